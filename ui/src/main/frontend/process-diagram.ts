import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer';

export class ProcessDiagram extends HTMLElement {
  viewer = new NavigatedViewer({ container: this });
}

customElements.define('alur-process-diagram', ProcessDiagram);

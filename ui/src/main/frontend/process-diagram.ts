import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer';

type Canvas = {
  zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
  addMarker(id: string, marker: string): void;
  scrollToElement(id: string, padding?: number): void;
  resized(): void;
};
type ElementRegistry = { get(id: string): { waypoints?: unknown; width: number } | undefined };
type Overlays = { add(id: string, overlay: { position: { top?: number; left?: number }; html: HTMLElement }): void };

/** Texts of the badges, in the language of the page. */
type Labels = { diagram: string; current: string; done: string; incident: string };

/** Below this scale words in the diagram cannot be read: then the present position is shown instead of the whole. */
const READABLE = 0.5;

/**
 * A BPMN diagram with the position of one case. Current, done and failed elements differ by colour, outline and a badge with
 * words or a sign. The bpmn.io mark stays visible, as its licence asks.
 */
export class ProcessDiagram extends HTMLElement {
  private viewer?: InstanceType<typeof NavigatedViewer>;
  private current: string[] = [];
  private readonly observer = new ResizeObserver(() => this.canvas()?.resized());

  connectedCallback() {
    this.observer.observe(this);
  }

  disconnectedCallback() {
    this.observer.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  async show(xml: string, current: string[], done: string[], incidents: string[], labels: Labels) {
    this.viewer?.destroy();
    this.viewer = new NavigatedViewer({
      container: this,
      // Measured as it is drawn, and small enough that the longest word of a task fits into its box.
      textRenderer: { defaultStyle: { fontFamily: 'Arial, sans-serif', fontSize: 11 } },
      bpmnRenderer: {
        defaultFillColor: 'var(--alur-diagram-fill)',
        defaultStrokeColor: 'var(--alur-diagram-stroke)',
        defaultLabelColor: 'var(--alur-diagram-stroke)'
      },
      // The wheel scrolls the page, not the diagram.
      zoomScroll: { enabled: false }
    });
    await this.viewer.importXML(xml);
    this.current = current;
    this.mark(done, 'alur-done', '✓', labels.done);
    this.mark(current, 'alur-current', '▶ ' + labels.current, labels.current);
    this.mark(incidents, 'alur-incident', '⚠ ' + labels.incident, labels.incident);
    const svg = this.querySelector('svg');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', labels.diagram);
    this.locate();
  }

  /** The whole, however small. */
  fit() {
    if (this.offsetWidth) {
      this.canvas()?.zoom('fit-viewport', 'auto');
    }
  }

  /** The whole where it can be read, otherwise the present position. */
  private locate() {
    const canvas = this.canvas();
    if (!canvas || !this.offsetWidth) {
      return;
    }
    if (canvas.zoom('fit-viewport', 'auto') < READABLE && this.current.length > 0) {
      canvas.zoom(READABLE + 0.2);
      canvas.scrollToElement(this.current[0], 60);
    }
  }

  zoomIn() {
    this.zoomBy(1.25);
  }

  zoomOut() {
    this.zoomBy(0.8);
  }

  private zoomBy(factor: number) {
    const canvas = this.canvas();
    canvas?.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  }

  private canvas() {
    return this.viewer?.get<Canvas>('canvas');
  }

  private mark(ids: string[], marker: string, badge: string, title: string) {
    const registry = this.viewer!.get<ElementRegistry>('elementRegistry');
    for (const id of ids) {
      const element = registry.get(id);
      if (element) {
        this.canvas()!.addMarker(id, marker);
        if (!element.waypoints) {
          const html = document.createElement('div');
          html.className = 'alur-badge ' + marker + '-badge';
          html.textContent = badge;
          html.title = title;
          this.viewer!.get<Overlays>('overlays').add(id, { position: { top: -13, left: -8 }, html });
        }
      }
    }
  }
}

customElements.define('alur-process-diagram', ProcessDiagram);

// Keyboard of the inbox: j and k (or the arrows) go through the lines, Enter opens one, / goes to the search field.
// Letters typed into a field stay letters. A click on the link of a line is the link's alone.

type InboxList = HTMLElement & { $server: { openItem(itemKey: string): void } };
type Grid = HTMLElement & { getEventContext(event: Event): { item?: { key: string }; section?: string } };

const typing = (event: KeyboardEvent) =>
  event.composedPath().some((node) => node instanceof HTMLElement
    && (node.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName)));

const onPage = (list: HTMLElement) => list.isConnected && list.getClientRects().length > 0;

function step(grid: Grid, key: 'ArrowDown' | 'ArrowUp') {
  const focused = grid.shadowRoot?.activeElement;
  if (!focused) {
    grid.focus();
    return;
  }
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

function onKey(list: InboxList, event: KeyboardEvent) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event) || !onPage(list)) {
    return;
  }
  const grid = list.querySelector<Grid>('vaadin-grid');
  if (event.key === '/') {
    event.preventDefault();
    list.querySelector<HTMLElement>('.alur-inbox-search')?.focus();
  } else if (grid && (event.key === 'j' || event.key === 'k')) {
    event.preventDefault();
    step(grid, event.key === 'j' ? 'ArrowDown' : 'ArrowUp');
  }
}

function onEnter(list: InboxList, event: KeyboardEvent) {
  const onControl = event.composedPath().some((node) => node instanceof HTMLElement
    && (node.localName === 'a' || node.localName === 'vaadin-button'));
  if (event.key !== 'Enter' || onControl) {
    return;
  }
  const grid = list.querySelector<Grid>('vaadin-grid');
  const context = grid?.getEventContext(event);
  if (context?.section === 'body' && context.item) {
    list.$server.openItem(context.item.key);
  }
}

// The grid reports such a click as one on the line as well: the page would be opened twice, the second time over what was
// entered meanwhile, and also here when the link was opened in another tab.
function leaveLinksAlone(grid: HTMLElement) {
  let onLink = false;
  grid.addEventListener('click', (event) => {
    onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
  }, true);
  grid.addEventListener('item-click', (event) => {
    if (onLink) {
      event.stopImmediatePropagation();
    }
  }, true);
}

const watched = new WeakSet<HTMLElement>();

(window as any).alurInboxKeys = (list: InboxList) => {
  if (watched.has(list)) {
    return;
  }
  watched.add(list);
  const listener = (event: KeyboardEvent) => {
    if (!list.isConnected) {
      document.removeEventListener('keydown', listener);
      watched.delete(list);
      return;
    }
    onKey(list, event);
  };
  document.addEventListener('keydown', listener);
  list.addEventListener('keydown', (event) => onEnter(list, event));
  const grid = list.querySelector<HTMLElement>('vaadin-grid');
  if (grid) {
    leaveLinksAlone(grid);
  }
};

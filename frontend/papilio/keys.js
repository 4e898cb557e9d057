// <papilio-keys>: single keys as commands of a page, heard wherever the focus is but never while somebody types.

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const OVERLAYS = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';
const EVERYWHERE = new Set(['Escape', 'Control+Enter']);

class PapilioKeys extends HTMLElement {
  #press = (event) => {
    const key = this.#name(event);
    if (!key || event.defaultPrevented || event.isComposing) return;
    const from = event.composedPath()[0];
    const typing = from instanceof Element && from.closest(FIELDS);
    if (typing && !EVERYWHERE.has(key)) return;
    if (document.querySelector(OVERLAYS)) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('papilio-key', {detail: {key}}));
  };

  connectedCallback() {
    this.hidden = true;
    document.addEventListener('keydown', this.#press);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press);
  }

  #name(event) {
    const wanted = (this.keys ?? '').split(' ');
    const name = (event.ctrlKey || event.metaKey ? 'Control+' : '') + event.key;
    return !event.altKey && wanted.includes(name) ? name : undefined;
  }
}

customElements.get('papilio-keys') ?? customElements.define('papilio-keys', PapilioKeys);

// <papilio-unsaved>: stands in a form, tells once that something was typed there, and has the browser ask before a reload.

class PapilioUnsaved extends HTMLElement {
  #typed = false;

  #type = () => {
    if (this.#typed) return;
    this.#typed = true;
    this.dispatchEvent(new CustomEvent('papilio-typed'));
  };

  #ask = (event) => {
    if (!this.#typed) return;
    event.preventDefault();
    event.returnValue = '';
  };

  connectedCallback() {
    this.hidden = true;
    this.form = this.parentElement;
    this.form.addEventListener('input', this.#type);
    this.form.addEventListener('change', this.#type);
    window.addEventListener('beforeunload', this.#ask);
  }

  disconnectedCallback() {
    this.form.removeEventListener('input', this.#type);
    this.form.removeEventListener('change', this.#type);
    window.removeEventListener('beforeunload', this.#ask);
  }

  settle() {
    this.#typed = false;
  }
}

customElements.get('papilio-unsaved') ?? customElements.define('papilio-unsaved', PapilioUnsaved);

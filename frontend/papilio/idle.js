// @ts-check
/**
 * <papilio-idle>: watches how long the server has heard nothing from this browser. Two minutes before the session would end
 * it asks; what is typed stays where it is. Typing and clicking count as being there, in every tab of the browser.
 */
const KEY = 'papilio.heard';
const PING_AFTER = 240; // seconds of typing that the server has not heard of

class PapilioIdle extends HTMLElement {
  constructor() {
    super();
    this.touched = 0;
    this.onTouch = () => this.touch();
  }

  connectedCallback() {
    for (const name of ['limit', 'warn', 'title1', 'why', 'stay']) {
      if (Object.hasOwn(this, name)) { const value = this[name]; delete this[name]; this[name] = value; }
    }
    this.heard();
    this.observer = new PerformanceObserver(list => {
      if (list.getEntries().some(entry => entry.name.includes('v-r=uidl'))) this.heard();
    });
    this.observer.observe({ type: 'resource', buffered: false });
    for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, this.onTouch, true);
    this.timer = setInterval(() => this.look(), 1000);
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    clearInterval(this.timer);
    for (const kind of ['keydown', 'pointerdown']) window.removeEventListener(kind, this.onTouch, true);
  }

  heard() {
    this.last = Date.now();
    try { localStorage.setItem(KEY, String(this.last)); } catch { /* private mode: this tab alone counts */ }
  }

  lastHeard() {
    try { return Math.max(this.last, Number(localStorage.getItem(KEY)) || 0); } catch { return this.last; }
  }

  touch() {
    if (this.dialog?.open) return;
    this.touched = Date.now();
    if (this.touched - this.lastHeard() > PING_AFTER * 1000) this.tell('papilio-here');
  }

  tell(name) {
    this.heard();
    this.dispatchEvent(new CustomEvent(name));
  }

  look() {
    const limit = Number(this.limit) || 1200;
    const left = limit - (Date.now() - this.lastHeard()) / 1000;
    if (left > this.warn) { this.dialog?.close(); return; }
    if (left > 0) { this.ask(Math.ceil(left)); return; }
    clearInterval(this.timer);
    this.over = true;
    this.dialog?.close();
    try { sessionStorage.setItem('papilio.expired', '1'); } catch { /* the sign-in page then says nothing */ }
    this.dispatchEvent(new CustomEvent('papilio-gone'));
    setTimeout(() => location.assign('login?expired'), 5000);
  }

  ask(seconds) {
    if (!this.dialog) this.build();
    if (!this.dialog.open) { this.before = document.activeElement; this.dialog.showModal(); }
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    this.dialog.querySelector('time').textContent = clock;
  }

  build() {
    const dialog = document.createElement('dialog');
    dialog.className = 'idle';
    dialog.setAttribute('aria-labelledby', 'idle-title');
    const title = document.createElement('h2');
    title.id = 'idle-title';
    title.textContent = this.title1 ?? '';
    const why = document.createElement('p');
    why.textContent = this.why ?? '';
    const time = document.createElement('time');
    const stay = document.createElement('button');
    stay.textContent = this.stay ?? '';
    stay.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      if (this.over) return;
      this.tell('papilio-here');
      this.before?.focus?.();
    });
    dialog.append(title, why, time, stay);
    this.append(dialog);
    this.dialog = dialog;
  }
}
customElements.define('papilio-idle', PapilioIdle);

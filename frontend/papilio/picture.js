// What every picture has: a sentence above it, a small menu, the same data as a table, and files to take away.

/** @typedef {{text: string|number|null, href?: string}} Cell */
/** @typedef {{headers: string[], rows: (string|number|null|Cell)[][]}} Table */

export const WORDS = {menu: '⋯', table: 'Table', picture: 'Picture', csv: 'CSV', png: 'PNG', svg: 'SVG'};

/** Flow may set a property before the element is defined; the own property would then hide the accessor. */
export function upgrade(element, ...names) {
  for (const name of names) {
    if (Object.hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
}

/** Properties arrive as JSON text (from Java) or as values (from a test page). */
export function parsed(value, otherwise) {
  if (value === null || value === undefined || value === '') return otherwise;
  return typeof value === 'string' ? JSON.parse(value) : value;
}

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('aria-') || name === 'role' || name === 'scope' || name === 'tabindex') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const cell = (value) => (value !== null && typeof value === 'object' ? value : {text: value});
const textOf = (value) => {
  const {text} = cell(value);
  return text === null || text === undefined || text === '' ? '–' : String(text);
};
const isNumber = (text) => /^[−+-]?[\d., ]+( ?%)?$/.test(text);

/** Doors only where they can be seen: a hidden table is read, not tabbed through. @param {Table} table */
export function tableElement(table, caption, doors = true) {
  const head = make('tr', {}, ...table.headers.map((header) => make('th', {scope: 'col', textContent: header})));
  const body = table.rows.map((row) => make('tr', {}, ...row.map((value, column) => {
    const text = textOf(value);
    const content = doors && cell(value).href ? make('a', {href: cell(value).href, className: 'door', textContent: text}) : text;
    return make(column ? 'td' : 'th', column ? {className: isNumber(text) ? 'r' : ''} : {scope: 'row'}, content);
  })));
  return make('table', {}, make('caption', {className: 'visually-hidden', textContent: caption ?? ''}),
    make('thead', {}, head), make('tbody', {}, ...body));
}

/** A spreadsheet runs what starts like a formula: such text gets a leading quote. */
function csvField(value) {
  const {text} = cell(value);
  if (text === null || text === undefined) return '';
  let field = String(text);
  if (/^[=+\-@]/.test(field) && !/^[+-]?\d+([.,]\d+)?$/.test(field)) field = `'${field}`;
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** @param {Table} table */
export function csv(table) {
  return '\ufeff' + [table.headers, ...table.rows].map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n';
}

export function save(name, href) {
  const link = make('a', {href, download: name});
  document.body.append(link);
  link.click();
  link.remove();
}

export function saveText(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], {type}));
  save(name, href);
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** The ⋯ button and its menu; items: [label, action]. */
export function menu(label, items) {
  const list = make('div', {className: 'picture-menu', role: 'menu', hidden: true});
  const button = make('button', {type: 'button', className: 'picture-more', textContent: '⋯', title: label,
    'aria-label': label, 'aria-haspopup': 'menu', 'aria-expanded': 'false'});
  const show = (open) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) list.firstElementChild?.focus();
  };
  for (const [text, action] of items) {
    list.append(make('button', {type: 'button', role: 'menuitem', textContent: text, onclick: () => { show(false); button.focus(); action(); }}));
  }
  button.addEventListener('click', () => show(list.hidden));
  list.addEventListener('keydown', (event) => {
    const all = [...list.children];
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') { event.stopPropagation(); show(false); button.focus(); }
    else if (event.key === 'ArrowDown') { event.preventDefault(); all[(at + 1) % all.length].focus(); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); all[(at + all.length - 1) % all.length].focus(); }
  });
  list.addEventListener('focusout', (event) => { if (!list.contains(event.relatedTarget) && event.relatedTarget !== button) show(false); });
  return [button, list];
}

/** What a token such as var(--accent) is on this page, in this theme. */
export function resolver(element) {
  const probe = make('span', {hidden: true});
  element.append(probe);
  const known = new Map();
  const resolve = (text) => {
    if (!known.has(text)) {
      probe.style.color = '';
      probe.style.color = text;
      known.set(text, getComputedStyle(probe).color);
    }
    return known.get(text);
  };
  const walk = (value) => {
    if (typeof value === 'string') return value.startsWith('var(--') ? resolve(value) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    return value;
  };
  return {resolve, walk, done: () => probe.remove()};
}

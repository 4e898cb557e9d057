// <papilio-chart>: one ECharts picture from an option object; its numbers are doors, its data is also a table.
import {WORDS, csv, make, menu, parsed, resolver, save, saveText, tableElement, upgrade} from './picture.js';

const ECHARTS = '/_static/echarts/6.0.0/dist/echarts.esm.min.js';
/** Pixels across a sheet of A4 between its margins. */
const PAPER = 640;
let library;
const echarts = () => (library ??= import(new URL('..' + ECHARTS, import.meta.url).href));

/** Axes and words that no page wants to repeat. Colours are tokens, resolved when drawn. */
const AXIS = {
  axisLine: {lineStyle: {color: 'var(--axis)'}},
  axisTick: {show: false},
  axisLabel: {color: 'var(--ink-2)', hideOverlap: true},
  nameTextStyle: {color: 'var(--ink-2)'},
  splitLine: {lineStyle: {color: 'var(--line-2)'}},
};

const isPlain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
function over(base, own) {
  if (!isPlain(base) || !isPlain(own)) return own === undefined ? base : own;
  const merged = {...base};
  for (const [key, value] of Object.entries(own)) merged[key] = over(base[key], value);
  return merged;
}
const each = (value, change) => (Array.isArray(value) ? value.map(change) : value ? change(value) : value);

/** A data item may bring its own words for the tooltip (`tip`): "12 patients (14.3 % of 84)". */
function tip(parameters) {
  const all = Array.isArray(parameters) ? parameters : [parameters];
  const lines = [];
  if (Array.isArray(parameters) && all.length) lines.push(make('b', {textContent: all[0].axisValueLabel ?? all[0].name}));
  for (const one of all) {
    if (one.value === null || one.value === undefined || one.value === '-') continue;
    const value = Array.isArray(one.value) ? one.value.at(-1) : one.value;
    const text = one.data?.tip ?? `${Array.isArray(parameters) ? one.seriesName : one.name}: ${value}`;
    lines.push(make('div', {textContent: text}));
  }
  return make('div', {}, ...lines);
}

function complete(option) {
  const axis = (own) => over(own.type === 'time' ? over(AXIS, {axisLabel: {formatter: '{yyyy}-{MM}'}}) : AXIS, own);
  return {
    animation: false,
    color: ['var(--accent)', 'var(--axis)', 'var(--grade-3)', 'var(--good)', 'var(--grade-4)', 'var(--grade-5)'],
    textStyle: {fontFamily: 'inherit', color: 'var(--ink)'},
    ...option,
    grid: each(option.grid ?? {}, (own) => over({left: 8, right: 24, top: 28, bottom: 8, containLabel: true}, own)),
    xAxis: each(option.xAxis, axis),
    yAxis: each(option.yAxis, axis),
    tooltip: over({confine: true, backgroundColor: 'var(--surface)', borderColor: 'var(--line)', textStyle: {color: 'var(--ink)', fontSize: 13},
      formatter: tip}, option.tooltip ?? {}),
    aria: {enabled: false},
  };
}

class PapilioChart extends HTMLElement {
  #option = null;
  #summary = '';
  #table = null;
  #words = WORDS;
  #chart = null;
  #observer = null;
  #showsTable = false;

  get option() { return this.#option; }
  set option(value) { this.#option = parsed(value, null); this.#draw(); }
  get summary() { return this.#summary; }
  set summary(value) { this.#summary = value ?? ''; this.#frame(); }
  get table() { return this.#table; }
  set table(value) { this.#table = parsed(value, null); this.#frame(); }
  get words() { return this.#words; }
  set words(value) { this.#words = {...WORDS, ...parsed(value, {})}; this.#frame(); }
  /** The file name of what is taken away, without its ending. */
  get fileName() { return this.getAttribute('file-name') ?? 'papilio-chart'; }

  connectedCallback() {
    upgrade(this, 'option', 'summary', 'table', 'words');
    this.#frame();
    this.#observer = new ResizeObserver(() => this.#toScreen());
    this.#observer.observe(this);
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#toScreen);
    this.#draw();
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#toScreen);
    this.#chart?.dispose();
    this.#chart = null;
  }

  #frame() {
    if (!this.isConnected) return;
    const words = this.#words;
    const items = [];
    if (this.#table) {
      items.push([this.#showsTable ? words.picture : words.table, () => this.#swap()]);
      items.push([words.csv, () => saveText(`${this.fileName}.csv`, 'text/csv', csv(this.#table))]);
    }
    items.push([words.png, () => this.#png()]);
    items.push([words.svg, () => saveText(`${this.fileName}.svg`, 'image/svg+xml', this.#chart?.renderToSVGString() ?? '')]);
    const head = make('div', {className: 'picture-head'}, make('p', {className: 'picture-summary', textContent: this.#summary}),
      this.#tableButton(), ...menu(words.menu, items));
    this.querySelector(':scope > .picture-head')?.remove();
    this.prepend(head);
    let canvas = this.querySelector(':scope > .picture-canvas');
    if (!canvas) {
      canvas = make('div', {className: 'picture-canvas', role: 'img'});
      this.append(canvas);
    }
    canvas.setAttribute('aria-label', this.#summary || words.picture);
    canvas.hidden = this.#showsTable;
    this.querySelector(':scope > .picture-table, :scope > .picture-data')?.remove();
    if (this.#table) {
      // Read out even while the picture is shown: a chart without its numbers is no answer for a screen reader.
      this.append(make('div', {className: this.#showsTable ? 'picture-table' : 'picture-data visually-hidden',
        ...(this.#showsTable ? {tabindex: '0', role: 'region', 'aria-label': this.#summary || words.table} : {})},
        tableElement(this.#table, this.#summary, this.#showsTable)));
    }
  }

  #tableButton() {
    if (!this.#table || !this.hasAttribute('table-button')) return null;
    return make('button', {type: 'button', className: 'picture-toggle', textContent: this.#words.table,
      'aria-pressed': String(this.#showsTable), onclick: () => { this.#swap(); this.querySelector('.picture-toggle')?.focus(); }});
  }

  #swap() {
    this.#showsTable = !this.#showsTable;
    this.#frame();
    this.#toScreen();
  }

  #drawn() {
    const colours = resolver(this);
    const option = colours.walk(complete(this.#option));
    colours.done();
    option.textStyle.fontFamily = getComputedStyle(this).fontFamily;
    return option;
  }

  async #draw() {
    if (!this.#option || !this.isConnected) return;
    const library = await echarts();
    if (!this.isConnected || !this.#option) return;
    if (!this.#chart) {
      this.#chart = library.init(this.querySelector(':scope > .picture-canvas'), null, {renderer: 'svg'});
      this.#chart.on('click', (item) => this.dispatchEvent(new CustomEvent('papilio-item', {
        detail: {series: item.seriesName ?? '', name: item.name ?? '', key: item.data?.key ?? '', index: item.dataIndex ?? -1},
      })));
    }
    this.#chart.setOption(this.#drawn(), true);
    this.#box();
  }

  /** A drawing made for a wide screen would be shrunk on paper until nobody reads its words: it is drawn anew. */
  #toPaper = () => {
    if (!this.#chart || this.#showsTable) return;
    this.#chart.resize({width: Math.min(this.#chart.getWidth(), PAPER)});
    this.#chart.getZr().flush();
    this.#box();
  };
  /** A picture behind its table has no size to take. */
  #toScreen = () => {
    if (!this.#chart || this.#showsTable) return;
    this.#chart.resize({width: 'auto'});
    this.#box();
  };

  /** With its size in a box the drawing can be scaled to what is left of the sheet. */
  #box() {
    this.querySelector('.picture-canvas svg')?.setAttribute('viewBox', `0 0 ${this.#chart.getWidth()} ${this.#chart.getHeight()}`);
  }

  async #png() {
    const library = await echarts();
    const away = make('div');
    Object.assign(away.style, {position: 'fixed', left: '-9999px', width: `${this.clientWidth || 800}px`, height: `${this.#chart?.getHeight() || 320}px`});
    document.body.append(away);
    const copy = library.init(away, null, {renderer: 'canvas', devicePixelRatio: 2});
    copy.setOption(this.#drawn());
    save(`${this.fileName}.png`, copy.getDataURL({type: 'png', pixelRatio: 2, backgroundColor: '#fff'}));
    copy.dispose();
    away.remove();
  }
}

customElements.define('papilio-chart', PapilioChart);

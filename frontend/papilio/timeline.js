// <papilio-timeline>: one patient's whole course as lanes on one time axis, drawn in SVG from plain data.
// Everything drawn can be pointed at, focused, opened, and read as a table.
import {csv, make, menu, parsed, saveText, tableElement, upgrade} from './picture.js';

/**
 * @typedef {{key?: string, from: string, to?: string, open?: boolean, before?: boolean, shape: string, tone?: string,
 *   grade?: number, serious?: boolean, value?: number, height?: number, label?: string, shortName?: string, facts: string[]}} Mark
 * @typedef {{key: string, label: string, kind: 'span'|'visits'|'doses'|'line'|'step'|'bars'|'marks', unit?: string,
 *   band?: [number|null, number|null], extra?: boolean, marks: Mark[]}} Lane
 * @typedef {{index?: string, title: string, from: string, to: string, today: string, todayLabel: string, lanes: Lane[],
 *   summary: string, words: Record<string, string>}} Course
 */

const SVG = 'http://www.w3.org/2000/svg';
const DAY = 86_400_000;
const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const GAP = 6;

const measure = (() => {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map();
  return (text, font) => {
    const name = font + text;
    if (!known.has(name)) { context.font = font; known.set(name, context.measureText(text).width); }
    return known.get(name);
  };
})();

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== null) element.setAttribute(name, value);
  element.append(...children.filter(Boolean));
  return element;
}
const text = (x, y, words, attributes = {}) => { const element = svg('text', {x, y, ...attributes}); element.textContent = words; return element; };

class PapilioTimeline extends HTMLElement {
  #course = null;
  #span = null;         // shown days [from, to]
  #byDate = false;
  #table = false;
  #all = false;
  #observer = null;
  #width = 0;
  #focused = null;      // key path of the item that keeps the focus through a redraw
  #tip = null;
  #drag = null;

  get course() { return this.#course; }
  set course(value) {
    const before = this.#course;
    this.#course = /** @type {Course} */ (parsed(value, null));
    if (!before || before.from !== this.#course?.from || before.to !== this.#course?.to) this.#span = null;
    this.#byDate ||= Boolean(this.#course && !this.#course.index);
    this.#show();
  }
  get fileName() { return this.getAttribute('file-name') ?? 'timeline'; }

  connectedCallback() {
    upgrade(this, 'course');
    this.#observer = new ResizeObserver(() => { if (Math.abs(this.clientWidth - this.#width) > 1) this.#draw(); });
    this.#observer.observe(this);
    this.#show();
  }

  disconnectedCallback() { this.#observer?.disconnect(); }

  // ---- the frame: title, switches, menu ----
  #show() {
    if (!this.isConnected || !this.#course) return;
    const {words, title, summary, index, lanes} = this.#course;
    const button = (label, pressed, action) => make('button', {type: 'button', textContent: label, onclick: action,
      ...(pressed === null ? {} : {'aria-pressed': String(pressed)})});
    const round = (sign, label, action) => make('button', {type: 'button', textContent: sign, title: label, 'aria-label': label, onclick: action});
    const head = make('div', {className: 'picture-head'},
      make('h2', {className: 'timeline-title', textContent: title}),
      make('span', {className: 'spacer'}),
      ...(index ? [button(words.studyDay, !this.#byDate, () => { this.#byDate = false; this.#show(); }),
        button(words.date, this.#byDate, () => { this.#byDate = true; this.#show(); })] : []),
      round('−', words.zoomOut, () => this.#zoom(1.5)), round('+', words.zoomIn, () => this.#zoom(1 / 1.5)),
      round('⤢', words.whole, () => { this.#span = null; this.#draw(); }),
      ...(lanes.some((lane) => lane.extra) ? [button(words.all, this.#all, () => { this.#all = !this.#all; this.#show(); })] : []),
      button(words.table, this.#table, () => { this.#table = !this.#table; this.#show(); }),
      ...menu(words.menu, [[words.csv, () => saveText(`${this.fileName}.csv`, 'text/csv', csv(this.#asTable()))],
        [words.svg, () => saveText(`${this.fileName}.svg`, 'image/svg+xml', this.#standalone())],
        [words.print, () => window.print()]]));
    this.replaceChildren(head, make('p', {className: 'timeline-summary visually-hidden', textContent: summary}));
    if (this.#table) {
      this.append(make('div', {className: 'picture-table', tabindex: '0', role: 'region', 'aria-label': title}, this.#tableWithDoors()));
      return;
    }
    this.#tip = make('div', {className: 'timeline-tip', hidden: true});
    this.append(make('div', {className: 'timeline-canvas'}), this.#tip);
    this.#draw();
  }

  // ---- the same as a table ----
  #rows() {
    const rows = [];
    for (const lane of this.#course.lanes) {
      for (const mark of lane.marks) {
        rows.push({lane, mark, cells: [lane.label, mark.from, mark.open ? this.#course.words.ongoing : mark.to ?? '',
          this.#course.index ? String(dayOf(mark.from) - dayOf(this.#course.index)) : '', mark.facts.join(' · ')]});
      }
    }
    return rows;
  }

  #asTable() {
    const {words} = this.#course;
    return {headers: [words.lane, words.from, words.to, words.day, words.what], rows: this.#rows().map((row) => row.cells)};
  }

  #tableWithDoors() {
    const table = tableElement(this.#asTable(), this.#course.title);
    const body = table.querySelectorAll('tbody tr');
    this.#rows().forEach(({mark}, at) => {
      if (!mark.key) return;
      const cell = body[at].lastElementChild;
      cell.replaceChildren(make('button', {type: 'button', className: 'linklike', textContent: cell.textContent, onclick: () => this.#open(mark)}));
    });
    return table;
  }

  // ---- the picture ----
  #draw() {
    const canvas = this.querySelector(':scope > .timeline-canvas');
    if (!canvas || !this.#course) return;
    this.#width = this.clientWidth;
    const width = this.#width;
    if (width < 60) return;
    const course = this.#course;
    const narrow = width < 620;
    const left = narrow ? 6 : Math.min(190, Math.max(96, ...course.lanes.map((lane) => measure(lane.unit ? `${lane.label} ${lane.unit}` : lane.label, '12px sans-serif') + 16)));
    const right = width - 8;
    const [from, to] = (this.#span ??= [dayOf(course.from), dayOf(course.to)]);
    const x = (day) => left + ((day - from) / Math.max(1, to - from)) * (right - left);
    const place = {x, left, right, from, to, narrow, width};
    const layer = svg('g');
    let y = 24;
    const shown = course.lanes.filter((lane) => this.#all || !lane.extra);
    this.#items = [];
    for (const lane of shown) {
      const label = lane.unit ? `${lane.label} ${lane.unit}` : lane.label;
      if (narrow) { layer.append(text(left, y + 11, label, {class: 'lane-label'})); y += 18; }
      const group = svg('g', {role: 'group', 'aria-label': label});
      const height = this.#lane(lane, group, y, place);
      if (!narrow) layer.append(this.#laneLabel(label, y + height / 2 + 4, left));
      layer.append(group, svg('line', {x1: 0, x2: right, y1: y + height + 3, y2: y + height + 3, class: 'lane-line'}));
      y += height + GAP;
    }
    const bottom = y + 14;
    const picture = svg('svg', {width, height: bottom, viewBox: `0 0 ${width} ${bottom}`, role: 'group', 'aria-label': `${course.title}. ${course.summary}`, class: 'timeline-svg'});
    const clip = `tl-clip-${(PapilioTimeline.count = (PapilioTimeline.count ?? 0) + 1)}`;
    picture.append(svg('defs', {}, svg('clipPath', {id: clip}, svg('rect', {x: left - 1, y: 0, width: right - left + 2, height: bottom}))));
    picture.append(this.#axis(place, bottom - 18), this.#today(place, bottom - 14), layer);
    for (const group of layer.querySelectorAll('g[role=group]')) group.setAttribute('clip-path', `url(#${clip})`);
    canvas.replaceChildren(picture);
    this.#reach(picture, place);
  }

  #items = [];

  #laneLabel(label, y, left) {
    const font = '12px sans-serif';
    let shown = label;
    while (shown.length > 3 && measure(shown, font) > left - 12) shown = shown.slice(0, -2) + '…';
    const element = text(2, y, shown, {class: 'lane-label'});
    if (shown !== label) element.append(svg('title', {}, document.createTextNode(label)));
    return element;
  }

  #axis({x, left, right, from, to}, bottom) {
    const group = svg('g', {class: 'axis', 'aria-hidden': 'true'});
    const index = this.#course.index ? dayOf(this.#course.index) : null;
    let last = -100;
    const tick = (day, label) => {
      const at = x(day);
      if (at < left - 1 || at > right + 1) return;
      group.append(svg('line', {x1: at, x2: at, y1: 20, y2: bottom, class: 'gridline'}));
      const wide = measure(label, '12px sans-serif');
      const centre = Math.min(right - wide / 2, Math.max(left + wide / 2, at));
      if (centre - wide / 2 < last + 8) return;
      group.append(text(centre, 14, label, {class: 'tick', 'text-anchor': 'middle'}));
      last = centre + wide / 2;
    };
    if (this.#byDate || index === null) {
      const months = (to - from) / 30.4;
      const step = months > 40 ? 12 : months > 20 ? 6 : months > 9 ? 3 : 1;
      if (months < 1.6) for (let day = from; day <= to; day++) { if ((day + 3) % 7 === 0) tick(day, isoOf(day)); }
      else {
        const date = new Date(from * DAY);
        date.setUTCDate(1);
        for (let guard = 0; guard < 600; guard++) {
          const day = Math.round(date.getTime() / DAY);
          if (day > to) break;
          if (day >= from && date.getUTCMonth() % step === 0) tick(day, isoOf(day).slice(0, 7));
          date.setUTCMonth(date.getUTCMonth() + 1);
        }
      }
    } else {
      const days = to - from;
      const step = days > 1500 ? 364 : days > 800 ? 182 : days > 420 ? 84 : days > 200 ? 28 : days > 80 ? 14 : days > 30 ? 7 : 1;
      for (let day = Math.ceil((from - index) / step) * step; day <= to - index; day += step) tick(index + day, String(day));
    }
    return group;
  }

  #today({x, left, right}, bottom) {
    const at = x(dayOf(this.#course.today));
    const group = svg('g', {'aria-hidden': 'true'});
    const index = this.#course.index && x(dayOf(this.#course.index));
    if (index && index >= left && index <= right) group.append(svg('line', {x1: index, x2: index, y1: 18, y2: bottom, class: 'index-line'}));
    if (at < left || at > right) return group;
    const label = this.#course.todayLabel;
    const wide = measure(label, '11px sans-serif');
    const fits = at + wide + 6 < right;
    group.append(svg('line', {x1: at, x2: at, y1: 18, y2: bottom, class: 'today-line'}),
      text(fits ? at + 4 : at - 4, bottom + 10, label, {class: 'note', 'text-anchor': fits ? 'start' : 'end'}));
    return group;
  }

  /** Draws one lane and gives its height. */
  #lane(lane, group, y, place) {
    switch (lane.kind) {
      case 'visits': return this.#visits(lane, group, y, place);
      case 'doses': return this.#doses(lane, group, y, place);
      case 'line': case 'step': return this.#line(lane, group, y, place);
      case 'span': return this.#participation(lane, group, y, place);
      default: return this.#bars(lane, group, y, place);
    }
  }

  #item(lane, mark, group, ...shapes) {
    const facts = `${lane.label}: ${mark.facts.join(', ')}`;
    const seen = shapes.filter((shape) => shape.tagName === 'text').map((shape) => shape.textContent).join(' ');
    const element = svg('g', {class: `item ${mark.tone ?? ''} ${mark.grade ? `of-grade-${mark.grade}` : ''}`, role: mark.key ? 'button' : 'img', tabindex: '-1',
      'aria-label': facts.includes(seen) ? facts : `${seen}. ${facts}`}, ...shapes);
    group.append(element);
    this.#items.push({element, lane, mark});
    return element;
  }

  #participation(lane, group, y, {x, to, left, right, narrow}) {
    const middle = y + 15;
    const ends = [-Infinity, -Infinity];
    for (const mark of lane.marks) {
      if (mark.shape === 'bar') {
        this.#item(lane, mark, group, svg('rect', {x: x(dayOf(mark.from)), y: middle - 2, width: Math.max(2, x(dayOf(mark.to ?? this.#course.today)) - x(dayOf(mark.from))), height: 4, class: 'main-bar'}),
          svg('rect', {x: x(dayOf(mark.from)), y: middle - 6, width: Math.max(2, x(dayOf(mark.to ?? this.#course.today)) - x(dayOf(mark.from))), height: 12, class: 'touch'}));
        if (mark.open) group.append(svg('line', {x1: x(dayOf(this.#course.today)), x2: x(to), y1: middle, y2: middle, class: 'to-come'}));
        continue;
      }
      const at = x(dayOf(mark.from));
      const wide = measure(mark.label ?? '', '11px sans-serif');
      const end = at + wide + 4 > right;
      const start = end ? at - wide : at;
      const row = start > ends[0] + 6 ? 0 : start > ends[1] + 6 ? 1 : -1;
      const shapes = [svg('circle', {cx: at, cy: middle, r: 4, class: 'stop'})];
      if (row >= 0 && at >= left - 1) {
        ends[row] = start + wide;
        shapes.push(text(start, row ? middle + 16 : middle - 8, mark.label, {class: 'note'}));
      }
      this.#item(lane, mark, group, ...shapes);
    }
    return 36;
  }

  #visits(lane, group, y, {x, narrow}) {
    const middle = y + 22;
    let labelEnd = -Infinity;
    let noteEnd = -Infinity;
    const seen = new Map();
    for (const mark of lane.marks) {
      const shapes = [];
      const at = x(dayOf(mark.from));
      if (mark.shape === 'window') {
        const end = x(dayOf(mark.to) + 1);
        shapes.push(svg('rect', {x: at, y: middle - 8, width: Math.max(3, end - at), height: 16, rx: 3, class: 'window'}));
        const centre = (at + end) / 2;
        const wide = measure(mark.shortName ?? '', '11px sans-serif');
        if (centre - wide / 2 > labelEnd + 4) {
          shapes.push(text(centre, middle - 11, mark.shortName, {class: 'tick', 'text-anchor': 'middle'}));
          labelEnd = centre + wide / 2;
        }
      } else {
        const again = seen.get(mark.from) ?? 0;
        seen.set(mark.from, again + 1);
        const cx = at + again * 9;
        shapes.push(...this.#dot(mark.shape, cx, middle));
        if (mark.label && cx > noteEnd + 4) {
          shapes.push(text(cx - 4, middle + 20, mark.label, {class: 'note toned'}));
          noteEnd = cx + measure(mark.label, '11px sans-serif');
        }
      }
      this.#item(lane, mark, group, ...shapes);
    }
    return noteEnd > -Infinity ? 46 : 34;
  }

  /** ● done in its window, ◐ outside, ○ missed, ◇ unscheduled. */
  #dot(shape, cx, cy) {
    switch (shape) {
      case 'in': return [svg('circle', {cx, cy, r: 5, class: 'dot full'})];
      case 'out': return [svg('circle', {cx, cy, r: 5, class: 'dot hollow'}), svg('path', {d: `M${cx} ${cy - 5} A5 5 0 0 0 ${cx} ${cy + 5} Z`, class: 'dot full'})];
      case 'missed': return [svg('circle', {cx, cy, r: 5, class: 'dot hollow'})];
      default: return [svg('path', {d: `M${cx} ${cy - 5} l5 5 l-5 5 l-5 -5 Z`, class: 'dot hollow'})];
    }
  }

  #doses(lane, group, y, {x}) {
    const foot = y + 30;
    const high = 24;
    let noteEnd = -Infinity;
    const seen = new Map();
    const tick = Math.max(1, Math.min(3, (x(7) - x(0)) * 0.35));
    for (const mark of lane.marks) {
      const shapes = [];
      const at = x(dayOf(mark.from));
      if (mark.shape === 'hold' || mark.shape === 'interval') {
        const end = mark.to ? x(dayOf(mark.to)) : x(dayOf(this.#course.today));
        shapes.push(svg('rect', {x: at, y: mark.shape === 'hold' ? foot - high : foot - 14, width: Math.max(2, end - at), height: mark.shape === 'hold' ? high : 10, rx: mark.shape === 'hold' ? 0 : 2, class: mark.shape}));
      } else {
        const again = seen.get(mark.from) ?? 0;
        seen.set(mark.from, again + 1);
        const cx = at + again * 5;
        if (mark.shape === 'missed') shapes.push(svg('rect', {x: cx - 5, y: foot - high, width: 10, height: high, class: 'touch'}), svg('circle', {cx, cy: foot - high / 2, r: 4, class: 'dot hollow'}));
        else {
          const height = high * (mark.height ?? 1);
          shapes.push(svg('rect', {x: cx - Math.max(tick, 6) / 2, y: foot - high, width: Math.max(tick, 6), height: high, class: 'touch'}),
            svg('rect', {x: cx - tick / 2, y: foot - height, width: tick, height, class: 'tick-bar'}));
          if (mark.shape === 'late') shapes.push(svg('path', {d: `M${cx - 3} ${foot - high - 5} h6 l-3 4 Z`, class: 'late-flag'}));
        }
      }
      if (mark.label && at > noteEnd + 4) {
        shapes.push(text(at, foot + 12, mark.label, {class: 'note toned'}));
        noteEnd = at + measure(mark.label, '11px sans-serif');
      }
      this.#item(lane, mark, group, ...shapes);
    }
    return lane.marks.some((mark) => mark.label) ? 44 : 34;
  }

  #line(lane, group, y, {x, left, right}) {
    const height = lane.kind === 'step' ? 34 : 44;
    const values = lane.marks.map((mark) => mark.value).filter((value) => value !== undefined && value !== null);
    const [low, high] = lane.band ?? [null, null];
    const all = [...values, ...[low, high].filter((limit) => limit !== null && limit !== undefined)];
    let smallest = Math.min(...all);
    let greatest = Math.max(...all);
    if (lane.kind === 'step') smallest = Math.min(0, smallest);
    if (smallest === greatest) { smallest -= 1; greatest += 1; }
    const room = (greatest - smallest) * 0.08;
    const at = (value) => y + 10 + (1 - (value - smallest + room) / (greatest - smallest + 2 * room)) * (height - 14);
    if (low !== null || high !== null) {
      const top = high === null || high === undefined ? y : Math.max(y, at(high));
      const foot = low === null || low === undefined ? y + height : Math.min(y + height, at(low));
      group.append(svg('rect', {x: left, y: top, width: right - left, height: Math.max(1, foot - top), class: 'band'}));
    }
    const points = lane.marks.filter((mark) => mark.value !== undefined && mark.value !== null);
    let path = '';
    points.forEach((mark, number) => {
      const px = x(dayOf(mark.from));
      const py = at(mark.value);
      if (lane.kind === 'step') path += `${number ? `H${px} V${py}` : `M${px} ${py}`} ${`H${x(mark.to ? dayOf(mark.to) + 1 : dayOf(this.#course.today))}`}`;
      else path += `${number ? 'L' : 'M'}${px} ${py} `;
    });
    group.append(svg('path', {d: path, class: 'value-line'}));
    let labelEnd = -Infinity;
    points.forEach((mark, number) => {
      const px = lane.kind === 'step' ? Math.max(left + 4, x(dayOf(mark.from))) : x(dayOf(mark.from));
      const py = at(mark.value);
      const words = mark.label ?? String(mark.value);
      const wide = measure(words, '600 11px sans-serif');
      const last = number === points.length - 1;
      const shapes = [svg('circle', {cx: px, cy: py, r: 8, class: 'touch'}), svg('circle', {cx: px, cy: py, r: 3.5, class: 'value-dot'})];
      if ((px > labelEnd + 4 || last) && px + 4 > labelEnd - 2) {
        const end = px + wide + 8 > right;
        if (px > labelEnd) {
          shapes.push(text(end ? px - 5 : px + 5, py - 4 < y + 8 ? py + 12 : py - 4, words, {class: 'value toned', 'text-anchor': end ? 'end' : 'start'}));
          labelEnd = px + wide + 6;
        }
      }
      this.#item(lane, mark, group, ...shapes);
    });
    return height;
  }

  #bars(lane, group, y, {x, left, right, narrow}) {
    const pack = (withLabels) => {
      const rows = [];
      return {rows, placed: lane.marks.map((mark) => {
        const start = Math.max(left, x(dayOf(mark.from)));
        const end = Math.max(start + 6, x(mark.to ? dayOf(mark.to) + 1 : dayOf(mark.open ? this.#course.today : mark.from) + 1));
        const words = (mark.serious ? '◆ ' : '') + (mark.label ?? '');
        const wide = withLabels && words ? measure(words, '11px sans-serif') + 6 : 0;
        const outside = x(dayOf(mark.to ?? this.#course.today)) < left || start > right;
        const before = end + wide > right && start - left > wide;
        const inside = !before && end + wide > right;
        const reach = before ? [start - wide, end] : inside ? [start, Math.max(end, Math.min(right, start + wide))] : [start, end + wide];
        let row = outside ? 0 : rows.findIndex((last) => reach[0] > last + 3);
        if (row < 0) { row = rows.length; rows.push(-Infinity); }
        if (!outside) rows[row] = reach[1];
        return {mark, start, end, words, before, inside, row, outside};
      })};
    };
    let packed = pack(true);
    const labelled = packed.rows.length <= 14;
    if (!labelled) packed = pack(false);
    const step = labelled ? 17 : 9;
    const thick = labelled ? 11 : 7;
    for (const {mark, start, end, words, before, inside, row, outside} of packed.placed) {
      if (outside) continue;
      const top = y + 3 + row * step;
      const shapes = [svg('rect', {x: start, y: top, width: end - start, height: thick, rx: 2, class: `bar-mark ${mark.open ? 'open' : ''} ${mark.serious ? 'is-serious' : ''}`})];
      if (mark.open) shapes.push(svg('path', {d: `M${end} ${top} l5 ${thick / 2} l-5 ${thick / 2} Z`, class: 'bar-mark tip'}));
      if (mark.before || x(dayOf(mark.from)) < left) shapes.push(svg('path', {d: `M${start + 5} ${top} l-5 ${thick / 2} l5 ${thick / 2} Z`, class: 'began-before'}));
      if (labelled && words) {
        shapes.push(text(before ? start - 4 : inside ? Math.min(start + 4, right - 4) : end + (mark.open ? 8 : 4), top + thick - 2, words,
          {class: `note${inside ? ' on-bar' : ''}`, 'text-anchor': before ? 'end' : 'start'}));
      } else if (mark.serious) shapes.push(text(start - 1, top + thick - 1, '◆', {class: 'note', 'text-anchor': 'end'}));
      this.#item(lane, mark, group, ...shapes);
    }
    return Math.max(24, packed.rows.length * step + 8);
  }

  // ---- reaching: one tab stop, arrows within, Enter opens ----
  #reach(picture, place) {
    const path = ({lane, mark}) => `${lane.key}|${mark.key ?? ''}|${mark.from}|${mark.shape}`;
    const items = this.#items;
    let current = Math.max(0, items.findIndex((item) => path(item) === this.#focused));
    const stop = (at, focus) => {
      items[current]?.element.setAttribute('tabindex', '-1');
      current = Math.min(items.length - 1, Math.max(0, at));
      items[current]?.element.setAttribute('tabindex', '0');
      if (focus) items[current]?.element.focus();
    };
    if (items.length) stop(current, false);
    items.forEach((item, at) => {
      const {element, mark} = item;
      element.addEventListener('mouseenter', () => this.#tell(item));
      element.addEventListener('mouseleave', () => this.#hush());
      element.addEventListener('focus', () => { this.#focused = path(item); stop(at, false); this.#tell(item); });
      element.addEventListener('blur', () => this.#hush());
      element.addEventListener('click', () => { stop(at, false); this.#open(mark); });
    });
    const laneStep = (by) => {
      const lanes = [...new Set(items.map((item) => item.lane))];
      const lane = lanes[lanes.indexOf(items[current].lane) + by];
      if (!lane) return;
      const day = dayOf(items[current].mark.from);
      let best = -1;
      items.forEach((item, at) => {
        if (item.lane === lane && (best < 0 || Math.abs(dayOf(item.mark.from) - day) < Math.abs(dayOf(items[best].mark.from) - day))) best = at;
      });
      stop(best, true);
    };
    picture.addEventListener('keydown', (event) => {
      const done = {ArrowRight: () => stop(current + 1, true), ArrowLeft: () => stop(current - 1, true), ArrowDown: () => laneStep(1), ArrowUp: () => laneStep(-1),
        Home: () => stop(0, true), End: () => stop(items.length - 1, true), Enter: () => this.#open(items[current]?.mark), ' ': () => this.#open(items[current]?.mark),
        '+': () => this.#zoom(1 / 1.5), '=': () => this.#zoom(1 / 1.5), '-': () => this.#zoom(1.5), '0': () => { this.#span = null; this.#draw(); this.#refocus(); },
        Escape: () => this.#hush()}[event.key];
      if (!done || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      done();
    });
    // The wheel alone scrolls the page; with Ctrl it zooms around the pointer, with Shift it moves along.
    picture.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.shiftKey) return;
      event.preventDefault();
      const {left, right, from, to} = place;
      const share = Math.min(1, Math.max(0, (event.offsetX - left) / (right - left)));
      if (event.ctrlKey) this.#zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, from + share * (to - from));
      else this.#move(Math.sign(event.deltaY || event.deltaX) * Math.max(1, Math.round((to - from) / 12)));
    }, {passive: false});
    picture.addEventListener('pointerdown', (event) => {
      if (event.target.closest('.item') || event.pointerType === 'touch') return;
      this.#drag = {x: event.clientX, span: this.#span};
      picture.setPointerCapture(event.pointerId);
    });
    picture.addEventListener('pointermove', (event) => {
      if (!this.#drag) return;
      const {left, right, from, to} = place;
      const days = Math.round(((this.#drag.x - event.clientX) / (right - left)) * (to - from));
      if (days) this.#move(days);
      if (days) this.#drag = {x: event.clientX, span: this.#span};
    });
    const drop = () => { this.#drag = null; };
    picture.addEventListener('pointerup', drop);
    picture.addEventListener('pointercancel', drop);
  }

  #refocus() {
    if (this.#focused) this.querySelector('.item[tabindex="0"]')?.focus();
  }

  #zoom(factor, around) {
    const [from, to] = this.#span ?? [dayOf(this.#course.from), dayOf(this.#course.to)];
    const focus = this.contains(document.activeElement) && document.activeElement.closest?.('.item') !== null;
    const centre = around ?? (this.#focused && focus ? dayOf(this.#focused.split('|')[2]) : (from + to) / 2);
    const days = Math.min(4000, Math.max(7, (to - from) * factor));
    const share = (centre - from) / Math.max(1, to - from);
    const begin = Math.round(centre - share * days);
    this.#span = [begin, begin + Math.round(days)];
    this.#draw();
    if (focus) this.#refocus();
  }

  #move(days) {
    const [from, to] = this.#span;
    this.#span = [from + days, to + days];
    this.#draw();
  }

  #tell({element, lane, mark}) {
    const index = this.#course.index;
    const when = index ? `${mark.from} · ${this.#course.words.day} ${dayOf(mark.from) - dayOf(index)}` : mark.from;
    this.#tip.replaceChildren(make('b', {textContent: mark.facts[0] ?? lane.label}), make('div', {className: 'muted', textContent: when}),
      ...mark.facts.slice(1).map((fact) => make('div', {textContent: fact})));
    this.#tip.hidden = false;
    const host = this.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const wide = this.#tip.offsetWidth;
    const x = Math.min(host.width - wide - 4, Math.max(0, Math.max(box.left, host.left) - host.left));
    this.#tip.style.left = `${x}px`;
    this.#tip.style.top = `${box.bottom - host.top + 6}px`;
  }

  #hush() { if (this.#tip) this.#tip.hidden = true; }

  #open(mark) {
    if (mark?.key) this.dispatchEvent(new CustomEvent('papilio-open', {detail: {key: mark.key}, bubbles: true}));
  }

  /** The drawing with its looks written into it, for a file of its own. */
  #standalone() {
    const picture = this.querySelector('.timeline-svg');
    if (!picture) return '';
    const copy = picture.cloneNode(true);
    const from = [picture, ...picture.querySelectorAll('*')];
    [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
      const style = getComputedStyle(from[at]);
      for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity', 'font-size', 'font-weight', 'font-family']) {
        element.setAttribute(name, style.getPropertyValue(name));
      }
      for (const name of ['class', 'tabindex', 'role']) element.removeAttribute(name);
    });
    copy.setAttribute('xmlns', SVG);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${copy.outerHTML}`;
  }
}

customElements.define('papilio-timeline', PapilioTimeline);

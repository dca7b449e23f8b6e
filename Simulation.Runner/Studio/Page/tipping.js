// The sign of the answer over two assumptions, filled in as it is computed: where it is more, where less, where it is open. One cell has
// the focus at a time and the arrow keys go from cell to cell.

import { h } from './dom.js';
import { app, edit, look, tell } from './store.js';
import { lang, say } from './texts.js';
import { listenBeside, stopBeside } from './answering.js';
import { doubted, drivers, faultsTold } from './doubt.js';
import { plain, write } from './numbers.js';
import { titleOf } from './knowing.js';

/** @typedef {NonNullable<import('./types').Tipping['axes']>} Axes */

/** Every so many marks have their number. */
const NUMBERED = 5;
let trouble = '';
let focused = { i: -1, j: -1 };

/** @returns {import('./types').Child} */
export function tippingMap() {
  const all = drivers();
  if (all.length < 2) return h('p', { class: 'soft' }, say('doubt.busy'));
  const x = all.find(one => one.path === app.ui.doubt.x)?.path ?? all[0].path;
  const y = all.find(one => one.path === app.ui.doubt.y && one.path !== x)?.path ?? all.find(one => one.path !== x)?.path ?? '';
  const map = app.tipping?.of === about(x, y) ? app.tipping : null;
  const choose = (/** @type {'x' | 'y'} */ axis, /** @type {string} */ now) => h('div', { class: 'pair' },
    h('label', { for: `map-${axis}` }, say(axis === 'x' ? 'map.x' : 'map.y')),
    h('select', { id: `map-${axis}`, value: now, onchange: e => {
      stopBeside('/api/tipping');
      look({ doubt: { ...app.ui.doubt, x, y, [axis]: e.target.value } });
    } }, all.map(one => h('option', { value: one.path, disabled: one.path === (axis === 'x' ? y : x) }, one.name))));
  return [
    h('p', { class: 'note' }, say('map.says')),
    h('div', { class: 'controls' }, choose('x', x), choose('y', y),
      h('button', { type: 'button', class: 'strong', onclick: () => compute(x, y) }, say(map ? 'map.again' : 'map.go'))),
    trouble && h('p', { class: 'notice wrong', role: 'alert' }, trouble),
    map && (map.axes ? drawn(map, map.axes) : h('p', { class: 'soft' }, say('busy'))),
  ];
}

/** What a map is about: the state without the two that are varied. @param {string} x @param {string} y */
function about(x, y) {
  const { future, outcome } = doubted();
  const others = Object.entries(app.state.assumptions).filter(([path]) => path !== x && path !== y);
  const { complex, futures, years, seed } = app.state;
  return JSON.stringify([x, y, future?.id, outcome, complex, futures.map(one => ({ ...one, title: '' })), years, seed, others, lang()]);
}

/** @param {string} x @param {string} y */
function compute(x, y) {
  const { future, outcome } = doubted();
  if (!future) return;
  const key = `${x}|${y}|${Date.now()}`;
  trouble = '';
  focused = { i: -1, j: -1 };
  // The list still sharpens and changes its order; these two stay.
  app.ui.doubt = { ...app.ui.doubt, x, y };
  app.tipping = { key, of: about(x, y), x, y, axes: null, cells: [], looked: 0, done: false };
  tell('look');
  void listenBeside('/api/tipping', { future: future.id, outcome, x, y }, (event, data) => {
    const map = app.tipping;
    if (map?.key !== key) return;
    if (event === 'axes') map.axes = data;
    if (event === 'cells') Object.assign(map, { cells: data.cells, looked: data.looked });
    if (event === 'done') map.done = true;
    if (event === 'failed' || event === 'fault') {
      trouble = faultsTold(data);
      map.done = true;
    }
  });
}

/** @param {import('./types').Tipping} map @param {Axes} axes */
function drawn(map, axes) {
  const cells = new Map(map.cells.map(cell => [`${cell.i}:${cell.j}`, cell]));
  const nearest = (/** @type {number[]} */ all, /** @type {number} */ value) =>
    all.reduce((best, one, nth) => Math.abs(one - value) < Math.abs(all[best] - value) ? nth : best, 0);
  const here = { i: nearest(axes.xs, app.state.assumptions[map.x] ?? axes.x.now), j: nearest(axes.ys, app.state.assumptions[map.y] ?? axes.y.now) };
  const stop = focused.i < 0 ? here : focused;
  const base = titleOf(app.state.futures[0]);
  const key = (/** @type {string} */ kind, /** @type {string} */ sign, /** @type {string} */ text) =>
    h('span', { class: 'entry' }, h('span', { class: `key ${kind}` }, sign), text);
  return h('div', {},
    h('p', { class: 'note', role: 'status' }, map.done ? summary(map) : say('map.filling', { looked: map.looked })),
    h('div', { class: 'wide' },
      h('table', { class: 'tipping', role: 'grid', 'aria-label': say('map.caption', { x: axes.x.name, y: axes.y.name }), onkeydown: move },
        h('tbody', {}, [...axes.ys.keys()].reverse().map(j => h('tr', { key: j },
          h('th', { scope: 'row' }, j % NUMBERED === 0 ? plain(axes.ys[j], lang()) : ''),
          axes.xs.map((_, i) => cellOf(cells.get(`${i}:${j}`), i, j, map, axes, i === here.i && j === here.j, i === stop.i && j === stop.j)))),
        h('tr', {}, h('td', {}), axes.xs.map((value, i) => i % NUMBERED === 0
          && h('th', { key: i, scope: 'colgroup', colspan: Math.min(NUMBERED, axes.xs.length - i) }, plain(value, lang()))))))),
    h('p', { class: 'note' },
      say('map.axes', { x: `${axes.x.name} (${axes.x.unitName})`, y: `${axes.y.name} (${axes.y.unitName})` }).replaceAll(' ()', '')),
    h('p', { class: 'legend' }, key('more', '+', say('map.more', { base })), key('less', '\u2212', say('map.less', { base })),
      key('open', '?', say('map.open')), key('here', '', say('map.here'))));
}

/**
 * @param {import('./types').TippingCell | undefined} cell @param {number} i @param {number} j @param {import('./types').Tipping} map
 * @param {Axes} axes @param {boolean} isHere @param {boolean} isStop whether Tab stops here
 */
function cellOf(cell, i, j, map, axes, isHere, isStop) {
  const unit = app.frame?.outcomes.find(row => row.id === doubted().outcome)?.unit ?? 'number';
  const number = (/** @type {number} */ value) => write(value, unit, lang(), true);
  const told = cell && say('map.cell', { x: plain(axes.xs[i], lang()), y: plain(axes.ys[j], lang()), difference: number(cell.difference),
    low: number(cell.low), high: number(cell.high) });
  const kind = !cell ? 'waiting' : cell.sign > 0 ? 'more' : cell.sign < 0 ? 'less' : 'open';
  return h('td', { key: i, role: 'gridcell', class: `${kind}${isHere ? ' here' : ''}` }, h('button', {
    type: 'button', title: told ?? '', 'aria-label': told ?? say('busy'), 'data-cell': `${i}:${j}`, tabindex: isStop ? 0 : -1, disabled: !cell,
    onfocus: () => { focused = { i, j }; },
    onclick: () => edit(say('map.taken'), draft => {
      draft.assumptions[map.x] = axes.xs[i];
      draft.assumptions[map.y] = axes.ys[j];
    }),
  }, !cell ? '' : cell.sign > 0 ? '+' : cell.sign < 0 ? '\u2212' : '?'));
}

/** @param {KeyboardEvent} event */
function move(event) {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const step = /** @type {Record<string, number[]>} */ (steps)[event.key];
  if (!step) return;
  event.preventDefault();
  const next = document.querySelector(`[data-cell="${focused.i + step[0]}:${focused.j + step[1]}"]`);
  if (next instanceof HTMLElement) next.focus();
  tell('look');
}

/** @param {import('./types').Tipping} map */
function summary(map) {
  const count = (/** @type {number} */ sign) => map.cells.filter(cell => cell.sign === sign).length;
  const more = count(1), less = count(-1);
  return say(more > 0 && less > 0 ? 'map.turns' : 'map.holds', { more, less, open: count(0), all: map.cells.length });
}

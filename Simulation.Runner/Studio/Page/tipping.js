// The sign of the answer over two assumptions, filled in as it is computed: where it is more, where less, where it is open.

import { h } from './dom.js';
import { app, edit, look, tell } from './store.js';
import { lang, say } from './texts.js';
import { listenBeside, stopBeside } from './answering.js';
import { doubted } from './doubt.js';
import { plain, write } from './numbers.js';
import { titleOf } from './knowing.js';

let trouble = '';

/** @returns {import('./types').Child} */
export function tippingMap() {
  const drivers = app.drivers?.list ?? [];
  if (drivers.length < 2) return null;
  const x = drivers.find(one => one.path === app.ui.doubt.x)?.path ?? drivers[0].path;
  const y = drivers.find(one => one.path === app.ui.doubt.y && one.path !== x)?.path ?? drivers.find(one => one.path !== x)?.path ?? '';
  const { tipping } = app;
  const choose = (/** @type {'x' | 'y'} */ axis, /** @type {string} */ now) => h('div', { class: 'pair' },
    h('label', { for: `map-${axis}` }, say(axis === 'x' ? 'map.x' : 'map.y')),
    h('select', { id: `map-${axis}`, value: now,
      onchange: e => { app.tipping = null; stopBeside('/api/tipping'); look({ doubt: { ...app.ui.doubt, x, y, [axis]: e.target.value } }); } },
      drivers.map(one => h('option', { value: one.path, disabled: one.path === (axis === 'x' ? y : x) }, one.title))));
  return [
    h('h3', {}, say('map.title')),
    h('p', { class: 'note' }, say('map.says')),
    h('div', { class: 'controls' }, choose('x', x), choose('y', y),
      h('button', { type: 'button', class: 'strong', onclick: () => compute(x, y) }, say(tipping ? 'map.again' : 'map.go'))),
    trouble && h('p', { class: 'notice wrong', role: 'alert' }, trouble),
    tipping && drawn(tipping, x, y),
  ];
}

/** @param {string} x @param {string} y */
function compute(x, y) {
  const { future, outcome } = doubted();
  if (!future) return;
  const key = `${x}|${y}|${Date.now()}`;
  trouble = '';
  app.tipping = { key, xs: [], ys: [], x: { path: x, name: '', unit: '' }, y: { path: y, name: '', unit: '' }, cells: [], done: false };
  tell('look');
  void listenBeside('/api/tipping', { future: future.id, outcome, x, y }, (event, data) => {
    const map = app.tipping;
    if (map?.key !== key) return;
    if (data.xs) Object.assign(map, { xs: data.xs, ys: data.ys, x: data.x ?? map.x, y: data.y ?? map.y });
    if (data.cells) map.cells.push(...data.cells);
    if (data.boundary) map.boundary = data.boundary;
    if (event === 'done' || data.done) map.done = true;
    if (event === 'failed' || event === 'fault') {
      trouble = data.text ?? data.faults?.map((/** @type {{text: string}} */ fault) => fault.text).join(' ') ?? '';
      map.done = true;
    }
  });
}

/** @param {import('./types').Tipping} map @param {string} x @param {string} y */
function drawn(map, x, y) {
  const total = map.xs.length * map.ys.length;
  const nameOf = (/** @type {string} */ path) => app.drivers?.list.find(one => one.path === path)?.title ?? path;
  const cells = new Map(map.cells.map(cell => [`${cell.i}:${cell.j}`, cell]));
  const outcome = app.frame?.outcomes.find(row => row.id === doubted().outcome);
  const nearest = (/** @type {number[]} */ all, /** @type {string} */ path) => {
    const value = app.state.assumptions[path] ?? app.drivers?.list.find(one => one.path === path)?.value;
    if (value === undefined) return -1;
    return all.reduce((best, one, nth) => Math.abs(one - value) < Math.abs(all[best] - value) ? nth : best, 0);
  };
  const here = { i: nearest(map.xs, x), j: nearest(map.ys, y) };
  const number = (/** @type {number} */ value) => write(value, outcome?.unit ?? 'number', lang(), true);
  const told = (/** @type {import('./types').TippingCell} */ cell) =>
    say('map.cell', { x: plain(map.xs[cell.i], lang()), y: plain(map.ys[cell.j], lang()), difference: number(cell.difference),
      low: number(cell.low), high: number(cell.high) });
  return h('div', {},
    h('p', { class: 'note', role: 'status' }, map.done ? summary(map) : say('map.filling', { done: map.cells.length, of: total })),
    h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': say('map.title') },
      h('table', { class: 'tipping' }, h('caption', { class: 'unseen' }, say('map.caption', { x: nameOf(x), y: nameOf(y) })),
        h('tbody', {}, [...map.ys.keys()].reverse().map(j => h('tr', { key: j },
          h('th', { scope: 'row' }, plain(map.ys[j], lang())),
          map.xs.map((_, i) => {
            const cell = cells.get(`${i}:${j}`);
            const kind = !cell ? 'waiting' : cell.sign > 0 ? 'more' : cell.sign < 0 ? 'less' : 'open';
            return h('td', { key: i, class: `${kind}${i === here.i && j === here.j ? ' here' : ''}` }, cell && h('button', {
              type: 'button', title: told(cell), 'aria-label': told(cell), onclick: () => edit(say('map.taken'), draft => {
                draft.assumptions[x] = map.xs[i];
                draft.assumptions[y] = map.ys[j];
              }),
            }, cell.sign > 0 ? '+' : cell.sign < 0 ? '\u2212' : '?'));
          }))),
        h('tr', {}, h('td', {}), map.xs.map((value, i) => h('th', { key: i, scope: 'col' }, plain(value, lang()))))))),
    h('p', { class: 'note' }, say('map.axes', { x: nameOf(x), y: nameOf(y) })),
    h('p', { class: 'legend' },
      h('span', { class: 'entry' }, h('span', { class: 'key more' }, '+'), say('map.more', { base: titleOf(app.state.futures[0]) })),
      h('span', { class: 'entry' }, h('span', { class: 'key less' }, '\u2212'), say('map.less', { base: titleOf(app.state.futures[0]) })),
      h('span', { class: 'entry' }, h('span', { class: 'key open' }, '?'), say('map.open')),
      h('span', { class: 'entry' }, h('span', { class: 'key here' }, ''), say('map.here'))));
}

/** @param {import('./types').Tipping} map */
function summary(map) {
  if (map.boundary) return map.boundary;
  const count = (/** @type {number} */ sign) => map.cells.filter(cell => cell.sign === sign).length;
  const more = count(1), less = count(-1);
  return say(more > 0 && less > 0 ? 'map.turns' : 'map.holds', { more, less, open: count(0), all: map.cells.length });
}

// All outcomes of all futures in one table, each difference with its interval; and the same shape for payers and hours.

import { h } from './dom.js';
import { app } from './store.js';
import { lang, say } from './texts.js';
import { titleOf } from './knowing.js';
import { interval, mark, scaleOf } from './marks.js';
import { write } from './numbers.js';
import { legend } from './figure.js';

/**
 * @typedef {{low: number, high: number, value: number, chanceLow?: number, chanceHigh?: number, text: string, clear: boolean, extra?: string}} Cell
 */
/** @typedef {{id: string, name: string, says?: string, base: string, cells: Map<string, Cell>, pins?: string[], strong?: boolean}} Row */

/**
 * Rows of differences. Where rows are in one unit they share a scale.
 * @param {{caption: string, first: string, base: string, rows: Row[], shared: boolean, reading: string}} what @returns {import('./types').VNode}
 */
export function differences({ caption, first, base, rows, shared, reading }) {
  const others = app.state.futures.slice(1);
  const pins = rows.some(row => row.pins?.some(Boolean)) ? app.ui.pins : [];
  const all = scaleOf(rows.flatMap(row => [...row.cells.values()]));
  return h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', { class: 'differences' }, h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, first), h('th', { scope: 'col', class: 'n' }, mark(0), h('span', {}, base)),
        others.map((one, nth) => h('th', { scope: 'col', key: one.id }, mark(nth + 1), h('span', {}, titleOf(one)))),
        pins.map(one => h('th', { scope: 'col', key: one.id, class: 'soft' }, one.title)))),
      h('tbody', {}, rows.map(row => {
        const scale = shared ? all : scaleOf([...row.cells.values()]);
        return h('tr', { key: row.id, class: row.strong ? 'strong' : '' },
          h('th', { scope: 'row', title: row.says ?? '' }, row.name), h('td', { class: 'n' }, row.base),
          others.map((one, nth) => cell(row.cells.get(one.id), scale, nth + 1, one.id)),
          pins.map((one, nth) => h('td', { key: one.id, class: 'soft' }, row.pins?.[nth] ?? '')));
      }))),
    h('p', { class: 'note' }, reading));
}

/** @param {Cell | undefined} one @param {{low: number, high: number}} scale @param {number} place @param {string} key */
function cell(one, scale, place, key) {
  if (!one) return h('td', { key }, '');
  return h('td', { key, class: one.clear ? '' : 'open' },
    Number.isFinite(one.low) && Number.isFinite(one.high) && one.high > one.low ? interval(one, scale, place) : null,
    h('span', { class: 'cell-text' }, one.text),
    one.extra && h('span', { class: 'soft extra' }, one.extra));
}

/** @returns {import('./types').Child} */
export function outcomesView() {
  const { frame } = app;
  if (!frame) return h('p', { class: 'soft' }, say('answer.waiting'));
  /** A cell as the report has it. @param {number} nth @param {number} place */
  const told = (nth, place) => frame.table.rows[nth]?.[0] === frame.outcomes[nth].name ? frame.table.rows[nth][place + 1] : undefined;
  const rows = frame.outcomes.map((row, nth) => ({
    id: row.id, name: row.name, says: app.catalogue.outcomes.find(one => one.id === row.id)?.says, base: told(nth, 0) ?? row.baseline.text,
    pins: app.ui.pins.map(pin => pin.outcomes[row.id] ?? ''),
    cells: new Map(row.futures.map((one, place) =>
      [one.id, { ...one, value: one.difference, text: told(nth, place + 1) ?? one.text, extra: one.sure }])),
  }));
  return [
    legend(),
    differences({ caption: say('view.outcomes'), first: say('table.outcome'), base: titleOf(app.state.futures[0]), rows, shared: false,
      reading: frame.table.reading }),
  ];
}

/** @returns {import('./types').Child} */
export function payersView() {
  const { frame } = app;
  if (!frame) return h('p', { class: 'soft' }, say('answer.waiting'));
  const rows = [...frame.payers, ...(frame.together ? [{ ...frame.together, id: 'together' }] : [])].map(row => ({
    id: row.id, name: row.name, base: row.baseline?.text ?? '', strong: row.id === 'together',
    cells: new Map(row.futures.map(one => [one.id, { ...one, value: one.euro }])),
  }));
  return [
    h('p', {}, say('payers.says')), legend(),
    differences({ caption: say('view.payers'), first: say('payers.who'), base: titleOf(app.state.futures[0]), rows, shared: true,
      reading: say('payers.reading', { base: titleOf(app.state.futures[0]) }) }),
  ];
}

/** @param {{difference: number, low: number, high: number, clear: boolean}} one @param {string} unit */
function withBand(one, unit) {
  const number = (/** @type {number} */ value) => write(value, unit, lang(), true);
  if (one.difference === 0 && one.low === one.high) return say('table.same');
  const band = Number.isFinite(one.low) ? ` (${number(one.low)} ${say('to')} ${number(one.high)})` : '';
  return number(one.difference) + band + (one.clear ? '' : ' ?');
}

/** @returns {import('./types').Child} */
export function staffView() {
  const { frame } = app;
  if (!frame) return h('p', { class: 'soft' }, say('answer.waiting'));
  const rows = frame.staff.map(row => ({
    id: row.id, name: row.name, says: row.says, base: write(row.baseline.mean, row.unit, lang()),
    cells: new Map(row.futures.map(one => [one.id, { ...one, value: one.difference, text: withBand(one, row.unit) }])),
  }));
  return [
    h('p', {}, say('staff.says')), legend(),
    differences({ caption: say('view.staff'), first: say('staff.what'), base: titleOf(app.state.futures[0]), rows, shared: false,
      reading: say('staff.reading', { base: titleOf(app.state.futures[0]) }) }),
  ];
}

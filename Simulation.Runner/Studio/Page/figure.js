// The main figure: one outcome over the years, as a chart or as a table, of all futures or as the difference with the first.

import { h } from './dom.js';
import { app, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { drawnSeries, monthOfOpening, titleOf } from './knowing.js';
import { isShare, write } from './numbers.js';
import { parse, write as writeMonth } from './calendar.js';
import { mark } from './marks.js';
import { drawnOf, inWords, options } from './chart.js';

const PER_YEAR = 4;

/** @returns {import('./types').Child} */
export function yearsView() {
  const series = drawnSeries();
  if (!series) return h('p', { class: 'soft' }, say('answer.waiting'));
  const isTable = app.ui.as === 'table';
  const outcome = app.catalogue.outcomes.find(one => one.id === series.id);
  return [
    h('div', { class: 'figure-head' },
      h('label', { for: 'outcome', class: 'unseen' }, say('figure.outcome')),
      h('select', { id: 'outcome', value: series.id, onchange: e => look({ outcome: e.target.value }) },
        (app.frame?.series ?? []).map(one => h('option', { value: one.id }, one.name))),
      pair(say('figure.how'), [['level', say('figure.level')], ['difference', say('figure.difference')]], app.ui.mode, to => look({ mode: to })),
      pair(say('figure.as'), [['chart', say('figure.chart')], ['table', say('figure.table')]], app.ui.as, to => look({ as: to }))),
    h('p', { class: 'note says' }, outcome ? `${capital(outcome.says)}. ` : '',
      app.ui.mode === 'difference' ? say(isShare(series.unit) ? 'figure.points-with' : 'figure.difference-with',
      { base: titleOf(app.state.futures[0]) }) : ''),
    legend(),
    isTable
      ? h('div', { key: 'table', class: 'wide', tabindex: 0, role: 'region', 'aria-label': series.name }, seriesTable(series))
      : h('div', { key: 'chart', keep: true, id: 'chart', class: `chart${app.stale ? ' is-stale' : ''}`, role: 'img',
        'aria-label': inWords(series) }),
  ];
}

/**
 * Two or more that exclude each other.
 * @template {string} T @param {string} label @param {[T, string][]} all @param {T} now @param {(to: T) => void} take
 */
export const pair = (label, all, now, take) => h('div', { class: 'switch', role: 'group', 'aria-label': label },
  all.map(([value, text]) => h('button', { key: value, type: 'button', 'aria-pressed': String(value === now), onclick: () => take(value) }, text)));

/** Which line is which, and what the bands are. */
export function legend() {
  const shown = app.ui.mode === 'difference' && app.ui.view === 'years' ? app.state.futures.slice(1) : app.state.futures;
  return h('p', { class: 'legend' },
    shown.map(one => h('span', { key: one.id, class: 'entry' }, mark(app.state.futures.indexOf(one)), titleOf(one))),
    app.ui.pins.map(one => h('span', { key: one.id, class: 'entry soft' },
      h('svg', { class: 'mark', viewBox: '0 0 30 14', width: 30, height: 14, 'aria-hidden': 'true' },
      h('line', { x1: 0, y1: 7, x2: 30, y2: 7, 'stroke-dasharray': '1 3' })), one.title)),
    h('span', { class: 'entry soft' }, h('span', { class: 'swatch narrow', 'aria-hidden': 'true' }), say('band.chance')),
    h('span', { class: 'entry soft' }, h('span', { class: 'swatch wide-band', 'aria-hidden': 'true' }), say('band.both')));
}

/** @param {import('./types').Series} series */
function seriesTable(series) {
  const isDifference = app.ui.mode === 'difference';
  const drawn = drawnOf(series).filter(one => !one.isPin);
  const start = parse(monthOfOpening());
  const number = (/** @type {number} */ value) => write(value, series.unit, lang(), isDifference);
  // The last quarter of each year says enough for a table.
  const rows = series.x.map((x, nth) => ({ x, nth })).filter(({ nth }) => nth % PER_YEAR === PER_YEAR - 1);
  return h('table', {}, h('caption', {}, `${series.name} · ${say('table.end-of-year')}`),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('table.year')), drawn.map(one => h('th', { scope: 'col' }, one.name)))),
    h('tbody', {}, rows.map(({ x, nth }) =>
      h('tr', {}, h('th', { scope: 'row' }, start === null ? String(Math.ceil(x)) : writeMonth(start + Math.ceil(x) * 12 - 1)),
      drawn.map(one => h('td', { class: 'n' },
        `${number(one.band.mean[nth])} (${number(one.band.low[nth])} ${say('to')} ${number(one.band.high[nth])})`))))));
}

/** @type {any} */
let chart = null;
/** @type {Element | null} */
let holder = null;
let drawnFor = '';
let drawnState = '';

/** Draws the chart where there is room for it. @param {Element | null} element @param {{large: boolean}} [how] */
export function drawChart(element, how = { large: false }) {
  if (element !== holder) {
    chart?.dispose();
    watcher.disconnect();
    chart = null;
    holder = element;
    drawnFor = '';
    if (element) watcher.observe(element);
  }
  const series = drawnSeries();
  if (!element || !series) return;
  // As long as one drags, the figure is that of before and is left alone: drawing it takes longer than all the rest.
  if (!app.stale || !chart) drawnState = JSON.stringify([app.state.futures, app.state.years, monthOfOpening()]);
  const wanted = JSON.stringify([app.frame?.fingerprint, app.frame?.replicates, series.id, app.ui.mode, app.ui.pins.map(one => one.id),
    document.documentElement.dataset.theme, lang(), how, drawnState]);
  // Asking how wide it is costs a layout: only where there is something to draw.
  if (wanted === drawnFor && chart || element.clientWidth === 0) return;
  drawnFor = wanted;
  chart ??= /** @type {any} */ (window).echarts.init(element, null, { renderer: 'canvas' });
  chart.setOption(options(series, how), { notMerge: true, lazyUpdate: true });
}

/** Another size, or a place that was hidden until now. */
const watcher = new ResizeObserver(() => {
  if (chart) chart.resize();
  else drawChart(holder);
});

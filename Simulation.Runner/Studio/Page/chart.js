// The chart over time, drawn by ECharts: a line for each future with its dash and marks, and around it what chance leaves open (dark)
// within what chance and assumptions leave open together (light). Or the difference of each with the first future, with the same two bands.

import { app } from './store.js';
import { lang, say } from './texts.js';
import { monthOfOpening } from './knowing.js';
import { parse, endOf, momentOf, say as sayMoment, startOf, ticks } from './calendar.js';
import { write } from './numbers.js';
import { colour, DASHES, ink, shade, SHAPES } from './marks.js';

/** @typedef {import('./types').Band} Band */
/** @typedef {{place: number, name: string, band: Band, isPin?: boolean}} Drawn */

/** The same room left and right as the timeline has, so that a moment stands below itself. */
export const LEFT = 62, RIGHT = 18;
/** Bands of levels lie over each other, so they are fainter than those of differences. */
const SHADES = { level: [0.08, 0.2], difference: [0.17, 0.36] };
const PER_YEAR = 4;

/** What is drawn of a series. @param {import('./types').Series} series @returns {Drawn[]} */
export function drawnOf(series) {
  const titles = app.state.futures.map(one => one.title);
  const isDifference = app.ui.mode === 'difference';
  /** @type {Drawn[]} */
  const all = isDifference ? [] : [{ place: 0, name: titles[0], band: series.baseline }];
  for (const one of series.futures) {
    const place = app.state.futures.findIndex(other => other.id === one.id);
    if (place > 0) all.push({ place, name: titles[place], band: isDifference ? one.difference : one });
  }
  for (const pin of app.ui.pins) {
    const drawn = pin.series[series.id];
    const mean = isDifference ? drawn?.difference : drawn?.mean;
    if (mean?.length === series.x.length) all.push({ place: 7, name: pin.title, band: { mean, low: mean, high: mean }, isPin: true });
  }
  return all;
}

/** @param {import('./types').Series} series @param {{large: boolean}} how */
export function options(series, { large }) {
  const isDifference = app.ui.mode === 'difference';
  const drawn = drawnOf(series);
  const opened = monthOfOpening();
  const marks = ticks(app.state.years, opened);
  const size = large ? 20 : 13;
  const text = { color: ink('--soft'), fontSize: size, fontFamily: ink('--font') };
  return {
    animation: false, textStyle: text, aria: { enabled: false },
    grid: { left: large ? 96 : LEFT, right: large ? 32 : RIGHT, top: 14, bottom: large ? 44 : 26 },
    xAxis: {
      type: 'value', min: 0, max: app.state.years, axisLine: { lineStyle: { color: ink('--line') }, onZero: false }, splitLine: { show: false },
      axisTick: { customValues: marks.map(tick => tick.year), lineStyle: { color: ink('--line') } },
      axisLabel: { ...text, customValues: marks.map(tick => tick.year), hideOverlap: true,
        formatter: (/** @type {number} */ value) => marks.find(tick => Math.abs(tick.year - value) < 1e-6)?.label ?? '' },
    },
    yAxis: {
      type: 'value', scale: !isDifference,
      axisLabel: { ...text, formatter: (/** @type {number} */ value) =>
        write(value, series.unit, lang(), isDifference).replace(' %-punt', '').replace(' pp', '') },
      splitLine: { lineStyle: { color: ink('--grid') } }, splitNumber: 4,
    },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: ink('--panel'), borderColor: ink('--line'),
      textStyle: { ...text, color: ink('--ink') },
      formatter: (/** @type {any[]} */ points) => tip(series, drawn, points[0]?.dataIndex ?? 0, opened),
    },
    series: [...drawn.flatMap(one => bandsOf(one, series)), ...drawn.map(one => lineOf(one, series, large)), eventLines()],
  };
}

/** Two bands, each a clear floor with a coloured storey on it. @param {Drawn} one @param {import('./types').Series} series */
function bandsOf(one, series) {
  if (one.isPin) return [];
  const { band } = one;
  const hue = colour(one.place);
  const [wide, narrow] = SHADES[app.ui.mode];
  const pair = (/** @type {string} */ name, /** @type {number[]} */ low, /** @type {number[]} */ high, /** @type {number} */ opacity) => [
    { data: low.map((value, nth) => [series.x[nth], value]), areaStyle: undefined },
    { data: high.map((value, nth) => [series.x[nth], value - low[nth]]), areaStyle: { color: shade(hue, opacity), origin: 'start' } },
  ].map((part, nth) => ({
    ...part, id: `${name}-${one.place}-${nth}`, type: 'line', stack: `${name}-${one.place}`, stackStrategy: 'all', silent: true, symbol: 'none', z: 1,
    lineStyle: { width: 0, opacity: 0 }, tooltip: { show: false }, emphasis: { disabled: true },
  }));
  return [
    ...pair('wide', band.low, band.high, wide),
    ...(band.chanceLow && band.chanceHigh ? pair('narrow', band.chanceLow, band.chanceHigh, narrow) : []),
  ];
}

/** @param {Drawn} one @param {import('./types').Series} series @param {boolean} large */
function lineOf(one, series, large) {
  const hue = one.isPin ? ink('--soft') : colour(one.place);
  return {
    id: one.isPin ? `pin-${one.name}` : `line-${one.place}`, name: one.name, type: 'line', z: 5,
    data: one.band.mean.map((value, nth) => [series.x[nth], value]),
    symbol: SHAPES[one.place % 4], symbolSize: (/** @type {unknown} */ _, /** @type {{dataIndex: number}} */ point) => !one.isPin
      && point.dataIndex % PER_YEAR === (1 + one.place) % PER_YEAR ? (large ? 11 : 7) : 0,
    showAllSymbol: true, itemStyle: { color: hue }, lineStyle: { color: hue, width: one.isPin ? 1.5 : large ? 4 : 2.5,
      type: one.isPin ? [1, 3] : DASHES[one.place % 4] }, emphasis: { disabled: true },
  };
}

/** Where money begins or ends and where something happens. */
function eventLines() {
  const opened = monthOfOpening(), horizon = app.state.years * 12;
  const at = app.state.futures.flatMap((one, place) => [
    ...one.money.flatMap(stream => [startOf(stream, opened), endOf(stream, opened)]),
    ...one.events.map(event => momentOf(event, opened)),
  ].filter(months => months !== null && months > 0 && months < horizon).map(months => ({ place, year: Number(months) / 12 })));
  const unique = at.filter((one, nth) => at.findIndex(other => other.year === one.year) === nth);
  return {
    id: 'moments', type: 'line', data: [], silent: true, z: 0,
    markLine: {
      symbol: 'none', silent: true, animation: false, label: { show: false }, lineStyle: { color: ink('--moment'), width: 1.5, type: [3, 3] },
      data: [...(app.ui.mode === 'difference' ? [{ yAxis: 0, lineStyle: { color: ink('--ink'), type: 'solid', width: 1 } }] : []),
        ...unique.map(one => ({ xAxis: one.year }))],
    },
  };
}

/** @param {import('./types').Series} series @param {Drawn[]} drawn @param {number} nth @param {string | null} opened */
function tip(series, drawn, nth, opened) {
  const isDifference = app.ui.mode === 'difference';
  const months = Math.round((series.x[nth] ?? 0) * 12);
  const rows = drawn.map(one => {
    const number = (/** @type {number} */ value) => write(value, series.unit, lang(), isDifference);
    const { mean, low, high } = one.band;
    const band = one.isPin ? '' : ` (${number(low[nth])} ${say('to')} ${number(high[nth])})`;
    return `${one.name}: ${number(mean[nth])}${band}`;
  });
  return [parse(opened) === null ? sayMoment(months, null, lang()) : sayMoment(months, opened, lang()), ...rows].join('\n');
}

/** What the chart says, for who cannot see it. @param {import('./types').Series} series */
export function inWords(series) {
  const last = series.x.length - 1;
  const isDifference = app.ui.mode === 'difference';
  const number = (/** @type {number} */ value) => write(value, series.unit, lang(), isDifference);
  const ends = drawnOf(series).filter(one => !one.isPin).map(({ name, band }) =>
    `${name}: ${number(band.mean[last])} (${number(band.low[last])} ${say('to')} ${number(band.high[last])})`);
  return say('figure.words', { name: series.name, years: app.state.years, ends: ends.join('; ') });
}

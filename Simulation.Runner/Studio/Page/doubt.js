// What if I do not believe it: the ten assumptions this answer hangs on most, each with its range, source and grade, as a slider; and a
// map of the sign of the answer over two of them.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { listenBeside } from './answering.js';
import { faultsAt, titleOf } from './knowing.js';
import { plain, plainBox, read } from './numbers.js';
import { faultText } from './faults.js';
import { tippingMap } from './tipping.js';

let trouble = '';
let progress = '';

/** The future that is doubted, and the outcome it is about. */
export function doubted() {
  const future = app.state.futures.slice(1).find(one => one.id === app.ui.doubt.future) ?? app.state.futures[1];
  return { future, outcome: app.frame?.firstOutcome ?? app.state.outcomes?.[0] ?? '' };
}

/** @returns {import('./types').Child} */
export function doubtView() {
  const { future, outcome } = doubted();
  const key = JSON.stringify([future?.id, outcome, app.state.complex, app.state.futures, app.state.lang, app.state.years]);
  if (future && outcome && app.drivers?.key !== key && app.faults.length === 0 && !app.stale) fetchDrivers(future.id, outcome, key);
  const name = app.frame?.outcomes.find(row => row.id === outcome)?.name ?? '';
  const changed = Object.keys(app.state.assumptions);
  return [
    h('p', {}, say('doubt.says', { outcome: name, future: future ? titleOf(future) : '' })),
    h('div', { class: 'controls' },
      app.state.futures.length > 2 && h('div', { class: 'pair' }, h('label', { for: 'doubt-future' }, say('doubt.future')),
        h('select', { id: 'doubt-future', value: future?.id ?? '', onchange: e => look({ doubt: { ...app.ui.doubt, future: e.target.value } }) },
          app.state.futures.slice(1).map(one => h('option', { value: one.id }, titleOf(one))))),
      changed.length > 0 && h('button', { type: 'button', class: 'plain',
        onclick: () => edit(say('doubt.all-back'), draft => { draft.assumptions = {}; }) }, say('doubt.all-back'))),
    faultText('assumptions', true),
    trouble && h('p', { class: 'notice wrong', role: 'alert' }, trouble),
    app.drivers?.busy && h('p', { class: 'soft' }, progress || say('doubt.busy')),
    h('div', { class: 'doubt-columns' },
      h('div', { class: 'drivers' }, h('h3', {}, say('doubt.drivers')), (app.drivers?.list ?? []).map(driver)),
      h('div', { class: 'map' }, tippingMap())),
  ];
}

/** @param {string} future @param {string} outcome @param {string} key */
function fetchDrivers(future, outcome, key) {
  app.drivers = { key, list: app.drivers?.list ?? [], busy: true };
  trouble = progress = '';
  void listenBeside('/api/drivers', { future, outcome }, (event, data) => {
    if (app.drivers?.key !== key) return;
    if (event === 'progress' && data.of > 0) progress = say('doubt.progress', { done: data.done, of: data.of });
    if (event === 'drivers') app.drivers = { key, list: data.drivers, busy: false };
    if (event === 'done' && app.drivers) app.drivers.busy = false;
    if (event === 'failed' || event === 'fault') {
      trouble = data.text ?? data.faults?.map((/** @type {{text: string}} */ fault) => fault.text).join(' ') ?? '';
      app.drivers = { key, list: app.drivers?.list ?? [], busy: false };
    }
  });
}

/** @param {import('./types').Driver} one */
function driver(one) {
  const id = `driver-${one.path.replaceAll('.', '-')}`;
  const isSet = one.path in app.state.assumptions;
  const value = app.state.assumptions[one.path] ?? one.value;
  const step = one.step ?? (one.high - one.low) / 100;
  const draft = app.ui.drafts[id];
  const isUnread = draft !== undefined && draft.trim() !== '' && !/[,.-]$/.test(draft) && read(draft) === null;
  const change = (/** @type {number | undefined} */ to, /** @type {string} */ merge) => edit(
    to === undefined ? `${one.title}: ${say('field.back')}` : `${one.title}: ${plain(to, lang())}`, draft => {
      if (to === undefined) delete draft.assumptions[one.path];
      else draft.assumptions[one.path] = to;
    }, merge);
  const text = (/** @type {number} */ number) => `${plain(number, lang())} ${one.unit}`.trim();
  const fault = isUnread ? say('field.number', { example: plainBox(one.value, lang()) })
    : faultsAt(`assumptions.${one.path}`).map(found => found.text).join(' ');
  return h('div', { key: one.path, class: `field${isSet ? ' is-set' : ''}${fault ? ' is-wrong' : ''}` },
    h('div', { class: 'number' },
      h('label', { for: id }, capital(one.title)),
      h('span', { class: 'boxed' }, h('input', {
        id, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: draft ?? plainBox(Number(value.toPrecision(6)), lang()),
        'aria-describedby': `${id}-says`, 'aria-invalid': fault ? 'true' : null,
        oninput: e => {
          look({ drafts: { ...app.ui.drafts, [id]: e.target.value } });
          const number = read(e.target.value);
          if (number !== null) change(number, `box:${id}`);
        },
        onchange: e => {
          done();
          if (e.target.value.trim() !== '' && read(e.target.value) === null) return;
          const { [id]: _, ...drafts } = app.ui.drafts;
          look({ drafts });
        },
      }), h('span', { class: 'unit' }, one.unit)),
      h('input', {
        type: 'range', class: 'slider', 'aria-label': say('field.slider', { name: one.title }), 'aria-valuetext': text(value), min: one.low,
        max: one.high, step: 'any',
        value: Math.min(one.high, Math.max(one.low, value)), style: { '--filled': `${(100 * (value - one.low)) / (one.high - one.low || 1)}%` },
        oninput: e => change(Number((Math.round(Number(e.target.value) / step) * step).toPrecision(6)), `slide:${id}`),
        onpointerup: () => done(), onblur: () => done(),
      })),
    h('p', { id: `${id}-says`, class: 'note' }, one.says ? `${capital(one.says)}. `.replace('..', '.') : '',
      say('doubt.range', { low: plain(one.low, lang()), high: text(one.high), value: text(one.value) }), ' ',
      Number.isFinite(one.share) && one.share > 0 ? say('doubt.share', { share: Math.round(one.share * 100) }) : ''),
    h('p', { class: 'note' }, h('span', { class: `grade grade-${one.grade}` }, say('doubt.grade', { grade: one.grade })), ' ',
      one.sourceText || one.source || say('doubt.no-source')),
    isSet && h('p', { class: 'note' }, h('button', { type: 'button', class: 'reset', onclick: () => change(undefined, '') },
      say('doubt.back', { value: text(one.value) }))),
    h('p', { class: 'fault', hidden: !fault }, fault));
}

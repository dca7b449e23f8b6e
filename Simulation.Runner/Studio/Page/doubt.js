// What if I do not believe it: the ten assumptions this answer hangs on most, each with its range, source and grade, as a slider; and a
// map of the sign of the answer over two of them.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { listenBeside, stopBeside } from './answering.js';
import { faultsAt, titleOf } from './knowing.js';
import { isShare, plain, plainBox, read, write } from './numbers.js';
import { faultText } from './faults.js';
import { tippingMap } from './tipping.js';
import { pair } from './figure.js';

/** @typedef {import('./types').Driver} Driver */

let trouble = '';
let progress = '';

/** The future that is doubted, and the outcome it is about. */
export function doubted() {
  const future = app.state.futures.slice(1).find(one => one.id === app.ui.doubt.future)
    ?? app.state.futures.slice(1).find(one => one.id === app.frame?.furthest) ?? app.state.futures[1];
  return { future, outcome: app.frame?.firstOutcome ?? app.state.outcomes?.[0] ?? '' };
}

/** What matters most, and before it what was given a value here, as long as it has one. @returns {Driver[]} */
export function drivers() {
  const list = app.drivers?.list ?? [];
  const given = (app.checked?.assumptions ?? []).filter(one => one.path in app.state.assumptions && !list.some(other => other.path === one.path));
  return [...given, ...list];
}

/** @param {{text?: string, faults?: {text: string}[]}} data */
export const faultsTold = data => data.text ?? data.faults?.map(fault => fault.text).join(' ') ?? say('trouble.gone');

/** @returns {import('./types').Child} */
export function doubtView() {
  const { future, outcome } = doubted();
  // Not the assumptions: who turns them wants to see the same ten.
  const key = JSON.stringify([future?.id, outcome, app.state.complex, app.state.futures, app.state.lang, app.state.years, app.state.seed]);
  if (future && outcome && app.drivers?.key !== key && app.faults.length === 0 && !app.stale) fetchDrivers(future.id, outcome, key);
  const name = app.frame?.outcomes.find(row => row.id === outcome)?.name ?? '';
  const isMap = app.ui.doubt.part === 'map';
  return [
    h('p', {}, say('doubt.says', { outcome: name, future: future ? titleOf(future) : '' })),
    h('div', { class: 'controls' },
      pair(say('doubt.part'), [['drivers', say('doubt.drivers')], ['map', say('map.title')]], app.ui.doubt.part,
        part => look({ doubt: { ...app.ui.doubt, part } })),
      app.state.futures.length > 2 && h('div', { class: 'pair' }, h('label', { for: 'doubt-future' }, say('doubt.future')),
        h('select', { id: 'doubt-future', value: future?.id ?? '', onchange: e => look({ doubt: { ...app.ui.doubt, future: e.target.value } }) },
          app.state.futures.slice(1).map(one => h('option', { value: one.id }, titleOf(one))))),
      Object.keys(app.state.assumptions).length > 0
        && h('button', { type: 'button', class: 'plain', onclick: () => edit(say('doubt.all-back'), draft => { draft.assumptions = {}; }) },
          say('doubt.all-back'))),
    faultText('assumptions', true),
    trouble && h('p', { class: 'notice wrong', role: 'alert' }, trouble),
    app.drivers?.busy && h('p', { class: 'soft', role: 'status' }, progress || say('doubt.busy')),
    isMap ? h('div', { key: 'map' }, tippingMap()) : h('div', { key: 'drivers', class: 'drivers' }, drivers().map(driver)),
    !isMap && app.drivers?.reading && h('p', { class: 'note' }, app.drivers.reading),
  ];
}

/** @param {string} future @param {string} outcome @param {string} key */
function fetchDrivers(future, outcome, key) {
  app.drivers = { key, list: [], busy: true, reading: '' };
  trouble = progress = '';
  void listenBeside('/api/drivers', { future, outcome }, (event, data) => {
    if (app.drivers?.key !== key) return;
    if (event === 'drivers') {
      app.drivers = { key, list: data.drivers, busy: true, reading: data.reading ?? '' };
      progress = say('doubt.progress', { done: data.done, of: data.total });
    } else if (event === 'done') {
      app.drivers.busy = false;
    } else if (event === 'failed' || event === 'fault') {
      trouble = faultsTold(data);
      app.drivers.busy = false;
    }
  });
}

/** Nobody looks: what is still being sought may stop, and begins again when somebody does. */
export function rest() {
  if (!app.drivers?.busy) return;
  stopBeside('/api/drivers');
  app.drivers = { ...app.drivers, key: '', busy: false };
}

/** @param {Driver} one */
function driver(one) {
  const id = `driver-${one.path.replaceAll('.', '-')}`;
  const isSet = one.path in app.state.assumptions;
  const value = app.state.assumptions[one.path] ?? one.value;
  const draft = app.ui.drafts[id];
  const isUnread = draft !== undefined && draft.trim() !== '' && !/[,.-]$/.test(draft) && read(draft) === null;
  const fault = isUnread ? say('field.number', { example: plainBox(one.value, lang()) })
    : faultsAt(`assumptions.${one.path}`).map(found => found.text).join(' ');
  // A share stands as a percentage in the box and on the slider.
  const isPercent = isShare(one.unit), factor = isPercent ? 100 : 1;
  const text = (/** @type {number} */ number) => isPercent ? write(number, 'share', lang()) : `${plain(number, lang())} ${one.unitName}`.trim();
  const change = (/** @type {number | undefined} */ to, /** @type {string} */ merge) => edit(
    to === undefined ? `${one.name}: ${say('field.back')}` : `${one.name}: ${text(to)}`, draft => {
      if (to === undefined) delete draft.assumptions[one.path];
      else draft.assumptions[one.path] = to;
    }, merge);
  const forgetDraft = () => {
    const { [id]: _, ...drafts } = app.ui.drafts;
    app.ui.drafts = drafts;
  };
  return h('div', { key: one.path, class: `field${isSet ? ' is-set' : ''}${fault ? ' is-wrong' : ''}` },
    h('div', { class: 'number' },
      h('label', { for: id }, capital(one.name)),
      h('span', { class: 'boxed' }, h('input', {
        id, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: draft ?? plainBox(Number((value * factor).toPrecision(5)), lang()),
        'aria-describedby': `${id}-says ${id}-fault`, 'aria-invalid': fault ? 'true' : null,
        oninput: e => {
          look({ drafts: { ...app.ui.drafts, [id]: e.target.value } });
          const number = read(e.target.value, isPercent);
          if (number !== null) change(number, `box:${id}`);
        },
        onchange: e => {
          done();
          if (e.target.value.trim() !== '' && read(e.target.value) === null) return;
          forgetDraft();
          look({});
        },
      }), h('span', { class: 'unit' }, isPercent ? '%' : one.unitName)),
      h('input', {
        type: 'range', class: 'slider', 'aria-label': say('field.slider', { name: one.name }), 'aria-valuetext': text(value), min: one.low,
        max: one.high, step: 'any',
        value: Math.min(one.high, Math.max(one.low, value)), style: { '--filled': `${(100 * (value - one.low)) / (one.high - one.low || 1)}%` },
        oninput: e => {
          forgetDraft();
          change(Number(Number(e.target.value).toPrecision(4)), `slide:${id}`);
        },
        onpointerup: () => done(), onblur: () => done(),
      })),
    h('p', { id: `${id}-fault`, class: 'fault', hidden: !fault }, fault),
    h('p', { id: `${id}-says`, class: 'note' }, one.says ? `${capital(one.says).replace(/\.$/, '')}. ` : '',
      say('doubt.range', { range: one.range, value: one.shown }), one.share ? ` ${say('doubt.share', { share: Math.round(one.share * 100) })}` : ''),
    h('p', { class: 'note' }, h('span', { class: 'grade' }, say('doubt.grade', { grade: one.grade })), ' ',
      [one.gradeSays, one.source, one.sourceText].filter(Boolean).join(' · ') || say('doubt.no-source')),
    isSet && h('p', { class: 'note' },
      h('button', { type: 'button', class: 'reset', onclick: () => { forgetDraft(); change(undefined, ''); } },
      say('doubt.back', { value: text(one.default) }))));
}

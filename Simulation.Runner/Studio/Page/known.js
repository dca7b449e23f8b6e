// What is known today of a complex that exists: values with a margin, and the month they are of. Lives that come out otherwise are set
// aside, by the program.

import { h } from './dom.js';
import { app, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { monthOfOpening } from './knowing.js';
import { faultText } from './faults.js';
import { plainBox, read } from './numbers.js';

/** What a gemeente or a corporatie can count. @type {[string, string][]} */
const USUAL = [['participation_broad', '45% ± 5%'], ['organisers_share', '12% ± 4%'], ['complaints_per_100', '6 ± 3'],
  ['turnover_per_year', '14% ± 5%']];

/** @param {(known: import('./types').Known) => void} change @param {string} label @param {string} [merge] */
function set(change, label, merge) {
  edit(label, draft => {
    const now = draft.complex.known ?? { values: {} };
    change(now);
    draft.complex.known = Object.keys(now.values).length === 0 && now.at === undefined && now.at_year === undefined ? null : now;
  }, merge);
}

/** @returns {import('./types').Child} */
export function known() {
  const now = app.state.complex.known;
  const names = [...new Set([...USUAL.map(([id]) => id), ...app.ui.knownMore, ...Object.keys(now?.values ?? {})])];
  const rest = app.catalogue.outcomes.filter(one => !names.includes(one.id));
  return [
    h('p', { class: 'note' }, say('known.says')),
    when(now),
    names.map(id => value(id, now?.values[id] ?? '')),
    h('div', { class: 'pair' },
      h('label', { for: 'known-more' }, say('known.more')),
      h('select', { id: 'known-more', value: '', onchange: e => look({ knownMore: [...app.ui.knownMore, e.target.value] }) },
        h('option', { value: '' }, say('known.choose')), rest.map(one => h('option', { value: one.id }, one.name)))),
    now && h('button', { type: 'button', class: 'plain', onclick: () => edit(say('known.cleared'), draft => { draft.complex.known = null; }) },
      say('known.clear')),
    app.frame?.kept && h('p', { class: 'note' }, say('known.kept', { kept: app.frame.kept.kept, tried: app.frame.kept.tried })),
  ];
}

/** @param {import('./types').Known | null} now */
function when(now) {
  const isMonth = monthOfOpening() !== null;
  const described = 'fault-complex-known-at';
  return h('div', { class: 'pair' },
    h('label', { for: 'known-when' }, say(isMonth ? 'known.month' : 'known.years')),
    isMonth
      ? h('input', { id: 'known-when', type: 'month', 'aria-describedby': described, value: now?.at ?? '', onchange: e => set(one => {
        delete one.at_year;
        if (e.target.value) one.at = e.target.value;
        else delete one.at;
      }, `${say('known.month')}: ${e.target.value}`) })
      : h('input', { id: 'known-when', type: 'text', inputmode: 'decimal', 'aria-describedby': described,
        value: now?.at_year === undefined ? '' : plainBox(now.at_year, lang()), onchange: e => {
        const years = read(e.target.value);
        set(one => {
          delete one.at;
          if (years !== null) one.at_year = years;
          else delete one.at_year;
        }, `${say('known.years')}: ${e.target.value}`);
      } }),
    faultText('complex.known.at') ?? faultText('complex.known.at_year') ?? faultText('complex.known', true));
}

/** @param {string} id @param {string} text */
function value(id, text) {
  const outcome = app.catalogue.outcomes.find(one => one.id === id);
  const at = `complex.known.values.${id}`;
  const example = USUAL.find(([name]) => name === id)?.[1] ?? '0,5 ± 0,1';
  return h('div', { key: `known-${id}`, class: 'pair' },
    h('label', { for: `known-${id}`, title: outcome ? capital(outcome.says) : '' }, outcome?.name ?? id),
    h('input', {
      id: `known-${id}`, type: 'text', 'data-at': at, placeholder: say('known.example', { example }), autocomplete: 'off', value: text,
      'aria-invalid': app.faults.some(fault => fault.at.startsWith(at)) ? 'true' : null, 'aria-describedby': `known-says-${id}`,
      oninput: e => set(one => {
        if (e.target.value.trim() === '') delete one.values[id];
        else one.values[id] = e.target.value;
        if (one.at === undefined && one.at_year === undefined) setNow(one);
      }, `${outcome?.name ?? id}: ${e.target.value}`, `known:${id}`),
    }),
    h('p', { id: `known-says-${id}`, class: 'note' }, outcome ? capital(outcome.says) : ''),
    faultText(at));
}

/** What is known is of today, until one says otherwise. @param {import('./types').Known} one */
function setNow(one) {
  if (monthOfOpening() === null) one.at_year = 2;
  else one.at = app.catalogue.today;
}

// A first visit in three steps: which complex, which money ends, what comes after. Then the answer is there.

import { h } from './dom.js';
import { app, look, open } from './store.js';
import { say } from './texts.js';
import { parse, setEnd, setStart } from './calendar.js';
import { MOST } from './presets.js';

/** @typedef {import('./types').Stream} Stream */

const LAST = 2;
/** What one can consider beside going on, in the order in which futures are put side by side. */
const AFTER = /** @type {const} */ (['nothing', 'waakvlam', 'gemeente', 'corporatie']);
const YEARS_OTHERWISE = 3;

export function firstVisit() {
  const now = app.ui.first ?? begin();
  const change = (/** @type {Partial<NonNullable<typeof app.ui.first>>} */ to) => look({ first: { ...now, ...to } });
  const steps = [which, ends, after];
  return {
    title: say('first.title'),
    inside: h('form', { class: 'first', onsubmit: e => {
      e.preventDefault();
      if (now.step < LAST) change({ step: now.step + 1 });
      else finish(now);
    } },
      h('ol', { class: 'steps' },
        [0, 1, 2].map(step => h('li', { 'aria-current': step === now.step ? 'step' : null },
        say(/** @type {const} */ (['first.step1', 'first.step2', 'first.step3'])[step])))),
      steps[now.step](now, change),
      h('div', { class: 'dialog-foot' },
        now.step > 0 && h('button', { type: 'button', class: 'plain', onclick: () => change({ step: now.step - 1 }) }, say('back')),
        h('button', { type: 'submit', class: 'strong', disabled: now.step === LAST && now.after.length === 0 },
          say(now.step < LAST ? 'next' : 'first.go')))),
  };
}

/** @returns {NonNullable<typeof app.ui.first>} */
export const begin = () => ({ step: 0, from: app.state.complex.from, until: '', payer: 'project', after: ['nothing', 'waakvlam'] });

/** @typedef {NonNullable<typeof app.ui.first>} Answers */
/** @typedef {(to: Partial<Answers>) => void} Change */

/** @param {Answers} now @param {Change} change */
function which(now, change) {
  const project = app.catalogue.projects.find(one => one.name === now.from);
  return h('div', { key: 'which' },
    h('p', {}, say('first.which')),
    h('div', { class: 'pair' }, h('label', { for: 'first-from' }, say('complex.from')),
      h('select', { id: 'first-from', autofocus: true, value: now.from, onchange: e => change({ from: e.target.value, until: '' }) },
        app.catalogue.projects.map(one => h('option', { value: one.name }, one.title)))),
    h('p', { class: 'note' }, project?.summary ?? ''),
    h('p', {}, say('first.or'), ' ', h('button', { type: 'button', class: 'link', onclick: () => look({ dialog: 'own' }) }, say('complex.own'))));
}

/** @param {Answers} now @param {Change} change */
function ends(now, change) {
  const opened = openedOf(now.from);
  return h('div', { key: 'ends' },
    h('p', {}, say('first.ends')),
    h('div', { class: 'pair' }, h('label', { for: 'first-payer' }, say('first.payer')),
      h('select', { id: 'first-payer', value: now.payer, onchange: e => change({ payer: e.target.value }) },
        app.catalogue.payers.map(one => h('option', { value: one.id }, one.title)))),
    h('div', { class: 'pair' }, h('label', { for: 'first-until' }, say(opened ? 'first.month' : 'first.years')),
      opened
        ? h('input', { id: 'first-until', type: 'month', value: now.until || usualMonth(opened), onchange: e => change({ until: e.target.value }) })
        : h('input', { id: 'first-until', type: 'number', min: 1, max: 15, step: 1, value: now.until || String(YEARS_OTHERWISE),
          onchange: e => change({ until: e.target.value }) })),
    h('p', { class: 'note' }, say('first.drag')));
}

/** @param {Answers} now @param {Change} change */
function after(now, change) {
  return h('fieldset', { key: 'after', class: 'choices' }, h('legend', {}, say('first.after')),
    AFTER.map(one => h('label', { class: 'tick' },
      h('input', {
        type: 'checkbox', checked: now.after.includes(one), disabled: !now.after.includes(one) && now.after.length >= MOST - 1,
        onchange: e => change({ after: e.target.checked ? [...now.after, one] : now.after.filter(other => other !== one) }),
      }), h('span', {}, say(`after.${one}`)))));
}

/** @param {string} from */
const openedOf = from => app.catalogue.projects.find(one => one.name === from)?.opened ?? (from === app.state.complex.from
  ? app.state.complex.opened : null);

/** Three years after opening, or a year from now where that is past. @param {string} opened */
function usualMonth(opened) {
  const start = parse(opened) ?? 0;
  const now = parse(app.catalogue.today) ?? 0;
  const at = Math.max(start + YEARS_OTHERWISE * 12, now + 12);
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** @param {Answers} now */
function finish(now) {
  const own = now.from === app.state.complex.from;
  const opened = openedOf(now.from);
  const months = opened ? (parse(now.until || usualMonth(opened)) ?? 0) - (parse(opened) ?? 0) : Number(now.until || YEARS_OTHERWISE) * 12;
  const complex = own ? app.state.complex : { from: now.from, name: '', opened: null, set: {}, known: null };
  app.ui.dialog = null;
  app.ui.first = null;
  open(say('first.opened'), { ...app.state, complex, futures: futures(now.payer, Math.max(1, months), now.after, opened) });
}

/**
 * Going on, and what else is considered: the same money until then, and what follows.
 * @param {string} payer @param {number} months @param {string[]} after @param {string | null} opened @returns {import('./types').Future[]}
 */
export function futures(payer, months, after, opened) {
  /** @returns {Stream} */
  const until = () => {
    /** @type {Stream} */
    const stream = { name: 'coach', buys: 'coach', paid: { [payer]: 1 } };
    setEnd(stream, months, opened);
    return stream;
  };
  /** @param {string} who @returns {Stream} */
  const follows = who => {
    /** @type {Stream} */
    const stream = { name: who, buys: 'coach', paid: { [who]: 1 } };
    setStart(stream, months, opened);
    return stream;
  };
  /** @type {Record<string, () => Stream[]>} */
  const money = {
    nothing: () => [until()],
    waakvlam: () => [{ ...until(), then: 'waakvlam' }],
    gemeente: () => [until(), follows('gemeente')],
    corporatie: () => [until(), follows('corporatie')],
  };
  return [
    { id: 'a', title: say('after.goes-on'), set: {}, money: [{ name: 'coach', buys: 'coach', paid: { [payer]: 1 } }], events: [] },
    ...AFTER.filter(one => after.includes(one)).map((one, nth) =>
      ({ id: 'bcd'[nth], title: say(`after.${one}`), set: {}, money: money[one](), events: [] })),
  ];
}

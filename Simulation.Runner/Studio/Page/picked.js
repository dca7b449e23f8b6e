// The money or the event that was picked on the timeline, as a form: who pays what, from when, until when, and what then.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { endOf, momentOf, parse, setEnd, setMoment, setStart, startOf, write as writeMonth } from './calendar.js';
import { monthOfOpening, titleOf } from './knowing.js';
import { editFuture } from './futures.js';
import { faultText } from './faults.js';
import { plainBox, read, write } from './numbers.js';
import { eventName, streamName } from './timeline.js';
import { give } from './weights.js';

/** @typedef {import('./types').Future} Future */
/** @typedef {import('./types').Stream} Stream */
/** @typedef {import('./types').Happening} Happening */

const PER_YEAR = 12;

/** @param {Future} one @param {NonNullable<typeof app.ui.picked>} picked */
export function pickedForm(one, picked) {
  const item = one[picked.kind][picked.index];
  if (!item) return null;
  const place = app.state.futures.indexOf(one);
  const at = `futures[${place}].${picked.kind}[${picked.index}]`;
  const isMoney = picked.kind === 'money';
  const name = isMoney ? streamName(/** @type {Stream} */ (item)) : eventName(/** @type {Happening} */ (item));
  return h('div', { id: 'picked', key: 'picked', class: 'picked', role: 'group', 'aria-label': name,
    onkeydown: e => { if (e.key === 'Escape') shut(); } },
    h('div', { class: 'picked-fields' }, isMoney ? moneyFields(one, /** @type {Stream} */ (item), picked.index, at)
      : eventFields(one, /** @type {Happening} */ (item), picked.index, at)),
    faultText(at, true), faultText(`${at}.name`),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: 'plain', onclick: () => shut() }, say('picked.done')),
      h('button', { type: 'button', class: 'plain', onclick: () => {
        app.ui.picked = null;
        edit(say('picked.removed', { what: name, future: titleOf(one) }), draft => { draft.futures[place][picked.kind].splice(picked.index, 1); });
      } }, say(isMoney ? 'money.remove' : 'event.remove'))));
}

/** Back to the bar it came from. */
function shut() {
  const { picked } = app.ui;
  look({ picked: null });
  const bar = picked && document.querySelector(`[data-part="${CSS.escape(picked.future)}:${picked.kind}:${picked.index}:all"]`);
  if (bar instanceof HTMLElement) bar.focus();
}

/** Whether it is bought in hours. @param {string} what */
const inHours = what => app.catalogue.buys.find(one => one.id === what)?.hours ?? false;

/** @param {Future} one @param {Stream} stream @param {number} index @param {string} at */
function moneyFields(one, stream, index, at) {
  const opened = monthOfOpening();
  const change = (/** @type {(stream: Stream) => void} */ act, /** @type {string} */ label) =>
    editFuture(one.id, future => act(future.money[index]), `${titleOf(one)}: ${label}`, `${at}:${label}`);
  return [
    choice(`${at}.buys`, say('money.buys'), stream.buys, app.catalogue.buys.map(buy => ({ value: buy.id, name: buy.title })), to => change(now => {
      now.buys = to;
      if (!inHours(to)) delete now.hours_per_week;
      if (to !== 'coach') delete now.then;
    }, say('money.buys'))),
    payers(stream, at, (paid, label) => change(now => { now.paid = paid; }, label)),
    moment(`${at}.from`, say('money.from'), startOf(stream, opened), opened, say('money.from-opening'),
      to => change(now => setStart(now, to, opened), say('money.from')), `${at}.from_year`),
    moment(`${at}.until`, say('money.until-label'), endOf(stream, opened), opened, say('money.goes-on'), to => change(now => {
      setEnd(now, to, opened);
      if (to === null) delete now.then;
    }, say('money.until-label')), `${at}.until_year`),
    (stream.buys === 'coach' || stream.then) && choice(`${at}.then`, say('money.then'), stream.then ?? 'nothing',
      app.catalogue.then.map(next => ({ value: next.id, name: next.title })), to => change(now => {
        if (to === 'nothing') delete now.then;
        else now.then = to;
      }, say('money.then')), endOf(stream, opened) === null),
    inHours(stream.buys) && amount(`${at}.hours_per_week`, say('money.hours-label'), stream.hours_per_week, say('money.hours-plan'),
      to => change(now => {
      if (to === null) delete now.hours_per_week;
      else now.hours_per_week = to;
    }, say('money.hours-label'))),
    amount(`${at}.notice_weeks`, say('money.notice'), stream.notice_weeks, say('money.notice-usual'), to => change(now => {
      if (to === null) delete now.notice_weeks;
      else now.notice_weeks = Math.round(to);
    }, say('money.notice'))),
  ];
}

/** @param {Stream} stream @param {string} at @param {(paid: Record<string, number>, label: string) => void} take */
function payers(stream, at, take) {
  const paying = Object.keys(stream.paid);
  const title = (/** @type {string} */ id) => capital(app.catalogue.payers.find(one => one.id === id)?.title ?? id);
  const rest = app.catalogue.payers.filter(one => !paying.includes(one.id));
  return h('fieldset', { class: 'payers', key: 'payers' },
    h('legend', {}, say('money.paid')),
    paying.map(id => h('div', { key: id, class: 'pay-row' },
      h('label', { for: `pay-${id}` }, title(id)),
      h('input', { id: `pay-${id}`, type: 'number', min: 0, max: 100, step: 5, value: Math.round(stream.paid[id] * 100),
        disabled: paying.length === 1, onchange: e => {
        const share = Number(e.target.value) / 100;
        if (share > 0 && share <= 1) take(give(stream.paid, id, share), `${title(id)} ${write(share, 'share', lang())}`);
        else if (share === 0) take(dropped(stream.paid, id), `${title(id)} ${write(0, 'share', lang())}`);
      } }), h('span', { class: 'unit' }, '%'))),
    h('select', { 'aria-label': say('money.add-payer'), value: '', onchange: e => {
      const id = e.target.value;
      take(paying.length === 0 ? { [id]: 1 } : give(stream.paid, id, 0.5), title(id));
    } }, h('option', { value: '' }, say('money.add-payer')), rest.map(one => h('option', { value: one.id }, title(one.id)))),
    paying.length === 1 && h('select', { 'aria-label': say('money.other-payer'), value: paying[0],
      onchange: e => take({ [e.target.value]: 1 }, title(e.target.value)) },
      app.catalogue.payers.map(one => h('option', { value: one.id }, say('money.only', { who: one.title })))),
    faultText(`${at}.paid`));
}

/** @param {Record<string, number>} paid @param {string} id @returns {Record<string, number>} */
function dropped(paid, id) {
  const others = Object.keys(paid).filter(one => one !== id);
  const largest = [...others].sort((one, other) => paid[other] - paid[one])[0];
  const { [id]: _, ...rest } = paid;
  return give(rest, largest, 1 - others.filter(one => one !== largest).reduce((sum, one) => sum + paid[one], 0));
}

/** @param {Future} one @param {Happening} event @param {number} index @param {string} at */
function eventFields(one, event, index, at) {
  const opened = monthOfOpening();
  const lever = app.catalogue.levers.find(other => other.name === event.change);
  const change = (/** @type {(event: Happening) => void} */ act, /** @type {string} */ label) => 
    editFuture(one.id, future => act(future.events[index]), `${titleOf(one)}: ${label}`, `${at}:${label}`);
  const months = (/** @type {'phase_out_months' | 'restored_after_months'} */ key, /** @type {string} */ label, /** @type {string} */ none) =>
    amount(`${at}.${key}`, label, event[key], none, to => change(now => {
      if (to === null || to === 0) delete now[key];
      else now[key] = Math.round(to);
    }, label));
  return [
    choice(`${at}.change`, say('event.change'), event.change, app.catalogue.levers.map(other => ({ value: other.name, name: other.title })),
      to => change(now => {
      const next = app.catalogue.levers.find(other => other.name === to);
      now.change = to;
      now.to = Math.min(next?.max ?? now.to, Math.max(next?.min ?? now.to, now.to));
    }, say('event.change'))),
    becomes(`${at}.to`, lever, event, to => change(now => { now.to = to; }, say('event.value'))),
    moment(`${at}.at`, say('event.at'), momentOf(event, opened), opened, '',
      to => to !== null && change(now => setMoment(now, to, opened), say('event.at')), `${at}.at_year`),
    months('phase_out_months', say('event.phase'), say('event.at-once')),
    months('restored_after_months', say('event.restored'), say('event.for-good')),
  ];
}

/**
 * What it becomes: yes or no, one of some, a percentage or a number.
 * @param {string} at @param {import('./types').Catalogue['levers'][number] | undefined} lever @param {Happening} event
 * @param {(to: number) => void} take
 */
function becomes(at, lever, event, take) {
  const some = lever?.kind === 'yes' ? [{ value: 1, name: say('yes') }, { value: 0, name: say('no') }] : lever?.choices;
  if (some) return choice(at, say('event.becomes'), String(event.to), some.map(one => ({ value: String(one.value), name: one.name })),
    to => take(Number(to)));
  const factor = lever?.unit === 'share' ? 100 : 1;
  const label = say(factor === 100 ? 'event.to-share' : 'event.to', { low: plainBox((lever?.min ?? 0) * factor, lang()),
    high: plainBox((lever?.max ?? 1) * factor, lang()) });
  return amount(at, label, Math.round(event.to * factor * 1e6) / 1e6, '', to => { if (to !== null) take(Math.round((to / factor) * 1e8) / 1e8); });
}

/** @param {string} at */
const idAt = at => `p-${at.replaceAll(/[^\w]+/g, '-')}`;

/**
 * @param {string} at @param {string} label @param {string} value @param {import('./types').Choice[]} choices
 * @param {(to: string) => void} take @param {boolean} [disabled]
 */
const choice = (at, label, value, choices, take, disabled = false) => h('div', { key: at, class: 'pair' },
  h('label', { for: idAt(at) }, label),
  h('select', { id: idAt(at), value, disabled, onchange: e => { take(e.target.value); done(); } },
    choices.map(one => h('option', { value: one.value }, capital(one.name)))),
  faultText(at));

/**
 * A number, or nothing.
 * @param {string} at @param {string} label @param {number | undefined} value @param {string} none @param {(to: number | null) => void} take
 */
function amount(at, label, value, none, take) {
  const id = idAt(at), draft = app.ui.drafts[id];
  const isUnread = draft !== undefined && draft.trim() !== '' && !/[,.-]$/.test(draft) && read(draft) === null;
  return h('div', { key: at, class: 'pair' },
    h('label', { for: id }, label),
    h('input', {
      id, type: 'text', inputmode: 'decimal', autocomplete: 'off', placeholder: none,
      value: draft ?? (value === undefined ? '' : plainBox(value, lang())), 'aria-invalid': isUnread ? 'true' : null,
      oninput: e => {
        look({ drafts: { ...app.ui.drafts, [id]: e.target.value } });
        const number = read(e.target.value);
        if (number !== null || e.target.value.trim() === '') take(number);
      },
      onchange: e => {
        done();
        if (e.target.value.trim() !== '' && read(e.target.value) === null) return;
        const { [id]: _, ...drafts } = app.ui.drafts;
        look({ drafts });
      },
    }),
    isUnread ? h('p', { class: 'fault' }, say('field.number', { example: '10' })) : faultText(at));
}

/**
 * A month of the calendar, or years since opening where no month of opening is known.
 * @param {string} at @param {string} label @param {number | null} months @param {string | null} opened @param {string} none
 * @param {(to: number | null) => void} take @param {string} other the same by its other name
 */
function moment(at, label, months, opened, none, take, other) {
  const start = parse(opened);
  const fault = faultText(at) ?? faultText(other);
  if (start === null) {
    return h('div', { key: at }, amount(`${at}-years`, say('moment.years', { label }),
      months === null ? undefined : Math.round((months / PER_YEAR) * 100) / 100, none,
      years => take(years === null ? null : Math.round(years * PER_YEAR))), fault);
  }

  return h('div', { key: at, class: 'pair' },
    h('label', { for: idAt(at) }, label),
    h('input', { id: idAt(at), type: 'month', min: opened, value: months === null ? '' : writeMonth(start + months), onchange: e => {
      const typed = parse(e.target.value);
      take(typed === null ? null : typed - start);
      done();
    } }),
    months === null && none && h('span', { class: 'note' }, none), fault);
}

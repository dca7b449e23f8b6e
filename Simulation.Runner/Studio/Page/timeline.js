// The futures on one line of time: a bar is money, a diamond is something that happens. Both are dragged by mouse and touch, and moved
// by the arrow keys: a month, and with Shift a year.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { lang, listed, say } from './texts.js';
import { endOf, momentOf, say as sayMoment, setMoment, startOf, ticks } from './calendar.js';
import { faultsAt, monthOfOpening, placeOf, titleOf } from './knowing.js';
import { addEvent, addMoney, canAdd, canRemove, copy, editFuture, makeFirst, pin, remove } from './futures.js';
import { mark } from './marks.js';
import { write } from './numbers.js';
import { beginDrag, moveBy } from './drag.js';
import { faultId, faultText, focusSoon, goTo } from './faults.js';
import { pickedForm } from './picked.js';

/** @typedef {import('./types').Future} Future */
/** @typedef {import('./types').Stream} Stream */

const PER_YEAR = 12;
const MOST_YEARS = 30;

/** @returns {import('./types').Child} */
export function timeline() {
  const months = app.state.years * PER_YEAR;
  const opened = monthOfOpening();
  const happens = app.catalogue.projects.find(one => one.name === app.state.complex.from)?.happens ?? [];
  return [
    h('div', { class: 'timeline-head' },
      h('h2', {}, say('timeline.title')),
      h('label', { for: 'years' }, say('complex.years')),
      h('input', { id: 'years', type: 'number', min: 1, max: MOST_YEARS, value: app.state.years, 'aria-describedby': faultId('years'),
        onchange: e => {
        const wanted = Math.round(Number(e.target.value));
        if (wanted >= 1 && wanted <= MOST_YEARS) edit(`${say('complex.years')}: ${wanted}`, draft => { draft.years = wanted; });
        else e.target.value = String(app.state.years);
      } }),
      h('button', { type: 'button', class: 'plain', onclick: () => look({ dialog: 'preset' }) }, say('preset.open')),
      canAdd() && h('button', { type: 'button', class: 'plain', onclick: () => copy(app.state.futures[app.state.futures.length - 1].id) },
        say('future.add'))),
    h('p', { id: 'timeline-hint', class: 'unseen hint' }, say('timeline.hint')),
    h('div', { class: 'ruler', 'aria-hidden': 'true' }, ticks(app.state.years, opened).map(tick =>
      h('span', { class: 'tick-mark', style: { left: `${(tick.year / app.state.years) * 100}%` } }, tick.label))),
    app.state.futures.map(one => lane(one, months, opened)),
    happens.length > 0 && h('p', { class: 'note' }, say('timeline.happens', { list: happens.join('; ') })),
    !opened && h('p', { class: 'note' }, say('timeline.no-opening'), ' ',
      h('button', { type: 'button', class: 'link', onclick: () => goTo('complex.opened') }, say('timeline.say-opening')), '.'),
    faultText('futures', true), faultText('years'),
  ];
}

/** @param {Future} one @param {number} months @param {string | null} opened */
function lane(one, months, opened) {
  const place = placeOf(one.id);
  const differs = app.checked?.differs?.find(other => other.future === one.id)?.sentence;
  const at = `futures[${place}]`;
  return h('section', { key: `lane-${one.id}`, class: `lane place-${place}`, 'aria-label': titleOf(one) },
    h('div', { class: 'lane-head' },
      mark(place),
      h('input', {
        class: 'lane-title', type: 'text', maxlength: 60, 'aria-label': say('future.name', { nth: place + 1 }), value: one.title,
        'aria-invalid': faultsAt(`${at}.title`).length > 0 ? 'true' : null,
        oninput: e => editFuture(one.id, future => { future.title = e.target.value; }, say('future.renamed', { future: e.target.value }),
          `title:${one.id}`),
        onchange: () => done(),
      }),
      place === 0 && h('span', { class: 'tag' }, say('future.baseline')),
      h('button', { type: 'button', class: 'small', onclick: () => { addMoney(one.id); focusSoon('#picked select'); } }, say('money.add')),
      h('button', { type: 'button', class: 'small',
        onclick: () => { addEvent(one.id, event => setMoment(event, Math.min(3 * PER_YEAR, Math.floor(months / 2)),
          opened)); focusSoon('#picked select'); } }, say('event.add')),
      menu(one, place)),
    faultText(`${at}.title`), faultText(`${at}.id`),
    one.money.map((stream, index) => streamRow(one, stream, index, months, opened, at)),
    one.events.length > 0 && h('div', { class: 'track events' }, grid(opened), one.events.map((event, index) => {
      const when = momentOf(event, opened);
      const name = eventName(event);
      return h('div', {
        key: `event-${index}`,
        class: `event${isPicked(one.id, 'events', index) ? ' is-picked' : ''}${faultsAt(`${at}.events[${index}]`).length > 0 ? ' is-wrong' : ''}`,
        role: 'slider', tabindex: 0, 'aria-label': say('event.label', { event: name, future: titleOf(one) }), 'aria-valuemin': 0,
        'aria-valuemax': months - 1, 'aria-valuenow': when,
        'aria-valuetext': sayMoment(when, opened, lang()), 'aria-describedby': 'timeline-hint', 'data-part': `${one.id}:events:${index}:all`,
        style: { left: `${clamp((when / months) * 100)}%` },
        onpointerdown: beginDrag, onkeydown: e => keys(e, { future: one.id, kind: 'events', index, part: 'all' }),
        ondblclick: () => pick(one.id, 'events', index),
      }, h('span', { class: 'event-mark', 'aria-hidden': 'true' }), h('span', { class: 'event-name' }, name));
    })),
    app.ui.picked?.future === one.id && pickedForm(one, app.ui.picked),
    place > 0 && differs && h('p', { class: 'note differs' }, differs));
}

/** @param {string | null} opened */
const grid = opened => ticks(app.state.years, opened).map(tick =>
  h('span', { key: `g${tick.year}`, class: 'grid-line', 'aria-hidden': 'true', style: { left: `${(tick.year / app.state.years) * 100}%` } }));

/** @param {Future} one @param {Stream} stream @param {number} index @param {number} months @param {string | null} opened @param {string} at */
function streamRow(one, stream, index, months, opened, at) {
  const start = startOf(stream, opened) ?? 0, end = endOf(stream, opened);
  const left = clamp((start / months) * 100), right = clamp(((end ?? months) / months) * 100);
  const name = streamName(stream);
  const handle = (/** @type {'start' | 'end'} */ part) => h('span', {
    key: part, class: `handle ${part}`, role: 'slider', tabindex: 0, 'aria-valuemin': 0, 'aria-valuemax': months,
    'aria-valuenow': part === 'start' ? start : end ?? months,
    'aria-label': say(part === 'start' ? 'money.start' : 'money.end', { money: name, future: titleOf(one) }),
    'aria-valuetext': part === 'start' ? sayMoment(start, opened, lang()) : end === null ? say('money.goes-on') : sayMoment(end, opened, lang()),
    'aria-describedby': 'timeline-hint', 'data-part': `${one.id}:money:${index}:${part}`, onpointerdown: beginDrag,
    onkeydown: e => keys(e, { future: one.id, kind: 'money', index, part }),
  });
  const wrong = faultsAt(`${at}.money[${index}]`).length > 0;
  const hours = stream.hours_per_week ? say('money.hours', { hours: write(stream.hours_per_week, 'number', lang()) }) : '';
  const until = end === null ? '' : say('money.until', { when: sayMoment(end, opened, lang(), true) });
  return h('div', { key: `money-${index}`, class: 'track' }, grid(opened),
    h('div', { class: `bar${isPicked(one.id, 'money', index) ? ' is-picked' : ''}${wrong ? ' is-wrong' : ''}${end === null ? ' goes-on' : ''}`,
      style: { left: `${left}%`, width: `${Math.max(0.8, right - left)}%` } },
      h('button', {
        type: 'button', class: 'bar-body',
        'aria-describedby': 'timeline-hint', 'aria-expanded': String(isPicked(one.id, 'money', index)),
        'data-part': `${one.id}:money:${index}:all`, onpointerdown: beginDrag,
        onkeydown: e => keys(e, { future: one.id, kind: 'money', index, part: 'all' }),
      }, h('span', { class: 'bar-name' }, [name, hours, until].filter(Boolean).join(' · ')),
        h('span', { class: 'unseen' }, ` ${say('money.label', { future: titleOf(one) })}`)),
      handle('start'), handle('end')),
    stream.then === 'waakvlam' && end !== null && h('span', { class: 'then', style: { left: `${right}%` } }, say('money.then-waakvlam')));
}

/** @param {Future} one @param {number} place */
function menu(one, place) {
  const item = (/** @type {string} */ text, /** @type {() => void} */ act, disabled = false) =>
    h('button', { type: 'button', disabled, onclick: e => { e.target.closest('details').open = false; act(); } }, text);
  return h('details', { class: 'menu', onkeydown: e => {
    if (e.key !== 'Escape') return;
    e.currentTarget.open = false;
    e.currentTarget.querySelector('summary').focus();
  } },
    h('summary', { 'aria-label': say('future.more', { future: titleOf(one) }) }, '…'),
    h('div', { class: 'menu-items' },
      item(say('future.pin'), () => pin(one.id), !app.frame || app.stale),
      item(say('future.copy'), () => copy(one.id), !canAdd()),
      place > 0 && item(say('future.make-first'), () => makeFirst(one.id)),
      item(say('future.turn'), () => { look({ scope: one.id }); focusSoon('#scope'); }),
      item(say('future.remove'), () => remove(one.id), !canRemove())));
}

/** @typedef {{future: string, kind: 'money' | 'events', index: number, part: 'start' | 'end' | 'all'}} Part */

/** @param {KeyboardEvent} event @param {Part} part */
function keys(event, part) {
  const by = event.shiftKey ? PER_YEAR : 1;
  const steps = { ArrowLeft: -by, ArrowDown: -by, ArrowRight: by, ArrowUp: by, PageDown: -PER_YEAR, PageUp: PER_YEAR, Home: -Infinity,
    End: Infinity };
  const step = /** @type {Record<string, number>} */ (steps)[event.key];
  if (step !== undefined) {
    event.preventDefault();
    moveBy(part, step);
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    pick(part.future, part.kind, part.index);
    focusSoon('#picked select');
  }
}

/** @param {string} future @param {'money' | 'events'} kind @param {number} index */
export function pick(future, kind, index) {
  look({ picked: isPicked(future, kind, index) ? null : { future, kind, index } });
}

/** @param {string} future @param {string} kind @param {number} index */
function isPicked(future, kind, index) {
  const { picked } = app.ui;
  return picked?.future === future && picked.kind === kind && picked.index === index;
}

/** @param {Stream} stream */
export function streamName(stream) {
  const what = app.catalogue.buys.find(one => one.id === stream.buys)?.title ?? stream.buys;
  const who = Object.entries(stream.paid).filter(([, share]) => share > 0).map(([id]) =>
    app.catalogue.payers.find(one => one.id === id)?.title ?? id);
  return who.length > 0 ? `${what}, ${listed(who)}` : what;
}

/** @param {import('./types').Happening} event */
export function eventName(event) {
  const lever = app.catalogue.levers.find(one => one.name === event.change);
  const to = lever?.kind === 'yes' ? say(event.to > 0 ? 'yes' : 'no')
    : lever?.choices?.find(one => one.value === event.to)?.name ?? write(event.to, lever?.unit ?? 'number', lang());
  return `${lever?.title ?? event.change}: ${to}`;
}

/** @param {number} percent */
const clamp = percent => Math.round(Math.max(0, Math.min(100, percent)) * 1000) / 1000;

// Dragging on the timeline. While the hand moves every month it passes is a change of the state, all of them one step of the history.

import { app, done } from './store.js';
import { lang, say } from './texts.js';
import { endOf, momentOf, say as sayMoment, setEnd, setMoment, setStart, startOf } from './calendar.js';
import { monthOfOpening } from './knowing.js';
import { editFuture } from './futures.js';
import { eventName, pick, streamName } from './timeline.js';

/** @typedef {import('./timeline.js').Part} Part */

const PER_YEAR = 12;
const SLACK = 4;
let gesture = 0;

/** @param {PointerEvent} event */
export function beginDrag(event) {
  if (event.button !== 0) return;
  const target = /** @type {HTMLElement} */ (event.currentTarget);
  const track = target.closest('.track');
  if (!track) return;
  const [future, kind, index, part] = (target.dataset.part ?? '').split(':');
  /** @type {Part} */
  const what = { future, kind: /** @type {Part['kind']} */ (kind), index: Number(index), part: /** @type {Part['part']} */ (part) };
  const width = track.getBoundingClientRect().width;
  const months = app.state.years * PER_YEAR;
  const before = times(what);
  const startX = event.clientX;
  const merge = `drag:${++gesture}`;
  let moved = false;
  event.preventDefault();
  target.focus({ preventScroll: true });

  const move = (/** @type {PointerEvent} */ now) => {
    if (now.pointerId !== event.pointerId) return;
    const by = now.clientX - startX;
    if (!moved && Math.abs(by) < SLACK) return;
    moved = true;
    place(what, before, Math.round((by / width) * months), merge);
  };
  const stop = (/** @type {PointerEvent} */ now) => {
    if (now.pointerId !== event.pointerId) return;
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
    window.removeEventListener('pointercancel', stop);
    if (moved) done();
    else if (now.type === 'pointerup') pick(what.future, what.kind, what.index);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
  window.addEventListener('pointercancel', stop);
}

/** By a key. @param {Part} what @param {number} step months, or without end in a direction */
export function moveBy(what, step) {
  const months = app.state.years * PER_YEAR;
  place(what, times(what), Number.isFinite(step) ? step : Math.sign(step) * 2 * months, `key:${what.future}:${what.kind}:${what.index}:${what.part}`);
}

/** Where it was, and what came after it. @typedef {{start: number | null, end: number | null, then?: string}} Before */

/** @param {Part} what @returns {Before} */
function times({ future, kind, index }) {
  const one = app.state.futures.find(other => other.id === future), opened = monthOfOpening();
  const item = one?.[kind][index];
  if (!item) return { start: null, end: null };
  if (kind === 'events') return { start: momentOf(/** @type {import('./types').Happening} */ (item), opened), end: null };
  const stream = /** @type {import('./types').Stream} */ (item);
  return { start: startOf(stream, opened), end: endOf(stream, opened), ...(stream.then ? { then: stream.then } : {}) };
}

/**
 * What was at `before` is moved by some months. An end that is dragged past the horizon goes on; a start before the opening is the opening.
 * @param {Part} what @param {Before} before @param {number} by @param {string} merge
 */
function place(what, before, by, merge) {
  const months = app.state.years * PER_YEAR, opened = monthOfOpening();
  const one = app.state.futures.find(other => other.id === what.future);
  const item = one?.[what.kind][what.index];
  if (!one || !item) return;
  if (what.kind === 'events') {
    const to = Math.max(0, Math.min(months - 1, (before.start ?? 0) + by));
    const event = /** @type {import('./types').Happening} */ (item);
    editFuture(one.id, future => setMoment(future.events[what.index], to, opened),
      say('event.moved', { event: eventName(event), when: sayMoment(to, opened, lang()) }), merge);
    return;
  }

  const start = before.start ?? 0, end = before.end ?? months;
  let from = start, until = /** @type {number | null} */ (before.end);
  if (what.part === 'start') {
    from = Math.max(0, Math.min(end - 1, start + by));
  } else if (what.part === 'end') {
    const to = Math.max(start + 1, end + by);
    until = to >= months ? null : to;
  } else {
    from = Math.max(0, Math.min(months - 1, start + by));
    until = before.end === null ? null : Math.max(from + 1, before.end + (from - start));
    if (until !== null && until >= months) until = null;
  }

  const name = streamName(/** @type {import('./types').Stream} */ (item));
  const label = what.part === 'start' || until === null && what.part === 'all'
    ? say('money.begins-at', { money: name, when: sayMoment(from, opened, lang()) })
    : until === null ? say('money.goes-on-now', { money: name }) : say('money.ends-at', { money: name, when: sayMoment(until, opened, lang()) });
  editFuture(one.id, future => {
    const stream = future.money[what.index];
    if (what.part !== 'end') setStart(stream, from, opened);
    if (what.part !== 'start') setEnd(stream, until, opened);
    // What follows a stream that does not end follows nothing.
    if (until === null) delete stream.then;
    else if (before.then) stream.then = before.then;
  }, label, merge);
}

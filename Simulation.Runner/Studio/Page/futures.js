// What one does with a future as a whole: name it, add money or an event, copy it, pin it, take it away.

import { app, edit, forget, look } from './store.js';
import { lang, say } from './texts.js';
import { placeOf, titleOf } from './knowing.js';
import { MOST } from './presets.js';

export const FEWEST = 2;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const MOST_PINS = 2;

/** @returns {string} */
const freeId = () => IDS.find(id => !app.state.futures.some(one => one.id === id)) ?? 'z';

/** A name no other stream or event of this future has. @param {string[]} taken @param {string} wish */
export function freeName(taken, wish) {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? wish : `${wish}_${nth}`;
    if (!taken.includes(name)) return name;
  }
}

/** @param {string} id @param {(future: import('./types').Future) => void} change @param {string} label @param {string} [merge] */
export const editFuture = (id, change, label, merge) => edit(label, draft => {
  const found = draft.futures.find(one => one.id === id);
  if (found) change(found);
}, merge);

export const canAdd = () => app.state.futures.length < MOST;
export const canRemove = () => app.state.futures.length > FEWEST;

/** @param {string} id */
export function copy(id) {
  const from = app.state.futures.find(one => one.id === id);
  if (!from || !canAdd()) return;
  const title = say('future.copy-of', { future: titleOf(from) }).slice(0, 60);
  edit(say('future.copied', { future: titleOf(from) }), draft => { draft.futures.push({ ...structuredClone(from), id: freeId(), title }); });
}

/** @param {string} id */
export function remove(id) {
  const gone = app.state.futures.find(one => one.id === id);
  if (!gone || !canRemove()) return;
  if (app.ui.scope === id) app.ui.scope = 'complex';
  if (app.ui.picked?.future === id) app.ui.picked = null;
  edit(say('future.removed', { future: titleOf(gone) }), draft => { draft.futures = draft.futures.filter(one => one.id !== id); });
}

/** The others are compared with the first. @param {string} id */
export function makeFirst(id) {
  const one = app.state.futures[placeOf(id)];
  edit(say('future.first-now', { future: titleOf(one) }), draft => {
    const found = draft.futures.findIndex(other => other.id === id);
    draft.futures.unshift(...draft.futures.splice(found, 1));
  });
}

/** @param {string} id */
export function addMoney(id) {
  const one = app.state.futures[placeOf(id)];
  const name = freeName(one.money.map(stream => stream.name), 'geld');
  editFuture(id, future => { future.money.push({ name, buys: 'coach', paid: { gemeente: 1 } }); }, say('money.added', { future: titleOf(one) }));
  look({ picked: { future: id, kind: 'money', index: one.money.length } });
}

/** @param {string} id @param {(event: import('./types').Happening) => void} place */
export function addEvent(id, place) {
  const one = app.state.futures[placeOf(id)];
  const name = freeName(one.events.map(event => event.name), 'gebeurtenis');
  editFuture(id, future => {
    /** @type {import('./types').Happening} */
    const event = { name, change: 'coach_hours', to: 0 };
    place(event);
    future.events.push(event);
  }, say('event.added', { future: titleOf(one) }));
  look({ picked: { future: id, kind: 'events', index: one.events.length } });
}

/** Puts the figures of a future aside, to compare with what it becomes. @param {string} id */
export function pin(id) {
  const frame = app.frame, one = app.state.futures[placeOf(id)];
  if (!frame || app.stale) return;
  const isBase = placeOf(id) === 0;
  const outcomes = Object.fromEntries(frame.outcomes.map(row => [row.id,
    isBase ? row.baseline.text : row.futures.find(other => other.id === id)?.text ?? '']));
  const series = Object.fromEntries(frame.series.map(all => {
    const drawn = isBase ? all.baseline : all.futures.find(other => other.id === id);
    const difference = isBase ? null : all.futures.find(other => other.id === id)?.difference.mean ?? null;
    return [all.id, { x: all.x, mean: drawn?.mean ?? [], difference, unit: all.unit }];
  }));
  const at = new Date().toLocaleTimeString(lang() === 'nl' ? 'nl-NL' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  const pinned = { id: `${id}-${Date.now()}`, title: say('pin.title', { future: titleOf(one), at }), state: app.state, future: id, outcomes,
    series, replicates: frame.replicates };
  look({ pins: [...app.ui.pins, pinned].slice(-MOST_PINS) });
}

/** @param {string} id */
export const unpin = id => look({ pins: app.ui.pins.filter(one => one.id !== id) });

/** Back to the state in which something was pinned, as a step that can be undone. @param {import('./types').Pin} pinned */
export function restore(pinned) {
  forget();
  edit(say('pin.restored', { pin: pinned.title }),
    draft => { Object.assign(draft, structuredClone(pinned.state), { lang: draft.lang, model: draft.model }); });
}

// What follows from the state and the catalogue: which value a field has, what it was at first, which arm is drawn how.

import { app, opened } from './store.js';
import { parse } from './calendar.js';

/** @typedef {import('./types').Field} Field */
/** @typedef {import('./types').Value} Value */
/** @typedef {import('./types').Future} Future */

/** @type {{of: unknown, fields: Map<string, Field>} | null} */
let known = null;

/** @returns {Map<string, Field>} */
export function fields() {
  if (known?.of !== app.catalogue)
    known = { of: app.catalogue,
      fields: new Map(app.catalogue.sections.flatMap(section => section.fields.flatMap(field => [field, ...(field.parts ?? [])])).map(field =>
      [field.path, field])) };
  return known.fields;
}

/** @param {string} id @returns {Future | undefined} */
export const future = id => app.state.futures.find(one => one.id === id);

/**
 * What a scope sets: the complex, or a future of it.
 * @param {import('./types').State} state @param {string} scope @returns {Record<string, Value>}
 */
export const setOf = (state, scope) => (scope === 'complex' ? state.complex.set : state.futures.find(one => one.id === scope)?.set) ?? {};

/** What holds when the scope itself sets nothing. @param {Field} field @param {string} scope @returns {Value | null} */
export function baseOf(field, scope) {
  if (scope !== 'complex' && field.path in app.state.complex.set) return app.state.complex.set[field.path];
  if (field.kind === 'weights') {
    return Object.fromEntries((field.parts ?? []).map(part => [partName(part), baseOf(part, 'complex')]).filter(([, share]) => Number(share) > 0));
  }
  return app.checked?.values[field.path]?.from ?? field.default ?? null;
}

/** The last name of a path: ex_homeless of mix.supported.ex_homeless. @param {Field} part */
export const partName = part => part.path.slice(part.path.lastIndexOf('.') + 1);

/** @param {Field} field @param {string} scope @returns {Value | null} */
export const valueOf = (field, scope) => setOf(app.state, scope)[field.path] ?? baseOf(field, scope);

/** What it was when the scenario was opened. @param {Field} field @param {string} scope @returns {Value | undefined} */
export const openedOf = (field, scope) => setOf(opened(), scope)[field.path];

/** The month of opening, of the state or else of the project it goes by. @returns {string | null} */
export function monthOfOpening() {
  const { complex } = app.state;
  if (parse(complex.opened) !== null) return complex.opened;
  return app.catalogue.projects.find(project => project.name === complex.from)?.opened ?? null;
}

/** What a future is called. @param {Future} one */
export const titleOf = one => one.title || one.id;

/** Each future has a colour, a dash and a mark of its own, by its place. @param {string} id */
export const placeOf = id => Math.max(0, app.state.futures.findIndex(one => one.id === id));

/** Homes of the complex, for what stands per complex. */
export function homes() {
  const value = app.state.complex.set['building.homes'] ?? app.checked?.values['building.homes']?.value;
  return typeof value === 'number' ? value : app.catalogue.projects.find(project => project.name === app.state.complex.from)?.homes ?? 0;
}

/** Faults at a place or below it. @param {string} at */
export const faultsAt = at => app.faults.filter(fault => fault.at === at || fault.at.startsWith(`${at}.`) || fault.at.startsWith(`${at}[`));

/** The outcome that is drawn over time. @returns {import('./types').Series | null} */
export function drawnSeries() {
  const all = app.frame?.series ?? [];
  return all.find(one => one.id === app.ui.outcome) ?? all.find(one => one.id === app.frame?.firstOutcome) ?? all[0] ?? null;
}

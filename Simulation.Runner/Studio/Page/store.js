// What the page knows: the state (which is what is computed), its history, how one looks at it, and what the program answered.
// Everything is changed by edit() and look(), and whoever draws is told.

import { begin, go, push, seal } from './history.js';
import { inOther } from './texts.js';

/** @typedef {import('./types').State} State */
/** @typedef {import('./types').Ui} Ui */

const KEPT = 'gwsim.studio';
const KEPT_STEPS = 60;

/** @returns {Ui} */
export const firstLook = () => ({
  theme: 'auto', scope: 'complex', view: 'years', outcome: null, mode: 'difference', as: 'chart', open: [], drafts: {}, dialog: null, slide: -1,
  pins: [], picked: null, doubt: { future: '', part: 'drivers', x: null, y: null }, life: { future: '', home: null, replicate: 0 },
  first: null, own: {},
  preset: null, knownMore: [],
});

/**
 * @type {{state: State, history: import('./types').History, ui: Ui, catalogue: import('./types').Catalogue,
 *   checked: import('./types').Checked | null, frame: import('./types').Frame | null, faults: import('./types').Fault[],
 *   busy: boolean, stale: boolean, trouble: string | null, notice: {text: string, act?: string, do?: () => void} | null,
 *   lives: import('./types').Lives | null, drivers: {key: string, list: import('./types').Driver[], busy: boolean, reading: string} | null,
 *   tipping: import('./types').Tipping | null, standIns: {question: string, text: string}[], figures: {stem: string, title: string}[],
 *   arrived: {since: number, first: boolean, settled: boolean} | null}}
 */
export const app = /** @type {any} */ ({
  state: null, history: null, ui: firstLook(), catalogue: null, checked: null, frame: null, faults: [], busy: false, stale: false,
  trouble: null, notice: null, lives: null, drivers: null, tipping: null, standIns: [], figures: [], arrived: null,
});

/** @type {((what: 'state' | 'look') => void)[]} */
const told = [];

/** @param {(what: 'state' | 'look') => void} listener */
export const onChange = listener => { told.push(listener); };

/** @param {'state' | 'look'} what */
export const tell = what => { for (const listener of told) listener(what); };

/**
 * Changes the state by a step that can be undone. Nothing happens where nothing changes.
 * @param {string} label what was done, for the list of changes
 * @param {(draft: State) => void} change
 * @param {string} [merge] steps of one gesture have the same
 */
export function edit(label, change, merge) {
  const next = structuredClone(app.state);
  change(next);
  if (JSON.stringify(next) === JSON.stringify(app.state)) return;
  app.state = next;
  app.history = push(app.history, label, next, merge);
  save();
  tell('state');
}

/** Ends a gesture. */
export function done() {
  app.history = seal(app.history);
}

/** Opens another state: what one resets to, and the beginning of the list of changes. @param {string} label @param {State} state */
export function open(label, state) {
  app.state = structuredClone(state);
  app.history = begin(label, app.state);
  Object.assign(app.ui, { drafts: {}, picked: null, scope: 'complex', outcome: null, doubt: firstLook().doubt, life: firstLook().life });
  forget();
  save();
  tell('state');
}

/** @param {number} at */
export function step(at) {
  app.history = go(app.history, at);
  app.state = app.history.steps[app.history.at].state;
  app.ui.drafts = {};
  if (app.ui.picked && !find(app.ui.picked)) app.ui.picked = null;
  if (!app.state.futures.some(one => one.id === app.ui.scope)) app.ui.scope = 'complex';
  save();
  tell('state');
}

/** @param {NonNullable<Ui['picked']>} picked */
const find = picked => app.state.futures.find(one => one.id === picked.future)?.[picked.kind][picked.index];

/** Another language is no change of the scenario: it holds for every step, and is not undone. @param {import('./types').Lang} lang */
export function speak(lang) {
  const { steps, at } = app.history;
  app.history = { steps: steps.map(one => ({ ...one, state: { ...one.state, lang } })), at };
  retitle(title => inOther(title, lang));
  app.ui.drafts = {};
  save();
  tell('state');
}

/** Calls futures otherwise, in every step: what the page or the library named goes by another language. A name somebody gave stays.
 * @param {(title: string) => string} rename */
export function retitle(rename) {
  const { steps, at } = app.history;
  const named = (/** @type {import('./types').Future} */ future) => future.title ? { ...future, title: rename(future.title) } : future;
  app.history = { steps: steps.map(one => ({ ...one, state: { ...one.state, futures: one.state.futures.map(named) } })), at };
  app.state = app.history.steps[at].state;
}

/** Changes how one looks; nothing is computed. @param {Partial<Ui>} change */
export function look(change) {
  Object.assign(app.ui, change);
  save();
  tell('look');
}

/** What was computed for another state says nothing of this one. What hangs on assumptions is for who looks at it to decide. */
export function forget() {
  Object.assign(app, { lives: null, figures: [] });
}

/** How the scenario was opened. */
export const opened = () => app.history.steps[0].state;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

function save() {
  clearTimeout(soon);
  soon = setTimeout(saveNow, 120);
}

/** What was typed survives a reload. A browser that keeps nothing is no reason to stop. */
export function saveNow() {
  const { steps, at } = app.history;
  const from = Math.max(1, at - KEPT_STEPS);
  const kept = [steps[0], ...steps.slice(from, at + KEPT_STEPS)];
  const history = { steps: kept, at: at === 0 ? 0 : at - from + 1 };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ model: app.catalogue?.model, history, ui: app.ui }));
    localStorage.setItem(KEPT, JSON.stringify({ theme: app.ui.theme, lang: app.state.lang }));
  } catch {
    // Storage is full or forbidden.
  }
}

/** @returns {{model: string, history: import('./types').History, ui: Ui} | null} */
export function kept() {
  try {
    const all = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    return all?.history?.steps?.length > 0 && all.history.steps[all.history.at] ? { ...all, ui: { ...firstLook(), ...all.ui } } : null;
  } catch {
    return null;
  }
}

/** @returns {{theme?: Ui['theme'], lang?: import('./types').Lang}} */
export function habits() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

// When what is asked of the program: the first figures at once, and a check beside the fields as soon as the hand is still.
// A new change cancels what runs; nothing of an old state is shown as that of a new one.

import { app, tell, forget } from './store.js';
import { ask, listen, Refused } from './api.js';
import { say } from './texts.js';

const BETWEEN = 90;
// A check costs a processor as much as a few runs: it waits for the first figures, unless they stay away or nothing was checked yet.
const STILL = 60;
const UNANSWERED = 600;
const TIMES_MORE = 4;

/** @type {AbortController | null} */
let running = null;
/** @type {AbortController | null} */
let checking = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let still;
let last = -Infinity;
let changed = 0;
let answered = 0;

/** The state has changed. */
export function stateChanged() {
  app.stale = true;
  changed = performance.now();
  forget();
  clearTimeout(next);
  const wait = Math.max(0, last + BETWEEN - performance.now());
  next = setTimeout(() => { void answer(); }, wait);
  clearTimeout(still);
  still = setTimeout(check, app.checked ? UNANSWERED : STILL);
}

/** The same again with more runs, after those there are. */
export function sharpen() {
  const { frame } = app;
  if (frame && !app.stale) void answer({ after: frame.replicates, most: frame.replicates * TIMES_MORE });
}

/** @param {{after?: number, most?: number}} [more] */
async function answer(more = {}) {
  last = performance.now();
  running?.abort();
  const mine = running = new AbortController();
  const asked = changed;
  app.busy = true;
  try {
    await listen('/api/answer', { state: app.state, ...more }, mine.signal, (event, data) => {
      if (event === 'frame') {
        Object.assign(app, { frame: data, stale: asked !== changed, faults: asked === changed ? [] : app.faults, trouble: null,
          busy: !data.settled });
        // Two may come between one drawing and the next: the first of them stays the first.
        const first = asked !== answered || Boolean(app.arrived?.first);
        if (asked === changed) app.arrived = { since: asked, first, settled: data.settled };
        if (asked === changed && asked !== answered) checkSoon();
        answered = asked;
      } else if (event === 'fault') {
        Object.assign(app, { faults: data.faults, busy: false });
      } else if (event === 'failed') {
        Object.assign(app, { trouble: data.text, busy: false });
      } else if (event === 'done') {
        Object.assign(app, { busy: false, figures: data.figures ?? [] });
      }
      tell('look');
    });
    if (!mine.signal.aborted) app.busy = false;
  } catch (error) {
    if (mine.signal.aborted) return;
    app.busy = false;
    if (error instanceof Refused && error.faults.length > 0) app.faults = error.faults;
    else app.trouble = error instanceof Refused && error.message ? error.message : say('trouble.gone');
  }
  tell('look');
}

/** The answer goes first; what the fields say comes as soon as it is there. */
function checkSoon() {
  clearTimeout(still);
  still = setTimeout(check, STILL);
}

export async function check() {
  checking?.abort();
  const mine = checking = new AbortController();
  try {
    const checked = await ask('/api/check', { state: app.state }, mine.signal);
    if (mine.signal.aborted) return;
    // Where something is wrong there are no values: those of before stay until it is right.
    Object.assign(app, { checked: { values: {}, ...app.checked, ...checked }, faults: checked.faults });
    tell('look');
  } catch (error) {
    if (mine.signal.aborted) return;
    if (error instanceof Refused) app.faults = error.faults;
    tell('look');
  }
}

/** @type {Map<string, AbortController>} */
const beside = new Map();

/**
 * Something that is asked beside the answer, of which there is one of a kind at a time.
 * @param {string} path @param {object} body @param {(event: string, data: any) => void} take
 */
export async function listenBeside(path, body, take) {
  beside.get(path)?.abort();
  const mine = new AbortController();
  beside.set(path, mine);
  try {
    await listen(path, { state: app.state, ...body }, mine.signal, (event, data) => {
      take(event, data);
      tell('look');
    });
  } catch (error) {
    if (mine.signal.aborted) return;
    take('failed', { text: error instanceof Refused && error.message ? error.message : say('trouble.gone') });
    tell('look');
  }
}

/** @param {string} path */
export const stopBeside = path => beside.get(path)?.abort();

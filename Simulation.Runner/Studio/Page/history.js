// Undo and redo: a list of steps, each with what was done and the state it left, and the place in it where one stands.

/** @typedef {import('./types').History} History */
/** @typedef {import('./types').State} State */

const MOST_STEPS = 200;

/** @param {string} label @param {State} state @returns {History} */
export const begin = (label, state) => ({ steps: [{ label, state }], at: 0 });

/**
 * Adds a step and forgets what had been undone. Steps of one gesture (a slider that is dragged) are one step: they share `merge`.
 * @param {History} history @param {string} label @param {State} state @param {string} [merge] @returns {History}
 */
export function push(history, label, state, merge) {
  const steps = history.steps.slice(0, history.at + 1);
  const last = steps[history.at];
  if (merge && history.at > 0 && last.merge === merge) steps[history.at] = { label, state, merge };
  else steps.push({ label, state, ...(merge ? { merge } : {}) });
  // The first stays: it is how the scenario was opened.
  while (steps.length > MOST_STEPS) steps.splice(1, 1);
  return { steps, at: steps.length - 1 };
}

/** @param {History} history @param {number} at @returns {History} */
export const go = (history, at) => ({ steps: history.steps, at: Math.max(0, Math.min(history.steps.length - 1, at)) });

/** The gesture is over: what comes next is a step of its own. @param {History} history @returns {History} */
export function seal(history) {
  const steps = history.steps.slice();
  const { label, state } = steps[history.at];
  steps[history.at] = { label, state };
  return { steps, at: history.at };
}

/** @param {History} history */
export const canUndo = history => history.at > 0;
/** @param {History} history */
export const canRedo = history => history.at < history.steps.length - 1;

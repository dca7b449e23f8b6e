// How cases go: from the first sign to the last step, how many come so far, in each future. Each step is a bar; what a future has more or
// fewer stands behind it.

import { h } from './dom.js';
import { app } from './store.js';
import { capital, lang, say } from './texts.js';
import { titleOf } from './knowing.js';
import { mark } from './marks.js';
import { legend } from './figure.js';
import { fixed } from './numbers.js';

/** @returns {import('./types').Child} */
export function casesView() {
  const { frame } = app;
  if (!frame) return h('p', { class: 'soft' }, say('answer.waiting'));
  return [
    h('p', {}, say('cases.says')), legend(),
    h('div', { class: 'ladders' }, frame.cases.map(ladder)),
    h('p', { class: 'note' }, say('cases.reading')),
  ];
}

/** @param {import('./types').CaseKind} kind */
function ladder(kind) {
  const most = Math.max(...kind.steps.flatMap(step => [step.baseline, ...step.futures.map(one => one.mean)]), 1e-9);
  const others = app.state.futures.slice(1);
  // A root, so that rare last steps are to be seen beside frequent first ones.
  const width = (/** @type {number} */ value) => `${Math.round(Math.sqrt(Math.max(0, value) / most) * 1000) / 10}%`;
  return h('section', { key: kind.kind, class: 'ladder' }, h('h3', {}, capital(kind.name),
    kind.unitName ? h('span', { class: 'soft light' }, `, ${kind.unitName}`) : ''),
    h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': kind.name },
      h('table', {}, h('caption', { class: 'unseen' }, kind.name),
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('cases.step')), h('th', { scope: 'col' }, mark(0), titleOf(app.state.futures[0])),
          others.map((one, nth) => h('th', { scope: 'col', key: one.id }, mark(nth + 1), titleOf(one))))),
        h('tbody', {}, kind.steps.map(step => h('tr', { key: step.id }, h('th', { scope: 'row' }, capital(step.name)),
          h('td', {}, h('span', { class: 'flow place-0', style: { width: width(step.baseline) } }), h('span', {}, amount(step.baseline))),
          others.map((one, nth) => {
            const found = step.futures.find(other => other.id === one.id);
            return h('td', { key: one.id }, found && h('span', { class: `flow place-${nth + 1}`, style: { width: width(found.mean) } }),
              found && h('span', {}, amount(found.mean), h('span', { class: 'soft' }, ` (${signed(found.difference)}${found.clear ? '' : ' ?'})`)));
          })))))));
}

/** @param {number} value */
const amount = value => fixed(value, value < 1 ? 2 : 1, lang());
/** @param {number} value */
function signed(value) {
  const digits = Math.abs(value) < 1 ? 2 : 1;
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return `${rounded > 0 ? '+' : ''}${fixed(rounded === 0 ? 0 : rounded, digits, lang())}`;
}

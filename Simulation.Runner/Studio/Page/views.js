// The middle: eight ways to look at the same answer, as tabs.

import { h } from './dom.js';
import { app, look } from './store.js';
import { say } from './texts.js';
import { yearsView } from './figure.js';
import { outcomesView, payersView, staffView } from './tables.js';
import { casesView } from './cases.js';
import { livesView } from './lives.js';
import { doubtView } from './doubt.js';
import { outView } from './out.js';

/** @type {[string, import('./texts.js').Word, () => import('./types').Child][]} */
const ALL = [
  ['years', 'view.years', yearsView], ['outcomes', 'view.outcomes', outcomesView], ['payers', 'view.payers', payersView],
  ['cases', 'view.cases', casesView],
  ['staff', 'view.staff', staffView], ['lives', 'view.lives', livesView], ['doubt', 'view.doubt', doubtView], ['out', 'view.out', outView],
];

/** @returns {import('./types').Child} */
export function views() {
  const now = ALL.find(([id]) => id === app.ui.view) ?? ALL[0];
  return [
    h('div', { class: 'tabs', role: 'tablist', 'aria-label': say('views'), onkeydown: move },
      ALL.map(([id, word]) => h('button', {
        key: id, id: `tab-${id}`, type: 'button', role: 'tab', 'aria-selected': String(id === now[0]), 'aria-controls': 'view',
        tabindex: id === now[0] ? 0 : -1, onclick: () => look({ view: id }),
      }, say(word)))),
    h('div', { key: `view-${now[0]}`, id: 'view', class: `view view-${now[0]}`, role: 'tabpanel', 'aria-labelledby': `tab-${now[0]}` }, now[2]()),
  ];
}

/** @param {KeyboardEvent} event */
function move(event) {
  const at = ALL.findIndex(([id]) => id === app.ui.view);
  const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ALL.length - 1 };
  const to = /** @type {Record<string, number>} */ (steps)[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const id = ALL[(to + ALL.length) % ALL.length][0];
  look({ view: id });
  document.getElementById(`tab-${id}`)?.focus();
}

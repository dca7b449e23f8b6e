// The top: which complex, undo and redo with the list of what was done, language, light or dark, presenting; and one sentence that says
// everything that differs from what one began with.

import { h, icon } from './dom.js';
import { app, look, speak, step } from './store.js';
import { say } from './texts.js';
import { canRedo, canUndo } from './history.js';
import { inWords } from './knobs.js';
import { start } from './present.js';
import { short } from './answer.js';
import { faultList } from './faults.js';

const ICONS = {
  undo: 'M8 4 3 9l5 5v-3.2c4 0 6.6 1.2 8.5 4.2-.6-4.7-3.4-7.6-8.500-8.100z',
  redo: 'm12 4 5 5-5 5v-3.200c-4 0-6.600 1.200-8.500 4.200.600-4.700 3.400-7.600 8.500-8.100z',
  screen: 'M2 3h16v10h-7v2h3v2H6v-2h3v-2H2zm2 2v6h12V5z',
};

/** @returns {import('./types').Child} */
export function header() {
  const { history } = app;
  return [
    h('div', { class: 'brand' }, h('p', { class: 'name' }, 'Gemengd Wonen ', h('span', {}, 'Studio')), h('h1', {}, inWords())),
    h('div', { class: 'tools' },
      tool('undo', say('undo'), canUndo(history), () => step(history.at - 1), 'Control+Z'),
      tool('redo', say('redo'), canRedo(history), () => step(history.at + 1), 'Control+Y'),
      changes(),
      h('button', { id: 'present', type: 'button', class: 'plain', onclick: start }, icon('screen', ICONS.screen), say('present.start')),
      h('button', { type: 'button', class: 'plain', onclick: () => look({ theme: isDark() ? 'light' : 'dark' }) },
        say(isDark() ? 'theme.light' : 'theme.dark')),
      h('div', { class: 'switch', role: 'group', 'aria-label': say('language') },
        h('button', { type: 'button', lang: 'nl', 'aria-pressed': String(app.state.lang === 'nl'), 'aria-label': 'NL, Nederlands',
          onclick: () => speak('nl') }, 'NL'),
        h('button', { type: 'button', lang: 'en', 'aria-pressed': String(app.state.lang === 'en'), 'aria-label': 'EN, English',
          onclick: () => speak('en') }, 'EN'))),
  ];
}

/** @returns {import('./types').Child} */
export function notices() {
  return [
    h('p', { id: 'from-base', class: 'from-base', tabindex: 0 }, app.checked?.fromBase ?? ''),
    app.notice && h('div', { class: 'notice', role: 'status' }, h('p', {}, app.notice.text),
      app.notice.act && h('button', { type: 'button', class: 'plain', onclick: () => { app.notice?.do?.(); app.notice = null; look({}); } },
        app.notice.act),
      h('button', { type: 'button', class: 'plain', onclick: () => { app.notice = null; look({}); } }, say('close'))),
    faultList(),
  ];
}

const isDark = () => document.documentElement.dataset.theme === 'dark';

/** @param {'undo' | 'redo'} name @param {string} text @param {boolean} can @param {() => void} act @param {string} keys */
const tool = (name, text, can, act, keys) =>
  h('button', { id: name, type: 'button', class: 'plain tool', 'aria-label': text, title: text, 'aria-keyshortcuts': keys, disabled: !can,
  onclick: act }, icon(name, ICONS[name]));

let showsChanges = false;

/** What was done, with the way back to each of it. */
function changes() {
  const { steps, at } = app.history;
  return h('details', {
    id: 'changes', class: 'menu', open: showsChanges,
    ontoggle: e => {
      if (e.target.open === showsChanges) return;
      showsChanges = e.target.open;
      look({});
    },
    onkeydown: e => {
      if (e.key !== 'Escape') return;
      e.currentTarget.open = false;
      e.currentTarget.querySelector('summary').focus();
    },
  },
    h('summary', {}, say('changes.title', { count: at })),
    showsChanges && h('ol', { class: 'menu-items', reversed: true }, steps.map((one, nth) => h('li', { key: nth },
      h('button', { type: 'button', 'aria-current': nth === at ? 'step' : null, class: nth > at ? 'undone' : '', onclick: () => step(nth) },
        one.label))).reverse()));
}

/** @returns {import('./types').Child} */
export function footer() {
  return h('p', {}, say('footer', { version: short(app.catalogue.version), model: short(app.catalogue.model) }));
}

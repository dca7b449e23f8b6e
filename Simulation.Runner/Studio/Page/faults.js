// What is wrong, in words: beside its field, and together at the top with a way to each of them.

import { h } from './dom.js';
import { app, look, open } from './store.js';
import { say } from './texts.js';
import { faultsAt } from './knowing.js';
import { without } from './link.js';

/** @param {string} at */
export const faultId = at => `fault-${at.replaceAll(/[^\w-]+/g, '-')}`;

/** @param {string} at @param {boolean} [exact] @returns {import('./types').VNode | null} */
export function faultText(at, exact = false) {
  const faults = exact ? app.faults.filter(fault => fault.at === at) : faultsAt(at);
  return faults.length === 0 ? null : h('p', { key: faultId(at), id: faultId(at), class: 'fault' }, faults.map(fault => fault.text).join(' '));
}

/** All of them, and what is to be done. */
export function faultList() {
  if (app.faults.length === 0) return null;
  return h('div', { class: 'notice wrong', role: 'alert' },
    h('p', {}, h('strong', {}, say(app.faults.length === 1 ? 'faults.one' : 'faults.many', { count: app.faults.length })), ' ',
      say('faults.old-answer')),
    h('ul', {}, app.faults.slice(0, 6).map(fault => h('li', {},
      h('button', { type: 'button', class: 'link', onclick: () => goTo(fault.at) }, fault.text)))),
    h('button', { type: 'button', class: 'plain', onclick: () => open(say('faults.dropped'), without(app.state, app.faults)) }, say('faults.drop')));
}

/** Opens what the field stands in and puts the reader there. @param {string} at */
export function goTo(at) {
  const inFuture = /^futures\[(\d+)\]\.(money|events)\[(\d+)\]/.exec(at);
  const inSet = /^(?:complex|futures\[(\d+)\])\.set\.(.+)$/.exec(at);
  if (inFuture) {
    const future = app.state.futures[Number(inFuture[1])];
    if (future) look({ picked: { future: future.id, kind: /** @type {'money' | 'events'} */ (inFuture[2]), index: Number(inFuture[3]) } });
    focusSoon('#picked input, #picked select');
  } else if (inSet) {
    const scope = inSet[1] === undefined ? 'complex' : app.state.futures[Number(inSet[1])]?.id ?? 'complex';
    const section = app.catalogue.sections.find(one => one.fields.some(field => inSet[2].startsWith(field.path)));
    look({ scope, open: section && !app.ui.open.includes(section.id) ? [...app.ui.open, section.id] : app.ui.open });
    const path = section?.fields.find(field => inSet[2].startsWith(field.path))?.path ?? inSet[2];
    focusSoon(`#f-${scope}-${path.replaceAll('.', '-')}`);
  } else if (at.startsWith('complex.known') || at === 'complex.opened' || at === 'complex.name') {
    look({ scope: 'complex', open: app.ui.open.includes('known') ? app.ui.open : [...app.ui.open, 'known'] });
    focusSoon(at === 'complex.opened' ? '#opened' : at === 'complex.name' ? '#name' : `[data-at="${CSS.escape(at)}"], #known-when`);
  } else if (at.startsWith('assumptions')) {
    look({ view: 'doubt' });
    focusSoon('#views h2, [role=tab][aria-selected=true]');
  } else {
    focusSoon(at === 'years' ? '#years' : '#from');
  }
}

/** @param {string} selector */
export function focusSoon(selector) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const found = document.querySelector(selector);
    if (found instanceof HTMLElement) found.focus();
  }));
}

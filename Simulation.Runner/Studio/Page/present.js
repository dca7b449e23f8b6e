// For a meeting: large type, one thing at a time, forward and back by the arrow keys.

import { byId, h, patch } from './dom.js';
import { app, look } from './store.js';
import { say } from './texts.js';
import { focusSoon } from './faults.js';
import { drawnSeries, titleOf } from './knowing.js';
import { inWords } from './knobs.js';
import { inHundred, short, turns } from './answer.js';
import { drawChart, legend } from './figure.js';
import { inWords as chartInWords } from './chart.js';
import { outcomesView, payersView } from './tables.js';
import { mark } from './marks.js';

/** @returns {{id: string, title: string, inside: import('./types').Child}[]} */
function slides() {
  const { frame, checked } = app;
  if (!frame) return [{ id: 'wait', title: say('answer.title'), inside: h('p', { class: 'large' }, say('answer.waiting')) }];
  const [first, ...rest] = frame.sentences.filter(Boolean);
  const series = drawnSeries();
  return [
    { id: 'question', title: inWords(), inside: [
      h('p', { class: 'large' }, say('present.compared')),
      h('ul', { class: 'large plain-list' },
        app.state.futures.map((one, nth) => h('li', { key: one.id }, mark(nth), ' ', h('strong', {}, titleOf(one)),
        h('span', { class: 'soft' }, nth === 0 ? ` · ${say('future.baseline')}`
          : ` · ${checked?.differs?.find(other => other.future === one.id)?.sentence ?? ''}`)))),
      h('p', { class: 'soft' }, checked?.fromBase ?? '')] },
    { id: 'answer', title: say('answer.title'), inside: h('p', { class: 'huge' }, first) },
    { id: 'figure', title: series?.name ?? '',
      inside: [legend(),
      h('div', { key: 'stage-chart', keep: true, id: 'stage-chart', class: 'chart', role: 'img',
      'aria-label': series ? chartInWords(series) : '' })] },
    { id: 'rest', title: say('present.also'), inside: rest.slice(0, 2).map(sentence => h('p', { class: 'large' }, sentence)) },
    { id: 'table', title: say('view.outcomes'), inside: outcomesView() },
    { id: 'payers', title: say('view.payers'), inside: payersView() },
    { id: 'sure', title: say('sure.title'), inside: [
      h('p', { class: 'huge' }, frame.sure.word, frame.sure.sameSign !== null
        ? ` · ${say('sure.same', { share: inHundred(frame.sure.sameSign) })}` : ''),
      frame.sure.chance && h('p', { class: 'large' }, say('sure.bands', { chance: frame.sure.chance, both: frame.sure.assumptions })),
      h('p', { class: 'large' }, h('strong', {}, say('sure.turns')), ' ', turns(frame.sure.sameSign)),
      h('p', { class: 'soft' }, say('answer.model', { version: short(app.catalogue.version), model: short(app.catalogue.model) }), ' · ',
        say('answer.runs', { runs: frame.replicates, members: frame.members }))] },
  ];
}

export const isOn = () => app.ui.slide >= 0;

export function drawPresentation() {
  const stage = byId('stage');
  document.documentElement.classList.toggle('is-presenting', isOn());
  stage.hidden = !isOn();
  byId('page').inert = isOn();
  if (!isOn()) {
    patch(stage);
    return;
  }

  const all = slides();
  const nth = Math.min(app.ui.slide, all.length - 1);
  const one = all[nth];
  patch(stage,
    h('div', { key: 'slide', class: `slide slide-${one.id}` }, h('h1', { id: 'slide-title', tabindex: -1 }, one.title),
      h('div', { key: one.id, class: 'slide-inside' }, one.inside)),
    h('div', { key: 'bar', class: 'slide-bar' },
      h('button', { type: 'button', class: 'plain', disabled: nth === 0, onclick: () => goTo(nth - 1) }, say('present.back')),
      h('span', { role: 'status' }, say('present.nth', { nth: nth + 1, of: all.length })),
      h('button', { id: 'slide-next', type: 'button', class: 'strong', disabled: nth === all.length - 1, onclick: () => goTo(nth + 1) }, say('next')),
      h('button', { type: 'button', class: 'plain', onclick: stop }, say('present.stop'))));
  if (one.id === 'figure') drawChart(document.getElementById('stage-chart'), { large: true });
}

export function start() {
  look({ slide: 0, mode: app.ui.mode });
  focusSoon('#slide-next');
}

function stop() {
  look({ slide: -1 });
  focusSoon('#present');
}

/** @param {number} nth */
function goTo(nth) {
  look({ slide: Math.max(0, Math.min(slides().length - 1, nth)) });
}

/** @param {KeyboardEvent} event @returns {boolean} whether it was for the presentation */
export function key(event) {
  if (!isOn()) return false;
  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  const step = /** @type {Record<string, number>} */ (steps)[event.key];
  if (event.key === 'Escape') stop();
  else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) goTo(app.ui.slide + 1);
  else if (step !== undefined) goTo(app.ui.slide + step);
  else if (event.key === 'Home') goTo(0);
  else return false;
  event.preventDefault();
  return true;
}

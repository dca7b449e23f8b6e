// The same person in two futures: pick a home, see both lives beside each other, the first thing that goes otherwise and why.

import { h } from './dom.js';
import { app, look, tell } from './store.js';
import { say } from './texts.js';
import { ask, Refused } from './api.js';
import { titleOf } from './knowing.js';
import { mark } from './marks.js';

let isBusy = false;
let trouble = '';
let asked = '';

/** @returns {import('./types').Child} */
export function livesView() {
  const future = app.state.futures.slice(1).find(one => one.id === app.ui.life.future) ?? app.state.futures[1];
  const { lives } = app;
  const wanted = JSON.stringify([app.state, future?.id, app.ui.life]);
  if (future && wanted !== asked && !app.stale && app.faults.length === 0) {
    asked = wanted;
    void fetchLives(future.id, wanted);
  }

  return [
    h('p', {}, say('lives.says')),
    h('div', { class: 'controls' },
      h('div', { class: 'pair' }, h('label', { for: 'life-future' }, say('lives.against')),
        h('select', { id: 'life-future', value: future?.id ?? '', onchange: e =>
          look({ life: { ...app.ui.life, future: e.target.value, home: null } }) },
          app.state.futures.slice(1).map(one => h('option', { value: one.id }, titleOf(one))))),
      h('div', { class: 'pair' }, h('label', { for: 'life-home' }, say('lives.home')),
        h('select', { id: 'life-home', value: String(app.ui.life.home ?? lives?.home ?? ''), disabled: !lives,
          onchange: e => look({ life: { ...app.ui.life, home: Number(e.target.value) } }) },
          (lives?.homes ?? []).map(one => h('option', { value: String(one.home) },
            `${one.name}${one.differs ? ` · ${one.says || say('lives.differs')}` : ''}`)))),
      h('button', { type: 'button', class: 'plain',
        onclick: () => look({ life: { ...app.ui.life, home: null, replicate: app.ui.life.replicate + 1 } }) }, say('lives.other'))),
    trouble && h('p', { class: 'notice wrong', role: 'alert' }, trouble),
    isBusy && h('p', { class: 'soft' }, say('busy')),
    lives && [
      lives.first
        ? h('div', { class: 'first-difference' }, h('h3', {}, say('lives.first', { when: lives.first.when })),
          h('p', { class: 'large' }, lives.first.what), lives.first.why && h('p', {}, h('strong', {}, say('lives.why')), ' ', lives.first.why))
        : h('p', { class: 'large' }, say('lives.same')),
      h('div', { class: 'two-lives' }, life(lives.base, lives.first?.week ?? Infinity, 0),
        life(lives.other, lives.first?.week ?? Infinity, app.state.futures.indexOf(future))),
    ],
  ];
}

/** @param {import('./types').Lives['base']} one @param {number} differsFrom @param {number} place */
const life = (one, differsFrom, place) => h('section', { class: `life place-${place}` },
  h('h3', {}, mark(place), ' ', one.title),
  h('ol', {}, one.events.map((event, nth) => h('li', { key: nth, class: event.week >= differsFrom ? 'after' : '' },
    h('span', { class: 'when' }, event.when), ' ', h('span', {}, event.text)))));

/** @param {string} future @param {string} wanted */
async function fetchLives(future, wanted) {
  isBusy = true;
  trouble = '';
  try {
    const { home, replicate } = app.ui.life;
    const lives = await ask('/api/lives', { state: app.state, future, ...(home === null ? {} : { home }), replicate, lang: app.state.lang });
    if (wanted === asked) app.lives = lives;
  } catch (error) {
    trouble = error instanceof Refused && error.message ? error.message : say('trouble.gone');
  }

  isBusy = false;
  tell('look');
}

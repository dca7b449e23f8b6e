// Where it begins: take the token, fetch the catalogue, open what was kept or linked or the usual beginning, and draw.

import { byId, patch } from './dom.js';
import { app, habits, kept, look, onChange, open, retitle, saveNow, step, tell } from './store.js';
import { begin as beginHistory, canRedo, canUndo } from './history.js';
import { ask, leave, takeToken } from './api.js';
import { stateChanged } from './answering.js';
import { inHash, unpack, whole, without } from './link.js';
import { say } from './texts.js';
import { header, footer, notices } from './header.js';
import { knobs } from './knobs.js';
import { views } from './views.js';
import { timeline } from './timeline.js';
import { answer, short, sure } from './answer.js';
import { drawChart } from './figure.js';
import { drawDialog } from './dialogs.js';
import { drawPresentation, isOn, key as presentationKey } from './present.js';
import { begin, futures } from './first.js';
import { rest } from './doubt.js';

/** @typedef {import('./types').State} State */

const QUIET = 1200;
const MOST_MEASURES = 500;
let drawings = 0;
let willDraw = false;
let catalogueIn = '';

async function start() {
  if (!takeToken()) return stopWith(say('trouble.token'));
  const usual = kept()?.history.steps[kept()?.history.at ?? 0]?.state.lang ?? habits().lang;
  app.state = /** @type {State} */ ({ lang: usual ?? 'nl' });
  try {
    app.catalogue = await ask(usual ? `/api/catalogue?lang=${usual}` : '/api/catalogue');
  } catch (error) {
    return stopWith(/** @type {Error} */ (error).message || say('trouble.gone'));
  }

  const { lang } = app.catalogue;
  app.state.lang = catalogueIn = lang;
  await openSomething(lang);
  onChange(what => {
    if (what === 'state') void changed();
    draw();
  });
  document.addEventListener('keydown', keys);
  window.addEventListener('hashchange', () => { void openLink(); });
  window.addEventListener('pagehide', () => { saveNow(); leave(); });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  const dialog = byId('dialog');
  dialog.addEventListener('close', () => { if (app.ui.dialog !== null) look({ dialog: null }); });
  stateChanged();
  draw();
}

/** @param {import('./types').Lang} lang */
async function openSomething(lang) {
  const before = kept();
  app.ui.theme = habits().theme ?? 'auto';
  const link = inHash(location.hash);
  if (before) {
    app.history = before.history;
    app.state = before.history.steps[before.history.at].state;
    app.ui = before.ui;
    if (before.model && before.model !== app.catalogue.model) {
      app.ui.pins = [];
      app.notice = { text: say('kept.other-model', { theirs: short(before.model), ours: short(app.catalogue.model) }) };
    }
    app.state.model = app.catalogue.model;
  }
  if (link !== null) await openLink();
  else if (!before) {
    openFirst(lang);
    look({ dialog: 'first', first: begin() });
  }
  if (!app.history) openFirst(lang);
}

/** The coach's money ends after three years; nothing follows, or the waakvlam. @param {import('./types').Lang} lang */
function openFirst(lang) {
  const project = app.catalogue.projects.find(one => one.name === 'base') ?? app.catalogue.projects[0];
  const state = {
    format: 1, model: app.catalogue.model, lang, complex: { from: project.name, name: '', opened: project.opened, set: {}, known: null },
    years: 10, seed: 1,
    futures: futures('project', 36, ['nothing', 'waakvlam'], project.opened), assumptions: {}, outcomes: null,
  };
  app.state = state;
  app.history = beginHistory(say('start.opened'), state);
}

/** A link: what it says of the state, recomputed here; of another model what still applies. */
async function openLink() {
  const packed = inHash(location.hash);
  if (packed === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  /** @type {State} */
  let state;
  try {
    state = await unpack(packed);
  } catch {
    app.notice = { text: say('link.broken') };
    if (app.history) tell('look');
    return;
  }

  const theirs = state.model, ours = app.catalogue.model;
  state = whole({ ...state, model: ours, lang: app.state.lang });
  const texts = [];
  if (theirs !== ours) {
    texts.push(say('link.other-model', { theirs: short(String(theirs)), ours: short(ours) }));
    const checked = await ask('/api/check', { state }).catch(error => ({ faults: error.faults ?? [] }));
    if (checked.faults.length > 0) {
      state = without(state, checked.faults);
      texts.push(say('link.dropped', { list: checked.faults.map((/** @type {{at: string}} */ fault) => fault.at).join(', ') }));
    }
  }

  app.notice = texts.length > 0 ? { text: texts.join(' ') } : null;
  open(say('link.opened'), state);
}

async function changed() {
  if (app.state.lang !== catalogueIn) {
    catalogueIn = app.state.lang;
    try {
      const before = app.catalogue;
      app.catalogue = await ask(`/api/catalogue?lang=${app.state.lang}`);
      retitle(title => titleNow(before, title));
    } catch {
      app.trouble = say('trouble.gone');
    }
  }
  stateChanged();
  draw();
}

/** What the library calls a future now that it called so before. @param {import('./types').Catalogue} before @param {string} title */
function titleNow(before, title) {
  for (const preset of before.presets) {
    const id = preset.futures.find(future => future.title === title)?.id;
    const now = app.catalogue.presets.find(one => one.name === preset.name)?.futures.find(future => future.id === id);
    if (now) return now.title;
  }
  return title;
}

/** As often as the screen is, however often something changes. */
function draw() {
  if (willDraw) return;
  willDraw = true;
  requestAnimationFrame(() => {
    willDraw = false;
    const began = performance.now();
    drawNow();
    // A day of work leaves no more than a page of these.
    if (++drawings % MOST_MEASURES === 0) performance.clearMeasures();
    performance.measure('studio-drawn', { start: began });
  });
}

function drawNow() {
  const root = document.documentElement;
  root.lang = app.state.lang;
  root.dataset.theme = app.ui.theme === 'auto' ? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : app.ui.theme;
  document.title = say('page.title');
  byId('skip').textContent = say('skip');
  byId('knobs').setAttribute('aria-label', say('knobs.title'));
  byId('timeline').setAttribute('aria-label', say('timeline.title'));
  byId('answer').setAttribute('aria-label', say('answer.title'));
  byId('sure').setAttribute('aria-label', say('sure.title'));
  patch(byId('top'), header());
  patch(byId('notices'), notices());
  patch(byId('knobs'), knobs());
  if (app.ui.view !== 'doubt') rest();
  patch(byId('views'), views());
  patch(byId('timeline'), timeline());
  patch(byId('answer'), answer());
  patch(byId('sure'), sure());
  patch(byId('foot'), footer());
  drawDialog();
  drawPresentation();
  if (!isOn()) drawChart(document.getElementById('chart'));
  byId('page').classList.toggle('shows-years', app.ui.view === 'years');
  showPicked();
  speakSoon();
  measure();
}

/** How long it took from a change to what is on the screen, for whoever measures. */
function measure() {
  const { arrived } = app;
  app.arrived = null;
  if (!arrived) return;
  // After the frame of this drawing has gone to the screen.
  requestAnimationFrame(() => {
    if (arrived.first) performance.measure('studio-first', { start: arrived.since });
    if (arrived.settled) performance.measure('studio-settled', { start: arrived.since });
  });
}

let picked = '';

/** What was picked on the timeline is brought into view, once. */
function showPicked() {
  const now = JSON.stringify(app.ui.picked);
  if (now !== picked) document.getElementById('picked')?.scrollIntoView({ block: 'nearest' });
  picked = now;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let speaking;
let spoken = '';

/** Who hears the page hears the answer once it is still, and not every sharpening of it. */
function speakSoon() {
  const sentence = app.stale ? '' : app.faults.map(fault => fault.text).join(' ') || app.frame?.sentences[0] || '';
  if (sentence === spoken || sentence === '') return;
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    spoken = sentence;
    byId('live').textContent = sentence;
  }, QUIET);
}

/** @param {KeyboardEvent} event */
function keys(event) {
  if (presentationKey(event)) return;
  // In a dialog it is the text one types that is undone.
  if (!(event.ctrlKey || event.metaKey) || event.altKey || app.ui.dialog !== null) return;
  const letter = event.key.toLowerCase();
  const { history } = app;
  if (letter === 'z' && !event.shiftKey && canUndo(history)) step(history.at - 1);
  else if ((letter === 'y' || letter === 'z' && event.shiftKey) && canRedo(history)) step(history.at + 1);
  else return;
  event.preventDefault();
}

/** @param {string} text */
function stopWith(text) {
  patch(byId('answer'), text);
  byId('answer').setAttribute('role', 'alert');
}

void start();

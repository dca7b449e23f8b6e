// A complex of one's own: the questions of `gwsim new`, each of which one may leave to the rule of thumb or the nearest project.

import { h } from './dom.js';
import { app, look, open } from './store.js';
import { capital, lang, say } from './texts.js';
import { ask, Refused } from './api.js';
import { focusSoon } from './faults.js';

/** @type {Record<string, string>} */
let faults = {};
let isBusy = false;

export function ownForm() {
  return {
    title: say('own.title'),
    inside: h('form', { class: 'own', onsubmit: e => { e.preventDefault(); void send(); } },
      h('p', {}, say('own.says')),
      faults[''] && h('p', { class: 'fault', role: 'alert' }, faults['']),
      app.catalogue.questions.map(question),
      h('div', { class: 'dialog-foot' }, h('button', { type: 'submit', class: 'strong', disabled: isBusy }, say('own.go')))),
  };
}

/** @param {import('./types').Question} one */
function question(one) {
  const id = `own-${one.key}`;
  const value = app.ui.own[one.key];
  const unknown = value === null;
  const fault = faults[one.key];
  const change = (/** @type {string | null} */ to) => {
    delete faults[one.key];
    look({ own: { ...app.ui.own, [one.key]: to } });
  };
  const common = { id, disabled: unknown, value: value ?? '', 'aria-describedby': `${id}-note ${id}-fault`, 'aria-invalid': fault ? 'true' : null };
  return h('div', { key: id, class: `question${fault ? ' is-wrong' : ''}` },
    h('label', { for: id }, one.ask),
    h('div', { class: 'answer-row' },
      one.kind === 'choice' && one.choices
        ? h('select', { ...common, onchange: e => change(e.target.value) }, h('option', { value: '' }, say('choose')),
          one.choices.map(choice => h('option', { value: choice.value }, capital(choice.name))))
        : h('input', { ...common, type: 'text', autocomplete: 'off', oninput: e => change(e.target.value) }),
      h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: unknown, onchange: e => change(e.target.checked ? null : '') }),
        h('span', {}, say('own.unknown')))),
    h('p', { id: `${id}-note`, class: 'note' }, unknown || !value ? one.standIn ?? '' : ''),
    h('p', { id: `${id}-fault`, class: 'fault', hidden: !fault }, fault ?? ''));
}

async function send() {
  isBusy = true;
  faults = {};
  look({});
  const answers = Object.fromEntries(app.catalogue.questions.map(one => [one.key, app.ui.own[one.key]?.trim() || null]));
  try {
    const { state, standIns, faults: found } = await ask('/api/own', { lang: lang(), answers });
    if (found?.length > 0 || !state) {
      for (const fault of found) faults[fault.at.replace(/^answers\./, '')] = fault.text;
    } else {
      app.standIns = (standIns ?? []).map((/** @type {{ask: string, text: string}} */ one) => ({ question: one.ask, text: one.text }));
      app.ui.dialog = null;
      open(say('own.opened', { name: state.complex.name || say('own.unnamed') }), state);
    }
  } catch (error) {
    const found = error instanceof Refused ? error.faults : [];
    for (const fault of found) faults[fault.at.replace(/^answers\./, '')] = fault.text;
    if (found.length === 0) faults[''] = error instanceof Refused && error.message ? error.message : say('trouble.gone');
  }

  isBusy = false;
  look({});
  if (Object.keys(faults).length > 0) focusSoon('.own .is-wrong input, .own .is-wrong select');
}

// Shares that make up a whole: whoever raises one lowers the others in proportion, so that it is always a hundred per cent.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { read, write } from './numbers.js';
import { setOf, valueOf } from './knowing.js';

/** @typedef {import('./types').Field} Field */

const HUNDRED = 100;

/**
 * Gives one part a share and the others what is left, in whole per cents.
 * @param {Record<string, number>} shares @param {string} name @param {number} share @returns {Record<string, number>}
 */
export function give(shares, name, share) {
  const mine = Math.round(Math.min(1, Math.max(0, share)) * HUNDRED);
  const others = Object.keys(shares).filter(one => one !== name && shares[one] > 0);
  const sum = others.reduce((total, one) => total + shares[one], 0);
  const left = HUNDRED - mine;
  /** @type {Record<string, number>} */
  const parts = {};
  let given = 0;
  for (const one of others) given += parts[one] = sum > 0 ? Math.round((shares[one] / sum) * left) : 0;
  const largest = [...others].sort((one, other) => parts[other] - parts[one])[0];
  if (largest !== undefined) parts[largest] += left - given;
  const all = { ...parts, [name]: largest === undefined ? HUNDRED : mine };
  return Object.fromEntries(Object.keys({ ...shares, [name]: 0 }).filter(one => all[one] > 0 || one === name).map(one => [one, (all[one] ?? 0) / HUNDRED]));
}

/** @param {Field} field @param {string} scope @param {string} id @param {string} described */
export function weights(field, scope, id, described) {
  const value = valueOf(field, scope);
  const shares = /** @type {Record<string, number>} */ (typeof value === 'object' && value !== null ? value : {});
  const choices = field.choices ?? [];
  const shown = choices.filter(choice => choices.length <= 3 || choice.value in shares && (shares[choice.value] > 0 || choice.value in setOf(app.state, scope)));
  const rest = choices.filter(choice => !shown.includes(choice));
  const change = (/** @type {string} */ name, /** @type {number} */ share, /** @type {string} */ merge) =>
    edit(`${field.name}: ${choices.find(choice => choice.value === name)?.name ?? name} ${write(share, 'share', lang())}`, draft => {
      setOf(draft, scope)[field.path] = give(shares, name, share);
    }, merge);
  return h('fieldset', { id, class: 'weights', 'aria-describedby': described },
    h('legend', {}, field.name),
    shown.map(choice => row(choice, shares[choice.value] ?? 0, `${id}-${choice.value}`, change)),
    rest.length > 0 && h('select', { 'aria-label': say('weights.more', { name: field.name }), value: '', onchange: e => change(e.target.value, 0.1, '') },
      h('option', { value: '' }, say('weights.add')), rest.map(choice => h('option', { value: choice.value }, capital(choice.name)))));
}

/**
 * @param {import('./types').Choice} choice @param {number} share @param {string} id
 * @param {(name: string, share: number, merge: string) => void} change
 */
function row(choice, share, id, change) {
  const draft = app.ui.drafts[id];
  const typed = draft === undefined ? share : read(draft, true);
  const isWrong = draft !== undefined && draft.trim() !== '' && (typed === null || typed < 0 || typed > 1);
  return h('div', { key: id, class: 'number' },
    h('label', { for: id }, capital(choice.name)),
    h('span', { class: 'boxed' },
      h('input', {
        id, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: draft ?? String(Math.round(share * HUNDRED)),
        'aria-invalid': isWrong ? 'true' : null, 'aria-describedby': `${id}-fault`,
        oninput: e => look({ drafts: { ...app.ui.drafts, [id]: e.target.value } }),
        onchange: e => {
          const typed = read(e.target.value, true);
          if (typed === null || typed < 0 || typed > 1) return;
          const { [id]: _, ...drafts } = app.ui.drafts;
          app.ui.drafts = drafts;
          change(choice.value, typed, '');
          look({});
        },
      }),
      h('span', { class: 'unit' }, '%')),
    h('input', { type: 'range', class: 'slider', min: 0, max: 1, step: 0.01, value: share, 'aria-label': say('field.slider', { name: choice.name }),
      'aria-valuetext': write(share, 'share', lang()), style: { '--filled': `${share * HUNDRED}%` },
      oninput: e => change(choice.value, Number(e.target.value), `slide:${id}`), onchange: () => done() }),
    h('p', { id: `${id}-fault`, class: 'fault', hidden: !isWrong }, isWrong ? say('weights.fault') : ''));
}

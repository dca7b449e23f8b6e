// Shares that make up a whole: whoever raises one lowers the others in proportion, so that it is always a hundred per cent.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { read, write } from './numbers.js';
import { partName, setOf, valueOf } from './knowing.js';

/** @typedef {import('./types').Field} Field */

const HUNDRED = 100;
/** With so few parts all of them are shown, and a first share leaves the rest to the others. */
const FEW = 3;

/** @param {Field} field @param {string} name */
export function partTitle(field, name) {
  const part = field.parts?.find(one => partName(one) === name);
  return part ? part.name.slice(part.name.indexOf(': ') + 1).trim() : name;
}

/**
 * Gives one part a share and the others what is left, in whole per cents.
 * @param {Record<string, number>} shares @param {string} name @param {number} share @returns {Record<string, number>}
 */
export function give(shares, name, share) {
  const mine = Math.round(Math.min(1, Math.max(0, share)) * HUNDRED);
  const rest = Object.keys(shares).filter(one => one !== name);
  const others = rest.some(one => shares[one] > 0) ? rest.filter(one => shares[one] > 0) : rest;
  const sum = others.reduce((total, one) => total + shares[one], 0);
  const left = HUNDRED - mine;
  /** @type {Record<string, number>} */
  const parts = {};
  let given = 0;
  for (const one of others) given += parts[one] = Math.round((sum > 0 ? shares[one] / sum : 1 / others.length) * left);
  const largest = [...others].sort((one, other) => parts[other] - parts[one])[0];
  if (largest !== undefined) parts[largest] += left - given;
  const all = { ...parts, [name]: largest === undefined ? HUNDRED : mine };
  return Object.fromEntries(Object.keys({ ...shares, [name]: 0 }).filter(one => all[one] > 0
    || one === name).map(one => [one, (all[one] ?? 0) / HUNDRED]));
}

/** @param {Field} field @param {string} scope @param {string} id @param {string} described */
export function weights(field, scope, id, described) {
  const value = valueOf(field, scope);
  const shares = /** @type {Record<string, number>} */ (typeof value === 'object' && value !== null ? value : {});
  const choices = (field.parts ?? []).map(part => ({ value: partName(part), name: partTitle(field, partName(part)) }));
  const isFew = choices.length <= FEW;
  const shown = choices.filter(choice => isFew || choice.value in shares);
  const rest = choices.filter(choice => !shown.includes(choice));
  const all = isFew ? { ...Object.fromEntries(choices.map(choice => [choice.value, 0])), ...shares } : shares;
  const change = (/** @type {string} */ name, /** @type {number} */ share, /** @type {string} */ merge) =>
    edit(`${field.name}: ${choices.find(choice => choice.value === name)?.name ?? name} ${write(share, 'share', lang())}`, draft => {
      setOf(draft, scope)[field.path] = give(all, name, share);
    }, merge);
  return h('fieldset', { id, class: 'weights', 'aria-describedby': described },
    h('legend', {}, field.name),
    Object.values(shares).every(share => share === 0) && h('p', { class: 'note' }, say('weights.none')),
    shown.map(choice => row(choice, shares[choice.value] ?? 0, `${id}-${choice.value}`, change)),
    rest.length > 0 && h('select', { 'aria-label': say('weights.more', { name: field.name }), value: '',
      onchange: e => change(e.target.value, 0.1, '') },
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
      oninput: e => change(choice.value, Number(e.target.value), `slide:${id}`), onpointerup: () => done(), onblur: () => done() }),
    h('p', { id: `${id}-fault`, class: 'fault', hidden: !isWrong }, isWrong ? say('weights.fault') : ''));
}

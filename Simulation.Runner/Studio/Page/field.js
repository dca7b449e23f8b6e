// One thing that can be turned: its name, a box, a slider or a choice, where its value comes from, the two ways back, and what is
// wrong with it, in words, beside it.

import { h } from './dom.js';
import { app, done, edit, look } from './store.js';
import { capital, lang, say } from './texts.js';
import { inBox, plain, read, write } from './numbers.js';
import { baseOf, faultsAt, openedOf, setOf, valueOf } from './knowing.js';
import { partTitle, weights } from './weights.js';

/** @typedef {import('./types').Field} Field */
/** @typedef {import('./types').Value} Value */
/** @typedef {import('./types').VNode} VNode */

/** More steps than this a hand cannot tell apart. */
const MOST_STEPS = 400;

/**
 * What most people turn first stands outside its section, and needs a name that says which it is.
 * @type {Record<string, import('./texts.js').Word>}
 */
const NAMED = {
  'coach.hours_per_week': 'knob.coach', 'beheer.homes_per_fte': 'knob.beheer', 'care.community_share': 'knob.care',
  'waakvlam.allowed': 'knob.waakvlam',
  'selection.method': 'knob.selection', 'building.room': 'knob.room',
};

/** @param {Field} field */
export const nameOf = field => NAMED[field.path] ? say(NAMED[field.path]) : field.name;

/** @param {string} scope @param {string} path */
export const placeIn = (scope, path) =>
  scope === 'complex' ? `complex.set.${path}` : `futures[${app.state.futures.findIndex(one => one.id === scope)}].set.${path}`;

/** @param {string} scope @param {string} path */
export const idOf = (scope, path) => `f-${scope}-${path.replaceAll('.', '-')}`;

/** A value in words. @param {Field} field @param {Value | null} value @returns {string} */
export function told(field, value) {
  if (value === null || value === undefined) return say('field.unsaid');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'string') return field.choices?.find(choice => choice.value === value)?.name ?? value;
  if (typeof value === 'object') {
    return Object.entries(value).filter(([, share]) => share > 0)
      .map(([name, share]) => `${partTitle(field, name)} ${write(share, 'share', lang())}`).join(', ') || say('weights.none');
  }
  if (value === 0 && field.rule) return field.rule;
  return field.kind === 'share' ? write(value, 'share', lang()) : `${plain(value, lang())}${field.unitName ? ` ${field.unitName}` : ''}`;
}

/** @param {Field} field @param {string} scope @param {Value | undefined} value @param {string} [merge] */
export function set(field, scope, value, merge) {
  const whose = scope === 'complex' ? '' : ` (${app.state.futures.find(one => one.id === scope)?.title})`;
  const label = value === undefined ? `${nameOf(field)}: ${say('field.back')}${whose}` : `${nameOf(field)}: ${told(field, value)}${whose}`;
  edit(label, draft => {
    const there = setOf(draft, scope);
    if (value === undefined) delete there[field.path];
    else there[field.path] = value;
  }, merge);
}

/** @param {Field} field @param {string} scope @returns {VNode} */
export function fieldRow(field, scope) {
  if (field.kind === 'block')
    return h('fieldset', { key: field.path, class: 'weights' }, h('legend', {}, field.name), (field.parts ?? []).map(part => fieldRow(part, scope)));
  const id = idOf(scope, field.path);
  const draft = app.ui.drafts[id];
  const isNumber = field.kind === 'number' || field.kind === 'share' || field.kind === 'whole';
  const unread = isNumber && draft !== undefined && draft.trim() !== '' && !/[,.-]$/.test(draft) && read(draft, field.kind === 'share') === null;
  const faults = unread ? [say('field.number', { example: field.kind === 'share' ? '40%' : '64' })]
    : faultsAt(placeIn(scope, field.path)).map(fault => fault.text);
  const isSet = field.path in setOf(app.state, scope);
  return h('div', { key: id, class: `field kind-${field.kind}${isSet ? ' is-set' : ''}${faults.length > 0 ? ' is-wrong' : ''}` },
    control(field, scope, id, faults.length > 0),
    h('p', { id: `${id}-note`, class: 'note' }, origin(field, scope), ...resets(field, scope)),
    h('p', { id: `${id}-fault`, class: 'fault', hidden: faults.length === 0 }, faults.join(' ')));
}

/** @param {Field} field @param {string} scope @param {string} id @param {boolean} isWrong */
function control(field, scope, id, isWrong) {
  const value = valueOf(field, scope);
  const described = `${id}-fault ${id}-note`;
  const common = { id, 'aria-describedby': described, 'aria-invalid': isWrong ? 'true' : null };
  if (field.kind === 'weights') return weights(field, scope, id, described);
  if (field.kind === 'yes') {
    return h('label', { class: 'tick' },
      h('input', { type: 'checkbox', ...common, checked: value === true, onchange: e => set(field, scope, e.target.checked) }),
      h('span', {}, nameOf(field)));
  }

  if (field.kind === 'choice') {
    return h('div', { class: 'pair' }, h('label', { for: id, title: about(field, scope) }, nameOf(field)),
      h('select', { ...common, value: String(value ?? ''), onchange: e => set(field, scope, e.target.value) },
        (field.choices ?? []).map(choice => h('option', { value: choice.value }, capital(choice.name)))));
  }

  if (field.kind === 'month') {
    return h('div', { class: 'pair' }, h('label', { for: id, title: about(field, scope) }, nameOf(field)),
      h('input', { type: 'month', ...common, value: typeof value === 'string' ? value : '',
        onchange: e => set(field, scope, e.target.value || undefined) }));
  }

  return h('div', { class: 'number' },
    h('label', { for: id, title: about(field, scope) }, nameOf(field)),
    h('span', { class: 'boxed' }, box(field, scope, id, common, value),
      h('span', { class: 'unit' }, field.kind === 'share' ? '%' : field.unitName ?? '')),
    slider(field, scope, id, value));
}

/** @param {Field} field @param {string} scope @param {string} id @param {object} common @param {Value | null} value */
function box(field, scope, id, common, value) {
  const isShare = field.kind === 'share';
  const isRule = value === 0 && Boolean(field.rule);
  const shown = typeof value === 'number' && !isRule ? inBox(field, value, lang()) : '';
  return h('input', {
    type: 'text', inputmode: 'decimal', autocomplete: 'off', ...common, value: app.ui.drafts[id] ?? shown,
    placeholder: isRule ? '–' : null,
    oninput: e => {
      const typed = e.target.value;
      const number = read(typed, isShare);
      look({ drafts: { ...app.ui.drafts, [id]: typed } });
      if (number !== null) set(field, scope, number, `box:${id}`);
    },
    onchange: e => {
      const typed = e.target.value;
      done();
      if (typed.trim() !== '' && read(typed, isShare) === null) return;
      const { [id]: _, ...drafts } = app.ui.drafts;
      look({ drafts });
      if (typed.trim() === '') set(field, scope, undefined);
    },
  });
}

/** @param {Field} field @param {string} scope @param {string} id @param {Value | null} value @returns {VNode | null} */
function slider(field, scope, id, value) {
  // A zero that stands for the rule of thumb is no small amount: the slider begins at the first amount there is.
  const high = field.high ?? 0, step = field.step ?? 1, low = field.rule ? Math.max(step, field.low ?? 0) : field.low ?? 0;
  if (!(high > low) || (high - low) / step > MOST_STEPS) return null;
  const number = typeof value === 'number' ? value : low;
  return h('input', {
    type: 'range', class: 'slider', 'aria-label': say('field.slider', { name: nameOf(field) }), 'aria-valuetext': told(field, value),
    'data-path': field.path, min: low, max: high, step, value: Math.min(high, Math.max(low, number)),
    style: { '--filled': `${(100 * (Math.min(high, Math.max(low, number)) - low)) / (high - low)}%` },
    oninput: e => {
      const { [id]: _, ...drafts } = app.ui.drafts;
      app.ui.drafts = drafts;
      set(field, scope, Math.round(Number(e.target.value) * 1e6) / 1e6, `slide:${id}`);
    },
    // A key is a change of its own to the browser; a row of them is one step here.
    onpointerup: () => done(), onblur: () => done(),
  });
}

/** What it is about and where its value comes from, for who asks by pointing. @param {Field} field @param {string} scope */
function about(field, scope) {
  const from = app.checked?.values[field.path]?.origin;
  const whence = field.path in setOf(app.state, scope) ? '' : from === 'project' ? say('field.project') : from === 'model' ? say('field.model') : '';
  return [field.says ? capital(field.says) : '', whence].filter(Boolean).join('. ');
}

/** Whose the value is. @param {Field} field @param {string} scope */
function origin(field, scope) {
  const shown = scope === 'complex' ? app.checked?.values[field.path] : app.checked?.futureValues?.[scope]?.[field.path];
  if (field.path in setOf(app.state, scope)) return h('span', {}, say(scope === 'complex' ? 'field.yours' : 'field.future'));
  if (scope !== 'complex') return h('span', {}, say('field.as-complex'));
  return shown?.value === 0 && field.rule ? h('span', {}, field.rule) : null;
}

/** The two ways back, each with what it leads to. @param {Field} field @param {string} scope @returns {VNode[]} */
function resets(field, scope) {
  const now = setOf(app.state, scope)[field.path], first = openedOf(field, scope);
  const same = (/** @type {unknown} */ one, /** @type {unknown} */ other) => JSON.stringify(one) === JSON.stringify(other);
  /** @type {VNode[]} */
  const all = [];
  const button = (/** @type {string} */ kind, /** @type {string} */ text, /** @type {Value | undefined} */ to) =>
    h('button', { key: kind, type: 'button', class: 'reset', 'data-reset': kind, 'aria-label': `${nameOf(field)}: ${text}`, onclick: () => {
      const { [idOf(scope, field.path)]: _, ...drafts } = app.ui.drafts;
      app.ui.drafts = drafts;
      set(field, scope, to);
    } }, text);
  if (now !== undefined) {
    const to = told(field, baseOf(field, scope));
    all.push(button('base', say(scope === 'complex' ? 'field.to-base' : 'field.to-complex', { value: to }), undefined));
  }
  if (first !== undefined && !same(now, first)) all.push(button('opened', say('field.to-opened', { value: told(field, first) }), first));
  return all;
}

// The library of funding shocks as a beginning: choose one, and which of its futures stand side by side.

import { h } from './dom.js';
import { app, edit, look } from './store.js';
import { say } from './texts.js';

/** The program compares at most so many. */
export const MOST = 4;
const IDS = ['a', 'b', 'c', 'd'];

export function presetChoice() {
  const chosen = app.ui.preset ?? { name: app.catalogue.presets[0]?.name ?? '', chosen: [] };
  const preset = app.catalogue.presets.find(one => one.name === chosen.name);
  const ticked = chosen.chosen.length > 0 ? chosen.chosen : (preset?.futures ?? []).slice(1, MOST).map(one => one.id);
  return {
    title: say('preset.title'),
    inside: h('form', { onsubmit: e => { e.preventDefault(); if (preset) take(preset, ticked); } },
      h('p', {}, say('preset.says')),
      h('fieldset', { class: 'choices' }, h('legend', {}, say('preset.which')),
        app.catalogue.presets.map(one => h('label', { key: one.name, class: 'choice' },
          h('input', { type: 'radio', name: 'preset', value: one.name, checked: one.name === chosen.name,
            onchange: () => look({ preset: { name: one.name, chosen: [] } }) }),
          h('span', {}, h('strong', {}, one.title), ' ', h('span', { class: 'soft' }, one.summary))))),
      preset && h('fieldset', { class: 'choices' }, h('legend', {}, say('preset.beside', { base: preset.futures[0].title, most: MOST - 1 })),
        preset.futures.slice(1).map(one => h('label', { key: one.id, class: 'tick' },
          h('input', {
            type: 'checkbox', checked: ticked.includes(one.id), disabled: !ticked.includes(one.id) && ticked.length >= MOST - 1,
            onchange: e => look({ preset: { name: preset.name, chosen: e.target.checked ? [...ticked, one.id]
              : ticked.filter(id => id !== one.id) } }),
          }), h('span', {}, one.title)))),
      h('div', { class: 'dialog-foot' }, h('button', { type: 'submit', class: 'strong', disabled: ticked.length === 0 }, say('preset.go')))),
  };
}

/** @param {import('./types').Catalogue['presets'][number]} preset @param {string[]} ticked */
function take(preset, ticked) {
  app.ui.dialog = null;
  app.ui.picked = null;
  app.ui.scope = 'complex';
  edit(say('preset.taken', { name: preset.title }), draft => {
    const futures = [preset.futures[0], ...preset.futures.filter(one => ticked.includes(one.id))].slice(0, MOST);
    if (preset.years) draft.years = preset.years;
    draft.futures = structuredClone(futures).map((one, nth) => ({ ...one, id: IDS[nth] }));
  });
  look({});
}

// One dialog at a time: a first visit, one's own complex, a preset.

import { byId, h, patch } from './dom.js';
import { app, look } from './store.js';
import { say } from './texts.js';
import { firstVisit } from './first.js';
import { ownForm } from './own.js';
import { presetChoice } from './presets.js';

/** @type {Record<string, () => {title: string, inside: import('./types').Child}>} */
const ALL = { first: firstVisit, own: ownForm, preset: presetChoice };

export function drawDialog() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const which = app.ui.dialog === null ? undefined : ALL[app.ui.dialog];
  if (!which) {
    if (dialog.open) dialog.close();
    return;
  }

  const { title, inside } = which();
  patch(dialog, h('div', { key: app.ui.dialog, class: 'inside' },
    h('div', { class: 'dialog-head' }, h('h2', { id: 'dialog-title' }, title),
      h('button', { type: 'button', class: 'plain', onclick: close }, say('close'))),
    inside));
  if (!dialog.open) dialog.showModal();
}

export const close = () => look({ dialog: null });

// The answer while one looks: four sentences, and below them how sure that is and what would turn it, which is always in view.

import { h } from './dom.js';
import { app, look } from './store.js';
import { sharpen } from './answering.js';
import { listed, say } from './texts.js';
import { unpin, restore } from './futures.js';

/** @returns {import('./types').Child} */
export function answer() {
  const { frame } = app;
  return [
    h('div', { class: 'answer-head' }, h('h2', {}, say('answer.title')), h('p', { class: 'runs' }, runs())),
    app.trouble && h('p', { class: 'notice wrong', role: 'alert' }, app.trouble),
    frame
      ? h('div', { class: `sentences${app.stale ? ' is-stale' : ''}`, 'aria-busy': String(app.busy) },
        frame.sentences.filter(Boolean).map((sentence, nth) => h('p', { class: nth === 0 ? 'first' : '' }, joined(sentence))))
      : h('p', { class: 'soft' }, say('answer.waiting')),
    (frame?.cautions ?? []).concat(app.checked?.cautions ?? []).filter((one, nth, all) => all.indexOf(one) === nth)
      .map(caution => h('p', { class: 'caution' }, caution)),
    frame?.kept && h('p', { class: 'note' }, say('known.kept', { kept: frame.kept.kept, tried: frame.kept.tried })),
    app.standIns.length > 0 && h('details', { class: 'section' }, h('summary', {}, say('own.stand-ins', { count: app.standIns.length })),
      h('ul', {}, app.standIns.map(one => h('li', {}, h('span', { class: 'soft' }, one.question), ' ', one.text)))),
    pins(),
    h('p', { class: 'note model' }, say('answer.model', { version: short(app.catalogue.version), model: short(app.catalogue.model) }),
      frame ? ` · ${say('answer.fingerprint', { fingerprint: short(frame.fingerprint) })}` : ''),
  ];
}

/** A minus stays with its euro, also at the end of a line. @param {string} sentence */
const joined = sentence => sentence.replaceAll('\u2212€', '\u2212\u2060€');

/** How far it is, in words. */
function runs() {
  const { frame } = app;
  if (!frame) return '';
  const base = say('answer.runs', { runs: frame.replicates, members: frame.members });
  if (app.faults.length > 0) return say('answer.before');
  if (app.stale) return say('answer.stale');
  if (app.busy) return `${base} · ${say('answer.sharpening')}`;
  if (!frame.settled) return base;
  return [`${base} · ${say(frame.still ? 'answer.settled' : 'answer.narrower')} `,
    !frame.still && h('button', { type: 'button', class: 'link', onclick: sharpen }, say('answer.sharpen'))];
}

function pins() {
  if (app.ui.pins.length === 0) return null;
  return h('section', { class: 'pins' }, h('h3', {}, say('pin.these')),
    app.ui.pins.map(pinned => h('p', { key: pinned.id }, pinned.title, ' ',
      h('button', { type: 'button', class: 'link', onclick: () => restore(pinned) }, say('pin.restore')), ' · ',
      h('button', { type: 'button', class: 'link', 'aria-label': `${say('pin.away')}: ${pinned.title}`, onclick: () => unpin(pinned.id) },
        say('pin.away')))));
}

/** @param {string} text */
export const short = text => text.replace(/^([^+]*\+.{8}).*$/, '$1').slice(0, 20);

/** The line that is always in view. @returns {import('./types').Child} */
export function sure() {
  const found = app.frame?.sure;
  if (!found) return h('p', {}, h('strong', {}, say('sure.title')), ' ', say('answer.waiting'));
  return [
    h('h2', { class: 'unseen' }, say('sure.title')),
    h('div', { class: `sure-word${app.stale ? ' is-stale' : ''}` }, meter(found.sameSign ?? 0), h('div', {},
      h('strong', {}, found.word || say('sure.unsaid')),
      found.sameSign !== null && h('span', { class: 'soft' }, ` · ${say('sure.same', { share: inHundred(found.sameSign) })}`),
      found.chance && h('p', {}, say('sure.bands', { chance: found.chance, both: found.assumptions })))),
    h('p', { class: 'turns' }, h('strong', {}, say('sure.turns')), ' ', turns(found.sameSign), ' ',
      app.ui.view !== 'doubt' && h('button', { type: 'button', class: 'link', onclick: () => look({ view: 'doubt' }) }, say('sure.look'))),
  ];
}

/** What would turn it, as far as that is known. @param {number | null} sameSign */
export function turns(sameSign) {
  if (sameSign === null) return say('sure.unsaid');
  const first = app.drivers && !app.drivers.busy ? app.drivers.list.slice(0, 3).map(one => one.name) : [];
  const hangs = first.length > 0 ? ` ${say('sure.hangs', { drivers: listed(first) })}` : '';
  return (sameSign >= 0.995 ? say('sure.nothing') : say('sure.some', { share: String(100 - Math.round(sameSign * 100)) })) + hangs;
}

/** @param {number} share */
export const inHundred = share => share >= 0.995 ? say('sure.more-than') : share <= 0.005 ? say('sure.less-than') : String(Math.round(share * 100));

/** In how many of ten sets of assumptions the direction is the same. @param {number} share */
function meter(share) {
  const full = Math.round((Number.isFinite(share) ? share : 0) * 10);
  return h('svg', { class: 'meter', viewBox: '0 0 64 26', width: 64, height: 26, 'aria-hidden': 'true' },
    Array.from({ length: 10 },
      (_, nth) => h('circle', { key: nth, class: nth < full ? 'full' : 'empty', cx: 6 + (nth % 5) * 13, cy: 6 + Math.floor(nth / 5) * 13, r: 5 })));
}

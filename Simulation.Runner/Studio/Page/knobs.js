// The left side: which complex it is, what one can turn, and for whom it holds: the complex, or one future of it.

import { h } from './dom.js';
import { app, edit, look, open } from './store.js';
import { lang, say } from './texts.js';
import { write } from './numbers.js';
import { reopen } from './calendar.js';
import { fields, monthOfOpening, titleOf } from './knowing.js';
import { fieldRow } from './field.js';
import { known } from './known.js';
import { faultText } from './faults.js';

/** What most people turn first. Everything else stands below it, by section. */
const FIRST = [
  'building.homes', 'mix.supported_share', 'coach.hours_per_week', 'beheer.homes_per_fte', 'mix.weight', 'care.community_share', 'building.room',
  'building.layout', 'selection.method', 'waakvlam.allowed',
];

/** @returns {import('./types').Child} */
export function knobs() {
  const { scope } = app.ui;
  return [
    h('h2', { class: 'unseen' }, say('knobs.title')),
    complexChoice(),
    h('div', { class: 'scope' },
      h('label', { for: 'scope' }, say('scope.label')),
      h('select', { id: 'scope', value: scope, onchange: e => look({ scope: e.target.value }) },
        h('option', { value: 'complex' }, say('scope.all')),
        app.state.futures.map(one => h('option', { value: one.id }, say('scope.one', { future: titleOf(one) }))))),
    ...FIRST.map(path => fields().get(path)).filter(field => field !== undefined).map(field => fieldRow(field, scope)),
    scope === 'complex' && folded('known', say('known.title'), aboutIt),
    h('h3', { class: 'all' }, say('knobs.all')),
    app.catalogue.sections.map(section => {
      const rest = section.fields.filter(field => !FIRST.includes(field.path));
      return rest.length > 0 && folded(section.id, section.title, () => rest.map(field => fieldRow(field, scope)));
    }),
  ];
}

/** What is inside is drawn when it is open. @param {string} id @param {string} title @param {() => import('./types').Child} inside */
function folded(id, title, inside) {
  const isOpen = app.ui.open.includes(id);
  return h('details', {
    key: `section-${id}`, class: 'section', open: isOpen,
    ontoggle: e => {
      if (e.target.open !== app.ui.open.includes(id))
        look({ open: e.target.open ? [...app.ui.open, id] : app.ui.open.filter(one => one !== id) });
    },
  }, h('summary', {}, title), isOpen && inside());
}

function complexChoice() {
  const { complex } = app.state;
  const project = app.catalogue.projects.find(one => one.name === complex.from);
  return h('div', { class: 'complex' },
    h('div', { class: 'pair' },
      h('label', { for: 'from' }, say('complex.from')),
      h('select', { id: 'from', 'aria-describedby': 'from-note', value: complex.from, onchange: e => choose(e.target.value) },
        app.catalogue.projects.map(one => h('option', { value: one.name }, one.title)))),
    h('p', { id: 'from-note', class: 'note' }, project?.summary ?? ''),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: 'small', onclick: () => look({ dialog: 'own' }) }, say('complex.own')),
      h('button', { type: 'button', class: 'small',
        onclick: () => look({ dialog: 'first', first: app.ui.first ?? { step: 0, from: complex.from, until: '', payer: 'project',
        after: ['nothing', 'waakvlam'] } }) }, say('first.again'))),
    faultText('complex.from'));
}

/** What it is called, since when it is open, and how it goes today. */
function aboutIt() {
  const { complex } = app.state;
  const project = app.catalogue.projects.find(one => one.name === complex.from);
  return [
    h('div', { class: 'two' },
      h('div', {}, h('label', { for: 'name' }, say('complex.name')),
        h('input', { id: 'name', type: 'text', maxlength: 60, placeholder: project?.title ?? '', value: complex.name, oninput: e =>
          edit(`${say('complex.name')}: ${e.target.value}`, draft => { draft.complex.name = e.target.value; }, 'name') })),
      h('div', {}, h('label', { for: 'opened' }, say('complex.opened')),
        h('input', { id: 'opened', type: 'month', value: complex.opened ?? project?.opened ?? '', onchange: e =>
          edit(`${say('complex.opened')}: ${e.target.value || say('field.unsaid')}`, draft => {
            reopen(draft.futures, complex.opened ?? project?.opened ?? null, e.target.value || project?.opened || null);
            draft.complex.opened = e.target.value || null;
          }) }))),
    faultText('complex.opened'), faultText('complex.name'),
    known(),
  ];
}

/** Another project: what one set by hand for this one would say nothing of that one. @param {string} name */
function choose(name) {
  const project = app.catalogue.projects.find(one => one.name === name);
  const futures = structuredClone(app.state.futures);
  reopen(futures, monthOfOpening(), project?.opened ?? null);
  open(say('complex.chosen', { complex: project?.title ?? name }), {
    ...app.state, futures, complex: { from: name, name: '', opened: null, set: {}, known: null },
  });
}

/** The complex in a few words, for the top of the page. */
export function inWords() {
  const { complex } = app.state;
  const project = app.catalogue.projects.find(one => one.name === complex.from);
  const number = (/** @type {string} */ path, /** @type {number} */ otherwise) => {
    const value = complex.set[path] ?? app.checked?.values[path]?.value;
    return typeof value === 'number' ? value : otherwise;
  };
  return say('complex.words', {
    name: complex.name || project?.title || complex.from, homes: number('building.homes', project?.homes ?? 0),
    share: write(number('mix.supported_share', project?.share ?? 0), 'share', lang()),
  });
}

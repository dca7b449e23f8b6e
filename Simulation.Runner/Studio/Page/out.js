// Out of it: the report, the files, a link, the command that gives the same fingerprint, and each figure.

import { h } from './dom.js';
import { app, look } from './store.js';
import { say } from './texts.js';
import { fetchFile, Refused } from './api.js';
import { address, pack } from './link.js';
import { isDark } from './marks.js';

let link = '';
let linkOf = '';
let busy = '';
let told = '';

/** @returns {import('./types').Child} */
export function outView() {
  makeLink();
  const { frame, checked } = app;
  const command = frame?.command ?? checked?.command ?? '';
  const ready = Boolean(frame) && !app.stale && app.faults.length === 0;
  return [
    h('p', { class: 'note', role: 'status' }, told),
    h('div', { class: 'outs' },
      block('out.report', 'out.report-says',
        h('button', { id: 'make-report', type: 'button', class: 'strong', disabled: !ready || busy !== '',
          onclick: () => save('/api/report', { replicates: frame?.replicates }, say('out.report-name')) },
          busy === '/api/report' ? say('busy') : say('out.report-go'))),
      block('out.link', 'out.link-says', h('div', { class: 'row' },
        h('input', { id: 'link', type: 'text', readonly: true, 'aria-label': say('out.link'), value: link, onfocus: e => e.target.select() }),
        copyButton(() => link, say('out.link')))),
      block('out.command', 'out.command-says', h('pre', { tabindex: 0 }, h('code', {}, command)),
        h('div', { class: 'row' }, copyButton(() => command, say('out.command')),
        frame && h('span', { class: 'note' }, say('answer.fingerprint', { fingerprint: frame.fingerprint })))),
      block('out.files', 'out.files-says',
        h('button', { type: 'button', class: 'plain', disabled: busy !== '' || app.faults.length > 0,
          onclick: () => save('/api/files', {}, 'gemengd-wonen.zip') }, say('out.files-go')),
        checked?.files && [checked.files.complex, checked.files.question].map(file =>
          h('details', { class: 'section' }, h('summary', {}, file.name), h('pre', { tabindex: 0 }, file.text)))),
      block('out.figures', app.figures.length > 0 ? 'out.figures-says' : 'out.figures-wait', frame && app.figures.length > 0
        && h('ul', { class: 'figures' }, app.figures.map(one => h('li', { key: one.stem }, h('span', {}, one.title), ' ',
        ['svg', 'png'].map(format => h('button', {
          key: format, type: 'button', class: 'small', disabled: !ready || busy !== '', 'aria-label': `${one.title}, ${format.toUpperCase()}`,
          onclick: () => save('/api/figure', { replicates: frame.replicates, stem: one.stem, format, dark: isDark() }, `${one.stem}.${format}`),
        }, format.toUpperCase()))))))),
  ];
}

/** @param {import('./texts.js').Word} title @param {import('./texts.js').Word} says @param {...import('./types').Child} inside */
const block = (title, says, ...inside) => h('section', { key: title, class: 'out' }, h('h3', {}, say(title)), h('p', {}, say(says)), inside);

/** @param {() => string} text @param {string} what */
const copyButton = (text, what) => h('button', { type: 'button', class: 'plain', 'aria-label': `${say('copy')}: ${what}`, onclick: async () => {
  try {
    await navigator.clipboard.writeText(text());
    told = say('copied', { what });
  } catch {
    told = say('copy-failed');
  }
  look({});
} }, say('copy'));

/** @param {string} path @param {object} body @param {string} name */
async function save(path, body, name) {
  busy = path;
  told = '';
  look({});
  try {
    const file = await fetchFile(path, { state: app.state, ...body });
    const at = URL.createObjectURL(file.blob);
    const anchor = document.createElement('a');
    Object.assign(anchor, { href: at, download: file.name ?? name });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(at), 10_000);
    told = say('out.saved', { name: file.name ?? name });
  } catch (error) {
    told = error instanceof Refused && error.message ? error.message : say('trouble.gone');
  }

  busy = '';
  look({});
}

function makeLink() {
  const wanted = JSON.stringify(app.state);
  if (wanted === linkOf) return;
  linkOf = wanted;
  void pack(app.state).then(packed => {
    if (linkOf !== wanted) return;
    link = address(packed);
    look({});
  });
}

// A state as a link: the JSON, deflated, in the part of an address that never leaves the browser. No number that was computed is in it.

/** @typedef {import('./types').State} State */
/** @typedef {import('./types').Fault} Fault */

const MARK = '#s=';
const MOST = 256 * 1024;
const FEWEST_FUTURES = 2;

/** @param {State} state @returns {Promise<string>} */
export async function pack(state) {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text @returns {Promise<State>} what it says, or an error where it says nothing that can be read */
export async function unpack(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > MOST) throw new Error('too long');
    pieces.push(piece.value);
  }

  const state = JSON.parse(await new Blob(pieces).text());
  if (!isState(state)) throw new Error('no state');
  return state;
}

/** What the address of this page brings along, if anything. @param {string} hash */
export const inHash = hash => hash.startsWith(MARK) ? hash.slice(MARK.length) : null;

/** The address that opens this state. @param {string} packed */
export const address = packed => `${location.origin}/${MARK}${packed}`;

/** Whether it has the shape of a state; what is in it is for the program to judge. @param {any} state @returns {state is State} */
export function isState(state) {
  return typeof state === 'object' && state !== null && typeof state.complex === 'object' && state.complex !== null
    && typeof state.complex.set === 'object' && state.complex.set !== null
    && typeof state.assumptions === 'object' && state.assumptions !== null && typeof state.years === 'number'
    && Array.isArray(state.futures) && state.futures.length > 0 && state.futures.every((/** @type {any} */ one) => one
      && typeof one.set === 'object' && one.set !== null
      && typeof one.id === 'string' && Array.isArray(one.money) && Array.isArray(one.events));
}

/**
 * The state without what the program refuses: what still applies of a link that is old.
 * @param {State} state @param {Fault[]} faults @returns {State}
 */
export function without(state, faults) {
  const next = structuredClone(state);
  // From the last of a list to the first, so that numbers of places stay right.
  for (const fault of [...faults].sort((one, other) => other.at.localeCompare(one.at, 'en', { numeric: true }))) remove(next, fault.at);
  return whole(next);
}

/** What a state cannot do without, where it is not said. @param {State} state @returns {State} */
export function whole(state) {
  const futures = state.futures.map((one, nth) =>
    ({ ...one, id: one.id ?? `f${nth}`, title: one.title ?? '', set: one.set ?? {}, money: one.money ?? [], events: one.events ?? [] }));
  while (futures.length < FEWEST_FUTURES) futures.push({ id: `f${futures.length}`, title: '', set: {}, money: [], events: [] });
  return {
    format: 1, model: state.model, lang: state.lang, years: state.years ?? 10, seed: state.seed ?? 1, outcomes: state.outcomes ?? null,
    assumptions: state.assumptions ?? {}, futures,
    complex: { from: state.complex.from ?? 'base', name: state.complex.name ?? '', opened: state.complex.opened ?? null,
      set: state.complex.set ?? {}, known: state.complex.known ?? null },
  };
}

/** @param {any} state @param {string} at a place such as futures[1].money[0].until or complex.set.building.homes */
function remove(state, at) {
  const set = /^(complex\.set|complex\.known\.values|assumptions|futures\[\d+\]\.set)\.(.+)$/.exec(at);
  const names = set ? [...steps(set[1]), set[2]] : steps(at);
  let inside = state;
  for (const name of names.slice(0, -1)) {
    inside = inside?.[name];
    if (inside === null || typeof inside !== 'object') return;
  }

  const last = names[names.length - 1];
  if (Array.isArray(inside)) inside.splice(Number(last), 1);
  else if (set && !(last in inside)) removeLonger(inside, String(last));
  else delete inside[last];
}

/**
 * A fault in a part of a value, such as mix.supported.psychiatric, takes the value away.
 * @param {Record<string, unknown>} inside @param {string} path
 */
function removeLonger(inside, path) {
  for (const name of Object.keys(inside)) {
    if (path.startsWith(`${name}.`) || path.startsWith(`${name}[`)) delete inside[name];
  }
}

/** @param {string} at @returns {(string | number)[]} */
const steps = at => [...at.matchAll(/([A-Za-z_][\w-]*)|\[(\d+)\]/g)].map(found => found[2] === undefined ? found[1] : Number(found[2]));

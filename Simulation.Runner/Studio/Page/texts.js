// What the page itself says. Words of the model come from the program with the catalogue.

import { app } from './store.js';
import { WORDS } from './words.js';

/** @typedef {keyof typeof WORDS} Word */

/** @returns {import('./types').Lang} */
export const lang = () => app.state?.lang ?? 'nl';

/**
 * A text in the language of the page; `{name}` stands for a value.
 * @param {Word} word @param {Record<string, string | number>} [values]
 */
export function say(word, values = {}) {
  const text = WORDS[word][lang() === 'nl' ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? String(values[name]) : whole);
}

/** A text that the page wrote in one language, in another; any other text as it is. @param {string} text @param {import('./types').Lang} to */
export function inOther(text, to) {
  const [from, into] = to === 'nl' ? [1, 0] : [0, 1];
  return Object.entries(WORDS).find(([word, texts]) => word.startsWith('after.') && texts[from] === text)?.[1][into] ?? text;
}

/** @param {string[]} parts one, two and three */
export const listed = parts => parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${say('and')} ${parts[parts.length - 1]}`;

/** @param {string} text */
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

// Numbers as people read and type them: a comma in Dutch, a point in English; shares as percentages.

/** @typedef {import('./types').Lang} Lang */
/** @typedef {import('./types').Field} Field */

const MINUS = '\u2212';

/** @param {number} value @param {number} digits @param {Lang} lang */
export const fixed = (value, digits, lang) =>
  value.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', MINUS);

/** As few digits as say it. @param {number} value @param {Lang} lang */
export const plain = (value, lang) =>
  value.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 1 }).replace('-', MINUS);

/** Whether what is counted is a share. @param {string} unit */
export const isShare = unit => unit === 'share' || unit === '%' || unit === 'percentage_points';

/** Whether it is money. @param {string} unit */
export const isEuro = unit => unit.startsWith('euro');

/** For an axis and a tooltip. @param {number} value @param {string} unit @param {Lang} lang @param {boolean} [signed] */
export function write(value, unit, lang, signed = false) {
  const plus = signed && value > 0 ? '+' : '';
  if (isShare(unit)) {
    const shown = value * 100;
    return plus + fixed(shown, Math.abs(shown) < 10 && shown % 1 !== 0 ? 1 : 0, lang) + (signed ? (lang === 'nl' ? ' %-punt' : ' pp') : '%');
  }
  if (isEuro(unit)) return `${value < 0 ? MINUS : plus}€ ${fixed(Math.abs(value), 0, lang)}`;
  return plus + plain(value, lang);
}

/** What stands in the box of a field. @param {Field} field @param {number} value @param {Lang} lang */
export const inBox = (field, value, lang) => plainBox(field.kind === 'share' ? Math.round(value * 1e4) / 100 : Math.round(value * 1e6) / 1e6, lang);

/** @param {number} value @param {Lang} lang */
export const plainBox = (value, lang) => lang === 'nl' ? String(value).replace('.', ',') : String(value);

/**
 * What somebody typed as a number, or null where it is none. Both comma and point are a decimal sign here; a percent sign may stand behind it.
 * @param {string} text @param {boolean} [isShare] whether it was asked as a percentage @returns {number | null}
 */
export function read(text, isShare = false) {
  const tidy = text.trim().replace(/\s*%$/, '').replace(MINUS, '-').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(tidy)) return null;
  const value = Number(tidy);
  return isShare ? Math.round(value * 1e4) / 1e6 : value;
}

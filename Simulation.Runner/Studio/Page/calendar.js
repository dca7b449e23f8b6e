// Time on the timeline is counted in whole months since opening. In the state it is a month (2027-12) where it is known when the
// complex opened, and years since opening where it is not.

/** @typedef {import('./types').Stream} Stream */
/** @typedef {import('./types').Happening} Happening */

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const PER_YEAR = 12;

/** @param {string | null | undefined} month @returns {number | null} months since year 0 */
export function parse(month) {
  const found = MONTH.exec(month ?? '');
  return found ? Number(found[1]) * PER_YEAR + Number(found[2]) - 1 : null;
}

/** @param {number} count months since year 0 */
export const write = count => `${Math.floor(count / PER_YEAR)}-${String((count % PER_YEAR) + 1).padStart(2, '0')}`;

/**
 * Months since opening, or null where nothing is said.
 * @param {string | undefined} month @param {number | undefined} year @param {string | null} opened @returns {number | null}
 */
export function since(month, year, opened) {
  const at = parse(month), start = parse(opened);
  if (at !== null && start !== null) return at - start;
  return year === undefined || year === null ? null : Math.round(year * PER_YEAR);
}

/** @param {Stream} stream @param {string | null} opened */
export const startOf = (stream, opened) => since(stream.from, stream.from_year, opened);
/** @param {Stream} stream @param {string | null} opened */
export const endOf = (stream, opened) => since(stream.until, stream.until_year, opened);
/** @param {Happening} event @param {string | null} opened */
export const momentOf = (event, opened) => since(event.at, event.at_year, opened) ?? 0;

/** @param {number} months */
const years = months => Math.round((months / PER_YEAR) * 1e4) / 1e4;

/** @param {Stream} stream @param {number | null} months @param {string | null} opened */
export function setStart(stream, months, opened) {
  delete stream.from;
  delete stream.from_year;
  const start = parse(opened);
  if (months === null || months <= 0) return;
  if (start !== null) stream.from = write(start + months);
  else stream.from_year = years(months);
}

/** @param {Stream} stream @param {number | null} months @param {string | null} opened */
export function setEnd(stream, months, opened) {
  delete stream.until;
  delete stream.until_year;
  const start = parse(opened);
  if (months === null) return;
  if (start !== null) stream.until = write(start + months);
  else stream.until_year = years(months);
}

/** @param {Happening} event @param {number} months @param {string | null} opened */
export function setMoment(event, months, opened) {
  delete event.at;
  delete event.at_year;
  const start = parse(opened);
  if (start !== null) event.at = write(start + months);
  else event.at_year = years(months);
}

/**
 * Another month of opening: what was said in years becomes months of the calendar, or the other way round. What was said in months of the
 * calendar stays where it is.
 * @param {import('./types').Future[]} futures @param {string | null} before @param {string | null} after
 */
export function reopen(futures, before, after) {
  if ((parse(before) === null) === (parse(after) === null)) return;
  for (const future of futures) {
    for (const stream of future.money) {
      const start = startOf(stream, before), end = endOf(stream, before);
      setStart(stream, start, after);
      setEnd(stream, end, after);
    }
    for (const event of future.events) setMoment(event, momentOf(event, before), after);
  }
}

const NAMES = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const FULL = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/**
 * A moment for people: december 2027, or after 2 years and 3 months.
 * @param {number} months @param {string | null} opened @param {import('./types').Lang} lang @param {boolean} [short]
 */
export function say(months, opened, lang, short = false) {
  const start = parse(opened);
  if (start !== null) {
    const at = start + months;
    return `${(short ? NAMES : FULL)[lang][((at % PER_YEAR) + PER_YEAR) % PER_YEAR]} ${Math.floor(at / PER_YEAR)}`;
  }

  const whole = Math.floor(months / PER_YEAR), rest = months % PER_YEAR;
  if (months === 0) return lang === 'nl' ? 'bij de opening' : 'at the opening';
  const year = lang === 'nl' ? `${whole} jaar` : `${whole} year${whole === 1 ? '' : 's'}`;
  const month = lang === 'nl' ? `${rest} maand${rest === 1 ? '' : 'en'}` : `${rest} month${rest === 1 ? '' : 's'}`;
  const parts = [whole > 0 ? year : '', rest > 0 ? month : ''].filter(Boolean).join(lang === 'nl' ? ' en ' : ' and ');
  return lang === 'nl' ? `na ${parts}` : `after ${parts}`;
}

/**
 * Where the ruler has its marks: 1 January of each calendar year, or the years since opening.
 * @param {number} length years @param {string | null} opened @returns {{year: number, label: string}[]}
 */
export function ticks(length, opened) {
  const start = parse(opened);
  const marks = [];
  if (start === null) {
    for (let year = 0; year <= length; year++) marks.push({ year, label: String(year) });
    return marks;
  }

  for (let at = Math.ceil(start / PER_YEAR) * PER_YEAR; at <= start + length * PER_YEAR; at += PER_YEAR)
    marks.push({ year: (at - start) / PER_YEAR, label: String(at / PER_YEAR) });
  return marks;
}

// The colour, dash and mark of each future, the same in charts, tables and on the timeline. The colours are those of the report's figures.

import { h } from './dom.js';

const LIGHT = ['#1D5FB8', '#B5501B', '#17987C', '#BF8700'];
const DARK = ['#6990FF', '#FA7C53', '#35DFAE', '#E8BA3A'];

/** Dashes for lines, as lengths in pixels; the first is whole. */
export const DASHES = ['solid', [8, 4], [2, 3.5], [10, 3, 2, 3]];
export const SHAPES = ['circle', 'rect', 'triangle', 'diamond'];

export const isDark = () => document.documentElement.dataset.theme === 'dark';

/** @param {number} place */
export const colour = place => (isDark() ? DARK : LIGHT)[place % LIGHT.length];

/** @param {string} name a property of the style sheet, such as --ink */
export const ink = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** @param {string} hex @param {number} opacity */
export function shade(hex, opacity) {
  const value = parseInt(hex.slice(1), 16);
  return `rgba(${value >> 16}, ${(value >> 8) & 255}, ${value & 255}, ${opacity})`;
}

/** A piece of its line with its mark. @param {number} place @returns {import('./types').VNode} */
export function mark(place) {
  const dash = ['', '8 4', '2 3.5', '10 3 2 3'][place % 4];
  const shape = [
    h('circle', { cx: 15, cy: 7, r: 4.5 }),
    h('rect', { x: 11, y: 3, width: 8, height: 8 }),
    h('polygon', { points: '15,1.5 20,11.5 10,11.5' }),
    h('polygon', { points: '15,1.5 20.5,7 15,12.5 9.5,7' }),
  ][place % 4];
  return h('svg', { class: `mark place-${place}`, viewBox: '0 0 30 14', width: 30, height: 14, 'aria-hidden': 'true' },
    h('line', { x1: 0, y1: 7, x2: 30, y2: 7, 'stroke-dasharray': dash || null }), shape);
}

/**
 * An interval on a scale that several share: what chance leaves open, dark, within what the assumptions leave open, light.
 * @param {{value: number, low: number, high: number, chanceLow?: number, chanceHigh?: number}} one
 * @param {{low: number, high: number}} scale @param {number} place @returns {import('./types').VNode}
 */
export function interval(one, scale, place) {
  const WIDTH = 200, HEIGHT = 16, EDGE = 6;
  const at = (/** @type {number} */ value) => EDGE + ((value - scale.low) / (scale.high - scale.low || 1)) * (WIDTH - 2 * EDGE);
  const bar = (/** @type {number} */ low, /** @type {number} */ high, /** @type {string} */ name, /** @type {number} */ half) =>
    h('rect', { class: name, x: at(low), y: HEIGHT / 2 - half, width: Math.max(1, at(high) - at(low)), height: 2 * half });
  return h('svg', { class: `interval place-${place}`, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', preserveAspectRatio: 'none' },
    h('line', { class: 'zero', x1: at(0), y1: 0, x2: at(0), y2: HEIGHT }),
    bar(one.low, one.high, 'wide', 5),
    one.chanceLow !== undefined && one.chanceHigh !== undefined ? bar(one.chanceLow, one.chanceHigh, 'narrow', 5) : null,
    h('rect', { class: 'point', x: at(one.value) - 1.5, y: 1, width: 3, height: HEIGHT - 2 }));
}

/** A scale that holds all of them and nought. @param {{low: number, high: number}[]} all */
export function scaleOf(all) {
  const ends = all.flatMap(one => [one.low, one.high]).filter(Number.isFinite);
  const low = Math.min(0, ...ends), high = Math.max(0, ...ends);
  const room = (high - low || 1) * 0.04;
  return { low: low - room, high: high + room };
}

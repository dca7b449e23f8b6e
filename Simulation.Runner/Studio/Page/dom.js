// Draws a page from plain descriptions: h() describes an element, patch() makes what is there equal to what is described and
// leaves alone what is equal already, so that focus, what is being typed and what is being dragged stay where they are.

/** @typedef {import('./types').VNode} VNode */
/** @typedef {import('./types').Child} Child */
/** @typedef {import('./types').Attrs} Attrs */

const SVG = new Set(['svg', 'g', 'path', 'rect', 'line', 'circle', 'polygon', 'polyline', 'text', 'title']);
const AS_PROPERTY = new Set(['value', 'checked', 'disabled', 'open', 'indeterminate']);

/** What an element was last drawn from. @type {WeakMap<Node, VNode>} */
const drawn = new WeakMap();

/**
 * @param {string} tag
 * @param {Attrs} [attrs] `key` tells it from its neighbours, `keep` leaves its inside alone, `onclick` and the like listen
 * @param {...Child} children
 * @returns {VNode}
 */
export const h = (tag, attrs = {}, ...children) => ({ tag, attrs, children });

/** The element with this id, which the page cannot do without. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

/** @param {Element} parent @param {...Child} children */
export function patch(parent, ...children) {
  const wanted = flat(children);
  /** @type {Map<unknown, Element>} */
  const keyed = new Map();
  for (const element of parent.children) {
    const key = drawn.get(element)?.attrs.key;
    if (key !== undefined) keyed.set(key, element);
  }

  /** @type {ChildNode | null} */
  let at = parent.firstChild;
  for (const one of wanted) {
    const node = typeof one === 'string' ? settleText(one, at) : settleElement(one, at, keyed);
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }

  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

/** @param {Child[]} children @returns {(VNode | string)[]} */
function flat(children) {
  /** @type {(VNode | string)[]} */
  const all = [];
  for (const child of children) {
    if (Array.isArray(child)) all.push(...flat(child));
    else if (child !== null && child !== undefined && child !== false && child !== '') all.push(typeof child === 'number' ? String(child) : child);
  }
  return all;
}

/** @param {string} text @param {ChildNode | null} at @returns {ChildNode} */
function settleText(text, at) {
  if (!(at instanceof Text)) return document.createTextNode(text);
  if (at.data !== text) at.data = text;
  return at;
}

/** @param {VNode} node @param {ChildNode | null} at @param {Map<unknown, Element>} keyed @returns {Element} */
function settleElement(node, at, keyed) {
  const key = node.attrs.key;
  const there = key !== undefined ? keyed.get(key) : at instanceof Element && drawn.get(at)?.attrs.key === undefined ? at : undefined;
  const fits = there && there.localName === node.tag && drawn.has(there);
  const element = fits ? there : SVG.has(node.tag) ? document.createElementNS('http://www.w3.org/2000/svg', node.tag)
    : document.createElement(node.tag);
  const before = fits ? drawn.get(element) : undefined;
  drawn.set(element, node);
  // What a select shows depends on its options, so those come first.
  if (!node.attrs.keep) patch(element, ...node.children);
  dress(element, before?.attrs ?? {}, node.attrs);
  return element;
}

/** @param {Element} element @param {Attrs} before @param {Attrs} attrs */
function dress(element, before, attrs) {
  for (const name of Object.keys(before)) {
    if (!(name in attrs)) setOne(element, name, null);
  }
  for (const [name, value] of Object.entries(attrs)) {
    if (name !== 'key' && name !== 'keep') setOne(element, name, value);
  }
}

/** @param {Element} element @param {string} name @param {unknown} value */
function setOne(element, name, value) {
  if (name.startsWith('on')) {
    listen(element, name.slice(2));
  } else if (name === 'style') {
    setStyle(/** @type {HTMLElement} */ (element), /** @type {Record<string, string>} */ (value ?? {}));
  } else if (AS_PROPERTY.has(name) && name in element) {
    const target = /** @type {any} */ (element);
    const wanted = name === 'value' ? String(value ?? '') : Boolean(value);
    if (target[name] !== wanted) target[name] = wanted;
  } else if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else {
    const text = value === true ? '' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** By property and not as an attribute: the page allows no inline style. @param {HTMLElement} element @param {Record<string, string>} style */
function setStyle(element, style) {
  for (const [name, value] of Object.entries(style)) {
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
  }
  for (const name of [...element.style]) {
    if (!(name in style)) element.style.removeProperty(name);
  }
}

/** @type {WeakMap<Element, Set<string>>} */
const listening = new WeakMap();

/** One listener a kind, which calls whatever the element was last drawn with. @param {Element} element @param {string} kind */
function listen(element, kind) {
  const kinds = listening.get(element) ?? new Set();
  if (kinds.has(kind)) return;
  kinds.add(kind);
  listening.set(element, kinds);
  element.addEventListener(kind, event => {
    const handler = drawn.get(element)?.attrs[`on${kind}`];
    if (typeof handler === 'function') handler(event);
  });
}

/** @param {string} what for whoever cannot see the picture @param {string} path @returns {VNode} */
export const icon = (what, path) => h('svg', { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', 'data-icon': what },
  h('path', { d: path }));

// Talking with the program: every call carries the token that came with the page and the name of this tab.

const TOKEN = 'gwsim.token';

/** @type {string} */
let token = '';
const tab = crypto.randomUUID();

/** Takes the token out of the address, so that it is not copied along with a link. @returns {boolean} whether there is one */
export function takeToken() {
  const address = new URL(location.href);
  const given = address.searchParams.get('t');
  try {
    if (given) sessionStorage.setItem(TOKEN, given);
    token = given ?? sessionStorage.getItem(TOKEN) ?? '';
  } catch {
    token = given ?? '';
  }
  if (given) {
    address.searchParams.delete('t');
    history.replaceState(null, '', address);
  }
  return token.length > 0;
}

/** The program said no, in words. */
export class Refused extends Error {
  /** @param {number} status @param {string} text @param {import('./types').Fault[]} faults */
  constructor(status, text, faults) {
    super(text);
    this.status = status;
    this.faults = faults;
  }
}

/** @param {string} path @param {unknown} [body] @param {AbortSignal} [signal] @returns {Promise<Response>} */
async function call(path, body, signal) {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'X-Studio-Token': token, 'X-Studio-Tab': tab, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return response;
  throw refusal(response.status, await response.text());
}

/** What is wrong with a state comes as JSON, any other refusal as a line in each language. @param {number} status @param {string} said */
function refusal(status, said) {
  try {
    const { text, faults } = JSON.parse(said);
    return new Refused(status, text ?? '', faults ?? []);
  } catch {
    return new Refused(status, said.trim().split('\n')[document.documentElement.lang === 'en' ? 1 : 0] ?? '', []);
  }
}

/** @param {string} path @param {unknown} [body] @param {AbortSignal} [signal] @returns {Promise<any>} */
export const ask = async (path, body, signal) => (await call(path, body, signal)).json();

/** @param {string} path @param {unknown} body @returns {Promise<{blob: Blob, name: string | null}>} */
export async function fetchFile(path, body) {
  const response = await call(path, body);
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '');
  return { blob: await response.blob(), name: named ? named[1] : null };
}

/**
 * What comes piece by piece, as server-sent events.
 * @param {string} path @param {unknown} body @param {AbortSignal} signal
 * @param {(event: string, data: any) => void} take
 */
export async function listen(path, body, signal, take) {
  const response = await call(path, body, signal);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    waiting += decoder.decode(piece.value, { stream: true });
    const events = waiting.replaceAll('\r\n', '\n').split('\n\n');
    waiting = events.pop() ?? '';
    for (const event of events) {
      const lines = event.split('\n');
      const name = lines.find(line => line.startsWith('event:'))?.slice(6).trim() ?? 'message';
      const data = lines.filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
      if (data && !signal.aborted) take(name, JSON.parse(data));
    }
  }
}

/** The tab closes: what runs for it may stop. A beacon carries no header, so it is a call that outlives the page. */
export function leave() {
  void fetch('/api/close',
    { method: 'POST', keepalive: true, headers: { 'X-Studio-Token': token, 'X-Studio-Tab': tab, 'Content-Type': 'application/json' },
    body: '{}' }).catch(() => {});
}

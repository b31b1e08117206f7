const HEADERS = { 'Content-Type': 'application/json' };

async function call(path, options) {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.error ?? `HTTP ${response.status}`);
  }
  return body;
}

const post = (path, body) => call(path, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });
const segment = encodeURIComponent;

export const directory = () => call('/sim/directory');

/** What came in after the given sequence: sent messages of all platforms, and the talk of one person. */
export async function news(since, openid) {
  const [sent, chat] = await Promise.all([
    call(`/sim/sent?limit=3000&since=${since}`),
    call(`/sim/chat?limit=1000&since=${since}&to=${segment(openid)}`),
  ]);
  return [...sent, ...chat].sort((one, other) => one.sequence - other.sequence);
}

/** What begins with 🎤 is spoken: the platform sends what it understood. */
export const say = (appId, openid, text) => post(`/sim/mp/${segment(appId)}/messages`,
  text.startsWith('🎤') ? { from: openid, recognition: text.slice('🎤'.length).trim() } : { from: openid, text });

export const act = (appId, openid, event, eventKey = '') =>
  post(`/sim/mp/${segment(appId)}/events`, { from: openid, event, eventKey });

export const consents = (appId, openid) => call(`/sim/miniapp/${segment(appId)}/consents?openid=${segment(openid)}`);

export const allow = (appId, openid, templateId, accept) =>
  post(`/sim/miniapp/${segment(appId)}/consents`, { openid, templateId, accept, count: 1 });

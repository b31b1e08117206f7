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

/** What came in after the given sequence: sent messages of all platforms, and the talk of one person and of groups. */
export async function news(since, openid, phone, groups) {
  const talks = [openid, ...(phone ? [phone] : []), ...groups].map((to) => call(`/sim/chat?limit=1000&since=${since}&to=${segment(to)}`));
  const all = await Promise.all([call(`/sim/sent?limit=3000&since=${since}`), ...talks]);
  return all.flat().sort((one, other) => one.sequence - other.sequence);
}

/** Writes to an office messenger's robot or application, alone or in a group. */
export const talk = (path, from, text, group = '') => post(`/sim/${path}/messages`, { from, text, group });

/** Answers a text message. */
export const sendBack = (from, text) => post('/sim/sms/replies', { from, text });

/** Opens an application or a robot. */
export const enter = (path, from, event) => post(`/sim/${path}/events`, { from, event });

/** What begins with 🎤 is spoken: the platform sends what it understood. */
export const say = (appId, openid, text) => post(`/sim/mp/${segment(appId)}/messages`,
  text.startsWith('🎤') ? { from: openid, recognition: text.slice('🎤'.length).trim() } : { from: openid, text });

/** @param image in base64 */
export const show = (appId, openid, image) => post(`/sim/mp/${segment(appId)}/messages`, { from: openid, image });

export const act = (appId, openid, event, eventKey = '') =>
  post(`/sim/mp/${segment(appId)}/events`, { from: openid, event, eventKey });

export const consents = (appId, openid) => call(`/sim/miniapp/${segment(appId)}/consents?openid=${segment(openid)}`);

export const allow = (appId, openid, templateId, accept) =>
  post(`/sim/miniapp/${segment(appId)}/consents`, { openid, templateId, accept, count: 1 });

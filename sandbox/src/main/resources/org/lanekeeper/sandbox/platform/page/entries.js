import { avatar, el, linked, when } from './dom.js';
import { markdown } from './markdown.js';
import { nameOf } from './people.js';

const PAUSE = 5 * 60 * 1000;
const DEEDS = {
  subscribe: '你关注了公众号',
  unsubscribe: '你取消了关注',
  SCAN: '你扫了二维码',
  CLICK: '你点了菜单',
  VIEW: '你打开了菜单里的网页',
  view_miniprogram: '你打开了小程序',
};

/** One line for the list. */
export function preview(entry, conversation) {
  return words(entry, conversation).replace(/\s+/g, ' ').slice(0, 80);
}

function words(entry, conversation) {
  const { body, kind } = entry;
  switch (kind) {
    case 'said':
      return body.image ? '[照片]' : body.text;
    case 'replied':
    case 'reply':
      return body.text;
    case 'did':
      return DEEDS[body.event] ?? body.event;
    case 'subscribe':
    case 'template':
    case 'notice':
      return `[${templateOf(entry, conversation)?.title ?? '通知'}]`;
    case 'markdown':
    case 'markdown_v2':
      return body[kind].content.replace(/<[^>]*>|[*#>`]/g, '').trim();
    default:
      return entry.platform === 'sms' ? `【${body.sign}】${body.text}` : (body.text?.content ?? '');
  }
}

function templateOf(entry, conversation) {
  const templates = conversation.about.templates ?? (conversation.about.apps ?? []).flatMap((app) => app.templates);
  return templates.find((template) => template.id === entry.body.template_id);
}

/** The whole conversation, with the time wherever it paused. */
export function render(conversation, person, entries = conversation.entries) {
  const nodes = [];
  let before = 0;
  for (const entry of entries) {
    const at = Date.parse(entry.at);
    if (at - before > PAUSE) {
      nodes.push(el('p', { class: 'when' }, when(entry.at)));
    }
    before = at;
    nodes.push(...one(entry, conversation, person));
  }
  return nodes;
}

function one(entry, conversation, person) {
  const { body, kind } = entry;
  if (kind === 'said' && body.image) {
    return [line(person.name, [el('img', { class: 'picture', src: `/sim/media/${body.image}`, alt: '发出的照片' })], true)];
  }
  if (kind === 'said') {
    const own = (body.from ?? person.id) === person.id;
    const bubble = el('div', { class: 'bubble' }, ...linked(body.text));
    return own ? [line(person.name, [bubble], true)] : [line(nameOf(body.from), [who(nameOf(body.from)), bubble])];
  }
  if (kind === 'reply') {
    return [robot(conversation, body.text)];
  }
  if (kind === 'did') {
    return [el('p', { class: 'note' }, DEEDS[body.event] ?? body.event)];
  }
  if (kind === 'replied') {
    return replied(body, conversation);
  }
  if (kind === 'subscribe' || kind === 'template' || kind === 'notice') {
    return [card(entry, conversation)];
  }
  if (kind === 'markdown' || kind === 'markdown_v2') {
    return [line('小巷管家', [who('小巷管家 机器人'), el('div', { class: 'bubble md' }, ...markdown(body[kind].content))])];
  }
  if (entry.platform === 'sms') {
    const text = `【${body.sign}】${body.text}`;
    return [line(body.sign, [who(`发给 ${entry.to}`), el('div', { class: 'bubble' }, ...linked(text))])];
  }
  const above = conversation.kind === 'group' ? [who('小巷管家 机器人')] : [];
  const mentioned = (body.text?.mentioned_mobile_list ?? body.text?.mentioned_list ?? []).map((each) => ` @${each === '@all' ? '所有人' : each}`);
  const text = (body.text?.content ?? '') + mentioned.join('');
  return [line(conversation.kind === 'group' ? '小巷管家' : conversation.name, [
    ...above,
    el('div', { class: 'bubble' }, ...linked(text)),
  ])];
}

function replied(body, conversation) {
  const nodes = [];
  if (body.attempts > 1) {
    nodes.push(el('p', { class: 'note' }, `平台送了 ${body.attempts} 次`));
  }
  const usable = body.status === 'replied';
  nodes.push(usable
    ? robot(conversation, body.text)
    : el('p', { class: 'note bad' }, body.text));
  return nodes;
}

/** The robot's own words: in a group under its name. */
function robot(conversation, text) {
  const bubble = el('div', { class: 'bubble' }, ...linked(text));
  return conversation.kind === 'group'
    ? line('小巷管家', [who('小巷管家 机器人'), bubble])
    : line(conversation.name, [bubble]);
}

const who = (name) => el('p', { class: 'who' }, name);

export function line(name, content, own = false) {
  return el('div', { class: own ? 'line own' : 'line' }, avatar(name, 'small'), el('div', { class: 'said' }, ...content));
}

function card(entry, conversation) {
  const template = templateOf(entry, conversation);
  const app = (conversation.about.apps ?? []).find((each) => each.appId === entry.account) ?? conversation;
  const rows = el('dl');
  for (const [key, field] of Object.entries(entry.body.data ?? {})) {
    rows.append(el('dt', {}, template?.fields[key] ?? key), el('dd', {}, String(field?.value ?? '')));
  }
  const page = entry.body.page ?? entry.body.miniprogram?.pagepath ?? entry.body.url;
  return el('article', { class: 'card' },
    el('p', { class: 'from' }, avatar(app.name), app.name),
    el('h2', {}, template?.title ?? '通知'),
    rows,
    page ? el('p', { class: 'open' }, '打开：', ...linked(page)) : null);
}

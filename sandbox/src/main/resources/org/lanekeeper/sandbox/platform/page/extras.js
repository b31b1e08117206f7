import { byId, el } from './dom.js';
import * as platforms from './platforms.js';

/** The buttons beside the title: following, leaving and scanning, for official accounts. */
export function tools(conversation, act) {
  if (conversation.kind !== 'mp') {
    return [];
  }
  const follows = conversation.entries.some((entry) => entry.kind === 'did' && entry.body.event === 'subscribe')
    && conversation.entries.findLast((entry) => /subscribe$/.test(entry.body.event ?? '')).body.event === 'subscribe';
  const event = follows ? 'unsubscribe' : 'subscribe';
  return [
    el('button', { class: 'tool', type: 'button', onclick: () => scan(follows, act) }, '扫码'),
    el('button', {
      class: 'tool',
      type: 'button',
      onclick: () => act((appId, openid) => platforms.act(appId, openid, event)),
    }, follows ? '取消关注' : '关注'),
  ];
}

/** A scan by somebody who does not follow yet is a follow with the code's parameter. */
function scan(follows, act) {
  byId('scan-form').onsubmit = (submitted) => {
    submitted.preventDefault();
    const key = byId('scan-key').value.trim();
    byId('scan').close();
    act((appId, openid) => follows
      ? platforms.act(appId, openid, 'SCAN', key)
      : platforms.act(appId, openid, 'subscribe', `qrscene_${key}`));
  };
  byId('scan').showModal();
}

/** The strip under the title: consents for service notices, numbers for text messages. */
export function strip(place, about) {
  const { conversation } = about;
  if (conversation.kind === 'notices') {
    showConsents(place, about);
  } else if (conversation.kind === 'sms') {
    showNumbers(place, about);
  } else {
    place.hidden = true;
  }
}

async function showConsents(place, { conversation, person }) {
  place.hidden = false;
  const rows = await Promise.all(conversation.about.apps.map(async (app) => {
    const left = await platforms.consents(app.appId, person.id);
    return app.templates.map((template) => consent(place, app, template, left[template.id] ?? 0, { conversation, person }));
  }));
  place.replaceChildren(...rows.flat());
}

function consent(place, app, template, left, about) {
  const allow = async () => {
    await platforms.allow(app.appId, about.person.id, template.id, true);
    await showConsents(place, about);
  };
  return el('button', { class: 'chip', type: 'button', onclick: allow },
    `允许一次通知：${template.title}（还能收 ${left} 条）`);
}

function showNumbers(place, { conversation, person, smsNumber, chooseNumber }) {
  const numbers = new Set(person.phone ? [person.phone] : []);
  conversation.entries.forEach((entry) => numbers.add(entry.to));
  const chip = (label, number) => el('button', {
    class: 'chip',
    type: 'button',
    'aria-pressed': smsNumber === number ? 'true' : 'false',
    onclick: () => chooseNumber(number),
  }, label);
  const own = (number) => (number === person.phone ? `本机 ${number}` : number);
  place.hidden = false;
  place.replaceChildren(
    ...[...numbers].slice(0, 12).map((number) => chip(own(number), number)),
    chip('全部号码', null));
}

import { avatar, byId, el, when } from './dom.js';
import { Conversations } from './conversations.js';
import { line, preview, render } from './entries.js';
import { groupPhrases, People, phoneOf, phrases } from './people.js';
import { strip, tools } from './extras.js';
import * as pictures from './pictures.js';
import * as platforms from './platforms.js';

const AWAKE = 1000;
const ASLEEP = 5000;
const people = new People();
let directory = null;
let conversations = null;
let current = null;
let waiting = 0;
let smsNumber = null;
let timer = 0;
let polls = 0;
let mentioning = true;

const keyInAddress = () => decodeURIComponent(location.hash.slice(1));
const isPhone = () => matchMedia('(max-width: 720px)').matches;

/** Begins anew: at the start, with another person, or when the platforms were restarted. */
async function begin() {
  directory = await platforms.directory();
  conversations = new Conversations(directory, people.current);
  smsNumber = people.current.phone || null;
  showMe();
  await look();
  showFromAddress();
}

async function look() {
  const asked = conversations;
  const entries = await platforms.news(asked.since, people.current.id, people.current.phone, [...asked.groupOf.keys()]);
  if (asked !== conversations || entries.length === 0) {
    return;
  }
  // a running poll and one after sending may bring the same entries
  const changed = asked.add(entries.filter((entry) => entry.sequence > asked.since));
  if (current && changed.has(current.key)) {
    showLog();
  }
  showList();
}

async function poll() {
  clearTimeout(timer);
  try {
    const known = directory?.run;
    polls += 1;
    if (conversations && (polls % 10 !== 0 || (await platforms.directory()).run === known)) {
      await look();
    } else {
      await begin();
    }
    byId('offline').hidden = true;
  } catch {
    byId('offline').hidden = false;
    // the next answer may come from platforms that were started anew
    polls = 9;
  }
  timer = setTimeout(poll, document.hidden ? ASLEEP : AWAKE);
}

function showMe() {
  const { current: person } = people;
  byId('me-avatar').replaceWith(Object.assign(avatar(person.name, 'round'), { id: 'me-avatar' }));
  byId('me-name').textContent = phoneOf(person);
  byId('me-id').textContent = person.id;
}

function showList() {
  byId('list').replaceChildren(...conversations.inOrder().map((conversation) => {
    const last = conversations.last(conversation);
    const unread = conversation.unread > 99 ? '99+' : String(conversation.unread);
    return el('button', {
      class: 'item',
      type: 'button',
      'aria-current': conversation === current ? 'true' : 'false',
      onclick: () => { location.hash = encodeURIComponent(conversation.key); },
    },
    el('span', { class: 'face' }, avatar(conversation.name),
      conversation.unread ? el('span', { class: 'badge', 'aria-label': `${unread} 条未读` }, unread) : null),
    el('span', { class: 'text' },
      el('span', { class: 'row' }, el('span', { class: 'name' }, conversation.name),
        last ? el('time', { datetime: last.at }, when(last.at, false)) : null),
      el('span', { class: 'preview' }, last ? preview(last, conversation) : '')));
  }));
}

function showFromAddress() {
  const wanted = conversations.all.get(keyInAddress());
  const first = isPhone() ? null : conversations.inOrder()[0];
  current = wanted ?? first;
  byId('window').dataset.screen = wanted ? 'chat' : 'list';
  if (current) {
    showConversation();
  }
  showList();
}

function showConversation() {
  byId('title').textContent = current.name;
  const open = canWrite(current);
  const mp = current.kind === 'mp';
  byId('compose').hidden = !open;
  byId('picture').closest('.attach').hidden = !mp;
  byId('text').placeholder = current.kind === 'sms' ? '回短信' : current.about.group ? '在群里 @小巷管家 说' : '发消息，可以粘贴整段接龙';
  byId('phrases').replaceChildren(
    ...(open ? [...mention(current), ...chips(current)] : []),
    ...(mp ? [el('button', { class: 'chip', type: 'button', onclick: () => show(pictures.sample(people.current)) }, '发一张登记样张')] : []));
  showLog();
  if (open && !isPhone()) {
    byId('text').focus();
  }
}

/** A text message can be answered from the telephone that got it. */
const canWrite = (conversation) => conversation.kind === 'mp' || Boolean(conversation.about.talk)
  || (conversation.kind === 'sms' && conversation.entries.some((entry) => entry.to === people.current.phone));

function chips(conversation) {
  if (conversation.kind === 'sms') {
    return ['T', '恢复订阅'].map((phrase) => el('button', { class: 'chip', type: 'button', onclick: () => send(phrase) }, phrase));
  }
  const said = conversation.about.group ? groupPhrases(people.current) : phrases(people.current);
  return said.map((phrase) => el('button', { class: 'chip', type: 'button', onclick: () => send(phrase) }, phrase));
}

/** In a group the robot hears only what mentions it; whoever wants to see that can leave the mention away. */
function mention(conversation) {
  if (!conversation.about.group) {
    return [];
  }
  return [el('button', {
    class: 'chip',
    type: 'button',
    'aria-pressed': mentioning ? 'true' : 'false',
    onclick: () => { mentioning = !mentioning; showConversation(); },
  }, mentioning ? '@小巷管家 ✓' : '不 @ 机器人')];
}

function showLog() {
  conversations.seen(current.key);
  const about = { conversation: current, person: people.current, smsNumber, chooseNumber, redraw: showLog };
  strip(byId('strip'), about);
  byId('tools').replaceChildren(...tools(current, act));
  const shown = current.kind === 'sms' && smsNumber
    ? current.entries.filter((entry) => entry.to === smsNumber)
    : current.entries;
  const log = byId('log');
  log.replaceChildren(...(shown.length ? render(current, people.current, shown) : [nothingYet()]));
  if (canWrite(current) && current.kind !== 'sms' && waiting > 0) {
    log.append(line(current.name, [el('div', { class: 'bubble typing', 'aria-label': '正在等待回答' }, '···')]));
  }
  log.scrollTop = log.scrollHeight;
}

function nothingYet() {
  const said = {
    mp: ['还没有消息', '点下面的常用语，或者写一句发出去。'],
    talk: ['还没有消息', '点下面的常用语，或者写一句发出去。'],
    notices: ['还没有通知', '先在上面点“允许一次通知”，才收得到一条。'],
    group: ['群里还没有消息', '机器人发的通知会出现在这里。'],
    sms: ['还没有短信', '发给这个号码的短信会出现在这里。'],
  }[current.kind];
  return el('p', { class: 'empty' }, el('strong', {}, said[0]), said[1]);
}

function chooseNumber(number) {
  smsNumber = number;
  showLog();
}

function send(text) {
  const { talk, group } = current.about;
  if (current.kind === 'sms') {
    return act(() => platforms.sendBack(people.current.phone, text), text);
  }
  if (!talk) {
    return act((appId, openid) => platforms.say(appId, openid, text), text);
  }
  const name = '@小巷管家';
  const said = group && mentioning && !text.includes(name) ? `${name} ${text}` : text;
  return act((appId, openid) => platforms.talk(talk.path, openid, said, group), text);
}

const show = (image) => act((appId, openid) => platforms.show(appId, openid, image));

/** Does something in the chat and shows what comes of it; a text that could not be sent goes back to be sent again. */
async function act(deed, text = '') {
  const { about: { appId } } = current;
  const started = conversations;
  waiting += 1;
  const going = deed(appId, people.current.id);
  setTimeout(() => look().catch(() => {}), 60);
  showLog();
  try {
    await going;
  } catch {
    byId('offline').hidden = false;
    byId('text').value = byId('text').value || text;
  }
  waiting -= 1;
  if (started === conversations) {
    await look().catch(() => {});
    showLog();
  }
}

function choosePerson(id) {
  people.choose(id);
  byId('people').close();
  begin().catch(() => { byId('offline').hidden = false; });
}

function showPeople() {
  byId('people-list').replaceChildren(...people.all().map((person) => el('button', {
    class: 'person',
    type: 'button',
    'aria-current': person === people.current ? 'true' : 'false',
    onclick: () => choosePerson(person.id),
  }, avatar(person.name, 'round'), el('span', {}, phoneOf(person),
    el('small', {}, person.home ? `${person.home} · ${person.id}` : person.id)))));
  byId('newcomer-id').value = People.newId();
  byId('people').showModal();
}

function fit(area) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, 160)}px`;
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = byId('text').value.trim();
  byId('text').value = '';
  fit(byId('text'));
  if (text) {
    send(text);
  }
});
byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId('form').requestSubmit();
  }
});
byId('text').addEventListener('input', (event) => fit(event.target));
byId('picture').addEventListener('change', async (event) => {
  const [file] = event.target.files;
  if (file) {
    show(await pictures.read(file));
  }
  event.target.value = '';
});
byId('back').addEventListener('click', () => { location.hash = ''; });
byId('me').addEventListener('click', showPeople);
byId('people-close').addEventListener('click', () => byId('people').close());
byId('scan-close').addEventListener('click', () => byId('scan').close());
byId('newcomer').addEventListener('submit', (event) => {
  event.preventDefault();
  choosePerson(byId('newcomer-id').value.trim());
});
addEventListener('hashchange', () => conversations && showFromAddress());
document.addEventListener('visibilitychange', () => !document.hidden && poll());
poll();

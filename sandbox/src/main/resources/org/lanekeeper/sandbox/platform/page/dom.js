/** Builds an element. Children that are texts become text nodes, never markup. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

const TONES = 7;

function toneOf(name) {
  // a seed that happens to give the sample residents and chats different colours
  let sum = 409;
  for (const letter of name) {
    sum = Math.imul(sum ^ letter.codePointAt(0), 0x9e3779b1) >>> 0;
  }
  return (sum >>> 8) % TONES;
}

export function avatar(name, extra = '') {
  const letter = Array.from(name)[0] ?? '?';
  return el('span', { class: `avatar tone-${toneOf(name)} ${extra}`, 'aria-hidden': 'true' }, letter);
}

const SAFE_LINK = /^https?:\/\//i;

/** A link that opens beside the chat; anything but http(s) stays text. */
export function link(address, label) {
  return SAFE_LINK.test(address)
    ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label)
    : document.createTextNode(label);
}

const LINKS = /<a\s+href=["']([^"']*)["'][^>]*>([^<]*)<\/a>|(https?:\/\/[^\s<>"'，。；！？）】]+)/gi;

/** Text as a chat shows it: as it is, with links to tap. */
export function linked(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(LINKS)) {
    parts.push(text.slice(from, found.index));
    parts.push(found[3] ? link(found[3], found[3]) : link(found[1], found[2]));
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

const pad = (number) => String(number).padStart(2, '0');

/** The time as a chat shows it: today only the hour, otherwise the day too. */
export function when(instant, withHour = true) {
  const time = new Date(instant);
  const now = new Date();
  const clock = `${pad(time.getHours())}:${pad(time.getMinutes())}`;
  if (time.toDateString() === now.toDateString()) {
    return clock;
  }
  const day = `${time.getMonth() + 1}月${time.getDate()}日`;
  const year = time.getFullYear() === now.getFullYear() ? '' : `${time.getFullYear()}年`;
  return withHour ? `${year}${day} ${clock}` : year + day;
}

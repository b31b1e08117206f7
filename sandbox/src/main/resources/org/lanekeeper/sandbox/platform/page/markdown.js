import { el, link } from './dom.js';

/** The robots' small markdown: headings, bold, links, code, quotes, lists and three colours. */
export function markdown(source) {
  const blocks = [];
  let list = null;
  let quote = null;
  for (const line of source.replace(/\r/g, '').split('\n')) {
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    const quoted = /^>\s?(.*)$/.exec(line);
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (!/^\s*[-*]\s/.test(line)) {
      list = null;
    }
    if (!quoted) {
      quote = null;
    }
    if (heading) {
      blocks.push(el(`h${Math.min(heading[1].length + 2, 5)}`, {}, ...inline(heading[2])));
    } else if (quoted) {
      quote = quote ?? push(blocks, el('blockquote'));
      if (quote.hasChildNodes()) {
        quote.append('\n');
      }
      quote.append(...inline(quoted[1]));
    } else if (item && /^\s*[-*]\s/.test(line)) {
      list = list ?? push(blocks, el('ul'));
      list.append(el('li', {}, ...inline(item[1])));
    } else if (line.trim() !== '') {
      blocks.push(el('p', {}, ...inline(line)));
    }
  }
  return blocks;
}

function push(blocks, node) {
  blocks.push(node);
  return node;
}

const INLINE =
  /\*\*(.+?)\*\*|\[([^\]]*)\]\(([^)\s]*)\)|`([^`]+)`|<font color=["']?(info|comment|warning)["']?>(.*?)<\/font>|<@([^>]*)>/;

function inline(text) {
  const found = INLINE.exec(text);
  if (!found) {
    return text === '' ? [] : [text];
  }
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return [...(before ? [before] : []), made(found), ...inline(after)];
}

function made([, bold, label, address, code, colour, coloured, mentioned]) {
  if (bold !== undefined) {
    return el('strong', {}, ...inline(bold));
  }
  if (label !== undefined) {
    return link(address, label);
  }
  if (code !== undefined) {
    return el('code', {}, code);
  }
  if (mentioned !== undefined) {
    return el('span', { class: 'info' }, `@${mentioned}`);
  }
  return el('span', { class: colour }, ...inline(coloured));
}

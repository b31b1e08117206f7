const SAMPLES = [
  { id: 'oTrial-zhang-san', name: '张三', home: '3-502', phone: '13800000001' },
  { id: 'oTrial-li-mei', name: '李梅', home: '5-101', phone: '13800000002' },
  { id: 'oTrial-wang-jianguo', name: '王建国', home: '1-203', phone: '13800000003' },
  { id: 'oTrial-chen-nainai', name: '陈奶奶', home: '2-101', phone: '13800000004' },
  { id: 'oTrial-zhao-qiang', name: '赵强', home: '6-604', phone: '13800000005' },
];
const KEPT = 'lanekeeper-sandbox-people';
const MOST_KEPT = 30;

/** Whose phone is in hand, and who else was; kept in this browser only. */
export class People {
  constructor() {
    const kept = read();
    this.others = kept.others;
    this.current = this.find(kept.current) ?? SAMPLES[0];
  }

  all() {
    return [...SAMPLES, ...this.others];
  }

  find(id) {
    return this.all().find((person) => person.id === id);
  }

  /** Takes the phone of a known or a new person. */
  choose(id) {
    let person = this.find(id);
    if (!person) {
      person = { id, name: `居民 ${id.slice(-6)}`, home: '', phone: '' };
      this.others = [person, ...this.others].slice(0, MOST_KEPT);
    }
    this.current = person;
    localStorage.setItem(KEPT, JSON.stringify({ current: id, others: this.others }));
    return person;
  }

  static newId() {
    const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
    const chance = crypto.getRandomValues(new Uint8Array(10));
    return 'oTrial-' + Array.from(chance, (byte) => letters[byte % letters.length]).join('');
  }
}

/** Who another person's id belongs to, as far as this page knows. */
export function nameOf(id) {
  return SAMPLES.find((person) => person.id === id)?.name ?? `居民 ${id.slice(-6)}`;
}

export function phoneOf(person) {
  return `${person.name}的手机`;
}

export function phrases(person) {
  const named = person.home ? `${person.home} ${person.name}` : '3-502 张三';
  return [`接龙 ${named}`, '排到几号了', '退出接龙', '人工', '帮助'];
}

/** What is fit to be said where others read along. */
export function groupPhrases(person) {
  const named = person.home ? `${person.home} ${person.name}` : '3-502 张三';
  return ['进度', `接龙 ${named}`, '排到几号了', '帮助'];
}

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    const wellFormed = (person) => typeof person?.id === 'string' && typeof person?.name === 'string';
    return { current: kept.current, others: Array.isArray(kept.others) ? kept.others.filter(wellFormed) : [] };
  } catch {
    return { current: undefined, others: [] };
  }
}

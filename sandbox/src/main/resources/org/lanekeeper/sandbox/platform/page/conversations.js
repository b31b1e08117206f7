const READ = 'lanekeeper-sandbox-read';
const MOST_SHOWN = 300;
const KINDS = {
  'wecom-app': '企业微信应用',
  'wecom-bot': '企业微信机器人',
  dingtalk: '钉钉机器人',
  feishu: '飞书机器人',
};

/** Sorts what the platforms delivered into the conversations of one person. */
export class Conversations {
  constructor(directory, person) {
    this.person = person;
    this.read = readMarks();
    this.since = 0;
    this.all = new Map();
    directory.mp.forEach((account) => this.open(`mp:${account.appId}`, account.name, 'mp', account));
    if (directory.miniapp.length > 0) {
      this.open('notices', '服务通知', 'notices', { apps: directory.miniapp });
    }
    this.groupOf = new Map();
    directory.talks.forEach((talk) => {
      this.open(`talk:${talk.platform}:${talk.account}`, KINDS[talk.platform], 'talk', { talk });
      talk.groups.forEach((group) => {
        this.open(`group:${group.name}`, group.name, 'group', { talk, group: group.id });
        this.groupOf.set(group.id, `group:${group.name}`);
      });
    });
    directory.groups.filter((group) => !this.all.has(`group:${group}`))
      .forEach((group) => this.open(`group:${group}`, group, 'group', {}));
    this.open('sms', '短信', 'sms', {});
  }

  open(key, name, kind, about) {
    this.all.set(key, { key, name, kind, about, entries: [], unread: 0 });
  }

  /** Takes entries in order; answers which conversations changed. */
  add(entries) {
    const changed = new Set();
    for (const entry of entries) {
      this.since = Math.max(this.since, entry.sequence);
      const key = this.keyOf(entry);
      const conversation = this.all.get(key);
      if (conversation) {
        conversation.entries.push(entry);
        if (conversation.entries.length > MOST_SHOWN) {
          conversation.entries.shift();
        }
        const own = entry.kind === 'did' || (entry.kind === 'said' && (entry.body.from ?? this.person.id) === this.person.id);
        if (!own && this.isMine(entry)
          && Date.parse(entry.at) > Date.parse(this.read[this.markOf(key)] ?? '1970-01-01')) {
          conversation.unread += 1;
        }
        changed.add(key);
      }
    }
    return changed;
  }

  keyOf(entry) {
    switch (entry.platform) {
      case 'mp':
        return entry.to === this.person.id ? `mp:${entry.account}` : null;
      case 'miniapp':
        return entry.to === this.person.id ? 'notices' : null;
      case 'wecom-robot':
      case 'dingtalk-robot':
      case 'feishu-robot':
        return `group:${entry.to}`;
      case 'wecom-app':
      case 'wecom-bot':
      case 'dingtalk':
      case 'feishu':
        return this.groupOf.get(entry.to)
          ?? (entry.to === this.person.id ? `talk:${entry.platform}:${entry.account}` : null);
      default:
        return 'sms';
    }
  }

  /** Texts to other people's numbers can be looked at, but raise no red dot. */
  isMine(entry) {
    return entry.platform !== 'sms' || entry.to === this.person.phone;
  }

  seen(key) {
    const conversation = this.all.get(key);
    conversation.unread = 0;
    const last = conversation.entries.at(-1);
    if (last) {
      this.read[this.markOf(key)] = last.at;
      localStorage.setItem(READ, JSON.stringify(this.read));
    }
  }

  markOf(key) {
    return `${this.person.id} ${key}`;
  }

  /** What the list shows: the latest that concerns this person, otherwise the latest of all. */
  last(conversation) {
    return conversation.entries.findLast((entry) => this.isMine(entry)) ?? conversation.entries.at(-1);
  }

  /** The busiest on top, as in a chat list. */
  inOrder() {
    const latest = (conversation) => this.last(conversation)?.sequence ?? 0;
    return [...this.all.values()].sort((one, other) => latest(other) - latest(one));
  }
}

function readMarks() {
  try {
    const marks = JSON.parse(localStorage.getItem(READ) ?? '{}');
    return marks && typeof marks === 'object' ? marks : {};
  } catch {
    return {};
  }
}

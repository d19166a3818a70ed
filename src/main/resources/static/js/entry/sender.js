// Sends what waits, one sender at a time however many windows are open, and again until the server has answered.
import { account, say } from './words.js';

const MOST = 100;
const WAIT = [2, 5, 10, 20, 40, 60];
const PATIENCE = 30000;
const SOON = 10000;
// bytes in a millisecond on the slowest network that is waited for
const SLOWEST = 4;

export class Sender {
  // told: called whenever something changed, in this window or another
  constructor(store, told) {
    this.store = store;
    this.told = told;
    this.network = navigator.onLine ? 'there' : 'away';
    this.seen = new Map();
    // a large file keeps no edit waiting
    this.lines = [new Line('edits', () => this.everyEdit(), this), new Line('files', () => this.everyFile(), this)];
    this.channel = new BroadcastChannel(`solang-entry-${account}`);
    this.channel.onmessage = () => told();
    window.addEventListener('online', () => {
      this.lines.forEach((each) => { each.failures = 0; });
      this.send();
    });
    window.addEventListener('offline', () => { this.network = 'away'; told(); });
  }

  changed() {
    this.channel.postMessage('changed');
    return this.told();
  }

  // Resolves when there is nothing more that can be sent now.
  send() {
    return Promise.all(this.lines.map((each) => each.send()));
  }

  // Resolves then, or when somebody who waits for it has waited enough.
  sendSoon() {
    return Promise.race([this.send(), new Promise((resolve) => { setTimeout(resolve, SOON); })]);
  }

  failed(failure) {
    this.network = failure instanceof SignedOut ? 'signed-out' : navigator.onLine && failure instanceof Answered ? 'failing' : 'away';
  }

  async everyEdit() {
    for (;;) {
      const edits = await this.store.take(MOST);
      if (edits.length === 0) return;
      this.told();
      await this.edits(edits[0].entry, edits);
    }
  }

  // One that fails keeps none behind it waiting.
  async everyFile() {
    const failures = [];
    for (const file of await this.store.all('files')) {
      if (file.state === 'waiting') await this.file(file).catch((failure) => failures.push(failure));
      if (failures.at(-1) instanceof SignedOut) break;
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  async edits(entry, edits) {
    const since = this.seen.get(entry) ?? Math.max(0, ...(await this.store.known(entry)).map((each) => each.seen));
    const sent = edits.map(({ id, measure, text, note, base }) => ({ id, measure, text, note, base }));
    const answer = await ask(`${entry}/sync`, entry, JSON.stringify({ edits: sent, since }), { 'Content-Type': 'application/json' });
    if (answer.refused !== undefined) {
      await this.store.refuse(edits.map((each) => each.id), answer.refused);
    } else {
      await this.store.answer(entry, answer.outcomes, answer.state);
      this.seen.set(entry, answer.state.seen);
    }
    this.network = 'there';
    await this.changed();
    this.answeredEdits?.();
  }

  async file(file) {
    const body = new FormData();
    body.append('measure', file.measure);
    body.append('file', file.blob, file.name);
    this.sendingFile = file.id;
    this.told();
    try {
      const answer = await ask(`${file.entry}/evidence`, file.entry, body, {}, PATIENCE + file.blob.size / SLOWEST);
      if (answer.refused !== undefined) {
        await this.store.putFile({ ...file, state: 'refused', said: answer.refused, unanswered: true });
      } else {
        await this.store.drop('files', file.id);
        this.sent?.(file, answer);
      }
      this.network = 'there';
    } finally {
      this.sendingFile = null;
    }
    await this.changed();
  }

  // What others changed on a unit's form since we looked, and what the requirements of a group come to.
  async look(entry, since, group) {
    const address = `${entry}/state?since=${this.seen.get(entry) ?? since}${group ? `&group=${encodeURIComponent(group)}` : ''}`;
    try {
      const state = await answered(await patient(address));
      if (state.refused !== undefined) return null;
      const back = this.network === 'signed-out';
      this.network = 'there';
      if (back) this.send();
      if (state.values.length > 0) await this.store.answer(entry, [], state);
      this.seen.set(entry, Math.max(state.seen, since));
      return state;
    } catch (failure) {
      this.failed(failure);
      return null;
    }
  }
}

// What is sent in a line, one after the other, tried again later where it failed.
class Line {
  constructor(name, work, sender) {
    this.lock = `solang-sending-${name}-${account}`;
    this.work = work;
    this.sender = sender;
    this.failures = 0;
  }

  send() {
    this.again = true;
    this.running ??= this.run();
    return this.running;
  }

  async run() {
    try {
      while (this.again) {
        this.again = false;
        try {
          await (navigator.locks ? navigator.locks.request(this.lock, this.work) : this.work());
          this.failures = 0;
        } catch (failure) {
          this.sender.failed(failure);
          if (!(failure instanceof SignedOut)) this.later();
        }
        await this.sender.changed();
      }
    } finally {
      this.running = null;
    }
  }

  later() {
    clearTimeout(this.timer);
    const seconds = WAIT[Math.min(this.failures++, WAIT.length - 1)];
    this.timer = setTimeout(() => this.send(), seconds * 1000);
  }
}

// The server answered, and not with what was asked for.
class Answered extends Error {
  constructor(status) {
    super(String(status));
    this.status = status;
  }
}

// Nobody is signed in, or another than whoever typed what is sent.
class SignedOut extends Error {}

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

const patient = (address, { headers, ...options } = {}, patience = PATIENCE) => fetch(address, {
  credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json', 'Solang-Account': account, ...headers },
  signal: AbortSignal.timeout(patience), ...options,
});

// A browser that was closed has lost the token that proves where a form comes from; asking for anything brings another.
async function ask(address, entry, body, headers, patience) {
  const post = async () => answered(await patient(address, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token(), ...headers } }, patience));
  const renew = async () => answered(await patient(`${entry}/state?since=9007199254740991`));
  if (!token()) await renew();
  try {
    return await post();
  } catch (failure) {
    if (failure.status !== 403) throw failure;
    await renew();
    return post();
  }
}

// The data that was asked for, or the sentence that refuses it.
async function answered(response) {
  if (response.status === 401 || response.type === 'opaqueredirect') throw new SignedOut();
  const isData = (response.headers.get('Content-Type') ?? '').startsWith('application/json');
  const data = isData ? await response.json() : null;
  if (response.ok && data) return data;
  if (response.status < 500 && typeof data?.said === 'string') return { refused: data.said };
  if (response.status === 413) return { refused: say('too-large') };
  throw new Answered(response.status);
}

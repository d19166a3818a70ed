// Sends what waits, one sender at a time however many windows are open, and again until the server has answered.

const MOST = 100;
const WAIT = [2, 5, 10, 20, 40, 60];
const PATIENCE = 30000;

export class Sender {
  // told: called whenever something changed, in this window or another
  constructor(store, account, told) {
    this.store = store;
    this.told = told;
    this.network = navigator.onLine ? 'there' : 'away';
    this.sending = false;
    this.failures = 0;
    this.seen = new Map();
    this.lock = `solang-sending-${account}`;
    this.channel = new BroadcastChannel(`solang-entry-${account}`);
    this.channel.onmessage = () => told();
    window.addEventListener('online', () => { this.failures = 0; this.send(); });
    window.addEventListener('offline', () => { this.network = 'away'; told(); });
  }

  changed() {
    this.channel.postMessage('changed');
    return this.told();
  }

  // Resolves when there is nothing more that can be sent now.
  send() {
    this.again = true;
    this.running ??= this.run().finally(() => { this.running = null; });
    return this.running;
  }

  async run() {
    while (this.again) {
      this.again = false;
      try {
        await this.alone(() => this.everything());
        this.failures = 0;
      } catch (failure) {
        this.network = failure instanceof SignedOut ? 'signed-out' : navigator.onLine && failure instanceof Answered ? 'failing' : 'away';
        if (!(failure instanceof SignedOut)) this.later();
      } finally {
        this.sending = false;
        await this.changed();
      }
    }
  }

  alone(work) {
    return navigator.locks ? navigator.locks.request(this.lock, work) : work();
  }

  later() {
    clearTimeout(this.timer);
    const seconds = WAIT[Math.min(this.failures++, WAIT.length - 1)];
    this.timer = setTimeout(() => this.send(), seconds * 1000);
  }

  async everything() {
    for (;;) {
      const edits = await this.store.take(MOST);
      if (edits.length === 0) break;
      this.sending = true;
      this.told();
      await this.edits(edits[0].entry, edits);
    }
    for (const file of await this.store.all('files')) {
      if (file.state === 'waiting') await this.file(file);
    }
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
      const answer = await ask(`${file.entry}/evidence`, file.entry, body, {});
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
      const state = await answered(await patient(address, {}));
      if (state.refused !== undefined) return null;
      this.network = 'there';
      if (state.values.length > 0) await this.store.answer(entry, [], state);
      this.seen.set(entry, Math.max(state.seen, since));
      return state;
    } catch (failure) {
      this.network = failure instanceof SignedOut ? 'signed-out' : failure instanceof Answered ? 'failing' : 'away';
      return null;
    }
  }
}

class Answered extends Error {}
class SignedOut extends Error {}

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

const patient = (address, options) => fetch(address, {
  credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE), ...options,
});

// A browser that was closed has lost the token that proves where a form comes from; asking for anything brings another.
async function ask(address, entry, body, headers) {
  const post = () => patient(address, { method: 'POST', body, headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...headers } });
  const renew = () => patient(`${entry}/state?since=9007199254740991`, {});
  if (!token()) await answered(await renew());
  let response = await post();
  if (response.status === 403 && !isData(response)) {
    await answered(await renew());
    response = await post();
  }
  return answered(response);
}

const isData = (response) => (response.headers.get('Content-Type') ?? '').startsWith('application/json');

async function answered(response) {
  if (response.status === 401 || response.type === 'opaqueredirect') throw new SignedOut();
  if (!isData(response)) throw new Answered(String(response.status));
  const data = await response.json();
  if (response.ok) return data;
  if (response.status >= 500) throw new Answered(String(response.status));
  return { refused: data.said };
}

// What is kept on the device for one account: edits that the server has not answered, what it said last of each field,
// and files that wait to be sent. Nothing leaves the outbox before the server has said what became of it.

export class Store {
  static open(account) {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open(`solang-entry-${account}`, 1);
      asked.onupgradeneeded = () => {
        const db = asked.result;
        db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('field', 'field');
        db.createObjectStore('known', { keyPath: 'field' }).createIndex('entry', 'entry');
        db.createObjectStore('files', { keyPath: 'id' });
      };
      asked.onsuccess = () => resolve(new Store(asked.result));
      asked.onerror = () => reject(asked.error);
    });
  }

  constructor(db) {
    this.db = db;
    db.onversionchange = () => db.close();
  }

  // One transaction; resolves to what the work returned once everything is on the disk.
  act(stores, mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
      Promise.resolve(work(transaction)).then((value) => { result = value; }, (failure) => { transaction.abort(); reject(failure); });
    });
  }

  all(store) {
    return this.act(store, 'readonly', (t) => got(t.objectStore(store).getAll()));
  }

  known(entry) {
    return this.act('known', 'readonly', (t) => got(t.objectStore('known').index('entry').getAll(entry)));
  }

  // Puts an edit of a field in the place of the one that waits. One that was sent and not answered stays before it: it
  // may have been written. The base is that of the edit it replaces, since that is what its editor saw; or what this
  // device wrote since the field was painted, which its editor typed.
  enqueue(edit, painted) {
    return this.act(['outbox', 'known'], 'readwrite', async (t) => {
      const outbox = t.objectStore('outbox');
      const there = (await got(outbox.index('field').getAll(edit.field))).sort((a, b) => a.at - b.at);
      const known = await got(t.objectStore('known').get(edit.field));
      const own = known?.savedAt && known.seen > painted.seen;
      const last = there.at(-1);
      if (last?.state === 'waiting' && says(last, edit)) return null;
      const free = there.filter((each) => !isOnItsWay(each));
      const onItsWay = there.length > free.length;
      free.forEach((each) => outbox.delete(each.id));
      if (!onItsWay && says(own ? known : painted, edit)) return null;
      const base = free[0]?.base ?? (own ? known.version : edit.base);
      // a clock that was set back must not bring it before the others
      const at = Math.max(Date.now(), ...there.map((each) => each.at + 1));
      const put = { ...edit, id: uuid(), base, at, state: 'waiting', attempted: false };
      outbox.put(put);
      return put;
    });
  }

  // An answer to a conflict: the same value again, by somebody who has seen the other.
  insist(id) {
    return this.act('outbox', 'readwrite', async (t) => {
      const outbox = t.objectStore('outbox');
      const edit = await got(outbox.get(id));
      if (!edit) return;
      outbox.delete(id);
      outbox.put({ ...edit, id: uuid(), base: edit.theirs.version, theirs: undefined, said: undefined, state: 'waiting', attempted: false });
    });
  }

  drop(store, id) {
    return this.act(store, 'readwrite', (t) => { t.objectStore(store).delete(id); });
  }

  // What may be sent now, the oldest edit of each field, marked as sent before it is.
  take(most) {
    return this.act('outbox', 'readwrite', async (t) => {
      const outbox = t.objectStore('outbox');
      const waiting = (await got(outbox.getAll())).filter((each) => each.state === 'waiting')
        .sort((a, b) => Number(b.attempted) - Number(a.attempted) || a.at - b.at);
      const fields = new Set();
      const entry = waiting[0]?.entry;
      const taken = [];
      for (const each of waiting) {
        if (each.entry !== entry || fields.has(each.field) || taken.length === most) continue;
        fields.add(each.field);
        taken.push(each);
        if (!each.attempted) outbox.put({ ...each, attempted: true });
      }
      return taken;
    });
  }

  // What the server answered and what stands there now.
  answer(entry, outcomes, state) {
    return this.act(['outbox', 'known'], 'readwrite', async (t) => {
      const outbox = t.objectStore('outbox');
      const known = t.objectStore('known');
      for (const outcome of outcomes) {
        const edit = await got(outbox.get(outcome.id));
        if (!edit) continue;
        const later = (await got(outbox.index('field').getAll(edit.field))).find((each) => each.id !== edit.id && each.at >= edit.at);
        if (outcome.kind === 'saved') {
          outbox.delete(edit.id);
          if (later) outbox.put({ ...later, base: outcome.version });
          const there = await got(known.get(edit.field));
          // a removal says no version: it is the newest where what it took away, or nothing, was
          const newest = outcome.version ? there?.seen <= outcome.version : there?.version === 0 || there?.version === edit.base;
          if (!there || newest) {
            known.put({
              field: edit.field, entry: edit.entry, measure: edit.measure, text: edit.text, note: edit.note, shown: outcome.shown,
              version: outcome.version, seen: outcome.version || there?.seen || 0, savedAt: Date.now(),
            });
          }
        } else if (later) {
          outbox.delete(edit.id);
          outbox.put({ ...later, base: edit.base });
        } else {
          outbox.put({
            ...edit, state: outcome.kind, said: outcome.said.join(' '),
            theirs: outcome.kind === 'conflicted' ? { version: outcome.version, shown: outcome.shown, who: outcome.who, at: outcome.at } : undefined,
          });
        }
      }
      for (const value of state?.values ?? []) {
        const field = fieldKey(entry, value.measure);
        const there = await got(known.get(field));
        if (there && value.seen < there.seen) continue;
        const own = there?.savedAt && there.version === value.version && (value.version !== 0 || there.text === '');
        known.put({
          field, entry, measure: value.measure, text: value.text, note: value.note, shown: value.shown, version: value.version,
          seen: value.seen, savedAt: own ? there.savedAt : undefined, who: own ? undefined : value.who, at: value.at,
        });
      }
    });
  }

  // The server takes nothing of a unit just now, and says why.
  refuse(ids, said) {
    return this.act('outbox', 'readwrite', async (t) => {
      const outbox = t.objectStore('outbox');
      for (const id of ids) {
        const edit = await got(outbox.get(id));
        if (edit) outbox.put({ ...edit, state: 'refused', said, unanswered: true });
      }
    });
  }

  // Tries again what the server would take nothing of.
  retry() {
    return this.act(['outbox', 'files'], 'readwrite', async (t) => {
      for (const name of ['outbox', 'files']) {
        const store = t.objectStore(name);
        for (const each of await got(store.getAll())) {
          if (each.unanswered) store.put({ ...each, state: 'waiting', said: undefined, unanswered: undefined });
        }
      }
    });
  }

  putFile(file) {
    return this.act('files', 'readwrite', (t) => { t.objectStore('files').put(file); });
  }
}

const says = (one, other) => one.text === other.text && one.note === other.note;

// Sent and perhaps written: only the server can tell.
const isOnItsWay = (edit) => edit.attempted && edit.state === 'waiting';

export const fieldKey = (entry, measure) => `${entry} ${measure}`;

export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const got = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

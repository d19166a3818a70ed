// The list of everything that is on this device only, of all units.
import { wordsOf } from './photos.js';
import { element, moment, say } from './words.js';

export function listUnsent(outbox, files, store, sender) {
  const place = document.querySelector('.unsent');
  const there = outbox.length + files.length > 0 && !document.querySelector('.entry-form');
  place.hidden = !there;
  if (!there) {
    place.replaceChildren();
    return;
  }
  const key = JSON.stringify([outbox, files.map((each) => ({ ...each, blob: undefined })), sender.network, sender.sendingFile]);
  if (place.dataset.shown === key) return;
  place.dataset.shown = key;
  const send = element('button', { type: 'button', className: 'button', textContent: say('send-now') });
  send.addEventListener('click', async () => {
    await store.retry();
    await sender.send();
  });
  place.replaceChildren(
    element('h2', { textContent: say('unsent-title') }),
    element('p', { className: 'hint', textContent: say('unsent-intro') }),
    element('ul', {}, ...outbox.map((each) => line(each, words(each, sender), () => store.drop('outbox', each.id), sender)),
      ...files.map((each) => line(each, wordsOf(each, sender), () => store.drop('files', each.id), sender))),
    element('p', { className: 'acts' }, send),
  );
}

function words(edit, sender) {
  const value = `${edit.shown ?? (edit.text || say('nothing'))} (${moment(edit.at)})`;
  switch (edit.state) {
    case 'waiting': return `${value}: ${say(sender.network === 'failing' ? 'failed' : 'unsent')}`;
    case 'warned': return `${value}: ${say('needs-note', edit.said)}`;
    case 'refused': return `${value}: ${edit.said}`;
    default: return `${value}: ${say('theirs', edit.theirs.shown || say('nothing'), edit.theirs.who || say('somebody'), edit.theirs.at)}`;
  }
}

function line(each, said, drop, sender) {
  const where = element('a', { href: `${each.entry}/${each.group}#v-${each.measure.replaceAll('.', '-')}`, textContent: `${each.unit}: ${each.label}` });
  const made = element('li', {}, where, ` – ${said} `);
  if (each.state === 'refused') {
    const discard = element('button', { type: 'button', className: 'quiet', textContent: say('discard', each.label) });
    discard.addEventListener('click', async () => {
      await drop();
      await sender.changed();
    });
    made.append(discard);
  }
  return made;
}

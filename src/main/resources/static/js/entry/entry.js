// The form on the device: kept before it is sent, sent when there is a network, shown as saved when the server said so.
import { Field } from './fields.js';
import { Store } from './store.js';
import { Sender } from './sender.js';
import { account, element, moment, say } from './words.js';
import { keepCopies, showCopy } from './copies.js';
import { takeFiles } from './photos.js';
import { takePastes } from './paste.js';
import { listUnsent } from './unsent.js';
import { takeHandIn } from './handin.js';

const LOOK = 15000;
const ACTIVE = 10 * 60 * 1000;

const place = document.getElementById('offline');
if (place && account !== '0' && 'indexedDB' in window) start();

async function start() {
  const store = await Store.open(account);
  const form = document.querySelector('.entry-form');
  const editable = form?.dataset.editable === 'yes';
  if (form) form.dataset.unit = `${document.querySelector('.crumbs li:last-child a')?.textContent.trim() ?? ''} – ${document.querySelector('h1').textContent.trim()}`;
  let fields = [];
  let files;
  let wanted = false;
  let painting;

  // Paints until nobody asks any more, so that the last picture is the right one.
  const paint = () => {
    wanted = true;
    painting ??= (async () => {
      while (wanted) {
        wanted = false;
        const turns = fields.map((each) => each.turn);
        const [outbox, waiting] = await Promise.all([store.all('outbox'), store.all('files')]);
        if (form) {
          const known = new Map((await store.known(form.dataset.entry)).map((each) => [each.field, each]));
          for (const [i, field] of fields.entries()) field.paint(turns[i], outbox.filter((each) => each.field === field.key), known.get(field.key));
          files?.paint(waiting);
        }
        tell(outbox, waiting);
        listUnsent(outbox, waiting, store, sender);
      }
    })().finally(() => { painting = null; });
    return painting;
  };
  const sender = new Sender(store, paint);
  // what changed since the page was made, the server tells
  if (form) sender.seen.set(form.dataset.entry, Number(form.dataset.seen));
  const state = place.querySelector('.offline-state');

  function tell(outbox, waiting) {
    const unsent = outbox.filter((each) => each.state === 'waiting').length;
    const trouble = outbox.length - unsent;
    const words = [];
    if (sender.network === 'signed-out') words.push(say('sign-in'));
    if (unsent + waiting.length > 0) words.push(say('left', unsent, waiting.length));
    if (trouble > 0) words.push(say('trouble', trouble));
    if (words.length === 0 && fields.some((each) => each.last?.savedAt)) {
      words.push(say('all-saved', moment(Math.max(...fields.map((each) => each.last?.savedAt ?? 0)))));
    }
    const said = words.join(' ');
    if (state.dataset.said !== said) {
      state.dataset.said = said;
      state.replaceChildren(said);
      if (sender.network === 'signed-out') {
        state.append(' ', element('a', { href: `/sign-in?to=${encodeURIComponent(location.pathname)}`, textContent: say('sign-in-link') }));
      }
    }
    state.dataset.kind = trouble > 0 || sender.network === 'signed-out' ? 'trouble' : unsent + waiting.length > 0 ? 'unsent' : 'saved';
    showCopy(sender.network !== 'there' && sender.network !== 'signed-out');
  }

  if (editable) {
    document.documentElement.classList.add('by-script');
    fields = [...form.querySelectorAll('[data-field]')].map((each) => new Field(each, form, store, sender));
    files = takeFiles(form, store, sender);
    takePastes(form, fields);
    form.addEventListener('submit', (event) => {
      if (event.submitter?.formAction.includes('/evidence/')) return;
      event.preventDefault();
      leave(event.submitter?.name === 'on' ? form.dataset.after : form.dataset.entry);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') fields.forEach((each) => each.dirty && each.keep(true));
    });
    navigator.storage?.persist?.();
  }

  // Goes on where nothing of this page needs another look; what has not been sent goes along.
  async function leave(to) {
    await Promise.all(fields.map((each) => each.keep(false)));
    await sender.sendSoon();
    await paint();
    const trouble = fields.find((each) => each.dirty || (each.edit && each.edit.state !== 'waiting'));
    if (trouble) trouble.focus();
    else location.assign(to);
  }

  await paint();
  // who checks needs the network; who enters may lose it
  const review = document.querySelector('.review[data-entry]');
  if (review) await takeHandIn(review, store, sender);
  else keepCopies((words) => { place.querySelector('.offline-kept').textContent = words; });
  await sender.sendSoon();

  if (form) {
    let active = Date.now();
    for (const name of ['pointerdown', 'keydown']) document.addEventListener(name, () => { active = Date.now(); });
    const verdicts = (found) => found?.verdicts.forEach((each) => {
      const shown = [...document.querySelectorAll('.question')].find((question) => question.dataset.requirement === each.code)?.querySelector('.question-verdict');
      if (!shown) return;
      shown.querySelector('.chip').replaceChildren(element('i', { className: `swatch tone-${each.tone}` }), each.said);
      shown.querySelector('small').textContent = each.sentence;
    });
    let judged = Number(form.dataset.seen);
    const look = async () => {
      const found = await sender.look(form.dataset.entry, Number(form.dataset.seen), '');
      const now = sender.seen.get(form.dataset.entry) ?? 0;
      if (found && now > judged) {
        judged = now;
        verdicts(await sender.look(form.dataset.entry, Number(form.dataset.seen), form.dataset.group));
      }
      await paint();
    };
    await look();
    setInterval(() => {
      // a window nobody works at must not keep a session alive
      if (document.visibilityState === 'visible' && Date.now() - active < ACTIVE) look();
    }, LOOK);
    const soon = () => { clearTimeout(soon.timer); soon.timer = setTimeout(() => { if (sender.network === 'there') look(); }, 400); };
    sender.answeredEdits = soon;
  }
}

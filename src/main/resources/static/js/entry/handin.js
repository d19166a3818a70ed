// Handing in and deciding: what of the form still waits on this device goes first, and the page is shown again with it;
// where it cannot, somebody decides.
import { element, say } from './words.js';

export async function takeHandIn(form, store, sender) {
  const ours = (each) => each.entry === form.dataset.entry;
  const left = () => Promise.all([store.all('outbox'), store.all('files')])
    .then((found) => found.map((each) => each.filter(ours).length), () => [0, 0]);
  const any = ([edits, files]) => edits + files > 0;
  const told = element('p', { className: 'notice', hidden: true });
  told.setAttribute('role', 'status');
  form.append(told);
  let sure = false;

  form.addEventListener('submit', async (event) => {
    if (sure) return;
    event.preventDefault();
    const waiting = await left();
    if (any(waiting)) {
      told.textContent = say('hand-in-first', ...waiting);
      told.hidden = false;
      await sender.sendSoon();
      const still = await left();
      if (still[0] < waiting[0]) {
        location.reload();
        return;
      }
      if (any(still) && !window.confirm(say('hand-in-ask', ...still))) return;
    }
    sure = true;
    form.requestSubmit(event.submitter);
  });

  // the page shows what the server had: it is asked for again where it has more now
  const [before] = await left();
  if (before === 0) return;
  await sender.sendSoon();
  const [after] = await left();
  if (after < before) location.reload();
}

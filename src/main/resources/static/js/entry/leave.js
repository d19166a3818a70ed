// Signing out takes along what was kept on the device for the account; where something was not sent, it asks first.
import { LEFT, forgetCopies } from './copies.js';
import { Store } from './store.js';

const form = document.querySelector('form[action="/sign-out"]');

async function left(account) {
  const store = await Store.open(account);
  const counts = await Promise.all(['outbox', 'files'].map((name) => store.all(name)));
  store.db.close();
  return counts.flat().length;
}

async function clear(account) {
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(`solang-entry-${account}`);
    asked.onsuccess = asked.onerror = asked.onblocked = resolve;
  });
  try {
    localStorage.setItem(LEFT, account);
  } finally {
    await forgetCopies(account);
  }
}

// Whoever is signed in, what was kept for another account is not shown from now on.
async function arrive(account) {
  if (localStorage.getItem(LEFT) === account) localStorage.removeItem(LEFT);
  if (!('caches' in window)) return;
  const whose = await caches.match('/entry-account', { cacheName: 'solang-account' });
  if (whose && await whose.text() !== account) await caches.delete('solang-account');
}

if (form) arrive(form.dataset.account).catch(() => {});

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { account, ask } = form.dataset;
  const unsent = await left(account).catch(() => 0);
  if (unsent > 0 && !window.confirm(ask.replace('{0}', unsent))) return;
  await clear(account).catch(() => {});
  form.submit();
});

// Copies of all pages of a unit in a round, so that what was opened once works without network.
import { account, moment, say } from './words.js';

// Who signed out on this device: what was still being kept for them then goes, too.
export const LEFT = 'solang-left';

const FRESH = 6 * 3600 * 1000;
const app = new URL(import.meta.url).pathname.split('/').at(-2);

// Keeps the copies where they are old, were made by another version, or are not there.
export async function keepCopies(told) {
  if (!('serviceWorker' in navigator) || !('caches' in window) || document.documentElement.dataset.copy) return;
  try {
    await navigator.serviceWorker.register('/entry-sw.js', { scope: '/entry', updateViaCache: 'none' });
  } catch {
    return;
  }
  const entry = location.pathname.match(/^\/entry\/\d+\/[^/]+/)?.[0];
  if (!entry || !navigator.onLine) return;
  const name = `solang-kept ${account} ${entry}`;
  const kept = JSON.parse(localStorage.getItem(name) ?? 'null');
  if (kept?.app === app && Date.now() - kept.at < FRESH) {
    told(say('kept'));
    return;
  }
  try {
    await keep('/entry');
    const tasks = await keep(entry);
    const pages = [...new DOMParser().parseFromString(tasks, 'text/html').querySelectorAll('.tasks a')].map((each) => each.getAttribute('href'));
    for (const [done, page] of pages.entries()) {
      told(say('keeping', done, pages.length));
      await keep(page);
    }
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), app }));
    told(say('kept'));
  } catch {
    told('');
  }
}

async function keep(path) {
  const response = await fetch(path, { credentials: 'same-origin', redirect: 'error' });
  if (!response.ok || response.headers.get('Solang-Account') !== account) throw new Error(path);
  const html = await response.text();
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Solang-Account': account, 'Solang-Kept': new Date().toISOString() });
  for (const header of ['Content-Security-Policy', 'Permissions-Policy']) {
    if (response.headers.has(header)) headers.set(header, response.headers.get(header));
  }
  await (await caches.open('solang-account')).put('/entry-account', new Response(account));
  await (await caches.open(`solang-pages-${account}`)).put(path, new Response(html, { headers }));
  if (localStorage.getItem(LEFT) === account) {
    await forgetCopies(account);
    throw new Error(path);
  }
  return html;
}

// Takes away what was kept for an account, and whose it is.
export async function forgetCopies(whose) {
  Object.keys(localStorage).filter((key) => key.startsWith(`solang-kept ${whose} `)).forEach((key) => localStorage.removeItem(key));
  if (!('caches' in window)) return;
  await caches.delete(`solang-pages-${whose}`);
  await caches.delete('solang-account');
}

export function showCopy(away) {
  const banner = document.querySelector('.offline-banner');
  const copy = document.documentElement.dataset.copy;
  banner.hidden = !away;
  const words = copy ? say('copy', moment(copy)) : say('no-network');
  if (banner.textContent !== words) banner.textContent = words;
}

// Answers for the entry pages while there is no network, with the copies kept on this device. VERSION, SHELL and WORDS
// stand before this, put there by the server: the hash of all files, their addresses, and what is said without a copy.
const FILES = `solang-files-${VERSION}`;
const PATIENCE = 10000;
const STATIC = /^\/(?:css|js|fonts|img|webjars|entry-app)\/|^\/manifest\.webmanifest$/;
// What is decided on, and what is downloaded, is the server's of the moment.
const UNKEPT = /\/(?:check|review|workbook)(?:[./]|$)/;
const isEntry = (path) => path === '/entry' || path.startsWith('/entry/');

self.addEventListener('install', (event) => event.waitUntil((async () => {
  await (await caches.open(FILES)).addAll(SHELL);
  await self.skipWaiting();
})()));

// Copies of pages made before a new version need its files: those of the two newest versions stay.
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const versions = (await caches.keys()).filter((key) => key.startsWith('solang-files-') && key !== FILES);
  await Promise.all(versions.slice(0, -1).map((key) => caches.delete(key)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isEntry(url.pathname)) event.respondWith(page(request, url.pathname));
  } else if (STATIC.test(url.pathname)) {
    event.respondWith(file(request));
  }
});

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

// The server's page; the copy where the server does not answer.
async function page(request, path) {
  const copy = UNKEPT.test(path) ? undefined : await copyOf(path);
  try {
    const response = await (copy ? soon(fetch(request)) : fetch(request));
    if (response.status >= 502 && response.status <= 504) return copy ? marked(copy) : response;
    if (response.ok && response.headers.has('Solang-Account') && !UNKEPT.test(path)) {
      // a device without room shows what came all the same
      await keep(response.clone(), path).catch(() => {});
    }
    return response;
  } catch {
    return copy ? marked(copy) : nothing();
  }
}

const soon = (answer) => Promise.race([
  answer,
  new Promise((_, reject) => { setTimeout(() => reject(new Error('no answer')), PATIENCE); }),
]);

async function keep(response, path) {
  const account = response.headers.get('Solang-Account');
  await (await caches.open('solang-account')).put('/entry-account', new Response(account));
  const headers = new Headers(response.headers);
  headers.set('Solang-Kept', new Date().toISOString());
  await (await caches.open(`solang-pages-${account}`)).put(path, new Response(await response.blob(), { headers }));
}

// The copy of whoever signed in last on this device.
async function copyOf(path) {
  const account = await (await caches.match('/entry-account', { cacheName: 'solang-account' }))?.text();
  return account ? caches.match(path, { cacheName: `solang-pages-${account}` }) : undefined;
}

// The page says itself when it was kept.
async function marked(copy) {
  const html = await copy.text();
  const headers = new Headers(copy.headers);
  headers.delete('Content-Length');
  headers.delete('Content-Encoding');
  return new Response(html.replace('<html ', `<html data-copy="${copy.headers.get('Solang-Kept')}" `), { headers });
}

function nothing() {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${WORDS.title} – Sổ Làng</title></head>`
    + `<body><main><h1>${WORDS.title}</h1><p>${WORDS.text}</p><p><a href="/entry">${WORDS.back}</a></p></main></body></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'self'" } });
}

// A figure opened at the side: marks it in the text, moves to the panel, and comes back with Escape.
let reading = null;

document.addEventListener('htmx:beforeRequest', (event) => {
  if (event.target.closest('.sheet')) reading = event.target;
});

document.addEventListener('htmx:afterSwap', () => {
  if (!reading) return;
  document.querySelector('.sheet [aria-current]')?.removeAttribute('aria-current');
  reading.setAttribute('aria-current', 'true');
  document.getElementById('provenance')?.focus();
});

// Where the page cannot be fetched, the link is followed as a link.
for (const failure of ['htmx:sendError', 'htmx:responseError']) {
  document.addEventListener(failure, (event) => {
    if (event.target.href) window.location.assign(event.target.href);
  });
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && reading && document.getElementById('provenance')?.contains(document.activeElement)) reading.focus();
});

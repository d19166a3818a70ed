// "/" searches, "j" and "k" walk the rows of tables and lists marked data-rows, "?" opens the help.
const typing = (element) => element.closest('input, select, textarea, [contenteditable]');
const rows = () => [...document.querySelectorAll('[data-rows] tbody tr, ul[data-rows] > li')].filter((row) => row.querySelector('a'));
const opens = (button) => document.getElementById(button.dataset.opens).showModal();

for (const button of document.querySelectorAll('[data-opens]')) {
  button.hidden = false;
  button.addEventListener('click', () => opens(button));
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('find').focus();
  } else if (event.key === '?') {
    opens(document.querySelector('[data-opens="help"]'));
  } else if (event.key === 'j' || event.key === 'k') {
    const all = rows();
    const here = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[event.key === 'j' ? Math.min(here + 1, all.length - 1) : Math.max(here - 1, 0)];
    next?.querySelector('a').focus();
  }
});

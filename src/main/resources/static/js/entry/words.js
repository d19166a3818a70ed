// The sentences of the page, as the server wrote them into it.
const place = document.getElementById('offline');

export const account = place?.dataset.account ?? '0';

export function say(key, ...given) {
  const name = 'say' + key.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return (place?.dataset[name] ?? '').replace(/\{(\d)\}/g, (_, n) => given[n] ?? '');
}

const two = (number) => String(number).padStart(2, '0');

// 10:32 of today, 24/11/2026 10:32 of another day.
export function moment(at) {
  const then = new Date(at);
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  return then.toDateString() === new Date().toDateString() ? time : `${two(then.getDate())}/${two(then.getMonth() + 1)}/${then.getFullYear()} ${time}`;
}

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

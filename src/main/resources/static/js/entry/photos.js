// Evidence: chosen, photographed, dragged or pasted; kept on the device, made smaller where it is a large photo, sent
// when there is a network.
import { uuid } from './store.js';
import { element, say } from './words.js';

const LARGE = 1.5 * 1024 * 1024;
const LONGEST = 2000;
const QUALITY = 0.85;
// what the server reads of a file at all
const MOST = 64 * 1024 * 1024;

export function takeFiles(form, store, sender) {
  const places = new Map();
  const sent = [];
  for (const drop of form.querySelectorAll('[data-drop]')) {
    const place = drop.closest('[data-field]');
    places.set(place.dataset.field, drop.querySelector('.waiting-files'));
    drop.querySelectorAll('[hidden]').forEach((each) => { each.hidden = false; });
    for (const input of drop.querySelectorAll('input[type="file"]')) {
      input.addEventListener('change', async () => {
        await take(place, [...input.files]);
        input.value = '';
      });
    }
    place.addEventListener('dragover', (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      place.classList.add('dropping');
    });
    place.addEventListener('dragleave', () => place.classList.remove('dropping'));
    place.addEventListener('drop', (event) => {
      place.classList.remove('dropping');
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      take(place, [...event.dataTransfer.files]);
    });
    place.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(place, files);
    });
  }

  async function take(place, files) {
    place.querySelector('.evidence').open = true;
    try {
      for (const file of files) {
        const blob = await smaller(file);
        if (blob.size > MOST) {
          tell(place, `${say('photo-refused', file.name)} ${say('too-large')}`);
          continue;
        }
        const name = blob === file ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
        await store.putFile({
          id: uuid(), entry: form.dataset.entry, group: form.dataset.group, measure: place.dataset.field, label: place.dataset.label,
          unit: form.dataset.unit, name, blob, at: Date.now(), state: 'waiting',
        });
      }
    } catch {
      tell(place, say('no-room'));
      return;
    }
    await sender.changed();
    await sender.send();
  }

  const tell = (place, words) => places.get(place.dataset.field).append(element('li', { className: 'problem', textContent: words }));

  sender.sent = (file, answer) => sent.push({ ...file, blob: undefined, href: answer.href });

  return {
    paint(waiting) {
      for (const [measure, list] of places) {
        const here = (each) => each.entry === form.dataset.entry && each.measure === measure;
        const lines = [...sent.filter(here).map((each) => [say('photo-sent', each.name), each.href]),
          ...waiting.filter(here).map((each) => [wordsOf(each, sender), null])];
        const key = JSON.stringify(lines);
        if (list.dataset.lines === key || (!list.dataset.lines && lines.length === 0)) continue;
        list.dataset.lines = key;
        list.replaceChildren(...lines.map(([words, href]) => element('li', {}, href ? element('a', { href, textContent: words }) : words)));
      }
    },
  };
}

export function wordsOf(file, sender) {
  if (file.state === 'refused') return `${say('photo-refused', file.name)} ${file.said}`;
  return say(sender.sendingFile === file.id ? 'photo-sending' : 'photo', file.name);
}

// A photo larger than anybody needs, made smaller; anything else as it is.
async function smaller(file) {
  if (file.size <= LARGE || !/^image\/(?:jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = element('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', QUALITY); });
    return made && made.size < file.size ? made : file;
  } catch {
    return file;
  }
}

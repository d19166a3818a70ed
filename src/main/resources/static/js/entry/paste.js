// Cells copied from a sheet: down the boxes of the page, the second column as notes, and back again with one button.
import { element, say } from './words.js';

export function takePastes(form, fields) {
  const told = element('div', { className: 'pasted notice', role: 'status', hidden: true });
  form.prepend(told);
  form.addEventListener('paste', (event) => {
    const from = fields.findIndex((field) => field.boxes.includes(event.target));
    const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') ?? '';
    if (from < 0 || !/[\n\t]/.test(text)) return;
    event.preventDefault();
    fill(fields.slice(from), text.split('\n').map((line) => line.split('\t')), told);
  });
}

function fill(fields, rows, told) {
  const before = [];
  const shown = [];
  rows.slice(0, fields.length).forEach(([value, note], row) => {
    const field = fields[row];
    const text = choice(field, value.trim());
    if (text === null) return;
    before.push({ field, text: field.text, note: field.note });
    field.text = text;
    if (note !== undefined && note.trim() !== '') field.note = note.trim();
    field.typed();
    field.keep(false);
    shown.push(`${field.label} = ${value.trim() || say('nothing')}`);
  });
  fields[0].keep(true);
  const words = [say('pasted', shown.length, shown.join('; '))];
  if (rows.length > fields.length) words.push(say('pasted-more', rows.length - fields.length));
  const undo = element('button', { type: 'button', className: 'button', textContent: say('undo') });
  undo.addEventListener('click', () => {
    for (const { field, text, note } of before) {
      field.text = text;
      field.noteBox.value = note;
      field.typed();
      field.keep(false);
    }
    fields[0].keep(true);
    told.replaceChildren(element('p', { textContent: say('undone') }));
    fields[0].focus();
  });
  told.replaceChildren(element('p', { textContent: words.join(' ') }), undo);
  told.hidden = false;
}

// What a cell means in a box: itself, or the choice that is named so; null where there is no such choice.
function choice(field, value) {
  if (field.boxes[0].type !== 'radio') return value;
  const folded = (text) => text.normalize('NFC').trim().toLowerCase();
  const found = field.boxes.find((box) => folded(box.value) === folded(value) || folded(box.closest('label').textContent) === folded(value));
  return found ? found.value : null;
}

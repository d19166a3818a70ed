// Cells copied from a sheet: down the boxes of the page, the second column as notes, and back again with one button.
import { element, say } from './words.js';

// A cell with a line break, a tab or a quotation mark stands in quotation marks, which are doubled within.
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;

export function takePastes(form, fields) {
  const told = element('div', { className: 'pasted notice', role: 'status', hidden: true });
  form.prepend(told);
  form.addEventListener('paste', (event) => {
    const from = fields.findIndex((field) => field.boxes.includes(event.target));
    const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') ?? '';
    if (from < 0 || !/[\n\t]/.test(text)) return;
    event.preventDefault();
    fill(fields.slice(from), cells(text), told);
  });
}

function cells(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(CELL)) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

function fill(fields, rows, told) {
  const before = [];
  const shown = [];
  const skipped = [];
  rows.slice(0, fields.length).forEach(([value, note], row) => {
    const field = fields[row];
    const text = choice(field, value.replace(/\s*\n\s*/g, ' '));
    if (text === null) {
      skipped.push(`${field.label} (${value})`);
      return;
    }
    before.push({ field, text: field.text, note: field.note });
    field.text = text;
    if (note) field.note = note;
    field.typed();
    field.keep(false);
    shown.push(`${field.label} = ${value || say('nothing')}`);
  });
  fields[0].keep(true);
  const words = shown.length > 0 ? [say('pasted', shown.length, shown.join('; '))] : [];
  if (skipped.length > 0) words.push(say('pasted-skipped', skipped.join('; ')));
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
  told.replaceChildren(element('p', { textContent: words.join(' ') }), ...(shown.length > 0 ? [undo] : []));
  told.hidden = false;
}

// What a cell means in a box: itself, or the choice that is named so; null where there is no such choice.
function choice(field, value) {
  if (field.boxes[0].type !== 'radio') return value;
  const folded = (text) => text.normalize('NFC').trim().toLowerCase();
  const found = field.boxes.find((box) => folded(box.value) === folded(value) || folded(box.closest('label').textContent) === folded(value));
  return found ? found.value : null;
}

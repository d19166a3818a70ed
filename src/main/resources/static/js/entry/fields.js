// The boxes of a group page: what is typed goes to the outbox, what the outbox and the server know is shown beside it.
import { fieldKey } from './store.js';
import { element, moment, say } from './words.js';

const KEEP = 200;
const SEND = 800;
const SIGNS = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };
const NONE = 'không áp dụng';

export class Field {
  constructor(place, form, store, sender) {
    this.place = place;
    this.form = form;
    this.store = store;
    this.sender = sender;
    this.measure = place.dataset.field;
    this.label = place.dataset.label;
    this.entry = form.dataset.entry;
    this.key = fieldKey(this.entry, this.measure);
    this.boxes = [...form.elements].filter((each) => each.name === `v.${this.measure}`);
    this.noteBox = form.elements[`n.${this.measure}`];
    this.state = place.querySelector('.state');
    this.told = place.querySelector('.told');
    this.version = Number(place.dataset.base);
    this.saved = { text: form.elements[`o.${this.measure}`].value, note: form.elements[`p.${this.measure}`].value, seen: Number(form.dataset.seen) };
    this.dirty = false;
    this.turn = 0;
    this.hasProblem = place.querySelector('.problem') !== null;
    for (const box of [...this.boxes, this.noteBox]) {
      box.addEventListener('input', () => this.typed());
      box.addEventListener('change', () => this.keep(true));
    }
    // what was typed while this was still on its way
    if ([...this.boxes, this.noteBox].some((each) => (each.type === 'radio' ? each.checked !== each.defaultChecked : each.value !== each.defaultValue))) this.typed();
    else this.hint();
  }

  get text() {
    if (this.boxes[0].type !== 'radio') return this.boxes[0].value;
    return this.boxes.find((each) => each.checked)?.value ?? '';
  }

  set text(value) {
    if (this.boxes[0].type !== 'radio') {
      if (this.boxes[0].value !== value) this.boxes[0].value = value;
    } else {
      this.boxes.forEach((each) => { each.checked = each.value === value; });
    }
  }

  get note() {
    return this.noteBox.value;
  }

  set note(value) {
    if (this.noteBox.value !== value) this.noteBox.value = value;
    if (value) this.noteBox.closest('details').open = true;
  }

  // A value as people read it.
  shown(text) {
    if (text === '') return say('nothing');
    return this.boxes.find((each) => each.type === 'radio' && each.value === text)?.closest('label').textContent.trim() ?? text;
  }

  typed() {
    this.dirty = true;
    this.turn++;
    this.hint();
    clearTimeout(this.keeping);
    clearTimeout(this.sendingSoon);
    this.keeping = setTimeout(() => this.keep(false), KEEP);
    this.sendingSoon = setTimeout(() => this.keep(true), SEND);
  }

  // Puts what stands in the box on the device; then the server is told. It is dirty until it is on the disk.
  async keep(send) {
    clearTimeout(this.keeping);
    if (send) clearTimeout(this.sendingSoon);
    const { text, note } = this;
    if (this.dirty || text !== this.shownText || note !== this.shownNote) {
      this.dirty = true;
      try {
        await this.store.enqueue({
          field: this.key, entry: this.entry, group: this.form.dataset.group, measure: this.measure, label: this.label,
          unit: this.form.dataset.unit, text, note, shown: this.shown(text), base: this.version,
        }, this.saved);
        this.full = false;
      } catch {
        this.full = true;
        this.say(say('no-room'), 'trouble');
        return;
      }
      if (this.text === text && this.note === note) {
        this.dirty = false;
        this.turn++;
        this.shownText = text;
        this.shownNote = note;
      }
      await this.sender.changed();
    }
    if (send) await this.sender.send();
  }

  // Shows what the device knew of the field at a turn; what was typed or kept since is shown by the next painting.
  paint(turn, edits, known) {
    if (turn !== this.turn) return;
    const edit = edits.sort((a, b) => a.at - b.at).at(-1);
    if (known && known.seen >= this.saved.seen) {
      this.last = known;
      // what is being typed follows what this device wrote, and not what somebody else did
      if (!edit && (!this.dirty || known.savedAt)) this.version = known.version;
      this.saved = { text: known.text, note: known.note, seen: known.seen };
    }
    this.edit = edit;
    if (!this.dirty) {
      const shown = edit ?? (this.last ? this.last : this.saved);
      this.text = shown.text;
      this.note = shown.note;
      this.shownText = shown.text;
      this.shownNote = shown.note;
    }
    this.tell(edit);
    this.hint();
  }

  tell(edit) {
    this.place.classList.toggle('field-problem', this.hasProblem || (Boolean(edit) && edit.state !== 'waiting'));
    this.place.classList.toggle('field-unsent', Boolean(edit) && edit.state === 'waiting');
    if (edit?.state !== 'conflicted' || this.choice?.dataset.edit !== edit.id) {
      this.choice?.remove();
      this.choice = null;
    }
    if (this.full) {
      this.say(say('no-room'), 'trouble');
    } else if (!edit) {
      if (this.last?.savedAt) this.say(say('saved', moment(this.last.savedAt)), 'saved');
      else if (this.last?.who) this.say(say('theirs', this.last.shown || say('nothing'), this.last.who, this.last.at), 'theirs');
      else this.say('', '');
    } else if (edit.state === 'waiting') {
      this.say(this.waits(), 'unsent');
    } else if (edit.state === 'warned') {
      this.noteBox.closest('details').open = true;
      this.say(say('needs-note', edit.said), 'trouble');
    } else if (edit.state === 'refused') {
      this.say(edit.said, 'trouble');
    } else {
      this.conflict(edit);
    }
  }

  waits() {
    if (this.sender.network === 'there') return say('saving');
    return this.sender.network === 'failing' ? say('failed') : say('unsent');
  }

  say(words, kind) {
    if (this.state.textContent !== words) this.state.textContent = words;
    this.state.dataset.kind = kind;
    if (kind === 'trouble') this.boxes[0].setAttribute('aria-invalid', 'true');
    else if (!this.hasProblem) this.boxes[0].removeAttribute('aria-invalid');
  }

  conflict(edit) {
    const theirNote = this.saved.note;
    const withNote = (value, note) => (edit.note !== theirNote && note ? `${value} – ${note}` : value);
    const mine = withNote(this.shown(edit.text), edit.note);
    const theirs = withNote(edit.theirs.shown || say('nothing'), theirNote);
    this.say(say('conflict', theirs, edit.theirs.who || say('somebody'), edit.theirs.at, mine), 'trouble');
    if (this.choice) return;
    const keep = element('button', { type: 'button', className: 'button', textContent: say('keep-mine', mine) });
    const take = element('button', { type: 'button', className: 'button', textContent: say('take-theirs', theirs) });
    keep.addEventListener('click', async () => {
      await this.store.insist(edit.id);
      await this.sender.changed();
      await this.sender.send();
      this.focus();
    });
    take.addEventListener('click', async () => {
      await this.store.drop('outbox', edit.id);
      this.dirty = false;
      this.turn++;
      await this.sender.changed();
      this.focus();
    });
    this.choice = element('div', { className: 'choice acts' }, keep, take);
    this.choice.dataset.edit = edit.id;
    this.state.after(this.choice);
  }

  focus() {
    (this.boxes.find((each) => each.checked) ?? this.boxes[0]).focus();
  }

  // What can be told of a number before the server has seen it.
  hint() {
    if (this.boxes[0].type === 'radio') return;
    const words = this.hintOf(this.text.trim());
    this.told.hidden = words === '';
    if (this.told.textContent !== words) this.told.textContent = words;
  }

  hintOf(text) {
    if (text === '' || text.toLowerCase() === NONE) return '';
    if (/^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text)) return say('thousands', text.replace(/[.,]/g, ''));
    if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) return say('no-number');
    const value = Number(text.replace(',', '.'));
    const { whole, least, most } = this.place.dataset;
    if (whole && !Number.isInteger(value)) return say('no-whole');
    if ((least !== undefined && value < Number(least)) || (most !== undefined && value > Number(most))) {
      return say('outside', least === undefined ? '…' : comma(least), most === undefined ? '…' : comma(most));
    }
    const { measure, sign, level } = this.place.closest('.question').dataset;
    if (measure !== this.measure || !(this.edit || this.dirty)) return '';
    return say(holds(value, sign, Number(level)) ? 'met' : 'not-met', `${SIGNS[sign]} ${comma(level)}`);
  }
}

const comma = (number) => number.replace('.', ',');

function holds(value, sign, level) {
  switch (sign) {
    case '>=': return value >= level;
    case '<=': return value <= level;
    case '>': return value > level;
    case '<': return value < level;
    default: return value === level;
  }
}

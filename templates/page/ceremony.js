// One ceremony as the page holds it: its text, what is wrong with it, its documents. Whatever changes the text goes through
// `edit`, so that it is on the disk within a second; whatever changes on the disk is taken over within two.

import { Gone, get, post } from "./api.js";

export class Ceremony extends EventTarget {
  text = "";
  digest = "";
  /** Faults, documents, stamp, as the program told last. */
  look = null;
  /** The kind of document in sight. */
  kind = null;
  /** `saved`, `saving` or `gone`. */
  state = "saved";
  #timer = 0;
  #isSaving = false;
  #isDirty = false;
  #isLeft = false;
  #past = [];
  #future = [];

  constructor(path) {
    super();
    this.path = path;
  }

  async load() {
    const read = await get("text", { c: this.path });
    this.text = read.text ?? "";
    this.digest = read.digest;
    this.look = await get("look", { c: this.path });
    this.#poll();
  }

  leave() {
    this.#isLeft = true;
    if (this.#isDirty) this.flush();
  }

  #tell(type, detail = {}) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  #setState(state) {
    if (this.state === state) return;
    this.state = state;
    this.#tell("state");
  }

  /** Takes a text; `by` is who made it, so that it need not be told. */
  edit(text, by) {
    if (text === this.text) return;
    this.#remember();
    this.#take(text, by);
    this.#isDirty = true;
    this.#setState("saving");
    if (!this.#timer) this.#timer = setTimeout(() => this.flush(), 60);
  }

  #remember() {
    const last = this.#past.at(-1);
    // Key strokes of one moment are undone together.
    if (!last || performance.now() - last.at > 800) this.#past.push({ text: this.text, at: performance.now() });
    if (this.#past.length > 300) this.#past.shift();
    this.#future = [];
  }

  #take(text, by) {
    this.text = text;
    this.#tell("text", { by });
  }

  get canUndo() { return this.#past.length > 0; }
  get canRedo() { return this.#future.length > 0; }

  undo() { this.#step(this.#past, this.#future); }
  redo() { this.#step(this.#future, this.#past); }

  #step(from, to) {
    const other = from.pop();
    if (!other) return;
    to.push({ text: this.text, at: 0 });
    this.#take(other.text);
    this.#isDirty = true;
    this.#setState("saving");
    this.flush();
  }

  /** Sends what was typed, one text after another, until the disk has the last. */
  async flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#isSaving) return this.#saving;
    this.#isSaving = true;
    this.#saving = this.#send();
    await this.#saving;
  }
  #saving = Promise.resolve();

  async #send() {
    try {
      while (this.#isDirty) {
        this.#isDirty = false;
        const saved = await post("save", { c: this.path, base: this.digest, kind: this.kind }, this.text);
        this.digest = saved.digest;
        if (!this.#isDirty) this.takeLook(saved.look);
      }
      this.#setState("saved");
    } catch (error) {
      if (error instanceof Gone) this.#setState("gone");
      else if (error.status === 409) this.#tell("conflict", error.body);
      else this.#tell("refused", error.body);
    } finally {
      this.#isSaving = false;
    }
  }

  /** Ends a conflict: with the text of the page, or that of the disk. */
  async settle(conflict, isMine) {
    this.digest = conflict.digest;
    if (isMine) {
      this.#isDirty = true;
      // The other text is put aside by the program.
      const saved = await post("save", { c: this.path, base: "any" }, this.text);
      this.#isDirty = false;
      this.digest = saved.digest;
      this.takeLook(saved.look);
    } else {
      this.#take(conflict.text);
      this.takeLook(await get("look", { c: this.path }));
    }
    this.#setState("saved");
  }

  /** Takes what another request told of the ceremony, with a text that the program wrote itself. */
  takeWritten(written) {
    if (written.text !== undefined && written.text !== this.text) {
      this.#remember();
      this.digest = written.digest;
      this.#take(written.text);
    }
    if (written.look) this.takeLook(written.look);
  }

  /** What the program told; documents of kinds that it did not compose this time stay as they were. */
  takeLook(look) {
    this.#merge(look);
    this.#tell("look");
  }

  #merge(look) {
    if (this.look && this.kind && look.items.every((item) => item.kind === this.kind)) {
      const old = this.look.items.filter((item) => item.kind !== this.kind && look.kinds.includes(item.kind));
      const order = (item) => look.kinds.indexOf(item.kind);
      look.items = [...old, ...look.items].sort((a, b) => order(a) - order(b));
    }
    this.look = look;
  }

  /** Takes all documents, once the whole was checked. */
  takeAll(look) {
    const before = JSON.stringify(this.look.items);
    this.look = look;
    return before !== JSON.stringify(look.items);
  }

  /** Reads what stands on the disk now. */
  async refresh() {
    const read = await get("text", { c: this.path });
    if (this.#isDirty || this.#isSaving) return;
    if (read.digest !== this.digest) {
      this.#remember();
      this.digest = read.digest;
      this.#take(read.text ?? "");
      this.#tell("outside");
    }
    const look = await get("look", { c: this.path });
    if (!this.#isDirty && !this.#isSaving) this.takeLook(look);
  }

  async #poll() {
    while (!this.#isLeft) {
      await new Promise((resolve) => setTimeout(resolve, document.hidden ? 4000 : 1000));
      if (this.#isLeft || this.#isDirty || this.#isSaving) continue;
      try {
        const { stamp } = await get("stamp", { c: this.path });
        if (this.state === "gone") this.#setState("saved");
        if (stamp !== this.look.stamp && !this.#isDirty && !this.#isSaving) await this.refresh();
      } catch (error) {
        if (error instanceof Gone || error.status === 403) this.#setState("gone");
      }
    }
  }

  /** The path of a file in a message, seen from the ceremony's folder. */
  fileName(name) {
    const start = this.path === "." ? "" : `${this.path}/`;
    return name.startsWith(start) ? name.slice(start.length) : name;
  }

  /** Whether a place is in the definition. */
  isHere(place) { return place && this.fileName(place.file) === "ceremony.yaml"; }
}

/** Where bytes of a text are in JavaScript's own count, and back: the program counts UTF-8. */
export class Offsets {
  #starts = [[0, 0]];

  constructor(text) {
    this.text = text;
    let byte = 0;
    for (let index = 0; index < text.length; index++) {
      byte += width(text, index);
      if (text.charCodeAt(index) === 10) this.#starts.push([index + 1, byte]);
    }
    this.bytes = byte;
  }

  #from(value, column) {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle][column] <= value) low = middle; else high = middle;
    }
    return this.#starts[low];
  }

  /** The index of a byte. */
  index(byte) {
    let [index, at] = this.#from(byte, 1);
    while (at < byte && index < this.text.length) at += width(this.text, index++);
    return index;
  }

  /** The byte of an index. */
  byte(index) {
    let [at, byte] = this.#from(index, 0);
    while (at < index) byte += width(this.text, at++);
    return byte;
  }
}

function width(text, index) {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  // Half of a pair is half of four bytes.
  return code >= 0xd800 && code < 0xe000 ? 2 : 3;
}

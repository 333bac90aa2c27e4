// A list of commas, semicolons or tabs (RFC 4180) that remembers how each of its rows was written.

import { Offsets } from "./ceremony.js";

export class Table {
  #past = [];
  #future = [];

  constructor(text) { this.#read(text); }

  #read(text) {
    this.source = text;
    this.start = text.startsWith("\ufeff") ? "\ufeff" : "";
    const body = text.slice(this.start.length);
    this.lineEnd = body.includes("\r\n") ? "\r\n" : "\n";
    const comments = /^(?:[ \t]*#[^\n]*(?:\n|$)|[ \t]*\r?\n)*/.exec(body)[0];
    this.preamble = comments;
    const rest = body.slice(comments.length);
    const firstLine = rest.split("\n", 1)[0];
    this.sign = [";", "\t", ","].reduce((best, sign) => (count(firstLine, sign) > count(firstLine, best) ? sign : best), ",");
    const records = split(rest, this.sign, this.start.length + comments.length);
    const head = records.shift() ?? { raw: "", cells: [], spans: [] };
    this.head = head.raw;
    this.header = head.cells;
    this.rows = records;
    this.offsets = null;
  }

  /** The text; rows that nobody touched are written as they were. */
  get text() {
    const lines = [this.head, ...this.rows.map((row) => row.raw ?? row.cells.map((cell) => quoted(cell, this.sign)).join(this.sign))];
    return this.start + this.preamble + lines.map((line) => line.replace(/\r?\n$/, "")).join(this.lineEnd) + this.lineEnd;
  }

  #remember() {
    this.#past.push(this.rows);
    if (this.#past.length > 200) this.#past.shift();
    this.#future = [];
    this.rows = [...this.rows];
    this.sorted = null;
  }

  set(row, column, value) {
    this.#remember();
    this.#put(row, column, value);
  }

  #put(row, column, value) {
    const cells = [...this.rows[row].cells];
    while (cells.length < this.header.length) cells.push("");
    cells[column] = value.replace(/[\r\n]+/g, " ");
    this.rows[row] = { cells };
  }

  /** Puts a block of cells; rows that are missing are added. */
  paste(row, column, block) {
    this.#remember();
    block.forEach((values, down) => {
      while (this.rows.length <= row + down) this.rows.push({ cells: this.header.map(() => "") });
      values.forEach((value, right) => {
        if (column + right < this.header.length) this.#put(row + down, column + right, value.trim());
      });
    });
  }

  addRow(at) {
    this.#remember();
    this.rows.splice(at, 0, { cells: this.header.map(() => "") });
  }

  removeRow(at) {
    this.#remember();
    this.rows.splice(at, 1);
  }

  /** Sorts by a column as Vietnamese does: by the last word of a name first. */
  sort(column) {
    const isDown = this.sorted?.column === column && !this.sorted.isDown;
    this.#remember();
    const isName = /tên|name/i.test(this.header[column]);
    const key = (row) => {
      const cell = row.cells[column] ?? "";
      const words = cell.trim().split(/\s+/);
      return isName ? `${words.at(-1)} ${cell}` : cell;
    };
    const order = new Intl.Collator("vi", { numeric: true });
    this.rows.sort((a, b) => order.compare(key(a), key(b)) * (isDown ? -1 : 1));
    this.sorted = { column, isDown };
  }

  undo() { return this.#step(this.#past, this.#future); }
  redo() { return this.#step(this.#future, this.#past); }

  #step(from, to) {
    const other = from.pop();
    if (!other) return false;
    to.push(this.rows);
    this.rows = other;
    return true;
  }

  /** Takes the places of the cells from the text as it is written now, by which faults are told. */
  rebase() {
    const fresh = new Table(this.text);
    if (fresh.rows.length !== this.rows.length) return;
    this.rows = this.rows.map((row, index) => ({ ...fresh.rows[index], cells: row.cells }));
    [this.source, this.offsets] = [fresh.source, null];
  }

  /** The row and column that some bytes of the text lie in, as it was read. */
  cellAt(start, end) {
    this.offsets ??= new Offsets(this.source);
    const [from, to] = [this.offsets.index(start), this.offsets.index(end)];
    for (const [row, record] of this.rows.entries()) {
      // Where a row ends the next one begins: a fault of its first cell is not the row's before.
      if (!record.spans) continue;
      const end = record.at + record.raw.length;
      if (to < record.at || from > end || (from === end && record.raw.endsWith("\n"))) continue;
      const column = record.spans.findIndex(([a, b]) => from >= a && to <= b);
      return { row, column: column < 0 ? null : column };
    }
    return null;
  }
}

const count = (text, sign) => text.split(sign).length - 1;

const quoted = (cell, sign) => (/["\r\n]/.test(cell) || cell.includes(sign) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The records of a text; each with its cells and where they stand. */
function split(text, sign, offset) {
  const records = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const cells = [];
    const spans = [];
    for (;;) {
      const cellStart = at;
      let cell = "";
      if (text[at] === '"') {
        at++;
        while (at < text.length) {
          if (text[at] === '"' && text[at + 1] === '"') { cell += '"'; at += 2; }
          else if (text[at] === '"') { at++; break; }
          else cell += text[at++];
        }
        while (at < text.length && text[at] !== sign && text[at] !== "\n") at++;
      } else {
        while (at < text.length && text[at] !== sign && text[at] !== "\n") cell += text[at++];
      }
      const end = text[at] === "\n" && text[at - 1] === "\r" ? at - 1 : at;
      cells.push(cell.replace(/\r$/, ""));
      spans.push([offset + cellStart, offset + end]);
      if (text[at] !== sign) break;
      at++;
    }
    if (text[at] === "\n") at++;
    if (cells.length > 1 || cells[0] !== "") records.push({ raw: text.slice(start, at), cells, spans, at: offset + start });
  }
  return records;
}

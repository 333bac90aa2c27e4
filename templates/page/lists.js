// Lists of people as a grid: typed, pasted from Excel, sorted, undone. Only the rows that were touched are written anew.

import { get, post } from "./api.js";
import { declared, fieldNamed } from "./completion.js";
import { el, fill, notice } from "./dom.js";
import { Table } from "./table.js";
import { say, told } from "./words.js";
import { whereabouts } from "./faults.js";

const isTyped = (name) => /\.(csv|tsv)$/i.test(name);
const isList = (name) => /\.(csv|tsv|xlsx)$/i.test(name);

/** Shows the lists; gives what leaves it. */
export async function showLists(place, view) {
  const lists = new Lists(place, view);
  await lists.start();
  return () => lists.leave();
}

class Lists {
  #isLeft = false;
  #saving = Promise.resolve();
  #faults = [];

  constructor(place, view) {
    this.view = view;
    this.ceremony = view.ceremony;
    this.bar = el("div", { class: "bar gridbar" });
    this.body = el("div", { class: "gridplace" });
    fill(place, el("div", { class: "lists" }, this.bar, this.body));
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files[0]) this.upload(event.dataTransfer.files[0]);
    });
  }

  async start() {
    const waiting = sessionStorage.getItem("place");
    const asked = waiting ? this.ceremony.fileName(JSON.parse(waiting).file) : null;
    this.#showBar();
    await this.open(this.files.includes(asked) ? asked : this.files[0]);
    this.onLook = () => this.#afterLook();
    this.ceremony.addEventListener("look", this.onLook);
    this.view.onFaults = (all) => {
      this.#faults = all;
      this.#markFaults();
    };
    this.view.goTo = (target) => this.goTo(target);
  }

  leave() {
    this.#isLeft = true;
    this.ceremony.removeEventListener("look", this.onLook);
    this.view.onFaults = null;
  }

  get files() { return this.ceremony.look.files.filter(isList); }

  #showBar() {
    const input = el("input", { type: "file", accept: ".xlsx,.csv,.tsv", id: "grid-file", class: "hidden-file",
      onchange: () => input.files[0] && this.upload(input.files[0]) });
    const choice = el("select", { "aria-label": say("list"), onchange: () => this.open(choice.value) },
      this.files.map((name) => el("option", { value: name, selected: name === this.file }, name)));
    const button = (name, work) => el("button", { type: "button", class: "small", onclick: work }, say(name));
    fill(this.bar, this.files.length ? choice : null,
      this.table ? [button("addRow", () => this.grid.addRow()), button("removeRow", () => this.grid.removeRow()),
        button("undo", () => this.grid.undo()), button("redo", () => this.grid.redo())] : null,
      this.file && !isTyped(this.file) ? button("toTable", () => this.toTable()) : null,
      el("label", { for: "grid-file", class: "button" }, say("dropList")), input);
  }

  async open(name) {
    this.file = name;
    this.table = null;
    this.grid = null;
    if (!name) {
      this.#showBar();
      fill(this.body, el("p", { class: "empty" }, say("noList")));
      return;
    }
    try {
      if (isTyped(name)) {
        const read = await get("text", { c: this.ceremony.path, file: name });
        if (read.text === null) throw new Error();
        this.digest = read.digest;
        this.table = new Table(read.text);
      } else {
        const read = await get("list", { c: this.ceremony.path, file: name });
        this.table = null;
        this.shown = new Table(read.text ?? "");
      }
    } catch (error) {
      fill(this.body, el("p", { class: "empty" }, told(error.body?.message) || say("listUnreadable")));
      this.#showBar();
      return;
    }
    if (this.#isLeft) return;
    this.grid = new Grid(this.table ?? this.shown, this.table ? () => this.save() : null);
    fill(this.body, this.table ? null : el("p", { class: "dim hint" }, say("workbookHelp")), this.grid.element);
    this.#showBar();
    this.#markFaults();
  }

  /** Writes the rows that were touched. */
  save() {
    const text = this.table.text;
    this.table.rebase();
    this.#saving = this.#saving.then(async () => {
      try {
        const saved = await post("save", { c: this.ceremony.path, file: this.file, base: this.digest }, text);
        this.digest = saved.digest;
        this.ceremony.takeLook(saved.look);
      } catch (error) {
        notice(error.status === 409 ? say("listConflict") : told(error.body?.message) || say("gone"), "error");
        if (error.status === 409) await this.open(this.file);
      }
    });
  }

  async #afterLook() {
    if (!this.files.includes(this.file)) {
      await this.open(this.files[0]);
      return;
    }
    if (!this.table || this.grid?.isEditing) return;
    await this.#saving;
    const read = await get("text", { c: this.ceremony.path, file: this.file }).catch(() => null);
    if (read && read.digest !== this.digest && !this.#isLeft) await this.open(this.file);
  }

  async upload(file) {
    try {
      const put = await post("upload", { c: this.ceremony.path, name: file.name }, file);
      await this.ceremony.refresh();
      if (!this.files.includes(put.file)) await this.attach(put.file);
      await this.open(this.files.includes(put.file) ? put.file : this.files[0]);
    } catch (error) {
      const first = error.body?.faults?.diagnostics?.[0];
      notice([told(error.body?.message), told(first?.message)].filter(Boolean).join(": ") || say("gone"), "error");
    }
  }

  /** Names a list in the group of awards that somebody chooses. */
  async attach(name, instead = null) {
    const root = await declared();
    const { tree } = await get("tree", { c: this.ceremony.path });
    const awards = fieldNamed("khen thưởng", [root]);
    const entry = tree?.record?.find((each) => fieldNamed(each.key, [root]) === awards);
    const groups = entry?.value.list ?? (entry?.value.record ? [entry.value] : []);
    for (const [index, group] of groups.entries()) {
      const key = group.record?.find((each) => ["danh sách", "list"].includes(each.key));
      const isMeant = instead ? key?.value.text === instead : !key || key.value.text === "" || groups.length === 1;
      if (!isMeant) continue;
      const path = entry.value.list ? [entry.key, index, key?.key ?? "danh sách"] : [entry.key, key?.key ?? "danh sách"];
      await this.ceremony.flush();
      this.ceremony.takeWritten(await post("edit", { c: this.ceremony.path, base: this.ceremony.digest },
        JSON.stringify({ path, do: "set", value: name })));
      if (!instead) return;
    }
  }

  /** Makes a list of commas of a workbook, which can be typed in, and names it in its stead. */
  async toTable() {
    const name = this.file.replace(/\.[^.]+$/, "") + ".csv";
    const old = this.file;
    try {
      await post("upload", { c: this.ceremony.path, name }, this.shown.text);
      await this.attach(name, old);
      await this.open(name);
    } catch (error) {
      notice(told(error.body?.message) || say("gone"), "error");
    }
  }

  #markFaults() {
    if (!this.grid) return;
    const here = this.#faults.filter((fault) => fault.place && this.ceremony.fileName(fault.place.file) === this.file && fault.severity !== "note");
    this.grid.mark(here.map((fault) => ({ cell: this.#cell(fault.place), title: told(fault.message), severity: fault.severity }))
      .filter((each) => each.cell));
  }

  #cell(place) {
    if (!this.table || !place.start) return null;
    return this.table.cellAt(place.start.byte, place.end.byte);
  }

  goTo(target) {
    const name = this.ceremony.fileName(target.file);
    if (!this.files.includes(name)) return false;
    const focus = () => {
      const cell = this.#cell(target);
      if (cell && this.grid) this.grid.select(cell.row, cell.column);
      else if (target.cell) notice(whereabouts(this.ceremony, target));
    };
    if (name === this.file) focus();
    else this.open(name).then(focus);
    return true;
  }
}

/** A table on the screen, with a keyboard like a workbook's. */
class Grid {
  #row = 0;
  #column = 0;
  #marks = [];
  isEditing = false;

  constructor(table, onChange) {
    this.table = table;
    this.onChange = onChange;
    this.element = el("div", { class: "grid", role: "presentation" });
    this.element.addEventListener("paste", (event) => this.#paste(event));
    this.element.addEventListener("copy", (event) => {
      if (this.isEditing) return;
      event.clipboardData.setData("text/plain", this.table.rows[this.#row]?.cells[this.#column] ?? "");
      event.preventDefault();
    });
    this.render();
  }

  render() {
    const { table } = this;
    const head = el("tr", {}, el("th", { scope: "col", class: "corner" }, "#"), table.header.map((name, column) =>
      el("th", { scope: "col", "aria-sort": table.sorted?.column === column ? (table.sorted.isDown ? "descending" : "ascending") : null },
        this.onChange ? el("button", { type: "button", class: "sort", title: say("sort"), onclick: () => {
          table.sort(column);
          this.#changed();
        } }, name) : name)));
    this.cells = table.rows.map((row, index) => table.header.map((_, column) =>
      el("td", { role: "gridcell", tabindex: index === this.#row && column === this.#column ? 0 : -1, "data-row": index, "data-column": column },
        row.cells[column] ?? "")));
    const body = el("tbody", {}, this.cells.map((cells, index) => el("tr", {}, el("th", { scope: "row" }, String(index + 1)), cells)));
    body.addEventListener("click", (event) => this.#at(event, (row, column) => this.select(row, column)));
    body.addEventListener("dblclick", (event) => this.#at(event, () => this.#edit()));
    body.addEventListener("keydown", (event) => this.#key(event));
    fill(this.element, el("table", { role: "grid", "aria-label": say("list"), "aria-readonly": this.onChange ? null : "true" }, el("thead", {}, head), body));
    this.#showMarks();
  }

  #at(event, work) {
    const cell = event.target.closest("td[data-row]");
    if (cell && !this.isEditing) work(Number(cell.dataset.row), Number(cell.dataset.column));
  }

  select(row, column) {
    const old = this.cells[this.#row]?.[this.#column];
    if (old) old.tabIndex = -1;
    this.#row = Math.max(0, Math.min(row, this.cells.length - 1));
    this.#column = Math.max(0, Math.min(column, this.table.header.length - 1));
    const cell = this.cells[this.#row]?.[this.#column];
    if (!cell) return;
    cell.tabIndex = 0;
    cell.focus();
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #key(event) {
    if (this.isEditing) return;
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    if (moves[event.key]) {
      event.preventDefault();
      this.select(this.#row + moves[event.key][0], this.#column + moves[event.key][1]);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      this.select(event.ctrlKey ? (event.key === "Home" ? 0 : this.cells.length - 1) : this.#row, event.key === "Home" ? 0 : this.table.header.length - 1);
    } else if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      this.select(this.#row + (event.key === "PageDown" ? 15 : -15), this.#column);
    } else if (!this.onChange) {
      return;
    } else if (event.ctrlKey && event.key.toLowerCase() === "z") {
      event.preventDefault();
      this.undo();
    } else if (event.ctrlKey && event.key.toLowerCase() === "y") {
      event.preventDefault();
      this.redo();
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      this.#edit();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.#set(this.#row, this.#column, "");
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.#edit(event.key);
    }
  }

  #edit(first) {
    if (!this.onChange || this.isEditing) return;
    const [row, column] = [this.#row, this.#column];
    const cell = this.cells[row][column];
    const input = el("input", { value: first ?? this.table.rows[row].cells[column] ?? "", "aria-label": this.table.header[column] });
    this.isEditing = true;
    fill(cell, input);
    input.focus();
    // As a workbook does: what is there stays, and the next letter goes behind it.
    input.setSelectionRange(input.value.length, input.value.length);
    const end = (isKept, down = 0, right = 0) => {
      if (!this.isEditing) return;
      this.isEditing = false;
      const value = input.value;
      cell.textContent = this.table.rows[row].cells[column] ?? "";
      if (isKept) this.#set(row, column, value);
      this.select(row + down, column + right);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === "Enter") { event.preventDefault(); end(true, 1); }
      else if (event.key === "Tab") { event.preventDefault(); end(true, 0, event.shiftKey ? -1 : 1); }
      else if (event.key === "Escape") { event.preventDefault(); end(false); }
    });
    input.addEventListener("blur", () => end(true));
  }

  #set(row, column, value) {
    if ((this.table.rows[row].cells[column] ?? "") === value) return;
    this.table.set(row, column, value);
    this.cells[row][column].textContent = value;
    this.onChange();
  }

  #changed() {
    this.render();
    this.onChange();
    this.select(this.#row, this.#column);
  }

  /** Cells copied in Excel come as text with tabs. */
  #paste(event) {
    if (this.isEditing || !this.onChange) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!text) return;
    this.table.paste(this.#row, this.#column, text.split("\n").map((line) => line.split("\t")));
    this.#changed();
  }

  addRow() {
    this.table.addRow(this.table.rows.length ? this.#row + 1 : 0);
    this.#row += this.table.rows.length > 1 ? 1 : 0;
    this.#column = 0;
    this.#changed();
  }

  removeRow() {
    if (!this.table.rows.length) return;
    this.table.removeRow(this.#row);
    this.#changed();
  }

  undo() { if (this.onChange && this.table.undo()) this.#changed(); }
  redo() { if (this.onChange && this.table.redo()) this.#changed(); }

  mark(marks) {
    this.#marks = marks;
    this.#showMarks();
  }

  #showMarks() {
    for (const cell of this.element.querySelectorAll("td.error, td.warning")) {
      cell.classList.remove("error", "warning");
      cell.removeAttribute("title");
    }
    for (const { cell, title, severity } of this.#marks) {
      const cells = cell.column === null ? this.cells[cell.row] ?? [] : [this.cells[cell.row]?.[cell.column]];
      for (const each of cells) {
        if (!each) continue;
        each.classList.add(severity);
        each.title = title;
      }
    }
  }
}

// The definition as a form, made from the declared fields. Each change goes to the program, which replaces the bytes of that
// one value; comments and order stay.

import { get, post } from "./api.js";
import { declared, fieldNamed, names, records } from "./completion.js";
import { el, fill, notice, settled } from "./dom.js";
import { say, told } from "./words.js";
import { cure } from "./workspace.js";

const isScalar = (shape) => ["text", "phrase", "integer", "decimal", "measure", "date", "truth", "choice"].includes(shape.type);

/** What may stand in a place, lists and alternatives opened. */
const alternatives = (shape) =>
  shape.type === "list" ? alternatives(shape.of) : shape.type === "either" ? shape.of.flatMap(alternatives) : [shape];

/** Shows the form; gives what leaves it. */
export async function showForm(place, view) {
  const form = new Form(place, view);
  await form.start();
  return () => form.leave();
}

class Form {
  #queue = Promise.resolve();
  #isLeft = false;
  #faults = [];
  #count = 0;
  // Fields that were asked for and hold nothing yet, by their path.
  #opened = new Set();
  #shut = new Set();

  constructor(place, view) {
    this.view = view;
    this.ceremony = view.ceremony;
    this.place = place;
    this.body = el("div", { class: "form" });
  }

  async start() {
    this.root = await declared();
    fill(this.place, this.body);
    await this.read();
    this.onText = (event) => { if (event.detail.by !== "form") this.#later(); };
    this.ceremony.addEventListener("text", this.onText);
    this.view.onFaults = (all) => {
      this.#faults = all;
      this.#showFaults();
    };
    this.view.goTo = (target) => this.goTo(target);
  }

  leave() {
    this.#isLeft = true;
    this.view.onFaults = null;
    this.ceremony.removeEventListener("text", this.onText);
  }

  #later = settled(300, () => this.read());

  /** Reads the values and shows them. */
  async read() {
    await this.ceremony.flush();
    const read = await get("tree", { c: this.ceremony.path });
    if (this.#isLeft) return;
    this.tree = read.tree;
    this.#render();
  }

  #render() {
    const focus = this.#focus();
    this.#count = 0;
    this.names = names(this.ceremony.text.split("\n"));
    if (!this.tree?.record) {
      fill(this.body, el("p", { class: "empty" }, say("unreadable")));
      return;
    }
    const scroll = this.place.scrollTop;
    const fields = this.#ordered(this.root, this.tree);
    fill(this.body,
      el("datalist", { id: "form-names" }, this.names.map((name) => el("option", { value: name }))),
      fields.shown.map((each) => this.#section(each.field, each.entry)),
      this.#absent(fields.absent, this.root, this.tree, []));
    this.place.scrollTop = scroll;
    this.#showFaults();
    this.#refocus(focus);
  }

  #focus() {
    const input = document.activeElement;
    if (!input?.dataset?.path || !this.body.contains(input)) return null;
    return { path: input.dataset.path, value: input.value, start: input.selectionStart, end: input.selectionEnd };
  }

  #refocus(focus) {
    if (!focus) return;
    const input = [...this.body.querySelectorAll("[data-path]")].find((each) => each.dataset.path === focus.path);
    if (!input) return;
    input.focus({ preventScroll: true });
    // What was typed while the answer came stays.
    if (input.value !== focus.value && input.type !== "date" && input.tagName !== "SELECT") {
      input.value = focus.value;
      if (focus.start !== null) input.setSelectionRange?.(focus.start, focus.end);
    }
  }

  /** The fields of a record that are shown: required ones and those that are there, in the order declared. */
  #ordered(record, node, path = []) {
    const entries = node?.record ?? [];
    const shown = [];
    const absent = [];
    for (const field of record.fields) {
      const entry = entries.find((each) => fieldNamed(each.key, [record]) === field);
      const key = JSON.stringify([...path, field.name.vi]);
      if (entry || field.required || this.#opened.has(key)) shown.push({ field, entry });
      else absent.push(field);
    }
    shown.sort((a, b) => Number(b.field.required) - Number(a.field.required));
    return { shown, absent };
  }

  #section(field, entry) {
    const path = [entry?.key ?? field.name.vi];
    const name = field.name.vi;
    const details = el("details", { class: "card section", open: !this.#shut.has(name), ontoggle: () => {
      if (details.open) this.#shut.delete(name); else this.#shut.add(name);
    } }, el("summary", {}, el("h2", {}, this.#title(field)), el("span", { class: "dim" }, told(field.help))),
    this.#value(field.is, entry?.value, path, { record: this.root, holder: this.tree, field, isSection: true }));
    return details;
  }

  #title(field) {
    const title = told(field.name);
    return title.charAt(0).toUpperCase() + title.slice(1);
  }

  /** The buttons that add fields which hold nothing yet. */
  #absent(fields, record, node, path) {
    if (!fields.length) return null;
    return el("details", { class: "more" }, el("summary", {}, `${say("more")} (${fields.length})`),
      el("div", { class: "adds" }, fields.map((field) => el("button", { type: "button", class: "small", title: told(field.help), onclick: () => {
        this.#opened.add(JSON.stringify([...path, field.name.vi]));
        this.#render();
        const wanted = JSON.stringify([...path, field.name.vi]);
        [...this.body.querySelectorAll("[data-path]")].find((each) => each.dataset.path.startsWith(wanted.slice(0, -1)))?.focus();
      } }, `+ ${told(field.name)}`))));
  }

  #field(record, node, path, field, entry) {
    const here = [...path, entry?.key ?? field.name.vi];
    const shapes = alternatives(field.is);
    const isSimple = !entry?.value || entry.value.text !== undefined;
    const scalar = shapes.find(isScalar);
    const context = { record, holder: node, field };
    const id = `field-${++this.#count}`;
    const label = el("span", { class: "label" }, told(field.name), field.required ? el("abbr", { title: say("required") }, " *") : null);
    if (isSimple && scalar && field.is.type !== "list") {
      return el("div", { class: "field", "data-fault": JSON.stringify(here) }, el("label", { for: id }, label),
        this.#input(id, scalar, entry?.value, here, context), el("small", { class: "dim", id: `${id}-help` }, told(field.help)));
    }
    return el("fieldset", { class: "field group", "data-fault": JSON.stringify(here) }, el("legend", {}, label),
      el("small", { class: "dim" }, told(field.help)), this.#value(field.is, entry?.value, here, context));
  }

  #value(shape, node, path, context) {
    if (shape.type === "map") return el("p", { class: "dim" }, say("text"));
    if (shape.type === "list") return this.#list(shape, node, path, context);
    const shapes = alternatives(shape);
    if (node?.record) return this.#record(this.#matching(shapes, node), node, path);
    const scalar = shapes.find(isScalar);
    const record = shapes.find((each) => each.type === "record");
    if (!node || node.text !== undefined) {
      if (scalar && !(context.isSection && record)) return this.#input(`field-${++this.#count}`, scalar, node, path, context, told(context.field?.name));
      if (record) return this.#record(record, null, path);
    }
    return el("p", { class: "dim" }, say("unreadable"));
  }

  /** The record whose fields the keys are of. */
  #matching(shapes, node) {
    const candidates = shapes.flatMap(records);
    const fits = (record) => node.record.filter((entry) => fieldNamed(entry.key, [record])).length;
    return candidates.reduce((best, each) => (fits(each) > fits(best) ? each : best), candidates[0]);
  }

  #record(record, node, path) {
    if (!record) return el("p", { class: "dim" }, say("unreadable"));
    const { shown, absent } = this.#ordered(record, node, path);
    return el("div", { class: "record" }, shown.map(({ field, entry }) => this.#field(record, node, path, field, entry)),
      this.#absent(absent, record, node, path));
  }

  #list(shape, node, path, context) {
    const isList = node?.list !== undefined;
    const items = isList ? node.list : node && !(node.text === "") ? [node] : [];
    const shapes = alternatives(shape);
    const rows = items.map((item, index) => {
      const at = isList ? [...path, index] : path;
      const tools = el("span", { class: "itemtools" },
        isList && index > 0 ? this.#tool("↑", say("up"), at, { do: "up" }) : null,
        isList && index < items.length - 1 ? this.#tool("↓", say("down"), at, { do: "down" }) : null,
        this.#tool("×", say("remove"), items.length === 1 ? path : at, { do: "remove" }));
      if (item.record) {
        return el("li", { class: "card item" }, el("div", { class: "itemhead" }, el("strong", {}, heading(item)), tools),
          this.#record(this.#matching(shapes, item), item, at));
      }
      const scalar = shapes.find(isScalar) ?? { type: "text" };
      return el("li", { class: "line", "data-fault": JSON.stringify(at) },
        this.#input(`field-${++this.#count}`, scalar, item, at, { field: context.field }, `${told(context.field.name)} ${index + 1}`), tools);
    });
    const kinds = shapes.flatMap((each) => (isScalar(each) ? [{ title: say("add"), value: "" }] : records(each).map((record) => ({
      title: `${say("add")} ${told(record.name)}`, value: starting(record),
    }))));
    const seen = new Set();
    return el("div", { class: "list" }, rows.length ? el("ol", {}, rows) : null,
      el("div", { class: "adds" }, kinds.filter((kind) => !seen.has(kind.title) && seen.add(kind.title)).map((kind) =>
        el("button", { type: "button", class: "small", onclick: () => this.#send(path, { do: "append", value: kind.value }) }, `+ ${kind.title}`))));
  }

  #tool(sign, title, path, change) {
    return el("button", { type: "button", class: "small", title, "aria-label": title, onclick: () => this.#send(path, change) }, sign);
  }

  #input(id, shape, node, path, context, label) {
    const value = node?.text ?? "";
    const attributes = { id, "data-path": JSON.stringify(path), "aria-label": label || null,
      "aria-describedby": label ? null : `${id}-help` };
    const send = (text) => this.#set(path, text, node, context);
    if (shape.type === "choice" || shape.type === "truth") {
      const options = shape.type === "truth" ? ["có", "không"] : shape.names.map((name) => name.vi);
      const known = shape.type === "truth" ? options.includes(value) : shape.names.find((name) => [name.vi, name.en].includes(value));
      return el("select", { ...attributes, onchange: (event) => send(event.target.value) },
        el("option", { value: "" }, say("empty")),
        value && !known ? el("option", { value, selected: true }, value) : null,
        options.map((name, index) => el("option", { value: name, selected: known === name || known?.vi === name },
          shape.type === "truth" ? name : told(shape.names[index]))));
    }
    const typed = settled(300, (text) => send(text));
    const examples = shape.type === "phrase" ? shape.examples.join("; ") : null;
    const listens = { oninput: (event) => typed(event.target.value), onchange: (event) => { if (typed.isWaiting()) typed.now(event.target.value); } };
    if (shape.type === "text" && value.length > 70) {
      const area = el("textarea", { ...attributes, rows: Math.min(6, Math.ceil(value.length / 60)), value, ...listens });
      return area;
    }
    const input = el("input", { ...attributes, value, placeholder: shape.type === "date" ? "31/12/2026" : examples, inputmode: shape.type === "integer" ? "numeric" : null,
      list: shape.type === "text" ? "form-names" : null, autocomplete: "off", ...listens });
    return shape.type === "date" ? withCalendar(input, send) : input;
  }

  /** The key behind which a new one stands: the last that is declared before it. */
  #after(context, path) {
    if (!context.record) return null;
    const order = (key) => context.record.fields.indexOf(fieldNamed(key, [context.record]));
    const own = order(path.at(-1));
    const before = (context.holder?.record ?? []).filter((entry) => order(entry.key) >= 0 && order(entry.key) < own);
    return before.length ? before.reduce((last, each) => (order(each.key) >= order(last.key) ? each : last)).key : "";
  }

  #set(path, text, node, context) {
    if (text === (node?.text ?? "")) return;
    if (text === "" && typeof path.at(-1) === "string") {
      if (node) this.#send(path, { do: "remove" });
      return;
    }
    this.#send(path, { do: "set", value: text, after: this.#after(context, path) });
  }

  /** Sends a change after those before it. */
  #send(path, change) {
    this.#queue = this.#queue.then(async () => {
      await this.ceremony.flush();
      try {
        const written = await post("edit", { c: this.ceremony.path, base: this.ceremony.digest },
          JSON.stringify({ path, ...change }));
        this.ceremony.takeWritten(written);
        await this.read();
      } catch (error) {
        if (error.status === 409) await this.ceremony.refresh();
        notice(told(error.body?.message) || say(error.status === 409 ? "outside" : "gone"), "error");
        await this.read().catch(() => {});
      }
    });
  }

  /** The faults beside the fields that they are about; the rest stands below. */
  #showFaults() {
    for (const old of this.body.querySelectorAll(".beside")) old.remove();
    for (const old of this.body.querySelectorAll("[aria-invalid]")) old.removeAttribute("aria-invalid");
    if (!this.tree) return;
    for (const fault of this.#faults) {
      if (!this.ceremony.isHere(fault.place) || !fault.place.start || fault.severity === "note") continue;
      const field = this.#fieldAt(fault.place.start.byte, fault.place.end.byte);
      if (!field) continue;
      field.querySelector("input,select,textarea")?.setAttribute("aria-invalid", "true");
      field.append(el("p", { class: `beside ${fault.severity}` }, told(fault.message),
        fault.help.map((help) => [" ", help.replacement !== null
          ? el("button", { type: "button", class: "small", onclick: () => cure(this.ceremony, fault.place, help.replacement) },
            `${say("fix")} “${help.replacement}”`) : el("span", { class: "dim" }, told(help.message))])));
    }
  }

  /** The innermost field whose value, or whose key, holds some bytes. */
  #fieldAt(start, end) {
    let best = null;
    for (const element of this.body.querySelectorAll("[data-fault]")) {
      const path = JSON.parse(element.dataset.fault);
      const node = this.#node(path);
      if (!node) continue;
      const [from, to] = node.bytes;
      // The key stands in front of its value.
      if (start <= to && end >= from - 60 && (start >= from || end <= from) && (!best || to - from <= best.size)) {
        if (start < from && end < from - 40) continue;
        best = { element, size: to - from };
      }
    }
    return best?.element ?? null;
  }

  #node(path) {
    let node = this.tree;
    for (const step of path) {
      node = typeof step === "number" ? node?.list?.[step] : node?.record?.find((entry) => entry.key === step)?.value;
    }
    return node;
  }

  goTo(target) {
    if (!this.ceremony.isHere(target) || !target.start || !this.tree) return false;
    const field = this.#fieldAt(target.start.byte, target.end.byte);
    if (!field) return false;
    for (let outer = field.parentElement; outer; outer = outer.parentElement) if (outer.tagName === "DETAILS") outer.open = true;
    field.scrollIntoView({ block: "center" });
    const input = field.querySelector("input,select,textarea,button");
    input?.focus({ preventScroll: true });
    field.classList.add("found");
    setTimeout(() => field.classList.remove("found"), 2000);
    return true;
  }
}

/** A day as it is written here, with the browser's calendar beside it. */
function withCalendar(input, send) {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(input.value);
  const calendar = el("input", { type: "date", class: "calendar", tabindex: -1, "aria-hidden": "true",
    value: date ? `${date[3]}-${date[2].padStart(2, "0")}-${date[1].padStart(2, "0")}` : "",
    onchange: () => {
      const [year, month, day] = calendar.value.split("-").map(Number);
      if (year) send(`${day}/${month}/${year}`);
    } });
  return el("span", { class: "date" }, input, calendar,
    el("button", { type: "button", class: "small", "aria-label": say("day"), title: say("day"), onclick: () => calendar.showPicker() }, "▾"));
}

/** What an item is called: its first text. */
function heading(item) {
  const first = item.record.find((entry) => entry.value.text)?.value.text;
  return first ?? "…";
}

/** The value that a new record starts with: the keys that it needs, empty. */
function starting(record) {
  const needed = record.fields.filter((field) => field.required && alternatives(field.is).some(isScalar));
  const first = needed.length ? needed : record.fields.filter((field) => alternatives(field.is).some(isScalar)).slice(0, 1);
  return Object.fromEntries(first.map((field) => [field.name.vi, ""]));
}


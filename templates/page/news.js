// The news: drafts for several outlets, genres and forms side by side. A click on a sentence leads to what it came from.

import { get, post } from "./api.js";
import { declared, fieldNamed, records } from "./completion.js";
import { el, fill, notice, settled } from "./dom.js";
import { say, told } from "./words.js";
import { whereabouts } from "./faults.js";

/** Shows the news; gives what leaves it. */
export async function showNews(place, view) {
  const news = new News(place, view);
  await news.start();
  return () => news.leave();
}

class News {
  #isLeft = false;
  #columns = [];

  constructor(place, view) {
    this.view = view;
    this.ceremony = view.ceremony;
    this.columns = el("div", { class: "columns" });
    this.source = el("p", { class: "source", role: "status" });
    fill(place, el("div", { class: "news" },
      el("div", { class: "bar" }, el("button", { type: "button", class: "small", onclick: () => this.#add() }, `+ ${say("addDraft")}`), this.source),
      this.columns));
  }

  async start() {
    const [root, { outlets }] = await Promise.all([declared(), get("outlets")]);
    this.outlets = outlets;
    const report = records(fieldNamed("tin bài", [root])?.is);
    const names = (field) => {
      let shape = fieldNamed(field, report)?.is;
      while (shape?.type === "list") shape = shape.of;
      return shape?.names ?? [];
    };
    this.genres = names("thể loại");
    this.forms = names("bản");
    this.onLook = settled(300, () => this.#columns.forEach((column) => this.#load(column)));
    this.ceremony.addEventListener("look", this.onLook);
    this.#add();
    this.#add({ form: this.forms[1]?.vi });
  }

  leave() {
    this.#isLeft = true;
    this.ceremony.removeEventListener("look", this.onLook);
  }

  #add(first = {}) {
    const column = { values: { outlet: "", genre: "", form: "", ...first } };
    const choice = (name, options, title = name) => el("label", {}, say(title), el("select", { onchange: (event) => {
      column.values[name] = event.target.value;
      this.#load(column);
    } }, el("option", { value: "" }, say("asDefined")), options.map(([value, text]) =>
      el("option", { value, selected: value === column.values[name] }, text))));
    column.body = el("article", { "aria-busy": "true" });
    column.element = el("section", { class: "draftcolumn", "aria-label": say("news") },
      el("div", { class: "row" }, choice("outlet", this.outlets.map((name) => [name, name])),
        choice("genre", this.genres.map((name) => [name.vi, told(name)])), choice("form", this.forms.map((name) => [name.vi, told(name)]), "newsForm"),
        el("button", { type: "button", class: "small", title: say("keepChoice"), onclick: () => this.#keep(column) }, say("keepChoice")),
        el("button", { type: "button", class: "small", "aria-label": say("remove"), title: say("remove"), onclick: () => {
          column.element.remove();
          this.#columns = this.#columns.filter((each) => each !== column);
        } }, "×")),
      column.body);
    this.#columns.push(column);
    this.columns.append(column.element);
    this.#load(column);
  }

  async #load(column) {
    let told_;
    try {
      told_ = await get("news", { c: this.ceremony.path, ...column.values });
    } catch (error) {
      if (!this.#isLeft) fill(column.body, el("p", { class: "bad" }, told(error.body?.message) || say("gone")));
      return;
    }
    if (this.#isLeft) return;
    column.body.removeAttribute("aria-busy");
    fill(column.body, told_.drafts.length ? told_.drafts.map((draft) => this.#draft(draft))
      : told_.faults.diagnostics.filter((fault) => fault.severity !== "warning").slice(0, 5).map((fault) => el("p", {}, told(fault.message))));
  }

  #draft(draft) {
    const text = el("div", { class: "drafttext", lang: "vi" }, draft.paragraphs.filter((each) => each.runs.length).map((paragraph) => this.#paragraph(paragraph)));
    return el("div", {}, el("div", { class: "row" },
      el("button", { type: "button", class: "small", onclick: () => copy(plain(draft), null) }, say("copyText")),
      el("button", { type: "button", class: "small", onclick: () => copy(plain(draft), html(draft)) }, say("copyHTML"))),
    text,
    draft.untold.length ? el("details", { class: "untold" }, el("summary", {}, say("untold")), draft.untold.map((each) => this.#paragraph(each))) : null);
  }

  #paragraph(paragraph) {
    const element = el(/head|title/i.test(paragraph.style) ? "h3" : "p", {}, paragraph.runs.map((run) => {
      if (!run.place || !run.text.trim()) return run.text;
      const span = el("span", { class: "from", tabindex: 0, role: "link",
        onclick: () => this.view.openPlace(run.place), onkeydown: (event) => { if (event.key === "Enter") this.view.openPlace(run.place); } }, run.text);
      const show = () => { this.source.textContent = `${say("cameFrom")} ${whereabouts(this.ceremony, run.place)}`; };
      span.addEventListener("mouseenter", show);
      span.addEventListener("focus", show);
      return span;
    }));
    return element;
  }

  /** Writes the choices of a column into the definition. */
  async #keep(column) {
    const root = await declared();
    for (const [name, key] of [["outlet", "báo"], ["genre", "thể loại"], ["form", "bản"]]) {
      if (!column.values[name]) continue;
      const { tree } = await get("tree", { c: this.ceremony.path });
      const entry = tree?.record?.find((each) => fieldNamed(each.key, [root]) === fieldNamed("tin bài", [root]));
      await this.ceremony.flush();
      try {
        this.ceremony.takeWritten(await post("edit", { c: this.ceremony.path, base: this.ceremony.digest },
          JSON.stringify({ path: [entry?.key ?? "tin bài", key], do: "set", value: column.values[name] })));
      } catch (error) {
        notice(told(error.body?.message) || say("gone"), "error");
        return;
      }
    }
    notice(say("saved"));
  }
}

const plain = (draft) => draft.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join("")).filter(Boolean).join("\n\n");

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const html = (draft) => draft.paragraphs.filter((paragraph) => paragraph.runs.length).map((paragraph) => {
  const name = /head|title/i.test(paragraph.style) ? "h2" : "p";
  return `<${name}>${paragraph.runs.map((run) => {
    let text = escaped(run.text).replaceAll("\n", "<br>");
    if (run.bold) text = `<b>${text}</b>`;
    if (run.italic) text = `<i>${text}</i>`;
    return text;
  }).join("")}</${name}>`;
}).join("\n");

async function copy(text, marked) {
  const types = { "text/plain": new Blob([text], { type: "text/plain" }) };
  if (marked) types["text/html"] = new Blob([marked], { type: "text/html" });
  await navigator.clipboard.write([new ClipboardItem(types)]);
  notice(say("copied"));
}

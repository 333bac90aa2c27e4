// What is wrong, with the place and the cure; one click goes there, one applies the cure.

import { get } from "./api.js";
import { el, fill, settled } from "./dom.js";
import { say, told } from "./words.js";
import { cure } from "./workspace.js";

export class Faults {
  #more = [];
  #isLeft = false;
  // What only a whole build finds (text that does not fit, letters that a font lacks) is asked for when typing pauses.
  #ask = settled(900, () => this.#checkAll());

  constructor(place, view) {
    this.view = view;
    this.list = el("ul", {});
    this.summary = el("h2", { "aria-live": "polite" });
    this.details = el("details", {}, el("summary", {}, this.summary), this.list);
    fill(place, this.details);
  }

  leave() { this.#isLeft = true; }

  update() {
    this.#more = [];
    this.view.preview?.setMade(false);
    this.#show();
    if (!this.#isLeft) this.#ask();
  }

  async #checkAll() {
    const { ceremony } = this.view;
    const stamp = ceremony.look.stamp;
    try {
      const found = await get("check", { c: ceremony.path });
      if (this.#isLeft || ceremony.look.stamp !== stamp || found.stamp !== stamp) return;
      this.#more = found.faults.diagnostics;
      if (ceremony.takeAll(found.look)) this.view.preview?.update();
      this.view.preview?.setMade(found.current);
      this.#show();
    } catch {
      // The next text asks again.
    }
  }

  /** All that is known, the heaviest first; in each weight in the order of the input. */
  get all() {
    const known = this.view.ceremony.look?.faults.diagnostics ?? [];
    const seen = new Set(known.map((fault) => JSON.stringify([fault.code, fault.message, fault.place])));
    const more = this.#more.filter((fault) => !seen.has(JSON.stringify([fault.code, fault.message, fault.place])));
    const weight = { error: 0, warning: 1, note: 2 };
    return [...known, ...more].map((fault, index) => ({ fault, index }))
      .sort((a, b) => weight[a.fault.severity] - weight[b.fault.severity] || a.index - b.index).map((each) => each.fault);
  }

  #show() {
    const all = this.all;
    const count = (severity) => all.filter((fault) => fault.severity === severity).length;
    fill(this.summary, `${say("faults")}: `,
      el("span", { class: count("error") ? "badge error" : "badge ok" }, `${count("error")} ${say("errors")}`), " ",
      el("span", { class: "badge warning" }, `${count("warning")} ${say("warnings")}`), " ",
      el("span", { class: "badge" }, `${count("note")} ${say("notes")}`));
    // Notes alone are there for whoever asks.
    if (!this.wasOpened && count("error") + count("warning") > 0) {
      this.wasOpened = true;
      // On a low screen, or at 200 %, the head with its numbers is enough: the work needs the room.
      this.details.open = innerHeight > 520;
    }
    fill(this.list, all.slice(0, 200).map((fault) => this.#item(fault)));
    this.view.onFaults?.(all);
  }

  #item(fault) {
    const { ceremony } = this.view;
    const place = fault.place;
    return el("li", { class: fault.severity },
      el("span", { class: `weight ${fault.severity}` }, say(fault.severity)),
      el("div", {},
        el("p", {}, told(fault.message),
          fault.repeats > 1 ? el("span", { class: "dim" }, ` ×${fault.repeats}`) : null),
        fault.notes.filter((note) => told(note.message)).slice(0, 4).map((note) => el("p", { class: "dim" }, told(note.message),
          note.place ? [" ", this.#link(note.place)] : null)),
        fault.help.map((help) => el("p", { class: "help" }, told(help.message), " ",
          help.replacement !== null && place?.start
            ? el("button", { type: "button", class: "small", onclick: () => cure(ceremony, place, help.replacement) },
              `${say("fix")} “${help.replacement}”`) : null)),
        el("p", { class: "dim" }, place ? [this.#link(place), " "] : null, el("code", {}, fault.code))));
  }

  #link(place) {
    return el("button", { type: "button", class: "link", title: say("goto"), onclick: () => this.view.openPlace(place) },
      whereabouts(this.view.ceremony, place));
  }
}

/** A place in words: file and line, or sheet and cell. */
export function whereabouts(ceremony, place) {
  const file = ceremony.fileName(place.file);
  if (place.cell) return `${file}, ${say("sheet")} “${place.sheet}”, ${say("cell")} ${place.cell}`;
  if (place.start) return `${file}, ${say("line")} ${place.start.line}`;
  return file;
}

// Certificates: a gallery of designs, the frames of the office's own blank, printing and the printer.

import { get, link, post } from "./api.js";
import { declared, fieldNamed } from "./completion.js";
import { ask, el, fill, notice, settled } from "./dom.js";
import { slug } from "./home.js";
import { say, told } from "./words.js";

const points = 72 / 25.4;

/** Shows the certificates; gives what leaves it. */
export async function showCertificates(place, view) {
  const desk = new Certificates(place, view);
  await desk.start();
  return () => desk.leave();
}

class Certificates {
  #isLeft = false;
  // The picture of each design, made once.
  #pictures = new Map();
  #frames = [];
  #chosen = null;
  #past = [];
  #queue = Promise.resolve();

  constructor(place, view) {
    this.view = view;
    this.ceremony = view.ceremony;
    this.gallery = el("ul", { class: "gallery" });
    this.frameList = el("div", {});
    this.printing = el("div", {});
    const part = (name, content, isOpen) => el("details", { class: "card section", open: isOpen },
      el("summary", {}, el("h2", {}, say(name))), el("p", { class: "dim" }, say(`${name}Help`)), content);
    fill(place, el("div", { class: "form" }, part("designs", this.gallery, true), part("frames", this.frameList, true),
      part("printing", this.printing, true)));
    this.overlay = el("div", { class: "frames", tabindex: -1 });
  }

  async start() {
    this.view.preview.options.kinds = ["certificate-preview", "certificate"];
    this.view.preview.options.onPage = (page) => { if (page.number === 1) this.#showFrames(page); };
    this.onLook = () => this.#readBlank();
    this.ceremony.addEventListener("look", this.onLook);
    const { designs } = await get("designs");
    this.designs = designs;
    await this.#readBlank();
    this.#showGallery();
    await this.#showPrinting();
  }

  leave() {
    this.#isLeft = true;
    this.ceremony.removeEventListener("look", this.onLook);
    for (const url of this.#pictures.values()) URL.revokeObjectURL(url);
  }

  /** The blank that the definition names, and where it is named. */
  async #named() {
    const root = await declared();
    const { tree } = await get("tree", { c: this.ceremony.path });
    const options = fieldNamed("giấy khen", [root]);
    const entry = tree?.record?.find((each) => fieldNamed(each.key, [root]) === options);
    const blank = entry?.value.record?.find((each) => ["phôi", "blank"].includes(each.key));
    return { id: blank?.value.text || null, path: [entry?.key ?? "giấy khen", blank?.key ?? "phôi"] };
  }

  async #choose(id) {
    const { path } = await this.#named();
    await this.ceremony.flush();
    try {
      this.ceremony.takeWritten(await post("edit", { c: this.ceremony.path, base: this.ceremony.digest },
        JSON.stringify({ path, do: "set", value: id })));
      this.id = id;
      this.#showGallery();
    } catch (error) {
      notice(told(error.body?.message) || say("gone"), "error");
    }
  }

  #showGallery() {
    fill(this.gallery, this.designs.map((design) => {
      const image = el("img", { alt: "", loading: "lazy" });
      const button = el("button", { type: "button", "aria-pressed": String(design.id === this.id), onclick: () => this.#choose(design.id) },
        image, el("strong", {}, design.name),
        el("span", { class: "dim" }, `${design.width} × ${design.height}${design.stock.startsWith("phôi") ? ` – ${design.stock}` : ""}${design.own ? ` – ${say("ownBlank")}` : ""}`));
      return { button, image, design };
    }).map((each) => {
      this.#draw(each);
      return el("li", {}, each.button);
    }));
  }

  /** One after another: each is a certificate of this ceremony, set on that paper. */
  #draw({ image, design, button }) {
    if (this.#pictures.has(design.id)) {
      image.src = this.#pictures.get(design.id);
      return;
    }
    this.drawing = (this.drawing ?? Promise.resolve()).then(async () => {
      if (this.#isLeft || !button.isConnected) return;
      const response = await fetch(link("design", { c: this.ceremony.path, blank: design.id, dpi: 36 })).catch(() => null);
      if (!response?.ok || this.#isLeft) {
        image.replaceWith(el("span", { class: "noimage" }, say("noCertificate")));
        return;
      }
      const url = URL.createObjectURL(await response.blob());
      this.#pictures.set(design.id, url);
      image.src = url;
    });
  }

  // MARK: Frames

  async #readBlank() {
    const { id } = await this.#named();
    if (this.#isLeft) return;
    this.id = id;
    for (const button of this.gallery.querySelectorAll("button")) button.setAttribute("aria-pressed", "false");
    const index = this.designs?.findIndex((design) => design.id === id);
    this.gallery.children[index]?.firstChild.setAttribute("aria-pressed", "true");
    this.#frames = [];
    if (id) {
      const blank = await get("blank", { id }).catch(() => null);
      this.isOwn = blank?.own ?? false;
      this.#frames = frames(blank?.tree);
    }
    if (!this.#isLeft) this.#listFrames();
  }

  #listFrames() {
    if (!this.#frames.length) {
      fill(this.frameList, el("p", {}, say(this.id ? "noFrames" : "noBlank")));
      return;
    }
    const photo = el("input", { type: "file", accept: ".png,.jpg,.jpeg", id: "photo-file", class: "hidden-file", onchange: () => photo.files[0] && this.#photo(photo.files[0]) });
    fill(this.frameList,
      el("p", {}, `${say("blank")}: `, el("code", {}, this.id), " ", this.isOwn ? el("span", { class: "badge ok" }, say("ownBlank")) : el("span", { class: "badge" }, say("programBlank"))),
      el("div", { class: "row" }, el("button", { type: "button", class: "small", onclick: () => this.#undo(), disabled: !this.#past.length }, say("undo")),
        this.isOwn ? [el("label", { for: "photo-file", class: "button" }, say("photo")), photo] : null),
      el("table", { class: "frametable" }, el("thead", {}, el("tr", {}, ["frame", "x", "y", "width", "height"].map((name) => el("th", { scope: "col" }, say(name))))),
        el("tbody", {}, this.#frames.map((frame) => el("tr", { class: frame.name === this.#chosen ? "chosen" : "" },
          el("th", { scope: "row" }, el("button", { type: "button", class: "link", onclick: () => this.#select(frame.name) }, frame.name)),
          ["x", "y", "rộng", "cao"].map((key) => el("td", {}, el("input", { value: millimetres(frame[key]), inputmode: "decimal", "aria-label": `${frame.name} ${key} (mm)`,
            onchange: (event) => this.#change(frame, { [key]: number(event.target.value, frame[key]) }) }))))))));
  }

  #select(name) {
    this.#chosen = name;
    this.#listFrames();
    if (this.page) this.#showFrames(this.page);
    const box = [...this.overlay.children].find((each) => each.dataset.name === name);
    for (const each of this.overlay.children) each.classList.toggle("chosen", each === box);
    box?.focus();
  }

  /** The frames over the first page, to be moved with mouse and arrow keys. */
  #showFrames(page) {
    this.page = page;
    // A frame for one kind of recipient lies over the common one: it is shown, and takes the mouse, when it is chosen in the table.
    fill(this.overlay, this.#frames.filter((frame) => !frame.isVariant || frame.name === this.#chosen).map((frame) => {
      const box = el("button", { type: "button", class: `frame${frame.name === this.#chosen ? " chosen" : ""}`, "data-name": frame.name, title: frame.name });
      this.#lay(box, frame);
      box.addEventListener("focus", () => {
        this.#chosen = frame.name;
        for (const each of this.overlay.children) each.classList.toggle("chosen", each === box);
      });
      box.addEventListener("click", (event) => event.stopPropagation());
      box.addEventListener("keydown", (event) => this.#key(event, frame, box));
      box.addEventListener("pointerdown", (event) => this.#drag(event, frame, box));
      return box;
    }));
    page.element.append(this.overlay);
    const box = [...this.overlay.children].find((each) => each.dataset.name === this.#chosen);
    if (box && (document.activeElement === document.body || document.activeElement?.classList.contains("frame"))) box.focus();
  }

  #lay(box, frame) {
    const scale = this.page.scale * points;
    box.setAttribute("aria-label", `${say("frame")} ${frame.name}: x ${millimetres(frame.x)}, y ${millimetres(frame.y)} mm`);
    Object.assign(box.style, { left: `${frame.x * scale}px`, top: `${frame.y * scale}px`, width: `${frame["rộng"] * scale}px`, height: `${frame.cao * scale}px` });
  }

  #key(event, frame, box) {
    const step = 0.5;
    const moves = { ArrowLeft: ["x", -step], ArrowRight: ["x", step], ArrowUp: ["y", -step], ArrowDown: ["y", step] };
    const sizes = { ArrowLeft: ["rộng", -step], ArrowRight: ["rộng", step], ArrowUp: ["cao", -step], ArrowDown: ["cao", step] };
    const move = (event.shiftKey ? sizes : moves)[event.key];
    if (!move) return;
    event.preventDefault();
    this.#begin(frame);
    frame[move[0]] = Math.round((frame[move[0]] + move[1]) * 100) / 100;
    if (["y", "cao"].includes(move[0])) frame.share = null;
    this.#lay(box, frame);
    this.#sendLater(frame);
  }

  #drag(event, frame, box) {
    if (event.button !== 0) return;
    event.preventDefault();
    box.focus();
    box.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, y: event.clientY, left: frame.x, top: frame.y };
    const scale = this.page.scale * points;
    let isMoved = false;
    const move = (now) => {
      if (!isMoved && Math.hypot(now.clientX - from.x, now.clientY - from.y) < 3) return;
      if (!isMoved) this.#begin(frame);
      isMoved = true;
      frame.x = from.left + half((now.clientX - from.x) / scale);
      frame.y = from.top + half((now.clientY - from.y) / scale);
      if (frame.y !== from.top) frame.share = null;
      this.#lay(box, frame);
    };
    const up = () => {
      box.removeEventListener("pointermove", move);
      box.removeEventListener("pointerup", up);
      if (isMoved) this.#sendLater.now(frame);
    };
    box.addEventListener("pointermove", move);
    box.addEventListener("pointerup", up);
  }

  /** Remembers where a frame was before it is moved. */
  #begin(frame) {
    if (this.moving === frame.name) return;
    this.moving = frame.name;
    this.#past.push({ name: frame.name, x: frame.x, y: frame.y, rộng: frame["rộng"], cao: frame.cao, share: frame.share });
  }

  #change(frame, values) {
    this.#begin(frame);
    Object.assign(frame, values);
    if ("y" in values || "cao" in values) frame.share = null;
    this.#sendLater.now(frame);
  }

  #undo() {
    const last = this.#past.pop();
    const frame = this.#frames.find((each) => each.name === last?.name);
    if (!frame) return;
    Object.assign(frame, last);
    this.#send(frame);
  }

  #sendLater = settled(350, (frame) => this.#send(frame));

  /** Keeps the frame in the office's own blank; the program's is copied the first time. */
  #send(frame) {
    this.moving = null;
    this.#queue = this.#queue.then(async () => {
      let id = this.id;
      if (!this.isOwn) {
        const values = await ask(say("keepBlank"), [el("p", {}, say("keepBlankHelp")),
          el("label", {}, say("blankName"), el("input", { name: "id", value: `${this.id}-rieng`, required: true, autofocus: true }))],
        { submit: say("keep"), cancel: say("cancel") });
        id = values ? slug(values.id) : null;
        if (!id) {
          this.#past.pop();
          await this.#readBlank();
          this.view.preview.update();
          return;
        }
      }
      const changes = ["x", "y", "rộng", "cao"].map((key) => ({ path: [...frame.path, key], value: `${millimetres(frame[key]).replace(",", ".")} mm` }));
      // A text that is moved up or down by hand no longer shares the room of its column; without a value the key goes.
      if (frame.share !== frame.kept) changes.push({ path: frame.sharePath, value: frame.share ?? undefined });
      try {
        const kept = await post("keep-blank", { c: this.ceremony.path, from: this.id, id }, JSON.stringify({ changes }));
        frame.kept = frame.share;
        if (id !== this.id) {
          this.designs = (await get("designs")).designs;
          await this.#choose(id);
        } else {
          this.ceremony.takeLook(kept.look);
        }
      } catch (error) {
        notice(told(error.body?.message) || say("gone"), "error");
        await this.#readBlank();
      }
    });
  }

  async #photo(file) {
    try {
      const kept = await post("photo", { c: this.ceremony.path, id: this.id }, file);
      this.ceremony.takeLook(kept.look);
    } catch (error) {
      notice(told(error.body?.message) || say("gone"), "error");
    }
  }

  // MARK: Printing

  async #showPrinting() {
    const { printers } = await get("printers").catch(() => ({ printers: [] }));
    if (this.#isLeft) return;
    const printer = el("select", { name: "printer" }, el("option", { value: "" }, say("anyPrinter")), printers.map((name) => el("option", { value: name }, name)));
    const field = (name, value, more = {}) => el("label", {}, say(name), el("input", { name, value, inputmode: "decimal", required: true, ...more }));
    const range = el("form", { class: "record", onsubmit: (event) => {
      event.preventDefault();
      const item = this.view.preview.item;
      const values = Object.fromEntries(new FormData(range));
      if (item?.kind !== "certificate") this.view.preview.showKind("certificate");
      const certificate = this.ceremony.look.items.find((each) => each === this.view.preview.item && each.kind === "certificate")
        ?? this.ceremony.look.items.find((each) => each.kind === "certificate");
      if (certificate) this.#open("print", { c: this.ceremony.path, kind: certificate.kind, name: certificate.name, from: values.from, to: values.to || values.from, printer: values.printer });
    } }, field("from", "1"), field("to", "", { required: false, placeholder: say("oneSheet") }), el("label", {}, say("printer"), printer),
    el("button", { type: "submit", class: "primary" }, say("openPDF")),
    el("button", { type: "button", onclick: () => {
      range.elements.from.value = 1;
      range.elements.to.value = 99999;
      range.requestSubmit();
    } }, say("allSheets")));
    const sheet = el("form", { class: "record", onsubmit: (event) => {
      event.preventDefault();
      this.#open("calibration", Object.fromEntries(new FormData(sheet)));
    } }, field("width", "297"), field("height", "210"), el("button", { type: "submit" }, say("openSheet")));
    const measures = el("form", { class: "record", onsubmit: async (event) => {
      event.preventDefault();
      const { printer: name, ...values } = Object.fromEntries(new FormData(measures));
      try {
        const kept = await post("calibrate", { printer: name },
          JSON.stringify({ width: sheet.elements.width.value, height: sheet.elements.height.value, ...values }));
        notice(`${say("calibrated")} ${name}`);
        fill(result, kept.text);
        await this.#showPrinting();
      } catch (error) {
        notice(told(error.body?.message) || say("gone"), "error");
      }
    } }, el("label", {}, say("printer"), el("input", { name: "printer", value: "may-in-1", required: true })),
    field("leftA", "20"), field("leftB", "277"), field("topA", "20"), field("topB", "190"), el("button", { type: "submit" }, say("calibrate")));
    const result = el("pre", { class: "compare", hidden: true });
    fill(this.printing, range, el("details", {}, el("summary", {}, say("calibration")),
      el("ol", { class: "steps" }, el("li", {}, say("step1"), sheet), el("li", {}, say("step2")), el("li", {}, say("step3"), measures))));
  }

  /** Opens a PDF that the program makes, or tells why it does not. */
  async #open(name, values) {
    const tab = window.open("", "_blank");
    const response = await fetch(link(name, values)).catch(() => null);
    if (!response?.ok) {
      tab?.close();
      const body = await response?.json().catch(() => null);
      notice(told(body?.message) || say("gone"), "error");
      return;
    }
    if (tab) tab.location = link(name, values);
  }
}

/** The frames of a blank's values, with those for some kinds of recipient. */
function frames(tree) {
  const all = tree?.record?.find((entry) => ["khung", "fields"].includes(entry.key));
  const found = [];
  const add = (record, path, name, base, isVariant = false) => {
    const area = record?.find((entry) => ["vị trí", "area"].includes(entry.key));
    const value = (key) => Number.parseFloat(area?.value.record?.find((entry) => entry.key === key)?.value.text ?? "NaN");
    const shares = base.value.record.find((entry) => ["khoảng trên", "space above"].includes(entry.key));
    const share = shares?.value.text ?? null;
    const frame = { name, isVariant, path: [...path, area?.key], x: value("x"), y: value("y"), rộng: value("rộng"), cao: value("cao"),
      share, kept: share, sharePath: [all.key, base.key, shares?.key] };
    if ([frame.x, frame.y, frame["rộng"], frame.cao].every(Number.isFinite)) found.push(frame);
  };
  for (const entry of all?.value.record ?? []) {
    if (!entry.value.record) continue;
    add(entry.value.record, [all.key, entry.key], entry.key, entry);
    for (const kind of ["tập thể", "hộ gia đình", "cá nhân"]) {
      const variant = entry.value.record.find((each) => each.key === kind);
      if (variant?.value.record) add(variant.value.record, [all.key, entry.key, kind], `${entry.key} (${kind})`, entry, true);
    }
  }
  return found;
}

const half = (value) => Math.round(value * 2) / 2;
const millimetres = (value) => String(Math.round(value * 100) / 100);
const number = (text, old) => {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && Math.abs(value) <= 1200 ? value : old;
};

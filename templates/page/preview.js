// The pages as they will be printed. Those in sight are asked for first; a click on words leads to where they came from.

import { get, picture } from "./api.js";
import { el, fill } from "./dom.js";
import { say, told } from "./words.js";

export class Preview {
  #item = null;
  #pages = [];
  #zoom = Number(localStorage.getItem("zoom")) || 0;
  #isLeft = false;
  #isLoading = false;
  #mark = null;

  constructor(place, view, options = {}) {
    this.view = view;
    this.options = options;
    this.choice = el("select", { "aria-label": say("document"), onchange: () => this.#choose(this.choice.value) });
    this.zoomChoice = el("select", { "aria-label": say("zoom"), onchange: () => {
      this.#zoom = Number(this.zoomChoice.value);
      localStorage.setItem("zoom", this.#zoom);
      this.#layOut();
      this.#loadVisible();
    } }, [[0, "↔"], [0.5, "50%"], [0.75, "75%"], [1, "100%"], [1.5, "150%"], [2, "200%"]].map(([value, text]) =>
      el("option", { value, selected: value === this.#zoom }, text)));
    this.count = el("span", { class: "dim", "aria-live": "polite" });
    this.pages = el("div", { class: "pages", tabindex: 0, role: "region", "aria-label": say("preview") });
    this.pages.addEventListener("scroll", () => this.#loadVisible(), { passive: true });
    this.resize = new ResizeObserver(() => { this.#layOut(); this.#loadVisible(); });
    this.resize.observe(this.pages);
    fill(place, el("div", { class: "bar" }, this.choice, this.zoomChoice, this.count), this.pages);
    this.place = place;
  }

  leave() {
    this.#isLeft = true;
    this.resize.disconnect();
    for (const page of this.#pages) if (page.url) URL.revokeObjectURL(page.url);
  }

  /** Whether the packet that was made shows the same: then it is no draft any more. */
  setMade(isMade) { this.place.classList.toggle("made", isMade); }

  #key(item) { return `${item.kind}/${item.name}`; }

  /** Shows the ceremony as it is now. */
  update() {
    const { kinds } = this.options;
    const items = this.view.ceremony.look.items.filter((item) => !kinds || kinds.includes(item.kind));
    const wanted = this.#item ?? this.options.first ?? sessionStorage.getItem("document");
    fill(this.choice, items.map((item) => el("option", { value: this.#key(item) },
      `${told(item.kindTitle)}${item.title ? ` – ${item.title}` : ` – ${item.name}`}`)));
    this.choice.hidden = items.length === 0;
    if (!items.length) {
      this.#pages = [];
      this.count.textContent = "";
      fill(this.pages, el("p", { class: "empty" }, say("nothing")));
      return;
    }
    const item = items.find((each) => this.#key(each) === wanted) ?? items[0];
    this.choice.value = this.#key(item);
    this.#choose(this.choice.value);
  }

  /** Shows a document of a kind. */
  showKind(kind) {
    const item = this.view.ceremony.look.items.find((each) => each.kind === kind);
    if (item) this.#choose(this.#key(item));
  }

  async #choose(key) {
    const item = this.view.ceremony.look.items.find((each) => this.#key(each) === key);
    if (!item) return;
    const isOther = key !== this.#item;
    this.#item = key;
    this.choice.value = key;
    sessionStorage.setItem("document", key);
    this.item = item;
    this.view.ceremony.kind = item.kind;
    if (!item.pages) {
      this.#pages = [];
      fill(this.pages, el("p", { class: "empty" }, say("wordFile")));
      return;
    }
    let counted;
    try {
      counted = await get("pages", { c: this.view.ceremony.path, kind: item.kind, name: item.name });
    } catch {
      return;
    }
    if (this.#isLeft || this.#item !== key) return;
    this.stamp = counted.stamp;
    this.count.textContent = `${counted.count} ${say("page").toLowerCase()}`;
    if (isOther) this.#pages.forEach((page) => page.url && URL.revokeObjectURL(page.url));
    const old = isOther ? [] : this.#pages;
    this.#pages = Array.from({ length: counted.count }, (_, index) => {
      const kept = old[index];
      if (kept) {
        kept.isFresh = false;
        return kept;
      }
      return this.#makePage(index + 1);
    });
    fill(this.pages, this.#pages.map((page) => page.element));
    if (isOther) this.pages.scrollTop = 0;
    this.#layOut();
    this.#loadVisible();
  }

  #makePage(number) {
    const image = el("img", { alt: `${say("page")} ${number}`, hidden: true });
    const marks = el("div", { class: "marks" });
    const element = el("div", { class: "page" }, image, el("span", { class: "draft", "aria-hidden": "true" }, say("draft")), marks,
      el("span", { class: "number" }, String(number)));
    const page = { number, element, image, marks, isFresh: false, width: 595, height: 842, spots: [], url: null, dots: 0 };
    element.addEventListener("click", (event) => this.#click(page, event));
    return page;
  }

  #layOut() {
    const room = Math.max(160, this.pages.clientWidth - 32);
    for (const page of this.#pages) {
      // One point is 4/3 of a CSS pixel at 100 %.
      const width = this.#zoom ? page.width * (4 / 3) * this.#zoom : Math.min(room, page.width * (4 / 3) * 1.6);
      page.scale = width / page.width;
      page.element.style.width = `${width}px`;
      page.element.style.height = `${page.height * page.scale}px`;
    }
  }

  #isVisible(page, margin) {
    const top = page.element.offsetTop - this.pages.offsetTop;
    return top + page.element.offsetHeight >= this.pages.scrollTop - margin
      && top <= this.pages.scrollTop + this.pages.clientHeight + margin;
  }

  #dots(page) { return Math.min(300, Math.max(40, Math.round(page.scale * 72 * devicePixelRatio))); }

  #next() {
    const needs = (page) => !page.isFresh || Math.abs(page.dots - this.#dots(page)) > 8;
    return this.#pages.find((page) => needs(page) && this.#isVisible(page, 0))
      ?? this.#pages.find((page) => needs(page) && this.#isVisible(page, this.pages.clientHeight));
  }

  async #loadVisible() {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      for (let page = this.#next(); page && !this.#isLeft; page = this.#next()) await this.#load(page);
    } finally {
      this.#isLoading = false;
    }
  }

  async #load(page) {
    const values = { c: this.view.ceremony.path, kind: this.item.kind, name: this.item.name, n: page.number };
    const key = this.#item;
    page.isFresh = true;
    page.dots = this.#dots(page);
    try {
      const meta = await get("page", values);
      if (this.#isLeft || key !== this.#item) return;
      [page.width, page.height, page.spots, page.text] = [meta.width / 100, meta.height / 100, meta.spots, meta.text];
      this.#layOut();
      page.dots = this.#dots(page);
      const drawn = await picture({ ...values, dpi: page.dots });
      if (this.#isLeft || key !== this.#item) return;
      const url = URL.createObjectURL(drawn.blob);
      const old = page.url;
      page.url = url;
      page.image.src = url;
      page.image.hidden = false;
      page.image.alt = `${say("page")} ${page.number}: ${page.text}`;
      await page.image.decode().catch(() => {});
      if (old) URL.revokeObjectURL(old);
      this.#showMark();
      this.options.onPage?.(page);
    } catch (error) {
      if (error.status !== 404) page.isFresh = error.status !== undefined;
    }
  }

  #click(page, event) {
    const box = page.element.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / page.scale, (event.clientY - box.top) / page.scale];
    const near = page.spots.map((spot) => {
      const [left, top, width, height] = spot.box.map((value) => value / 100);
      const dx = Math.max(left - x, 0, x - left - width);
      const dy = Math.max(top - y, 0, y - top - height);
      return { spot, distance: Math.hypot(dx, dy) };
    }).sort((a, b) => a.distance - b.distance)[0];
    if (near && near.distance < 6) this.view.openPlace(near.spot.place);
  }

  /** Marks the words that came from a byte of the definition, and brings the page that has them into sight. */
  async mark(byte) {
    this.#mark = byte;
    if (!this.item) return;
    if (!this.#showMark()) {
      const key = this.#item;
      try {
        const found = await get("find", { c: this.view.ceremony.path, kind: this.item.kind, name: this.item.name, byte });
        if (found.page && key === this.#item && this.#mark === byte) this.scrollTo(found.page);
      } catch {
        // Words that no page has are marked nowhere.
      }
    }
  }

  scrollTo(number) {
    const page = this.#pages[number - 1];
    if (page) this.pages.scrollTo({ top: page.element.offsetTop - this.pages.offsetTop - 12 });
  }

  #showMark() {
    let first = null;
    for (const page of this.#pages) {
      const boxes = this.#mark === null ? [] : page.spots.filter((spot) => {
        const place = spot.place;
        return this.view.ceremony.isHere(place) && place.start.byte <= this.#mark && this.#mark <= place.end.byte;
      });
      fill(page.marks, boxes.map((spot) => {
        const mark = el("i", {});
        const [left, top, width, height] = spot.box.map((value) => (value / 100) * page.scale);
        Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
        return mark;
      }));
      if (boxes.length && !first) first = page;
    }
    if (first && !this.#isVisible(first, -40)) this.scrollTo(first.number);
    return first !== null;
  }
}


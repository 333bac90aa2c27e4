// The ceremonies of the folder, and how a new one begins.

import { get, post } from "./api.js";
import { ask, el, fill, notice } from "./dom.js";
import { moment, say, told } from "./words.js";

/** Shows the home. */
export async function showHome(main) {
  document.title = `Vinh danh – ${say("home")}`;
  const home = await get("home");
  let isLeft = false;
  const cards = home.ceremonies.map((path) => card(path));
  fill(main, el("div", { class: "home" },
    el("section", { "aria-labelledby": "ceremonies" },
      el("h1", { id: "ceremonies" }, say("home")),
      el("p", { class: "dim" }, `${say("folder")}: `, el("code", {}, home.folder)),
      cards.length ? el("ul", { class: "cards" }, cards.map((each) => each.element)) : el("p", {}, say("none"))),
    el("section", { "aria-labelledby": "begin" },
      el("h2", { id: "begin" }, say("begin")),
      el("p", { class: "dim" }, say("beginHelp")),
      dropPlace(home),
      el("ul", { class: "situations" }, home.situations.map((situation) => el("li", {},
        el("button", { type: "button", onclick: () => begin(home, situation.folder) },
          el("strong", {}, told(situation.title)), el("span", {}, told(situation.help)))))))));
  // One after another: the state of a large ceremony takes a moment, and the page is there at once.
  (async () => {
    for (const each of cards) {
      if (isLeft) return;
      await each.load();
    }
  })();
  return () => { isLeft = true; };
}

function card(path) {
  const state = el("div", { class: "state" }, say("loading"));
  const title = el("strong", {}, path === "." ? "…" : path);
  const element = el("li", {}, el("a", { class: "card", href: `#/c/${encodeURIComponent(path)}` }, title,
    path === "." ? null : el("span", { class: "dim" }, path), state));
  async function load() {
    try {
      const found = await get("state", { c: path });
      title.textContent = found.name ? found.name[0].toLocaleUpperCase("vi") + found.name.slice(1) : path;
      fill(state,
        found.date ? el("span", {}, found.date) : null,
        found.errors ? el("span", { class: "badge error" }, `${found.errors} ${say("errors")}`)
          : el("span", { class: "badge ok" }, say("noFault")),
        found.warnings ? el("span", { class: "badge warning" }, `${found.warnings} ${say("warnings")}`) : null,
        el("span", { class: "dim" }, found.made
          ? `${say("made")} ${moment(found.made)}${found.current ? "" : `, ${say("stale")}`}` : say("notMade")));
    } catch (error) {
      fill(state, el("span", { class: "badge error" }, told(error.body?.message) || say("gone")));
    }
  }
  return { element, load };
}

function dropPlace(home) {
  const input = el("input", { type: "file", accept: ".xlsx,.csv,.tsv", id: "list-file", class: "hidden-file",
    onchange: () => input.files[0] && begin(home, null, input.files[0]) });
  const place = el("div", { class: "drop" }, say("drop"), " ",
    el("label", { for: "list-file", class: "button" }, say("choose")), input);
  place.addEventListener("dragover", (event) => { event.preventDefault(); place.classList.add("over"); });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("over");
    if (event.dataTransfer.files[0]) begin(home, null, event.dataTransfer.files[0]);
  });
  return place;
}

/** A folder's name made of a text: small letters without marks. */
export const slug = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase()
  .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

async function begin(home, situation, file) {
  const chosen = home.situations.find((each) => each.folder === situation) ?? home.situations[0];
  const proposal = freeName(home, `${chosen.folder}-${new Date().getFullYear()}`);
  const values = await ask(say("begin"), [
    el("label", {}, say("situation"), el("select", { name: "situation" }, home.situations.map((each) =>
      el("option", { value: each.folder, selected: each === chosen }, told(each.title))))),
    el("label", {}, say("name"), el("input", { name: "name", value: proposal, required: true, autofocus: true })),
    file ? el("p", {}, `${say("list")}: `, el("code", {}, file.name)) : null,
  ], { submit: say("create"), cancel: say("cancel") });
  if (!values) return;
  try {
    const made = await post("new", { situation: values.situation, name: values.name, list: file?.name }, file ?? "");
    location.hash = `#/c/${encodeURIComponent(made.ceremony)}`;
  } catch (error) {
    const first = error.body?.faults?.diagnostics?.[0];
    notice([told(error.body?.message), told(first?.message)].filter(Boolean).join(": "), "error");
  }
}

function freeName(home, name) {
  let number = 1;
  let free = name;
  while (home.ceremonies.includes(free)) free = `${name}-${++number}`;
  return free;
}

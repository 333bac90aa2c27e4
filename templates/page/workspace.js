// A ceremony's view: tabs on the left, the pages as printed on the right, faults below.

import { post } from "./api.js";
import { Ceremony } from "./ceremony.js";
import { ask, el, fill, notice } from "./dom.js";
import { showCertificates } from "./certificates.js";
import { Faults } from "./faults.js";
import { showLists } from "./lists.js";
import { showForm } from "./form.js";
import { showNews } from "./news.js";
import { showPacket } from "./packet.js";
import { Preview } from "./preview.js";
import { showText } from "./text.js";
import { showVersions } from "./versions.js";
import { say, told } from "./words.js";

const tabs = [
  { name: "form", show: showForm },
  { name: "text", show: showText },
  { name: "lists", show: showLists },
  { name: "certificates", show: showCertificates },
  { name: "news", show: showNews, isWide: true },
  { name: "make", show: showPacket, isWide: true },
];

/** Shows a ceremony; gives what leaves it. */
export async function showCeremony(main, tools, path, name) {
  const tab = tabs.find((each) => each.name === name) ?? tabs[0];
  const ceremony = new Ceremony(path);
  try {
    await ceremony.load();
  } catch (error) {
    fill(main, el("p", { class: "badge error" }, told(error.body?.message) || say("gone")));
    return;
  }
  document.title = `${path === "." ? "Vinh danh" : path} – ${say(tab.name)}`;
  const left = el("div", { class: "pane edit", id: "edit" });
  const below = el("div", { class: "faults" });
  const right = el("section", { class: "pane preview", "aria-label": say("preview") });
  fill(main, el("div", { class: tab.isWide ? "bench wide" : "bench" },
    el("div", { class: "side" }, left, below), tab.isWide ? null : right));
  showTools(tools, ceremony, path, tab);

  const view = { ceremony, goTo: null };
  /** Goes to a place of the input: in this view when it can, else in the text. */
  view.openPlace = (place) => {
    if (view.goTo?.(place)) return;
    sessionStorage.setItem("place", JSON.stringify(place));
    const target = ceremony.isHere(place) ? "text" : "lists";
    location.hash = `#/c/${encodeURIComponent(path)}/${tabs.some((each) => each.name === target) ? target : "text"}`;
  };
  const preview = tab.isWide ? null : new Preview(right, view);
  view.preview = preview;
  const faults = new Faults(below, view);
  view.faults = faults;
  const leaveTab = await tab.show(left, view) ?? (() => {});
  const waiting = sessionStorage.getItem("place");
  if (waiting) {
    sessionStorage.removeItem("place");
    view.goTo?.(JSON.parse(waiting));
  }

  ceremony.addEventListener("look", () => {
    preview?.update();
    faults.update();
  });
  ceremony.addEventListener("outside", () => notice(say("outside")));
  ceremony.addEventListener("refused", (event) => notice(told(event.detail?.message) || say("gone"), "error"));
  ceremony.addEventListener("conflict", async (event) => {
    const values = await ask(say("conflict"), [
      el("p", {}, say("conflictHelp")),
      el("div", { class: "row" },
        el("label", { class: "choice" }, el("input", { type: "radio", name: "whose", value: "mine", checked: true }), say("mine")),
        el("label", { class: "choice" }, el("input", { type: "radio", name: "whose", value: "theirs" }), say("theirs"))),
      el("pre", { class: "compare" }, difference(ceremony.text, event.detail.text ?? "")),
    ], { submit: "OK", cancel: say("theirs") });
    await ceremony.settle(event.detail, values?.whose === "mine");
  });
  preview?.update();
  faults.update();
  return () => {
    leaveTab();
    preview?.leave();
    faults.leave();
    ceremony.leave();
  };
}

/** The lines in which two texts differ, from the first to the last. */
function difference(mine, theirs) {
  const [a, b] = [mine.split("\n"), theirs.split("\n")];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [...a.slice(start, a.length - end).map((line) => `+ ${line}`),
    ...b.slice(start, b.length - end).map((line) => `- ${line}`)].join("\n");
}

function showTools(tools, ceremony, path, tab) {
  const state = el("span", { class: "save", role: "status" });
  const undo = el("button", { type: "button", class: "quiet icon", title: say("undo"), "aria-label": say("undo"), onclick: () => ceremony.undo() }, "↶");
  const redo = el("button", { type: "button", class: "quiet icon", title: say("redo"), "aria-label": say("redo"), onclick: () => ceremony.redo() }, "↷");
  const update = () => {
    state.textContent = say(ceremony.state);
    state.className = `save ${ceremony.state}`;
    undo.disabled = !ceremony.canUndo;
    redo.disabled = !ceremony.canRedo;
  };
  ceremony.addEventListener("state", update);
  ceremony.addEventListener("text", update);
  update();
  tools.append(
    el("nav", { "aria-label": path }, tabs.map((each) =>
      el("a", { href: `#/c/${encodeURIComponent(path)}/${each.name}`, "aria-current": each === tab ? "page" : null }, say(each.name)))),
    el("span", { class: "space" }), undo, redo,
    el("button", { type: "button", class: "quiet", onclick: () => showVersions(ceremony) }, say("versions")), state);
  // On a narrow screen the tabs are pushed sideways: the one that is shown is in sight.
  tools.querySelector("[aria-current]").scrollIntoView({ block: "nearest", inline: "center" });
}

/** Applies the replacement of a cure where its fault stands. */
export async function cure(ceremony, place, replacement) {
  const { replaceBytes } = await import("./splice.js");
  if (ceremony.isHere(place)) {
    ceremony.edit(replaceBytes(ceremony.text, place.start.byte, place.end.byte, replacement));
    await ceremony.flush();
    return;
  }
  const { get } = await import("./api.js");
  const file = ceremony.fileName(place.file);
  const read = await get("text", { c: ceremony.path, file });
  const saved = await post("save", { c: ceremony.path, file, base: read.digest },
    replaceBytes(read.text, place.start.byte, place.end.byte, replacement));
  ceremony.takeLook(saved.look);
}

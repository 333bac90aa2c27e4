// The page as a whole: which view an address shows.

import { el, fill } from "./dom.js";
import { say, switchLanguage } from "./words.js";
import { showHome } from "./home.js";
import { showCeremony } from "./workspace.js";

let leave = () => {};
let turn = 0;

function top(title) {
  document.getElementById("skip").textContent = say("skip");
  fill(document.getElementById("top"),
    el("a", { class: "brand", href: "#/", title: say("home") }, el("img", { src: "/icon.svg", alt: "" }), "Vinh danh"),
    el("div", { id: "tools", class: "tools" }, title ? el("strong", { class: "title" }, title) : null),
    el("button", { type: "button", class: "quiet", lang: say("language") === "English" ? "en" : "vi",
      onclick: () => { switchLanguage(); show(); } }, say("language")));
}

/** Shows what the address says; a view that was overtaken while it was read is left at once. */
async function show() {
  const mine = ++turn;
  leave();
  leave = () => {};
  const parts = location.hash.replace(/^#\//, "").split("/").map(decodeURIComponent);
  const stage = el("div", { class: "stage" }, el("p", { class: "wait" }, say("loading")));
  fill(document.getElementById("main"), stage);
  let left;
  if (parts[0] === "c" && parts[1]) {
    top(parts[1] === "." ? "" : parts[1]);
    left = await showCeremony(stage, document.getElementById("tools"), parts[1], parts[2] || "form");
  } else {
    top("");
    left = await showHome(stage);
  }
  if (mine === turn) leave = left ?? (() => {});
  else left?.();
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("hashchange", show);
show();

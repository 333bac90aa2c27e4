// The page as a whole: which view an address shows.

import { el, fill } from "./dom.js";
import { say, switchLanguage } from "./words.js";
import { showHome } from "./home.js";
import { showCeremony } from "./workspace.js";

let leave = () => {};

function top(title) {
  document.getElementById("skip").textContent = say("skip");
  fill(document.getElementById("top"),
    el("a", { class: "brand", href: "#/", title: say("home") }, el("img", { src: "/icon.svg", alt: "" }), "Vinh danh"),
    el("div", { id: "tools", class: "tools" }, title ? el("strong", { class: "title" }, title) : null),
    el("button", { type: "button", class: "quiet", lang: say("language") === "English" ? "en" : "vi",
      onclick: () => { switchLanguage(); show(); } }, say("language")));
}

async function show() {
  leave();
  leave = () => {};
  const parts = location.hash.replace(/^#\//, "").split("/").map(decodeURIComponent);
  const main = fill(document.getElementById("main"), el("p", { class: "wait" }, say("loading")));
  if (parts[0] === "c" && parts[1]) {
    top(parts[1] === "." ? "" : parts[1]);
    leave = await showCeremony(main, document.getElementById("tools"), parts[1], parts[2] || "form") ?? (() => {});
  } else {
    top("");
    leave = await showHome(main) ?? (() => {});
  }
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("hashchange", show);
show();

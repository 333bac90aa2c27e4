// The earlier texts of a definition, to look at and to take back.

import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { moment, say } from "./words.js";

/** Shows the earlier texts in a dialog. */
export async function showVersions(ceremony) {
  await ceremony.flush();
  const { versions } = await get("versions", { c: ceremony.path });
  const text = el("pre", { class: "compare", tabindex: 0 });
  const dialog = el("dialog", { class: "large", "aria-label": say("versions") },
    el("h2", {}, say("versions")), el("p", {}, say("versionsHelp")),
    versions.length ? el("ul", { class: "versions" }, versions.map((version) => el("li", {},
      el("span", {}, `${version.number}. ${moment(version.seconds)}`),
      el("button", { type: "button", class: "small", onclick: async () => fill(text, await read(version)) }, say("show")),
      el("button", { type: "button", class: "small", onclick: async () => {
        ceremony.edit(await read(version));
        await ceremony.flush();
        close();
      } }, say("restore"))))) : el("p", {}, say("noVersions")),
    text, el("div", { class: "row end" }, el("button", { type: "button", onclick: close }, say("cancel"))));
  async function read(version) {
    return (await get("version", { c: ceremony.path, n: version.number })).text;
  }
  function close() {
    dialog.close();
    dialog.remove();
  }
  document.body.append(dialog);
  dialog.showModal();
}

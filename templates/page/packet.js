// The packet: made as by `build`, its files one by one or as an archive.

import { get, link, post } from "./api.js";
import { el, fill, notice } from "./dom.js";
import { moment, say, told } from "./words.js";

/** Shows the packet; gives what leaves it. */
export async function showPacket(place, view) {
  const { ceremony } = view;
  let isLeft = false;
  const c = ceremony.path;
  const bar = el("progress", { max: 1, value: 0, hidden: true, "aria-label": say("working") });
  const told_ = el("p", { role: "status" });
  const outcome = el("ul", { class: "outcomes" });
  const files = el("div", {});
  const start = el("button", { type: "button", class: "primary large", onclick: make }, say("makeNow"));
  const stop = el("button", { type: "button", hidden: true, onclick: () => post("stop") }, say("stop"));
  const printer = el("select", { id: "make-printer" }, el("option", { value: "" }, say("anyPrinter")));
  const printers = el("label", { hidden: true }, say("printer"), " ", printer);
  fill(place, el("div", { class: "packet" }, el("h1", {}, say("make")), el("p", {}, say("makeHelp")),
    el("div", { class: "row" }, start, stop, printers, bar), told_, outcome, files));
  // Who measured a printer has the sheets moved by what was measured.
  get("printers").then(({ printers: known }) => {
    printer.append(...known.map((name) => el("option", { value: name }, name)));
    printers.hidden = !known.length;
  }).catch(() => {});

  async function make() {
    try {
      await ceremony.flush();
      await post("make", { c, printer: printer.value || null });
    } catch (error) {
      notice(told(error.body?.message) || say("gone"), "error");
      return;
    }
    follow();
  }

  async function follow() {
    start.disabled = true;
    fill(outcome);
    while (!isLeft) {
      let job;
      try {
        job = await get("job", { c });
      } catch {
        break;
      }
      if (job.state === "running") {
        bar.hidden = stop.hidden = false;
        bar.max = Math.max(1, job.count);
        bar.value = job.done;
        told_.textContent = `${say("working")} ${job.count ? `${job.done + 1}/${job.count} ` : ""}${job.path}`;
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      if (job.state !== "none") showEnd(job);
      break;
    }
    bar.hidden = stop.hidden = true;
    start.disabled = false;
    if (!isLeft) await list();
  }

  function showEnd(job) {
    told_.textContent = say(job.state === "done" ? "ready" : "refused");
    told_.className = job.state === "done" ? "good" : "bad";
    const lines = job.state === "done"
      ? job.outcomes.filter((each) => !["written", "unchanged"].includes(each.what)).map(line)
      : job.faults.diagnostics.filter((fault) => fault.severity === "error").map((fault) => told(fault.message));
    fill(outcome, lines.map((text) => el("li", {}, text)));
  }

  function line(each) {
    switch (each.what) {
      case "beside": return `${each.path}: ${say("beside")} (${each.edited})`;
      case "kept": return `${each.path}: ${say("kept")}`;
      case "removed": return `${each.path}: ${say("removed")}`;
      case "notMade": return `${say("notMadeKind")} ${told(each.kind)}: ${told(each.reason)}`;
      default: return each.to ? `${each.path} → ${each.to}` : each.path;
    }
  }

  async function list() {
    const packet = await get("packet", { c });
    if (isLeft) return;
    if (packet.made === null) {
      fill(files, el("p", { class: "dim" }, say("notMade")));
      return;
    }
    fill(files,
      el("h2", {}, say("files")),
      el("p", { class: packet.current ? "dim" : "bad" }, `${say("made")} ${moment(packet.made)}${packet.current ? "" : `, ${say("stale")}`}`),
      el("p", {}, el("a", { class: "button", href: link("archive", { c }), download: "" }, say("archive"))),
      el("table", {}, el("tbody", {}, packet.files.map((file) => el("tr", {},
        el("td", {}, file.path, file.ours ? null : [" ", el("span", { class: "badge warning" }, say("edited"))]),
        el("td", { class: "size" }, size(file.size)),
        el("td", {}, /\.(pdf|png|txt|md)$/.test(file.path)
          ? el("a", { href: link("file", { c, path: file.path }), target: "_blank", rel: "noopener",
            "aria-label": `${say("open")} ${file.path}` }, say("open")) : null),
        el("td", {}, el("a", { href: link("file", { c, path: file.path, save: 1 }), download: "",
          "aria-label": `${say("download")} ${file.path}` }, say("download"))))))));
  }

  const job = await get("job", { c });
  if (job.state === "running") follow();
  else await list();
  return () => { isLeft = true; };
}

const size = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1 << 20 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`);

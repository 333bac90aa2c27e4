// The definition as text: colours, completion from the declared fields, faults under the words.

import { Offsets } from "./ceremony.js";
import { complete } from "./completion.js";
import { el, fill, settled } from "./dom.js";
import { say, told } from "./words.js";

/** Shows the text; gives what leaves it. */
export async function showText(place, view) {
  return window.CodeMirror ? showEditor(place, view) : showBox(place, view);
}

function showEditor(place, view) {
  const { ceremony } = view;
  const host = el("div", { class: "editor" });
  fill(place, host);
  const editor = window.CodeMirror(host, {
    value: "", mode: "yaml", lineNumbers: true, lineWrapping: true, indentUnit: 2, tabSize: 2, matchBrackets: true,
    styleActiveLine: true, gutters: ["CodeMirror-linenumbers", "fault-gutter"], inputStyle: "contenteditable",
    lineSeparator: ceremony.text.includes("\r\n") ? "\r\n" : "\n",
    extraKeys: {
      Tab: (cm) => cm.execCommand(cm.somethingSelected() ? "indentMore" : "insertSoftTab"),
      "Shift-Tab": "indentLess",
      // The keyboard is never caught: Escape, then Tab, leaves the editor.
      Esc: (cm) => { cm.setOption("extraKeys", { ...cm.getOption("extraKeys"), Tab: false, "Shift-Tab": false }); },
      "Ctrl-Space": (cm) => cm.showHint({ hint: complete, completeSingle: false, view }),
    },
  });
  editor.getInputField().setAttribute("aria-label", say("text"));
  editor.setValue(ceremony.text);
  editor.clearHistory();
  let marks = [];
  let isTaking = false;
  let offsets = new Offsets(ceremony.text);

  editor.on("change", () => {
    if (isTaking) return;
    ceremony.edit(editor.getValue(), "text");
  });
  editor.on("inputRead", (cm, change) => {
    if (/^[\p{L} ]$/u.test(change.text[0] ?? "") && !cm.state.completionActive) {
      cm.showHint({ hint: complete, completeSingle: false, view });
    }
  });
  const follow = settled(150, () => view.preview?.mark(offsets.byte(editor.indexFromPos(editor.getCursor()))));
  editor.on("cursorActivity", () => { if (!isTaking) follow(); });

  const onText = (event) => {
    offsets = new Offsets(ceremony.text);
    if (event.detail.by === "text") return;
    take(ceremony.text);
  };
  ceremony.addEventListener("text", onText);

  /** Puts the changed piece into the editor, so that cursor and history stay. */
  function take(text) {
    const old = editor.getValue();
    if (old === text) return;
    let start = 0;
    const most = Math.min(old.length, text.length);
    while (start < most && old[start] === text[start]) start++;
    let end = 0;
    while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
    isTaking = true;
    editor.replaceRange(text.slice(start, text.length - end), editor.posFromIndex(start), editor.posFromIndex(old.length - end));
    isTaking = false;
  }

  const position = (byte) => editor.posFromIndex(offsets.index(byte));

  view.onFaults = (all) => editor.operation(() => {
    for (const mark of marks) mark.clear();
    marks = [];
    editor.clearGutter("fault-gutter");
    if (ceremony.state !== "saved" && ceremony.text !== editor.getValue()) return;
    const heaviest = new Map();
    for (const fault of all) {
      if (!ceremony.isHere(fault.place) || !fault.place.start) continue;
      const [from, to] = [position(fault.place.start.byte), position(fault.place.end.byte)];
      const title = [told(fault.message), ...fault.help.map((help) => told(help.message))].join("\n");
      if (from.line !== to.line || from.ch !== to.ch) {
        marks.push(editor.markText(from, to, { className: `fault-${fault.severity}`, attributes: { title } }));
      }
      if (!heaviest.has(from.line)) heaviest.set(from.line, { fault, title });
    }
    for (const [line, { fault, title }] of heaviest) {
      editor.setGutterMarker(line, "fault-gutter", el("span", { class: `gutter ${fault.severity}`, title, "aria-label": title }, "●"));
    }
  });

  view.goTo = (target) => {
    if (!ceremony.isHere(target) || !target.start) return false;
    const [from, to] = [position(target.start.byte), position(target.end.byte)];
    editor.setSelection(from, to);
    editor.scrollIntoView({ from, to }, 120);
    editor.focus();
    return true;
  };
  editor.refresh();
  return () => {
    ceremony.removeEventListener("text", onText);
    view.onFaults = null;
  };
}

/** A plain text box, where the editor is not installed. */
function showBox(place, view) {
  const { ceremony } = view;
  const box = el("textarea", { class: "plain", "aria-label": say("text"), spellcheck: "false", value: ceremony.text,
    oninput: () => ceremony.edit(box.value, "text") });
  fill(place, el("p", { class: "dim" }, say("plain")), box);
  const onText = (event) => { if (event.detail.by !== "text") box.value = ceremony.text; };
  ceremony.addEventListener("text", onText);
  view.goTo = (target) => {
    if (!ceremony.isHere(target) || !target.start) return false;
    const offsets = new Offsets(ceremony.text);
    box.focus();
    box.setSelectionRange(offsets.index(target.start.byte), offsets.index(target.end.byte));
    return true;
  };
  return () => ceremony.removeEventListener("text", onText);
}

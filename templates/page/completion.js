// What may stand at the cursor, from the declared fields: keys in both languages, and values.

import { get } from "./api.js";
import { languageName } from "./words.js";

let fields = null;

/** The declared fields, asked for once. */
export async function declared() {
  fields ??= get("fields");
  return fields;
}

/** A key as it is compared: small letters, without marks, spaces and signs. */
export const folded = (key) => key.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/[\s_-]+/g, "");

/** The records that a shape may be, its lists opened. */
export function records(shape) {
  if (!shape) return [];
  if (shape.type === "record") return [shape];
  if (shape.type === "list" || shape.type === "map") return records(shape.of);
  if (shape.type === "either") return shape.of.flatMap(records);
  return [];
}

/** The field of a key in some records. */
export function fieldNamed(key, among) {
  const form = folded(key);
  for (const record of among) {
    const field = record.fields.find((each) => [each.name.vi, each.name.en, ...each.aliases].some((name) => folded(name) === form));
    if (field) return field;
  }
  return null;
}

/** The keys above a line, outermost first, by their indents. */
function pathAbove(lines, number, indent) {
  const path = [];
  let least = indent;
  for (let at = number - 1; at >= 0 && least > 0; at--) {
    const match = /^(\s*(?:- +)*)([^\s#:[\]{}"'-][^:#]*?)\s*:(?:\s|$)/u.exec(lines[at]);
    if (!match) continue;
    if (match[1].length < least) {
      path.unshift(match[2]);
      least = match[1].length;
      // The key before a dash on the same line stands in the item, which stands in the list of a key further out.
      least = Math.min(least, /^\s*/.exec(lines[at])[0].length + (match[1].includes("-") ? 0 : 0));
    }
  }
  return path;
}

/** CodeMirror's hint at the cursor. */
export async function complete(editor) {
  const root = await declared();
  const cursor = editor.getCursor();
  const lines = editor.getValue().split(/\r?\n/);
  const before = lines[cursor.line].slice(0, cursor.ch);
  const start = /^(\s*(?:- +)*)/.exec(before)[0].length;
  const path = pathAbove(lines, cursor.line, start);
  let among = [root];
  for (const key of path) among = records(fieldNamed(key, among)?.is);
  const value = /^\s*(?:- +)*([^:#]+?)\s*:\s+(\S.*)?$/u.exec(before);
  let choices = [];
  let typed = before.slice(start);
  if (value) {
    typed = value[2] ?? "";
    choices = values(fieldNamed(value[1], among)?.is, lines).map((text) => ({ text, displayText: text }));
  } else if (!/[:#]/.test(typed)) {
    const language = languageName();
    const used = new Set();
    choices = among.flatMap((record) => record.fields).filter((field) => !used.has(field.name.vi) && used.add(field.name.vi))
      .map((field) => ({
        text: `${/^[\x00-\x7f]+$/.test(typed) && typed && folded(field.name.en).startsWith(folded(typed)) && !folded(field.name.vi).startsWith(folded(typed)) ? field.name.en : field.name.vi}: `,
        displayText: `${field.name.vi} (${field.name.en})${field.required ? " *" : ""} – ${field.help[language]}`,
        forms: [field.name.vi, field.name.en, ...field.aliases],
      }));
  }
  const form = folded(typed);
  const list = choices.filter((choice) => (choice.forms ?? [choice.text]).some((name) => folded(name).startsWith(form)));
  return { list, from: { line: cursor.line, ch: cursor.ch - typed.length }, to: cursor };
}

/** What a value of a shape may be. */
export function values(shape, lines = []) {
  if (!shape) return [];
  switch (shape.type) {
    case "choice": return shape.names.map((name) => name.vi);
    case "truth": return ["có", "không"];
    case "phrase": return shape.examples;
    case "list": return values(shape.of, lines);
    case "either": return shape.of.flatMap((each) => values(each, lines));
    case "text": return names(lines);
    default: return [];
  }
}

/** Names and short words that the definition gives, for the fields that refer to them. */
export function names(lines) {
  const found = new Set();
  for (const line of lines) {
    const match = /^\s*(?:- +)*\{?\s*(tên|tên ngắn|mã|name|short name|key|họ tên)\s*:\s+([^,}#]+)/u.exec(line);
    if (match) found.add(match[2].trim().replace(/^["']|["']$/g, ""));
  }
  return [...found];
}


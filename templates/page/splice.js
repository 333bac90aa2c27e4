// Texts with a piece replaced; the program's places count UTF-8 bytes.

import { Offsets } from "./ceremony.js";

/** A text with other words in the place of some bytes. */
export function replaceBytes(text, start, end, words) {
  const offsets = new Offsets(text);
  return text.slice(0, offsets.index(start)) + words + text.slice(offsets.index(end));
}

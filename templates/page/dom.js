// Elements are made here and nowhere from text: what a definition says is never read as HTML.

/** Makes an element: attributes, `on…` listeners, `class`, and children that are elements or texts. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked" || key === "disabled" || key === "tabIndex") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts other children in the place of an element's. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Calls a function once nothing has asked for it for some milliseconds. */
export function settled(milliseconds, work) {
  let timer = 0;
  const later = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = 0; work(...values); }, milliseconds);
  };
  later.now = (...values) => { clearTimeout(timer); timer = 0; return work(...values); };
  later.isWaiting = () => timer !== 0;
  return later;
}

/** Tells something in passing; an error stays until it is closed. */
export function notice(text, kind = "info") {
  const place = document.getElementById("notices");
  const box = el("div", { class: `notice ${kind}` }, el("span", {}, text),
    el("button", { type: "button", "aria-label": "Đóng / Close", onclick: () => box.remove() }, "×"));
  place.append(box);
  if (kind !== "error") setTimeout(() => box.remove(), 6000);
}

/** Asks in a dialog; gives the form's values, or null when it was left. */
export function ask(title, fields, { submit, cancel }) {
  return new Promise((resolve) => {
    const form = el("form", { method: "dialog" }, el("h2", {}, title), ...fields,
      el("div", { class: "row end" },
        el("button", { type: "button", onclick: () => done(null) }, cancel),
        el("button", { type: "submit", class: "primary" }, submit)));
    const dialog = el("dialog", { "aria-label": title }, form);
    function done(value) {
      dialog.close();
      dialog.remove();
      resolve(value);
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      done(Object.fromEntries(new FormData(form)));
    });
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); done(null); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

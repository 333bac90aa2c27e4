// Everything that is asked of the program goes through here.

/** The program refused, with its reason in both languages. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.message?.vi ?? String(status));
    this.status = status;
    this.body = body;
  }
}

/** The program does not answer: it was stopped, or the machine slept. */
export class Gone extends Error {}

async function answer(request) {
  let response;
  try {
    response = await fetch(request);
  } catch {
    throw new Gone();
  }
  return response;
}

function address(name, values) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== null) query.set(key, value);
  // A plus sign that stands for a space is a custom of forms alone.
  return `/api/${name}?${query.toString().replaceAll("+", "%20")}`;
}

/** Reads. */
export async function get(name, values = {}) {
  const response = await answer(new Request(address(name, values)));
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(response.status, body);
  return body;
}

/** Changes something; `body` is a text or bytes. */
export async function post(name, values = {}, body = "") {
  const response = await answer(new Request(address(name, values), { method: "POST", body }));
  const result = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(response.status, result);
  return result;
}

/** The address of a file that the browser fetches itself. */
export const link = address;

/** A page as a picture, with the stamp of the ceremony that it shows. */
export async function picture(values) {
  const response = await answer(new Request(address("picture", values)));
  if (!response.ok) throw new Refusal(response.status, null);
  return { blob: await response.blob(), stamp: response.headers.get("X-Stamp") };
}

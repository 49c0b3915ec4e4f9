// Fields for days: the arrow keys step, and the answer follows without a new page.
// Without this script the form still works: it is sent by Enter or by its button.

const FIELDS = "input[data-day]";
const PAUSE = 350;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads a day as the server does, in its commonest forms; null for the others. */
export function read(text) {
  const words = text.trim().toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word && word !== "of");
  if (words.length !== 3) return null;
  const number = (word) => (/^\d+(st|nd|rd|th)?$/.test(word) ? parseInt(word, 10) : NaN);
  const month = (word) => (number(word) || MONTHS.indexOf(word.slice(0, 3)) + 1 || NaN);
  let [year, mon, day] = /^\d{4}$/.test(words[0]) ? words : [words[2], words[1], words[0]];
  if (!/^\d{4}$/.test(words[0]) && isNaN(number(words[0]))) [mon, day] = [words[0], words[1]];
  const found = at(number(year), month(mon), number(day));
  return found && found.getUTCDate() === number(day) ? found : null;
}

function at(year, month, day) {
  if ([year, month, day].some(isNaN)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** A day some months on; a day that the month lacks becomes its last. */
export function months(date, count) {
  const first = at(date.getUTCFullYear(), date.getUTCMonth() + 1 + count, 1);
  const last = at(first.getUTCFullYear(), first.getUTCMonth() + 2, 0).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return first;
}

function stepped(date, event) {
  const sign = event.key === "ArrowUp" || event.key === "PageUp" ? 1 : -1;
  if (event.key.startsWith("Page") || event.ctrlKey) return months(date, 12 * sign);
  if (event.shiftKey) return months(date, sign);
  return at(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate() + sign);
}

const iso = (date) => date.toISOString().slice(0, 10);

let waiting = 0;
let latest = 0;

/** Puts the answer of an address in the place of the one shown; a whole new page if that fails. */
async function show(address, push) {
  const number = ++latest;
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const answer = page.getElementById("answer");
    if (number !== latest) return;
    if (!response.ok || !answer) return location.assign(address);
    const open = [...document.querySelectorAll("#answer details[open] summary")].map((part) => part.textContent);
    document.getElementById("answer").replaceWith(answer);
    for (const part of answer.querySelectorAll("details summary")) {
      if (open.includes(part.textContent)) part.parentElement.open = true;
    }
    for (const part of [".languages", ".further", ".bottom"]) {
      const fresh = page.querySelector(part);
      if (fresh) document.querySelector(part)?.replaceWith(fresh);
    }
    for (const field of document.querySelectorAll(FIELDS)) {
      const fresh = page.getElementById(field.id);
      if (fresh && (field !== document.activeElement || !push)) field.value = fresh.value;
    }
    document.title = page.title;
    if (push) history.pushState(null, "", address);
    document.dispatchEvent(new Event("answer"));
  } catch {
    location.assign(address);
  }
}

function addressOf(form) {
  const pairs = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(pairs).toString();
  return (form.getAttribute("action") || location.pathname) + (query ? "?" + query : "");
}

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLElement) || !field.matches(FIELDS) || event.altKey || event.metaKey) return;
  if (!["ArrowUp", "ArrowDown", "PageUp", "PageDown"].includes(event.key)) return;
  const date = read(field.value);
  if (!date) return;
  event.preventDefault();
  field.value = iso(stepped(date, event));
  const form = field.form;
  if (!form?.hasAttribute("data-live")) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => show(addressOf(form), true), PAUSE);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-live")) return;
  event.preventDefault();
  clearTimeout(waiting);
  show(addressOf(form), true);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-jump]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const relation = link.rel;
  show(link.href, true).then(() => {
    const field = document.querySelector(FIELDS);
    const on = new URL(link.href).searchParams.get("on");
    if (field && on) field.value = on;
    document.querySelector(`a[data-jump][rel="${relation}"]`)?.focus();
  });
});

addEventListener("popstate", () => document.getElementById("answer") && show(location.href, false));

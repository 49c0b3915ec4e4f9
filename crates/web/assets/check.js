// A text is checked in place, and the keyboard steps from claim to claim.
// Without this file the form sends itself, and every mark leads to its note and back.

document.documentElement.classList.add("scripted");

const main = document.getElementById("main");
const views = new Map();
let view = 0;

/** Shows a part of the road: the form as it was left, or an answer. */
function show({ title, nodes }) {
  main.replaceChildren(...nodes);
  document.title = title;
}

const shown = () => ({ title: document.title, nodes: [...main.childNodes] });

/** Sends the form, and puts the answer in the place of the page. */
async function check(form) {
  const status = form.querySelector("[data-check-status]");
  const button = form.querySelector("button");
  const started = performance.now();
  const tell = () => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    status.textContent = form.dataset.check + (seconds > 1 ? ` ${seconds} s` : "");
  };
  const body = new FormData(form);
  const timer = setInterval(tell, 1000);
  tell();
  button.disabled = true;
  try {
    const response = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("main");
    if (!fresh) throw new Error(String(response.status));
    status.textContent = "";
    button.disabled = false;
    // The road back leads to the form with what was typed.
    views.set(view, shown());
    history.replaceState({ view }, "");
    view += 1;
    const answer = { title: page.title, nodes: [...fresh.childNodes] };
    views.set(view, answer);
    history.pushState({ view }, "", form.getAttribute("action"));
    show(answer);
    scrollTo(0, 0);
    (main.querySelector("[role=alert]") ?? main.querySelector("h1")).setAttribute("tabindex", "-1");
    (main.querySelector("[role=alert]") ?? main.querySelector("h1")).focus({ preventScroll: true });
  } catch {
    button.disabled = false;
    form.submit();
  } finally {
    clearInterval(timer);
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-check") || event.defaultPrevented) return;
  event.preventDefault();
  check(form);
});

addEventListener("popstate", (event) => {
  const wanted = event.state?.view;
  if (wanted === undefined || wanted === view || !views.has(wanted)) return;
  views.set(view, shown());
  view = wanted;
  show(views.get(view));
});

/** Sets off a claim and its note. */
function here(id) {
  for (const part of main.querySelectorAll(".here")) part.classList.remove("here");
  if (id) for (const part of main.querySelectorAll(`[data-claim="${id}"], [data-note="${id}"]`)) part.classList.add("here");
}

/** The claim on which the keyboard is: that of the mark, or of the note. */
const current = (target) => target.closest?.("[data-mark]")?.dataset.mark ?? target.closest?.("[data-note]")?.dataset.note;

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || !main.contains(target)) return;
  if (target.closest("input, textarea, select") || !target.closest("[data-checked]")) return;
  const onMark = target.matches("[data-mark]");
  const step = key === "n" || (onMark && key === "ArrowRight") ? 1 : key === "p" || (onMark && key === "ArrowLeft") ? -1 : 0;
  if (step === 0) return;
  const marks = [...main.querySelectorAll("[data-mark]")];
  const at = marks.findIndex((mark) => mark.dataset.mark === current(target));
  const next = marks[at < 0 ? (step > 0 ? 0 : marks.length - 1) : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
});

document.addEventListener("focusin", (event) => {
  if (event.target.closest?.("[data-checked]")) here(current(event.target));
});

// The map's slider to the day. Without this file the form beside the map asks the server for another day.
// It reads one JSON file for a treaty (crates/web/src/map/slider.rs) and then sets classes and labels only:
// every status in it was computed by the register.

const DAY = 86_400_000;

const parse = (iso) => Date.parse(`${iso}T00:00:00Z`);
const format = (time) => new Date(time).toISOString().slice(0, 10);

/** The same day of another month, or the last one, if that month is shorter. */
export function addMonths(iso, months) {
  const [year, month, day] = iso.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return format(first.getTime());
}

/** The place in a list of [from, …], sorted by day, that holds on a day; "" is from the beginning. */
export function at(list, day) {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle][0] <= day) low = middle;
    else high = middle - 1;
  }
  return list[low];
}

const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

class WorldMap {
  constructor(figure, data) {
    this.figure = figure;
    this.data = data;
    this.part = (name) => figure.querySelector(`[data-map="${name}"]`);
    this.svg = figure.querySelector("svg.world-map");
    this.marks = [...this.svg.querySelectorAll("[data-code]")].map((element) => ({
      element,
      code: element.dataset.code,
      link: element.localName === "a",
      title: element.querySelector("title"),
      word: Object.keys(data.plain).concat("absent").find((word) => element.classList.contains(word)),
    }));
    this.classes = Object.keys(data.plain).concat("absent");
    const language = document.documentElement.lang || "en";
    // "6 March 2025", as the register writes days in English.
    this.dates = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
    const days = new Set(Object.values(data.places).flatMap((place) => place.spans.map(([from]) => from)));
    for (const [from] of data.counts) days.add(from);
    this.events = [...days].filter((day) => day > data.first && day <= data.last).sort();
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.start = parse(data.first);
    this.range = this.part("range");
    this.range.max = String((parse(data.last) - this.start) / DAY);
    this.day = this.within(figure.dataset.on || data.last);
    this.range.value = String((parse(this.day) - this.start) / DAY);
    this.listen();
    this.part("slider").hidden = false;
    this.show(this.day, false);
  }

  within(day) {
    return day < this.data.first ? this.data.first : day > this.data.last ? this.data.last : day;
  }

  say(day) {
    return this.dates.format(parse(day)).replaceAll(" ", "\u00a0");
  }

  /** Sets the map to a day: classes, labels, counter, the printed day, and a moment later the address. */
  show(day, moved = true) {
    this.day = this.within(day);
    const { data } = this;
    const numbers = Object.fromEntries(this.classes.map((word) => [word, 0]));
    const labels = new Map();
    for (const [code, place] of Object.entries(data.places)) {
      const [from, word] = at(place.spans, this.day);
      numbers[word] += 1;
      const template = word === "absent" ? data.words.absent : from ? data.words[word] : data.plain[word];
      labels.set(code, [word, `${place.name}: ${fill(template, { from: from && this.say(from) })}`]);
    }
    for (const mark of this.marks) {
      const [word, label] = labels.get(mark.code) ?? [];
      if (!word) continue;
      if (word !== mark.word) {
        mark.element.classList.remove(mark.word);
        mark.element.classList.add(word);
        mark.word = word;
      }
      if (mark.link) {
        mark.title.textContent = label;
        this.link(mark.element, word, label);
      }
    }
    for (const element of this.figure.querySelectorAll("a.elsewhere[data-code]")) {
      const [word, label] = labels.get(element.dataset.code) ?? [];
      if (word) element.textContent = label;
    }
    const [, count, unknown] = at(data.counts, this.day);
    let counter = fill(data.words.counter, { n: count, rule: data.words.rule });
    if (unknown > 0) counter += `, ${fill(data.words["undetermined-count"], { n: unknown })}`;
    this.part("count").textContent = counter;
    const printed = fill(data.words.day, { on: this.say(this.day), known: this.say(data.known) });
    for (const element of this.figure.querySelectorAll('[data-map="day"]')) element.textContent = printed;
    for (const element of this.figure.querySelectorAll("[data-number]")) {
      element.textContent = String(numbers[element.dataset.number] ?? 0);
    }
    this.range.value = String((parse(this.day) - this.start) / DAY);
    this.range.setAttribute("aria-valuetext", `${this.say(this.day)}: ${counter}`);
    this.part("on").value = this.day;
    this.part("previous").disabled = !this.before();
    this.part("next").disabled = !this.after();
    const picture = this.part("svg");
    if (picture) picture.href = this.picture();
    this.svg.dispatchEvent(new Event("map-day"));
    if (moved) this.remember();
  }

  /** A participant that does not exist on the day is neither a link nor a stop for the keyboard. */
  link(element, word, label) {
    const address = element.getAttribute("href") ?? element.dataset.href;
    if (word === "absent") {
      if (element.hasAttribute("href")) element.dataset.href = address;
      element.removeAttribute("href");
      element.removeAttribute("aria-label");
      return;
    }
    const url = new URL(address, location.href);
    url.searchParams.set("on", this.day);
    element.setAttribute("href", url.pathname + url.search + url.hash);
    element.setAttribute("aria-label", label);
  }

  picture() {
    const url = new URL(this.figure.dataset.picture, location.href);
    url.searchParams.set("on", this.day);
    return url.pathname + url.search;
  }

  /** Browsers allow few changes of the address a minute, so it follows when the slider rests. */
  remember() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const url = new URL(location.href);
      url.searchParams.set("on", this.day);
      history.replaceState(history.state, "", url);
    }, 200);
  }

  before() {
    return this.events.findLast((day) => day < this.day);
  }

  after() {
    return this.events.find((day) => day > this.day);
  }

  listen() {
    this.range.addEventListener("input", () => {
      this.pause();
      this.show(format(this.start + Number(this.range.value) * DAY));
    });
    this.range.addEventListener("keydown", (event) => {
      const day = this.key(event);
      if (!day) return;
      event.preventDefault();
      this.pause();
      this.show(day);
    });
    this.part("previous").addEventListener("click", () => this.go(this.before()));
    this.part("next").addEventListener("click", () => this.go(this.after()));
    this.part("play").addEventListener("click", () => (this.timer ? this.pause() : this.play()));
    const png = this.part("png");
    png.hidden = false;
    png.addEventListener("click", () => this.png());
    const form = this.part("on").form;
    form.addEventListener("submit", (event) => {
      const day = this.part("on").value.trim();
      // Other ways to write a day are for the server to read.
      if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(parse(day)) || format(parse(day)) !== day) return;
      if (this.within(day) !== day) return;
      event.preventDefault();
      this.pause();
      this.show(day);
    });
    document.addEventListener("visibilitychange", () => document.hidden && this.pause());
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return null;
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (step) return event.shiftKey ? addMonths(this.day, step) : format(parse(this.day) + step * DAY);
    if (event.key === "PageUp") return addMonths(this.day, 12);
    if (event.key === "PageDown") return addMonths(this.day, -12);
    if (event.key === "Home") return this.data.first;
    if (event.key === "End") return this.data.last;
    return null;
  }

  go(day) {
    this.pause();
    if (day) this.show(day);
  }

  /** A month every sixth of a second; who wants less motion gets a change every two seconds, without sweeping. */
  play() {
    if (this.day >= this.data.last) this.show(this.data.first);
    const calm = this.still.matches;
    const button = this.part("play");
    button.textContent = this.figure.dataset.pause;
    button.setAttribute("aria-pressed", "true");
    this.timer = setInterval(() => {
      const next = calm ? (this.after() ?? this.data.last) : addMonths(`${this.day.slice(0, 8)}01`, 1);
      this.show(next);
      if (this.day >= this.data.last) this.pause();
    }, calm ? 2000 : 160);
  }

  pause() {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    const button = this.part("play");
    button.textContent = this.figure.dataset.play;
    button.setAttribute("aria-pressed", "false");
  }

  /** The server's own picture, drawn on a canvas: what is downloaded is what the SVG says. */
  async png() {
    const image = new Image();
    image.src = this.picture();
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${this.data.treaty}-${this.day}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** One stop for the keyboard: the arrows go to the nearest participant in their direction. */
export function roam(svg) {
  const links = () => [...svg.querySelectorAll("a[href]")];
  const centre = (element) => {
    const box = (element.querySelector(".dot") ?? element).getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const only = (chosen) => {
    for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", link === chosen ? "0" : "-1");
  };
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "g");
  ring.setAttribute("class", "map-ring");
  ring.setAttribute("aria-hidden", "true");
  svg.append(ring);
  const first = () => svg.querySelector('a[href][tabindex="0"]') ?? only(links()[0]);
  first();
  // On another day the participant at the stop may not exist.
  svg.addEventListener("map-day", first);
  // Listening on the drawing itself would make it a stop for the keyboard in some browsers.
  const around = svg.parentElement;
  around.addEventListener("focusin", (event) => {
    const link = svg.contains(event.target) && event.target.closest("a");
    if (!link) return;
    only(link);
    // Neighbours are painted over a border; the ring is painted over them.
    ring.replaceChildren();
    if (!link.matches(":focus-visible")) return;
    const copy = (link.querySelector(".dot") ?? link.querySelector(".shape")).cloneNode();
    copy.setAttribute("class", "map-focus");
    ring.append(copy);
  });
  around.addEventListener("focusout", () => ring.replaceChildren());
  svg.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const link = event.target.closest("a");
    if (!way || !link || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [x, y] = centre(link);
    let best;
    for (const other of links()) {
      if (other === link) continue;
      const [dx, dy] = centre(other).map((value, place) => value - [x, y][place]);
      const along = dx * way[0] + dy * way[1];
      const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
      if (along <= 0) continue;
      const far = along + 2 * aside;
      if (!best || far < best.far) best = { other, far };
    }
    best?.other.focus();
  });
}

function says(figure) {
  const line = figure.querySelector('[data-map="says"]');
  const tell = (event) => {
    const title = event.target.closest?.("a, .disputed, .beneath")?.querySelector("title");
    line.textContent = title?.textContent ?? "";
  };
  const svg = figure.querySelector("svg.world-map");
  svg.addEventListener("pointerover", tell);
  figure.addEventListener("focusin", (event) => svg.contains(event.target) && tell(event));
}

async function begin(figure) {
  says(figure);
  const svg = figure.querySelector("svg.world-map");
  try {
    const answer = await fetch(figure.dataset.spans, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    figure.worldMap = new WorldMap(figure, await answer.json());
  } catch {
    figure.querySelector('[data-map="says"]').textContent = figure.dataset.noData;
  }
  roam(svg);
}

if (typeof document !== "undefined") {
  for (const figure of document.querySelectorAll('[data-map="figure"]')) begin(figure);
}

// What holds on every page: nothing that shuts people out, nothing from elsewhere, nothing that scrolls sideways.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import axe from "axe-core";

import { addresses } from "./addresses.mjs";
import { opened, visitor } from "./browser.mjs";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
/** What depends on colours alone; all else is the same in the light and in the dark. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
/** So many pages are looked at side by side. */
const AT_ONCE = 3;

const rules = { "target-size": { enabled: true } };

/** Violations, each as one line: rule, what is wrong, where. */
async function violations(page, options) {
  const found = await page.evaluate((given) => window.axe.run(document, { resultTypes: ["violations"], ...given }), options);
  return found.violations.flatMap(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${node.failureSummary?.replace(/\s+/g, " ")})`);
    return [`${id} ×${nodes.length}: ${places.join("; ")}`];
  });
}

/** What makes a page wider than its window, if anything does. */
const sideways = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((part) => part.getBoundingClientRect().right > clientWidth + 1);
    const names = out.slice(0, 5).map((part) => `${part.localName}.${part.getAttribute("class") ?? ""}`);
    return [`scrolls sideways, ${scrollWidth} px in ${clientWidth}: ${names.join(", ")}`];
  });

/** The frame that every page has. */
const frame = (page) =>
  page.evaluate(() => {
    const faults = [];
    if (!/^[a-z]{2}(-|$)/.test(document.documentElement.lang)) faults.push("no language");
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) faults.push(`${headings} first headings`);
    if (document.title.trim().length < 5) faults.push(`no title: “${document.title}”`);
    if (document.querySelectorAll("main").length !== 1) faults.push("not one main part");
    return faults;
  });

/** The first stop of the keyboard leads past the navigation, can be seen, and works. */
async function skipLink(page) {
  await page.keyboard.press("Tab");
  const link = await page.evaluate(() => {
    const first = document.activeElement;
    const box = first.getBoundingClientRect();
    const seen = box.width > 20 && box.height > 10 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth;
    return { name: first.localName, to: first.getAttribute("href"), seen };
  });
  if (link.name !== "a" || !link.to?.startsWith("#")) return ["the first stop is no skip link"];
  if (!link.seen) return ["the skip link cannot be seen when it has the focus"];
  await page.keyboard.press("Enter");
  const there = await page.evaluate(() => document.activeElement?.closest("main") !== null);
  return there ? [] : ["the skip link does not lead to the main part"];
}

/** Every stop of the keyboard can be seen when the focus is on it. */
const focusRings = (page) =>
  page.evaluate(() => {
    const faults = new Set();
    const stops = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
    const name = (stop) => `${stop.localName}.${stop.getAttribute("class") ?? ""}#${stop.id}`;
    const light = (colour) => {
      const [r, g, b] = colour.match(/[\d.]+/g).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    // A long table has hundreds of links that look the same: a few of each sort are enough.
    const looked = new Map();
    for (const stop of stops) {
      if (stop.tabIndex < 0 || stop.disabled || !stop.checkVisibility({ visibilityProperty: true })) continue;
      const sort = `${stop.parentElement.localName} ${name(stop)}`;
      looked.set(sort, (looked.get(sort) ?? 0) + 1);
      if (looked.get(sort) > 4) continue;
      stop.focus({ preventScroll: true });
      if (document.activeElement !== stop) continue;
      if (!stop.matches(":focus-visible")) {
        faults.add(`no :focus-visible on ${name(stop)}`);
        continue;
      }
      const style = getComputedStyle(stop);
      if (stop.ownerSVGElement) {
        const shapes = [...stop.querySelectorAll(".shape, .dot")].map((shape) => getComputedStyle(shape));
        if (!shapes.some((shape) => shape.stroke !== "none" && parseFloat(shape.strokeWidth) >= 2)) {
          faults.add(`no ring around ${name(stop)} in a drawing`);
        }
        continue;
      }
      const box = stop.getBoundingClientRect();
      if (box.width < 8 || box.height < 8 || style.clipPath !== "none") faults.add(`cannot be seen with the focus: ${name(stop)}`);
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      if (!ring) faults.add(`no ring: ${name(stop)} (${style.outline})`);
      else if (contrast(style.outlineColor, ground) < 3) faults.add(`ring hardly seen: ${name(stop)} (${style.outlineColor})`);
    }
    document.activeElement?.blur();
    return [...faults].slice(0, 6);
  });

const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));

/** All faults of one page, seen wide and narrow, in the light and in the dark. */
async function look(here, address, status) {
  const { context, page, faults } = await visitor(here, { viewport: NARROW, colorScheme: "light" });
  const say = (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  try {
    const response = await page.goto(address);
    // A map is ready when its slider has its days.
    if ((await page.locator('[data-map="figure"]').count()) > 0) await page.getByRole("slider").waitFor();
    if (response.status() !== status) faults.push(`answered ${response.status()}, not ${status}`);
    const policy = response.headers()["content-security-policy"] ?? "";
    if (!policy.includes("default-src 'none'")) faults.push(`no policy: “${policy}”`);
    if (/unsafe|\*|https?:/.test(policy)) faults.push(`a policy with holes: “${policy}”`);
    say("folded", await sideways(page));
    say("frame", await frame(page));
    say("frame", await skipLink(page));
    await unfold(page);
    say("unfolded", await sideways(page));
    await page.evaluate(axe.source);
    const looks = [
      [NARROW, "light"],
      [NARROW, "dark"],
      [WIDE, "dark"],
      [WIDE, "light"],
    ];
    for (const [size, scheme] of looks) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      const options = scheme === "light" ? { runOnly: TAGS, rules } : { runOnly: OF_COLOUR };
      say(`axe, ${size.width} px, ${scheme}`, await violations(page, options));
      if (size === WIDE || scheme === "light") say(`focus, ${size.width} px, ${scheme}`, await focusRings(page));
    }
  } finally {
    await context.close();
  }
  return faults;
}

describe("every page", () => {
  const here = opened();

  test("is open to everybody and keeps to itself", { concurrency: AT_ONCE }, async (all) => {
    const pages = await addresses(here.origin);
    const one = ([address, status]) =>
      all.test(address, async () => assert.deepEqual(await look(here, address, status), []));
    await Promise.all(pages.map(one));
  });
});

// Debian's Chromium, and what is watched on every page that is opened in it.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before } from "node:test";

import { chromium } from "playwright-core";

import { start } from "./register.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** The browser's whole path; `DEPOSITARY_CHROMIUM` is a path or a name that PATH leads to. */
function installed() {
  const names = process.env.DEPOSITARY_CHROMIUM ? [process.env.DEPOSITARY_CHROMIUM] : NAMES;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = names.flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))));
  const there = (place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const found = places.find(there);
  if (!found) throw new Error(`no browser: ${names.join(", ")}`);
  return found;
}

/** The register and the browser of one test file: there before its first test, gone after its last. */
export function opened() {
  const here = {};
  before(async () => {
    here.register = await start();
    here.origin = here.register.origin;
    here.browser = await chromium.launch({
      executablePath: installed(),
      args: ["--headless=new", "--no-sandbox"],
    });
  });
  after(async () => {
    await here.browser?.close();
    await here.register?.stop();
  });
  return here;
}

/**
 * A page in a context of its own. `faults` collects what no page may do: ask anything of another origin, break
 * the policy, or leave an error in the console.
 */
export async function visitor({ browser, origin }, options = {}) {
  const context = await browser.newContext({ baseURL: origin, locale: "en-GB", ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults = [];
  context.on("request", (request) => {
    const address = request.url();
    if (address.startsWith("data:") || address.startsWith(`blob:${origin}`)) return;
    if (new URL(address).origin !== origin) faults.push(`request to another origin: ${address}`);
  });
  page.on("pageerror", (error) => faults.push(`error of a script: ${error.message}`));
  page.on("console", (message) => {
    // A refusal has the status of one, and the browser says so; that is no fault of the page.
    const refused = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !refused) faults.push(`error in the console: ${message.text()}`);
  });
  return { context, page, faults };
}

/** Presses Tab until the focus is on an element that the locator matches, as somebody without a pointer does. */
export async function tabTo(page, wanted, most = 400) {
  const target = await wanted.elementHandle();
  for (let times = 0; times < most; times += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${wanted}`);
}

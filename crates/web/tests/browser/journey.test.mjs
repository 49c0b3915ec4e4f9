// The main road of the register by keyboard alone: from a name to the answer, its proof, its source and its data.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import { opened, tabTo, visitor } from "./browser.mjs";
import { ask } from "./register.mjs";

describe("by keyboard alone", () => {
  const here = opened();

  test("from “Litauen” to the source and the table", async () => {
    const { context, page, faults } = await visitor(here);
    const press = (key) => page.keyboard.press(key);

    await page.goto("/");
    await tabTo(page, page.getByRole("searchbox"));
    await page.keyboard.type("Litauen");
    await press("Enter");
    await page.waitForURL("**/states/LTU");
    assert.match(await page.getByRole("heading", { level: 1 }).textContent(), /Lithuania/);

    await tabTo(page, page.getByRole("main").getByRole("link", { name: "Convention on Cluster Munitions" }).first());
    await press("Enter");
    await page.waitForURL("**/states/LTU/ccm*");

    const day = page.getByLabel("On the day");
    await tabTo(page, day);
    await press("Control+a");
    await page.keyboard.type("5 March 2025");
    await press("Enter");
    await page.waitForURL((url) => /5.March.2025|2025-03-05/.test(url.search));
    const answer = page.locator("#answer");
    const until = (words) => answer.getByText(words).first().waitFor();
    await until(/on 5\s+March\s+2025.* (is|was) bound/i);

    // The keyboard is still in the field: one day on, and the answer follows without another key.
    if (!(await day.evaluate((field) => field === document.activeElement))) await tabTo(page, day);
    await press("ArrowUp");
    await page.waitForURL((url) => url.searchParams.get("on") === "2025-03-06");
    await until(/on 6\s+March\s+2025.* (is|was) not bound/i);
    assert.equal(await day.inputValue(), "2025-03-06");
    assert.match(await page.title(), /2025-03-06/);

    // The proof: the article by which the withdrawal took its time is folded; Enter unfolds it.
    const step = page.locator("main details").filter({ has: page.locator("blockquote", { hasText: /six months/ }) }).first();
    const article = step.locator("summary").first();
    const quote = step.locator("blockquote").first();
    assert.match(await article.textContent(), /Article\s+20/);
    assert.equal(await quote.isVisible(), false);
    await tabTo(page, article);
    await press("Enter");
    await quote.waitFor({ state: "visible" });

    // Its source is one of the next stops, and leads to its entry in the list.
    await tabTo(page, step.locator('a[href^="/sources#"]').first(), 10);
    await press("Enter");
    await page.waitForURL("**/sources#*");
    const entry = page.locator(":target");
    await entry.waitFor();
    // The page may take a moment to scroll there.
    await page.waitForFunction(() => {
      const { top } = document.querySelector(":target").getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get("on") === "2025-03-06");
    await until(/not bound/);

    const download = page.waitForEvent("download");
    await tabTo(page, page.getByRole("contentinfo").getByRole("link", { name: "CSV" }));
    await press("Enter");
    const table = await readFile(await (await download).path(), "utf8");
    const known = new URL(page.url()).searchParams.get("known");
    const words = ["status", "LTU", "ccm", "--on", "2025-03-06", ...(known ? ["--known-at", known] : []), "--format", "csv"];
    assert.equal(table, await ask(...words));
    assert.match(table, /former-party/);

    assert.deepEqual(faults, []);
    await context.close();
  });

  test("back and forth keep the answer and its address together", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/states/LTU/ccm?on=2025-03-05");
    const sentence = page.locator("#answer p").first();
    const before = await sentence.textContent();
    await page.getByLabel("On the day").focus();
    await page.keyboard.press("ArrowUp");
    await page.waitForURL((url) => url.searchParams.get("on") === "2025-03-06");
    await page.waitForFunction((text) => document.querySelector("#answer p").textContent !== text, before);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector("#answer p").textContent === text, before);
    assert.equal(new URL(page.url()).searchParams.get("on"), "2025-03-05");
    assert.equal(await page.getByLabel("On the day").inputValue(), "2025-03-05");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("another language keeps the page and both days", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/states/LTU/ccm?on=2025-03-04&known=2024-12-31");
    // A step of the arrow keys makes no new page, and the switch follows all the same.
    await page.getByLabel("On the day").press("ArrowUp");
    await page.waitForURL((url) => url.searchParams.get("on") === "2025-03-05");
    const days = { on: "2025-03-05", known: "2024-12-31" };
    for (const [name, path, language] of [
      ["français", "/fr/states/LTU/ccm", "fr"],
      ["español", "/es/states/LTU/ccm", "es"],
      ["English", "/states/LTU/ccm", "en"],
    ]) {
      await tabTo(page, page.getByRole("banner").getByRole("link", { name }));
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === path);
      assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), days);
      assert.equal(await page.locator("html").getAttribute("lang"), language);
      // Where a page in a language leads stays in it.
      const prefix = path.split("/states")[0];
      const treaty = page.getByRole("navigation").getByRole("link", { name: "ccm" });
      assert.equal(await treaty.getAttribute("href"), `${prefix}/treaties/ccm`);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the first page speaks the language that the browser prefers, unless English is asked for", async () => {
    const { context, page, faults } = await visitor(here, { locale: "fr-CA" });
    await page.goto("/");
    assert.equal(new URL(page.url()).pathname, "/fr/");
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await page.waitForURL((url) => url.search === "?lang=en");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.goto("/states/LTU");
    assert.equal(await page.locator("html").getAttribute("lang"), "en", "an address is an answer");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("months and years are steps too", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/states/LTU/ccm?on=2025-03-31");
    const day = page.getByLabel("On the day");
    await day.focus();
    for (const [key, lands] of [
      ["Shift+ArrowDown", "2025-02-28"],
      ["PageDown", "2024-02-28"],
      ["ArrowDown", "2024-02-27"],
      ["PageUp", "2025-02-27"],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await day.inputValue(), lands);
    }
    await page.waitForURL((url) => url.searchParams.get("on") === "2025-02-27");
    assert.deepEqual(faults, []);
    await context.close();
  });
});

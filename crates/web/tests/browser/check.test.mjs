// A text to check: by keyboard alone, without scripts, and the result as every page should be.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";

import axe from "axe-core";

import { opened, tabTo, visitor } from "./browser.mjs";
import { ask } from "./register.mjs";

const TEXT = "A State leaves\n\nLithuania left the Convention on Cluster Munitions on 8 March 2025. It had 111 States Parties then.\n";
const DAY = "2025-03-10";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("a text to check", () => {
  const here = opened();

  test("by keyboard alone, from the text to the proof", async () => {
    const { context, page, faults } = await visitor(here);
    const press = (key) => page.keyboard.press(key);
    await page.goto("/");
    await tabTo(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Check a text" }));
    await press("Enter");
    await page.waitForURL("**/check");
    await tabTo(page, page.getByLabel("Paste the text").first());
    await page.keyboard.insertText(TEXT);
    await tabTo(page, page.getByLabel("Published on").first());
    await page.keyboard.type("10 March 2025");
    await tabTo(page, page.getByRole("button", { name: "Check", exact: true }));
    await press("Enter");
    const heading = page.getByRole("heading", { level: 1, name: /^Checked/ });
    await heading.waitFor();
    // The answer came in place, and the keyboard is at its beginning.
    assert.ok(await heading.evaluate((element) => element === document.activeElement));
    await press("n");
    const mark = page.getByRole("link", { name: /the record says otherwise/ }).first();
    for (let steps = 0; steps < 5 && !(await mark.evaluate((element) => element === document.activeElement)); steps += 1) await press("n");
    assert.ok(await mark.evaluate((element) => element === document.activeElement), "no way by n to the claim");
    await press("Enter");
    const note = page.locator(":target");
    assert.match(await note.textContent(), /another date.*6\s+March\s+2025/s);
    await tabTo(page, note.getByRole("link", { name: /^Proof/ }), 10);
    await press("Enter");
    await page.waitForURL(/\/states\/LTU\/ccm\?on=2025-03-/);
    await page.getByText(/not bound/).first().waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("back from the answer leads to the form as it was left", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/check");
    await page.getByLabel("Paste the text").first().fill(TEXT);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Checked/ }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Check a text" }).waitFor();
    assert.equal(await page.getByLabel("Paste the text").first().inputValue(), TEXT);
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: /^Checked/ }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("without scripts: a file, a second text, and data that is the command line's", async () => {
    const folder = await mkdtemp(join(tmpdir(), "depositary-check-"));
    const file = join(folder, "news.txt");
    await writeFile(file, TEXT);
    const { context, page, faults } = await visitor(here, { javaScriptEnabled: false });
    try {
      await page.goto("/check");
      await page.getByLabel(/choose a file/).first().setInputFiles(file);
      await page.getByLabel("Published on").first().fill(DAY);
      await page.getByRole("button", { name: "Check", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: /^Checked/ }).waitFor();
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "JSON", exact: true }).click();
      const data = await readFile(await (await download).path(), "utf8");
      assert.equal(data.trim(), (await ask("check", file, "--published", DAY, "--format", "json")).trim());

      await page.goto("/check");
      await page.getByLabel("Paste the text").first().fill(TEXT);
      await page.getByText("Another text").first().click();
      await page.getByLabel("Paste the text").nth(1).fill("Lithuania left the CCM on 6 March 2025.");
      await page.getByRole("button", { name: "Check", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "2 texts checked" }).waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
      await rm(folder, { recursive: true });
    }
  });

  test("the result is open to everybody, narrow and wide, light and dark, and on paper", async () => {
    const { context, page, faults } = await visitor(here, { viewport: { width: 320, height: 800 }, colorScheme: "light" });
    await page.goto("/check");
    await page.getByLabel("Paste the text").first().fill(TEXT);
    await page.getByLabel("Published on").first().fill(DAY);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Checked/ }).waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
    await page.evaluate(axe.source);
    for (const width of [320, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), TAGS);
        assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [], `${width} px, ${colorScheme}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `sideways at ${width} px`);
      }
    }
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.equal(await page.locator("main form").first().isVisible(), false);
    assert.ok(await page.getByText("another date").first().isVisible());
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgb(255, 255, 255)");
    assert.deepEqual(faults, []);
    await context.close();
  });
});

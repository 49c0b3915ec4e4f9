// On paper: what can only be pressed is gone, what is said stays, and the sheets are A4.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { opened, visitor } from "./browser.mjs";

describe("on paper", () => {
  const here = opened();

  for (const address of ["/states/LTU", "/fr/states/LTU/dossier", "/states/LTU/ccm?on=2025-03-06", "/treaties/ccm"]) {
    test(address, async () => {
      const { context, page, faults } = await visitor(here);
      await page.goto(address);
      const navigation = page.getByRole("navigation", { name: /Main|Principal/ });
      assert.ok(await navigation.isVisible());
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      // Hidden elements have no role any more, so they are named by what they are.
      assert.equal(await page.locator("header nav:visible").count(), 0);
      assert.equal(await page.locator('[role="search"]').isVisible(), false);
      assert.equal(await page.locator("main form").first().isVisible(), false);
      assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
      // A dossier has its own foot, on every sheet.
      const foot = address.includes("dossier") ? page.locator(".edition-foot") : page.getByRole("contentinfo");
      assert.ok(await foot.isVisible());
      const [paper, ink] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color];
      });
      assert.deepEqual([paper, ink], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], "black on white, also from a dark screen");
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      assert.match(sheets, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/, "A4");
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  test("what is folded on the screen is printed", async () => {
    const { context, page } = await visitor(here);
    await page.goto("/states/LTU/ccm?on=2025-03-06");
    const quote = page.locator("main details:not([open]) blockquote").first();
    assert.equal(await quote.isVisible(), false);
    await page.emulateMedia({ media: "print" });
    assert.equal(await quote.isVisible(), true);
    await context.close();
  });
});

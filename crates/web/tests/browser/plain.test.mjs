// Without scripts: the main questions are asked by forms and answered by the server.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { opened, visitor } from "./browser.mjs";
import { bound } from "./register.mjs";

describe("without scripts", () => {
  const here = opened();
  const without = () => visitor(here, { javaScriptEnabled: false });

  test("the question of the home page", async () => {
    const { context, page, faults } = await without();
    await page.goto("/");
    const form = page.getByRole("main").locator("form").filter({ has: page.getByLabel("State", { exact: true }) }).first();
    await form.getByLabel("State", { exact: true }).fill("Litauen");
    await form.getByLabel("Treaty").selectOption("ccm");
    await form.getByLabel("On the day").fill("6 Mar 2025");
    await form.getByRole("button").click();
    await page.waitForURL("**/states/LTU/ccm?*");
    await page.getByText(/not bound/).first().waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the search", async () => {
    const { context, page, faults } = await without();
    await page.goto("/");
    await page.getByRole("searchbox").fill("Lituanie");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL("**/states/LTU");
    await page.goto("/search?q=Litauenn");
    await page.getByRole("main").getByRole("link", { name: /Lithuania|Litauen/ }).first().click();
    await page.waitForURL("**/states/LTU");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("another day, and another day of knowledge, for a State under a treaty", async () => {
    const { context, page, faults } = await without();
    await page.goto("/states/LTU/ccm?on=2025-03-05");
    await page.getByText(/5\s+March\s+2025.* bound/).first().waitFor();
    await page.getByLabel("On the day").fill("6.3.2025");
    await page.getByRole("main").getByRole("button", { name: "Show" }).click();
    await page.getByText(/6\s+March\s+2025.* not bound/).first().waitFor();
    // Before anybody knew of the withdrawal, the same day had another answer.
    await page.getByLabel("As known on").fill("2024-06-30");
    await page.getByRole("main").getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/known=2024-06-30/);
    const sentence = await page.locator("#answer p").first().textContent();
    assert.match(sentence, /6\s+March\s+2025/);
    assert.doesNotMatch(sentence, /not bound/);
    // What is folded can be unfolded all the same.
    const article = page.locator("main details").first();
    await article.locator("summary").click();
    await article.locator("blockquote, p").first().waitFor({ state: "visible" });
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the table of a treaty's participants", async () => {
    const { context, page, faults } = await without();
    await page.goto("/treaties/ccm?on=2025-03-06");
    const count = await bound("ccm", "2025-03-06");
    assert.match(await page.locator("#answer p").first().textContent(), new RegExp(`\\b${count}\\b`));
    // Named by what it holds: the row of a party, and the row of one that left.
    const row = (name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).first();
    assert.match(await row("Latvia").or(row("Austria")).first().textContent(), /bound|party/);
    assert.match(await row("Lithuania").textContent(), /former party/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the simulator of withdrawals", async () => {
    const { context, page, faults } = await without();
    await page.goto("/withdraw");
    const form = page.getByRole("main").locator("form").filter({ has: page.getByLabel("Treaty") });
    await form.getByLabel("State", { exact: true }).fill("Austria");
    await form.getByLabel("Treaty").selectOption("ccm");
    await form.locator('input[name="notice"]').fill("2026-01-15");
    await form.getByRole("button").click();
    await page.waitForURL("**/states/AUT/ccm/withdraw?*");
    // Six months after the depositary has the notice.
    await page.getByText(/15\s+July\s+2026/).first().waitFor();
    assert.match(await page.getByRole("main").textContent(), /simulation/i);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the map of another day", async () => {
    const { context, page, faults } = await without();
    await page.goto("/");
    const figure = page.locator('[data-map="figure"]');
    assert.equal(await figure.getByRole("slider").isVisible(), false);
    await figure.getByRole("textbox").fill("2010-08-01");
    await figure.locator("form").getByRole("button").click();
    await page.waitForURL(/on=2010-08-01/);
    assert.match(await figure.locator('[data-map="count"]').textContent(), new RegExp(`^${await bound("ccm", "2010-08-01")}\\b`));
    assert.deepEqual(faults, []);
    await context.close();
  });
});

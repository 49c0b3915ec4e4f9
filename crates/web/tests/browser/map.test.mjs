// The map says what the command line says, and its slider is worked by keyboard.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { opened, tabTo, visitor } from "./browser.mjs";
import { bound } from "./register.mjs";

const DAYS = ["2010-08-01", "2025-03-05", "2025-03-06", "2026-03-01"];
/** Two classes are bound: parties, and parties that have given notice. */
const BOUND = ["party", "leaving"];

/** What the figure shows: the count in words, the sum of its legend, the participants painted so. */
const shown = (figure) =>
  figure.evaluate((element, bound) => {
    const sum = (values) => values.reduce((one, other) => one + other, 0);
    const legend = bound.map((word) => Number(element.querySelector(`[data-number="${word}"]`)?.textContent ?? 0));
    const codes = bound.flatMap((word) => [...element.querySelectorAll(`a.${word}[data-code]`)].map((mark) => mark.dataset.code));
    return {
      count: parseInt(element.querySelector('[data-map="count"]').textContent, 10),
      legend: sum(legend),
      painted: new Set(codes).size,
      address: new URL(location.href).searchParams.get("on"),
    };
  }, BOUND);

describe("the map", () => {
  const here = opened();

  test("agrees with the command line on each day, made by the server or by the slider", async () => {
    const counts = new Map(await Promise.all(DAYS.map(async (day) => [day, await bound("ccm", day)])));
    const { context, page, faults } = await visitor(here);
    for (const day of DAYS) {
      await page.goto(`/?on=${day}`);
      const figure = page.locator('[data-map="figure"]');
      const slider = figure.getByRole("slider");
      await slider.waitFor();
      const count = counts.get(day);
      const { address, ...said } = await shown(figure);
      assert.deepEqual(said, { count, legend: count, painted: count }, `the server's map on ${day}`);
      // The slider's own numbers: to the last day and, by the field, back to this one.
      await slider.focus();
      await page.keyboard.press("End");
      await figure.getByRole("textbox").fill(day);
      await figure.getByRole("textbox").press("Enter");
      const { address: then, ...slid } = await shown(figure);
      assert.deepEqual(slid, { count, legend: count, painted: count }, `the slider's map on ${day}`);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("its slider goes by days, months, years and changes, by keyboard", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/?on=2025-03-05");
    const figure = page.locator('[data-map="figure"]');
    const slider = figure.getByRole("slider");
    await slider.waitFor();
    const before = (await shown(figure)).count;
    await tabTo(page, slider);
    const day = () => figure.getByRole("textbox").inputValue();
    for (const [key, lands] of [
      ["ArrowRight", "2025-03-06"],
      ["ArrowLeft", "2025-03-05"],
      ["ArrowUp", "2025-03-06"],
      ["Shift+ArrowRight", "2025-04-06"],
      ["PageDown", "2024-04-06"],
      ["PageUp", "2025-04-06"],
      ["Shift+ArrowLeft", "2025-03-06"],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await day(), lands, key);
    }
    assert.equal((await shown(figure)).count, before - 1);
    assert.match(await slider.getAttribute("aria-valuetext"), new RegExp(`6\\s+March\\s+2025.*${before - 1}`));
    await page.waitForURL((url) => url.searchParams.get("on") === "2025-03-06");
    await page.keyboard.press("Home");
    assert.equal((await shown(figure)).count, 0);
    await page.keyboard.press("End");
    const last = await day();
    assert.ok(last > "2025-12-31", last);
    // The buttons go from change to change.
    await figure.getByRole("textbox").fill("2025-03-01");
    await figure.getByRole("textbox").press("Enter");
    await figure.getByRole("button", { name: "Next change" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await day(), "2025-03-06");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("participants are one stop of the keyboard, the arrows go on, and each is seen and said", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/?on=2025-03-06");
    const figure = page.locator('[data-map="figure"]');
    await figure.getByRole("slider").waitFor();
    assert.equal(await figure.locator('svg a[href][tabindex="0"]').count(), 1);
    await tabTo(page, figure.locator('svg a[href][tabindex="0"]'));
    const name = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    const first = await name();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft"]) {
      const left = await name();
      await page.keyboard.press(key);
      assert.notEqual(await name(), left, `${key} goes on from ${left}`);
      assert.ok(await figure.locator(".map-focus").isVisible(), "the ring is drawn");
      assert.equal(await figure.locator('[data-map="says"]').textContent(), await name());
    }
    assert.ok(first);
    const code = await page.evaluate(() => document.activeElement.dataset.code);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/states/${code}/ccm?on=2025-03-06*`);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("the smallest States can be seen and hit", async () => {
    const { context, page, faults } = await visitor(here, { viewport: { width: 1280, height: 900 } });
    await page.goto("/?on=2025-03-06");
    await page.locator('[data-map="figure"]').getByRole("slider").waitFor();
    const small = await page.locator("svg a.small[href]").evaluateAll((links) =>
      links.map((link) => {
        const [dot, target] = [".dot", ".target"].map((part) => link.querySelector(part).getBoundingClientRect().width);
        const painted = getComputedStyle(link.querySelector(".dot"));
        return { code: link.dataset.code, dot, target, painted: painted.fill !== "none" && painted.stroke !== "none" };
      }),
    );
    assert.ok(small.length > 30, `${small.length} dots`);
    assert.deepEqual(small.filter(({ dot, painted }) => dot < 6 || !painted), []);
    // What is hit is larger than what is drawn: 24 px where there is room, less between close neighbours, for
    // whom the form above the map, the table behind it and the arrow keys are other ways.
    assert.deepEqual(small.filter(({ dot, target }) => target < 1.5 * dot), []);
    const room = small.filter(({ target }) => target >= 24).length;
    assert.ok(room > small.length / 3, `${room} of ${small.length} targets have 24 px`);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("its picture is a file of the day shown", async () => {
    const { context, page, faults } = await visitor(here);
    await page.goto("/?on=2010-08-01");
    const figure = page.locator('[data-map="figure"]');
    await figure.getByRole("slider").waitFor();
    const picture = await page.request.get(await figure.getByRole("link", { name: /SVG/ }).getAttribute("href"));
    assert.match(picture.headers()["content-type"], /image\/svg\+xml/);
    assert.match(await picture.text(), /1\s+August\s+2010/);
    const download = page.waitForEvent("download");
    await figure.getByRole("button", { name: /PNG/ }).click();
    assert.match((await download).suggestedFilename(), /^ccm-2010-08-01\.png$/);
    assert.deepEqual(faults, []);
    await context.close();
  });
});

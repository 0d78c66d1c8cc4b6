// The finder with the keyboard alone, and what axe says of it in light and dark, in forced colours, narrow and on touch.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { cards, example, find, offers, search } from "./find.mjs";
import { accessible, back, browser, eventually, open, partOf, titled, translated } from "./helpers.mjs";

const started = await browser(after);

for (const options of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 640 } }, { viewport: { width: 768, height: 900 }, hasTouch: true, isMobile: true }]) {
  test(`axe finds nothing, and nothing scrolls sideways ${JSON.stringify(options)}`, async () => {
    const { page, context, complaints } = await open(started, options);
    const look = async (what) => {
      await accessible(page, `${what} ${JSON.stringify(options)}`, partOf(options));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${what} scrolls sideways by ${wide}`);
    };
    const unfold = () => page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
    await find(page);
    await look("what is asked");
    await page.getByRole("button", { name: "Kies uw gemeente" }).click();
    await page.getByLabel("In welke gemeente is de hulp nodig?").fill("den");
    await look("the municipality");
    await page.getByRole("button", { name: "Zonder gemeente zoeken" }).click();
    await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
    await cards(page).first().waitFor();
    await look("who to call");
    await back(page);
    await page.getByRole("searchbox").fill("mijn man slaat mij");
    await page.locator(".wmo-leave").waitFor();
    await look("danger");
    await offers(page, example(), { colorScheme: "auto" });
    await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
    await cards(page).first().waitFor();
    await page.getByRole("button", { name: /^iemand komt thuis/i }).click();
    await look("offers");
    await unfold();
    await look("offers with all folds open");
    const low = options.hasTouch ? await page.locator(".wmo-page :is(summary, button, .wmo-phone)").evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().height]).filter(([, height]) => height < 44)) : [];
    assert.deepEqual(low, []);
    await page.getByRole("button", { name: /^Zet op mijn lijst/ }).first().click();
    await page.getByRole("button", { name: "Mijn lijst (1)" }).click();
    await page.locator(".wmo-list").waitFor();
    await look("the list");
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("a chosen chip looks other than one that is not, in forced colours too", async () => {
  for (const options of [{}, { colorScheme: "dark" }, { forcedColors: "active" }]) {
    const { page, context } = await open(started, options);
    await find(page, "Ik wil er even tussenuit");
    const chip = page.locator(".wmo-chip").first();
    const look = () => chip.evaluate((one) => { const { backgroundColor, fontWeight, borderColor } = getComputedStyle(one); return [backgroundColor, fontWeight, borderColor]; });
    const before = await look();
    await chip.click();
    const chosen = await look();
    before.forEach((was, index) => assert.notEqual(chosen[index], was, `${index} ${JSON.stringify(options)}`));
    await context.close();
  }
});

test("everything with the keyboard alone, and the focus is always in sight", async () => {
  const { page, context, complaints } = await open(started);
  const here = () => page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const marked = [element, element.closest(".wmo-door")].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
    return { name: (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim(), seen: box.height > 0 && box.top < innerHeight && box.bottom > 0, marked };
  });
  const tabTo = async (wanted, key = "Tab") => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press(key);
      const stop = await here();
      assert.ok(stop.seen && stop.marked, `not seen: ${JSON.stringify(stop)}`);
      if (stop.name.startsWith(wanted)) return;
    }
    assert.fail(`the keyboard does not reach ${wanted}`);
  };
  await tabTo("Even op adem komen");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal((await here()).name, "Even op adem komen", "the heading"));
  await tabTo("Kies uw gemeente");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.tagName === "INPUT");
  await page.keyboard.type("amersfrot");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "Andere gemeente");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.tagName === "INPUT");
  await page.keyboard.type("zwol");
  await tabTo("Zwolle");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".wmo-find__lead strong").innerText(), "Zwolle.");
  await tabTo("Wat zoekt u?");
  await page.keyboard.type("oppas");
  await cards(page).first().waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "oppas", "no letter is lost");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent.startsWith("U ziet"));
  await tabTo("Zet op mijn lijst");
  await page.keyboard.press("Space");
  assert.match((await here()).name, /^Haal van mijn lijst/, "the focus stays on the button");
  await tabTo("Wat zoekt u?", "Shift+Tab");
  await tabTo("iemand komt thuis");
  await page.keyboard.press("Space");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
  await tabTo("Mijn lijst (1)");
  await page.keyboard.press("Enter");
  await titled(page, "Mijn lijst");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("headings go down one level at a time, whatever level the page gives the first", async () => {
  const { page, context } = await open(started);
  for (const first of [1, 2, 4]) {
    await page.evaluate(async (level) => {
      const { mount } = await import(document.querySelector("script[type=module]").src);
      window.app?.destroy();
      document.body.innerHTML = "<div id=app></div>";
      window.app = mount(document.getElementById("app"), { headingLevel: level, start: "finder" });
    }, first);
    await search(page, "oppas");
    const found = await page.locator("#app :is(h1, h2, h3, h4, h5, h6)").evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    assert.equal(found[0], first);
    assert.ok(found.every((here, index) => index === 0 || (here > first && here <= found[index - 1] + 1)), `${first}: ${found}`);
    assert.ok(found.includes(Math.min(first + 2, 6)));
  }
  await context.close();
});

test("a browser's page translation breaks nothing", async () => {
  const { page, context, complaints } = await open(started);
  await find(page, "Ik wil er even tussenuit");
  await translated(page);
  await search(page, "oppas");
  await page.getByRole("button", { name: /^Zet op mijn lijst/ }).first().click();
  await page.getByRole("button", { name: /^iemand komt thuis/i }).click();
  await page.getByRole("button", { name: "Mijn lijst (1)" }).click();
  await page.locator(".wmo-list__item").waitFor();
  assert.equal(await page.locator(".wmo-list__item").count(), 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

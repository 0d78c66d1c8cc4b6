import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
export const page = async (width, opts = {}) => {
  const c = await b.newContext({ viewport: { width, height: 900 }, ...opts });
  const p = await c.newPage();
  p.setDefaultTimeout(8000);
  await p.clock.setFixedTime(new Date("2026-11-22T12:00:00"));
  p.on("console", m => console.log(m.type(), m.text()));
  p.on("pageerror", e => console.log("ERR", e.message));
  await p.goto("http://127.0.0.1:8077/");
  await p.getByRole("button", { name: "Even op adem komen" }).waitFor();
  return p;
};
export const done = () => b.close();

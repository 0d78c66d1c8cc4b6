// A page's own script in TypeScript, right and wrong uses of the published types; types.test.mjs has the compiler read it.
import { load, mount, version, type Options, type Widget } from "../../dist/1.0.0/wmo-zelfcheck.js";

const node = document.createElement("div");
const options: Options = { start: "finder", headingLevel: 3, municipality: "GM0344", colorScheme: "auto", config: "/gemeente.json", theme: "a b" };
const widget: Widget = mount(node, {
  ...options,
  on(name, detail) {
    if (name === "step") console.log(detail.part === "estimate", detail.screen === "result");
    if (name === "result") console.log(detail.category);
    // @ts-expect-error an event has no amount
    if (name === "result") console.log(detail.amount);
  },
});
mount(node);
await widget.ready;
await widget.update({ municipality: { code: "GM0344", monthly_amount: "15.00" } });
widget.destroy();
node.addEventListener("wmo-zelfcheck:error", ({ detail }) => console.log(detail.code === "stopped", version.length));

const { estimate, check, find, validate, municipalities } = await load();
const answer = estimate({ month: "2026-11", household: "single", support: [{ kind: "household_help" }], municipality: null });
if ("error" in answer) console.log(answer.error.field, answer.error.code === "conflict");
else console.log(answer.results.length);
console.log(check({}), find({ date: "2026-11-22", query: "wandelen" }), municipalities("utr")[0]?.code.length);
console.log(validate("{}", undefined, "gemeente.json").table?.length);
for (const { line, severity } of validate("{}", "2026-11-22").findings) console.log(line + 1, severity === "error");

// @ts-expect-error an option that does not exist
mount(node, { headinglevel: 2 });
// @ts-expect-error a part that does not exist
mount(node, { start: "begin" });
// @ts-expect-error a level that no heading of ours has
mount(node, { headingLevel: 5 });
// @ts-expect-error an element must be there: what a selector finds may be null
mount(document.querySelector("#zelfcheck"));
// @ts-expect-error an event that does not exist
mount(node, { on: (name) => name === "answer" });
// @ts-expect-error money is text
estimate({ month: "2026-11", household: "single", income: 30000 });
// @ts-expect-error a field that the contract does not have
estimate({ month: "2026-11", household: "single", incomes: "30000.00" });
// @ts-expect-error a request must have a month
estimate({ household: "single" });
// @ts-expect-error the answer may be a refusal
console.log(estimate({ month: "2026-11", household: "single" }).results);

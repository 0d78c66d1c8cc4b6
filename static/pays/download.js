// Everything that was computed, as a table for other programs: a line for all, and one for each kind and class.
const KEYS = ["population", "compared_with", "variant", "household", "income_from", "income_to"];
const STANDING = "synthetic households, fitted on published figures; behaviour not modelled; see docs/population.md";

/** The lines, with semicolons and a byte order mark. */
export function csv({ question, figures, local }, answer) {
  const variant = question.variants[0];
  const name = typeof variant === "string" ? variant : "own";
  const names = Object.keys(answer.all);
  const row = (household, from, to, totals) =>
    [answer.population, question.compared_with, name, household, from ?? "", to ?? "", ...names.map((field) => totals[field] ?? ""), STANDING];
  const groups = answer.groups.filter(({ household, income_from: from }) => household !== null || from !== null);
  const lines = [
    [...KEYS, ...names, "standing"],
    row("all", null, null, answer.all),
    ...groups.map((group) => row(group.household ?? "all", group.income_from, group.income_to, group)),
    ...(answer.local ? [row("local: national mix on a local total", null, null, answer.local)] : []),
    [],
    ["figure", "value"],
    ...Object.entries(figures),
    ...Object.entries(local ?? {}).map(([name, value]) => [`local_given_${name}`, value]),
    ...Object.entries(answer.printed ?? {}).filter(([, value]) => typeof value !== "object").map(([field, value]) => [`report_${field}`, value]),
    ...(answer.behaviour ? [["behaviour_assumed_by_report_euros", answer.behaviour.euros], ["behaviour_implied_people", answer.behaviour.people]] : []),
    [],
    ["example_household", "income", "wealth", "before_a_month", "after_a_month"],
    ...answer.examples.map((one) => [one.household, one.income, one.wealth, one.before, one.after]),
  ];
  return "\uFEFF" + lines.map((line) => line.join(";")).join("\r\n") + "\r\n";
}

export function save(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

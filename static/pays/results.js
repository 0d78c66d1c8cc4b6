// What comes out: the one large number and who pays more; the chart and the rest in folds.
import { make, table } from "../widget/dom.js";
import { chart, legend } from "./chart.js";
import { KIND, POPULATION, average, euros, exact, households, income, money, part, share } from "./words.js";

const paragraph = (...text) => make("p", { class: "utrecht-paragraph" }, ...text);

/** The first screen: the amount, and a sentence about who. */
export function headline({ all, population, behaviour, printed }) {
  const change = Number(all.financing_min);
  const compared = population === "today" ? "dan nu" : "dan onder het wetsvoorstel";
  return [
    make("div", { class: "wmo-card wmo-card--now" },
      paragraph("Huishoudens betalen samen ongeveer"),
      make("p", { class: "wmo-amount" }, make("span", { class: "wmo-amount__number" }, money(change)), " ", make("span", { class: "wmo-amount__per" }, change === 0 ? "per jaar meer of minder" : `per jaar ${change < 0 ? "minder" : "meer"} ${compared}`)),
      paragraph(winners(all)),
      make("p", { class: "utrecht-paragraph wmo-soft" }, `Berekend over ongeveer ${households(all.households)} verzonnen huishoudens: ${POPULATION[population]}. ${standing(printed)}`),
    ),
    ...assumed(behaviour),
  ];
}

function winners({ more, same, less, households: all }) {
  const one = (count, verb) => (Number(count) > 0 ? [`${part(count, all)} ${verb} (${households(count)} huishoudens)`] : []);
  const said = [...one(more, "betaalt meer"), ...one(less, "betaalt minder"), ...one(same, "betaalt evenveel")];
  return `${said.join(", ").replace(/, ([^,]*)$/, " en $1")}.`;
}

function standing(printed) {
  if (!printed) return "Van dit plan geeft het rapport geen cijfer.";
  const used = printed.use === "held_out" ? "Dit cijfer hielden wij apart: de huishoudens zijn er niet op gemaakt." : "Op dit cijfer zijn de huishoudens passend gemaakt.";
  return `Het rapport noemt €\u00a0${printed.financing}\u00a0miljoen. ${used}`;
}

/** What the report assumes of behaviour: beside what is computed, never in it. */
function assumed(behaviour) {
  if (!behaviour) return [];
  const saved = `ongeveer ${money(behaviour.euros)} per jaar`;
  const said = behaviour.printed
    ? `Het rapport neemt aan dat minder gebruik van hulp ook ${saved} scheelt.`
    : `Het rapport neemt aan dat minder gebruik van hulp ongeveer vier keer zo veel scheelt. Dat is ${saved}.`;
  const each = behaviour.more_a_month ? `, bij gemiddeld ${exact(behaviour.more_a_month)} per maand meer` : "";
  const people = `Hulp kost ongeveer €\u00a03.000 per persoon per jaar. Dat betekent dat ongeveer ${households(behaviour.people)} mensen stoppen met hulp${each}.`;
  return [make("div", { class: "wmo-card wmo-card--bill" }, paragraph(make("span", { class: "wmo-badge" }, "aanname, niet berekend"), ` ${said} ${people}`))];
}

/** The chart with its table, and what else there is. */
export function details(answer, width) {
  const classes = answer.groups.filter(({ household, income_from: from }) => household === null && from !== null);
  return [
    make("section", { class: "wmo-section" },
      make("h2", { class: "utrecht-heading-2" }, "Wie betaalt meer, wie minder?"),
      legend(make),
      chart(classes, Math.max(width, 260)),
      make("p", { class: "utrecht-paragraph wmo-soft" }, "Per jaarinkomen (bijdrageplichtig inkomen zonder vermogen): welk deel van de huishoudens meer, evenveel en minder betaalt."),
    ),
    fold("Dezelfde cijfers als tabel", tableOf("Huishoudens per inkomen", ["Inkomen", "Huishoudens", "Meer", "Evenveel", "Minder"], classes.map((one) => [income(one), households(one.households), households(one.more), households(one.same), households(one.less)]))),
    fold("Gemiddelde per inkomen en soort huishouden", averages(answer.groups)),
    fold("Hoeveel meer per maand?", distribution(classes, answer.all)),
    fold("Vijf voorbeelden", examples(answer.examples)),
  ];
}

const fold = (title, ...content) => make("details", { class: "wmo-why" }, make("summary", { class: "wmo-why__summary" }, title), make("div", { class: "wmo-why__content" }, content.flat()));

const tableOf = (caption, head, rows) => {
  const made = table(caption, head, rows);
  made.classList.add("wmo-table");
  made.querySelector("caption").classList.add("pays-caption");
  return make("div", { class: "wmo-scroll", tabindex: 0, role: "region", "aria-label": caption }, made);
};

function averages(groups) {
  const rows = (kind) => groups.filter(({ household }) => household === kind).map((one) => [one.income_from === null ? "Alle inkomens" : income(one), average(one.average_before_min), average(one.average_min), share(one.income_share_before), share(one.income_share)]);
  const head = ["Inkomen", "Eerst, per maand", "Dan, per maand", "Eerst, deel van inkomen", "Dan, deel van inkomen"];
  return [[null, "Alle huishoudens"], ["single", KIND.single], ["couple", KIND.couple]].map(([kind, name]) => tableOf(name, head, rows(kind)));
}

function distribution(classes, all) {
  const names = ["more_up_to_5", "more_up_to_10", "more_up_to_25", "more_up_to_50", "more_up_to_100", "more_above_100"];
  const cells = (one) => names.map((name) => part(one[name], one.households));
  return tableOf("Deel van de huishoudens dat zoveel meer betaalt", ["Inkomen", "tot € 5", "€ 5 tot 10", "€ 10 tot 25", "€ 25 tot 50", "€ 50 tot 100", "meer dan € 100"], [...classes.map((one) => [income(one), ...cells(one)]), ["Alle inkomens", ...cells(all)]]);
}

function examples(all) {
  const row = (one) => [`${KIND[one.household]}, inkomen ${euros(one.income)}, vermogen ${euros(one.wealth)}`, exact(one.before), exact(one.after)];
  return [tableOf("Wat vijf huishoudens per maand betalen", ["Huishouden", "Eerst", "Dan"], all.map(row)), make("p", { class: "utrecht-paragraph wmo-soft" }, "Verzonnen huishoudens, met AOW. Het inkomen is per jaar. Vermogen staat in box 3; van een paar heeft ieder de helft.")];
}

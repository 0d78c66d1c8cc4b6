// Made-up offers for the benchmark: Dutch sentences about real kinds of help, by invented organisations in invented
// streets, so that the number of distinct words grows as it does in real files. The same seed gives the same offers.
const KINDS = [
  [["respite"], ["light"], ["Wandelgroep", "Samen op pad", "Uitstapje"], ["Samen wandelen in een rustig tempo.", "Een middag naar buiten met anderen, uw naaste kan mee.", "Elke maand een uitstapje voor twee."]],
  [["respite"], ["present"], ["Thuisoppas", "Oppasdienst", "Gezelschap aan huis"], ["Een vrijwilliger blijft bij uw naaste thuis.", "Iemand past op terwijl u weg bent.", "Aanwezigheid aan huis voor enkele uren."]],
  [["respite"], ["day"], ["Dagopvang", "Zorgboerderij", "Dagcentrum"], ["Overdag een vaste plek met begeleiding.", "Werken met dieren en in de moestuin.", "Activiteiten van tien tot vier uur."]],
  [["respite"], ["overnight"], ["Logeerhuis", "Zorghotel", "Weekendopvang"], ["Een paar nachten logeren met zorg.", "Uw naaste slaapt hier een weekend.", "Kort verblijf in een huiselijke omgeving."]],
  [["emotional_support"], [], ["Luisterlijn", "Lotgenotengroep", "Gespreksgroep"], ["Een gesprek met iemand die luistert.", "Praten met mensen die hetzelfde meemaken.", "Steun na verlies."]],
  [["practical_help"], [], ["Klussendienst", "Boodschappenhulp", "Formulierenhulp", "Maaltijdservice"], ["Kleine klussen in huis en tuin.", "Boodschappen worden thuis gebracht.", "Hulp met brieven, formulieren en DigiD.", "Warme maaltijden aan huis."]],
  [["transport"], [], ["Vervoersdienst", "Belbus", "Automaatje"], ["Vrijwilligers rijden u naar het ziekenhuis of de winkel.", "Een busje haalt u thuis op.", "Vervoer van deur tot deur."]],
  [["meeting"], [], ["Koffieochtend", "Buurthuis", "Maatjesproject"], ["Binnenlopen voor koffie en een praatje.", "Activiteiten voor de hele buurt.", "Een maatje om samen iets te doen."]],
  [["money"], [], ["Schuldhulp", "Geldloket", "Budgetspreekuur"], ["Hulp als u rekeningen niet kunt betalen.", "Overzicht over uw geld en toeslagen.", "Advies over een persoonsgebonden budget."]],
  [["aids"], [], ["Hulpmiddelenwinkel", "Rolstoeldienst"], ["Leen een rollator, rolstoel of hoog bed.", "Scootmobiel en traplift op maat."]],
  [["prevention"], [], ["Valpreventie", "Beweeggroep"], ["Stevig op uw benen, oefenen tegen vallen.", "Samen bewegen onder leiding."]],
  [["living"], [], ["Woonadvies", "Seniorenwoningen"], ["Langer thuis wonen of verhuizen naar een woning zonder trappen.", "Woningen voor ouderen."]],
  [["safety"], [], ["Opvanghuis", "Meldpunt huiselijk geweld"], ["Een veilige slaapplek voor wie dakloos is.", "Hulp bij mishandeling en geweld thuis."]],
  [["information"], [], ["Wmo-loket", "Steunpunt mantelzorg"], ["Vragen over hulp van de gemeente, bezwaar of een indicatie.", "Informatie en advies voor mantelzorgers."]],
  [["guidance"], [], ["Onafhankelijke cliëntondersteuning", "Begeleiding thuis"], ["Iemand denkt met u mee en gaat mee naar het gesprek.", "Hulp bij structuur en afspraken."]],
];
const AUDIENCES = [["dementia", "mensen met dementie"], ["older", "ouderen"], ["physical", "mensen met een lichamelijke beperking"], ["child", "gezinnen met een kind dat extra zorg vraagt"], ["psychiatric", "mensen met psychische klachten"]];
const SYLLABLES = "ba bo ber de dal du el en fo ga gel ha hoe hel im ja ka kel lo la lin mo mar no nel oo ol pa per ra roe ro sa sel ta ter to uil va ver wa wil za zon zee".split(" ");
const ENDS = "hof huis dijk veld horst beek wijk kamp berg dam donk laar rode stede".split(" ");

/** So many offers. */
export function offers(count) {
  let state = 20261125;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list) => list[next(list.length)];
  const invented = () => {
    const word = Array.from({ length: 1 + next(3) }, () => pick(SYLLABLES)).join("") + pick(ENDS);
    return word[0].toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count }, (_, index) => {
    const [need, form, names, sentences] = pick(KINDS);
    const [audience, whom] = pick(AUDIENCES);
    const organisation = `Stichting ${invented()}`;
    const town = invented();
    return {
      id: `b-${index}`,
      name: `${pick(names)} ${invented()}`,
      organisation,
      summary: pick(sentences),
      description: `Voor ${whom} in ${town} en omgeving. ${organisation} werkt met vrijwilligers en beroepskrachten uit de ${invented()}straat. Bel of mail voor een afspraak, of loop binnen bij ${invented()}.`,
      need, form, audience: next(3) ? [audience] : [],
      access: pick(["free", "register", "indication", null]),
      place: { town },
      area: ["NL"],
      checked_on: `2026-${String(1 + next(11)).padStart(2, "0")}-01`,
    };
  });
}

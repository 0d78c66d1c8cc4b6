// What the screen says on which columns are matched by hand, in Dutch and English: the only part of the page that people
// may want in English, because it is about their own words.

/** Our columns in words, in the groups in which they are offered. */
const GROUPS = [
  { nl: "Wat het is", en: "What it is", columns: { naam: ["Naam van het aanbod", "Name of the offer"], organisatie: ["Organisatie", "Organisation"], omschrijving: ["Omschrijving", "Description"], samenvatting: ["Korte samenvatting", "Short summary"], behoefte: ["Waarbij het helpt", "What it helps with"], vorm: ["Vorm van respijtzorg", "Form of respite"], andere_namen: ["Andere namen", "Other names"] } },
  { nl: "Voor wie", en: "For whom", columns: { doelgroep: ["Doelgroep", "Who it is for"], leeftijd_van: ["Leeftijd vanaf", "Age from"], leeftijd_tot: ["Leeftijd tot en met", "Age up to"], talen: ["Talen", "Languages"], doelgroep_toelichting: ["Voor wie, in eigen woorden", "For whom, in your own words"], rolstoel: ["Toegankelijk met rolstoel", "Accessible by wheelchair"] } },
  { nl: "Contact", en: "Contact", columns: { telefoon: ["Telefoon", "Phone"], email: ["E-mailadres", "E-mail address"], website: ["Website", "Website"] } },
  { nl: "Waar en wanneer", en: "Where and when", columns: { gebied: ["Gebied of gemeente", "Area or municipality"], adres: ["Adres", "Address"], postcode: ["Postcode", "Postal code"], plaats: ["Plaats", "Town"], online: ["Online", "Online"], openingstijden: ["Openingstijden", "Opening hours"], openingstijden_toelichting: ["Tijden, in eigen woorden", "Hours, in your own words"], moment: ["Moment van de dag", "Part of the day"], hoe_vaak: ["Hoe vaak", "How often"] } },
  { nl: "Kosten en toegang", en: "Cost and access", columns: { kosten: ["Kosten", "Cost"], kosten_toelichting: ["Kosten, in eigen woorden", "Cost, in your own words"], toegang: ["Hoe iemand erbij komt", "How to get it"], toegang_toelichting: ["Hoe, in eigen woorden", "How, in your own words"], wachtlijst: ["Wachtlijst", "Waiting list"], betaald_door: ["Wie het betaalt", "Who pays"], door: ["Vrijwilliger of beroepskracht", "Volunteer or professional"] } },
  { nl: "Over dit gegeven", en: "About this entry", columns: { gecontroleerd_op: ["Nagekeken op", "Checked on"], bron: ["Bron", "Source"], let_op: ["Let op", "Note"], status: ["Status", "Status"], id: ["Eigen nummer (id)", "Own number (id)"], opvolger: ["Opvolger (id)", "Successor (id)"], iwmo: ["iWmo-categorie", "iWmo category"], upl: ["UPL-naam", "UPL name"] } },
];

export const MATCH = {
  nl: {
    language: "In English",
    title: "Wat staat er in uw kolommen?",
    intro: (columns, unknown) => `Uw bestand heeft ${columns} kolommen. ${unknown === 1 ? "Eén naam kennen wij niet." : `Van ${unknown} kennen wij de naam niet.`} Kies bij elke kolom wat het is. Wij hebben alvast geraden. Er gaat niets weg van dit apparaat.`,
    earlier: "Hebt u deze lijst eerder gekoppeld?",
    choose: "Kies de koppeling die u toen bewaarde (koppeling.json)",
    column: (head) => `Kolom ‘${head}’ is`,
    samples: "Bijvoorbeeld:",
    empty: "Deze kolom is leeg.",
    state: { known: "Deze naam kennen wij.", guessed: "Geraden. Klopt dit?", unknown: "Deze naam kennen wij niet." },
    leave: "Laat weg",
    read: "Lees het bestand zo",
    chooseName: "Kies bij één kolom ‘Naam van het aanbod’.",
    twice: (label) => `‘${label}’ kan maar één kolom zijn. Kies hier iets anders, of laat de kolom weg.`,
    matched: "Gekoppeld. Zo is uw bestand gelezen:",
    keep: "Bewaar de koppeling voor de volgende keer",
    table: "Bewaar de lijst als aanbod.csv",
    change: "Verander de koppeling",
    wrong: {
      notJson: () => "Deze koppeling is stuk: het is geen goede JSON.",
      version: (version) => `Deze koppeling is van een andere versie. Wij lezen versie ${version}.`,
      noColumns: () => "In deze koppeling staan geen kolommen.",
      noColumn: (column) => `In deze koppeling staat een kolom die wij niet hebben: ${column}.`,
    },
  },
  en: {
    language: "In het Nederlands",
    title: "What is in your columns?",
    intro: (columns, unknown) => `Your file has ${columns} columns. ${unknown === 1 ? "We do not know one of the names." : `We do not know the names of ${unknown}.`} Choose what each column is. We have made a guess. Nothing leaves this device.`,
    earlier: "Did you match this list before?",
    choose: "Choose the mapping that you kept (koppeling.json)",
    column: (head) => `Column ‘${head}’ is`,
    samples: "For example:",
    empty: "This column is empty.",
    state: { known: "We know this name.", guessed: "A guess. Is it right?", unknown: "We do not know this name." },
    leave: "Leave it out",
    read: "Read the file like this",
    chooseName: "Choose ‘Name of the offer’ for one column.",
    twice: (label) => `‘${label}’ can be one column only. Choose something else here, or leave the column out.`,
    matched: "Matched. This is how your file was read:",
    keep: "Keep the mapping for next time",
    table: "Keep the list as aanbod.csv",
    change: "Change the mapping",
    wrong: {
      notJson: () => "This mapping is damaged: it is no correct JSON.",
      version: (version) => `This mapping is of another version. We read version ${version}.`,
      noColumns: () => "This mapping has no columns.",
      noColumn: (column) => `This mapping has a column that we do not have: ${column}.`,
    },
  },
};

/** The groups of the columns that there are; those without words here come last, by their own name. */
export function groupsOf(columns) {
  const there = columns.map(({ column }) => column);
  const groups = GROUPS.map((group) => ({ ...group, names: Object.keys(group.columns).filter((name) => there.includes(name)) }));
  groups.at(-1).names.push(...there.filter((name) => !GROUPS.some((group) => Object.hasOwn(group.columns, name))));
  return groups.filter(({ names }) => names.length);
}

/** The words of a column. */
export function labelOf(column, language) {
  const group = GROUPS.find(({ columns }) => Object.hasOwn(columns, column));
  return group ? group.columns[column][language === "en" ? 1 : 0] : column;
}

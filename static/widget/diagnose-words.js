// What the diagnosis says to the editor. Not in static/texts, for what stands there goes into every visitor's module.

export const WORDS = {
  region: "Diagnose van de Wmo-zelfcheck",
  title: (count) => (count === 0 ? "Diagnose: alles klopt" : count === 1 ? "Diagnose: 1 ding om naar te kijken" : `Diagnose: ${count} dingen om naar te kijken`),
  loading: "Diagnose: de zelfcheck wordt geladen",
  only: "Dit ziet alleen wie ?wmo-diagnose in het adres zet.",
  fine: "In orde.",
  look: "Let op:",

  parts: {
    version: "Versie",
    options: "Keuzes",
    config: "Gemeentebestand",
    offers: "Aanbod",
    fallback: "Tekst voor als het misgaat",
    heading: "Koppen",
    theme: "Stijl en thema",
    contrast: "Contrast",
    policy: "Beveiligingsbeleid van de pagina (CSP)",
    copies: "Script van de zelfcheck",
  },

  version: (version, rules) => (rules ? `Wmo-zelfcheck ${version}, met de regels van ${rules}.` : `Wmo-zelfcheck ${version}.`),
  stopped: "De zelfcheck is gestopt door een fout. Laad de pagina opnieuw.",
  failed: "De zelfcheck kon niet starten.",

  options: { caption: "Keuzes zoals begrepen", head: ["Keuze", "Waarde"], none: "Geen keuzes opgegeven. Alles staat op de standaard.", wrong: "Deze keuze klopt niet. De standaard geldt:" },

  noFile: "Er is geen gemeentebestand opgegeven.",
  inline: "Het staat in de pagina zelf.",
  from: (address) => `Gezocht op ${address}.`,
  read: "Gevonden en gelezen.",
  waiting: "Nog niet gelezen.",
  notRead: "Niet gelezen. De zelfcheck toont wat landelijk geldt.",
  noOffers: "Er is geen eigen aanbod opgegeven.",
  counts: (read, warned, refused) => `Gelezen: ${read}. Met een waarschuwing: ${warned}. Geweigerd: ${refused}.`,
  at: (line, column) => `Regel ${line}, teken ${column}`,
  severity: { error: "fout", warning: "waarschuwing" },
  more: (count) => `En nog ${count}.`,

  fallback: { there: "Er staat een tekst in het element.", none: "Het element was leeg. Zet er een telefoonnummer in, voor als de zelfcheck niet kan starten.", phone: "In de tekst staat geen telefoonnummer. Een nummer helpt wie de zelfcheck niet kan gebruiken." },

  heading: {
    fits: (before, text, own) => `De kop voor de zelfcheck is kop ${before} (${text}). De zelfcheck begint met kop ${own}. Dat past.`,
    first: (own) => `Voor de zelfcheck staat geen kop. De zelfcheck begint met kop ${own}.`,
    skips: (before, text, own) => `De kop voor de zelfcheck is kop ${before} (${text}). De zelfcheck begint met kop ${own}. Er wordt een niveau overgeslagen: kies kop ${before + 1}.`,
    second: (own) => `Er staat al een kop 1 in de pagina, en de zelfcheck begint met kop ${own}. Kies kop 2.`,
    none: "De zelfcheck heeft nog geen kop.",
  },

  theme: {
    own: "Er is geen thema gevonden. De zelfcheck gebruikt zijn eigen stijl.",
    tokens: (count, all) => `Een thema zet ${count} van de ${all} kenmerken waar wij naar kijken.`,
    classes: (names) => `Klassen om de zelfcheck heen die op een thema lijken: ${names}.`,
    caption: "Kenmerken van het thema",
    head: ["Kenmerk", "Waarde"],
  },

  policy: { none: "Sinds het laden is niets tegengehouden.", blocked: (directive, what) => `Tegengehouden door ${directive}: ${what}` },
  copies: { one: "Het script is één keer geladen.", more: (count) => `Er staan ${count} regels met het script van de zelfcheck in de pagina. Eén is genoeg.` },

  contrast: { caption: "Bekijk alle metingen" },
};

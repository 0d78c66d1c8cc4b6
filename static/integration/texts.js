// The sentences that the integration page says itself; all else stands in inbouwen.html. They are not in static/texts,
// for what stands there goes into the module of every visitor.

/** Goes into the lines to paste. */
export const FALLBACK = {
  nl: { question: "Hulp nodig, of zorgt u voor iemand?", ring: "Bel", anyone: "uw gemeente" },
  en: { question: "Do you need help, or do you look after someone?", ring: "Call", anyone: "your municipality" },
};

export const BLOCK = {
  page: "Plak dit in de HTML van uw pagina:",
  height: "Mag u een script plakken? Dan past de hoogte van het kader zich vanzelf aan. Zet dit eronder:",
  script: "Zet dit in een eigen bestand met JavaScript op uw server, en laad dat als module:",
};

export const COPY = {
  label: "Kopieer",
  of: { page: "Kopieer de HTML", height: "Kopieer de regel voor de hoogte", script: "Kopieer het script" },
  done: "Gekopieerd.",
  selected: "Kopiëren mag hier niet vanzelf. De regels zijn geselecteerd: druk op Ctrl en C.",
};

export const CHOICE = {
  municipality: (name, code) => `${name} (${code})`,
  unknown: (like) => (like.length
    ? `Bedoelt u ${like.slice(0, 5).map(({ code, name }) => `${name} (${code})`).join(" of ")}? Vul de code in.`
    : "Deze gemeente kennen wij niet. Kies een naam uit de lijst, of laat het veld leeg."),
  elsewhere: "Dit bestand staat op een andere server. Zet het op uw eigen server.",
  notInFolder: (base, ending) => `In een iframe kan dit alleen een .${ending}-bestand zijn in de map ${base} of een map daarin, met letters, cijfers en streepjes in de naam.`,
  notAnAddress: "Dit is geen adres van een bestand. Een voorbeeld: /wmo-zelfcheck/gemeente.json.",
  classes: "Een klasse bestaat uit letters, cijfers, streepjes en lage streepjes. Zet er een spatie tussen.",
  styleMissing: (path) => `De stijl ${path} is niet te laden. Klopt het adres?`,
};

export const PREVIEW = {
  failed: "De zelfcheck kan hier niet starten. Staat de map compleet op de server, en levert die .wasm-bestanden als application/wasm?",
  frameBlocked: "Deze server staat geen kader (iframe) in deze pagina toe. Bekijk het kader op een eigen pagina:",
  findings: "Er is iets met een eigen bestand. Open de diagnose hieronder om te zien wat.",
  findingsInFrame: "Er is iets met een eigen bestand. Wat, dat ziet u in",
  diagnosis: "het kader met diagnose",
};

export const FILES = {
  reading: "Het bestand wordt nagekeken.",
  fine: "Geen fouten gevonden.",
  kind: { municipality: "een gemeentebestand", offers: "een aanbodbestand" },
  is: (kind) => `Dit is ${kind}.`,
  counts: (read, warned, refused) => `Gelezen: ${read}. Met een waarschuwing: ${warned}. Geweigerd: ${refused}.`,
  found: (errors, warnings) => `${errors === 1 ? "1 fout" : `${errors} fouten`}, ${warnings === 1 ? "1 waarschuwing" : `${warnings} waarschuwingen`}.`,
  row: (line) => `Rij ${line}`,
  sheet: {
    other: "Dit is geen werkblad dat wij kunnen lezen. Sla het op als .xlsx, .ods of CSV (UTF-8).",
    large: "Dit werkblad is veel groter dan een lijst met aanbod. Zet alleen de lijst in een eigen bestand.",
    damaged: "Dit werkblad is stuk of heeft een wachtwoord. Sla het opnieuw op, zonder wachtwoord.",
    empty: "In dit werkblad staat geen tabel op een blad dat te zien is.",
    failed: "Het deel dat werkbladen leest, kan niet worden geladen. Sla het werkblad op als CSV (UTF-8).",
  },
  at: (line, column) => `Regel ${line}, teken ${column}`,
  severity: { error: "fout", warning: "waarschuwing" },
  more: (count) => `En nog ${count}. Los eerst deze op.`,
  rest: (count) => `Bekijk nog ${count === 1 ? "1 melding" : `${count} meldingen`}`,
  table: "Bewaar alle meldingen als tabel (CSV)",
  pasted: "geplakte tekst",
  encoding: "Dit bestand is niet opgeslagen als UTF-8. Hier is het gelezen zoals Windows het schrijft. Van uw server gaan letters zoals é zo stuk. Sla het daarvoor opnieuw op en kies UTF-8.",
  show: "Bekijk dit aanbod in de zelfcheck",
  showOne: (name) => `Bekijk ${name} in de zelfcheck`,
  mapped: "De koppeling is gelezen. Kies nu de lijst waar zij bij hoort.",
  tooLarge: "Dit bestand is groter dan 25 MB. Zo'n groot bestand lezen wij hier niet.",
};

export const POLICY = {
  none: "Hierin staat geen beleid dat wij herkennen. Kopieer de hele regel achter Content-Security-Policy.",
  fine: "Dit beleid laat de zelfcheck toe.",
  blocked: "Dit beleid houdt de zelfcheck tegen. Er ontbreekt:",
  absent: "Deze pagina stuurt geen Content-Security-Policy mee. Dan wordt de zelfcheck niet tegengehouden.",
  unreadable: "Deze pagina is niet te lezen. Klopt het adres, en staat de pagina op deze server?",
  needs: {
    self: (directive) => `in ${directive}: 'self'`,
    wasm: (directive) => `in ${directive}: 'wasm-unsafe-eval'`,
    "allow-scripts": (directive) => `in ${directive}: allow-scripts`,
  },
};

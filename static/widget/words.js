// What the loader tells a web editor, in the console and on the diagnosis: what is wrong and where. Visitors do not see it.
export const wrongValue = (name, text, expected) => `${name}="${text}" kan niet. Het kan zijn: ${expected}.`;
export const noMunicipality = (text, like) => `gemeente="${text}": ${like.length ? `welke gemeente is dat? ${like.slice(0, 5).map(({ code, name }) => `${code} ${name}`).join(", ")}.` : "die gemeente kennen wij niet."} Gebruik de code, zoals GM0344.`;
export const noProgram = (file) => `${file} was niet op te halen, of is van een andere versie dan het script. Dat kan komen door een cache of service worker.`;
export const noWebAssembly = "Het beleid (CSP) van de pagina verbiedt WebAssembly. Zet 'wasm-unsafe-eval' in script-src.";
export const noStyle = "De stijl van de zelfcheck is niet geladen.";
export const otherStyle = (found, version) => `De stijl is van een andere versie (${found}) dan het script (${version}).`;
export const spoiledJson = (line, sign) => `Regel ${line}: ${sign} ${{ "<": "hoort hier niet.", "&": "is een HTML-code. Gebruik het teken zelf." }[sign[0]] ?? 'is een gekruld aanhalingsteken. Gebruik ".'}`;
export const otherOrigin = "Dit bestand staat op een andere website. Zet het op dezelfde website als de pagina.";
export const notFound = (status) => `De server gaf dit bestand niet (antwoord ${status}).`;
export const isPage = "Op dit adres staat een webpagina, geen bestand met gegevens.";
export const tooSlow = "De server gaf dit bestand niet binnen 10 seconden.";
export const notReached = "Dit bestand was niet op te halen, of het staat op een andere website.";
export const noAddress = "Dit is geen adres van een bestand.";

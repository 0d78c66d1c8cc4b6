// One widget in one node: what the node held stays until the app is really there, and comes back when it cannot start,
// when it stops, and when it is taken out.
import { box } from "./box.js";
import { tell } from "./events.js";
import { isEmpty, languagesOf, offersFile, read } from "./files.js";
import { isDead, onDeath } from "./guard.js";
import { bring, LANGUAGES } from "./languages.js";
import { begun, load } from "./module.js";
import { code, spoiled } from "./options.js";
import { report, sentences } from "./report.js";
import { bury, exchange, onSnapshot } from "./snapshots.js";
import { wrongStyle } from "./stylesheet.js";
import { noMunicipality } from "./words.js";

export const VERSION = __VERSION__;
const STOPPED = __STOPPED__;
/** How long a stylesheet may come after the app, in milliseconds. */
const LATE = 3000;
/** Set on a node that has a widget, also by another copy of this script on the same page. */
const MARK = Symbol.for("wmo-zelfcheck");

export const mounted = (node) => node[MARK];

/**
 * Mounts the app in `node`. `kind` says that the options come from a page's markup (then what is wrong in them is left
 * out), with the sentences about what was wrong in them and the municipality's file that stands in the markup itself; or
 * how the app is shown by what the node has already (static/painted.js).
 */
export function mount(node, options = {}, kind = null) {
  const there = mounted(node);
  if (!there) return (node[MARK] = new Widget(node, options ?? {}, kind));
  // A new start that fails says so itself.
  there.update(options, kind).catch((error) => there.failed || console.error("Wmo-zelfcheck", error));
  return there;
}

class Widget {
  /** Whether it could not start; then `update` is a new try. */
  failed;
  #node;
  #in = box();
  #box = this.#in.element;
  #held = null;
  /** Puts the app where it is shown by other nodes still. */
  #settle = () => {};
  #load = () => load(this.#given.show); // Of a widget of one part the rest never comes.
  #app = null;
  #given;
  #kind;
  #report;
  /** The languages whose texts are not there. */
  #silent = [];
  /** Those of them that could not be had, as they were last told. */
  #untold = "";
  /** What was read of the files: of the one asked for last. */
  #files;
  /** The line that tells that the app stopped, while it stands there. */
  #line = null;
  #forget = () => {};
  #gone = false;

  constructor(node, options, kind) {
    this.#node = node;
    this.#take(options, kind);
    if (!kind?.show) bury(node);
    this.#report = report(node, VERSION);
    this.#report.content.fallback = [...node.childNodes];
    this.#begin();
  }

  /** Other options in place of those given; what was answered stays. */
  async update(options, kind = null) {
    this.#take(options ?? {}, kind);
    if (this.failed) await this.#begin();
    else if (this.#app) await this.#pass();
    // What is asked for by then counts.
    else if (!this.#gone) await this.ready;
  }

  /** Takes the app out of the page and puts back what the node held. */
  destroy() {
    this.#gone = true;
    this.failed = false;
    if (!isDead()) this.#app?.destroy();
    this.#app?.free?.();
    this.#app = null;
    this.#back();
    this.#line?.remove();
    this.#report.remove();
    // Another widget may be in the node by now.
    if (this.#node[MARK] === this) delete this.#node[MARK];
  }

  #take(options, kind) {
    // What is null is left out.
    this.#given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined));
    this.#kind = kind;
  }

  #begin() {
    this.failed = false;
    this.#files = {};
    this.#state("loading");
    /** Settles when the app is there, or cannot be. */
    this.ready = this.#start();
    // Told already; whoever waits for it is told again.
    this.ready.catch(() => {});
    return this.ready;
  }

  async #start() {
    const files = this.#read();
    try {
      const module = await this.#load();
      await files;
      await this.#gather(module);
      if (this.#gone) return;
      this.#report.rules(module);
      this.#mount(module, this.#options(module));
      const ends = [onDeath(() => this.#stopped()), onSnapshot(() => this.#aside())];
      this.#forget = () => ends.forEach((end) => end());
      this.#state("ready");
      this.#tell("ready", { version: VERSION });
      setTimeout(() => this.#box.isConnected && this.#report.show(wrongStyle(this.#box, VERSION)), LATE);
    } catch (error) {
      if (this.#gone) return;
      this.#back();
      this.failed = true;
      this.#report.content.failure = error.message;
      this.#state("failed");
      console.error("Wmo-zelfcheck could not start", error);
      const refused = error instanceof Error && error.message.startsWith("option ");
      this.#tell("error", { code: refused ? "option" : "load" });
      throw error;
    }
    // The app is there; the offers come when they come.
    this.#offers().catch((error) => console.error("Wmo-zelfcheck", error));
  }

  /** All that is asked for; the page may ask for other things meanwhile. */
  async #gather(module) {
    for (let given; given !== this.#given && !this.#gone; ) {
      given = this.#given;
      await this.#read();
      await this.#languages();
      if (given === this.#given && !this.#gone) await begun(module, this.#options(module));
    }
  }

  async #pass() {
    const module = await this.#load();
    await this.#gather(module);
    if (this.#app) this.#app.update(this.#options(module));
    await this.#offers();
  }

  /** The texts of the languages to begin in and to choose from; in Dutch where they cannot be had. */
  async #languages() {
    const { lang } = this.#given;
    const { text } = this.#files.config ?? {};
    const named = text === undefined ? this.#given.municipality?.languages : languagesOf(text);
    const listed = Array.isArray(named) ? LANGUAGES.filter((code) => named.includes(code)) : [];
    const wanted = listed.length ? listed : [lang];
    const missing = await bring(wanted, this.#load);
    this.#silent = LANGUAGES.filter((code) => code !== "nl" && (missing.includes(code) || !wanted.includes(code)));
    if (missing.length && String(missing) !== this.#untold) this.#tell("error", { code: "language" });
    this.#untold = String(missing);
  }

  #mount(module, options) {
    // Our own page goes on with the nodes that it painted, which change then.
    const show = this.#kind?.show;
    this.#held ??= [...this.#node.childNodes].map((one) => (show ? one.cloneNode(true) : one));
    if (show) this.#settle = show(this.#node, this.#box);
    else this.#node.replaceChildren(this.#box);
    this.#app = module.mount(this.#box, options, (what, detail) => this.#told(what, detail));
  }

  /** Stands aside while the page takes a picture of itself; gives what ends that. */
  #aside() {
    const there = this.#held && this.#box.parentNode === this.#node;
    const back = there ? exchange(this.#box, this.#held) : () => {};
    return () => this.#app && back();
  }

  /** Puts what the node held in the place of the app; what the page itself put beside it stays. */
  #back(...above) {
    this.#forget();
    this.#settle();
    this.#in.clear();
    if (this.#box.parentNode === this.#node) this.#box.replaceWith(...above, ...(this.#held ?? []));
    this.#held = null;
  }

  #stopped() {
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.lang = this.#box.firstElementChild?.lang ?? "nl";
    line.textContent = STOPPED[line.lang] ?? STOPPED.nl;
    this.#app = null;
    this.#line = line;
    this.#back(line);
    this.#state("stopped");
    this.#tell("error", { code: "stopped" });
  }

  /** The options for the module: without what is the loader's own, and with the texts of the files. */
  #options(module) {
    const { config, theme, on, ...options } = this.#given;
    if (this.#silent.includes(options.lang)) delete options.lang;
    this.#box.className = `wmo-zelfcheck-box ${theme ?? ""}`.trim();
    const wrong = [...(this.#kind?.wrong ?? [])];
    if (this.#kind && typeof options.municipality === "string") {
      const { found, like } = code(options.municipality, module);
      if (!found) wrong.push(noMunicipality(options.municipality, like));
      options.municipality = found;
    }
    options.config = isEmpty(this.#files.config?.text) ? undefined : this.#files.config?.text;
    options.offers ??= this.#files.offers?.text;
    const { content } = this.#report;
    // Not the answers that a page may give: the panel is the editor's.
    const shown = Object.entries(this.#given).filter(([name]) => name !== "on" && name !== "answers");
    content.options = shown.map(([name, value]) => [name, short(typeof value === "string" ? value : JSON.stringify(value))]);
    if (wrong.length && String(wrong) !== String(content.wrong)) this.#tell("error", { code: "option" });
    content.wrong = wrong;
    this.#report.show(wrong);
    return options;
  }

  #asked() {
    return this.#kind?.inline ?? this.#given.config;
  }

  /** Reads the municipality's file, and ends when the one that is asked for by then has been read. */
  async #read() {
    while (!this.#files.reading || this.#files.asked !== this.#asked()) {
      this.#files = { asked: this.#asked() };
      this.#files.reading = this.#fetch(this.#files);
      await this.#files.reading;
    }
    await this.#files.reading;
  }

  /** The file in the page, or from the page's site. */
  async #fetch(files) {
    const inline = this.#kind?.inline;
    this.#report.content.config = this.#report.content.offers = { state: "none" };
    if (files.asked === undefined) return;
    if (inline === undefined) this.#file("config", { state: "waiting", address: files.asked });
    const found = inline === undefined ? await read(files.asked, document.baseURI) : { text: inline, why: spoiled(inline) };
    if (this.#files !== files) return;
    files.config = found;
    this.#file("config", { address: found.address, state: inline !== undefined ? "inline" : found.why ? "failed" : "read", why: found.why });
  }

  /** The offers that the municipality's file names: the app is there already, and gets them as they come. */
  async #offers() {
    if (this.#gone) return;
    const files = this.#files;
    const name = files.config?.text === undefined ? undefined : offersFile(files.config.text);
    if (name === undefined || this.#given.offers !== undefined || files.offers) return;
    files.offers = {};
    this.#file("offers", { state: "waiting" });
    files.offers = await read(name, files.config.address ?? document.baseURI);
    if (this.#gone || !this.#app || this.#files !== files) return;
    this.#file("offers", { address: files.offers.address, state: files.offers.why ? "failed" : "read", why: files.offers.why });
    const module = await this.#load();
    if (files.offers.text !== undefined) this.#app?.update(this.#options(module));
  }

  #file(source, told) {
    if (this.#gone) return;
    this.#report.content[source] = { ...told, findings: undefined };
    this.#report.show(told.why ? [`${told.address ?? source}: ${told.why}`] : []);
    // What is wrong in a file that is there the module finds, and that is told.
    if (told.state === "failed") this.#tell("error", { code: source });
  }

  #told(what, detail) {
    if (what !== "findings") return this.#tell(what, detail);
    const { content } = this.#report;
    const { source, ...findings } = detail;
    content[source] = { ...content[source], findings };
    this.#report.show(sentences(findings, content[source].address ?? source));
    if (findings.findings.length) this.#tell("error", { code: source });
    return undefined;
  }

  #tell(name, detail) {
    if (!this.#gone) tell(this.#node, name, detail, this.#given.on);
  }

  #state(state) {
    this.#report.content.state = state;
    this.#report.show();
  }
}

/** Enough of a long value, such as a whole file, to know it by. */
const short = (text) => (text?.length > 200 ? `${text.slice(0, 200)}…` : text);

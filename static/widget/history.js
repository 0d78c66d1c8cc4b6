// The browser's history, shared with the page and its router. Each view that a person opens is an entry of ours: what the
// page stored in the entry before, with our place beside it. So a router that brings the page back knows such an entry.
// Between two entries of ours the page stays as it is, so its router does not hear of that step: it would ask for the page
// anew and put it in the place of ours. Why so: docs/decisions/0003-history-without-urls.md.
import { onDeath } from "./guard.js";

/** The field of an entry that says which trail made it; the place of a trail stands under this name and its number. */
const NAME = "wmo-zelfcheck";
/** So many trails of apps that have gone are remembered. */
const MOST = 10;

const { navigation } = self;
/** The trails of the apps on this page and their numbers, also those of other copies of this script. */
const { living, numbers } = (self[Symbol.for(NAME)] ??= { living: new Set(), numbers: new Set() });
/** What was answered, by the number of a trail: for a person who comes back to an entry of it. Gone with the page. */
const texts = new Map();
/** What is ours in each entry, by the browser's key of it. */
const written = new Map();
/** What is ours in the entry that the browser is leaving. */
let left = null;
/** Whether only apps moved with the last step. */
let within = false;

/** Whether anything that was answered is remembered. */
export const remembers = () => texts.size > 0;

const random = () => crypto.getRandomValues(new Uint32Array(1))[0];
const stored = () => (typeof history.state === "object" ? history.state : null);

/** What is ours in a state; at another address an entry is another page. */
function ours(state) {
  const fields = Object.entries(state ?? {}).filter(([name]) => name.startsWith(NAME));
  return {
    fields: Object.fromEntries(fields),
    address: location.href.split("#")[0],
    stays: fields.filter(([name]) => name !== NAME).map(([name, value]) => `${name} ${String(value).split(" ")[1]}`),
  };
}

/** Whether only apps move between two entries: one of them went from the one to the other without a step of the page. */
const together = (one, other) => one?.address === other?.address && one.stays.some((stay) => other.stays.includes(stay));

/** Knows the entry there is by its key, and puts ours back into it when the page's router wrote over it. */
function note() {
  // Firefox has none while a page goes.
  if (!navigation.currentEntry) return;
  const { key } = navigation.currentEntry;
  const [now, before] = [ours(history.state), written.get(key)];
  if (now.stays.length) written.set(key, now);
  else if (before?.address === now.address) history.replaceState({ ...stored(), ...before.fields }, "");
  else written.delete(key);
}

navigation?.addEventListener("currententrychange", note);
// Some routers follow the one event and some the other.
navigation?.addEventListener("navigate", (event) => {
  if (event.navigationType !== "traverse") return;
  left = ours(history.state);
  if (together(left, written.get(event.destination.key))) event.stopImmediatePropagation();
}, true);
addEventListener("popstate", (event) => {
  const { state } = event;
  // A browser that does not say what it leaves: an app that stays at its place was left by a step of the page.
  within = navigation ? together(left, ours(state)) : [...living].some((trail) => trail.moves(state));
  if (within) event.stopImmediatePropagation();
  for (const trail of [...living]) trail.follow(state);
}, true);
// htmx 4 asks a turn later, also where it heard of the step before us.
for (const name of ["htmx:before:history:restore", "htmx:history:cache:hit"]) {
  document.addEventListener(name, (event) => within && event.preventDefault());
}

/** Who listens at a window is called in the order in which they came: puts a router that came before us behind us. */
function first() {
  const { started, onPopState } = self.Turbo?.session?.history ?? {};
  if (started) {
    removeEventListener("popstate", onPopState);
    addEventListener("popstate", onPopState);
  }
  const { onpopstate } = self;
  self.onpopstate = null;
  self.onpopstate = onpopstate;
}

/** The views that a person opened in one app, as entries in the browser's history. */
export class Trail {
  /** Tells this trail apart, also from those of before the page was loaded again. */
  number = random();
  #at = 0;
  #instance;
  #forget;
  #travel = () => {};

  /** Begins, and gives the number of the app: unique on the page, so that ids do not clash. */
  begin() {
    this.#instance = 0;
    while (numbers.has(this.#instance)) this.#instance += 1;
    numbers.add(this.#instance);
    living.add(this);
    this.#forget = onDeath(() => this.end());
    first();
    return this.#instance;
  }

  /** Calls `travel` with the place in the trail when the browser goes back or forward to an entry that has one. */
  listen(travel) {
    this.#travel = travel;
  }

  end() {
    this.#forget();
    living.delete(this);
    numbers.delete(this.#instance);
  }

  /** Goes back one view through the browser, so that its button and ours do the same; `false` if it cannot, or if that would take another app on the page back. */
  back(at) {
    if (stored()?.[NAME] !== this.number || this.#place(stored()) !== at) return false;
    history.back();
    return true;
  }

  /**
   * Follows a move from one place in the trail to another: a new entry for a view that was opened, after the one it was
   * opened from has its place; otherwise the place of the entry there is, if it has one.
   */
  remember(from, at, opened) {
    const here = this.#place(stored());
    if (opened) {
      if (here !== from) this.#write(from, random(), false);
      this.#write(at, this.#stay(), true);
    } else if (here !== undefined && here !== at) this.#write(at, this.#stay(), false);
    this.#at = at;
  }

  /** Goes on with a trail of before; the place in it of the entry there is. */
  takeUp(number) {
    this.number = number;
    this.#at = this.#place(stored());
    return this.#at;
  }

  /** Remembers what was answered, or nothing any more. */
  keep(text) {
    texts.delete(this.number);
    if (text) texts.set(this.number, text);
    if (texts.size > MOST) texts.delete(texts.keys().next().value);
  }

  /** What was answered in the trail of an app that has gone, when this is an entry of it. */
  kept() {
    for (const [number, text] of texts) {
      if (`${NAME}-${number}` in (stored() ?? {}) && ![...living].some((trail) => trail.number === number)) return text;
    }
    return undefined;
  }

  moves(state) {
    return ![undefined, this.#at].includes(this.#place(state));
  }

  follow(state) {
    const place = this.#place(state);
    if (place === undefined) return;
    this.#at = place;
    this.#travel(place);
  }

  #value(state) {
    return String(state?.[`${NAME}-${this.number}`] ?? "").split(" ");
  }

  #place(state) {
    const [place] = this.#value(state);
    return /^\d+$/.test(place) ? Number(place) : undefined;
  }

  #stay() {
    return this.#value(stored())[1];
  }

  #write(place, stay, push) {
    const entry = { ...stored(), [`${NAME}-${this.number}`]: `${place} ${stay}` };
    // A page that forbids the history (a sandboxed frame) keeps working with our own back button.
    try {
      if (push) history.pushState({ ...entry, [NAME]: this.number }, "");
      else history.replaceState(entry, "");
    } catch {}
  }
}

// Types of wmo-zelfcheck.js, for the developer of a page that embeds the widget. The options are those of
// docs/embedding.md; what the engine is asked and answers stands in contract.d.ts.
import type {
  CheckRequest, CheckResponse, Error as Refused, EstimateRequest, EstimateResponse, FindRequest, FindResponse, Municipality, MunicipalityCode,
} from "./contract.js";

export type { CheckRequest, CheckResponse, EstimateRequest, EstimateResponse, FindRequest, FindResponse, Municipality, MunicipalityCode, Refused };

/** Where to begin: the choice between the parts, or one of them. */
export type Start = "start" | "check" | "finder" | "estimate";

export interface Options {
  /** The language to begin in; `nl` when left out. */
  lang?: "nl" | "en";
  /** The level of the widget's first heading. 2 when left out. */
  headingLevel?: 1 | 2 | 3 | 4;
  start?: Start;
  /** One part alone: no more than that part is loaded or shown. All parts when left out. */
  show?: Exclude<Start, "start">;
  /** The month to compute for, as `2026-11`; this month when left out. */
  month?: string;
  /** `light` when left out; `auto` follows the visitor's device. */
  colorScheme?: "light" | "auto";
  /** Whether the widget may set the title of the document. Not when left out. */
  documentTitle?: boolean;
  /** Whether the widget has a head and a foot that say whose page it is, for a page that has none. Not when left out. */
  sender?: boolean;
  /** Answers to begin with, as the fragment of a link that the widget made. */
  answers?: string;
  /** The address of the page, for a link that keeps the answers; without it no link is offered. */
  shareUrl?: string;
  /**
   * Whether answers may be kept in the browser while the tab is open, so that a reload does not lose them, and on the
   * device when a person asks for it. Not when left out. Other scripts of the same site can read what is kept.
   */
  keepAnswers?: boolean;
  /** A code such as `GM0344`, or a name; or, without `config`, what the municipality says of itself. */
  municipality?: string | Municipality;
  /** The address of the municipality's file, on the page's own site. */
  config?: string;
  /** The municipality's offers, as the text of a file (JSON or CSV). */
  offers?: string;
  /** Class names for the widget, such as that of a theme. */
  theme?: string;
  /** Hears what the events tell. */
  on?: (...event: Event) => void;
}

/** What happens, without answers and amounts: the name and the detail of an event. */
export type Event = { [Name in keyof Details]: [name: Name, detail: Details[Name]] }[keyof Details];

export interface Details {
  ready: { version: string };
  step: { part: "start" | "check" | "finder" | "estimate" | "rules"; screen: "start" | "questions" | "result" | "sheet" | "other" };
  result: { category: "check" | "finder" | "estimate" };
  error: { code: "load" | "stopped" | "config" | "offers" | "option" | "language" };
}

/** A widget in an element. */
export interface Widget {
  /**
   * Settles when the app is there, or the widget was taken out before it was; rejects when it cannot start, with the
   * name of a wrong option if that is why. After a new try (`update`, or `mount` on the same element) it is the promise of that one.
   */
  readonly ready: Promise<void>;
  /** Replaces the options; answers stay. After a start that failed it tries again, and settles as `ready` does. */
  update(options: Options): Promise<void>;
  /** Takes the widget out and puts back what the element held. */
  destroy(): void;
}

/** Puts the widget in an element. What the element holds is shown until it is there, and when it cannot start. */
export function mount(node: Element, options?: Options): Widget;

/** Starts an element by its `data-` attributes, as `data-wmo-zelfcheck` does by itself. */
export function mountElement(node: Element): unknown;

/** Starts every `[data-wmo-zelfcheck]` in a shadow tree, now and from now on; in the page itself they start unasked. */
export function start(root: ShadowRoot | Document): void;

/** A line about a municipality's file. */
export interface Finding {
  line: number;
  column: number;
  severity: "error" | "warning";
  message: string;
}

/** The engine without the app. */
export interface Engine {
  estimate(request: EstimateRequest): EstimateResponse | Refused;
  check(request: CheckRequest): CheckResponse | Refused;
  find(request: FindRequest): FindResponse | Refused;
  /**
   * What is wrong in a municipality's file, as on a day (`2026-11-22`; today when left out). With the name of the file, `table`
   * has all findings as a table (CSV) for a spreadsheet.
   */
  validate(text: string, date?: string, file?: string): { table?: string; kind: "municipality" | "offers" | "unknown"; findings: Finding[]; more: number; read: number; warned: number; refused: number };
  /** Municipalities that a typed code or name may mean, best first, `exact` for the one that it is; of an empty text all there are. */
  municipalities(typed: string): { code: string; name: string; exact: boolean }[];
}

/** Loads the engine without mounting anything. */
export function load(): Promise<Engine>;

/** The same functions; they work once `load` or the `ready` of a widget has settled. */
export const estimate: Engine["estimate"];
export const check: Engine["check"];
export const find: Engine["find"];
export const validate: Engine["validate"];
export const municipalities: Engine["municipalities"];

/** The version of this script. */
export const version: string;

declare global {
  interface HTMLElementEventMap {
    "wmo-zelfcheck:ready": CustomEvent<Details["ready"]>;
    "wmo-zelfcheck:step": CustomEvent<Details["step"]>;
    "wmo-zelfcheck:result": CustomEvent<Details["result"]>;
    "wmo-zelfcheck:error": CustomEvent<Details["error"]>;
  }
}

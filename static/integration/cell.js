// Numbers of a spreadsheet as people see them. Pure, so that a test reads it without a browser; src/bin/wmo/cell.rs is the
// same on the command line.

/** Formats that every spreadsheet has without saying so, and that are days or times. */
const isBuiltIn = (id) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format is one of days or times: letters for these outside what is quoted, escaped or between brackets. */
function isMoment({ id, code }) {
  return code ? /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) : isBuiltIn(id);
}

/** A number with its format. Days count from 1900, or from 1904 in files of an old Mac. */
export function serial(text, format = { id: 0, code: "" }, from1904 = false) {
  const value = Number(text);
  if (!text || !Number.isFinite(value)) return text;
  return isMoment(format) ? moment(value, from1904) : padded(value, format.code) ?? number(value);
}

function moment(value, from1904) {
  const minutes = Math.round((value % 1) * 1440);
  if (value < 1) return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  const days = Math.floor(value) + (from1904 ? 1462 : 0);
  // Spreadsheets think that 1900 was a leap year.
  const date = new Date(Date.UTC(1899, 11, 30 + days + (days < 60 ? 1 : 0)));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
}

/** Up to 15 digits; a comma for decimals, and two of them where there is one: `4,50`. */
export function number(value) {
  if (!Number.isFinite(value)) return "";
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded).includes("e") ? rounded.toFixed(20).replace(/\.?0+$/, "") : String(rounded);
  return text.replace(".", ",").replace(/,(\d)$/, ",$10");
}

/** A whole number in a format of zeros, as phone numbers and codes have: 612345678 as `0612345678`. */
function padded(value, code = "") {
  const format = code.replace(/["\\]/g, "");
  const zeros = format.replace(/[^0]/g, "").length;
  if (zeros < 2 || !/^0[0 -]*$/.test(format) || !Number.isInteger(value) || value < 0 || value >= 1e15) return null;
  const digits = String(value).padStart(zeros, "0");
  let at = 0;
  let more = digits.length - zeros;
  const place = () => {
    const length = 1 + more;
    more = 0;
    at += length;
    return digits.slice(at - length, at);
  };
  return [...format].map((sign) => (sign === "0" ? place() : sign)).join("");
}

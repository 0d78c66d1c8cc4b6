// Elements for the pages and panels of the editor. Text is always text: nothing here takes markup.

/** An element: attributes by name (`true` is an empty one, `null` and `false` none), children as nodes or text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A table with a caption; the first cell of each row is its heading. */
export function table(caption, head, rows) {
  const cells = (row) => row.map((cell, index) => (index ? make("td", {}, cell) : make("th", { scope: "row" }, cell)));
  return make(
    "table",
    {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, head.map((cell) => make("th", { scope: "col" }, cell)))),
    make("tbody", {}, rows.map((row) => make("tr", {}, cells(row)))),
  );
}

// Terms into the text of a question of the catalogue, as `jejaring.catalogue.binding` does it: the rows kept for
// parameters are filled, `VALUES (?region_) { (UNDEF) }`, and nothing else is touched.

export const BASE = "https://w3id.org/jejaring/";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const ROW = /VALUES \((\?\w+_(?: \?\w+_)*)\) \{ \(UNDEF(?: UNDEF)*\) \}/g;

/** Fill the rows of a text: `?name_` by the term of `name`, or UNDEF. */
export function fillRows(text: string, terms: ReadonlyMap<string, string>): string {
  return text.replace(ROW, (_, variables: string) => {
    const filled = variables.split(" ").map((variable) => terms.get(variable.slice(1, -1)) ?? "UNDEF");
    return `VALUES (${variables}) { (${filled.join(" ")}) }`;
  });
}

/** Write the term of a thing by its path: writeNode("region/36.74") = "<https://w3id.org/jejaring/region/36.74>". */
export function writeNode(path: string): string {
  return `<${BASE}${path.replace(/[^\w./~%-]/g, encodeURIComponent)}>`;
}

/** Write a day, month or year as a term; null where there is no such day. */
export function writeDay(text: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!parts) return null;
  const [whole, year, month, day] = parts;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || (day && date.getUTCDate() !== Number(day))) return null;
  return `"${whole}"^^<${XSD}${day ? "date" : month ? "gYearMonth" : "gYear"}>`;
}

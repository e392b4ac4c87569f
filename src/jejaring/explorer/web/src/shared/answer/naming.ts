// What the values of an answer mean to a reader: which are regions, what things are called, where their pages are.
import { BASE } from "../binding";
import type { Page } from "../page";
import type { Thing } from "../search";
import type { Answer, Cell } from "../sparql";
import { writeDay, writeNumber } from "../words";
import { nameColumns, nameNotations, speak } from "./words";

export interface Shown {
  text: string;
  /** The page of the thing, where it has one. */
  href: string | null;
  /** A region's code. */
  code: string | null;
}

const CODE = /^(\d{2}(\.\d{2}){0,2}|ID)$/;
const REGIONS = new Set(["region", "partner", "province", "candidate", "other"]);
const NOTED = new Set(["kind", "modality", "bound"]);
/** Which kinds of things a column names by their labels. */
const NAMED: Record<string, string> = {
  person: "person",
  product: "product",
  agency: "agency",
  programme: "programme",
  publisher: "publisher",
  speaker: "person",
  post: "post",
};

/** Names for the values of answers, from the index of the site. */
export class Naming {
  private readonly names = new Map<string, string>();
  /** Paths by kind and name; null where several things bear it. */
  private readonly paths = new Map<string, string | null>();

  constructor(
    readonly page: Page,
    things: readonly Thing[],
  ) {
    for (const [path, name] of things) {
      this.names.set(path, name);
      const key = `${path.split("/")[0]} ${name}`;
      this.paths.set(key, this.paths.has(key) ? null : path);
    }
  }

  /** Name a column. */
  nameColumn(column: string): string {
    const names: Record<string, string> = nameColumns(this.page.language);
    return Object.hasOwn(names, column) ? names[column]! : column.replaceAll("_", " ");
  }

  /** Show a value of a column as a reader reads it. */
  show(cell: Cell, column: string): Shown {
    const { language } = this.page;
    if (cell.kind === "number") return plain(writeNumber(Number(cell.value), language));
    if (cell.kind === "boolean") return plain(cell.value === "true" ? speak(language).yes : speak(language).no);
    if (cell.kind === "day") return plain(writeDay(cell.value.slice(0, 10), language));
    if (cell.kind === "iri") return this.showIri(cell.value);
    const code = readCode(cell, column);
    return code ? this.showRegion(code) : this.showText(cell.value, column);
  }

  /** Tell whether a value is a thing that may have a page here: a region, what is named by its label, or an address of ours. */
  isThing(cell: Cell, column: string): boolean {
    if (cell.kind === "iri") return cell.value.startsWith(BASE) && !cell.value.startsWith(`${BASE}ontology#`);
    return Object.hasOwn(NAMED, column) || readCode(cell, column) !== null;
  }

  /** Name a region by its code. */
  nameRegion(code: string): string {
    return this.names.get(`region/${code}`) ?? code;
  }

  private showRegion(code: string): Shown {
    const path = `region/${code}`;
    return { text: this.nameRegion(code), href: this.names.has(path) ? this.link(path) : null, code };
  }

  private showIri(iri: string): Shown {
    if (!iri.startsWith(BASE)) return { text: iri, href: /^https?:/.test(iri) ? iri : null, code: null };
    const path = iri.slice(BASE.length);
    const segment = path.split("/")[0] ?? "";
    if (segment === "region") return this.showRegion(path.slice(7));
    if (path.startsWith("ontology#"))
      return { text: `jj:${path.slice(9)}`, href: `${this.page.here}ontology.html#${path.slice(9)}`, code: null };
    const there = path.includes("/") && !path.includes("#") && !path.startsWith("graph/");
    return { text: this.names.get(path) ?? shortenPath(path), href: there ? this.link(path) : null, code: null };
  }

  private showText(text: string, column: string): Shown {
    const notations: Record<string, string> = nameNotations(this.page.language);
    if (NOTED.has(column) && Object.hasOwn(notations, text)) return plain(notations[text]!);
    const kind = NAMED[column];
    const path = kind ? this.paths.get(`${kind} ${text}`) : null;
    if (column === "url" && /^https?:\/\//.test(text)) return { text, href: text, code: null };
    return { text, href: path ? this.link(path) : null, code: null };
  }

  private link(path: string): string {
    return `${this.page.here}${path}.html`;
  }
}

function plain(text: string): Shown {
  return { text, href: null, code: null };
}

/** Shorten a path whose last part is a digest: shortenPath("claim/a/86c9274777e784dbb95a") = "claim/a/86c927". */
function shortenPath(path: string): string {
  return path.replace(/\/([0-9a-f]{6})[0-9a-f]{14}$/, "/$1");
}

/** Read the code of a region from a cell; null where it is none. */
export function readCode(cell: Cell | null, column: string): string | null {
  if (cell === null) return null;
  if (cell.kind === "iri") return cell.value.startsWith(`${BASE}region/`) ? cell.value.slice(BASE.length + 7) : null;
  return REGIONS.has(column) && CODE.test(cell.value) ? cell.value : null;
}

/** List the columns by number that hold regions, numbers or days; a column of nothing is of no kind. */
export function sortColumns({ columns, rows }: Answer): { regions: number[]; numbers: number[]; days: number[] } {
  const told = columns.map((column, i) => {
    const cells = rows.map((row) => row[i] ?? null).filter((cell) => cell !== null);
    if (cells.length === 0) return "none";
    if (cells.every((cell) => readCode(cell, column) !== null)) return "region";
    if (cells.every((cell) => cell.kind === "number")) return "number";
    return cells.every((cell) => cell.kind === "day") ? "day" : "text";
  });
  const list = (kind: string) => told.flatMap((each, i) => (each === kind ? [i] : []));
  return { regions: list("region"), numbers: list("number"), days: list("day") };
}

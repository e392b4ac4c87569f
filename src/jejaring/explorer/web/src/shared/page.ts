// What the server wrote about the page: its language, and where things are from here.

export type Language = "id" | "en";

export interface Page {
  /** The language of the page. */
  language: Language;
  /** From the page to the top of the site: "", "../" or "../../" … */
  root: string;
  /** From the page to the pages in its language. */
  here: string;
  /** The path of the page: `region/36.74`, `index`. */
  path: string;
  /** Where SPARQL is answered, as an address that can be fetched from here; null where nothing answers. */
  endpoint: string | null;
  /** Whether the site has boundaries for its maps. */
  boundaries: boolean;
}

export function readPage(element: HTMLElement = document.documentElement): Page {
  const { root = "", here = "", path = "index", endpoint, boundaries } = element.dataset;
  return {
    language: element.lang === "en" ? "en" : "id",
    root,
    here,
    path,
    endpoint: endpoint === undefined ? null : resolve(endpoint, root),
    boundaries: boundaries !== undefined,
  };
}

function resolve(address: string, root: string): string {
  return /^https?:/.test(address) ? address : root + address;
}

/** Fetch a data file of the site, such as `network.json`. */
export async function fetchData<T>(page: Page, name: string): Promise<T> {
  const response = await fetch(`${page.root}data/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
}

// The words that queries are written with, from `data/terms.json`.
import { fetchData, type Language, type Page } from "../shared/page";

export interface Term {
  kind: "classes" | "properties";
  label: string;
  comment: string;
}

export interface Vocabulary {
  /** The namespace of the ontology. */
  ontology: string;
  prefixes: Record<string, string>;
  terms: Map<string, Term>;
  /** Concepts by path, with their labels. */
  concepts: Map<string, string>;
}

interface VocabularyFile {
  prefixes: Record<string, string>;
  terms: [name: string, kind: Term["kind"], id: string, en: string, idComment: string, enComment: string][];
  concepts: [path: string, id: string, en: string][];
}

export const KEYWORDS =
  "SELECT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED OPTIONAL UNION MINUS GRAPH FILTER BIND VALUES AS a IN NOT EXISTS ORDER BY ASC DESC GROUP HAVING LIMIT OFFSET UNDEF true false";
export const FUNCTIONS =
  "COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND IRI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER REPLACE REGEX SUBSTR YEAR MONTH DAY NOW COALESCE IF sameTerm isIRI isLiteral isNumeric SEPARATOR";

export async function loadVocabulary(page: Page): Promise<Vocabulary> {
  return readVocabulary(await fetchData<VocabularyFile>(page, "terms.json"), page.language);
}

export function readVocabulary(file: VocabularyFile, language: Language): Vocabulary {
  const speaks = (id: string, en: string) => (language === "id" ? id : en);
  const terms = file.terms.map(([name, kind, id, en, idComment, enComment]): [string, Term] => {
    return [name, { kind, label: speaks(id, en), comment: speaks(idComment, enComment) }];
  });
  const concepts = file.concepts.map(([path, id, en]): [string, string] => [path, speaks(id, en)]);
  return {
    ontology: file.prefixes.jj ?? "",
    prefixes: file.prefixes,
    terms: new Map(terms),
    concepts: new Map(concepts),
  };
}

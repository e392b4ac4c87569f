import { declareWords } from "../shared/words";

export const speak = declareWords({
  id: {
    editor: "Kueri SPARQL",
    line: "Baris",
    prefix: "awalan {text} belum dinyatakan.",
    term: "istilah {text} tidak ada dalam ontologi.",
    add: "Tambahkan",
    meant: "Maksudnya",
    keys: "jalankan",
    take: "Sunting dan jalankan",
    complete: "lengkapi",
    space: "Spasi",
  },
  en: {
    editor: "SPARQL query",
    line: "Line",
    prefix: "the prefix {text} is not declared.",
    term: "the ontology has no term {text}.",
    add: "Add",
    meant: "Did you mean",
    keys: "run",
    take: "Edit and run",
    complete: "complete",
    space: "Space",
  },
});

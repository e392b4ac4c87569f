// An answer as a file: CSV as `jejaring query` writes it (RFC 4180; text that a spreadsheet would run gets an apostrophe
// in front), and JSON, a list of objects by column.
import type { Answer, Cell } from "../sparql";

const DANGEROUS = /^[=+\-@\t\r\n'＝＋－＠]/;

export function writeCsv({ columns, rows }: Answer): string {
  const lines = [columns, ...rows.map((row) => row.map(writeCell))];
  return lines.map((line) => `${line.map(quote).join(",")}\r\n`).join("");
}

function writeCell(cell: Cell | null): string {
  if (cell === null) return "";
  return cell.kind !== "number" && DANGEROUS.test(cell.value) ? `'${cell.value}` : cell.value;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function writeJson({ columns, rows }: Answer): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, readValue(row[i] ?? null)])));
  return `${JSON.stringify(records, null, 2)}\n`;
}

function readValue(cell: Cell | null): string | number | boolean | null {
  if (cell === null) return null;
  if (cell.kind === "number") return Number(cell.value);
  return cell.kind === "boolean" ? cell.value === "true" : cell.value;
}

/** Give a text to the reader as a file. */
export function offerFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

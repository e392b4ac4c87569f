import { describe, expect, it } from "vitest";
import type { Page } from "../page";
import type { Answer, Cell } from "../sparql";
import { countYears, planChart, sumBars } from "./chart";
import { writeCsv, writeJson } from "./download";
import { findLead } from "./evidence";
import { Naming, sortColumns } from "./naming";
import { sortRows } from "./table";

const PAGE: Page = {
  language: "en",
  root: "../",
  here: "../en/",
  path: "ask",
  endpoint: "../sparql",
  boundaries: false,
};
const NAMING = new Naming(PAGE, [
  ["region/36.74", "Kota Tangerang Selatan", "Tangsel"],
  ["region/73.12", "Kabupaten Soppeng"],
  ["person/iwan-33.11", "Iwan"],
  ["person/iwan-36.74", "Iwan"],
  ["product/batik", "batik"],
]);

const text = (value: string): Cell => ({ value, kind: "text" });
const number = (value: number): Cell => ({ value: String(value), kind: "number" });
const day = (value: string): Cell => ({ value, kind: "day" });

function answer(columns: string[], ...rows: (Cell | null)[][]): Answer {
  return { columns, rows };
}

const PARTNERS = answer(
  ["region", "partner", "strength", "last"],
  [text("36.74"), text("73.12"), number(1.5), day("2025-09-24")],
  [text("73.12"), text("36.74"), number(1.5), day("2025-09-24")],
  [text("36.74"), text("33.11"), number(0.2), null],
);

describe("Naming", () => {
  it("names regions by their codes, with their pages", () => {
    expect(NAMING.show(text("36.74"), "region")).toEqual({
      text: "Kota Tangerang Selatan",
      href: "../en/region/36.74.html",
      code: "36.74",
    });
  });
  it("takes a code for one only where regions stand", () => {
    expect(NAMING.show(text("36.74"), "value").code).toBeNull();
  });
  it("links a name that one thing bears, and none that several bear", () => {
    expect(NAMING.show(text("batik"), "product").href).toBe("../en/product/batik.html");
    expect(NAMING.show(text("Iwan"), "person").href).toBeNull();
  });
  it("links to the web and to nothing else", () => {
    expect(NAMING.show(text("https://example.org/a"), "url").href).toBe("https://example.org/a");
    expect(NAMING.show(text("javascript:alert(1)"), "url").href).toBeNull();
    expect(NAMING.show({ value: "javascript:alert(1)", kind: "iri" }, "thing").href).toBeNull();
  });
  it("shortens digests, which nobody reads", () => {
    const claim = { value: "https://w3id.org/jejaring/claim/a/86c9274777e784dbb95a", kind: "iri" } as const;
    expect(NAMING.show(claim, "claim")).toMatchObject({
      text: "claim/a/86c927",
      href: expect.stringContaining("dbb95a.html"),
    });
  });
  it("writes days and numbers as the language does", () => {
    expect(NAMING.show(day("2025-09"), "last").text).toBe("Sep 2025");
    expect(NAMING.show(number(1234.5), "value").text).toBe("1,234.5");
  });
});

describe("sortColumns", () => {
  it("tells regions, numbers and days apart", () => {
    expect(sortColumns(PARTNERS)).toEqual({ regions: [0, 1], numbers: [2], days: [3] });
  });
});

describe("findLead", () => {
  const lead = (columns: string[], row: (Cell | null)[], i = columns.length - 1) => findLead(columns, row, i, NAMING);

  it("leads from the counts of two regions to their tie, the lesser code first", () => {
    const told = { href: "../en/index.html?sel=36.74_73.12", about: "Kabupaten Soppeng – Kota Tangerang Selatan" };
    expect(lead(["region", "partner", "events"], [text("73.12"), text("36.74"), number(2)])).toEqual(told);
    expect(lead(["region", "partner", "sources"], [text("36.74"), text("73.12.01"), number(2)])).toBeNull();
  });
  it("leads to the page of what the row is about, and to the section that counts the same", () => {
    expect(lead(["product", "region", "sources"], [text("batik"), text("36.74"), number(1)])).toEqual({
      href: "../en/product/batik.html",
      about: "batik",
    });
    const event = { value: "https://w3id.org/jejaring/event/a", kind: "iri" } as const;
    expect(lead(["measure", "region", "event", "sources"], [text("omzet"), null, event, number(1)])?.href).toBe(
      "../en/event/a.html",
    );
    expect(lead(["publisher", "region", "events"], [null, text("36.74"), number(3)])?.href).toBe(
      "../en/region/36.74.html#events",
    );
  });
  it("leads from a province to its regions that were seen", () => {
    expect(lead(["province", "regions", "seen"], [text("73"), number(24), number(3)])?.href).toBe(
      "../en/ask.html?question=regions&region=73",
    );
  });
  it("leads nowhere from a name that several bear, from nothing counted, from what is no count", () => {
    expect(lead(["person", "region", "sources"], [text("Iwan"), text("36.74"), number(1)])).toBeNull();
    expect(lead(["product", "sources"], [text("batik"), number(0)])).toBeNull();
    expect(lead(["product", "value"], [text("batik"), number(9)])).toBeNull();
    expect(lead(["url", "claims"], [text("https://example.org/a"), number(9)])).toBeNull();
  });
});

describe("sortRows", () => {
  it("puts what is absent last, whichever way", () => {
    const days = (down: boolean) => sortRows(PARTNERS.rows, 3, down, "en").map((row) => row[3]?.value ?? null);
    expect(days(true)).toEqual(["2025-09-24", "2025-09-24", null]);
    expect(days(false)).toEqual(["2025-09-24", "2025-09-24", null]);
  });
  it("sorts numbers as numbers", () => {
    const rows = [[number(10)], [number(9)], [number(-1)]];
    expect(sortRows(rows, 0, false, "en").map((row) => row[0]!.value)).toEqual(["-1", "9", "10"]);
  });
});

describe("charts", () => {
  it("counts a pair that is told from both its ends once", () => {
    const plan = planChart(PARTNERS)!;
    expect(sumBars(PARTNERS, plan.labels, 2, NAMING).map((bar) => [bar.label, bar.value])).toEqual([
      ["Kota Tangerang Selatan – Kabupaten Soppeng", 1.5],
      ["Kota Tangerang Selatan – 33.11", 0.2],
    ]);
  });
  it("leaves out a region that is the same in each row", () => {
    const one = answer(["region", "partner"], [text("36.74"), text("73.12")], [text("36.74"), text("33.11")]);
    expect(planChart(one)?.labels).toEqual([1]);
  });
  it("has a bar for every year, also those of nothing", () => {
    const told = answer(["last"], [day("2021-05-01")], [day("2023")], [null]);
    expect(countYears(told, 0)).toEqual({
      bars: [
        { label: "2021", href: null, value: 1 },
        { label: "2022", href: null, value: 0 },
        { label: "2023", href: null, value: 1 },
      ],
      unknown: 1,
    });
  });
  it("is none for a single row", () => {
    expect(planChart(answer(["a"], [number(1)]))).toBeNull();
  });
});

describe("downloads", () => {
  const told = answer(["a", "b"], [text('=1+1,"x"'), number(-2)], [null, { value: "true", kind: "boolean" }]);
  it("writes CSV that no spreadsheet runs", () => {
    expect(writeCsv(told)).toBe('a,b\r\n"\'=1+1,""x""",-2\r\n,true\r\n');
  });
  it("writes JSON with values of their types", () => {
    expect(JSON.parse(writeJson(told))).toEqual([
      { a: '=1+1,"x"', b: -2 },
      { a: null, b: true },
    ]);
  });
});

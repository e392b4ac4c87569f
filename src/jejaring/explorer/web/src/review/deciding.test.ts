import { describe, expect, it } from "vitest";
import type { Item } from "./claims";
import { pickIris, pickValues } from "./deciding";
import type { Choice, Waiting } from "./desk";
import { listChoices } from "./list";
import { tellAbout } from "./overview";

const days: Choice[] = ["2019-08-26", "2024-08-26"].flatMap((value) => [
  { key: "end" as const, value, name: value },
  { key: "start" as const, value, name: value },
]);
const regions: Choice[] = [
  { key: "region", value: "33.26", name: "Kabupaten Pekalongan" },
  { key: "region", value: "33.75", name: "Kota Pekalongan" },
];
const waits = (id: string, choices: Choice[]): [string, Waiting] => [
  id,
  { id, kind: "open", about: "", why: { id: "", en: "" }, articles: ["a"], choices },
];
const waiting = new Map([waits("claim/a/dating", days), waits("claim/a/siting", regions)]);
const item = {
  claim: { iris: ["claim/a/occurrence", "claim/a/dating", "claim/a/siting"], status: "open" },
} as unknown as Item;

describe("a choice", () => {
  it("is on what it leaves open, and on nothing else of the claim", () => {
    expect(pickIris(item, "accept", regions[1], waiting)).toEqual(["claim/a/siting"]);
    expect(pickIris(item, "accept", days[0], waiting)).toEqual(["claim/a/dating"]);
  });
  it("of a day picks where the event begins and where it ends", () => {
    expect(pickValues(["claim/a/dating"], days[1]!, waiting)).toEqual({ start: "2019-08-26", end: "2019-08-26" });
    expect(pickValues(["claim/a/siting"], regions[0]!, waiting)).toEqual({ region: "33.26" });
  });
  it("is offered once a value, regions first", () => {
    expect(listChoices(item, waiting).map((choice) => choice.value)).toEqual(["33.26", "33.75"]);
    const dated = { claim: { iris: ["claim/a/dating"] } } as unknown as Item;
    expect(listChoices(dated, waiting).map((choice) => choice.value)).toEqual(["2019-08-26", "2024-08-26"]);
  });
  it("of none is on the whole claim", () => {
    expect(pickIris(item, "reject", undefined, waiting)).toEqual(item.claim!.iris);
  });
});

describe("tellAbout", () => {
  it("names types and properties in the page's language, and leaves names alone", () => {
    const about = "dating: endCandidate 2019 | 2024, event kunjungan, startCandidate 2019 | 2024";
    expect(tellAbout(about, "id")).toBe("Waktu: selesai 2019 | 2024, peristiwa kunjungan, mulai 2019 | 2024");
    expect(tellAbout("Dharma Wanita = Dharma Wanita Persatuan?", "en")).toBe(
      "Dharma Wanita = Dharma Wanita Persatuan?",
    );
  });
});

import { describe, expect, it } from "vitest";
import { FIELDS, makeClaim, readField, writeField } from "./correction";
import type { ClaimData } from "./desk";

const OLD: ClaimData = {
  type: "participation",
  event: "e1",
  agent: "Dekranasda",
  agent_type: "agency",
  region: { candidates: ["33.26", "33.75"] },
  role: "host",
  evidence: [{ start: 3, end: 9, exact: "tamu" }],
  modality: "fact",
  polarity: true,
  confidence: 0.6,
  rule: "role.host",
  said_by: "Iwan",
};

describe("fields", () => {
  it("go to text and back", () => {
    for (const name of FIELDS.participation!) expect(readField(name, writeField(OLD[name]))).toEqual(OLD[name]);
    expect(readField("regions", "33.75 73.13")).toEqual(["33.75", "73.13"]);
    expect(readField("value", "2,5")).toBe(2.5);
    expect(readField("region", " ")).toBeNull();
  });
});

describe("makeClaim", () => {
  const fields = new Map([
    ["event", "e1"],
    ["agent", "Dekranasda"],
    ["agent_type", "agency"],
    ["region", "33.75"],
    ["role", "guest"],
    ["modality", "reported"],
    ["polarity", "no"],
  ]);
  it("keeps what has no field and leaves rule and confidence to the desk", () => {
    const made = makeClaim(OLD, fields, ["tamu"]);
    expect(made).toMatchObject({
      region: "33.75",
      role: "guest",
      modality: "reported",
      polarity: false,
      said_by: "Iwan",
    });
    expect(made).not.toHaveProperty("rule");
    expect(made).not.toHaveProperty("confidence");
  });
  it("keeps the place of a phrase it had, and leaves that of a new one to the desk", () => {
    expect(makeClaim(OLD, fields, ["tamu", "dari Wajo"]).evidence).toEqual([OLD.evidence[0], { exact: "dari Wajo" }]);
  });
});

// A small network for the tests.
import type { NetworkFile } from "./network";

/** Three regions of two provinces; a visit of three, a dated and an undated agreement. */
export const FILE: NetworkFile = {
  regions: [
    ["36", "Banten", "Banten", 0, 106.1, -6.4, null, null, []],
    ["36.74", "Kota Tangerang Selatan", "Kota Tangsel", 2, 106.7, -6.3, 10, 20, [0]],
    ["73.10", "Kabupaten Pangkajene dan Kepulauan", "Pangkep", 1, 119.6, -4.8, 30, 40, [0, 1]],
    ["73.12", "Kabupaten Soppeng", "Soppeng", 1, 119.9, -4.3, 50, 60, []],
  ],
  events: [
    ["event/a", 0, "2025-09-24", null, 0.5],
    ["agreement/b", null, "2024", "Nota", 1],
    ["event/c", 0, null, null, 1],
  ],
  ties: [
    [
      1,
      2,
      [
        [0, 12, [0], [0]],
        [1, 16, [1], [1]],
      ],
    ],
    [1, 3, [[0, 12, [0], [0]]]],
    [
      2,
      3,
      [
        [0, 4, [0], [0]],
        [2, 1, [0, 1], [0]],
      ],
    ],
  ],
  kinds: [["visit", "kunjungan", "visit"]],
  categories: [
    ["batik", "batik", "batik"],
    ["fish", "olahan ikan", "fish products"],
  ],
  publishers: [
    ["publisher/x", "X"],
    ["publisher/y", null],
  ],
  articles: ["article/1", "article/2"],
};

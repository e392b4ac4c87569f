"""Keep articles as extracted and as judged, without their texts: one file an article, for `make quality`.

    python scripts/keep_quality.py GOLD SYSTEM ORDER [--out docs/quality] [--seen ID…]

GOLD has `<id>.gold.json` and `<id>.txt`, SYSTEM `<id>.json` as the extractor wrote it before any correction, ORDER a
line an article in the order of reading, with tabs between: id, reader, the extractor's commit, time. Articles by which
the rules had been mended before they were read are named by --seen: they are kept, and not measured.
"""

import argparse
from pathlib import Path

from jejaring.directory import Directory
from jejaring.evaluation.kept import keep_article, write_kept


def main() -> None:
    """Keep the articles that have been judged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("system", type=Path)
    parser.add_argument("order", type=Path)
    parser.add_argument("--out", type=Path, default=Path("docs/quality"))
    parser.add_argument("--seen", nargs="*", default=[])
    options = parser.parse_args()
    directory = Directory.load()
    options.out.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(options.order.read_text("utf-8").splitlines(), 1):
        name, reader, commit = line.split("\t")[:3]
        read = {"order": number, "extractor": commit[:7], "reader": reader[-1], "seen": name in options.seen}
        gold = options.gold / f"{name}.gold.json"
        if gold.exists():
            kept = keep_article(gold, options.system / f"{name}.json", directory, read)
            (options.out / f"{name}.json").write_text(write_kept(kept), "utf-8")


if __name__ == "__main__":
    main()

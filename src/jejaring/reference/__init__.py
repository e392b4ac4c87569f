"""The reference: regions, governments and national agencies, made from official tables and kept as Turtle.

    python -m jejaring.reference TABLES_DIR [--out graph/reference]

1. `tables` reads the CSV tables, `corrections` what we say differently from them, and `place` joins the two.
2. `naming` gathers each region's names and finds the ambiguous ones.
3. `territory`, `naming` and `bodies` write the Turtle files, by means of `turtle`; `build` puts them together.

Same tables, same bytes. The tables themselves are not shipped; `docs/reference.md` gives their columns and sources.
"""

KEYS = "code name degree strength betweenness closeness pagerank constraint component community".split()


def test_the_two_components_of_the_bundled_articles(jejaring):
    rows = {row["code"]: row for row in jejaring("network", "--format", "json").json()}
    assert {rows[code]["component"] for code in ("36.74", "73.12", "73.10")} == {2}
    assert {rows[code]["component"] for code in ("33.22", "33.11", "35.07")} == {1}
    assert len(rows) == 6


def test_the_keys_are_the_contract(jejaring):
    assert all(list(row) == KEYS for row in jejaring("network", "--format", "json").json())


def test_all_regions_have_a_row_and_null_where_undefined(jejaring):
    rows = jejaring("network", "--all", "--format", "json").json()
    assert len(rows) == 514
    assert next(row for row in rows if row["code"] == "12.71")["constraint"] is None
    assert len(jejaring("network", "--all", "--level", "province", "--format", "json").json()) == 38


def test_provinces_take_over_the_ties_of_their_regions(jejaring):
    rows = {row["code"]: row for row in jejaring("network", "--level", "province", "--format", "json").json()}
    assert set(rows) == {"33", "35", "36", "73"}
    assert rows["36"]["degree"] == 1


def test_an_empty_workspace_has_no_row(jejaring, tmp_path):
    assert jejaring("-w", tmp_path / "new", "network", "--format", "json").json() == []
    assert not (tmp_path / "new").exists()


def test_a_table_names_regions(jejaring):
    assert "Kabupaten Soppeng" in jejaring("network").out

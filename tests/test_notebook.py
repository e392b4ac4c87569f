"""The door for notebooks: what is public, what it gives, and notebooks that say what they say."""

import importlib.util
import runpy
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import polars as pl
import pytest

import jejaring
from jejaring import catalogue, tables
from jejaring.errors import CallError, UnknownName
from jejaring.tables import Table

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def g():
    return jejaring.open_graph()


def test_the_public_names_are_these():
    assert jejaring.__all__ == dir(jejaring) == ["__version__", "open_graph"]
    assert all(hasattr(jejaring, name) for name in jejaring.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'open'"):
        jejaring.open  # noqa: B018


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, jejaring; print(sorted({'networkx', 'pyoxigraph', 'numpy', 'pandas'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_network_is_a_networkx_graph(g):
    assert isinstance(g.network(), nx.Graph)
    assert g.network(level="province").edges["36", "73"]["kinds"] == ("visit", "verbal")
    assert len(g.network(everywhere=True)) == 514


def test_a_workspace_opens_by_its_name(tmp_path):
    assert len(jejaring.open_graph(str(tmp_path / "none")).network()) == 0


def test_a_question_is_answered_as_the_catalogue_does(g):
    table = g.ask("officials", region="Tangsel")
    assert isinstance(table, Table)
    assert table == Table.of(catalogue.run_local(g.graph.store, catalogue.find_query("officials"), {"region": "36.74"}))
    assert set(g.questions().list_values("name")) == {query.name for query in catalogue.list_queries()}


def test_sparql_of_ones_own_is_answered(g):
    assert g.query("SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/jejaring/ontology#Tie> }").rows == ((5,),)


@pytest.mark.parametrize("wrong", [{"question": "oficials"}, {"question": "officials", "region": "Entah"}])
def test_a_wrong_question_is_refused(g, wrong):
    with pytest.raises(CallError):
        g.ask(wrong.pop("question"), **wrong)


def test_measures_are_told_as_the_command_does(g):
    rows = g.measures("degree", weighting="count", bootstrap=0).list_records()
    assert {row["code"]: row["value"] for row in rows}["36.74"] == 2
    assert "degree" in g.measures().list_values("name")
    with pytest.raises(UnknownName):
        g.ask_network("deca")
    assert g.ask_network("partners", region="Tangsel").list_values("code")


def test_a_path_is_explained_by_phrases(g):
    assert "Rabu (24/9)" in g.explain("Tangsel", "Soppeng").list_values("phrase")
    assert len(g.explain("Tangsel", "Aceh Selatan")) == 0
    assert g.evidence("id").startswith("Bukti terlalu sedikit")


# Tables

ROWS = ((1, "a", None, True), (None, "b", 2.5, False), (3, "<c>", 1, None))


@pytest.fixture
def table():
    return Table(("n", "name", "x", "flag"), ROWS)


def test_a_table_becomes_a_pandas_frame(table):
    frame = table.to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == list(table.columns)
    assert frame["x"].isna().tolist() == [True, False, False]


def test_a_table_becomes_a_polars_frame(table):
    frame = table.to_polars()
    assert isinstance(frame, pl.DataFrame)
    assert frame["x"].to_list() == [None, 2.5, 1.0]
    assert frame["name"].to_list() == ["a", "b", "<c>"]


@pytest.mark.parametrize("rows", [(), ROWS[:1]])
def test_an_empty_table_keeps_its_columns(rows):
    table = Table(("n", "name", "x", "flag"), rows)
    assert table.to_pandas().shape == table.to_polars().shape == (len(rows), 4)


def test_a_table_shows_itself(table):
    html = table._repr_html_()
    assert "&lt;c&gt;" in html and "<c>" not in html
    assert "<td>·</td>" in html and "<td>yes</td>" in html
    assert html.endswith("<p>3 rows</p>")
    assert repr(table) == "Table(3 × n, name, x, flag)"


def test_a_long_table_says_how_much_it_does_not_show():
    table = Table(("n",), tuple((n,) for n in range(30)))
    assert table._repr_html_().count("<tr>") == 21
    assert table._repr_html_().endswith("<p>30 rows, 10 not shown</p>")


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_a_missing_package_is_told_with_what_to_do(table, monkeypatch, package):
    def refuse(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(tables, "import_module", refuse)
    with pytest.raises(CallError, match=r"jejaring\[notebook\]"):
        getattr(table, f"to_{package}")()


# Notebooks


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_says_what_it_says_when_it_is_run_anew(path):
    assert importlib.util.find_spec("ipykernel")
    run_notebook = runpy.run_path(str(ROOT / "scripts" / "run_notebooks.py"))["run_notebook"]
    assert path.read_text("utf-8") == run_notebook(path)


def test_there_are_two_notebooks_and_they_are_small():
    assert len(NOTEBOOKS) == 2
    assert all(path.stat().st_size < 40_000 for path in NOTEBOOKS)

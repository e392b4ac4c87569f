"""The description of the tables: what a loader needs is there, and each column it names is in the file."""

import csv
import hashlib
import json
import re

import pytest

from jejaring.description.croissant import CROISSANT, describe_tables
from jejaring.description.dataset import Summary, read_description, read_release, read_title
from jejaring.site.dumps import write_dumps
from jejaring.workspace import open_graph

SUMMARY = Summary(10, 5, "2021-11-12", "2025-09-25")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("dump")


@pytest.fixture(scope="module")
def told(folder):
    return describe_tables("The network", "Claims of news.", "1.0.0", SUMMARY, write_dumps(open_graph().store, folder))


def test_what_a_dataset_must_say_is_said(told):
    """Croissant 1.0, required and recommended properties of a dataset."""
    needed = {"@context", "@type", "name", "description", "conformsTo", "license", "url", "creator", "datePublished"}
    assert needed <= told.keys()
    assert told["conformsTo"] == CROISSANT
    assert json.loads(json.dumps(told)) == told


def test_the_files_are_the_tables_with_their_size_and_digest(told, folder):
    assert [each["name"] for each in told["distribution"]] == ["regions.csv", "ties.csv"]
    for each in told["distribution"]:
        data = (folder / each["name"]).read_bytes()
        assert each["contentSize"] == f"{len(data)} B"
        assert each["sha256"] == hashlib.sha256(data).hexdigest()


def test_each_field_is_a_column_of_its_file(told, folder):
    for records in told["recordSet"]:
        with (folder / f"{records['name']}.csv").open(encoding="utf-8", newline="") as stream:
            header = next(csv.reader(stream))
        assert [field["source"]["extract"]["column"] for field in records["field"]] == header
        assert all(field["description"] for field in records["field"])


def test_identifiers_are_not_repeated(told):
    files = [each["@id"] for each in told["distribution"]]
    records = [each["@id"] for each in told["recordSet"]]
    fields = [field["@id"] for each in told["recordSet"] for field in each["field"]]
    assert len({*files, *records, *fields}) == len(files) + len(records) + len(fields)


def test_no_region_can_be_taken_for_a_number(folder, told):
    number = re.compile(r"\d+(\.\d+)?")
    for name, columns in (("regions", ("region", "province")), ("ties", ("source", "target"))):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert rows
        assert not any(number.fullmatch(row[column]) for row in rows for column in columns)


def test_the_dataset_has_title_description_and_version():
    assert read_title("id") != read_title("en")
    assert "UMKM" in read_description("id")
    assert re.fullmatch(r"\d+\.\d+\.\d+", read_release())


def test_a_dataset_without_a_day_says_none():
    told = describe_tables("The network", "Claims of news.", "1.0.0", Summary(0, 0, None, None), ())
    assert "datePublished" not in told
    assert told["distribution"] == told["recordSet"] == []

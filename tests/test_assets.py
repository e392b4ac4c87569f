import pytest

from jejaring.assets import list_files, locate
from jejaring.errors import MissingAsset


def test_what_is_shipped_is_found():
    assert locate("ontology/jejaring.ttl").is_file()


def test_what_is_not_shipped_is_said_to_be_missing():
    with pytest.raises(MissingAsset, match=r"nowhere\.ttl is not part of this installation"):
        locate("ontology/nowhere.ttl")


def test_files_come_in_the_order_of_their_names():
    names = [path.name for path in list_files("queries/derive", ".rq")]
    assert names == sorted(names)
    assert len(names) > 5

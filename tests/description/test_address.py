"""Addresses are read as they are written, and nothing else is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.description.address import SUFFIXES, Address, is_addressable, parse_address
from jejaring.description.rendering import name_document
from jejaring.description.safety import clean, is_web_address
from jejaring.namespaces import resource

SEGMENT = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,20}", fullmatch=True)
PATHS = st.lists(SEGMENT, min_size=1, max_size=3).map("/".join)


@given(PATHS.filter(lambda path: not path.endswith(tuple(f".{s}" for s in SUFFIXES))), st.sampled_from(SUFFIXES))
def test_a_document_is_read_back(path, suffix):
    address = Address(path, suffix)
    if not (suffix == "html" and path.startswith("en/")):
        assert parse_address(name_document(address)) == address
    assert parse_address(path) == Address(path)


@given(st.text())
def test_no_text_leaves_the_tree(text):
    address = parse_address(text)
    assert address is None or not {"", ".", ".."} & set(address.path.split("/"))
    assert address is None or address.path.isascii()


@given(st.text())
def test_what_is_cleaned_is_clean(text):
    assert clean(clean(text)) == clean(text)
    assert set(clean(text)) <= set(text)


@given(
    st.text(max_size=60), st.sampled_from(["javascript:", "data:", "//", "http:", "https://", "\thttps://", "ftp://"])
)
def test_a_link_is_of_the_web(text, start):
    link = start + text
    assert not is_web_address(link) or link.startswith(("http://", "https://"))


@pytest.mark.parametrize("path", ["graph/article/seed-01", "article/seed-01#char=0,5", "a b", "region/36.ttl"])
def test_what_has_no_documents(path):
    assert not is_addressable(resource(path))

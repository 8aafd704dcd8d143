"""The list of contents of an index, made small."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plugins.built_site import Site
from videnbank.search.cbor import Item, decode, encode
from videnbank.search.compact_metadata import compact_metadata

ITEMS = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30), max_leaves=60
)


def written(whole: Item) -> bytes:
    return gzip.compress(b"pagefind_dcd" + encode(whole))


@given(ITEMS)
def test_what_is_written_is_read_again(item: Item) -> None:
    assert decode(encode(item)) == item


def test_an_array_may_have_an_open_end() -> None:
    assert decode(b"\x9f\x01\x82\x02\x61x\xff") == [1, [2, "x"]]


@pytest.mark.parametrize("data", [b"", b"\x82\x01", b"\x01\x01", b"\xf6", b"\x1f", b"\x61\xff"])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decode(data)


def test_records_are_named_by_their_number_and_orders_are_taken_out() -> None:
    pages: Item = [["da_f1", 7], ["da_a2", 9]]
    small = compact_metadata(written(["1.5.2", pages, [], [], [["title", [1, 0]]], []]))
    first, second = (small.names[name] for name in ("da_f1", "da_a2"))
    assert (first[6:], second[6:]) == ("-0", "-1")
    assert first[:6] == second[:6]
    plain = decode(gzip.decompress(small.data).removeprefix(b"pagefind_dcd"))
    assert plain == ["1.5.2", [[first, 7], [second, 9]], [], [], [], []]
    assert small.orders == {"title": (1, 0)}


def test_another_index_has_other_names() -> None:
    one, other = (
        compact_metadata(written(["1", [[name, 1]], [], [], [], []])) for name in ("da_a", "da_b")
    )
    assert set(one.names.values()).isdisjoint(other.names.values())


@pytest.mark.parametrize("whole", ["1.5.2", [], [1, 2, 3], [1, 2, 3, 4, 5, 6]])
def test_a_list_of_another_make_is_refused(whole: Item) -> None:
    with pytest.raises(ValueError, match=r".*"):
        compact_metadata(written(whole))


def test_every_record_has_a_place_in_every_order(site: Site) -> None:
    number = len(list((site.root / "pagefind/fragment").iterdir()))
    for name in ("published", "title"):
        order = json.loads((site.root / f"pagefind/order/{name}.json").read_text(encoding="utf-8"))
        assert sorted(order) == list(range(number))

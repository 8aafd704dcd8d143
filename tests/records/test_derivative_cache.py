from pathlib import Path

import pytest

from tests.core.media.pictures import photo
from videnbank.core.media.derivatives import derivatives
from videnbank.records import derivative_cache
from videnbank.records.derivative_cache import MEDIA_CACHE_FOLDER, DerivativeCache

PICTURE = photo()
DERIVATIVES = derivatives(PICTURE)


@pytest.fixture
def cache(tmp_path: Path) -> DerivativeCache:
    return DerivativeCache(tmp_path)


def stored(root: Path) -> Path:
    (file,) = (root / MEDIA_CACHE_FOLDER).iterdir()
    return file


def test_what_was_made_is_kept(cache: DerivativeCache) -> None:
    assert cache.get(PICTURE) is None
    cache.put(PICTURE, DERIVATIVES)
    assert cache.get(PICTURE) == DERIVATIVES
    assert cache.get(PICTURE + b"x") is None


@pytest.mark.parametrize("content", [b"", b"garbage", bytes(32), bytes(500)])
def test_garbage_is_not_believed(cache: DerivativeCache, tmp_path: Path, content: bytes) -> None:
    cache.put(PICTURE, DERIVATIVES)
    stored(tmp_path).write_bytes(content)
    assert cache.get(PICTURE) is None


def test_no_changed_byte_is_believed(cache: DerivativeCache, tmp_path: Path) -> None:
    cache.put(PICTURE, DERIVATIVES)
    file = stored(tmp_path)
    whole = file.read_bytes()
    for at in range(0, len(whole), 50):
        file.write_bytes(whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :])
        assert cache.get(PICTURE) is None
    file.write_bytes(whole[:-1])
    assert cache.get(PICTURE) is None


def test_the_derivatives_of_another_picture_are_not_believed(
    cache: DerivativeCache, tmp_path: Path
) -> None:
    cache.put(PICTURE, DERIVATIVES)
    first = stored(tmp_path)
    content = first.read_bytes()
    first.unlink()
    other = PICTURE + b"x"
    cache.put(other, DERIVATIVES)
    stored(tmp_path).write_bytes(content)
    assert cache.get(other) is None


def test_other_versions_of_what_makes_them_make_them_again(
    cache: DerivativeCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put(PICTURE, DERIVATIVES)
    monkeypatch.setattr(derivative_cache, "recipe", lambda: "another")
    assert cache.get(PICTURE) is None


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    cache = DerivativeCache(tmp_path)
    cache.put(PICTURE, DERIVATIVES)
    assert cache.get(PICTURE) is None

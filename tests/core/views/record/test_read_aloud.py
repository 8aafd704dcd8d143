import json

from tests.core.sites import site_of
from videnbank.core.views.record.read_aloud import read_aloud_file


def test_the_voice_gets_its_words_and_no_others() -> None:
    content = read_aloud_file(site_of()).decode()
    assert "<" not in content
    keys = json.loads(content).keys()
    assert {"open", "pause", "spoken", "unfinished"} <= keys
    assert "stop_words" not in keys

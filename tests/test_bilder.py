"""The pictures of documents in README and docs: there, small, described, and from the bundled data."""

import re

import pytest
from docs.werkzeuge import befehle, bilder

README = (befehle.ROOT / "README.md").read_text("utf-8")
_SIGN = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("wanted", bilder.ALL, ids=lambda wanted: wanted.name)
def test_a_picture_is_there_and_described(wanted: bilder.Taken) -> None:
    data = (bilder.PICTURES / wanted.name).read_bytes()
    assert data.startswith(_SIGN)
    assert len(data) <= bilder.LARGEST
    assert len(bilder.source_of(data)) == 64
    (described,) = re.findall(rf'<img src="docs/bilder/{wanted.name}" alt="([^"]+)"', README)
    assert len(described) > 60


def test_a_picture_says_what_it_was_taken_of() -> None:
    data = (bilder.PICTURES / bilder.ALL[0].name).read_bytes()
    assert bilder.source_of(bilder.with_source(_SIGN + data[8:33] + data[-12:], "a" * 64)) == "a" * 64
    assert bilder.source_of(_SIGN) == ""


def test_what_is_not_installed_is_skipped_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(bilder, "source_of", lambda _: "")
    wanted = bilder.Taken("status.png", "2026-11-24", "fh status > a", "fahrplan.txt", ("gibtsnicht",), ())
    assert "denn" in "".join(bilder.renewed(wanted))

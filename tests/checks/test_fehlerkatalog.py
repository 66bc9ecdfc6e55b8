"""Each code has a folder of files that provoke it, and nothing else; the catalogue is made of them."""

from pathlib import Path

import pytest
from docs.werkzeuge import fehlerkatalog

from fruehe_hilfen_cli.checks.catalogue import RULES
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, ROADMAP_FILE, Workspace


def test_every_code_has_a_folder_and_every_folder_a_code() -> None:
    assert {path.name for path in fehlerkatalog.CASES.iterdir() if path.is_dir()} == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_the_files_provoke_their_code_and_only_it(code: str, tmp_path: Path) -> None:
    findings = examine(fehlerkatalog.build(code, tmp_path), day=fehlerkatalog.day_of(code)).findings
    assert [finding.code for finding in findings] == [code]
    assert findings[0].sentence.endswith(".")
    assert findings[0].advice.endswith((".", "?"))
    assert findings[0].line or code == "D07"


@pytest.mark.parametrize(
    "code", ["D01", "D02", "D03", "D04", "D07", "W01", "W02", "W03", "W04", "W05", "P10"]
)
def test_what_could_not_be_read_says_so(code: str, tmp_path: Path) -> None:
    assert all(found.unreadable for found in examine(fehlerkatalog.build(code, tmp_path)).findings)


def test_the_common_roadmap_provokes_nothing(tmp_path: Path) -> None:
    roadmap = tmp_path / PHASES / fehlerkatalog.PLACE / ROADMAP_FILE
    roadmap.parent.mkdir(parents=True)
    (tmp_path / LOGBOOK).mkdir()
    roadmap.write_bytes((fehlerkatalog.CASES / ROADMAP_FILE).read_bytes())
    assert examine(Workspace(tmp_path)).findings == ()


def test_the_wrongly_encoded_file_still_is(tmp_path: Path) -> None:
    [path] = (fehlerkatalog.build("D02", tmp_path).root / LOGBOOK).rglob("*.toml")
    assert b"f\xfcr" in path.read_bytes()


def test_the_catalogue_is_up_to_date() -> None:
    for path, text in fehlerkatalog.generated().items():
        assert path.read_text("utf-8") == text, "make docs"


def test_the_catalogue_has_a_section_for_every_code() -> None:
    [text] = fehlerkatalog.generated().values()
    headings = [line.split()[1] for line in text.splitlines() if line.startswith("### ")]
    assert headings == list(RULES)


@pytest.mark.parametrize("place", ["kreis-soest", "musterkreis"])
def test_the_bundled_municipalities_have_no_findings(place: str) -> None:
    assert examine(Workspace(fehlerkatalog.ROOT), (place,)).findings == ()

"""Every report of the bundled municipalities as a page in a browser."""

from pathlib import Path

import pytest
from tests.browser.conftest import Visit
from tests.browser.looking import barriers, too_wide
from tests.browser.rules import needs_rules, violations

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.main import run

ROOT = Path(__file__).parents[2]
NO_PAGES = {"tabellen", "briefbogen"}
WITHOUT_FORMAT = {"seite"}
OF_ALL = {"vergleich"}
"""One page for all municipalities."""
REPORTS = [
    command.path[1]
    for command in manifest.COMMANDS
    if command.path[0] == "bericht" and command.path[1] not in NO_PAGES
]
PHONE = {"width": 320, "height": 256}

pytestmark = pytest.mark.langsam


@pytest.fixture(params=REPORTS)
def pages(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """A report of each municipality as a page, or of all of them."""
    name: str = request.param
    kind = [] if name in WITHOUT_FORMAT else ["--format", "html"]
    where = ["--ausgabe", str(tmp_path), "--ordner", str(ROOT), "--stichtag", "2026-11-22"]
    assert run(["bericht", name, *kind, *where]) == 0
    made = sorted(tmp_path.glob("*.html"))
    assert len(made) >= (1 if name in OF_ALL else 3)
    return made


def test_axe_finds_no_barrier_and_nothing_is_cut(visit: Visit, axe: str, pages: list[Path]) -> None:
    for path in pages:
        assert barriers(visit(path, bypass_csp=True), axe) == [], path.name
        assert too_wide(visit(path, viewport=PHONE)) == [], path.name


@needs_rules
def test_html_validate_finds_nothing(pages: list[Path]) -> None:
    assert violations(pages) == []

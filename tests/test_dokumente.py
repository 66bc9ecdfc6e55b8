"""What the documents point to exists: files, headings, and the names of the code."""

import re
from pathlib import Path

import pytest

import fruehe_hilfen_cli

ROOT = Path(__file__).parents[1]
PACKAGE = Path(fruehe_hilfen_cli.__file__).parent
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
DEVELOPERS = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architektur.md", ROOT / "docs" / "entscheidungen.md"]
LINK = re.compile(
    r"\[[^\]]*\]\((?!https?:)(?P<file>[^)#\s]*)(?:#(?P<anchor>[^)\s]*))?\)|src=\"(?P<source>[^\"]+)\""
)
BLOCK = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
WORDS = re.compile(r"`([^`\n]+)`")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    for found in LINK.finditer(prose(document)):
        target = document.parent / (found["file"] or found["source"] or document.name)
        assert target.exists(), found[0]
        if found["anchor"]:
            assert found["anchor"] in anchors(target), found[0]


def prose(document: Path) -> str:
    """The text of a document without its examples."""
    return WORDS.sub("", BLOCK.sub("", document.read_text("utf-8")))


def anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as forges make them."""
    text = BLOCK.sub("", document.read_text("utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DEVELOPERS, ids=lambda path: path.name)
def test_the_files_and_functions_that_are_named_exist(document: Path) -> None:
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    for word in WORDS.findall(BLOCK.sub("", document.read_text("utf-8"))):
        if re.fullmatch(r"[\w/]+\.(py|toml)|[\w/]+/", word):
            assert (PACKAGE / word).exists() or (ROOT / word).exists(), word
        elif found := re.fullmatch(r"(\w+)\(\)|([A-Z][a-z]+(?:[A-Z][a-z]+)*)", word):
            assert re.search(rf"^\s*(?:def|class) {found[1] or found[2]}\b", code, re.MULTILINE), word

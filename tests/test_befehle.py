"""The manual is executed: what a page of docs/befehle shows is what the program prints."""

import re
from itertools import takewhile
from pathlib import Path

import pytest
from docs.werkzeuge import befehle, bild

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.records.entries.entry import ALPHABET

PAGES = sorted(befehle.PAGES.glob("*.md"))
INDEX = befehle.PAGES / "index.md"
SMALL_PAGE = "<!-- arbeitsordner: leer, tag: 2026-11-24 -->\n\n"


def page_of(command: manifest.Command) -> Path:
    return befehle.PAGES / f"{'-'.join(command.path)}.md"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_the_program_prints(page: Path) -> None:
    difference = befehle.difference(page)
    assert not difference, f"make docs renews the page; look at what changes:\n{difference}"


@pytest.mark.parametrize("command", manifest.COMMANDS, ids=lambda command: " ".join(command.path))
def test_every_command_has_a_page_with_an_example(command: manifest.Command) -> None:
    words = ("fh", *command.path)
    shown = befehle.commands(page_of(command).read_text("utf-8"))
    examples = [found for found in shown if tuple(found.line.split()[: len(words)]) == words]
    assert any("--hilfe" not in found.line for found in examples), "an example of the command itself"
    assert any(found.line == f"{' '.join(words)} --hilfe" for found in examples), "and all it can do"


def test_every_page_is_of_a_command() -> None:
    assert set(PAGES) == {INDEX, *map(page_of, manifest.COMMANDS)}


def test_the_index_names_every_command_and_exit_code() -> None:
    text = INDEX.read_text("utf-8")
    rows = "\n".join(
        f"[fh {' '.join(command.path)}]({page_of(command).name})" for command in manifest.COMMANDS
    )
    assert [row for row in rows.splitlines() if row not in text] == []
    codes = re.findall(r"^\| (\d+) \|", text, re.MULTILINE)
    assert codes == [str(int(code)) for code in ExitCode]


def test_the_picture_is_current_and_loads_nothing() -> None:
    picture = bild.drawn()
    assert bild.PICTURE.read_text("utf-8") == picture, "make docs renews it"
    addresses = set(re.findall(r"https?://[^\s\"']+", picture))
    assert addresses == {"http://www.w3.org/2000/svg", "https://www.textualize.io"}
    assert "Kreis" in picture


def test_an_output_that_is_not_true_is_renewed_and_the_exit_code_shown() -> None:
    page = f"{SMALL_PAGE}```console\n$ fh --version\nfh 9\n$ fh gibtsnicht\n```\nEnde.\n"
    renewed = befehle.renewed(page)
    assert "fh 9" not in renewed
    assert renewed.endswith("[2]\n```\nEnde.\n")
    assert befehle.renewed(renewed) == renewed


def test_commands_and_their_outputs_are_told_apart() -> None:
    page = f"{SMALL_PAGE}```console\n$ fh a\neins\n[1]\n$ fh b\n```\n\n```toml\n$ = 1\n```\n"
    assert befehle.commands(page) == [("fh a", "eins\n[1]\n"), ("fh b", "")]


def test_a_file_of_a_page_is_there_for_the_commands_after_it() -> None:
    page = f"{SMALL_PAGE}<!-- datei: a/b.txt -->\n```text\nhallo\n```\n\n```console\n$ cat a/*.txt\n```\n"
    assert "$ cat a/*.txt\nhallo\n```" in befehle.renewed(page)


def test_answers_are_shown_behind_their_questions() -> None:
    page = f'{SMALL_PAGE}<!-- eingabe:\nHB\n\n3\n-->\n```console\n$ fh init "Stadt Bremen"\n```\n'
    renewed = befehle.renewed(page)
    lines = renewed.splitlines()
    assert "Bundesland (Name oder Kürzel): HB" in lines
    assert "Thema (Nummer oder Wort): 3" in lines
    assert "Angelegt: phases/stadt-bremen/fahrplan.toml" in lines
    assert befehle.renewed(renewed) == renewed


def test_the_ids_of_a_page_are_always_the_same() -> None:
    setting = "<!-- arbeitsordner: musterkreis, tag: 2026-11-24 -->\n"
    renewed = befehle.renewed(
        f"{setting}```console\n$ fh logbuch neu -t eins\n$ fh logbuch neu -t zwei\n```\n"
    )
    told = [line for line in renewed.splitlines() if line.startswith("Gespeichert:")]
    assert [line[-10:-5] for line in told] == list(befehle.IDS[:2])
    assert set("".join(befehle.IDS)) <= set(ALPHABET)
    assert not set(befehle.IDS) & {path.stem[-5:] for path in (befehle.ROOT / "logbook").rglob("*.toml")}


def test_a_page_that_names_no_setting_is_refused() -> None:
    with pytest.raises(befehle.NoSetting):
        befehle.renewed("# Ohne Angabe\n\n```console\n$ fh\n```\n")


def test_the_shown_home_folder_is_not_the_one_of_this_machine() -> None:
    page = f"{SMALL_PAGE}```console\n$ fh status\n```\n"
    told = list(takewhile(lambda line: line != "```", befehle.renewed(page).splitlines()[3:]))
    assert told[1].startswith(f"Fehler: In {befehle.HOME}/{befehle.FOLDER} ")

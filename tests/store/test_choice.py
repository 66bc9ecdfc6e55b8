"""Which entries are read, by their file names or by their bytes."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.store.choice import UNUSUAL, HoldsWords, Named, Newest, every, holding, none
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.toml import dump
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.search import folded_words

NAMES = [
    "2023-01-10-a-aaaaa.toml",
    "2023-01-31-b-bbbbb.toml",
    "2023-01-monat-ccccc.toml",
    "2023-02-01-d-ddddd.toml",
    "2023-05-geplant-eeeee.toml",
]


def test_every_and_none() -> None:
    assert every(NAMES) == (NAMES, 0)
    assert none(NAMES) == ([], 0)


@pytest.mark.parametrize(
    ("most", "until", "chosen", "left"),
    [
        (2, date(2023, 2, 1), [NAMES[2], NAMES[3]], 2),  # a month lies at its end, behind its last day
        (2, date(2023, 1, 31), [NAMES[1], NAMES[2]], 1),
        (9, date(2023, 1, 1), [NAMES[2]], 0),  # a month is known from its first day
        (1, date(2023, 5, 1), [NAMES[4]], 4),
        (1, None, [NAMES[4]], 4),
        (3, date(2022, 12, 31), [], 0),
    ],
)
def test_the_newest_known(most: int, until: date | None, chosen: list[str], left: int) -> None:
    assert Newest(most, until)(NAMES) == (chosen, left)


def test_a_name_without_a_date_is_read_so_that_it_is_not_hidden() -> None:
    assert Newest(1, None)(["2023-01-10-a-aaaaa.toml", "notizen.toml"]) == (
        ["notizen.toml", "2023-01-10-a-aaaaa.toml"],
        0,
    )


def test_a_project_says_how_many_entries_were_left_unread(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    folder = workspace.logbook_path("ort")
    folder.mkdir(parents=True)
    workspace.roadmap_path("ort").parent.mkdir(parents=True)
    workspace.roadmap_path("ort").write_text(
        'kommune = { name = "Ort", land = "NW" }\nzeitraum = [{ phasen = [1] }]\n', "utf-8"
    )
    for name in NAMES:
        (folder / name).write_text('datum = 2023-01-10\nart = "notiz"\ntitel = "x"\n', "utf-8")
    project = read_project(workspace, "ort", Newest(2, date(2023, 2, 1))).project
    assert project is not None
    assert ([logged.id for logged in project.entries], project.unread) == (["ccccc", "ddddd"], 2)


WORDS = st.text(st.sampled_from("aäAÄßsSeuü xkKnN\u0308ﬁſ\u212a\n\t\"\\'"), min_size=1, max_size=8)


@given(WORDS, WORDS, WORDS)
def test_a_sieve_never_keeps_out_what_holds_the_words(before: str, word: str, after: str) -> None:
    entry = Entry(day=date(2023, 1, 2), kind=EntryKind.NOTE, title="x", text=f"{before}{word}{after}")
    raw = dump(entry, "schema").encode()
    words = folded_words((word,))
    if words[0]:
        assert holding(words)(raw)
        assert HoldsWords(words)(raw)


def test_a_word_of_ascii_comes_from_ascii_or_from_letters_that_are_known() -> None:
    """What ``holding`` relies on: all other letters of Unicode fold to none of ASCII."""
    known = {*"äöüÄÖÜßẞ", *UNUSUAL}
    characters = (chr(code) for code in range(0x80, 0x110000) if not 0xD800 <= code < 0xE000)
    found = [one for one in characters if one not in known and re.search(r"[!-~]", folded(one))]
    assert found == []


@pytest.mark.parametrize("word", ["klinik", "hebammensprechstunde", "k7q2m/1", "x"])
def test_a_plain_word_is_looked_for_in_the_bytes(word: str) -> None:
    assert holding((word,)).plain == (word.encode(),)
    assert holding((word,))(f"Die {word.upper()}.".encode())
    assert not holding((word,))("Die Übergabe läuft; Bericht folgt.".encode("latin-1"))  # never decoded


@pytest.mark.parametrize(
    "word", ["elefant", "sommer", "oma", "haus", "bauen", "messer", "treue", "runder tisch", "später"]
)
def test_a_word_that_umlauts_may_be_part_of_is_not(word: str) -> None:
    assert holding((folded(word),)).plain == ()


@pytest.mark.parametrize(
    ("raw", "passes"),
    [
        ("Die Übergabe\nläuft".encode(), True),
        (b"Die Uebergabe laeuft", True),
        (b"Die UEBERGABE\r\n  laeuft", True),
        (b"Die Gabe laeuft", False),
        (b"\\u00dcbergabe", True),
        ("Übergabe läuft".encode("latin-1"), True),
    ],
)
def test_what_the_sieve_lets_pass(raw: bytes, passes: bool) -> None:
    assert HoldsWords(("uebergabe laeuft",))(raw) is passes


def test_files_by_their_names() -> None:
    assert Named(frozenset({"b", "x"}))(["a", "b", "c"]) == (["b"], 0)

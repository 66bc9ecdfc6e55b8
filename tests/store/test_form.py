"""The form of a new entry: what is filled in comes back, and every example in it works."""

import re
import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.entry_parts import entries
from tests.pieces import Pieces

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Task, Waiver
from fruehe_hilfen_cli.store.form import entry_form, read_form
from fruehe_hilfen_cli.store.typed import BadForm

KNOWN: dict[str, Any] = {"day": date(2023, 2, 13), "kind": EntryKind.NOTE}
UNASKED = {
    "shared", "extra", "ratings", "result_changes", "checklist", "frozen", "phase_closings", "dropout",
}  # fmt: skip
"""What the program writes itself, or a municipality has of its own, or other commands are for."""
PARTS = [
    "'''",
    '"""',
    "\\",
    "\\u00e4",
    "'",
    '"',
    "\n",
    "\r\n",
    "\t",
    "#",
    " ",
    "ä",
    "„“",
    "\x00",
    "\x1b[1m",
    "=",
    "a",
]

prose = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.lists(st.sampled_from(PARTS), max_size=12).map("".join),
)
words = prose.map(str.strip).filter(bool)
whole_entries = entries(
    Pieces(
        words=words,
        text=prose.map(lambda text: text.strip("\n")),
        groups=words,
        extra=st.dictionaries(
            st.from_regex(r"[a-z][a-z0-9_-]{0,5}", fullmatch=True),
            st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
            | st.booleans()
            | st.integers(-9, 9),
            max_size=2,
        ),
        subjects=st.just("phase 3") | words.filter(str.isprintable).map("vereinbarung {}".format),
        remarks=st.none() | words,
        roles=words,
        phases=st.integers(-9, 99),
    )
)


def values_of(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.model_fields_set}


def with_title(form: str, title: str = "Austausch") -> str:
    return form.replace("titel = ''", f'titel = "{title}"').replace('titel = ""', f'titel = "{title}"')


@given(whole_entries)
@example(Entry(**KNOWN, title="x", text="Ein ''' und ein \\ am Ende\\"))
@example(Entry(**KNOWN, title="x", text="Ein ''' und\neine zweite Zeile"))
@example(Entry(**KNOWN, title="x", text="Absatz\n\n  eingerückt\u00a0\tmit Tabulator"))
@example(Entry(**KNOWN, title="x", tasks=(Task(what="a"),), waived=(Waiver(milestone="1", reason="b"),)))
@settings(deadline=None)
def test_what_is_filled_in_comes_back(entry: Entry) -> None:
    assert read_form(entry_form("Kreis\nSüd", values_of(entry)).encode()) == entry


@given(whole_entries)
@settings(deadline=None, max_examples=25)
def test_only_the_title_is_left_to_write(entry: Entry) -> None:
    form = entry_form("Kreis Süd", {**values_of(entry), "title": ""})
    assert read_form(form.encode()) is None
    assert read_form(with_title(form).encode()) == entry.model_copy(update={"title": "Austausch"})


def test_a_text_of_several_lines_stands_on_lines_of_its_own() -> None:
    form = entry_form("Kreis Süd", {**KNOWN, "text": "Erste Zeile\nC:\\Ordner"})
    assert "text = '''\nErste Zeile\nC:\\Ordner\n'''\n" in form
    awkward = entry_form("Kreis Süd", {**KNOWN, "text": "Ein '''\nanderes"})
    assert "\nEin '''\nanderes\n" in awkward


def test_line_ends_of_another_editor_change_nothing() -> None:
    form = with_title(entry_form("Kreis Süd", {**KNOWN, "text": "Erste\nZweite"}))
    expected = read_form(form.encode())
    assert expected is not None
    assert expected.text == "Erste\nZweite"
    assert read_form(b"\xef\xbb\xbf" + form.replace("\n", "\r\n").encode()) == expected


def test_the_form_asks_for_every_field() -> None:
    form = entry_form("Kreis Süd", KNOWN)
    for name, field in Entry.model_fields.items():
        if name in UNASKED:
            assert str(field.alias) not in form
            continue
        assert re.search(rf"^(# )?(\[\[)?{field.alias}\b", form, re.MULTILINE), name


# --- the examples

FORM = with_title(entry_form("Kreis Süd", KNOWN))
EXAMPLES = [
    match.group()
    for match in re.finditer(r"^# (?:\[\[\w+\]\](?:\n# \w+ = .*)+|\w+ = .*)", FORM, re.MULTILINE)
]


def test_there_is_an_example_of_all_that_is_optional() -> None:
    keys = {re.sub(r"\W", "", found.splitlines()[0].split("=")[0]) for found in EXAMPLES}
    always = {"datum", "art", "titel", "text"}
    fields = (field for name, field in Entry.model_fields.items() if name not in UNASKED)
    assert keys == {str(field.alias) for field in fields} - always


@pytest.mark.parametrize("shown", EXAMPLES, ids=lambda shown: shown.splitlines()[0])
def test_an_example_is_valid_when_its_sign_is_removed(shown: str) -> None:
    own = re.sub(r"(?m)^# ", "", shown)
    form = FORM.replace(shown, own)
    if shown.startswith("# ampel ="):  # an opinion is nothing without its reason, which is the next example
        with pytest.raises(BadForm, match="ampel_grund"):
            read_form(form.encode())
        form = form.replace("# ampel_grund =", "ampel_grund =")
    entry = read_form(form.encode())
    assert entry is not None
    said = tomllib.loads(own)
    key = next(iter(said))
    field = next(name for name, known in Entry.model_fields.items() if known.alias == key)
    assert field in entry.model_fields_set
    assert getattr(entry, field) not in ("", ())


def test_all_examples_work_together() -> None:
    form = FORM
    for shown in EXAMPLES:
        form = form.replace(shown, re.sub(r"(?m)^# ", "", shown))
    entry = read_form(form.encode())
    assert entry is not None
    assert entry.model_fields_set == set(Entry.model_fields) - UNASKED


# --- what is wrong


@pytest.mark.parametrize("title", ["titel = ''", 'titel = ""', "", "titel = '  '"])
def test_without_a_title_there_is_no_entry(title: str) -> None:
    form = re.sub("(?m)^titel = .*$", title, FORM)
    assert read_form(form.encode()) is None


def line_of(form: str, words: str) -> int:
    return next(number for number, line in enumerate(form.split("\n"), 1) if line.startswith(words))


@pytest.mark.parametrize(
    ("old", "new", "at", "word"),
    [
        ("datum = 2023-02-13", "datum = 13.02.2023", "datum", "Datum"),
        ("datum = 2023-02-13", 'datum = "gestern"', "datum", "„datum“"),
        ('titel = "Austausch"', 'titel = "Austausch', "titel", 'nicht mit " geschlossen'),
        ('titel = "Austausch"', "titel = 3", "titel", "„titel“"),
        ('art = "notiz"', 'art = "Fest"', "art", "„art“"),
        ("# teilnehmende = 12", "teilnehmende = -1", "teilnehmende", "„teilnehmende“"),
        ("# teilnehmende = 12", "teilnehmer = 12", "teilnehmer", "„teilnehmer“"),
        ("# [[aufgabe]]", '[[aufgabe]]\nwas = ""', "was", "„was“"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(old: str, new: str, at: str, word: str) -> None:
    assert old in FORM
    form = FORM.replace(old, new)
    with pytest.raises(BadForm) as refused:
        read_form(form.encode())
    assert refused.value.told().startswith(f"Zeile {line_of(form, at)}: ")
    assert word in refused.value.told() + refused.value.advised()
    assert refused.value.advised()


def test_all_that_is_wrong_is_named_at_once() -> None:
    form = FORM.replace('art = "notiz"', 'art = "Fest"').replace("# phase = 3", 'phase = "drei"')
    with pytest.raises(BadForm) as refused:
        read_form(form.encode())
    assert refused.value.told().count("Zeile ") == 2


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_another_encoding_is_refused_and_not_guessed(encoding: str) -> None:
    form = FORM.replace("Austausch", "Träger").encode(encoding)
    with pytest.raises(BadForm, match="UTF-"):
        read_form(form)

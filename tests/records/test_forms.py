from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.form import Form
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.records.entries.forms import form_values, headings, text_under


def test_a_form_gives_what_it_says_and_no_more() -> None:
    form = Form(kind=EntryKind.SESSION, text="\nOffen:\n\nFertig:\n\n", groups=("leitung",))
    assert form_values(form) == {"kind": "sitzung", "text": "Offen:\n\nFertig:", "groups": ("leitung",)}


def test_headings_are_lines_that_end_with_a_colon() -> None:
    assert headings("Vorab\nOffen:\n  x: y\n\n  Wer :\n:\n") == ("Offen", "Wer")


def test_a_heading_without_words_is_left_out() -> None:
    assert text_under([("A", "eins\nzwei"), ("B", " "), ("C", "drei")]) == "A:\neins\nzwei\n\nC:\ndrei"


@given(st.lists(st.sampled_from(["Offen", "Wer", "Bis wann"]), unique=True))
def test_what_was_answered_is_found_again(names: list[str]) -> None:
    assert headings(text_under([(name, "etwas") for name in names])) == tuple(names)

"""Widths of columns on pages: spans of time stay whole where there is room."""

from fruehe_hilfen_cli.render.pages import shares
from fruehe_hilfen_cli.reports.document import Column, Table

SPAN = "07/2025 – 09/2025"
LONG = "ein langer Satz, der auf mehrere Zeilen geht, weil er so viel zu sagen hat wie kein anderer " * 3


def widths(*texts: str) -> list[float]:
    return [92 * share for share in shares(Table((Column("Name"),) * len(texts), (texts,)))]


def test_a_span_of_time_stays_whole_beside_long_texts() -> None:
    assert widths(SPAN, LONG, LONG)[0] > 16


def test_where_all_spans_do_not_fit_they_take_two_lines() -> None:
    many = widths("Bezeichnungen", *[SPAN] * 6)
    assert all(10 < width < 14 for width in many[1:])


def test_words_on_both_sides_of_a_dash_are_no_span() -> None:
    assert widths("Planung – Umsetzung", *[LONG] * 6)[0] < len("Planung – Umsetzung")

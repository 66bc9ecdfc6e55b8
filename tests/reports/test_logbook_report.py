"""The logbook as a report: month by month for the steering group, phase by phase for NZFH."""

import pytest
from msgspec.structs import replace
from tests.conftest import TWO_BLOCKS, day, project, told

from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.content import Content, finished
from fruehe_hilfen_cli.reports.document import About, Article, Heading
from fruehe_hilfen_cli.reports.entries.logbook_report import logbook_report
from fruehe_hilfen_cli.reports.entries.phase_report import phase_report
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.entries.logbook import Selection

ON = day("2023-03-14")
WHOLE = Selection()
STEP = "2022-08-01 art = 'prozessschritt', titel = 'Papier', sichtbarkeit = 'nzfh'"
MEETING = "2022-08-09 art = 'sitzung', titel = 'Ausschuss', erreicht = ['2.1'], sichtbarkeit = 'nzfh'"
INSIGHT = "2022-05-02 art = 'erkenntnis', titel = 'Zuhören', sichtbarkeit = 'nzfh'"
INTERNAL = "2022-08-10 art = 'hindernis', titel = 'Streit'"


def logbook(
    found: Project, selection: Selection = WHOLE, reader: Visibility = Visibility.INTERNAL
) -> Content:
    return logbook_report(seen_by(found, reader, ON), selection)


def nzfh(found: Project, selection: Selection = WHOLE, reader: Visibility = Visibility.NZFH) -> Content:
    return phase_report(seen_by(found, reader, ON), selection)


def headings(content: Content, level: int) -> list[str]:
    blocks = content.document.flat
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == level]


def test_the_logbook_month_by_month() -> None:
    found = logbook(project(TWO_BLOCKS, STEP, MEETING, INSIGHT))
    assert headings(found, 1) == ["Kreis Beispiel: Prozess-Logbuch"]
    assert headings(found, 2) == ["Mai 2022", "August 2022"]
    assert headings(found, 3) == ["02.05.2022 – Zuhören", "01.08.2022 – Papier", "09.08.2022 – Ausschuss"]
    text = told(found.document)
    assert "3 Einträge, 02.05.2022 bis 09.08.2022.\nArt | Einträge\nSitzung | 1\nProzessschritt | 1\n" in text


def test_a_part_of_it_says_which() -> None:
    selection = Selection(kinds=(EntryKind.SESSION, EntryKind.SUCCESS), phase=2)
    found = logbook(project(TWO_BLOCKS, STEP, MEETING), selection)
    assert "Nur diese Einträge: Sitzung und Erfolg; Phase 2.\n1 Eintrag, 09.08.2022.\n" in told(
        found.document
    )
    assert headings(found, 3) == ["09.08.2022 – Ausschuss"]


def test_nothing_to_tell() -> None:
    found = project(TWO_BLOCKS)
    assert "Kein Eintrag passt." in told(logbook(found).document)
    assert "Kein Eintrag passt." in told(nzfh(found).document)
    assert logbook(found).tables == ()


def test_what_did_not_happen_yet_is_only_told_when_asked_for() -> None:
    seen = seen_by(project(TWO_BLOCKS, "2024-01-01 titel = 'Später'"), Visibility.INTERNAL, ON)
    assert "Später" not in told(logbook_report(seen, Selection()).document)
    assert "Später" in told(logbook_report(seen, Selection(), planned=True).document)


def test_how_many_are_left_out_of_the_period() -> None:
    found = project(TWO_BLOCKS, STEP, INTERNAL, "2022-04-01 titel = 'Früher'")
    assert logbook(found, Selection(since=day("2022-08-01")), Visibility.NZFH).left_out == 1
    assert nzfh(found).left_out == 2
    assert "Streit" not in told(nzfh(found).document)


def test_the_page_counts_those_left_out_of_the_period() -> None:
    found = project(TWO_BLOCKS, STEP, INTERNAL, "2022-04-01 titel = 'Früher'")
    content = nzfh(found, Selection(since=day("2022-08-01")))
    about = About("Logbuch", "Kreis Beispiel", ON, Visibility.NZFH, left_out=2)
    made = finished(content, about, found.entries, proofs=False).document.about
    assert made == replace(about, title="Prozess-Logbuch für das NZFH", left_out=1)


def test_the_nzfh_edition_phase_by_phase() -> None:
    found = nzfh(project(TWO_BLOCKS, STEP, MEETING, INSIGHT))
    assert headings(found, 2) == [
        "Phase 1: Vorbereitung",
        "Phasen 2 und 3: Konstituierung und Zielbestimmung",
    ]
    assert headings(found, 3) == ["Erkenntnisse", "Prozessschritte", "Weitere Einträge"]
    assert headings(found, 4) == ["02.05.2022 – Zuhören", "01.08.2022 – Papier"]
    text = told(found.document)
    assert "Phase 1: Vorbereitung | 0 | 0 | 0 | 1 | 0\n" in text
    assert (
        "Datum | Art | Titel | Meilensteine | Eintrag\n09.08.2022 | Sitzung | Ausschuss | 2.1 | bbbbb\n"
        in text
    )
    assert text.endswith(
        "Ohne Einträge in diesem Bericht: Phase 4: Maßnahmen; Phase 5: Umsetzung; "
        "Phase 6: Evaluation und Transfer."
    )


def test_only_what_is_told_in_full_is_an_article() -> None:
    blocks = nzfh(project(TWO_BLOCKS, STEP, MEETING)).document.blocks
    assert [block.anchor for block in blocks if isinstance(block, Article)] == ["aaaaa"]


@pytest.mark.parametrize(
    ("guide", "title"),
    [
        ("dem NZFH", "Prozess-Logbuch für das NZFH"),
        (None, "Prozess-Logbuch nach Phasen"),
        ("der Landesstelle", "Prozess-Logbuch nach Phasen"),
    ],
)
def test_nzfh_is_named_where_it_guides(guide: str | None, title: str) -> None:
    found = project(TWO_BLOCKS, STEP)
    led = replace(found, scheme=found.scheme.model_copy(update={"guided_by": guide}))
    content = nzfh(led)
    assert content.title == title
    assert headings(content, 1) == [f"Kreis Beispiel: {title}"]
    assert "Vorlage" not in told(content.document)


def test_counts_of_use_are_left_out_and_that_is_said() -> None:
    used = f"{STEP}, inanspruchnahme = [{{ massnahme = 'M1', anzahl = 3 }}]"
    found = project(TWO_BLOCKS, used)
    assert "Die Inanspruchnahme der Maßnahmen ist nicht enthalten" in told(nzfh(found).document)
    assert "Die Inanspruchnahme" not in told(nzfh(found, reader=Visibility.INTERNAL).document)
    assert "M1" not in str(nzfh(found).views)


def test_a_file_that_could_not_be_read_is_named() -> None:
    broken = replace(project(TWO_BLOCKS, STEP), incomplete=True)
    assert "Unvollständig" in told(logbook(broken).document)
    assert "Unvollständig" in told(nzfh(broken).document)

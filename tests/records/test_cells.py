from datetime import date, time
from typing import Any

import pytest
from tests.conftest import ONE_BLOCK, roadmap

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.governance import (
    Consultation,
    Decision,
    DecisionMark,
    Dropout,
    Expense,
    FrozenFile,
    Paper,
    PhaseClosing,
    Votes,
)
from fruehe_hilfen_cli.model.kinds import (
    ClosingResult,
    ConsultationResult,
    ConsultationRole,
    DayKind,
    DecisionProgress,
    EntryKind,
    Light,
    MeasureMarkKind,
    PaperKind,
    ParticipationForm,
    ReviewResult,
    Tick,
    Visibility,
)
from fruehe_hilfen_cli.model.parts import (
    Answer,
    Appointment,
    DateChange,
    Deviation,
    Move,
    Question,
    ReportDuty,
    Task,
    Waiver,
)
from fruehe_hilfen_cli.model.results import (
    ChecklistAnswer,
    FilledChecklist,
    MeasureMark,
    Reading,
    ResultChange,
    Review,
    Uptake,
)
from fruehe_hilfen_cli.model.table import CellValue
from fruehe_hilfen_cli.records.entries.cell_words import NotTaken
from fruehe_hilfen_cli.records.entries.cells import LONGEST, Context, read_cell

PLAN = f"""
    gruppe = [{{ id = "hebammen", name = "Hebammen im Kreis" }}]
    logbuch_feld = [
      {{ schluessel = "dauer", bezeichnung = "Dauer", typ = "zahl" }},
      {{ schluessel = "frist", bezeichnung = "Frist", typ = "datum" }},
      {{ schluessel = "presse", bezeichnung = "Presse", typ = "ja-nein" }},
      {{ schluessel = "ort", bezeichnung = "Ort", typ = "auswahl", werte = ["Kreishaus", "Online"] }},
      {{ schluessel = "anlass", bezeichnung = "Anlass" }},
    ]
    {ONE_BLOCK}
"""
STEPS = '"JHA; Vorberatung; 03/2023; vertagt; ""9; 2; 1""\nRat; Anhörung"'
CONTEXT = Context(roadmap(PLAN), day=date(2023, 11, 1))


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("day", date(2023, 1, 17), date(2023, 1, 17)),
        ("day_kind", "spätestens", DayKind.AT_LATEST),
        ("kind", "Jour Fixe", EntryKind.REGULAR_CALL),
        ("kind", "jour-fixe", EntryKind.REGULAR_CALL),
        ("kind", "Videokonferenz", EntryKind.CONFERENCE),
        ("kind", "Telefon- oder Videokonferenz", EntryKind.CONFERENCE),
        ("kind", "Ausschusssitzung", EntryKind.SESSION),
        ("kind", "Work", EntryKind.WORKSHOP),
        ("phase", 2.0, 2),
        ("phase", "Phase 2", 2),
        ("phase", "2. Phase", 2),
        ("phase", "2 Konstituierung", 2),
        ("participants", "20", 20),
        ("participants", 20.0, 20),
        ("participants", "20 Personen", 20),
        ("groups", "Familien, Hebammen im Kreis; Presse", ("familien", "hebammen", "Presse")),
        ("visibility", "öffentlich", Visibility.PUBLIC),
        ("visibility", "NZFH", Visibility.NZFH),
        ("judgement", "grün", Light.GREEN),
        ("title", "  Titel ", "Titel"),
        ("text", "eins\r\nzwei\r", "eins\nzwei\n"),
        ("text", 12.0, "12"),
        ("reached", "1.1, 1.2", ("1.1", "1.2")),
        ("reached", 3.1, ("3.1",)),
        ("reached", date(2023, 1, 3), ("3.1",)),
        ("done", "k7q2m/1 h4rmz/2", ("k7q2m/1", "h4rmz/2")),
        ("evidence", "Protokoll, S. 4\nVorlage", ("Protokoll, S. 4", "Vorlage")),
        ("waived", "1.2: zu früh", None),
        ("waived", "1.2; zu früh", (Waiver(milestone="1.2", reason="zu früh"),)),
        ("tasks", "- Protokoll", (Task(what="Protokoll"),)),
        ("tasks", "Protokoll; Leitung; 30.11.", (
            Task(what="Protokoll", who="Leitung", until=date(2023, 11, 30)),)),
        ("tasks", "Protokoll; ; 12/2023", (Task(what="Protokoll", until=Month(2023, 12)),)),
        ("readings", "I1; 41,5", (Reading(indicator="I1", value=41.5),)),
        ("readings", "I1; 1.200; Statistik; ; ja", (
            Reading(indicator="I1", value=1200, source="Statistik", approx=True),)),
        ("uptakes", "M1; 23; Familien; 01/2026; 31.03.2026", (
            Uptake(measure="M1", count=23, unit="Familien", start=Month(2026, 1), until=date(2026, 3, 31)),)),
        ("reviews", "M1; weiter; so", (Review(measure="M1", result=ReviewResult.GO_ON, reason="so"),)),
        ("measure_marks", "M1; Begonnen", (MeasureMark(measure="M1", state=MeasureMarkKind.BEGUN),)),
        ("result_changes", "ziel Z1; so; ; ; ; ; ja", (
            ResultChange(subject="ziel Z1", reason="so", dropped=True),)),
        ("checklist", 'planung; 2; "1.1; ja\n1.2; Nein; noch nicht"', FilledChecklist(
            name="planung", round=2, answers=(
                ChecklistAnswer(item="1.1", value=Tick.YES),
                ChecklistAnswer(item="1.2", value=Tick.NO, note="noch nicht")))),
        ("papers", "Ziele; Beschlussvorlage; 017/2023; 01.03.2023", (
            Paper(title="Ziele", kind=PaperKind.DECISION, number="017/2023",
                submitted_on=date(2023, 3, 1)),)),
        ("papers", f"Ziele; Mitteilung; ; ; {STEPS}; ; ; ; ; nein", (
            Paper(title="Ziele", kind=PaperKind.INFORMATION, public=False, consultations=(
                Consultation(body="JHA", role=ConsultationRole.PRELIMINARY, day=Month(2023, 3),
                    result=ConsultationResult.POSTPONED, votes=Votes(yes=9, no=2, abstained=1)),
                Consultation(body="Rat", role=ConsultationRole.HEARING))),)),
        ("decisions", "Bericht; Kenntnisnahme; zur Kenntnis; Ausschuss; 017/2023; Leitung; 12/2023", (
            Decision(title="Bericht", role=ConsultationRole.TAKING_NOTE, result=ConsultationResult.NOTED,
                body="Ausschuss", paper="017/2023", responsible="Leitung", until=Month(2023, 12)),)),
        ("decisions", "Bericht; Entscheidung; ; ; ; ; ; 9; 5; halbjährlich", (
            Decision(title="Bericht", role=ConsultationRole.DECISION, votes=Votes(yes=9), agenda_item="5",
                every_months=6),)),
        ("decision_marks", "k7q2m/1; in Arbeit; Urlaub; 31.12.", (
            DecisionMark(decision="k7q2m/1", state=DecisionProgress.IN_WORK, reason="Urlaub",
                until=date(2023, 12, 31)),)),
        ("phase_closings", '3; mit Auflagen; "Zeitplan\nMittel, Räume"; Steuerungsgruppe', (
            PhaseClosing(phase=3, result=ClosingResult.CONDITIONS, conditions=("Zeitplan", "Mittel, Räume"),
                body="Steuerungsgruppe"),)),
        ("expenses", "130.000; Sachmittel; 2022; ; Bericht; ja", (
            Expense(amount=130000, purpose="Sachmittel", year=2022, note="Bericht", approx=True),)),
        ("frozen", f"anlagen/v.md; 14.03.2023; {'0' * 64}; ; NZFH", (
            FrozenFile(file="anlagen/v.md", as_of=date(2023, 3, 14), checksum="0" * 64,
                audience=Visibility.NZFH),)),
        ("dropout", "Stelle gestrichen", Dropout(reason="Stelle gestrichen")),
        ("dropout", "eins\nzwei", None),
        ("papers", "Ziele", None),
        ("papers", "Ziele; Brief", None),
        ("decisions", "Ziele; Entscheidung; gut", None),
        ("decisions", 'Ziele; Entscheidung; ; ; ; ; ; "1\n2"', None),
        ("expenses", "viel; Sachmittel", None),
        ("frozen", "anlagen/v.md; 03/2023; 00", None),
        ("deviations", "phase 1; Termin; 08/2022; Krank", (
            Deviation(subject="phase 1", new_end=Month(2022, 8), reason="Krank"),)),
        ("deviations", 'phase 1; ; ; Krank; ; ; ; 07/2022; "phase 2; 09/2022"', (
            Deviation(subject="phase 1", new_begin=Month(2022, 7), reason="Krank", moves=(
                Move(subject="phase 2", new_end=Month(2022, 9)),)),)),
        ("participation_form", "Fokusgruppe", ParticipationForm.FOCUS_GROUP),
        ("questions", "• Wer?; Leitung\n• Wann?", (
            Question(what="Wer?", who="Leitung"), Question(what="Wann?"))),
        ("answers", "k7q2m/1; Im Mai", (Answer(question="k7q2m/1", answer="Im Mai"),)),
        ("appointments", "2.12.; Runde; 14 Uhr; TK; Beirat", (
            Appointment(day=date(2023, 12, 2), time=time(14), kind=EntryKind.CONFERENCE, title="Runde",
                        body="Beirat"),)),
        ("date_changes", "05.12.2023; 07.12.2023; 9.30; Krank\nk7q2m/1", (
            DateChange(appointment=date(2023, 12, 5), new_day=date(2023, 12, 7), new_time=time(9, 30),
                       reason="Krank"),
            DateChange(appointment="k7q2m/1"))),
        ("report_duties", "Stand; Beirat; alle 6 Monate; 12/2024; Beschluss\nLage; Rat; bis 31.12.", (
            ReportDuty(what="Stand", recipient="Beirat", every_months=6, until=Month(2024, 12),
                       origin="Beschluss"),
            ReportDuty(what="Lage", recipient="Rat", until=date(2023, 12, 31)))),
        ("reported", "k7q2m/1, h4rmz/2", ("k7q2m/1", "h4rmz/2")),
        ("extra.dauer", "1,5", 1.5),
        ("extra.dauer", "1.500", 1500),
        ("extra.dauer", 90.0, 90),
        ("extra.frist", "17.01.2023", date(2023, 1, 17)),
        ("extra.presse", "x", True),
        ("extra.presse", False, False),
        ("extra.ort", "kreishaus", "Kreishaus"),
        ("extra.anlass", "Jubiläum", "Jubiläum"),
        ("extra.unbekannt", "Wort", "Wort"),
    ],
)  # fmt: skip
def test_a_cell_is_read(field: str, cell: CellValue, value: Any) -> None:  # noqa: ANN401 - any field
    if value is None:
        with pytest.raises(NotTaken):
            read_cell(field, cell, CONTEXT)
    else:
        assert read_cell(field, cell, CONTEXT) == value


@pytest.mark.parametrize(
    ("field", "cell", "reason"),
    [
        ("day", "17.01.", "„17.01.“ ist kein Datum mit Tag, Monat und Jahr oder mit Monat und Jahr."),
        ("kind", "Besprechung", "„Besprechung“ ist keine Art; möglich sind Jour fixe, "),
        ("kind", "e", "„e“ ist keine Art"),
        ("participants", "Frau X", "„Frau X“ ist keine Anzahl von Teilnehmenden."),
        ("participants", "ca. 20", "„ca. 20“ ist keine Anzahl"),
        ("phase", "2+3", "„2+3“ ist nicht die Nummer einer Phase."),
        ("tasks", "a; b; morgen", "„morgen“ ist kein Datum."),
        ("tasks", "a; b; 1.1.2023; d", "„a; b; 1.1.2023; d“ hat zu viele Teile"),
        ("deviations", "Krankheit", "„Krankheit“: "),
        ("readings", "I1; viel", "Wert: „viel“ ist keine Zahl."),
        ("uptakes", "M1; 3; ; 30.11.", "„30.11.“ ist kein Datum."),
        ("reviews", "M1; gut; so", "„gut“ ist kein Ergebnis einer Überprüfung; möglich sind "),
        ("measure_marks", "M1; fast fertig", "„fast fertig“ ist kein Stand einer Maßnahme"),
        ("checklist", "planung\nteilnahme", "„planung teilnahme“ ist mehr als eine Angabe."),
        ("checklist", 'planung; 1; "1.1; vielleicht"', "„vielleicht“ ist keine Antwort"),
        ("extra.dauer", "lang", "Dauer: „lang“ ist keine Zahl."),
        ("extra.frist", "Januar 2023", "Frist: „Januar 2023“ ist kein Tag."),
        ("extra.presse", "vielleicht", "Presse: „vielleicht“ heißt weder ja noch nein."),
        ("extra.ort", "Rathaus", "Ort: „Rathaus“ ist nicht vorgesehen; möglich sind Kreishaus und Online."),
        ("text", "x" * (LONGEST + 1), "Ein Text hat mehr als 200.000 Zeichen."),
    ],
)
def test_a_cell_that_cannot_be_read_has_a_reason(field: str, cell: CellValue, reason: str) -> None:
    with pytest.raises(NotTaken) as found:
        read_cell(field, cell, CONTEXT)
    assert str(found.value).startswith(reason)

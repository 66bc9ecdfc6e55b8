from msgspec.structs import replace
from tests.conftest import day, project, rows, told

from fruehe_hilfen_cli.reports.steering.formats import format_document, formats_document, held
from fruehe_hilfen_cli.views.steering.format_overview import FormatOverview, format_overview

PLAN = """
    jour_fixe = { erster = 2022-05-10 }
    zeitraum = [{ phasen = [1], beginn = "2022-04" }, { phasen = [2], beginn = "2022-07" }]
    richtwert = [
      { art = "konferenz", name = "Konferenzen", anzahl = 15, zaehlt = ["konferenz", "vor-ort-beratung"] },
      { art = "austauschtreffen", name = "Treffen", anzahl = 4, phasen = [1, 2] },
      { art = "transferkonferenz", name = "Abschluss", anzahl = 1, phasen = [2] },
    ]
"""
LINES = (
    '2022-05-10 art = "jour-fixe"',
    '2022-05-12 art = "konferenz"',
    '2022-05-16 art = "vor-ort-beratung"',
    '2022-05-17 art = "austauschtreffen"',
    '2022-05-18 art = "austauschtreffen", phase = 6',
)


def on(words: str, *lines: str, plan: str = PLAN) -> FormatOverview:
    return format_overview(project(plan, *lines), day(words))


def test_a_municipality() -> None:
    assert (
        told(format_document(on("2022-06-08", *LINES)))
        == """\
# Kreis Beispiel: Formate
Stand: 08.06.2022
Jour fixe: 1 gehalten, zuletzt 10.05.2022, nächster 21.06.2022, alle 2 Wochen
nach dem Rhythmus: 3 Termine bisher, davon 2 ohne Eintrag
Format | bisher | zuletzt
Konferenzen | 2 von ca. 15, davon 1 vor Ort | 16.05.2022
Treffen | 2 von ca. 4 | 18.05.2022
Abschluss | 0 von ca. 1 (in Phase 2) | –
# Treffen je Phase
Phase 1: 1
Phase 2: noch nicht
in anderen Phasen: 1
„ca.“ ist ein Richtwert des Ablaufs; an ihm wird nichts rot oder gelb."""
    )


def test_calls_outside_the_rhythm_are_told_apart() -> None:
    lines = ('2022-05-10 art = "jour-fixe"', '2022-05-11 art = "jour-fixe"')
    found = told(format_document(on("2022-05-12", *lines)))
    assert "nach dem Rhythmus: 1 Termin bisher; 1 weiterer außer der Reihe" in found


def test_a_municipality_without_formats_has_only_its_calls() -> None:
    found = told(format_document(on("2022-06-08", plan="zeitraum = [{ phasen = [1] }]")))
    assert found == "# Kreis Beispiel: Formate\nStand: 08.06.2022\nJour fixe: keiner im Logbuch"


def test_phases_of_a_block_are_told_together() -> None:
    plan = """
        zeitraum = [{ phasen = [1, 2], beginn = "2022-04" }]
        richtwert = [{ art = "workshop", name = "Workshops", anzahl = 3, phasen = [1, 2, 4] }]
    """
    found = told(format_document(on("2022-06-08", '2022-05-10 art = "workshop"', plan=plan)))
    assert "Phasen 1 und 2: 1\nPhase 4: noch nicht" in found


def test_several_municipalities_have_a_row_each() -> None:
    bare = on("2022-06-08", plan="zeitraum = [{ phasen = [1] }]")
    blocks = formats_document((on("2022-06-08", *LINES), replace(bare, name="Süd", incomplete=True))).flat
    assert rows(blocks[2]) == [
        ["Kommune", "Jour fixe", "Telefon- oder Videokonferenz", "Austauschtreffen", "Transferkonferenz"],
        [
            "Kreis Beispiel",
            "1 bei 3 Terminen",
            "2 von ca. 15, davon 1 vor Ort",
            "2 von ca. 4",
            "0 von ca. 1",
        ],
        ["Süd *", "–", "–", "–", "–"],
    ]
    assert rows(blocks[-1])[0][0].startswith("* Unvollständig")


def test_the_first_call_is_one_of_one() -> None:
    found = rows(formats_document((on("2022-05-10", '2022-05-10 art = "jour-fixe"'),)).flat[2])
    assert found[1][1] == "1 bei 1 Termin"


def test_no_advice_on_site_is_not_told() -> None:
    (found, *_) = on("2022-05-12", *LINES).formats
    assert held(found) == "1 von ca. 15"

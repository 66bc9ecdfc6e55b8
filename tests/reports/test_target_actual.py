from tests.conftest import told
from tests.views.test_target_actual import DROPPED, READ, USED, compared

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.results.target_actual import target_actual_document

LINES = (
    f"2022-05-02 {READ}",
    f"2022-05-03 {USED}",
    f"2022-05-04 {DROPPED}",
    "2022-07-05 erreicht = ['1.1']",
)


def _told(on: str, *lines: str, reader: Visibility = Visibility.INTERNAL) -> list[str]:
    return told(target_actual_document((compared(on, *lines, reader=reader),))).split("\n# ")


def test_the_head_counts_how_far_all_is() -> None:
    head = _told("2022-08-01", *LINES)[0]
    assert head.splitlines() == [
        "# Kreis Beispiel: Soll und Ist",
        "Stand: 01.08.2022",
        "Indikatoren: 3: 1 unterwegs, 1 hinter dem Ausgangswert und 1 nicht berechenbar",
        "Maßnahmen: 3: 1 geplant, 1 laufend und 1 eingestellt",
        "Meilensteine: 1 von 2 erreicht, 2 verspätet",
    ]


def test_each_indicator_stands_under_its_goal() -> None:
    goals = _told("2022-08-01", *LINES)[1]
    assert "Z1 | Familien sind erreicht | Stufe 2 |  |  | " in goals
    assert "  I1 | Besuche | 60\n04/2022 | 80\n12/2022 | 70\n02.05.2022 | 50 %\nZeit: " in goals
    assert "  I2 | Wochen | 10 | 8 | 12\n02.05.2022 | -100 %" in goals
    assert "  I3 | Befragung | – | – | – | nicht berechenbar: kein Ausgangswert" in goals


def test_measures_stand_with_plan_and_use() -> None:
    sections = {section.partition("\n")[0]: section for section in _told("2022-08-01", *LINES)}
    assert (
        "04/2022 – 12/2022 | 03.05.2022 – … | läuft seit 03.05.2022 | 3 von 100 Besuche (3 %)"
        in (sections["Maßnahmen"])
    )
    assert sections["Ressourcen, geplant"].endswith(
        "M2 | Kalender (eingestellt) | 2.800 | –\nM3 | Treff | 0,2 | –\n"
        " | zusammen, ohne Eingestelltes | 0,3 | 40\n | eingestellt | 2.800 | –"
    )


def test_milestones_stand_with_the_days_they_were_late() -> None:
    [milestones] = [part for part in _told("2022-08-01", *LINES) if part.startswith("Meilensteine")]
    assert "1.1 | Informiert | 06/2022 | 06/2022 | 05.07.2022\n5 Tage später" in milestones
    assert "1.2 | Vertrag | 06/2022 | 06/2022 | offen\n32 Tage über" in milestones


def test_what_is_withheld_is_marked_and_explained() -> None:
    inside, outside = (
        "\n".join(_told("2022-08-01", *LINES, reader=reader))
        for reader in (Visibility.INTERNAL, Visibility.NZFH)
    )
    assert "keine Angabe" not in inside
    assert "1.1 | Informiert | 06/2022 | 06/2022 | keine Angabe" in outside
    assert "I1 | Besuche | 60\n04/2022 | 80\n12/2022 | keine Angabe | –" in outside
    measure = "04/2022 – 12/2022 | keine Angabe | keine Angabe | – von 100 Besuche *"
    assert f"M1 | Besuche | {measure}" in outside
    assert "Indikatoren: 3: 1 nicht berechenbar und 2 ohne Angabe" in outside
    assert "Meilensteine: 0 von 2 erreicht, 1 verspätet, 1 ohne Angabe" in outside
    assert outside.endswith("* Dazu gibt es weitere Einträge, die nicht für „NZFH“ freigegeben sind.")


def test_a_municipality_at_its_beginning_is_told_the_next_step() -> None:
    from tests.conftest import ONE_BLOCK, day, project

    from fruehe_hilfen_cli.views.results.target_actual import target_actual

    text = told(target_actual_document((target_actual(project(ONE_BLOCK), day("2022-05-01")),)))
    assert "fh ziel neu" in text
    assert "fh massnahme neu" in text
    assert text.endswith("# Was zum Urteil noch fehlt\nNichts.")
    assert "# Formate" not in text
    called = target_actual(project(ONE_BLOCK, '2022-04-20 art = "jour-fixe"'), day("2022-05-01"))
    assert "# Formate\nJour fixe: 1 gehalten" in told(target_actual_document((called,)))


def test_what_was_spent_stands_beside_what_was_planned() -> None:
    paid = "ausgabe = [{ betrag = 12.5, circa = true, zweck = 'x', massnahme = 'M1' }]"
    visible = "2022-05-06 sichtbarkeit = 'nzfh', ausgabe = [{ betrag = 1, zweck = 'x', massnahme = 'M1' }]"
    inside, outside = (
        next(
            part
            for part in _told("2022-08-01", f"2022-05-05 {paid}", visible, reader=reader)
            if "Ress" in part
        )
        for reader in (Visibility.INTERNAL, Visibility.NZFH)
    )
    assert inside.splitlines() == [
        "Ressourcen, geplant und ausgegeben",
        "Nr. | Maßnahme | Euro geplant | ausgegeben | Stunden",
        "M1 | Besuche | 0,1 | rund 13,50 | 40",
        "M2 | Kalender | 2.800 | – | –",
        "M3 | Treff | 0,2 | – | –",
        " | zusammen | 2.800,3 | rund 13,50 | 40",
    ]
    assert "M1 | Besuche | 0,1 | keine Angabe | 40" in outside
    assert " | zusammen | 2.800,3 | keine Angabe | 40" in outside

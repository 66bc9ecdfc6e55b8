"""The control table of decisions, and one decision in full."""

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, known, project, told

from fruehe_hilfen_cli.reports.governance.decision import decision_document
from fruehe_hilfen_cli.reports.governance.decisions import decision_list_document
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions
from fruehe_hilfen_cli.views.governance.decisions import decision_states
from fruehe_hilfen_cli.views.governance.papers import paper_states

LINES = (
    """k7q2m 2022-05-03 gremium = "JHA", beschluss = [
         { titel = "Besuche", rolle = "entscheidung", ergebnis = "beschlossen", zustaendig = "Amt 51",
           bis = 2022-05-31, vorlage = "7/2022", stimmen = { ja = 9, nein = 2, enthaltung = 1 },
           wortlaut = "Alle Familien werden besucht.", tagesordnungspunkt = "5" },
         { titel = "Brief", rolle = "entscheidung", bis = 2022-05-31 },
         { titel = "Lotsen", rolle = "entscheidung", zustaendig = "Klinik", bis = "2022-08" },
         { titel = "Bericht", rolle = "entscheidung", alle_monate = 1 },
         { titel = "Karte", rolle = "entscheidung" },
         { titel = "Stand", rolle = "kenntnisnahme" },
         { titel = "Haushalt", rolle = "vorberatung", ergebnis = "vertagt", gremium = "Kreistag" }],
       vorlage = [{ nummer = "7/2022", art = "beschlussvorlage", titel = "Frühe Besuche",
                    beratung = [{ gremium = "Kreistag", rolle = "entscheidung", datum = 2022-06-20 }] }],
       aufgabe = [{ was = "Raum", wer = "Amt 51" }]""",
    """abcde 2022-05-30 beschlussstand = [
         { beschluss = "k7q2m/1", stand = "in-arbeit", bis = 2022-06-05, grund = "Stelle frei" }]""",
    """bcdef 2022-05-20 erledigt = ["k7q2m/1"],
       beschlussstand = [{ beschluss = "k7q2m/5", stand = "erledigt" }]""",
)
TODAY = "2022-06-10"


def listing(*, every: bool = False) -> str:
    found = listed_decisions([project(ONE_BLOCK, *LINES)], day(TODAY), DecisionSelection(every=every))
    return told(decision_list_document(found, day(TODAY)))


def test_late_ones_say_why_or_that_nobody_has_said_it() -> None:
    assert listing().startswith(
        "# Beschlüsse\nStand: 10.06.2022\n# Verspätet\nNr. | Beschluss | zuständig | bis | Tage\n"
        "k7q2m/2 | Brief\nJHA, 03.05.2022: Entscheidung\nGrund: nicht genannt\n"
        "alle Aufgaben daraus sind erledigt | – | 31.05.2022 | 10 über\n"
        "k7q2m/1 | Besuche\nJHA, 03.05.2022: beschlossen (Vorlage 7/2022)\nGrund: Stelle frei\n"
        "alle Aufgaben daraus sind erledigt | Amt 51 | 05.06.2022\nzuerst 31.05.2022 | 5 über\n"
    )


def test_each_state_has_its_table_and_the_open_ones_are_counted() -> None:
    assert [line for line in listing().splitlines() if line.startswith("#")] == [
        "# Beschlüsse",
        "# Verspätet",
        "# In Arbeit",
        "# Laufend",
    ]
    assert listing().endswith("4 Beschlüsse, davon 2 verspätet.")
    whole = listing(every=True)
    assert "# Laufend\nNr. | Beschluss | zuständig | Bericht | Tage\n" in whole
    assert "Bericht jeden Monat" in whole
    assert "# Erledigt\nNr. | Beschluss | zuständig | am\nk7q2m/5 | Karte\n" in whole
    assert "| – | 20.05.2022\n# Nichts umzusetzen\nNr. | Beschluss\n" in whole
    assert "Stand\nJHA, 03.05.2022: Kenntnisnahme\n" in whole
    assert "Haushalt\nKreistag, 03.05.2022: Vorberatung: vertagt\n" in whole
    assert whole.endswith("7 Beschlüsse, davon 4 noch umzusetzen und 2 verspätet.")


def test_nothing_to_show_is_said() -> None:
    assert told(decision_list_document((), day(TODAY))).endswith("Kein Beschluss passt.")


def test_several_municipalities_are_named() -> None:
    here = project(ONE_BLOCK, *LINES)
    found = listed_decisions([here, replace(here, place="kreis-nord")], day(TODAY), DecisionSelection())
    text = told(decision_list_document(found, day(TODAY)))
    assert "Nr. | Kommune | Beschluss | zuständig | bis | Tage\nk7q2m/2 | kreis-beispiel | Brief" in text
    assert "k7q2m/2 | kreis-nord | Brief" in text
    assert "Kommune" not in listing()


def test_a_decision_in_full_says_how_it_came_to_that_and_what_became_of_it() -> None:
    past = known(TODAY, ONE_BLOCK, *LINES)
    decision, (paper,) = decision_states(past)[0], paper_states(past)
    text = told(decision_document(decision, day(TODAY), paper))
    for said in (
        "# Besuche\nStand: 10.06.2022\nNr.: k7q2m/1\nGremium: JHA\nTag: 03.05.2022\nTOP: 5\n",
        "Stimmen: 9 ja, 2 nein, 1 Enthaltung\nVorlage: 7/2022  Beschlussvorlage: Frühe Besuche (k7q2m/1)\n",
        "Stand: Verspätet seit 5 Tagen\nGrund: Stelle frei\nZuständig: Amt 51\n",
        "Frist: 05.06.2022 (zuerst 31.05.2022)\n",
        "# Wortlaut\nAlle Familien werden besucht.\n# Beratungsfolge\n",
        "JHA | Entscheidung | 03.05.2022 | beschlossen | k7q2m\n",
        "Kreistag | Entscheidung | 20.06.2022 | – | –\n",
        "# Aufgaben\n* k7q2m/1  Raum – Amt 51  ✓ 20.05.2022 (bcdef)\n",
        "30.05.2022 | in Arbeit | 05.06.2022 | – | Stelle frei | abcde",
    ):
        assert said in text, (said, text)


def test_what_is_done_says_since_when_and_a_paper_nobody_knows_is_named() -> None:
    done = decision_states(known(TODAY, ONE_BLOCK, *LINES))[4]
    assert "Stand: Erledigt am 20.05.2022" in told(decision_document(done, day(TODAY)))
    line = 'k7q2m 2022-05-03 beschluss = [{ titel = "T", rolle = "entscheidung", vorlage = "9/2022" }]'
    [alone] = decision_states(known(TODAY, ONE_BLOCK, line))
    text = told(decision_document(alone, day(TODAY)))
    assert "Gremium: nicht genannt" in text
    assert "Vorlage: 9/2022" in text


def test_what_goes_on_until_a_day_says_so() -> None:
    line = """k7q2m 2022-05-03 gremium = "JHA", beschluss = [
        { titel = "Lotsen", rolle = "entscheidung", bis = 2022-12-31, alle_monate = 12 }]"""
    found = listed_decisions([project(ONE_BLOCK, line)], day(TODAY), DecisionSelection())
    shown = told(decision_list_document(found, day(TODAY)))
    assert "Bericht alle 12 Monate\nläuft bis 31.12.2022 | – | – | noch 204" in shown

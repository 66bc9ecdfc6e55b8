from msgspec.structs import replace
from tests.conftest import day, told
from tests.resource_plans import BREMEN, BREMEN_BLOCKS, BREMEN_SPENT, plan, resources_known

from fruehe_hilfen_cli.model.kinds import Cover
from fruehe_hilfen_cli.model.resources import BudgetLine
from fruehe_hilfen_cli.reports.governance.expenses import expense_document
from fruehe_hilfen_cli.reports.governance.resource_changes import line_change, post_change
from fruehe_hilfen_cli.reports.governance.resources import line_told, resource_document
from fruehe_hilfen_cli.views.governance.expenses import expense_states, expense_sums
from fruehe_hilfen_cli.views.governance.resources import of_year, resource_state

MORE = """
    haushalt = [
      { jahr = 2022, zweck = "A", betrag = 10, produkt = "06.51.40", deckung = "teilweise-eingeplant",
                gedeckt_durch = "Stiftung", notiz = "so" },
      { jahr = 2022, zweck = "B", betrag = 20.5, circa = true },
    ]
    mittel = [{ was = "Räume", notiz = "ohne Miete" }, { was = "Beratung" }]
"""


def shown(on: str, resources: str, *lines: str) -> list[str]:
    state = resource_state(resources_known(on, resources, *lines, blocks=BREMEN_BLOCKS))
    return told(resource_document([state], day(on))).splitlines()


def test_bremen_in_february_2023() -> None:
    assert shown("2023-02-28", BREMEN, BREMEN_SPENT) == [
        "# Kreis Beispiel: Geld, Stellen und weitere Mittel",
        "Stand: 28.02.2023",
        "# Haushalt 2022",
        "Zweck | geplant | ausgegeben | Anteil | offen",
        "Sachmittel | 250.000 EUR | rund 130.000 EUR | rund 52 % | rund 120.000 EUR",
        "# Haushalt 2023",
        "Zweck | geplant | ausgegeben | Anteil | offen",
        "Sachmittel | 250.000 EUR | – | – | 250.000 EUR",
        "# Stellen",
        "Stelle | VZE | Köpfe | Beginn | besetzt ab | befristet bis",
        "Geschäftsstelle | 5,5 | 7 | 07/2022 | 11/2022 | 31.12.2023",
        "noch 306 Tage",
    ]


def test_a_year_of_which_nothing_is_known_says_so() -> None:
    state = of_year(resource_state(resources_known("2023-02-28", BREMEN, blocks=BREMEN_BLOCKS)), 2024)
    lines = told(resource_document([state], day("2023-02-28"), 2024)).splitlines()
    assert lines[2:4] == ["Für 2024 ist nichts geplant, und kein Eintrag nennt eine Ausgabe.", "# Stellen"]


def test_what_cannot_be_read_is_not_said_to_be_missing() -> None:
    nothing = resource_state(resources_known("2023-02-28", "", blocks=BREMEN_BLOCKS))
    lines = [
        told(resource_document([replace(nothing, incomplete=gap)], day("2023-02-28")))
        for gap in (False, True)
    ]
    assert ["Noch keine Angaben" in one for one in lines] == [True, False]
    assert ["Unvollständig" in one for one in lines] == [False, True]


def test_a_post_that_ends_early_is_named() -> None:
    early = BREMEN.replace("2023-12-31", "2023-06-30")
    lines = shown("2023-07-01", early)
    assert "seit 1 Tag vorbei" in lines
    assert "endet heute" in shown("2023-06-30", early)
    assert lines[-1] == "Das Geld für Geschäftsstelle endet vor dem Projekt (12/2023)."


def test_purposes_are_summed_and_what_is_rough_makes_the_sum_rough() -> None:
    paid = '2022-05-02 ausgabe = [{ betrag = 12, zweck = "A" }, { betrag = 1, zweck = "C" }]'
    assert shown("2022-06-01", MORE, paid)[3:] == [
        "Zweck | geplant | ausgegeben | Anteil | offen",
        "A",
        "Produkt 06.51.40, teilweise eingeplant, gedeckt durch Stiftung",
        "so | 10 EUR | 12 EUR | 120 % | -2 EUR",
        "B | rund 20,50 EUR | – | – | rund 20,50 EUR",
        "C | nicht geplant | 1 EUR | – | –",
        "zusammen | rund 30,50 EUR | 13 EUR | rund 42,6 % | rund 17,50 EUR",
        "# Weitere Mittel",
        "* Räume (ohne Miete)",
        "* Beratung",
    ]


def test_without_anything_the_way_to_the_first_is_named() -> None:
    assert shown("2022-06-01", "")[2].startswith("Noch keine Angaben: fh ressourcen haushalt")


def test_a_purpose_in_a_sentence() -> None:
    def sentence(*lines: str) -> str:
        state = resource_state(resources_known("2023-02-28", BREMEN, *lines))
        return line_told(next(line for line in state.lines if line.year == 2022))

    paid = '2022-05-02 ausgabe = [{{ betrag = {}, zweck = "{}" }}]'
    assert sentence(BREMEN_SPENT) == (
        "Sachmittel 2022: rund 130.000 EUR von 250.000 EUR ausgegeben (rund 52 %), offen rund 120.000 EUR."
    )
    assert sentence(BREMEN_SPENT, paid.format(130000, "Sachmittel")) == (
        "Sachmittel 2022: rund 260.000 EUR ausgegeben, rund 10.000 EUR mehr als geplant (250.000 EUR)."
    )
    without = resource_state(resources_known("2023-02-28", "", paid.format(5, "X")))
    assert line_told(next(without.lines)) == (
        "X 2022: zusammen 5 EUR ausgegeben, im Haushalt ist dafür nichts geplant."
    )


def test_a_change_says_what_was_there_before() -> None:
    before = BudgetLine(year=2022, purpose="A", amount=10, product="1")
    after = BudgetLine(year=2022, purpose="A", amount=1200.5, approx=True, product="1", cover=Cover.NOT)
    assert told(line_change(before, after)).splitlines() == [
        "Haushalt: A 2022",
        "Betrag: rund 1.200,50 EUR (bisher 10 EUR)",
        "Produkt: 1",
        "Deckung: nicht eingeplant (bisher –)",
    ]
    assert told(line_change(None, before)).splitlines() == [
        "Haushalt: A 2022",
        "Betrag: 10 EUR",
        "Produkt: 1",
    ]
    [post] = plan(BREMEN).posts
    assert told(post_change(None, post)).splitlines() == [
        "Stelle: Geschäftsstelle",
        "VZE: 5,5",
        "Köpfe: 7",
        "Beginn: 07/2022",
        "Besetzt ab: 11/2022",
        "Befristet bis: 31.12.2023",
    ]


def test_expenses_and_their_sums() -> None:
    lines = (
        'abcde 2022-05-02 ausgabe = [{ betrag = 12.5, zweck = "A", massnahme = "M1", notiz = "Druck" }]',
        'bcdef 2022-05-03 ausgabe = [{ betrag = 1, circa = true, zweck = "A" }]',
    )
    expenses = tuple(expense_states(resources_known("2022-06-01", BREMEN, *lines)))
    assert told(expense_document(expenses, expense_sums(expenses), day("2022-06-01"))).splitlines() == [
        "# Ausgaben",
        "Stand: 01.06.2022",
        "Nr. | Datum | Jahr | Zweck | Maßnahme | Betrag",
        "abcde/1 | 02.05.2022 | 2022 | A",
        "(Druck) | M1 | 12,50 EUR",
        "bcdef/1 | 03.05.2022 | 2022 | A | – | rund 1 EUR",
        "# Je Jahr und Zweck",
        "Jahr | Zweck | Ausgaben | zusammen",
        "2022 | A | 2 | rund 13,50 EUR",
        "2 Ausgaben; was geplant war, zeigt fh ressourcen.",
    ]
    assert told(expense_document((), (), day("2022-06-01"))).endswith("Keine Ausgabe passt.")

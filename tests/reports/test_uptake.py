from msgspec.structs import replace
from tests.conftest import day, told
from tests.using import use, used

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.results.uptake import counted, course, uptake_document
from fruehe_hilfen_cli.views.results.uptake import Period, PeriodUptake, uptake_series

INTERNAL, NZFH, _ = Visibility
COUNTS = (use("2022-01", 12), use("2022-02", 3), use("2022-04", 7), use("2022-06", 30))


def page(every: Period, reader: Visibility, *lines: str, on: str = "2022-12-31") -> str:
    """The document as text."""
    series = uptake_series(used(on, *lines), every, reader)
    return told(uptake_document(series, day(on), reader, ("Kreis Beispiel",)))


def test_months_inside_the_house() -> None:
    assert page(Period.MONTH, INTERNAL, *COUNTS) == (
        "# Inanspruchnahme: Kreis Beispiel\n"
        "Stand: 31.12.2022\n"
        "# M1 Lotsendienst – Gespräche\n"
        "Jahr | Jan | Feb | Mär | Apr | Mai | Jun | Jul | Aug | Sep | Okt | Nov | Dez | gesamt\n"
        "2022 | 12 | 3 | – | 7 | – | 30 | – | – | – | – | – | – | 52\n"
        "▂▁·▂·▇  (01/2022 – 06/2022), gesamt 52 von geplant 40 (130 %)"
    )


def test_quarters_outside() -> None:
    assert page(Period.QUARTER, NZFH, *COUNTS) == (
        "# Inanspruchnahme: Kreis Beispiel\n"
        "Stand: 31.12.2022\n"
        "Für: NZFH. Gezählt sind nur Einträge, die dafür freigegeben sind.\n"
        "# M1 Lotsendienst – Gespräche\n"
        "Jahr | 1. Quartal | 2. Quartal | 3. Quartal | 4. Quartal | gesamt\n"
        "2022 | 13–16 | 37 | – | – | 50–53\n"
        "<▃  (01/2022 – 06/2022), gesamt 50–53 von geplant 40\n"
        "<5 ist eine Anzahl von 1 bis 4; genauer geht sie nicht hinaus. Wo eine Summe sie verraten könnte, "
        "steht für die Summe ein Bereich."
    )


def test_years_and_a_note_on_counts_of_several_months() -> None:
    said = page(Period.YEAR, NZFH, use("2022-04", 9, ', von = "2022-01"'))
    assert "Jahr | gesamt\n2022 | 9\ngesamt 9 von geplant 40 (22,5 %)\n" in said
    assert said.endswith("Angaben über mehrere Monate zählen in dem Monat, in dem sie enden.")
    assert "<5" not in said


def test_long_numbers_stand_in_two_tables() -> None:
    said = page(Period.MONTH, INTERNAL, use("2022-04", 1234))
    assert "Jahr | Jan | Feb | Mär | Apr | Mai | Jun\n2022 | – | – | – | 1.234 | – | –\n" in said
    assert "Jahr | Jul | Aug | Sep | Okt | Nov | Dez | gesamt\n2022 | – | – | – | – | – | – | 1.234" in said


def test_nothing_yet() -> None:
    assert page(Period.MONTH, INTERNAL).endswith("Noch keine Angabe.")


def test_several_municipalities_are_named() -> None:
    (one,) = uptake_series(used("2022-12-31", *COUNTS))
    other = replace(one, place="anderer-ort", title=None, unit=None)
    said = told(uptake_document((one, other), day("2022-12-31"), INTERNAL, ("A", "B")))
    assert "# kreis-beispiel: M1 Lotsendienst – Gespräche" in said
    assert "# anderer-ort: M1 (nicht im Plan)" in said


def test_numbers_as_far_as_they_are_known() -> None:
    known = [
        (None, None, None),
        (0, 0, 0),
        (1200, 1200, 1200),
        (None, 1, 4),
        (None, 2, 4),
        (None, 1198, 1201),
    ]
    said = [counted(PeriodUptake("2022", *numbers)) for numbers in known]
    assert said == ["–", "0", "1.200", "<5", "<5", "1.198–1.201"]


def test_the_course_does_not_draw_what_is_hidden() -> None:
    drawn = {
        course(
            uptake_series(used("2022-12-31", COUNTS[0], use("2022-02", hidden), COUNTS[2]), reader=NZFH)[0]
        )
        for hidden in (1, 2, 3, 4)
    }
    assert drawn == {"▇<·▁"}

"""A comparison as a document: what it leaves out, and whose municipality a row is."""

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project, told

from fruehe_hilfen_cli.reports.steering.benchmark import benchmark_document
from fruehe_hilfen_cli.reports.steering.overview import Among
from fruehe_hilfen_cli.views.steering.benchmark import benchmarks
from fruehe_hilfen_cli.views.steering.compared import Compared, compared
from fruehe_hilfen_cli.views.steering.standings import Grouping, StandingSelection

CALLS = f"jour_fixe.alle_wochen = 2\n{ONE_BLOCK}"


def at(place: str, source: str | None, *lines: str, land: str = "NW") -> Compared:
    found = compared(project(CALLS, *lines), day("2022-07-31"))
    return replace(found, standing=replace(found.standing, place=place, source=source, land=land))


def document(found: tuple[Compared, ...], grouping: Grouping | None = None) -> list[str]:
    among = Among(len(found), len(found), StandingSelection())
    return told(benchmark_document(benchmarks(found, grouping), among)).splitlines()


def test_of_several_sources_each_row_names_its_own() -> None:
    lines = document((at("nord/kreis", "nord"), at("sued/kreis", "sued", '2022-05-03 art = "jour-fixe"')))
    assert lines[-4:] == [
        "Kommune | Jour fixe",
        "Kreis Beispiel (nord) | 0",
        "Kreis Beispiel (sued) | 1",
        "Median | 0,5",
    ]
    assert "Kreis Beispiel | 0" in document((at("a", None), at("b", None)))


def test_each_group_says_how_many_reasons_it_leaves_out() -> None:
    reasons = ", ".join(f'{{ betrifft = "phase 1", grund = "Grund {number}" }}' for number in range(22))
    entry = f"2022-05-01 abweichung = [{reasons}]"
    lines = document((at("a", None, entry, land="HE"), at("b", None, entry)), Grouping.LAND)
    assert lines.count("2 weitere Gründe stehen nur in JSON, CSV und Excel.") == len(
        ["Hessen", "Nordrhein-Westfalen"]
    )
    assert sum(line.startswith("Grund 1") for line in lines) == 2 * len(["Grund 1", *range(10, 20)])
    assert lines.count("Nur wörtlich gleiche Gründe zählen zusammen.") == 1

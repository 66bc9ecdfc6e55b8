from tests.conftest import ONE_BLOCK, project

from fruehe_hilfen_cli.views.roadmap.legend import legend
from fruehe_hilfen_cli.views.roadmap.light import Colour, Rule


def test_every_colour_and_every_rule_stands_in_it_once() -> None:
    found = legend()
    assert {item.colour for item in found.colours} == set(Colour)
    assert sorted(rule for item in found.colours for rule in item.rules) == sorted(
        set(Rule) - {Rule.WITHHELD}
    )


def test_it_has_the_settings_of_the_municipality_or_the_usual_ones() -> None:
    own = legend(project(f"ampel = {{ toleranz_tage = 0, vorwarnung_tage = 7 }}\n{ONE_BLOCK}"))
    assert (own.name, own.tolerance_days, own.warning_days) == ("Kreis Beispiel", 0, 7)
    assert (legend().name, legend().tolerance_days, legend().warning_days) == (None, 30, 14)

from tests.conftest import told
from tests.views.test_planners import ACTORS, overview

from fruehe_hilfen_cli.reports.document import Drawing
from fruehe_hilfen_cli.reports.results.planners import (
    graph_document,
    planner_document,
    planners_document,
)
from fruehe_hilfen_cli.text import columns
from fruehe_hilfen_cli.views.results.planners import PlannerOverview

TIED = ACTORS + '[[verbindung]]\nzwischen = ["netz", "plan"]\nwie = "Planungsgruppe"\n'


def _many(number: int) -> PlannerOverview:
    actors = "".join(f'[[akteur]]\nid = "a{place}"\nname = "Ämter {place}"\n' for place in range(number))
    return overview(actors + '[[verbindung]]\nzwischen = ["a0", "a39"]\n')


def _drawn(found: PlannerOverview, width: int) -> list[str]:
    document = graph_document((found,), width)
    drawings = [block for block in document.blocks if isinstance(block, Drawing)]
    return ["".join(words.text for words in line) for drawing in drawings[:-1] for line in drawing.lines]


def test_the_table_says_who_plans_what_and_who_works_with_whom() -> None:
    assert told(planners_document((overview(TIED),))).splitlines() == [
        "# Kreis Beispiel: Planungsakteure",
        "Kürzel | Akteur | Bereich | Ebene | verbunden",
        "netz | Netzwerkkoordination | Jugendhilfe | – | 1",
        "plan | Jugendhilfeplanung | – | Kreis | 1",
        "klinik | Geburtsklinik | – | – | 0",
        "# Wer plant was",
        "netz: Treffen",
        "# Wer mit wem",
        "netz – plan: Planungsgruppe",
        "# Mit niemandem verbunden",
        "* Geburtsklinik (klinik)",
    ]


def test_nobody_is_no_table_but_a_next_step() -> None:
    assert "fh akteure neu" in told(planners_document((overview(""),)))
    assert "fh akteure neu" in told(graph_document((overview(""),), 80))


def test_one_actor_is_shown_with_its_ties() -> None:
    assert told(planner_document(overview(TIED), ("plan",))) == (
        "Akteur: Jugendhilfeplanung (plan)\nEbene: Kreis\nverbunden mit: Netzwerkkoordination"
    )


def test_the_matrix_is_the_same_from_both_sides() -> None:
    assert _drawn(overview(TIED), 80) == [
        "                       1 2 3",
        "1 Netzwerkkoordination   ● ·",
        "2 Jugendhilfeplanung   ●   ·",
        "3 Geburtsklinik        · ·  ",
    ]


def test_a_matrix_that_is_too_wide_comes_in_parts() -> None:
    lines = _drawn(_many(40), 60)
    assert max(map(columns, lines)) <= 60
    assert len(lines) % 41 == 0
    assert len(lines) > 41
    heads = [line.split() for line in lines if "Ämter" not in line]
    assert [number for part in heads for number in part] == [str(number) for number in range(1, 41)]


def test_the_width_counts_what_arrives() -> None:
    document = graph_document((_many(40),), 60, lambda words: words.replace("Ä", "Ae"))
    drawing = next(block for block in document.blocks if isinstance(block, Drawing))
    assert max(columns("".join(words.text for words in line)) for line in drawing.lines) <= 60

"""``fh gremium liste|zeige|neu|aendere``."""

import json
import sys
from collections.abc import Callable

import pytest
from tests.bodies import COMMITTEE, STEERING
from tests.cli.places import Fh, contents, make_place
from tests.cli.terminal import Terminal

from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

TEXT = STEERING + COMMITTEE
SESSION = 'datum = {on}\nart = "sitzung"\ntitel = "{title}"\ngremium = "{name}"\n'
FIRST = SESSION.format(on="2023-02-01", title="10. Sitzung", name="JHA")
COMING = """\
datum = 2023-03-01
art = "notiz"
titel = "Termin"
[[termin]]
datum = 2023-04-25
titel = "11. Sitzung"
gremium = "Jugendhilfeausschuss"
"""


def write(workspace: Workspace, text: str, place: str = "kreis-sued") -> None:
    """Write gremien.toml."""
    workspace.plan_path(place, PlanFile.BODIES).write_bytes(text.encode())


def text_of(workspace: Workspace) -> str:
    """The text of gremien.toml."""
    return workspace.plan_path("kreis-sued", PlanFile.BODIES).read_bytes().decode()


@pytest.fixture
def planned(workspace: Workspace) -> Workspace:
    """A municipality with a steering group and a committee, which met once and will meet."""
    write(workspace, TEXT)
    return make_place(workspace, "kreis-sued", k7q2m=FIRST, h5jzx=COMING)


def lines_of(out: str) -> list[str]:
    """The lines of an output, with single blanks."""
    return [" ".join(line.split()) for line in out.splitlines()]


@pytest.mark.usefixtures("planned")
def test_the_list_shows_sessions_and_the_latest_day_to_hand_in(fh: Fh) -> None:
    said = fh("gremium", "liste")
    assert said.code == 0, said.err
    found = lines_of(said.out)
    assert "jha Jugendhilfeausschuss 1 01.02.2023 25.04.2023" in found
    assert "Ausschuss, kein fester Rhythmus Vorlagen" in found
    assert "bis 15.04.2023" in found
    assert "Leitung: Netzwerkkoordination" in said.out
    assert found[-1] == "2 Gremien."


def test_overdue_is_said_and_counted(workspace: Workspace, fh: Fh) -> None:
    write(workspace, TEXT + "alle_wochen = 2\n")
    make_place(workspace, "kreis-sued", k7q2m=FIRST)
    said = " ".join(fh("gremium", "liste").out.split())
    assert "alle 2 Wochen" in said
    assert "überfällig" in said
    assert "2 Gremien, davon 1 überfällig." in said
    assert "überfällig seit 15.02.2023" in fh("gremium", "zeige", "jha").out


def test_several_municipalities_and_one_without_bodies(planned: Workspace, fh: Fh) -> None:
    make_place(planned, "nord")
    said = fh("gremium", "liste").out
    assert "Hier ist noch kein Gremium festgehalten. Beginnen Sie mit fh gremium neu." in said
    listed = json.loads(fh("gremium", "liste", "--json").out)["gremium"]
    assert [(body["ort"], body["id"], body["naechster"], body["einreichen_bis"]) for body in listed] == [
        ("kreis-sued", "steuerung", None, None),
        ("kreis-sued", "jha", "2023-04-25", "2023-04-15"),
    ]


@pytest.mark.usefixtures("planned")
def test_one_body_in_full(fh: Fh) -> None:
    said = fh("gremium", "zeige", "Jugendhilfe")
    assert said.code == 0, said.err
    found = lines_of(said.out)
    assert found[0] == "Jugendhilfeausschuss"
    for line in (
        "auch genannt JHA",
        "tagt öffentlich",
        "Rhythmus kein fester Rhythmus",
        "getagt 2023 1",
        "Vorlagen spätestens 10 Tage vor der Sitzung, also bis 15.04.2023",
        "01.02.2023 k7q2m 10. Sitzung",
    ):
        assert line in found
    data = json.loads(fh("gremium", "zeige", "jha", "--json").out)
    assert data["gremium"]["sitzungen"] == [
        {"datum": "2023-02-01", "datum_ist": "am", "eintrag_id": "k7q2m", "titel": "10. Sitzung"}
    ]


def test_a_body_shows_what_lies_in_it_and_what_it_decided(planned: Workspace, fh: Fh) -> None:
    write(planned, TEXT + 'teil_von = "steuerung"\n')
    decided = FIRST + '[[beschluss]]\ntitel = "Ziele"\nrolle = "entscheidung"\nergebnis = "beschlossen"\n'
    make_place(planned, "kreis-sued", k7q2m=decided)
    assert "Jugendhilfeausschuss (jha)" in fh("gremium", "zeige", "steuerung").out
    said = lines_of(fh("gremium", "zeige", "jha").out)
    assert "Teil von Steuerungsgruppe" in said
    assert "k7q2m/1 01.02.2023 Ziele beschlossen" in said


def test_a_name_is_one_line(workspace: Workspace, fh: Fh) -> None:
    assert fh("gremium", "neu", " Beirat\nFrühe  Hilfen", "--art", "netzwerk").code == 0
    assert 'name = "Beirat Frühe Hilfen"\n' in text_of(workspace)
    assert fh("gremium", "aendere", "beirat", "--name", "Runde\nder Ämter ").code == 0
    assert 'name = "Runde der Ämter"\n' in text_of(workspace)


def test_the_first_one_makes_the_file(workspace: Workspace, fh: Fh) -> None:
    said = fh("gremium", "neu", "Beirat", "--art", "netz", "--mitglied", "Träger; 3", "--leitung", "Amt")
    assert said.code == 0, said.err
    assert "2 Rollen, 4 Köpfe." in said.out
    assert text_of(workspace).endswith(
        'id = "beirat"\nname = "Beirat"\nart = "netzwerk"\n\n[[gremium.mitglied]]\nrolle = "Träger"\n'
        'koepfe = 3\n\n[[gremium.mitglied]]\nrolle = "Amt"\nleitung = true\n'
    )
    assert fh("pruefe").code == 0


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_touched_bytes_change(workspace: Workspace, fh: Fh, end: str) -> None:
    before = TEXT.replace("\n", end)
    write(workspace, before)
    assert fh("gremium", "neu", "Beirat", "--art", "netzwerk").code == 0
    assert text_of(workspace).startswith(before)
    assert fh("zurueck", "--ja").code == 0
    assert text_of(workspace) == before
    said = fh("gremium", "aendere", "jha", "--frist", "6")
    assert said.code == 0, said.err
    assert text_of(workspace) == before.replace("frist_tage = 10", "frist_tage = 6")
    assert fh("gremium", "aendere", "steuerung", "--mitglied-weg", "Leitung Jugendamt").code == 0
    assert "Leitung Jugendamt" not in text_of(workspace)
    assert "# Wer steuert" in text_of(workspace)


def test_a_trial_writes_nothing(planned: Workspace, fh: Fh) -> None:
    before = contents(planned.root)
    said = fh("gremium", "aendere", "jha", "--ende", "2024-06", "--name", "Ausschuss", "--probe")
    assert said.code == 0, said.err
    assert '+bis = "2024-06"' in said.out
    assert '+auch = ["JHA"]' not in said.out
    assert "Es wurde nichts geschrieben" in said.err
    assert fh("gremium", "neu", "Rat", "--art", "politik", "--probe").code == 0
    assert contents(planned.root) == before


@pytest.mark.usefixtures("planned")
def test_a_second_lead_is_refused_and_none_is_said(fh: Fh) -> None:
    refused = fh("gremium", "aendere", "steuerung", "--leitung", "Leitung Jugendamt")
    assert refused.code == 1
    assert "leitet schon „Netzwerkkoordination“" in refused.err
    written = fh("gremium", "aendere", "steuerung", "--ohne", "leitung")
    assert written.code == 0
    assert "G01 Die Steuerungsgruppe „Steuerungsgruppe“ hat keine Leitung" in written.err


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("neu",), 2, "Das Gremium hat keinen Namen."),
        (("neu", "Rat"), 2, "Was für ein Gremium „Rat“ ist, ist nicht gesagt."),
        (("neu", "Rat", "--art", "x"), 2, "„x“ ist bei --art nicht möglich."),
        (("neu", "Rat", "--art", "politik", "--mitglied", "; 2"), 2, "die Rolle fehlt"),
        (("neu", "Rat", "--art", "politik", "--mitglied", "A; zwei"), 2, "„zwei“ ist keine Anzahl"),
        (("neu", "Rat", "--art", "politik", "--mitglied", "A; 0"), 2, "„0“ ist keine Anzahl"),
        (("neu", "JHA", "--art", "politik"), 1, "Den Namen „JHA“ hat schon ein Gremium"),
        (("aendere", "jha"), 2, "Was sich am Gremium jha ändern soll, ist nicht gesagt."),
        (("aendere", "jha", "--ohne", "name"), 2, "„name“ lässt sich mit --ohne nicht weglassen."),
        (("aendere", "rat", "--frist", "3"), 4, "Ein Gremium „rat“ gibt es nicht."),
        (("zeige", "rat"), 4, "Ein Gremium „rat“ gibt es nicht."),
    ],
)
def test_what_is_refused_writes_nothing(
    planned: Workspace, fh: Fh, args: tuple[str, ...], code: int, said: str
) -> None:
    before = contents(planned.root)
    found = fh("gremium", *args)
    assert (found.code, said in found.err) == (code, True), found.err
    assert contents(planned.root) == before


def test_question_by_question(planned: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]) -> None:
    answers = (
        "",
        "JHA",
        "Planungsgruppe",
        "",
        "planung",
        "steuer",
        "",
        "Amt, Träger; 2",
        "Amt",
        "x",
        "4",
        "0",
    )
    asked = at_terminal(*answers, "PG", "2022-10", "n")
    said = fh("gremium", "neu")
    assert said.code == 0, said.err
    assert asked[:4] == ["Wie es heißt: "] * 3 + ["Kürzel [planungsgruppe]: "]
    assert (
        text_of(planned)
        .removeprefix(TEXT)
        .strip()
        .startswith(
            '[[gremium]]\nid = "planungsgruppe"\nname = "Planungsgruppe"\nauch = ["PG"]\n'
            'art = "planungsgruppe"\n'
            'teil_von = "steuerung"\nseit = "2022-10"\nalle_wochen = 4\nfrist_tage = 0\noeffentlich = false\n'
        )
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_real_terminal(planned: Workspace) -> None:
    with Terminal("gremium", "neu", "--auftrag", "Berät", folder=planned.root) as terminal:
        terminal.answer("Wie es heißt: ", "Beirat")
        terminal.answer("Kürzel [beirat]: ")
        terminal.answer("Was es ist: ", "netzwerk")
        terminal.answer("gehört (leer: zu keinem): ")
        for _ in range(7):
            terminal.answer("): ")
        terminal.answer("Tagt es öffentlich, j oder n (leer: noch offen): ", "j")
        assert terminal.end() == 0
    assert 'auftrag = "Berät"' in text_of(planned)

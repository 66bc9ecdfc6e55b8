"""``fh jour-fixe halte`` point by point: in this process, and at a real terminal."""

import sys
from datetime import date

import pytest
from tests.cli.places import Fh, make_place
from tests.cli.terminal import Terminal
from tests.cli.test_jour_fixe_halte import LAST, OPEN, Sit, the_call

from fruehe_hilfen_cli.model.parts import Answer, Clearing, DateChange, Question
from fruehe_hilfen_cli.store.workspace import Workspace


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", OPEN, k7q2m=LAST)


ANSWERS = (
    *("Ohne Folgen.", "Unterschrift fehlt", "j", "", "28.03.", "Streik"),
    *("Und wann?; NZFH", "", "", "2", "", "Viel.", "", "", "Bald."),
)


def test_point_by_point(started: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal(*ANSWERS, *[""] * 12)
    said = fh("jour-fixe", "halte", "--fragen")
    assert said.code == 0, said.err
    assert asked[:9] == [
        "Geklärt? Dann das Ergebnis: ",
        "Erreicht? (j, n, oder was dazu zu sagen ist): ",
        "Erledigt? (j, n, oder was dazu zu sagen ist): ",
        "Antwort: ",
        "Nächster Jour fixe (Datum, oder fällt aus) [29.03.2023]: ",
        "Warum: ",
        "Neue Frage (was; an wen): ",
        "Weitere Frage: ",
        "Titel [Jour fixe]: ",
    ]
    entry = the_call(started)
    assert entry.clearings == (Clearing(deviation="k7q2m/1", outcome="Ohne Folgen."),)
    assert entry.done == ("k7q2m/1",)
    assert (entry.answers, entry.reached, entry.participants) == ((), (), 2)
    assert entry.questions == (Question(what="Und wann?", who="NZFH"),)
    assert entry.date_changes == (
        DateChange(appointment=date(2023, 3, 29), new_day=date(2023, 3, 28), reason="Streik"),
    )
    assert entry.text.startswith(
        "Vertrag unterzeichnet (Meilenstein 1.1):\nUnterschrift fehlt\n\nSonst noch:\nViel."
    )
    assert "Kreis Süd: Jour fixe am 14.03.2023, 4 offene Punkte." in " ".join(said.out.split())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_real_terminal(started: Workspace) -> None:
    with Terminal(
        "jour-fixe", "halte", folder=started.root, FH_STICHTAG="2023-03-14", EDITOR="", VISUAL=""
    ) as screen:
        screen.answer("Geklärt? Dann das Ergebnis:", "Ohne Folgen.")
        screen.answer("Erreicht? (j, n, oder was dazu zu sagen ist):", "j")
        screen.answer("Erledigt? (j, n, oder was dazu zu sagen ist):", "n")
        screen.answer("Antwort:", "Die Leitung.")
        screen.answer("[29.03.2023]:", "gestern")
        screen.expect("ist kein Tag, der noch kommt.")
        screen.answer("[29.03.2023]:", "fällt aus")
        screen.answer("Warum:", "Osterferien")
        screen.answer("Neue Frage (was; an wen):")
        screen.answer("Titel [Jour fixe]:")
        screen.answer("Teilnehmende (Anzahl):", "3")
        screen.answer("Gruppen (mit Komma getrennt):")
        screen.answer("Sonst noch (")
        screen.answer("Vereinbart (")
        screen.type("\r" * 8)
        assert screen.end() == 0
    entry = the_call(started)
    assert entry.answers == (Answer(question="k7q2m/1", answer="Die Leitung."),)
    assert entry.reached == ("1.1",)
    assert entry.date_changes == (DateChange(appointment=date(2023, 3, 29), reason="Osterferien"),)


@pytest.mark.parametrize(
    ("answers", "settled"),
    [
        (("j", "Ohne Folgen.", "", "", "nein"), ["Ohne Folgen.", "nein"]),
        (("n", "", "n", "ja"), ["ja"]),
        (("j", "", "", "", ""), []),
    ],
)
def test_yes_and_no_mean_what_was_asked(
    started: Workspace, fh: Fh, at_terminal: Sit, answers: tuple[str, ...], settled: list[str]
) -> None:
    at_terminal(*answers, *[""] * 20)
    assert fh("jour-fixe", "halte", "--fragen").code == 0
    entry = the_call(started)
    outcomes = [item.outcome for item in entry.clearings]
    assert outcomes + [item.answer for item in entry.answers] == settled
    assert (entry.done, entry.reached, entry.text) == ((), (), "")

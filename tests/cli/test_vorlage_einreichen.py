"""``fh vorlage einreichen|liste``."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.bodies import COMMITTEE
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry
from tests.store.repositories import git, isolate

from fruehe_hilfen_cli.model.kinds import ConsultationRole, PaperKind, Visibility
from fruehe_hilfen_cli.store.freezing import checksum
from fruehe_hilfen_cli.store.workspace import Workspace

DATA = b"\x00\xff Bericht\r\n"
FACTS = ("--nummer", "017/2023", "--art", "mitteilung", "--betreff", "Zwischenstand")
SESSION = ("--gremium", "jha", "--rolle", "kenntnisnahme", "--sitzung")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    path = workspace.roadmap_path("kreis-sued").with_name("gremien.toml")
    path.write_text(f'[vorlage]\nfederfuehrung = "51 Jugend"\n{COMMITTEE}', "utf-8")
    (workspace.root / "Bericht 1.PDF").write_bytes(DATA)
    return workspace


def hand_in(fh: Fh, *more: str, file: str = "Bericht 1.PDF") -> tuple[int, str]:
    """Hand in the file; the exit code and what is said."""
    said = fh("vorlage", "einreichen", file, *more)
    return said.code, said.err


def test_file_and_entry_in_one_step(started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    code, err = hand_in(fh, *FACTS, *SESSION, "24.03.2023", "--beleg", "Anschreiben")
    assert code == 0
    entry = the_entry(started)
    [paper], [frozen] = entry.papers, entry.frozen
    assert (paper.number, paper.kind, paper.lead_office) == ("017/2023", PaperKind.INFORMATION, "51 Jugend")
    assert (paper.submitted_on, paper.file) == (date(2023, 3, 14), "anlagen/bericht-1.pdf")
    [step] = paper.consultations
    assert (step.body, step.role) == ("Jugendhilfeausschuss", ConsultationRole.TAKING_NOTE)
    assert (frozen.file, frozen.checksum, frozen.commit) == (paper.file, checksum(DATA), None)
    assert (frozen.as_of, frozen.audience) == (date(2023, 3, 14), Visibility.PUBLIC)
    assert entry.evidence == ("anlagen/bericht-1.pdf", "Anschreiben")
    kept = started.logbook_path("kreis-sued") / "anlagen" / "bericht-1.pdf"
    assert kept.read_bytes() == DATA
    assert "zu spät" not in err
    assert fh("pruefe").code == 0
    assert fh("zurueck", "--ja").code == 0
    assert contents(started.root) == before


def test_too_late_is_written_and_said(started: Workspace, fh: Fh) -> None:
    code, err = hand_in(fh, *FACTS, *SESSION, "20.03.2023")
    assert code == 0
    assert "bis 10.03.2023 einzureichen (Jugendhilfeausschuss am 20.03.2023); sie ist 4 Tage zu spät." in err
    assert "G08" in fh("pruefe").out
    assert the_entry(started).papers


def test_a_frozen_file_is_not_edited(started: Workspace, fh: Fh) -> None:
    hand_in(fh, *FACTS)
    (started.logbook_path("kreis-sued") / "anlagen" / "bericht-1.pdf").write_bytes(DATA + b".")
    said = fh("pruefe")
    assert said.code == 1
    assert "G07" in said.out
    assert "1 Hinweis in 1 Datei." in said.out


def test_only_supplemented(started: Workspace, fh: Fh) -> None:
    hand_in(fh, *FACTS)
    code, err = hand_in(fh, *FACTS)
    assert code == 1
    assert f"steht schon im Logbuch ({_ids(fh)[0]}); sie wird nicht mehr geändert, nur ergänzt." in err
    assert "--nummer 017/2023-1 --ergaenzt 017/2023" in err
    (started.root / "plan.md").write_bytes(b"Plan")
    more = ("--nummer", "017/2023-1", "--art", "mitteilung", "--betreff", "Plan", "--ergaenzt", "017/2023")
    assert hand_in(fh, *more, file="plan.md")[0] == 0
    listed = {paper["id"]: paper for paper in json.loads(fh("vorlage", "liste", "--json").out)["vorlage"]}
    [supplement] = [found for found in listed.values() if found["ergaenzt"]]
    assert listed[supplement["ergaenzt"]]["ergaenzt_durch"] == [supplement["id"]]
    assert "ergänzt 017/2023" in fh("vorlage", "liste").out


def test_sessions_without_a_year_come_after_it_was_handed_in(started: Workspace, fh: Fh) -> None:
    more = ("--am", "05.01.2022", "--beratung", "Kreistag: Entscheidung, 01.03.")
    code, _ = hand_in(fh, *FACTS, *SESSION, "20.02.", *more)
    assert code == 0
    days = [step.day for step in the_entry(started).papers[0].consultations]
    assert days == [date(2022, 2, 20), date(2022, 3, 1)]


def test_a_report_that_somebody_asked_for_is_offered_as_fulfilled(started: Workspace, fh: Fh) -> None:
    asked = """datum = 2023-01-01
art = "notiz"
titel = "Bitte"
berichtspflicht = [{ was = "Stand", wem = "jha" }, { was = "Haushalt", wem = "Kreistag" }]
"""
    make_place(started, "kreis-sued", h5jzx=asked)
    code, err = hand_in(fh, *FACTS, *SESSION, "20.03.2023")
    assert code == 0
    assert "Ist damit „Stand“ berichtet, hält fh berichtspflicht erfuellt h5jzx/1 das fest." in err
    assert "Haushalt" not in err


def test_a_session_of_today(started: Workspace, fh: Fh) -> None:
    assert hand_in(fh, *FACTS, *SESSION, "heute", "--am", "05.03.2023")[0] == 0
    assert the_entry(started).papers[0].consultations[0].day == date(2023, 3, 14)


@pytest.mark.parametrize(
    ("reader", "more", "said"),
    [("intern", (), True), ("oeffentlich", (), False), ("intern", ("--nicht-oeffentlich",), False)],
)
@pytest.mark.usefixtures("started")
def test_a_draft_for_the_house_is_no_public_paper(
    fh: Fh, reader: str, more: tuple[str, ...], said: bool
) -> None:
    fh("vorlage", "neu", "mitteilung", "--betreff", "x", "--fuer", reader, "-o", "entwurf.md")
    code, err = hand_in(fh, "--nummer", "6/2023", *more, file="entwurf.md")
    assert code == 0
    assert ("Der Entwurf ist für „intern“ gemacht, die Vorlage aber ist öffentlich." in err) is said


def test_no_stand_after_it_went_out(started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    code, err = hand_in(fh, *FACTS, "--am", "10.03.2023", "--stand", "11.03.2023")
    assert code == 1
    assert "(11.03.2023) liegt nach dem Tag, an dem sie eingereicht wurde (10.03.2023)." in err
    assert contents(started.root) == before


def test_a_draft_says_itself_what_it_is(started: Workspace, fh: Fh) -> None:
    draft = (
        "vorlage",
        "neu",
        "mitteilung",
        "--gremium",
        "jha",
        "--sitzung",
        "24.03.2023",
        "--nummer",
        "5/2023",
    )
    assert fh(*draft, "--betreff", "Zwischenstand", "--ausgabe", "entwurf.md").code == 0
    code, err = hand_in(fh, "--nummer", "6/2023", file="entwurf.md")
    assert code == 0
    assert "offen." in err
    [paper] = the_entry(started).papers
    assert (paper.number, paper.title, paper.kind) == ("6/2023", "Zwischenstand", PaperKind.INFORMATION)
    assert [step.day for step in paper.consultations] == [date(2023, 3, 24)]


def test_the_commit_of_the_data(started: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    git(started.root, "init", "--quiet")
    git(started.root, "add", "--all")
    git(started.root, "commit", "--quiet", "--message", "Beginn")
    head = git(started.root, "rev-parse", "HEAD").strip()
    hand_in(fh, *FACTS, "--commit")
    assert the_entry(started).frozen[0].commit == head
    assert git(started.root, "status", "--short") == ""
    (started.logbook_path("kreis-sued") / "2023-03-01-x-k7q2m.toml").write_text(
        'datum = 2023-03-01\nart = "notiz"\ntitel = "x"\n', "utf-8"
    )
    (started.root / "zwei.md").write_bytes(b"zwei")
    _, err = hand_in(fh, "--nummer", "9", "--art", "mitteilung", "--betreff", "x", file="zwei.md")
    assert "Ohne Commit der Daten" in err
    assert [entry.frozen[0].commit for entry in entries_of(started) if entry.frozen].count(None) == 1


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("--art", "mitteilung"), 2, "Es fehlt, worum es geht."),
        ((), 2, "Es fehlt, was für eine Vorlage es ist und worum es geht."),
        ((*FACTS, "--gremium", "jha"), 2, "hier fehlt --rolle"),
        ((*FACTS, "--rolle", "kenntnisnahme"), 2, "hier fehlt --gremium"),
        ((*FACTS, "--am", "15.03.2023"), 1, "liegt in der Zukunft"),
        ((*FACTS, *SESSION, "01.03.2023"), 1, "liegt vor dem Tag"),
        ((*FACTS, "--ergaenzt", "9/2019"), 4, "kennt das Logbuch von kreis-sued nicht"),
        ((*FACTS, "--beratung", "Kreistag"), 2, "Beratungsfolge"),
    ],
)
def test_refused_and_nothing_written(
    started: Workspace, fh: Fh, args: tuple[str, ...], code: int, words: str
) -> None:
    before = contents(started.root)
    assert (hand_in(fh, *args)[0], words in hand_in(fh, *args)[1]) == (code, True)
    assert contents(started.root) == before


def test_a_file_from_anywhere(started: Workspace, fh: Fh, tmp_path: Path) -> None:
    outside = tmp_path / "draussen.docx"
    outside.write_bytes(DATA)
    assert hand_in(fh, *FACTS, file=str(outside))[0] == 0
    assert (started.logbook_path("kreis-sued") / "anlagen" / "draussen.docx").read_bytes() == DATA
    assert hand_in(fh, *FACTS, file="nichts.md")[0] == 2


def test_the_list_of_several_municipalities(started: Workspace, fh: Fh) -> None:
    hand_in(fh, *FACTS, *SESSION, "24.03.2023")
    noted = (
        '[[vorlage]]\nnummer = "1/2023"\nart = "mitteilung"\ntitel = "Dort"\n'
        '[[beschluss]]\ntitel = "Dort"\nvorlage = "1/2023"\nrolle = "kenntnisnahme"\ngremium = "JHA"\n'
        'ergebnis = "zur-kenntnis-genommen"\n'
    )
    make_place(started, "kreis-nord", abcde=f'datum = 2023-02-02\nart = "sitzung"\ntitel = "x"\n{noted}')
    said = fh("vorlage", "liste").out
    assert "kreis-nord" in said
    assert "✓ JHA" in said
    assert "2 Vorlagen, davon 1 noch zu beraten." in said
    still = fh("vorlage", "liste", "--offen").out
    assert "Dort" not in still
    assert "1 Vorlage." in still
    assert "Keine Vorlage passt." in fh("vorlage", "liste", "kreis-nord", "--offen").out


def _ids(fh: Fh) -> list[str]:
    return [paper["id"] for paper in json.loads(fh("vorlage", "liste", "--json").out)["vorlage"]]

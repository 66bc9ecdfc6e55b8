"""One broken file never hides the others."""

from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, make_place

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.reading import Reading, packaged_scheme, read_project
from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"
GOOD = {
    "aaaaa": 'datum = 2022-06-01\nart = "notiz"\ntitel = "Erste"\n',
    "bbbbb": 'datum = 2023-01-10\nart = "notiz"\ntitel = "Zweite"\nerreicht = ["1.1"]\n',
}
HEAD = 'datum = 2022-12-01\nart = "notiz"\n'
SCHEME = """\
format = 1
name = "Strategie"
quelle = "Beschluss"
hinweis_abgeleitet = "abgeleitet"
[[phase]]
nummer = 10
name = "Auftakt"
beginn = "2022-05"
ende = "2022-12"
[[phase]]
nummer = 20
name = "Arbeit"
beginn = "2023-01"
ende = "2024-12"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_place(Workspace(tmp_path), PLACE, **GOOD)


def ids(reading: Reading) -> list[str]:
    assert reading.project is not None
    return [logged.id for logged in reading.project.entries]


def only(reading: Reading) -> Problem:
    (problem,) = reading.problems
    return problem


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("2022-12-01-x-ccccc.toml", f'{HEAD}titel = "Drei\n', "D01", 3),
        ("2022-12-01-x-ccccc.toml", f"{HEAD}titel = 'Träger'\n".encode("cp1252"), "D02", 3),
        ("2022-12-01-x-ccccc.toml", HEAD.encode("utf-16"), "D02", 1),
        ("2022-12-01-x-ccccc.toml", f'{HEAD}<<<<<<< HEAD\ntitel = "A"\n=======\n>>>>>>> b\n', "D03", 3),
        ("notizen.toml", f'{HEAD}titel = "Drei"\n', "D04", 1),
        ("2022-12-01-x-ccc1c.toml", f'{HEAD}titel = "Drei"\n', "D04", 1),
        ("2022-12-01-x-ccccc.toml", f'{HEAD}titel = "Drei"\n\ntitle = "x"\n', "W01", 5),
        ("2022-12-01-x-ccccc.toml", HEAD, "W02", 1),
        ("2022-12-01-x-ccccc.toml", 'datum = 2022-12-01\ntitel = "Drei"\nart = "feier"\n', "W03", 3),
        ("2022-12-01-x-ccccc.toml", b"", "W02", 1),
    ],
)
def test_a_broken_entry_is_named_and_the_others_are_there(
    workspace: Workspace, name: str, content: str | bytes, code: str, line: int
) -> None:
    raw = content if isinstance(content, bytes) else content.encode()
    (workspace.logbook_path(PLACE) / name).write_bytes(raw)
    reading = read_project(workspace, PLACE)
    assert ids(reading) == ["aaaaa", "bbbbb"]
    assert reading.project is not None
    assert reading.project.incomplete
    problem = reading.problems[0]
    assert (problem.code, problem.file, problem.line or 1) == (code, f"logbook/{PLACE}/{name}", line)
    assert problem.sentence
    assert problem.advice
    assert {found.file for found in reading.problems} == {f"logbook/{PLACE}/{name}"}


def test_a_folder_that_is_called_like_an_entry_is_named(workspace: Workspace) -> None:
    (workspace.logbook_path(PLACE) / "2022-12-01-x-ccccc.toml").mkdir()
    reading = read_project(workspace, PLACE)
    assert only(reading).code == "D07"
    assert ids(reading) == ["aaaaa", "bbbbb"]


@pytest.mark.parametrize("name", ["._2022-12-01-x-ccccc.toml", ".#2022-12-01-x-ccccc.toml", "notiz.txt"])
def test_what_other_programs_leave_beside_is_not_read(workspace: Workspace, name: str) -> None:
    (workspace.logbook_path(PLACE) / name).write_bytes(b"\xff\xfe")
    reading = read_project(workspace, PLACE)
    assert reading.problems == ()
    assert ids(reading) == ["aaaaa", "bbbbb"]


def test_a_file_in_place_of_the_logbook_is_named(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE)
    workspace.logbook_path(PLACE).rmdir()
    workspace.logbook_path(PLACE).touch()
    reading = read_project(workspace, PLACE)
    assert only(reading) == Problem(
        "D07",
        f"logbook/{PLACE}",
        "Der Ordner lässt sich nicht öffnen.",
        "Prüfen Sie Ort und Rechte.",
        line=1,
        unreadable=True,
    )
    assert reading.project is not None
    assert reading.project.incomplete


def test_a_logbook_that_is_not_there_yet_is_an_empty_one(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE)
    workspace.logbook_path(PLACE).rmdir()
    reading = read_project(workspace, PLACE)
    assert (ids(reading), reading.problems) == ([], ())


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (ROADMAP.replace("[[zeitraum]]", "[[zeitraum]", 1).encode(), "D01", 8),
        (ROADMAP.encode("latin-1"), "D02", 3),
        (f"<<<<<<< HEAD\n{ROADMAP}=======\n>>>>>>> b\n".encode(), "D03", 1),
        (ROADMAP.replace("land =", "lant =").encode(), "W02", 2),
        (ROADMAP.replace("phasen = [1]", 'phasen = ["1"]').encode(), "W03", 9),
    ],
)
def test_without_its_roadmap_a_municipality_cannot_be_shown(
    workspace: Workspace, raw: bytes, code: str, line: int
) -> None:
    workspace.roadmap_path(PLACE).write_bytes(raw)
    (workspace.logbook_path(PLACE) / "falsch.toml").touch()
    reading = read_project(workspace, PLACE)
    assert reading.project is None
    found = [(problem.code, problem.file, problem.line or 1) for problem in reading.problems]
    assert (code, f"phases/{PLACE}/fahrplan.toml", line) in found
    assert ("D04", f"logbook/{PLACE}/falsch.toml", 1) in found  # nor does the roadmap hide the logbook


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_files_of_any_editor_say_the_same(workspace: Workspace, bom: bytes, end: bytes) -> None:
    expected = read_project(workspace, PLACE)
    for path in workspace.root.rglob("*.toml"):
        path.write_bytes(bom + path.read_bytes().replace(b"\n", end))
    assert read_project(workspace, PLACE) == expected
    assert ids(expected) == ["aaaaa", "bbbbb"]


def test_entries_stand_by_their_day_whatever_their_files_are_called(tmp_path: Path) -> None:
    entry = 'datum = {day}\nart = "notiz"\ntitel = "x"\n'
    days = {"ccccc": "2023-02-13", "bbbbb": "2023-02-13", "aaaaa": '"2023-02"', "ddddd": "2023-02-28"}
    texts = {entry_id: entry.format(day=day) for entry_id, day in days.items()}
    workspace = make_place(Workspace(tmp_path), PLACE, **texts)
    folder = workspace.logbook_path(PLACE)
    (folder / "2023-02-28-notiz-ddddd.toml").rename(folder / "2001-01-01-ddddd.toml")
    assert ids(read_project(workspace, PLACE)) == ["bbbbb", "ccccc", "aaaaa", "ddddd"]


# --- the phase scheme


def with_scheme(workspace: Workspace, name: str) -> Project | None:
    text = ROADMAP.replace('land = "NW"', f'land = "NW"\nablauf = "{name}"')
    workspace.roadmap_path(PLACE).write_text(text, "utf-8")
    return read_project(workspace, PLACE).project


def test_without_a_word_it_is_that_of_the_programme(workspace: Workspace) -> None:
    project = read_project(workspace, PLACE).project
    assert project is not None
    assert project.scheme == packaged_scheme("nzfh")


def test_a_scheme_of_its_own_lies_beside_the_roadmap(workspace: Workspace) -> None:
    workspace.roadmap_path(PLACE).with_name("eigener.toml").write_text(SCHEME, "utf-8")
    project = with_scheme(workspace, "eigener.toml")
    assert project is not None
    assert [stage.number for stage in project.scheme.stages] == [10, 20]


def test_a_broken_scheme_is_named_with_its_line(workspace: Workspace) -> None:
    broken = SCHEME.replace("nummer = 20", 'nummer = "zwanzig"')
    workspace.roadmap_path(PLACE).with_name("eigener.toml").write_text(broken, "utf-8")
    assert with_scheme(workspace, "eigener.toml") is None
    problem = only(read_project(workspace, PLACE))
    assert (problem.file, problem.line, problem.code) == (f"phases/{PLACE}/eigener.toml", 11, "W03")


def test_a_scheme_that_is_not_there_is_missing(workspace: Workspace) -> None:
    assert with_scheme(workspace, "eigener.toml") is None
    problem = only(read_project(workspace, PLACE))
    assert (problem.file, problem.code, problem.sentence) == (
        f"phases/{PLACE}/eigener.toml",
        "D07",
        "Die Datei fehlt.",
    )


@pytest.mark.parametrize(
    "name", ["../x", "../x.toml", "/etc/passwd", "x/y.toml", "..", ".x.toml", "nzfh2", "x.TOML", "x.json"]
)
def test_a_scheme_from_elsewhere_is_refused(workspace: Workspace, name: str) -> None:
    (workspace.root / "phases" / "x.toml").write_text(SCHEME, "utf-8")
    assert with_scheme(workspace, name) is None
    problem = only(read_project(workspace, PLACE))
    assert (problem.code, problem.line, problem.file) == ("P10", 5, f"phases/{PLACE}/fahrplan.toml")
    assert name in problem.sentence


def test_a_scheme_the_package_lacks_is_no_answer() -> None:
    with pytest.raises(KeyError):
        packaged_scheme("gibtsnicht")

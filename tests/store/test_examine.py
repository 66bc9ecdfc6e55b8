from pathlib import Path

import pytest

from fruehe_hilfen_cli.store.examine import Examination, examine
from fruehe_hilfen_cli.store.workspace import Workspace

ROADMAP = """\
[kommune]
name = "Kreis Beispiel"
land = "NW"

[[zeitraum]]
phasen = [1, 2, 3, 4, 5, 6]
beginn = "2022-04"
ende = "2025-06"
"""
GAP = """\
[[zeitraum]]
phasen = [1]
ende = "2022-04"
[[zeitraum]]
phasen = [2, 3, 4, 5, 6]
beginn = "2022-06"
"""
ENTRY = 'datum = 2022-05-10\nart = "notiz"\ntitel = "Notiz"\n'
NAME = "2022-05-10-notiz-k7q2m.toml"


def _workspace(root: Path, **files: str) -> Workspace:
    """A workspace with two empty folders and these files; names are paths with __ for slashes."""
    for top in ("phases", "logbook"):
        (root / top).mkdir(exist_ok=True)
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Workspace(root)


def _sound(root: Path, **files: str) -> Workspace:
    return _workspace(
        root, **{"phases__ort__fahrplan.toml": ROADMAP, f"logbook__ort__{NAME}": ENTRY, **files}
    )


def _found(examination: Examination) -> list[tuple[str, int | None, str]]:
    return [(problem.file, problem.line, problem.code) for problem in examination.findings]


def test_a_sound_workspace_has_no_findings_and_is_counted(tmp_path: Path) -> None:
    workspace = _sound(tmp_path, **{"phases__dorf__fahrplan.toml": ROADMAP})
    assert examine(workspace) == Examination(places=2, files=3, findings=())


def test_an_own_scheme_is_one_of_the_files(tmp_path: Path) -> None:
    scheme = (
        'name = "x"\nquelle = "x"\nhinweis_abgeleitet = "x"\n[[phase]]\n'
        'nummer = 1\nname = "x"\nbeginn = "2022-01"\nende = "2022-12"\n'
    )
    roadmap = ROADMAP.replace('land = "NW"', 'land = "NW"\nablauf = "eigen.toml"').replace(
        ", 2, 3, 4, 5, 6", ""
    )
    files = {"phases__ort__fahrplan.toml": roadmap, "phases__ort__eigen.toml": scheme}
    assert examine(_sound(tmp_path, **files)) == Examination(places=1, files=3, findings=())


def test_all_problems_come_at_once_by_file_and_line(tmp_path: Path) -> None:
    workspace = _sound(
        tmp_path,
        **{
            "phases__ort__fahrplan.toml": ROADMAP.replace('"2025-06"', '"2022-01"'),
            "logbook__ort__2022-05-11-notiz-n2fjy.toml": f'{ENTRY}phase = 9\nerreicht = ["1.1"]\n',
            "logbook__ort__2022-05-12-notiz-b6tqe.toml": 'datum = "2022',
        },
    )
    assert _found(examine(workspace)) == [
        ("logbook/ort/2022-05-11-notiz-n2fjy.toml", 1, "L06"),
        ("logbook/ort/2022-05-11-notiz-n2fjy.toml", 4, "L08"),
        ("logbook/ort/2022-05-11-notiz-n2fjy.toml", 5, "L02"),
        ("logbook/ort/2022-05-12-notiz-b6tqe.toml", 1, "D01"),
        ("phases/ort/fahrplan.toml", 8, "P07"),
    ]


def test_a_broken_roadmap_does_not_hide_what_is_wrong_in_the_logbook(tmp_path: Path) -> None:
    workspace = _sound(
        tmp_path,
        **{
            "phases__ort__fahrplan.toml": "x",
            "phases__ort__eigener-ablauf.toml": "",
            "logbook__ort__notizen.txt": "",
            "logbook__ort__2022-05-11-notiz-n2fjy.toml": "x = 1",
        },
    )
    assert {(file, code) for file, _, code in _found(examine(workspace))} == {
        ("logbook/ort/2022-05-11-notiz-n2fjy.toml", "W01"),
        ("logbook/ort/2022-05-11-notiz-n2fjy.toml", "W02"),
        ("logbook/ort/notizen.txt", "D05"),
        ("phases/ort/fahrplan.toml", "D01"),
    }


def test_what_lies_beside_the_municipalities_is_found(tmp_path: Path) -> None:
    workspace = _sound(
        tmp_path,
        **{
            "phases__.schema__fahrplan.json": "{}",
            "phases__notizen.txt": "",
            "logbook__.ds_store": "",
            f"logbook__{NAME}": ENTRY,
            f"logbook__dorf__{NAME}": ENTRY,
            "logbook__.x.toml.00000000.fh-tmp": "",
        },
    )
    found = examine(workspace)
    assert _found(found) == [
        ("logbook/.x.toml.00000000.fh-tmp", 1, "D06"),
        (f"logbook/{NAME}", 1, "D05"),
        ("logbook/dorf", 1, "D05"),
        ("phases/notizen.txt", 1, "D05"),
    ]
    assert found.findings[2].sentence == "Der Ordner gehört zu keiner Kommune: phases/dorf fehlt."


def test_whatever_a_write_left_is_found_wherever_fh_writes(tmp_path: Path) -> None:
    places = ("", ".fh/", "phases/", "phases/.schema/", "phases/ort/", "logbook/", "logbook/ort/anlagen/")
    files = {f"{place}.x.toml.00000000.fh-tmp".replace("/", "__"): "" for place in places}
    workspace = _sound(tmp_path, **files, **{".export.00000000.alt.fh-tmp__liste.json": "{}"})
    found = examine(workspace).findings
    assert {(problem.file, problem.code, problem.advice) for problem in found} == {
        *((f"{place}.x.toml.00000000.fh-tmp", "D06", "Löschen Sie sie.") for place in places),
        (
            ".export.00000000.alt.fh-tmp",
            "D06",
            "Fehlt der Ordner, der so heißt, geben Sie ihm diesen Namen wieder; sonst löschen Sie ihn.",
        ),
    }


def test_who_asks_for_one_municipality_hears_only_of_it(tmp_path: Path) -> None:
    workspace = _sound(tmp_path, **{"phases__notizen.txt": "", "phases__dorf__fahrplan.toml": "x"})
    assert examine(workspace, ("ort",)) == Examination(places=1, files=2, findings=())


def test_a_folder_without_a_roadmap_is_a_municipality_that_cannot_be_read(tmp_path: Path) -> None:
    workspace = _sound(tmp_path, **{"phases__dorf__plan.txt": "", f"logbook__dorf__{NAME}": "x = 1\n"})
    assert [code for file, _, code in _found(examine(workspace)) if "phases" in file] == ["D07"]
    assert {code for file, _, code in _found(examine(workspace)) if "logbook" in file} == {"W01", "W02"}


def test_an_exemption_holds_for_its_own_municipality(tmp_path: Path) -> None:
    exemption = '[[ausnahme]]\ncode = "P06"\ngrund = "So vereinbart."\n'
    head = ROADMAP.partition("[[zeitraum]]")[0]
    files = {"phases__ort__fahrplan.toml": head + GAP + exemption, "phases__dorf__fahrplan.toml": head + GAP}
    assert _found(examine(_sound(tmp_path, **files))) == [("phases/dorf/fahrplan.toml", 10, "P06")]


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ("anlagen/protokoll.pdf", False),
        ("anlagen/unter/liste.txt", False),
        ("https://example.org/anlagen/x.pdf", False),
        ("Vorlage 017/2023", False),
        ("anlagen/fehlt.pdf", True),
        ("anlagen/unter", True),
        ("anlagen/" + "x" * 300, True),
        ("anlagen/\\u0000", True),
    ],
)
def test_evidence_in_the_folder_of_attachments_must_be_there(
    evidence: str, found: bool, tmp_path: Path
) -> None:
    files = {
        f"logbook__ort__{NAME}": f'{ENTRY}belege = ["{evidence}"]\n',
        "logbook__ort__anlagen__protokoll.pdf": "",
        "logbook__ort__anlagen__unter__liste.txt": "",
    }
    expected = [(f"logbook/ort/{NAME}", 4, "L13")] if found else []
    assert _found(examine(_sound(tmp_path, **files))) == expected


def test_an_empty_workspace_has_neither_places_nor_findings(tmp_path: Path) -> None:
    assert examine(_workspace(tmp_path)) == Examination(places=0, files=0, findings=())


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    workspace = _workspace(tmp_path)
    for place in ("kreis-x", "kreis-y"):
        workspace.roadmap_path(place).parent.mkdir(parents=True)
        workspace.roadmap_path(place).write_text(ROADMAP, "utf-8")
    places = workspace.places()
    told: list[tuple[int, int]] = []
    examine(workspace, places, told=lambda done, total: told.append((done, total)))
    assert told == [(number, len(places)) for number in range(1, len(places) + 1)]
    assert len(places) > 1

"""Finding a workspace from where someone works, and a municipality by its name."""

from pathlib import Path

import pytest

from fruehe_hilfen_cli.store.workspace import (
    AmbiguousPlace,
    NoWorkspace,
    UnknownPlace,
    Workspace,
    find_workspace,
)

PLACES = ("kreis-nord", "kreis-sued", "kreis-suedost", "Stadt_Berg")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    for place in PLACES:
        (tmp_path / "phases" / place).mkdir(parents=True)
        (tmp_path / "phases" / place / "fahrplan.toml").touch()
        (tmp_path / "logbook" / place / "anlagen").mkdir(parents=True)
    (tmp_path / "phases" / "ohne-fahrplan").mkdir()
    (tmp_path / "phases" / ".schema").mkdir()
    (tmp_path / "phases" / ".schema" / "fahrplan.toml").touch()
    (tmp_path / "phases" / "notiz.txt").touch()
    return Workspace(tmp_path)


@pytest.mark.parametrize(
    "below", ["", "phases", "phases/kreis-sued", "logbook/kreis-sued/anlagen", "irgendwo/anders"]
)
def test_it_is_found_from_below(workspace: Workspace, below: str) -> None:
    (workspace.root / below).mkdir(parents=True, exist_ok=True)
    assert find_workspace(None, workspace.root / below) == workspace


def test_the_nearest_one_counts(workspace: Workspace) -> None:
    inner = workspace.root / "anlagen"
    for name in ("phases", "logbook"):
        (inner / name).mkdir(parents=True)
    assert find_workspace(None, inner / "phases") == Workspace(inner)


def test_the_given_folder_counts_alone(
    workspace: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("anderswo")
    assert find_workspace(workspace.root, elsewhere) == workspace
    with pytest.raises(NoWorkspace, match=str(workspace.root / "phases")):
        find_workspace(workspace.root / "phases", workspace.root)  # not searched upwards


@pytest.mark.parametrize("only", ["phases", "logbook"])
def test_half_a_workspace_is_none(tmp_path: Path, only: str) -> None:
    (tmp_path / only).mkdir()
    with pytest.raises(NoWorkspace) as refused:
        find_workspace(None, tmp_path)
    assert str(tmp_path) in refused.value.told()
    assert "fh init" in refused.value.advised()


def test_municipalities_are_folders_with_a_roadmap(workspace: Workspace) -> None:
    assert workspace.places() == ("Stadt_Berg", "kreis-nord", "kreis-sued", "kreis-suedost")


def test_without_phases_there_are_none(tmp_path: Path) -> None:
    assert Workspace(tmp_path).places() == ()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("kreis-nord", "kreis-nord"),
        ("Kreis Nord", "kreis-nord"),
        ("KREIS NORD", "kreis-nord"),
        ("kreis-n", "kreis-nord"),
        ("Kreis N", "kreis-nord"),
        ("Kreis Süd", "kreis-sued"),  # a whole name, though another one begins like it
        ("Kreis Su\u0308d", "kreis-sued"),  # u and its dots as two characters, as macOS writes them
        ("Kreis Südost", "kreis-suedost"),
        ("kreis sueDO", "kreis-suedost"),
        ("Stadt_Berg", "Stadt_Berg"),  # a folder made by hand
        ("Stadt Berg", "Stadt_Berg"),
        ("st", "Stadt_Berg"),
    ],
)
def test_a_name_or_its_beginning_is_enough(workspace: Workspace, name: str, place: str) -> None:
    assert workspace.place(name) == place


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("Kries Nord", "Meinten Sie kreis-nord?"),
        ("Bremen", "Es gibt: Stadt_Berg, kreis-nord, kreis-sued, kreis-suedost."),
        ("", "Es gibt: Stadt_Berg, kreis-nord, kreis-sued, kreis-suedost."),
        ("…", "Es gibt: Stadt_Berg, kreis-nord, kreis-sued, kreis-suedost."),
        ("ohne-fahrplan", "Es gibt: Stadt_Berg, kreis-nord, kreis-sued, kreis-suedost."),
    ],
)
def test_an_unknown_name_is_refused_with_the_known_ones(workspace: Workspace, name: str, advice: str) -> None:
    with pytest.raises(UnknownPlace) as refused:
        workspace.place(name)
    assert refused.value.told() == f"Eine Kommune „{name}“ gibt es hier nicht."
    assert refused.value.advised() == advice
    assert refused.value.exit_code == 4


def test_where_there_is_none_the_first_step_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownPlace) as refused:
        Workspace(tmp_path).place("Kreis Süd")
    assert refused.value.advised() == "Legen Sie sie an: fh init."


def test_an_ambiguous_beginning_names_them_all(workspace: Workspace) -> None:
    with pytest.raises(AmbiguousPlace) as refused:
        workspace.place("Kreis Sü")
    assert refused.value.told() == "„Kreis Sü“ kann mehrere Kommunen meinen: kreis-sued, kreis-suedost."
    assert refused.value.exit_code == 4


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("phases/kreis-sued", "kreis-sued"),
        ("logbook/kreis-sued", "kreis-sued"),
        ("logbook/kreis-sued/anlagen", "kreis-sued"),
        ("phases", None),
        (".", None),
        ("phases/ohne-fahrplan", None),
        ("phases/.schema", None),
        ("unterlagen/kreis-sued", None),
        ("..", None),
    ],
)
def test_the_current_folder_tells_the_municipality(
    workspace: Workspace, folder: str, place: str | None
) -> None:
    assert workspace.place_of(workspace.root / folder) == place


def test_a_link_into_a_municipality_tells_it_too(workspace: Workspace, tmp_path: Path) -> None:
    link = tmp_path / "mein-kreis"
    link.symlink_to(workspace.root / "logbook" / "kreis-nord")
    assert workspace.place_of(link) == "kreis-nord"


def test_files_are_named_from_the_workspace_on(workspace: Workspace) -> None:
    path = workspace.roadmap_path("kreis-nord")
    assert workspace.relative(path) == "phases/kreis-nord/fahrplan.toml"

"""Several workspaces read as one: found in and under folders, named by their sources, never copied."""

import os
from pathlib import Path
from typing import Any

import pytest
from tests.cli.places import make_place

from fruehe_hilfen_cli.store.collection import Collection
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.sources import NoneAtAll, find_workspaces
from fruehe_hilfen_cli.store.workspace import (
    AmbiguousPlace,
    OneFolderOnly,
    PlanFile,
    Workspace,
    find_workspace,
)

BROKEN = "format = 1\n[kommune]\nname = \n"


def workspace(folder: Path, *places: str) -> Workspace:
    for place in places:
        make_place(Workspace(folder), place)
    return Workspace(folder)


def found(*folders: Path) -> Workspace:
    return find_workspaces(folders, Path("/nirgends"))[0]


def lost(*folders: Path) -> dict[str, str]:
    return {one.folder.name: one.reason for one in find_workspaces(folders, Path("/nirgends"))[1]}


def test_a_folder_of_clones_is_searched_two_levels_deep(tmp_path: Path) -> None:
    workspace(tmp_path / "nord", "kreis-a")
    workspace(tmp_path / "laender" / "nw", "kreis-b")
    workspace(tmp_path / "zu" / "tief" / "unten", "kreis-c")
    workspace(tmp_path / ".versteckt", "kreis-d")
    both = found(tmp_path)
    assert list(both.sources) == ["nord", "nw"]
    assert both.places() == ("kreis-a", "kreis-b")


def test_inside_a_workspace_no_other_is_looked_for(tmp_path: Path) -> None:
    outer = workspace(tmp_path, "kreis-a")
    workspace(tmp_path / "module" / "b", "kreis-b")
    assert found(tmp_path) == outer


def test_one_workspace_is_no_collection(tmp_path: Path) -> None:
    only = workspace(tmp_path / "nord", "kreis-a")
    assert found(only.root) == only
    assert found(tmp_path) == only
    assert list(only.sources) == [""]


def test_without_a_folder_the_current_one_counts(tmp_path: Path) -> None:
    only = workspace(tmp_path, "kreis-a")
    assert find_workspaces((), tmp_path / "phases") == (only, ())


def test_links_that_go_round_and_the_same_folder_twice_count_once(tmp_path: Path) -> None:
    workspace(tmp_path / "nord", "kreis-a")
    (tmp_path / "anders").symlink_to(tmp_path / "nord")
    (tmp_path / "rund").symlink_to(tmp_path)
    both = found(tmp_path, tmp_path / "nord")
    assert both.places() == ("kreis-a",)
    assert list(both.sources) == ["anders"]


def test_sources_have_the_shortest_names_that_differ(tmp_path: Path) -> None:
    for name in ("x/daten", "y/daten", "z"):
        workspace(tmp_path / name, f"kreis-{name[0]}")
    assert list(found(tmp_path).sources) == ["x/daten", "y/daten", "z"]


def test_the_same_municipality_twice_is_called_by_its_source(tmp_path: Path) -> None:
    workspace(tmp_path / "a", "kreis-nord", "kreis-sued")
    workspace(tmp_path / "b", "kreis-nord")
    both = found(tmp_path)
    assert isinstance(both, Collection)
    assert both.places() == ("a/kreis-nord", "b/kreis-nord", "kreis-sued")
    assert both.twice() == {"kreis-nord": ["a", "b"]}
    assert both.place("b/kreis-nord") == "b/kreis-nord"
    assert both.place("Kreis Süd") == "kreis-sued"
    with pytest.raises(AmbiguousPlace, match=r"a/kreis-nord, b/kreis-nord"):
        both.place("Kreis Nord")
    assert both.roadmap_path("b/kreis-nord") == tmp_path / "b" / "phases" / "kreis-nord" / "fahrplan.toml"
    assert both.plan_path("kreis-sued", PlanFile.BODIES) == tmp_path / "a/phases/kreis-sued/gremien.toml"


def test_files_are_named_from_their_source_on(tmp_path: Path) -> None:
    workspace(tmp_path / "a", "kreis-nord")
    inner = workspace(tmp_path / "b" / "a", "kreis-sued")
    both = Collection({"a": Workspace(tmp_path / "a"), "b/a": inner})
    for place, name in (("kreis-nord", "a"), ("kreis-sued", "b/a")):
        path = both.roadmap_path(place)
        assert both.relative(path) == f"{name}/phases/{place}/fahrplan.toml"
        assert both.path(both.relative(path)) == path
        assert both.holds(path)
    assert not both.holds(tmp_path / "phases")


def test_the_innermost_source_names_a_file(tmp_path: Path) -> None:
    outer, inner = workspace(tmp_path, "kreis-a"), workspace(tmp_path / "modul", "kreis-b")
    both = Collection({"aussen": outer, "modul": inner})
    assert both.relative(inner.roadmap_path("kreis-b")) == "modul/phases/kreis-b/fahrplan.toml"


def test_where_someone_stands(tmp_path: Path) -> None:
    workspace(tmp_path / "a", "kreis-nord")
    workspace(tmp_path / "b", "kreis-nord")
    both = found(tmp_path)
    assert both.place_of(tmp_path / "b" / "logbook" / "kreis-nord") == "b/kreis-nord"
    assert both.place_of(tmp_path) is None


def test_a_project_knows_its_source_and_a_problem_names_it(tmp_path: Path) -> None:
    workspace(tmp_path / "a", "kreis-nord")
    broken = workspace(tmp_path / "b", "kreis-sued")
    broken.roadmap_path("kreis-sued").write_text(BROKEN, "utf-8")
    both = found(tmp_path)
    read = read_project(both, "kreis-nord").project
    assert read
    assert read.source == "a"
    (problem,) = read_project(both, "kreis-sued").problems
    assert (problem.file, problem.line) == ("b/phases/kreis-sued/fahrplan.toml", 3)


def test_nobody_writes_into_several(tmp_path: Path) -> None:
    workspace(tmp_path / "a", "kreis-nord")
    workspace(tmp_path / "b", "kreis-sued")
    with pytest.raises(OneFolderOnly) as refused:
        _ = found(tmp_path).root
    assert refused.value.exit_code == 2
    assert refused.value.advised() == "Nennen Sie genau einen mit --ordner."


def test_what_cannot_be_looked_into_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    only = workspace(tmp_path / "a", "kreis-nord")
    (tmp_path / "leer").mkdir()
    (tmp_path / "datei.toml").touch()
    folders = (only.root, tmp_path / "leer", tmp_path / "datei.toml", tmp_path / "fehlt")
    assert found(*folders).places() == ("kreis-nord",)
    assert lost(*folders) == {
        "leer": "Weder hier noch bis zu zwei Ebenen darunter liegen phases/ und logbook/.",
        "datei.toml": "Das ist eine Datei, kein Ordner.",
        "fehlt": "Diesen Ordner gibt es nicht.",
    }
    with pytest.raises(NoneAtAll, match="fehlt: Diesen Ordner gibt es nicht"):
        find_workspaces((tmp_path / "fehlt",), tmp_path)


def test_a_folder_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace(tmp_path / "a", "kreis-nord")
    closed = workspace(tmp_path / "b", "kreis-sued").root / "phases"
    opened = os.scandir

    def scandir(folder: str | Path) -> Any:  # noqa: ANN401 - what os.scandir gives
        if Path(folder) == closed:
            raise PermissionError(13, "verboten", str(folder))
        return opened(str(folder))

    monkeypatch.setattr(os, "scandir", scandir)
    assert found(tmp_path).places() == ("kreis-nord",)
    assert lost(tmp_path) == {"b": "Dieser Ordner lässt sich nicht öffnen."}


def test_an_empty_folder_is_told_only_where_there_are_submodules(tmp_path: Path) -> None:
    workspace(tmp_path / "a", "kreis-nord")
    (tmp_path / "b").mkdir()
    assert lost(tmp_path) == {}
    (tmp_path / ".gitmodules").touch()
    assert lost(tmp_path) == {"b": "Dieses Submodul ist leer."}


def test_a_single_folder_is_as_before(tmp_path: Path) -> None:
    only = workspace(tmp_path, "kreis-nord")
    assert found(tmp_path) == find_workspace(tmp_path, Path("/nirgends")) == only

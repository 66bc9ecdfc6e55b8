"""A made-up format 0 becomes format 1: whole municipalities or nothing, byte by byte, and only once."""

from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, contents, make_place
from tests.old_format import (
    ENTRY_0,
    ENTRY_1,
    MEASURES_0,
    MEASURES_1,
    RENAMED,
    ROADMAP_0,
    ROADMAP_1,
    STEP,
    TOLD_BY_ENTRIES,
)

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.checklists import FOLDER
from fruehe_hilfen_cli.records import migrating as steps
from fruehe_hilfen_cli.records.migrating import ENTRY, Files, NotMigratable, Step, changed
from fruehe_hilfen_cli.schemes import scheme_path
from fruehe_hilfen_cli.store.actions import perform
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.migration.planning import (
    NotAsMeant,
    migration,
    require_done,
    settings_migration,
)
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

STEPS = {0: STEP}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A municipality of format 0, with measures, an entry and a form."""
    here = make_place(Workspace(tmp_path), "kreis-alt", ROADMAP_0, k7q2m=ENTRY_0)
    here.plan_path("kreis-alt", PlanFile.MEASURES).write_text(MEASURES_0, "utf-8")
    forms = here.roadmap_path("kreis-alt").with_name("vorlagen")
    forms.mkdir()
    (forms / "anruf.toml").write_text('art = "telko"\nbetreff = "Anruf" # wie immer\n', "utf-8")
    return here


def migrated(workspace: Workspace, place: str = "kreis-alt") -> None:
    found = migration(workspace, place, STEPS)
    assert found
    perform(workspace, found.changes, "Umgestellt", commit=False)
    require_done(workspace, found)


def test_all_files_are_those_of_the_present_format_and_comments_stay(workspace: Workspace) -> None:
    migrated(workspace)
    assert workspace.roadmap_path("kreis-alt").read_text("utf-8") == ROADMAP_1
    assert workspace.plan_path("kreis-alt", PlanFile.MEASURES).read_text("utf-8") == MEASURES_1
    old, new = sorted(workspace.logbook_path("kreis-alt").glob("*.toml"))
    assert old.read_text("utf-8") == ENTRY_1
    form = workspace.roadmap_path("kreis-alt").with_name("vorlagen") / "anruf.toml"
    assert form.read_text("utf-8") == 'art = "konferenz"\ntitel = "Anruf" # wie immer\n'
    assert new.name.startswith("2022-06-14-meilenstein-1-1-erreicht-vertrag-unterzeichnet-")
    read = read_project(workspace, "kreis-alt", plans=tuple(PlanFile))
    assert read.problems == ()
    assert read.project
    assert [entry.entry.reached for entry in read.project.entries] == [(), ("1.1",)]
    assert not any(found.unreadable for found in examine(workspace).findings)


def test_it_says_what_becomes_different(workspace: Workspace) -> None:
    found = migration(workspace, "kreis-alt", STEPS)
    assert found
    assert (found.place, found.version, found.tells) == ("kreis-alt", 0, (RENAMED, TOLD_BY_ENTRIES))
    assert len(found.replaced) == 4
    assert len(found.added) == 1


def test_looking_writes_nothing_and_a_second_time_finds_nothing(workspace: Workspace) -> None:
    before = contents(workspace.root)
    migration(workspace, "kreis-alt", STEPS)
    assert contents(workspace.root) == before
    migrated(workspace)
    assert migration(workspace, "kreis-alt", STEPS) is None


def test_files_of_the_present_format_are_never_touched(workspace: Workspace) -> None:
    bodies = workspace.plan_path("kreis-alt", PlanFile.BODIES)
    bodies.write_text('[[gremium]]\nid="jha"\nname="Ausschuss"\nart="ausschuss"\n', "utf-8")
    make_place(workspace, "kreis-sued")
    before = contents(workspace.root)
    migrated(workspace)
    after = contents(workspace.root)
    same = {name for name in before if before[name] == after[name]}
    assert same == {"phases/kreis-alt/gremien.toml", "phases/kreis-sued/fahrplan.toml"}
    assert migration(workspace, "kreis-sued", STEPS) is None


def test_an_old_plan_file_beside_a_present_roadmap_leaves_the_entries_alone(workspace: Workspace) -> None:
    make_place(workspace, "kreis-sued", k7q2m='datum = 2023-01-05\nbetreff = "Vertippt"\n')
    path = workspace.plan_path("kreis-sued", PlanFile.MEASURES)
    path.write_text(MEASURES_0, "utf-8")
    found = migration(workspace, "kreis-sued", STEPS)
    assert found
    assert [file.path for file in found.replaced] == [path]
    assert found.replaced[0].text == MEASURES_1


def test_an_own_scheme_and_own_checklists_have_a_version_too(workspace: Workspace) -> None:
    roadmap = make_place(workspace, "kreis-sued").roadmap_path("kreis-sued")
    roadmap.write_text(ROADMAP.replace("[kommune]\n", '[kommune]\nablauf = "eigener.toml"\n'), "utf-8")
    packaged = min(FOLDER.glob("*.toml"))
    old = {
        roadmap.with_name("eigener.toml"): Path(str(scheme_path("nzfh"))).read_text("utf-8"),
        roadmap.with_name("checklisten") / packaged.name: packaged.read_text("utf-8"),
    }
    for path, text in old.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("format = 1", "format = 0"), "utf-8")
    migrated(workspace, "kreis-sued")
    assert {path: path.read_text("utf-8") for path in old} == old


def test_the_settings_of_the_workspace_have_a_version_too(workspace: Workspace) -> None:
    assert settings_migration(workspace, STEPS) is None
    path = workspace.root / "fh.toml"
    path.write_text("format = 0\nfestschreiben = true # immer\n", "utf-8")
    found = settings_migration(workspace, STEPS)
    assert found
    perform(workspace, found.changes, "Umgestellt", commit=False)
    require_done(workspace, found)
    assert path.read_text("utf-8") == "format = 1\ncommit = true # immer\n"


def test_line_ends_and_a_bom_stay(workspace: Workspace) -> None:
    path = workspace.roadmap_path("kreis-alt")
    path.write_bytes(b"\xef\xbb\xbf" + ROADMAP_0.replace("\n", "\r\n").encode())
    migrated(workspace)
    assert path.read_bytes() == b"\xef\xbb\xbf" + ROADMAP_1.replace("\n", "\r\n").encode()


ENTRY_FILE = "logbook/kreis-alt/2022-05-10-notiz-k7q2m.toml"


@pytest.mark.parametrize("written", range(6))
def test_what_was_cut_off_in_between_is_ended_by_the_same_command(written: int, workspace: Workspace) -> None:
    begun = migration(workspace, "kreis-alt", STEPS)
    assert begun
    assert len(begun.changes) == 5
    perform(workspace, begun.changes[:written], "Umgestellt", commit=False)  # then the machine went off
    rest = migration(workspace, "kreis-alt", STEPS)
    assert (rest is None) == (written == 5)
    perform(workspace, rest.changes if rest else (), "Umgestellt", commit=False)
    require_done(workspace, begun)
    assert migration(workspace, "kreis-alt", STEPS) is None
    assert workspace.roadmap_path("kreis-alt").read_text("utf-8") == ROADMAP_1
    assert sum(b"erreicht = " in text for text in contents(workspace.root).values()) == 1


BROKEN = [
    ("phases/kreis-alt/fahrplan.toml", "erreicht_am = 2022-06-14\n", "", "fehlt der Tag"),
    ("phases/kreis-alt/fahrplan.toml", "erreicht_am = 2022-06-14\n", "", "kreis-alt/fahrplan.toml lässt"),
    ("phases/kreis-alt/fahrplan.toml", 'id = "1.1"\n', "", "es vorsah: „id“ fehlt."),
    ("phases/kreis-alt/fahrplan.toml", 'id = "1.1"\n', "", "kreis-alt/fahrplan.toml oder eine Datei dazu"),
    ("phases/kreis-alt/fahrplan.toml", "format = 0 ", "format = 2 ", "Diese Datei hat Format 2"),
    ("phases/kreis-alt/fahrplan.toml", "format = 0 ", 'format = "0" ', "keine ganze Zahl"),
    ("phases/kreis-alt/fahrplan.toml", "format = 0 ", "format = -1 ", "Von Format -1 führt kein Weg"),
    ("phases/kreis-alt/massnahmen.toml", "format = 0\n", "format = 2\n", "Diese Datei hat Format 2"),
    (ENTRY_FILE, "betreff =", "betref =", "gibt es keinen Schlüssel „betref“"),
    (ENTRY_FILE, '"Erstes', '"""Erstes', "k7q2m.toml:3"),
    (ENTRY_FILE, "Gespräch", "Gespr\udce4ch", "UTF-8"),
    ("phases/kreis-alt/massnahmen.toml", '\nwer = "Klinik"', '\nwer = "Klinik"\nzustaendig = "Amt"', "schon"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "told"), BROKEN)
def test_what_cannot_be_migrated_stays_whole_and_says_why(
    file: str, good: str, bad: str, told: str, workspace: Workspace
) -> None:
    path = workspace.root / file
    text = path.read_text("utf-8")
    assert good in text
    path.write_bytes(text.replace(good, bad, 1).encode("utf-8", "surrogateescape"))
    before = contents(workspace.root)
    with pytest.raises(NotMigratable) as refused:
        migration(workspace, "kreis-alt", STEPS)
    assert told in refused.value.told()
    assert refused.value.advised()
    assert contents(workspace.root) == before


def test_what_cannot_be_opened_is_named(workspace: Workspace) -> None:
    (workspace.root / ENTRY_FILE).unlink()
    (workspace.root / ENTRY_FILE).symlink_to("nirgends")
    with pytest.raises(NotMigratable, match=r"k7q2m\.toml lässt sich nicht umstellen; .*nicht öffnen"):
        migration(workspace, "kreis-alt", STEPS)
    workspace.logbook_path("kreis-alt").rename(workspace.root / "woanders")
    workspace.logbook_path("kreis-alt").write_bytes(b"")
    with pytest.raises(NotMigratable, match=r"^logbook/kreis-alt lässt sich nicht umstellen"):
        migration(workspace, "kreis-alt", STEPS)


def test_no_english_of_python_is_told() -> None:
    step = Step(tells=(), change=lambda files: files["fahrplan"]["fahrplan.toml"]["x"].pop("y"))
    with pytest.raises(NotMigratable) as refused:
        changed(step, {"fahrplan": {"fahrplan.toml": {"x": "Text"}}})
    assert refused.value.told().endswith("anders, als das alte Format es vorsah.")


def test_bytes_that_would_say_something_else_are_never_used(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "fruehe_hilfen_cli.store.migration.stepping.spliced", lambda *_: 'format = 1\ntitel = "x"\n'
    )
    with pytest.raises(NotMigratable, match="nicht sicher ändern"):
        migration(workspace, "kreis-alt", STEPS)


def test_several_steps_follow_each_other(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def _calm(files: Files) -> Files:
        for entry in files[ENTRY].values():
            entry["titel"] = f"{entry['titel']}!"
        return files

    monkeypatch.setattr("fruehe_hilfen_cli.store.migration.planning.FORMAT", 2)
    monkeypatch.setattr("fruehe_hilfen_cli.store.migration.old_files.FORMAT", 2)
    monkeypatch.setattr("fruehe_hilfen_cli.store.migration.planning.require_present", lambda *_: None)
    make_place(workspace, "kreis-sued", ROADMAP.replace("format = 1\n", ""))
    both = {0: STEP, 1: Step(tells=("Titel sind lauter.",), change=_calm)}
    found = migration(workspace, "kreis-alt", both)
    assert found
    assert found.tells == (*STEP.tells, "Titel sind lauter.")
    assert found.replaced[0].text == ROADMAP_1.replace("format = 1", "format = 2")
    assert found.replaced[-1].text == ENTRY_1.replace("Gespräch", "Gespräch!")
    assert 'titel = "Meilenstein 1.1 erreicht: Vertrag unterzeichnet!"' in found.added[0].text
    (unsaid,) = migration(workspace, "kreis-sued", {1: Step(tells=())}).replaced  # type: ignore[union-attr]
    assert unsaid.text.startswith("format = 2\n[kommune]\n")


def test_what_reads_otherwise_than_meant_is_told(workspace: Workspace) -> None:
    found = migration(workspace, "kreis-alt", STEPS)
    assert found
    perform(workspace, found.changes, "Umgestellt", commit=False)
    path = workspace.roadmap_path("kreis-alt")
    path.write_text(ROADMAP_1.replace("Wissensbasis", "Grundlage"), "utf-8")
    with pytest.raises(NotAsMeant, match=r"fahrplan\.toml nicht: Der Inhalt ist ein anderer"):
        require_done(workspace, found)
    path.write_text(ROADMAP_1, "utf-8")
    require_done(workspace, found)
    found.added[0].path.write_text("datum = 2022-06-14\n", "utf-8")
    with pytest.raises(NotAsMeant, match=r"vertrag.*\.toml:1 nicht: Es fehlt"):
        require_done(workspace, found)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda _: {},
        lambda files: files | {"gremien": {"neu-x": {}}},
        lambda files: files | {ENTRY: {}},
    ],
)
def test_a_step_loses_no_file_and_adds_only_entries(wrong: object) -> None:
    step = Step(tells=(), change=wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="loses or adds"):
        changed(step, {"fahrplan": {"fahrplan.toml": {}}, ENTRY: {"a.toml": {}}})


def test_there_is_a_step_from_every_older_format() -> None:
    assert set(steps.STEPS) == set(range(1, FORMAT))

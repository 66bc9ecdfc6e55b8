"""Two people change the same: fh pruefe and fh status name it, and the way out leads out."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.store.repositories import states
from tests.zusammen.people import OPTIONS, PLACE, Person, two_people

Pair = tuple[Person, Person]
MERGING = "Hier läuft gerade ein Zusammenführen (merge) mit git; "
PLAN = f"phases/{PLACE}/fahrplan.toml"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with two_people(tmp_path / "zwei") as people:
        yield people


def meet(pair: Pair, first: Callable[[Person], object], second: Callable[[Person], object]) -> Person:
    """Each does something and commits it; the second one merges. Gives the second one."""
    one, other = pair
    for who, act in ((one, first), (other, second)):
        act(who)
        who.save()
    one.push()
    other.git("fetch", "--quiet")
    return other


def merge(who: Person, *, conflict: bool = False) -> None:
    who.git("merge", "--quiet", "--no-edit", "origin/main", fails=conflict)


def both_have(pair: Pair, *words: str) -> str:
    """An entry that both know; gives its id."""
    one, other = pair
    one.fh("logbuch", "neu", *words)
    one.save()
    one.push()
    other.pull()
    return one.only_id()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def finish_merge(who: Person) -> None:
    who.git("add", "--all")
    who.git("commit", "--quiet", "--no-edit")
    assert who.fh("status").err == ""
    assert who.fh("pruefe").err == ""


def test_the_same_milestone_reached_on_both(pair: Pair) -> None:
    one, other = pair
    who = meet(
        pair,
        lambda who: who.fh("meilenstein", "erreicht", "1.1", "-d", "10.3.2023"),
        lambda who: who.fh("meilenstein", "erreicht", "1.1", "-d", "13.3.2023"),
    )
    (first,), (second,) = (person.project().entries for person in pair)
    merge(who)
    who.push()
    one.pull()
    told = other.fh("pruefe", code=1).out
    assert one.fh("pruefe", code=1).out == told
    line, advice = told.splitlines()[:2]
    assert line.startswith(f"{second.file}:")
    assert f"L04 Der Meilenstein 1.1 ist schon im Eintrag {first.id} vom 10.03.2023 erreicht." in line
    assert "Streichen Sie ihn an einer der beiden Stellen" in advice
    other.fh("logbuch", "bearbeite", second.id, "--ohne", "erreicht")
    other.fh("pruefe")


def test_the_same_task_done_on_both_is_done_since_the_earlier_day(pair: Pair) -> None:
    """Both say the same, and nothing follows from the second: no finding, so that no one has to undo it."""
    task = both_have(pair, "-t", "Treffen", "-d", "1.3.2023", "--aufgabe", "Raum buchen") + "/1"
    who = meet(
        pair,
        lambda who: who.fh("aufgabe", "erledigt", task, "-d", "13.3.2023"),
        lambda who: who.fh("aufgabe", "erledigt", task, "-d", "10.3.2023"),
    )
    merge(who)
    who.push()
    pair[0].pull()
    listed = [person.fh("aufgabe", "liste", "--alle", "--json").out for person in pair]
    assert listed[0] == listed[1]
    (found,) = json.loads(listed[0])["aufgabe"]
    assert found["abgeschlossen_am"] == "2023-03-10"
    assert len(who.project().entries) == 3
    who.fh("pruefe")


def test_the_same_id_in_two_files(pair: Pair) -> None:
    entry_id = both_have(pair, "-t", "Treffen", "-d", "1.3.2023", "--teilnehmende", "7")

    def copy(who: Person) -> None:
        path = who.entry_file(entry_id)
        copied = path.with_name(path.name.replace("2023-03-01-treffen", "2023-03-02-nochmal"))
        copied.write_text(path.read_text("utf-8").replace("2023-03-01", "2023-03-02"), "utf-8")

    who = meet(pair, copy, lambda who: who.fh("logbuch", "bearbeite", entry_id, "--teilnehmende", "8"))
    merge(who)
    line, advice = who.fh("pruefe", code=1).out.splitlines()[:2]
    second = f"logbook/{PLACE}/2023-03-02-nochmal-{entry_id}.toml"
    first = f"2023-03-01-treffen-{entry_id}.toml"
    assert line == f"{second}:1: L01 Die Kennung {entry_id} hat auch {first}."
    assert advice.endswith("Löschen Sie die überzählige Datei, oder geben Sie ihr fünf andere Zeichen.")
    assert who.fh("status").err == ""
    (who.folder / second).rename(who.folder / second.replace(entry_id, "zzzzz"))
    who.fh("pruefe")


def test_the_same_entry_moved_to_two_days(pair: Pair) -> None:
    """Git keeps both files, with longer markers; once they are gone, the id that is there twice tells."""
    entry_id = both_have(pair, "-t", "Treffen", "-d", "1.3.2023", "-x", "Ein Text\nvon einigen\nZeilen")
    who = meet(
        pair,
        lambda who: who.fh("logbuch", "bearbeite", entry_id, "-d", "2.3.2023"),
        lambda who: who.fh("logbuch", "bearbeite", entry_id, "-d", "3.3.2023"),
    )
    merge(who, conflict=True)
    said = who.fh("pruefe", code=3)
    files = [f"logbook/{PLACE}/2023-03-0{day}-treffen-{entry_id}.toml" for day in (2, 3)]
    for file in files:
        assert f"{file}:2: D03 " in said.out
    who.git("checkout", "--quiet", "origin/main", "--", files[0])
    who.git("checkout", "--quiet", "HEAD", "--", files[1])
    said = who.fh("pruefe", code=1)
    assert f"{files[1]}:1: L01 Die Kennung {entry_id} hat auch {Path(files[0]).name}." in said.out
    assert said.err.startswith(MERGING)
    (who.folder / files[1]).unlink()
    finish_merge(who)


def test_an_entry_removed_here_and_changed_there(pair: Pair) -> None:
    """No marker, nothing unreadable: only git knows, and fh says that git is not done."""
    entry_id = both_have(pair, "-t", "Treffen", "--teilnehmende", "7")
    who = meet(
        pair,
        lambda who: who.fh("logbuch", "entferne", entry_id, "--ja"),
        lambda who: who.fh("logbuch", "bearbeite", entry_id, "--teilnehmende", "8"),
    )
    merge(who, conflict=True)
    assert who.fh("status").err.startswith(MERGING)
    assert who.project().entries[0].entry.participants == 8
    finish_merge(who)


def rename_plan(name: str) -> Callable[[Person], None]:
    return lambda who: replace(who.plan, 'name = "Kreis Süd"', f'name = "Kreis Süd {name}"')


def test_a_conflict_in_the_roadmap(pair: Pair) -> None:
    one, other = pair
    one.fh("init", "Kreis Nord", *OPTIONS)
    one.save()
    one.push()
    other.pull()
    who = meet(pair, rename_plan("I"), rename_plan("II"))
    who.fh("logbuch", "neu", "-t", "Noch lesbar", "--kommune", "kreis-nord")
    broken = who.folder / f"logbook/{PLACE}/2023-03-01-notiz-k7q2m.toml"
    broken.write_text('datum = 2023-03-01\nart = "notiz"\n', "utf-8")
    merge(who, conflict=True)
    checked = who.fh("pruefe", code=3)
    assert f"{PLAN}:6: D03 Hier stehen zwei Fassungen nebeneinander" in checked.out
    assert "Behalten Sie eine davon" in checked.out
    assert f"{broken.name}:1: W02 " in checked.out
    shown = who.fh("status", code=3)
    assert shown.err.startswith(MERGING)
    assert f"{PLAN}:6: D03 " in shown.err
    assert "Kreis Nord" in shown.out
    assert who.fh("status", PLACE, code=3).out == ""
    assert json.loads(who.fh("status", "--json", code=3).out)["unvollstaendig"] is True
    assert "Noch lesbar" in who.fh("logbuch", "liste", "kreis-nord").out
    broken.unlink()
    text = who.plan.read_text("utf-8")
    kept = [
        line for line in text.splitlines() if not line.startswith(("<<<", "===", ">>>")) and "II" not in line
    ]
    who.plan.write_text("\n".join(kept) + "\n", "utf-8")
    decided = who.fh("status")
    assert decided.err.startswith(MERGING), "git still waits"
    finish_merge(who)


def put_milestone(number: str, after: str) -> Callable[[Person], None]:
    new = f'\n[[meilenstein]]\nid = "{number}"\nphase = 1\ntitel = "Neu"\n'
    return lambda who: replace(who.plan, f'titel = "{after}"\n', f'titel = "{after}"\n{new}')


def test_the_same_number_for_two_milestones(pair: Pair) -> None:
    titles = [milestone.title for milestone in pair[0].project().roadmap.milestones]
    who = meet(pair, put_milestone("1.9", titles[0]), put_milestone("1.9", titles[3]))
    merge(who)
    assert f"{PLAN}:" in (line := who.fh("pruefe", code=1).out.splitlines()[0])
    assert "P01 " in line
    assert "1.9" in line


def set_line(old: str, new: str) -> Callable[[Person], None]:
    return lambda who: replace(who.plan, old, new)


def test_one_line_between_two_changes_of_the_roadmap_is_enough(pair: Pair) -> None:
    """Between "phasen" and "ende" stands "beginn", and the two neighbours of it are different places."""
    changes = (
        set_line("phasen = [1]", "phasen = [1] # eine"),
        set_line('ende = "2022-07"', "ende = 2022-07-31"),
    )
    merge(meet(pair, *changes))
    pair[1].fh("pruefe")


def test_neighbouring_lines_of_the_roadmap_are_one_place_for_git(pair: Pair) -> None:
    changes = (
        set_line('\nbeginn = "2022-05"', "\nbeginn = 2022-05-01"),
        set_line('ende = "2022-07"', "ende = 2022-07-31"),
    )
    who = meet(pair, *changes)
    merge(who, conflict=True)
    assert "D03 " in who.fh("pruefe", code=3).out


def test_a_conflict_in_an_entry(pair: Pair) -> None:
    entry_id = both_have(pair, "-t", "Treffen", "--teilnehmende", "7")
    who = meet(
        pair,
        lambda who: who.fh("logbuch", "bearbeite", entry_id, "--teilnehmende", "8"),
        lambda who: who.fh("logbuch", "bearbeite", entry_id, "--teilnehmende", "9"),
    )
    merge(who, conflict=True)
    file = f"logbook/{PLACE}/{who.entry_file(entry_id).name}"
    shown = who.fh("status", code=3)
    sentence, advice, problem, _ = shown.err.splitlines()
    assert sentence == f"{MERGING}bis es abgeschlossen ist, sehen Sie nur, was schon lesbar ist."
    assert advice == (
        "  → Entscheiden Sie, was git status und fh pruefe nennen; dann git add und git commit. "
        "Oder alles wie vorher: git merge --abort."
    )
    assert problem.startswith(f"{file}:")
    assert " D03 " in problem
    assert "Kreis Süd" in shown.out
    assert json.loads(who.fh("status", "--json", code=3).out)["status"][0]["unvollstaendig"] is True
    who.git("merge", "--abort")
    assert who.fh("status").err == ""


def test_writing_in_the_middle_of_a_merge(pair: Pair) -> None:
    """A new entry is a new file and hurts nobody; a commit of its own would end the merge."""
    who = meet(pair, rename_plan("I"), rename_plan("II"))
    merge(who, conflict=True)
    refused = who.fh("logbuch", "neu", "-t", "Notiz", code=3)
    assert f"Der Fahrplan von {PLACE} lässt sich nicht lesen; es wurde nichts geschrieben." in refused.err
    who.git("checkout", "--quiet", "--ours", "--", PLAN)
    said = who.fh("logbuch", "neu", "-t", "Notiz", "--commit", code=6)
    assert "nicht festgeschrieben: git steckt mitten im Zusammenführen (merge)." in said.err
    assert sorted(line[:2] for line in states(who.folder)) == ["??", "UU"]
    finish_merge(who)
    assert [logged.entry.title for logged in who.project().entries] == ["Notiz"]

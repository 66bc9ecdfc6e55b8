"""Random roadmaps, written in many ways, and random changes of them: only the lines in question change."""

import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.rewriting import Source, rewritten
from fruehe_hilfen_cli.store.toml_values import value_of

Data = dict[str, Any]
TITLES = st.sampled_from(["Vertrag", "Größe # 3", 'Mit "Wort"', "[[meilenstein]]", "a = 1", "C:\\x"])
MONTHS = st.sampled_from(["2022-05", "2023-06", "2024-12"])
WHENS = MONTHS | st.dates()
BLOCKS = st.fixed_dictionaries(
    {"phasen": st.lists(st.integers(1, 6), min_size=1, max_size=2)},
    optional={
        "name": TITLES,
        "beginn": WHENS,
        "ende": WHENS,
        "ende_ist": st.sampled_from(["fest", "voraussichtlich"]),
    },
)
MILESTONES = st.fixed_dictionaries(
    {
        "id": st.sampled_from([f"{n}.{m}" for n in range(1, 4) for m in range(1, 5)]),
        "phase": st.integers(1, 6),
        "titel": TITLES,
    },
    optional={"pflicht": st.booleans(), "art": st.just("leitfaden"), "faellig": WHENS},
)
CHANGES = st.fixed_dictionaries(
    {"termin": st.dates()}, optional={"grund": TITLES, "neuer_termin": st.dates()}
)
CALL = st.fixed_dictionaries(
    {},
    optional={
        "erster": WHENS,
        "alle_wochen": st.integers(1, 9),
        "uhrzeit": st.just("10:00"),
        "terminaenderung": st.lists(CHANGES, min_size=1, max_size=3),
    },
)
PLANS = st.fixed_dictionaries(
    {
        "format": st.just(1),
        "kommune": st.fixed_dictionaries(
            {"name": TITLES, "land": st.just("NW")}, optional={"kohorte": TITLES}
        ),
        "zeitraum": st.lists(BLOCKS, min_size=1, max_size=3),
    },
    optional={
        "jour_fixe": CALL,
        "ampel": st.fixed_dictionaries({}, optional={"toleranz_tage": st.integers(0, 60)}),
        "meilenstein": st.lists(MILESTONES, min_size=1, max_size=6, unique_by=lambda item: str(item["id"])),
        "gruppe": st.lists(
            st.fixed_dictionaries({"id": st.sampled_from(["a", "b"]), "name": TITLES}), min_size=1, max_size=2
        ),
    },
)
_BETWEEN = ["# frei", "", "  # zwei", "#:schema x", "# [[meilenstein]]"]


@st.composite
def plans(draw: st.DrawFn) -> tuple[str, Data]:
    """The text of a roadmap, with comments and blank lines anywhere, and its data."""
    data: Data = draw(PLANS)
    lists = [key for key in ("zeitraum", "meilenstein", "gruppe") if data.get(key)]
    inline = set(draw(st.lists(st.sampled_from(lists), max_size=1)))
    lines: list[str] = []
    for line in _written(data, inline):
        lines += draw(st.lists(st.sampled_from(_BETWEEN), max_size=2)) if draw(st.booleans()) else []
        behind = line and not line.startswith("#") and draw(st.integers(0, 5)) == 0
        lines.append(f"{line}  # dazu" if behind else line)
    end = draw(st.sampled_from(["\n", "", "\n# Ende\n", "\n\n"]))
    return "\n".join(lines) + end, data


def _written(data: Data, inline: set[str]) -> list[str]:
    """The lines of a file; some lists of tables stand in one value."""
    top = {key: value for key, value in data.items() if key not in inline and key != "format"}
    lines = ["format = 1"]
    for key in inline:
        lines += [f"{key} = [", *(f"  {value_of(item, inside=True)}," for item in data[key]), "]"]
    return [*lines, *toml.tables(top).split("\n")[:-1]]


def _roadmap(data: Data) -> Roadmap:
    return Roadmap.model_validate(data, by_alias=True, by_name=False)


def _changed(source: str, old: Data, new: Data) -> str:
    """The text with other data, which it is proved to hold."""
    assert tomllib.loads(source) == old
    text = rewritten(Source(Path("fahrplan.toml"), source.encode(), source), _roadmap(old), _roadmap(new))
    assert text is not None
    assert tomllib.loads(text) == new
    return text


def _without(lines: list[str], first: int, count: int) -> list[str]:
    return lines[:first] + lines[first + count :]


def _is_cut_out_of(shorter: list[str], longer: list[str]) -> bool:
    """Whether the one is the other without some lines at one place."""
    count = len(longer) - len(shorter)
    return any(_without(longer, first, count) == shorter for first in range(len(shorter) + 1))


NEWLINES = st.sampled_from(["\n", "\r\n"])
NEW = {"id": "9.9", "phase": 3, "titel": "Neu"}


@given(plans(), NEWLINES, st.integers(0, 6))
def test_a_new_milestone_leaves_all_lines_as_they_are(
    plan: tuple[str, Data], newline: str, place: int
) -> None:
    source, old = plan[0].replace("\n", newline), plan[1]
    known = old.get("meilenstein", [])
    place = min(place, len(known))
    text = _changed(source, old, old | {"meilenstein": [*known[:place], NEW, *known[place:]]})
    assert text.count("\r\n") == (text.count("\n") if "\r\n" in source else 0)
    before, after = (words.replace("\r", "").rstrip().split("\n") for words in (source, text))
    assert _is_cut_out_of([line.rstrip() for line in before], [line.rstrip() for line in after])
    assert len(after) - len(before) <= len(NEW) + 2


@given(plans(), NEWLINES, st.integers(0, 6))
def test_a_milestone_that_goes_takes_only_its_own_lines(
    plan: tuple[str, Data], newline: str, place: int
) -> None:
    source, old = plan[0].replace("\n", newline), plan[1]
    known = old.get("meilenstein", [])
    if len(known) <= place or len(known) == 1:
        return
    text = _changed(source, old, old | {"meilenstein": _without(known, place, 1)})
    before, after = source.rstrip().splitlines(), text.rstrip().splitlines()
    assert _is_cut_out_of(after, before)


@given(plans(), NEWLINES, st.data())
def test_a_value_that_changes_is_one_line(plan: tuple[str, Data], newline: str, data: st.DataObject) -> None:
    source, old = plan[0].replace("\n", newline), plan[1]
    key = data.draw(st.sampled_from([key for key in ("zeitraum", "meilenstein") if key in old]))
    place = data.draw(st.integers(0, len(old[key]) - 1))
    field, value = data.draw(
        st.sampled_from([("name", "Neu"), ("ende", "2031-01")] if key == "zeitraum" else [("titel", "Neu")])
    )
    item = old[key][place] | {field: value}
    text = _changed(source, old, old | {key: [*old[key][:place], item, *old[key][place + 1 :]]})
    before, after = source.split("\n"), text.split("\n")
    if len(before) == len(after):
        assert sum(one != other for one, other in zip(before, after, strict=True)) <= 1
    else:
        assert field not in old[key][place]
        assert _is_cut_out_of([line.rstrip() for line in before], [line.rstrip() for line in after])


@given(plans(), plans())
def test_whatever_changes_comes_out_as_meant_or_is_left_to_the_editor(
    plan: tuple[str, Data], other: tuple[str, Data]
) -> None:
    (source, old), (_, new) = plan, other
    text = rewritten(Source(Path("fahrplan.toml"), source.encode(), source), _roadmap(old), _roadmap(new))
    assert text is None or tomllib.loads(text) == new
    kept = old | {key: new[key] for key in ("ampel", "jour_fixe", "kommune") if key in new}
    _changed(source, old, kept)

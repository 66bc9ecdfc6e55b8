"""Options that several commands share arrive as one value."""

import inspect
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.grouping import Group

Size = Annotated[int | None, typer.Option("--groesse")]
Loud = Annotated[bool, typer.Option("--laut")]


@dataclass(frozen=True)
class Sound:
    size: int | None
    loud: bool


def sound(values: dict[str, Any]) -> Sound:
    return Sound(values["groesse"], values["laut"])


SOUND = Group("sound", {"groesse": Size, "laut": Loud}, {"laut": False}, sound)


def command(sound: Sound, name: str, times: int = 1) -> None:
    seen.append((sound, name, times))


seen: list[tuple[Sound, str, int]] = []


def test_the_command_gets_the_value_and_typer_sees_the_options() -> None:
    grouped = SOUND(command)
    parameters = inspect.signature(grouped).parameters
    assert list(parameters) == ["name", "times", "groesse", "laut"]
    assert [parameter.default for parameter in parameters.values()] == [
        inspect.Parameter.empty,
        1,
        None,
        False,
    ]
    assert grouped.__annotations__ == {"name": str, "times": int, "groesse": Size, "laut": Loud}
    seen.clear()
    grouped(name="x", times=2, groesse=3, laut=True)
    assert seen == [(Sound(3, loud=True), "x", 2)]


def test_a_group_of_groups_keeps_both() -> None:
    def both(sound: Sound, pitch: str) -> None:
        seen.append((sound, pitch, 0))

    high = Group(
        "pitch", {"hoch": Loud}, {"hoch": False}, lambda values: "hoch" if values["hoch"] else "tief"
    )
    grouped = high(SOUND(both))
    assert list(inspect.signature(grouped).parameters) == ["groesse", "laut", "hoch"]
    seen.clear()
    grouped(groesse=None, laut=False, hoch=True)
    assert seen == [(Sound(None, loud=False), "hoch", 0)]


def test_the_command_keeps_its_name_and_its_docstring() -> None:
    assert SOUND(command).__name__ == "command"

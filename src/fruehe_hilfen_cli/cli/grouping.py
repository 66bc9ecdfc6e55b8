"""Options that several commands share, given to a command as one typed value.

A command names the value as a parameter; the group replaces that parameter by the options it is made of, so
that Typer sees the options and the command sees the value.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any

Command = Callable[..., None]


@dataclass(frozen=True)
class Group:
    """A group of options.

    Args:
        parameter: the name of the command's parameter that takes their value.
        options: Typer's annotations of the options, by name; each needs a default.
        defaults: the defaults; None where nothing else is said.
        build: makes the value of the options' values, by name.
        leading: whether the help names them before the command's own options.
    """

    parameter: str
    options: Mapping[str, Any]
    defaults: Mapping[str, Any]
    build: Callable[[dict[str, Any]], object]
    leading: bool = False

    def __call__(self, function: Command) -> Command:
        """Make a command that has the options in place of the parameter."""
        own = [
            parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for parameter in inspect.signature(function).parameters.values()
            if parameter.name != self.parameter
        ]
        added = [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=self.defaults.get(name)
            )
            for name, kind in self.options.items()
        ]

        @wraps(function)
        def command(**values: Any) -> None:  # noqa: ANN401 - Typer passes what the signature says
            value = self.build({name: values.pop(name) for name in self.options})
            function(**{self.parameter: value}, **values)

        both = [*added, *own] if self.leading else [*own, *added]
        command.__signature__ = inspect.Signature(both)  # type: ignore[attr-defined]  # Typer reads it
        command.__annotations__ = {parameter.name: parameter.annotation for parameter in both}
        return command

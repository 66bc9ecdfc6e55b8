"""The files of this folder that pages are made of; what is filled in is escaped."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import visible


def filled(name: str, /, **values: object) -> Markup:
    """A file of this folder with values filled in."""
    return Markup(_environment().get_template(name).render(values))  # noqa: S704 - escaped by jinja


def source(name: str) -> str:
    """A file of this folder as it is."""
    environment = _environment()
    return FileSystemLoader(Path(__file__).parent).get_source(environment, name)[0]


def _visible(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        finalize=_visible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

"""Which body is meant: by its short name, by one of its names, or by a beginning of them."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from fruehe_hilfen_cli.records.naming import NoSuchName, WhichName
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.governance.body_names import plain_name


class NamedBody(Protocol):
    """A body, of the file or of a view."""

    @property
    def id(self) -> str:
        """The short name, "jha"."""

    @property
    def name(self) -> str:
        """The name, "Jugendhilfeausschuss"."""

    @property
    def also_called(self) -> tuple[str, ...]:
        """Other names."""


Found = TypeVar("Found", bound=NamedBody)


def find_body(known: Iterable[Found], words: str) -> Found:
    """The body that is meant; case, umlauts spelt out and blanks make no difference.

    A short name goes before a name, and both before a beginning.

    Args:
        known: those that there are.
        words: what was typed.

    Raises:
        NoSuchName, WhichName: when there is none, or more than one.
    """
    known = tuple(known)
    wanted = plain_name(words)
    ways: tuple[Callable[[Found], bool], ...] = (
        lambda body: plain_name(body.id) == wanted,
        lambda body: wanted in map(plain_name, (body.name, *body.also_called)),
        lambda body: bool(wanted) and any(plain_name(name).startswith(wanted) for name in _names(body)),
    )
    chosen = next((found for way in ways if (found := list(filter(way, known)))), [])
    if not chosen:
        close = nearest(words, [name for body in known for name in _names(body)])
        others = (
            "fh gremium liste zeigt alle." if known else "Hier gibt es noch keins; fh gremium neu legt es an."
        )
        hint = f"Meinten Sie „{close}“?" if close else others
        raise NoSuchName(one="Ein Gremium", id=words, hint=hint)
    if len(chosen) > 1:
        places = {getattr(body, "place", "") for body in chosen}
        several = len(places) > 1
        ids = ", ".join(
            f"{body.id} ({getattr(body, 'place', '')})" if several else body.id for body in chosen
        )
        hint = "Nennen Sie die Kommune mit --kommune." if several else "Nennen Sie das ganze Kürzel."
        raise WhichName(several="mehrere Gremien", id=words, ids=ids, hint=hint)
    return chosen[0]


def _names(body: NamedBody) -> tuple[str, ...]:
    return body.id, body.name, *body.also_called

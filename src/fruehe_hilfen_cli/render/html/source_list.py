"""The entries that a page names, with the ways to them and back."""

from collections.abc import Sequence

from markupsafe import Markup

from fruehe_hilfen_cli.render.html.memory import Memory, place_of
from fruehe_hilfen_cli.render.markup import element, joined
from fruehe_hilfen_cli.reports.document import Source
from fruehe_hilfen_cli.reports.sources import source_line

_BACK = "\N{LEFTWARDS ARROW WITH HOOK}\N{VARIATION SELECTOR-15}"


def source_list(sources: Sequence[Source], memory: Memory) -> Markup:
    """The list of sources; nothing where there are none."""
    items = (_item(number, source, memory) for number, source in enumerate(sources, 1))
    return element("ol", Markup("\n").join(items), class_="sources") if sources else Markup()


def _item(number: int, source: Source, memory: Memory) -> Markup:
    words: str = source.words
    if anchor := memory.entries.get(source.id):
        words = element("a", source.words, href=f"#{anchor}")
    rest = source_line(source).removeprefix(source.words)
    times = memory.cited[source.id]
    back = Markup(" ").join(_back(number, time, times) for time in range(1, times + 1))
    return element("li", joined(words, rest), Markup(" "), back, id=f"quelle-{number}")


def _back(number: int, time: int, times: int) -> Markup:
    where = f", {time}. Stelle" if times > 1 else ""
    shown = f"{_BACK}{time}" if times > 1 else _BACK
    label = f"Zurück zum Text: Quelle {number}{where}"
    return element("a", shown, href=f"#{place_of(number, time)}", class_="back", aria_label=label)

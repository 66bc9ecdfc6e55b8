"""Entries on a page: each as an article, above them the fields to search and filter them."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.html.blocks import block_element
from fruehe_hilfen_cli.render.html.memory import Memory
from fruehe_hilfen_cli.render.html.outline import DEEPEST
from fruehe_hilfen_cli.render.html.templates import filled
from fruehe_hilfen_cli.render.markup import element
from fruehe_hilfen_cli.reports.document import Article, Heading
from fruehe_hilfen_cli.text import folded


@dataclass(frozen=True)
class Choice:
    """A field to filter by.

    Args:
        key: its id on the page.
        name: what the marks are about: "Art".
        values: what can be chosen.
    """

    key: str
    name: str
    values: tuple[str, ...]


def article_element(article: Article, memory: Memory, level: int) -> Markup:
    """An article, its first heading of that level and the others below."""
    topic, shown, deepest = memory.topic, [], level - 1
    for block in article.blocks:
        if isinstance(block, Heading):
            deepest = min(DEEPEST, deepest + 1, max(level, block.level))
        shown.append(block_element(block, memory, max(level, deepest)))
    memory.topic = topic
    marks = "\n".join(_mark(name, value) for name, value in article.marks)
    return element("article", *shown, id=memory.article(article), data_marks=marks or None)


def filter_element(articles: Sequence[Article], memory: Memory) -> Markup:
    """The fields that search and filter articles; a page without JavaScript hides them."""
    names = dict.fromkeys(name for article in articles for name, _ in article.marks)
    choices = [_choice(name, articles, memory) for name in names]
    return filled(
        "filter.html",
        name=memory.name("Einträge durchsuchen"),
        key=memory.anchor("suche", ""),
        choices=[choice for choice in choices if len(choice.values) > 1],
        total=len(articles),
        mark=_mark,
    )


def _choice(name: str, articles: Sequence[Article], memory: Memory) -> Choice:
    values = {value for article in articles for mark, value in article.marks if mark == name}
    return Choice(
        memory.anchor("filter", name), name, tuple(sorted(values, key=lambda value: (folded(value), value)))
    )


def _mark(name: str, value: str) -> str:
    """A mark in one line, as the page's script compares it."""
    return one_line(f"{name}: {value}")

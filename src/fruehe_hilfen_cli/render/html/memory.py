"""What is remembered while a page is written: names that are taken, and where each entry is cited."""

from collections import Counter

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.markup import element
from fruehe_hilfen_cli.reports.document import Article, Document
from fruehe_hilfen_cli.reports.sources import cited, numbers
from fruehe_hilfen_cli.text import slug


class Memory:
    """The memory of one page.

    Args:
        document: what is written.
    """

    def __init__(self, document: Document) -> None:
        self._numbers = numbers(document)
        self._taken: Counter[str] = Counter()
        self.cited = dict.fromkeys(self._numbers, 0)
        """How often the text names each entry, by its id."""
        self.topic = ""
        """What the text is about just now: the last heading."""
        articles = [block for block in document.blocks if isinstance(block, Article)]
        self._articles = {id(block): self.anchor("eintrag", block.anchor) for block in articles}
        self.entries = {
            block.anchor: self._articles[id(block)] for block in reversed(articles) if block.anchor
        }
        """The ids of the articles on the page, by those of their entries."""

    def anchor(self, kind: str, words: str) -> str:
        """An id that is the only one of its name on the page: "abschnitt-formate-bisher"."""
        return self._only(f"{kind}-{slug(words)}".rstrip("-"), "{}-{}")

    def name(self, words: str) -> str:
        """A name for a table or a picture that no other one has: "Formate", "Formate (2)"."""
        return self._only(one_line(words), "{} ({})")

    def article(self, article: Article) -> str:
        """The id of an article on the page."""
        return self._articles[id(article)]

    def citation(self, sources: tuple[str, ...]) -> Markup:
        """The numbers of entries behind a statement, each a link to the list of them."""
        links = [self._link(source) for source in cited(sources, self._numbers)]
        return element("sup", *links, class_="sources") if links else Markup()

    def _link(self, source: str) -> Markup:
        number = self._numbers[source]
        self.cited[source] += 1
        place = place_of(number, self.cited[source])
        return element("a", str(number), href=f"#quelle-{number}", id=place, aria_label=f"Quelle {number}")

    def _only(self, words: str, numbered: str) -> str:
        self._taken[words] += 1
        times = self._taken[words]
        return words if times == 1 else self._only(numbered.format(words, times), numbered)


def place_of(number: int, time: int) -> str:
    """The id of the place where a source is named for the first, second … time."""
    return f"stelle-{number}-{time}"

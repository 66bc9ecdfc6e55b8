"""The styles of a file: its own where it has them, else those of reports."""

from collections.abc import Callable

from fruehe_hilfen_cli.render.docx.style_list import NORMAL, STYLES, TABLE, TONES
from fruehe_hilfen_cli.render.docx.style_xml import bullet_list, style_element, table_style
from fruehe_hilfen_cli.render.docx.xml import Element, tag, w
from fruehe_hilfen_cli.reports.tone import Tone


class Styles:
    """The styles of a file, by the names Word knows them by.

    Args:
        root: the root of the file's styles; those that are missing are put there when they are used.
        bullets: makes the list that items belong to, and gives its number.
    """

    def __init__(self, root: Element, bullets: "Bullets") -> None:
        self._root = root
        self._bullets = bullets
        self._ids: dict[str, str] = {}
        for style in root.iter(tag("w:style")):
            name = style.find(tag("w:name"))
            if name is not None:
                self._ids[str(name.get(tag("w:val"))).casefold()] = str(style.get(tag("w:styleId")))

    def id(self, name: str) -> str:
        """The id of a style."""
        if name.casefold() not in self._ids:
            self._add(name)
        return self._ids[name.casefold()]

    def tone(self, tone: Tone) -> str | None:
        """The id of a tone's style; None for plain text."""
        return self.id(TONES[tone]) if tone in TONES else None

    def add_all(self) -> None:
        """Put all there, so that users find them in an empty sheet."""
        for style in STYLES:
            self.id(style.name)
        self.id(TABLE)

    def _add(self, name: str) -> None:
        identifier = self._free("".join(filter(_is_plain, name.title())))
        self._ids[name.casefold()] = identifier
        if name == TABLE:
            self._root.append(table_style(identifier))
            return
        style = next(style for style in STYLES if style.name == name)
        bullet = style.setting is not None and style.setting.bullet
        number = self._bullets.number() if bullet else None
        self._root.append(style_element(style, identifier, self._ids.get(NORMAL.casefold()), number))

    def _free(self, wanted: str) -> str:
        taken = {found.casefold() for found in self._ids.values()}
        return wanted if wanted.casefold() not in taken else self._free(f"{wanted}Fh")


class Bullets:
    """The list that items of reports belong to.

    Args:
        root: gives the root of the file's lists.
    """

    def __init__(self, root: Callable[[], Element]) -> None:
        self._root = root

    def number(self) -> int:
        """The number of a new list with bullets; put where the schema wants it."""
        root = self._root()
        lists = list(root.iter(tag("w:abstractNum")))
        users = list(root.iter(tag("w:num")))
        abstract = 1 + max((int(found.get(tag("w:abstractNumId"))) for found in lists), default=-1)
        number = 1 + max((int(found.get(tag("w:numId"))) for found in users), default=0)
        root.insert(root.index(lists[-1]) + 1 if lists else 0, bullet_list(abstract))
        user = w("num", w("abstractNumId", val=abstract), numId=number)
        root.insert(root.index(users[-1]) + 1 if users else len(root), user)
        return number


def _is_plain(character: str) -> bool:
    return character.isascii() and character.isalnum()

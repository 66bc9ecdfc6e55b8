"""The styles of a report in Word as data: what they are called and how they look."""

from dataclasses import dataclass

from fruehe_hilfen_cli.render.pages import ACCENT, COLOURS, OPEN_BACKGROUND
from fruehe_hilfen_cli.reports.tone import Tone


@dataclass(frozen=True)
class Look:
    """How texts of a style look.

    Args:
        size: in half points; None as the text around it.
        colour: as RGB.
        bold: whether they are bold.
        italic: whether they are italic.
        behind: the colour behind them.
        raised: whether they are small and raised.
        fixed: whether all characters are of one width.
    """

    size: int | None = None
    colour: str | None = None
    bold: bool = False
    italic: bool = False
    behind: str | None = None
    raised: bool = False
    fixed: bool = False


@dataclass(frozen=True)
class Setting:
    """How paragraphs of a style are set.

    Args:
        before: room above, in twentieths of a point.
        after: room below.
        level: the level in the navigation, from 0; None for text.
        with_next: whether the next paragraph stands on the same page.
        together: whether it is never parted by the end of a page.
        bullet: whether it is an item of a list.
        edge: the colour of a line on its left.
        behind: the colour behind it.
    """

    before: int = 0
    after: int = 0
    level: int | None = None
    with_next: bool = False
    together: bool = False
    bullet: bool = False
    edge: str | None = None
    behind: str | None = None


@dataclass(frozen=True)
class Style:
    """A style of paragraphs, or of characters where it has no setting.

    Args:
        name: as Word knows it; of its own ones Word shows the name in the user's language.
        look: how its texts look.
        setting: how its paragraphs are set.
        ours: whether only reports use it.
    """

    name: str
    look: Look = Look()
    setting: Setting | None = None
    ours: bool = False


TITLE, BULLET, LINK = "Title", "List Bullet", "Hyperlink"
FACT, DRAWING, OPEN = "Bericht Angabe", "Bericht Zeichnung", "Bericht Offen"
TABLE_TEXT, SMALL_TABLE_TEXT = "Bericht Tabellentext", "Bericht Tabellentext klein"
SOURCE_LIST, SOURCE, TABLE, NAME = "Bericht Quellen", "Bericht Quelle", "Bericht Tabelle", "Bericht Name"
HEADER, FOOTER, NORMAL = "header", "footer", "Normal"
HEADINGS = (TITLE, "heading 1", "heading 2", "heading 3")
"""The styles of headings by level: the title has one of its own, as is usual in Word."""
TONES = {
    Tone.STRONG: "Bericht Stark",
    Tone.MUTED: "Bericht Beiwerk",
    Tone.GOOD: "Bericht Gut",
    Tone.WARNING: "Bericht Achtung",
    Tone.BAD: "Bericht Schlecht",
    Tone.OPEN: "Bericht Auszufüllen",
}
"""The styles of characters by tone; none is told by its colour alone."""

_MUTED = COLOURS[Tone.MUTED]
STYLES = (
    Style(TITLE, Look(36, ACCENT, bold=True), Setting(0, 60, level=0, with_next=True)),
    Style("heading 1", Look(28, ACCENT, bold=True), Setting(320, 100, level=0, with_next=True)),
    Style("heading 2", Look(24, ACCENT, bold=True), Setting(240, 80, level=1, with_next=True)),
    Style("heading 3", Look(21, ACCENT, bold=True), Setting(200, 60, level=2, with_next=True)),
    Style(BULLET, Look(), Setting(0, 50, bullet=True)),
    Style(HEADER, Look(17, _MUTED), Setting()),
    Style(FOOTER, Look(17, _MUTED), Setting()),
    Style(LINK, Look(None, ACCENT)),
    Style(FACT, Look(), Setting(0, 40), ours=True),
    Style(TABLE_TEXT, Look(18), Setting(20, 20), ours=True),
    Style(SMALL_TABLE_TEXT, Look(15), Setting(20, 20), ours=True),
    Style(DRAWING, Look(18, fixed=True), Setting(60, 120, together=True), ours=True),
    Style(OPEN, Look(None, COLOURS[Tone.OPEN], italic=True),
          Setting(80, 120, edge=COLOURS[Tone.OPEN], behind=OPEN_BACKGROUND), ours=True),
    Style(SOURCE_LIST, Look(18), Setting(0, 40), ours=True),
    Style(SOURCE, Look(None, ACCENT, raised=True), ours=True),
    Style(NAME, Look(None, _MUTED), ours=True),
    Style(TONES[Tone.STRONG], Look(bold=True), ours=True),
    Style(TONES[Tone.MUTED], Look(18, _MUTED), ours=True),
    Style(TONES[Tone.GOOD], Look(None, COLOURS[Tone.GOOD], bold=True), ours=True),
    Style(TONES[Tone.WARNING], Look(None, COLOURS[Tone.WARNING], bold=True, italic=True), ours=True),
    Style(TONES[Tone.BAD], Look(None, COLOURS[Tone.BAD], bold=True), ours=True),
    Style(TONES[Tone.OPEN], Look(None, COLOURS[Tone.OPEN], italic=True, behind=OPEN_BACKGROUND), ours=True),
)  # fmt: skip

"""The styles of OpenDocument files: named, so that everybody can change them in one place."""

from markupsafe import Markup

from fruehe_hilfen_cli.render.markup import joined
from fruehe_hilfen_cli.render.odt.layout import DRAWING_FONT, fonts, page_layout
from fruehe_hilfen_cli.render.odt.names import file_of, odf
from fruehe_hilfen_cli.render.pages import ACCENT, COLOURS, FONT, OPEN_BACKGROUND
from fruehe_hilfen_cli.reports.document import Tone

TONES = {
    Tone.STRONG: "Hervorgehoben",
    Tone.MUTED: "Nebenbei",
    Tone.GOOD: "Gut",
    Tone.WARNING: "Achtung",
    Tone.BAD: "Schlecht",
    Tone.OPEN: "Offen",
}
"""The names of the character styles that stand for tones."""
LINK = "Internet_20_link"
SOURCE_NUMBER = "Quellenziffer"
BULLETS = "Aufzaehlung"
TEXT = "Text_20_body"
INTRODUCTION = "Einleitung"
"""A text that stays on the page of what follows."""
_BOLD = frozenset({Tone.STRONG, Tone.BAD})
_SIZES = ("20pt", "14pt", "12pt", "11pt", "11pt", "11pt")

Style = dict[str, str | None]


def styles_file(head: Markup, foot: Markup, *, wide: bool) -> bytes:
    """The file of the styles, with what stands on every page.

    Args:
        head: the paragraphs above every page.
        foot: the paragraphs below every page.
        wide: whether the pages lie on their side.
    """
    page = odf(
        "style:master-page",
        odf("style:header", head),
        odf("style:footer", foot),
        style__name="Standard",
        style__page_layout_name="Seite",
    )
    styles = odf("office:styles", _defaults(), _paragraphs(wide=wide), _texts(), _bullets())
    automatic = odf("office:automatic-styles", page_layout(wide=wide))
    return file_of(
        "office:document-styles",
        fonts(),
        styles,
        automatic,
        odf("office:master-styles", page),
        prefixes="office style text fo svg",
    )


def _defaults() -> Markup:
    text = odf(
        "style:text-properties",
        style__font_name=FONT,
        fo__font_size="10.5pt",
        fo__color=f"#{COLOURS[Tone.PLAIN]}",
        fo__language="de",
        fo__country="DE",
        fo__hyphenate="true",
        fo__hyphenation_remain_char_count="3",
        fo__hyphenation_push_char_count="3",
    )
    paragraph = odf(
        "style:paragraph-properties", fo__orphans="2", fo__widows="2", style__tab_stop_distance="1.25cm"
    )
    return odf("style:default-style", paragraph, text, style__family="paragraph")


def _paragraphs(*, wide: bool) -> Markup:
    return joined(
        _paragraph("Standard"),
        _paragraph(TEXT, setting=_below("0.2cm")),
        _paragraph(INTRODUCTION, TEXT, _below("0.15cm") | {"fo:keep-with-next": "always"}),
        _paragraph("Heading", TEXT, _below("0.45cm") | {"fo:keep-with-next": "always"}, _heading("12pt")),
        _paragraph(
            "Title", "Heading", _below("0.3cm"), _heading(_SIZES[0]), style__default_outline_level="1"
        ),
        *(
            _paragraph(
                f"Heading_20_{level}",
                "Heading",
                _below("0.2cm") | {"fo:margin-top": "0.5cm"},
                _heading(size),
                style__default_outline_level=str(level),
            )
            for level, size in enumerate(_SIZES, 1)
        ),
        _paragraph("List_20_Bullet", setting=_below("0.1cm")),
        _paragraph("Angabe", setting=_below("0.05cm")),
        _paragraph("Letzte_20_Angabe", "Angabe", _below("0.3cm")),
        _paragraph("Table_20_Contents", look={"fo:font-size": "9pt"}),
        _paragraph("Zahl", "Table_20_Contents", setting={"fo:text-align": "end"}),
        _paragraph(
            "Table_20_Heading", "Table_20_Contents", setting={"fo:keep-with-next": "always"}, look=_bold()
        ),
        _paragraph("Zahlenkopf", "Table_20_Heading", setting={"fo:text-align": "end"}),
        _paragraph("Zwischenraum", look={"fo:font-size": "4pt"}),
        _paragraph(
            "Zeichnung",
            setting=_below("0.3cm"),
            look={"style:font-name": DRAWING_FONT, "fo:hyphenate": "false"},
        ),
        _paragraph("Bild", setting=_below("0.3cm")),
        _paragraph(
            "Quelle",
            setting=_below("0.1cm") | {"fo:margin-left": "0.9cm", "fo:text-indent": "-0.9cm"},
            look={"fo:font-size": "9pt"},
            tabs=_tab("0.9cm", "left"),
        ),
        _running(
            "Header", {"fo:border-bottom": f"0.5pt solid #{ACCENT}", "fo:padding-bottom": "0.1cm"}, wide=wide
        ),
        _running("Footer", {}, wide=wide),
    )


def _running(name: str, setting: Style, *, wide: bool) -> Markup:
    look: Style = {"fo:font-size": "8.5pt", "fo:color": f"#{COLOURS[Tone.MUTED]}", "fo:hyphenate": "false"}
    return _paragraph(name, setting=setting, look=look, tabs=_tab("25.7cm" if wide else "17cm", "right"))


def _paragraph(
    name: str,
    parent: str | None = "Standard",
    setting: Style | None = None,
    look: Style | None = None,
    tabs: Markup | str = "",
    **more: str,
) -> Markup:
    """A paragraph style: its parent, how it stands and how its text looks."""
    return odf(
        "style:style",
        odf("style:paragraph-properties", tabs, **(setting or {})),
        odf("style:text-properties", **(look or {})),
        style__name=name,
        style__display_name=name.replace("_20_", " "),
        style__family="paragraph",
        style__class="text",
        style__parent_style_name=parent if name != "Standard" else None,
        **more,
    )


def _below(room: str) -> Style:
    return {"fo:margin-bottom": room}


def _tab(place: str, kind: str) -> Markup:
    return odf("style:tab-stops", odf("style:tab-stop", style__position=place, style__type=kind))


def _heading(size: str) -> Style:
    return _bold() | {"fo:font-size": size, "fo:color": f"#{ACCENT}", "fo:hyphenate": "false"}


def _bold() -> Style:
    return {"fo:font-weight": "bold"}


def _texts() -> Markup:
    tones = (_text(name, _tone(tone)) for tone, name in TONES.items())
    link: Style = {"fo:color": f"#{ACCENT}"}
    raised: Style = link | {"style:text-position": "super 65%"}
    underlined: Style = link | {"style:text-underline-style": "solid", "style:text-underline-width": "auto"}
    return joined(*tones, _text(LINK, underlined), _text(SOURCE_NUMBER, raised))


def _tone(tone: Tone) -> Style:
    look: Style = {"fo:color": f"#{COLOURS[tone]}"}
    if tone is Tone.OPEN:
        return look | {"fo:background-color": f"#{OPEN_BACKGROUND}"}
    return look | _bold() if tone in _BOLD else look


def _text(name: str, look: Style) -> Markup:
    return odf(
        "style:style",
        odf("style:text-properties", **look),
        style__name=name,
        style__display_name=name.replace("_20_", " "),
        style__family="text",
    )


def _bullets() -> Markup:
    place = odf(
        "style:list-level-label-alignment",
        text__label_followed_by="listtab",
        text__list_tab_stop_position="0.6cm",
        fo__text_indent="-0.4cm",
        fo__margin_left="0.6cm",
    )
    level = odf(
        "text:list-level-style-bullet",
        odf(
            "style:list-level-properties",
            place,
            text__list_level_position_and_space_mode="label-alignment",
        ),
        text__level="1",
        text__bullet_char="•",
    )
    return odf("text:list-style", level, style__name=BULLETS)

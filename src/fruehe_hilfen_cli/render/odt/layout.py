"""The pages of OpenDocument files and the fonts on them."""

from markupsafe import Markup

from fruehe_hilfen_cli.render.odt.names import odf
from fruehe_hilfen_cli.render.pages import FONT

DRAWING_FONT = "Courier New"
"""Its characters are all of one width."""


def fonts() -> Markup:
    """The fonts that the styles name."""
    names = ((FONT, "swiss", "variable"), (DRAWING_FONT, "modern", "fixed"))
    return odf(
        "office:font-face-decls",
        *(
            odf(
                "style:font-face",
                style__name=name,
                svg__font_family=f"'{name}'",
                style__font_family_generic=kind,
                style__font_pitch=pitch,
            )
            for name, kind, pitch in names
        ),
    )


def page_layout(*, wide: bool) -> Markup:
    """How pages of A4 lie, and where the text on them stands."""
    width, height = ("29.7cm", "21cm") if wide else ("21cm", "29.7cm")
    properties = odf(
        "style:page-layout-properties",
        fo__page_width=width,
        fo__page_height=height,
        style__print_orientation="landscape" if wide else "portrait",
        fo__margin_top="1.3cm",
        fo__margin_bottom="1.2cm",
        fo__margin_left="2cm",
        fo__margin_right="2cm",
    )
    return odf(
        "style:page-layout",
        properties,
        odf("style:header-style", _room(fo__margin_bottom="0.5cm")),
        odf("style:footer-style", _room(fo__margin_top="0.5cm")),
        style__name="Seite",
    )


def _room(**beside: str) -> Markup:
    return odf("style:header-footer-properties", fo__min_height="0.9cm", **beside)

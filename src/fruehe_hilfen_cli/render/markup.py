"""Elements of HTML and SVG. What stands in them is escaped; what those languages cannot hold becomes "�"."""

from markupsafe import Markup, escape

from fruehe_hilfen_cli.render.characters import visible

_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta"})


def element(tag: str, /, *inside: str, **attributes: str | bool | None) -> Markup:
    """An element; what stands in it is escaped unless it is markup already.

    Args:
        tag: its name.
        inside: its texts and elements.
        attributes: ``aria_label`` is written as aria-label, ``class_`` as class; True stands without a value,
            None and False are left out.
    """
    start = Markup().join([Markup(tag), *(_attribute(name, value) for name, value in attributes.items())])  # noqa: S704 - a tag of this program
    if tag in _EMPTY:
        return Markup("<{}>").format(start)
    return Markup("<{}>{}</{}>").format(start, joined(*inside), tag)


def joined(*parts: str) -> Markup:
    """Texts and elements one after the other."""
    return Markup().join(part if isinstance(part, Markup) else escape(visible(part)) for part in parts)


def _attribute(name: str, value: str | bool | None) -> Markup:
    shown = name.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return Markup()
    if value is True:
        return Markup(" {}").format(shown)
    return Markup(' {}="{}"').format(shown, visible(value))

"""Documents as pages for browsers: one file each, that asks no other host for anything."""

from fruehe_hilfen_cli.render.html.page import to_html

__all__ = ["to_html"]

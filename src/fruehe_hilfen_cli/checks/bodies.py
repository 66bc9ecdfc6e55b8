"""Checks of bodies: gremien.toml, and what entries call them."""

from fruehe_hilfen_cli.checks.rule import Check

CHECKS: tuple[Check, ...] = ()

"""Checks of money spent."""

from fruehe_hilfen_cli.checks.rule import Check

CHECKS: tuple[Check, ...] = ()

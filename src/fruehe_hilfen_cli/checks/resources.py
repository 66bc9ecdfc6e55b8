"""Checks of the budget and the posts."""

from fruehe_hilfen_cli.checks.rule import Check

CHECKS: tuple[Check, ...] = ()

"""Checks of council papers and of frozen files."""

from fruehe_hilfen_cli.checks.rule import Check

CHECKS: tuple[Check, ...] = ()

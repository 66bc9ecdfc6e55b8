"""Checks of what is late, or soon due, on a day."""

from fruehe_hilfen_cli.checks.rule import CheckOnDay

CHECKS: tuple[CheckOnDay, ...] = ()

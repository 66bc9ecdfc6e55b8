"""Checks of closed phases and of municipalities that left."""

from fruehe_hilfen_cli.checks.rule import Check

CHECKS: tuple[Check, ...] = ()

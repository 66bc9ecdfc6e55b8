"""The program run in this process, as for the tests of its commands."""

from tests.cli.conftest import at_terminal, fh, nowhere, workspace

__all__ = ["at_terminal", "fh", "nowhere", "workspace"]

"""The program run in this process, as in tests/cli."""

from tests.cli.conftest import fh, nowhere, workspace

__all__ = ["fh", "nowhere", "workspace"]

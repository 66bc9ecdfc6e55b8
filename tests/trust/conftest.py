"""The processes in which command lines are killed."""

from collections.abc import Iterator

import pytest
from tests.trust.running import Server, server


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A process that runs command lines, each in a fork of its own."""
    with server(tmp_path_factory.mktemp("server")) as found:
        yield found


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same, with all commands loaded before."""
    with server(tmp_path_factory.mktemp("server"), everything=True) as found:
        yield found

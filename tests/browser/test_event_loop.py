"""Playwright runs an event loop of its own in the thread of the tests; none of it stays behind."""

import asyncio

import pytest


def test_other_tests_can_run_their_own_event_loop_afterwards() -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright ist nicht installiert")
    with playwright.sync_playwright():
        assert asyncio.get_running_loop() is not None
    with pytest.raises(RuntimeError):
        asyncio.get_running_loop()
    asyncio.run(asyncio.sleep(0))

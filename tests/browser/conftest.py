"""A real browser, Chromium as it is installed; the tests are skipped where it or Playwright is missing."""

import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.pages import whole

from fruehe_hilfen_cli.render.html import to_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Visit = Callable[..., "Page"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_AXE = find_spec("axe_playwright_python")


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """One browser for the tests of a file; it is gone, and its event loop too, when they are over."""
    if CHROMIUM is None:
        pytest.skip("Chromium ist nicht installiert")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright ist nicht installiert")
    with playwright.sync_playwright() as running:
        # in containers Chromium may have no sandbox; it opens nothing but the tests' own files
        started = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every kind of block."""
    path = tmp_path_factory.mktemp("seite") / "seite.html"
    path.write_bytes(to_html(whole()))
    return path


@pytest.fixture
def visit(browser: "Browser", page_file: Path) -> Iterator[Visit]:
    """Open a page; when the test is over, it has asked for nothing, and the browser had nothing to say."""
    opened: list[tuple[Page, Path, list[str], list[str]]] = []

    def call(path: Path = page_file, **options: Any) -> "Page":  # noqa: ANN401 - the options of Playwright
        page = browser.new_context(**options).new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        opened.append((page, path, asked, said))
        return page

    yield call
    for page, path, asked, said in opened:
        page.context.close()
        assert set(asked) == {path.as_uri()}
        assert said == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which looks for what keeps people from using a page."""
    if _AXE is None or not _AXE.submodule_search_locations:
        pytest.skip("axe-playwright-python ist nicht installiert")
    return (Path(_AXE.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")

"""No text of any record runs anything in a browser: first as the page is written, then in Chromium."""

import re
from pathlib import Path

import pytest
from tests.browser.conftest import Visit, axe, browser, page_file, visit
from tests.pages import Element, read
from tests.sicherheit.html import ALL, PAYLOADS, REPORTS, SENTINEL, hostile_workspace, pages
from tests.sicherheit.lines import some

__all__ = ["axe", "browser", "page_file", "visit"]
_LOCAL = re.compile(r"#[\w-]+|[\w.-]+\.html(#[\w-]+)?")
_ELEMENTS = {
    "script",
    "style",
    "iframe",
    "img",
    "object",
    "embed",
    "base",
    "form",
    "video",
    "math",
    "link",
    "frame",
}
OWN = {"script": 1, "style": 1}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_workspace(tmp_path_factory.mktemp("boese"))


@pytest.mark.parametrize("name", some(REPORTS, every=7))
def test_every_report_is_only_text(name: str, root: Path, tmp_path: Path) -> None:
    made = pages(name, root, tmp_path)
    assert made
    for path in made:
        found = read(path.read_bytes())
        assert {tag: len(found.all(tag)) for tag in _ELEMENTS if len(found.all(tag)) > OWN.get(tag, 0)} == {}
        assert [line for element in found.all() for line in _dangerous(element)] == []
        assert _policy(found).startswith("default-src 'none'; style-src 'sha256-")


def _dangerous(element: Element) -> list[str]:
    names = [
        name
        for name in element.attributes
        if name.startswith("on") or name in ("style", "srcdoc", "src", "action")
    ]
    links = [
        value
        for name, value in element.attributes.items()
        if name.endswith("href") and not _LOCAL.fullmatch(value)
    ]
    return [f"{element.tag}: {what}" for what in (*names, *links)]


def _policy(found: Element) -> str:
    return next(one.attributes["content"] for one in found.all("meta") if "http-equiv" in one.attributes)


def test_the_attacks_stand_in_the_page(root: Path, tmp_path: Path) -> None:
    (page,) = pages("logbuch", root, tmp_path)
    text = "".join(read(page.read_bytes()).all("main")[0].text.split())
    assert text.count("".join(ALL.split())) > 50


_TOUCH = """found => found.slice(0, 40).forEach(one => {
  one.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
  one.dispatchEvent(new FocusEvent("focus"));
})"""


def _nothing_ran(visit: Visit, path: Path, *, bypass: bool) -> None:
    """With the page's own policy, or without it, so that no gap hides behind it."""
    page = visit(path, bypass_csp=bypass)
    page.locator("summary").evaluate_all("found => found.forEach(one => one.click())")
    page.locator("a, summary, input, select, button").evaluate_all(_TOUCH)
    assert page.evaluate(f"typeof window.{SENTINEL}") == "undefined"
    assert page.url == path.as_uri()


def test_nothing_runs_in_a_browser(visit: Visit, root: Path, tmp_path: Path) -> None:
    """The page with most of it, and no policy; the others, and with it, are slow tests."""
    page = max(pages("seite", root, tmp_path), key=lambda path: path.stat().st_size)
    _nothing_ran(visit, page, bypass=True)


def test_the_browser_would_run_it(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "offen.html"
    touched = '<a onmouseover="top.MAUS=1" onfocus="top.FOKUS=1" href="#">x</a>'
    path.write_text(f"<!DOCTYPE html><title>x</title>{PAYLOADS[0]}{touched}", "utf-8")
    page = visit(path)
    page.locator("a").evaluate_all(_TOUCH)
    assert page.evaluate(f"[window.{SENTINEL}, window.MAUS, window.FOKUS]") == [1, 1, 1]


@pytest.mark.langsam
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_of_any_report_runs_in_a_browser(visit: Visit, name: str, root: Path, tmp_path: Path) -> None:
    for path in pages(name, root, tmp_path):
        _nothing_ran(visit, path, bypass=True)
        _nothing_ran(visit, path, bypass=False)

"""What the tests of pages look for in a browser."""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "rules => axe.run({runOnly: rules})"
_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter(found => !found.closest(".wide, .unseen, .skip"))
  .filter(found => found.getBoundingClientRect().right > innerWidth + 1)
  .map(found => found.outerHTML.slice(0, 120))"""
_FOCUS = """() => {
  const found = document.activeElement;
  if (found === document.body) return null;
  const place = found.getBoundingClientRect(), style = getComputedStyle(found);
  return {
    words: found.getAttribute("aria-label") ?? found.labels?.[0]?.textContent ?? found.textContent.trim(),
    seen: place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}"""


def barriers(page: "Page", axe: str) -> list[str]:
    """What axe-core finds on a page, light and dark, as one line for each thing."""
    page.evaluate(axe)
    return [*_barriers(page, "light"), *_barriers(page, "dark")]


def _barriers(page: "Page", scheme: Literal["light", "dark"]) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    found = page.evaluate(_RUN, _RULES)["violations"]
    return [f"{scheme}, {rule['id']}: {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def too_wide(page: "Page") -> list[str]:
    """What stands out of the window to the right, but for what can be moved in its frame."""
    found: list[str] = page.evaluate(_WIDE)
    if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
        found.append("the page itself")
    return found


def tab(page: "Page", key: str = "Tab") -> tuple[str, bool] | None:
    """Press a key and say where the focus is then, and whether that can be seen; None outside the page."""
    page.keyboard.press(key)
    found = page.evaluate(_FOCUS)
    return (found["words"], found["seen"] and found["outline"] >= 2) if found else None

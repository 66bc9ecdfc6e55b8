"""A page against the rules of HTML."""

from pathlib import Path

from tests.browser.rules import needs_rules, violations
from tests.pages import whole

from fruehe_hilfen_cli.render.html import to_html


@needs_rules
def test_html_validate_finds_nothing_but_what_is_wrong(tmp_path: Path) -> None:
    pages = {
        "ganz": to_html(whole()),
        "ohne-eintraege": to_html(whole(entries=0)),
        "lang": to_html(whole("Wort " * 300)),
        "falsch": to_html(whole()).replace(b"</h1>", b"</h2>"),
    }
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_bytes(page)
    found = violations(sorted(tmp_path.glob("*.html")))
    assert {line.partition(":")[0] for line in found} == {"falsch.html"}

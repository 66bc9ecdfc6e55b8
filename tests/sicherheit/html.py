"""Texts that would run something in a browser, and pages of a workspace that is full of them."""

from pathlib import Path

from tests.sicherheit.hostile import make

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.main import run

_RUN = "top.GELAUFEN=1"
PAYLOADS = (
    f"<script>{_RUN}</script>",
    f"<img src=x onerror={_RUN}>",
    f'"><svg/onload={_RUN}>',
    f"' onmouseover='{_RUN}' onfocus='{_RUN}' autofocus tabindex=0 x='",
    f'" onmouseover="{_RUN}" style="background:url(javascript:{_RUN})"',
    f"</style><script>{_RUN}</script>",
    f"</title></textarea></script><script>{_RUN}</script>",
    f"--><script>{_RUN}</script><!--",
    f"]]><script>{_RUN}</script><![CDATA[",
    f"<iframe srcdoc='<script>{_RUN}</script>'></iframe>",
    f"<a href=javascript:{_RUN}>javascript:{_RUN}</a>",
    f"<a href=data:text/html,<script>{_RUN}</script>>data:text/html,x</a>",
    f"<style>*{{x:expression({_RUN})}}@import 'javascript:{_RUN}'</style>",
    f"<svg><script>{_RUN}</script><animate onbegin={_RUN} attributeName=x></svg>",
    f"<math><mi xlink:href=javascript:{_RUN}>",
    f"<base href=//example.org/><meta http-equiv=refresh content='0;url=javascript:{_RUN}'>",
    f"<form action=javascript:{_RUN}><button>los</button><input type=image src=x onerror={_RUN}></form>",
    f"<object data=javascript:{_RUN}><embed src=javascript:{_RUN}><video><source onerror={_RUN}></video>",
    f"&lt;script&gt;{_RUN}&lt;/script&gt; &#60;script&#62;{_RUN}",
    f"\\3c script\\3e {_RUN} \\u003cscript\\u003e{_RUN} %3Cscript%3E",
    "{{ 7*7 }} {% raw %} {# x #} ${{7*7}} #{7*7} <% 7 %>",
    "[Klick](javascript:top.GELAUFEN=1) ![x](javascript:top.GELAUFEN=1) <javascript:top.GELAUFEN=1>",
    "<plaintext>",
)
ALL = " ".join(PAYLOADS)
SENTINEL = "GELAUFEN"

_NO_PAGES = {"tabellen", "briefbogen"}
_WITHOUT_FORMAT = {"seite"}
REPORTS = [
    command.path[1]
    for command in manifest.COMMANDS
    if command.path[0] == "bericht" and command.path[1] not in _NO_PAGES
]
"""The reports that are pages."""


def hostile_workspace(root: Path) -> Path:
    """A workspace in which every text attacks, with two municipalities."""
    make(root, lambda way: f"{way.rpartition('.')[2]} {ALL} ende")
    return root


def pages(name: str, root: Path, target: Path) -> list[Path]:
    """A report as pages."""
    kind = [] if name in _WITHOUT_FORMAT else ["--format", "html"]
    where = ["--ausgabe", str(target), "--ordner", str(root), "--stichtag", "2023-03-14"]
    assert run(["bericht", name, *kind, *where]) == 0
    return sorted(target.glob("*.html"))

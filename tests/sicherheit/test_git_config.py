"""What a repository brings along is not run by anything that only reads, whatever its configuration says."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, TODAY, Fh, make_place
from tests.sicherheit.programs import sentinel
from tests.store.repositories import git, isolate

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.store.workspace import Workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the sentinels are shell scripts")
PLACE = "kreis-sued"
ENTRY = 'datum = 2022-05-10\nart = "notiz"\ntitel = "Notiz"\n'

PROGRAMS = (
    "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy",
    "core.alternateRefsCommand", "sequence.editor", "diff.external", "diff.boese.command",
    "diff.boese.textconv",
    "filter.boese.clean", "filter.boese.smudge", "filter.boese.process", "filter.schlimm.process",
    "merge.boese.driver", "gpg.program", "gpg.ssh.program", "gpg.x509.program", "gpg.ssh.defaultKeyCommand",
    "credential.helper", "pager.log", "pager.status", "pager.rev-parse", "remote.origin.uploadpack",
    "remote.origin.receivepack", "uploadpack.packObjectsHook", "interactive.diffFilter", "init.templateDir",
    "browser.boese.cmd", "difftool.boese.cmd", "mergetool.boese.cmd", "man.boese.cmd", "trailer.boese.cmd",
    "sendemail.sendmailCmd", "gc.recentObjectsHook", "hook.boese.command",
)  # fmt: skip
"""Settings by which a program can be run. What git does not know it ignores."""

ALIASES = ("log", "status", "rev-parse", "ls-tree", "cat-file", "merge-base", "config", "var", "symbolic-ref")
INCLUDED = ("filter.a=b.clean", "filter.drin.process", "core.fsmonitor")
SWITCHES = {
    "core.hooksPath": "eigene-hooks",
    "log.showSignature": "true",
    "filter.boese.required": "true",
    "filter.a=b.required": "true",
    "status.submoduleSummary": "true",
    "diff.submodule": "diff",
    "core.repositoryFormatVersion": "1",
    "extensions.partialClone": "origin",
    "remote.origin.promisor": "true",
    "protocol.ext.allow": "always",
}
ATTRIBUTES = """\
*.toml filter=boese diff=boese merge=boese
fahrplan.toml filter=a=b
2023* filter=drin
a.toml filter=tief
"""
HOOKS = (
    "pre-commit", "post-index-change", "post-checkout", "reference-transaction", "fsmonitor-watchman",
    "pre-auto-gc", "post-rewrite", "prepare-commit-msg", "commit-msg", "post-commit", "query-watchman",
)  # fmt: skip

READS = {
    "unterschied": ("unterschied", "--seit", "HEAD~1", "--bis", "HEAD"),
    "unterschied, signiert": ("unterschied", "--seit", "signiert"),
    "unterschied, unvollständig": ("unterschied", "--seit", "loch"),
    "status": ("status",),
    "verlauf": ("verlauf",),
    "pruefe": ("pruefe",),
    "zurueck": ("zurueck",),
    "init": ("init", "Ort", "--land", "NW", "--thema", "beteiligung", "--beginn", "2022-05"),
    "einfrieren": ("bericht", "status", "--eingefroren", "--format", "html", "--ohne-commit"),
    "einreichen": ("vorlage", "einreichen", "{datei}", "--art", "mitteilung", "--betreff", "Stand",
    "--ohne-commit"),
    "diagnose": ("diagnose",),
}  # fmt: skip
"""Commands that ask git and commit nothing."""

CODES = {"loch": ExitCode.GIT, "zurueck": ExitCode.WRONG_USE}
"""How those end that do not end well, by their last words: a file is missing, nobody can be asked."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that somebody else made; its sentinels write into the file "gelaufen" beside it."""
    root = tmp_path_factory.mktemp("fremd") / "hier"
    told = root.parent / "gelaufen"
    workspace = make_place(Workspace(root), PLACE, aaaaa=ENTRY)
    with pytest.MonkeyPatch.context() as patched:
        isolate(patched)
        git(root, "init", "--quiet", "--initial-branch=main")
        module = root / "phases" / PLACE / "untermodul"
        _submodule(module)
        _commit(root, "Eins")
        make_place(workspace, PLACE, aaaab=ENTRY.replace("Notiz", "Zwei"))
        _commit(root, "Zwei")
        _signed_and_lacking(workspace)
        patched.setenv("FH_STICHTAG", TODAY)
        assert run(["logbuch", "neu", "--titel", "Drei", "--commit", "--ordner", str(root)]) == 0
        make_place(workspace, PLACE, ROADMAP + "\n", aaaaa=ENTRY + "\n")  # filters have something to do
        for folder in (root, module):
            _arm(folder, told)
        git(module, "config", "filter.tief.clean", sentinel(told, "filter.tief.clean"))
    return root


@pytest.fixture
def hostile(
    prepared: Path, nowhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """A copy of it as the current folder, and the file that anything it runs writes into."""
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    shutil.copytree(prepared, nowhere, dirs_exist_ok=True, symlinks=True)
    told = prepared.parent / "gelaufen"
    told.unlink(missing_ok=True)
    return nowhere, told


def _submodule(folder: Path) -> None:
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / "a.toml").write_text("a = 1\n", "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Beginn")


def _commit(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


def _signed_and_lacking(workspace: Workspace) -> None:
    """A tag on a commit with a signature to check, and one on a commit of which a file is missing."""
    root = workspace.root
    head, _, message = git(root, "cat-file", "commit", "HEAD").partition("\n\n")
    pgp = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----"
    git(root, "tag", "signiert", _object(root, "commit", f"{head}\n{pgp}\n\n{message}"))
    make_place(workspace, PLACE, aaaac=ENTRY.replace("Notiz", "Loch"))
    _commit(root, "Loch")
    git(root, "tag", "loch")
    blob = git(root, "rev-parse", f"HEAD:logbook/{PLACE}/2022-05-10-notiz-aaaac.toml").strip()
    git(root, "reset", "--quiet", "--hard", "HEAD~1")
    (root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()


def _object(root: Path, kind: str, text: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), "hash-object", "-t", kind, "-w", "--stdin"],
        input=text.encode(), capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout.decode().strip()


def _arm(root: Path, told: Path) -> None:
    """Let every setting that names a program name a sentinel, some of them by an included file."""
    own = root / ".git"
    for folder in (own / "eigene-hooks", own / "hooks", own / "info"):
        folder.mkdir(exist_ok=True)
    for name in HOOKS:
        for folder in (own / "eigene-hooks", own / "hooks"):
            (folder / name).symlink_to(sentinel(told, name))
    (own / "info" / "attributes").write_text(ATTRIBUTES, "utf-8")
    (own / "dazu").write_text(_settings({key: sentinel(told, key) for key in INCLUDED}), "utf-8")
    programs = {key: sentinel(told, key) for key in PROGRAMS} | {
        f"alias.{name}": f"!{sentinel(told, name)}" for name in ALIASES
    }
    with (own / "config").open("a", encoding="utf-8") as file:
        file.write(_settings(programs | SWITCHES | {"include.path": "dazu"}))
        file.write(_settings({"remote.origin.url": f"ext::{sentinel(told, 'ext')}"}))


def _settings(values: dict[str, str]) -> str:
    """Settings as in git's files."""
    lines = []
    for key, value in values.items():
        section, _, rest = key.partition(".")
        inside, _, name = rest.rpartition(".")
        lines.append(f'[{section} "{inside}"]' if inside else f"[{section}]")
        lines.append(f'\t{name} = "{value}"')
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("words", READS.values(), ids=READS)
def test_reading_runs_nothing(hostile: tuple[Path, Path], fh: Fh, words: tuple[str, ...]) -> None:
    folder, told = hostile
    paper = folder.parent / "vorlage.txt"
    paper.write_text("x", "utf-8")
    said = fh(*(word.format(datei=paper) for word in words))
    assert not told.exists(), told.read_text("utf-8")
    assert said.code == CODES.get(words[-1], said.code if said.code == ExitCode.FINDINGS else 0), said
    assert "eigenen Fehler" not in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("log", "-1", "signiert"),
        ("cat-file", "-p", f"loch:logbook/{PLACE}/2022-05-10-notiz-aaaac.toml"),
    ],
    ids=" ".join,
)
def test_git_itself_would_run_it(hostile: tuple[Path, Path], words: tuple[str, ...]) -> None:
    folder, told = hostile
    subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    assert told.exists()

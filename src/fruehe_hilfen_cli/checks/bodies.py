"""Checks of bodies: who leads, what lies in what, and names that entries give them."""

from collections.abc import Iterator

from fruehe_hilfen_cli.checks.rule import Found, check, plan_file
from fruehe_hilfen_cli.model.bodies import Body
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, nearest
from fruehe_hilfen_cli.views.governance.body_mentions import mentions
from fruehe_hilfen_cli.views.governance.body_names import likely_body, plain_name
from fruehe_hilfen_cli.vocabulary import german_key

_FILE = "gremien"


@check(
    "G01",
    "Steuerungsgruppe ohne genau eine Leitung",
    "Eine Steuerungsgruppe hat genau eine Leitung; sie ist zugleich Ansprechperson für das NZFH. In "
    "gremien.toml leitet niemand, oder mehr als ein Mensch.",
)
def not_one_lead(project: Project) -> Iterator[Found]:
    """A steering group without a lead, or with more than one; a role that two have counts two."""
    for position, body in _bodies(project):
        leads = sum(member.heads for member in body.members if member.lead)
        if body.kind is BodyKind.STEERING and leads != 1:
            told = "keine Leitung" if leads == 0 else f"{leads} Leitungen"
            advice = (
                "Lassen Sie leitung = true nur bei einer Rolle, die ein Mensch hat."
                if leads
                else f"fh gremium aendere {body.id} --leitung ROLLE trägt sie ein."
            )
            yield Found(
                plan_file(project, _FILE),
                ("gremium", position, "mitglied" if leads else "name"),
                f"Die Steuerungsgruppe „{body.name}“ hat {told}; vorgesehen ist genau eine.",
                advice,
            )


@check(
    "G02",
    "Gremium nicht eindeutig oder falsch eingeordnet",
    "Zwei Gremien haben dasselbe Kürzel oder denselben Namen, auch unter auch; oder teil_von nennt ein "
    "Gremium, das es nicht gibt, oder führt im Kreis. Dann ist nicht klar, welches gemeint ist.",
)
def misplaced(project: Project) -> Iterator[Found]:
    """Two bodies with one short name or name; a body that lies in none, in itself, or in a circle."""
    yield from _duplicate_ids(project)
    yield from _duplicate_names(project)
    yield from _misplaced(project)


@check(
    "G03",
    "Gremium wohl verschrieben",
    "Ein Eintrag nennt ein Gremium, das nicht in gremien.toml steht, aber fast so heißt wie eines davon. Die "
    "Sitzung zählt dann bei keinem. Ganz andere Namen sind in Ordnung.",
)
def misspelt(project: Project) -> Iterator[Found]:
    """An entry, decision, paper, appointment or closing that names a body nearly as one of the file."""
    if project.bodies is None:
        return
    slips: dict[str, str | None] = {}
    for logged in project.entries:
        for mention in mentions(logged):
            if mention.body not in slips:
                slips[mention.body] = likely_body(project.bodies, mention.body)
            if meant := slips[mention.body]:
                yield Found(
                    logged.file,
                    tuple(german_key(step) if isinstance(step, str) else step for step in mention.where),
                    f"Ein Gremium „{mention.body}“ steht nicht in gremien.toml.",
                    f"Meinten Sie „{meant}“? Ist es ein anderer Name desselben Gremiums, gehört er dort "
                    "unter auch.",
                )


OF_ENTRIES = (misspelt,)
"""Those that can find something in an entry that names a body."""

CHECKS = (not_one_lead, misplaced, *OF_ENTRIES)


def _bodies(project: Project) -> Iterator[tuple[int, Body]]:
    yield from enumerate(project.bodies.bodies if project.bodies else ())


def _duplicate_ids(project: Project) -> Iterator[Found]:
    seen: set[str] = set()
    for position, body in _bodies(project):
        if folded(body.id) in seen:
            sentence = f"Das Kürzel {body.id} gibt es in dieser Datei schon einmal."
            where = ("gremium", position, "id")
            yield Found(plan_file(project, _FILE), where, sentence, "Geben Sie einem der beiden ein anderes.")
        seen.add(folded(body.id))


def _duplicate_names(project: Project) -> Iterator[Found]:
    """A name may stand twice in one body; it means that one all the same."""
    owners: dict[str, tuple[int, str]] = {}
    for position, body in _bodies(project):
        for index, name in enumerate((body.name, *body.also_called)):
            owner, other = owners.setdefault(plain_name(name), (position, body.name))
            if owner != position:
                where = ("gremium", position, "auch", index - 1) if index else ("gremium", position, "name")
                sentence = f"So heißt schon ein anderes Gremium: „{name}“ meint auch „{other}“."
                advice = "Lassen Sie den Namen bei einem der beiden weg."
                yield Found(plan_file(project, _FILE), where, sentence, advice)


def _misplaced(project: Project) -> Iterator[Found]:
    above: dict[str, str | None] = {}
    for _, body in _bodies(project):
        above.setdefault(folded(body.id), folded(body.part_of) if body.part_of else None)
    ids = [body.id for _, body in _bodies(project)]
    for position, body in _bodies(project):
        if body.part_of is None:
            continue
        if folded(body.part_of) not in above:
            close = nearest(body.part_of, ids)
            hint = f"Meinten Sie {close}? " if close else ""
            sentence = f"„{body.name}“ ist Teil von {body.part_of}, aber dieses Kürzel hat kein Gremium."
        elif _comes_back(above, folded(body.id)):
            hint = ""
            sentence = f"„{body.name}“ liegt über teil_von in sich selbst."
        else:
            continue
        where = ("gremium", position, "teil_von")
        advice = f"{hint}fh gremium liste zeigt alle; ohne teil_von steht es für sich."
        yield Found(plan_file(project, _FILE), where, sentence, advice)


def _comes_back(above: dict[str, str | None], start: str) -> bool:
    """Whether the way upwards from a body leads back to it."""
    at, passed = above[start], {start}
    while at is not None and at not in passed:
        passed.add(at)
        at = above.get(at)
    return at == start

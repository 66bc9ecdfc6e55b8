"""Checks of what a municipality has of its own: groups of actors, headings, and what entries say there."""

from collections import Counter
from collections.abc import Iterator

from fruehe_hilfen_cli.checks.rule import Found, check, roadmap_file
from fruehe_hilfen_cli.model.kinds import ActorGroup, FieldType
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import listed, nearest
from fruehe_hilfen_cli.views.entries.own import fits, group_names, missing_fields, own_fields
from fruehe_hilfen_cli.vocabulary import label

_WRITTEN = {
    FieldType.TEXT: "einen Text in Anführungszeichen",
    FieldType.NUMBER: "eine Zahl ohne Anführungszeichen",
    FieldType.DAY: "einen Tag ohne Anführungszeichen, z. B. 2026-11-24",
    FieldType.YES_NO: "true oder false",
}


@check(
    "P14",
    "Eigene Überschrift oder Gruppe unklar",
    "Zwei eigene Überschriften haben denselben Schlüssel, zwei Gruppen dasselbe Kürzel, oder eine Auswahl "
    "nennt keine Werte. Dann ist nicht zu entscheiden, was ein Eintrag meint.",
)
def unclear_own(project: Project) -> Iterator[Found]:
    """Own headings or groups that are declared twice, and choices without words."""
    plan, file = project.roadmap, roadmap_file(project)
    keys: Counter[str] = Counter()
    for position, field in enumerate(plan.own_fields):
        keys[field.key] += 1
        if keys[field.key] > 1:
            sentence = f"Die eigene Überschrift „{field.key}“ steht schon weiter oben."
            yield Found(file, ("logbuch_feld", position, "schluessel"), sentence, "Streichen Sie eine davon.")
        if (field.type is FieldType.CHOICE) != bool(field.options):
            choice = field.type is FieldType.CHOICE
            sentence = (
                f"Der Auswahl „{field.key}“ fehlen die Werte."
                if choice
                else f"„{field.key}“ nennt Werte, ist aber keine Auswahl."
            )
            advice = (
                'Ergänzen Sie werte = ["…", "…"].'
                if choice
                else 'Schreiben Sie typ = "auswahl", oder streichen Sie werte.'
            )
            yield Found(file, ("logbuch_feld", position, "typ"), sentence, advice)
    groups = Counter(map(str, ActorGroup))
    for position, group in enumerate(plan.own_groups):
        groups[group.id] += 1
        if groups[group.id] > 1:
            sentence = f"Die Gruppe „{group.id}“ gibt es schon."
            yield Found(file, ("gruppe", position, "id"), sentence, "Wählen Sie ein anderes Kürzel.")


@check(
    "L14",
    "Gruppe, die es nicht gibt",
    "Ein Eintrag nennt unter gruppen eine Gruppe, die weder zum Programm gehört noch im Fahrplan unter "
    "[[gruppe]] steht. Gezählt wird sie nirgends.",
)
def unknown_group(project: Project) -> Iterator[Found]:
    """A group of actors that neither the programme nor the roadmap has; the nearest one is named."""
    known = group_names(project.roadmap)
    for logged in project.entries:
        for position, group in enumerate(logged.entry.groups):
            if group not in known:
                close = nearest(group, known)
                hint = f"Meinten Sie {close}?" if close else f"Möglich sind {listed(list(known))}."
                advice = f"{hint} Eine eigene Gruppe steht im Fahrplan unter [[gruppe]]."
                yield Found(
                    logged.file, ("gruppen", position), f"Die Gruppe „{group}“ gibt es nicht.", advice
                )


@check(
    "L15",
    "Eigene Angabe ohne Überschrift",
    "Ein Eintrag nennt unter [zusatz] einen Schlüssel, der im Fahrplan nicht unter [[logbuch_feld]] steht "
    "oder nicht für diese Art von Eintrag gedacht ist.",
)
def unknown_field(project: Project) -> Iterator[Found]:
    """What an entry says under a heading that the roadmap does not have, or has for other kinds."""
    known = {field.key: field for field in project.roadmap.own_fields}
    for logged in project.entries:
        here = {field.key for field in own_fields(project.roadmap, logged.entry.kind)}
        for key in logged.entry.extra:
            if key not in known:
                close = nearest(key, known)
                hint = (
                    f"Meinten Sie {close}?" if close else "Eigene stehen im Fahrplan unter [[logbuch_feld]]."
                )
                yield Found(
                    logged.file, ("zusatz", key), f"Eine eigene Überschrift „{key}“ gibt es nicht.", hint
                )
            elif key not in here:
                kinds = listed([label(kind) for kind in known[key].kinds])
                sentence = f"„{key}“ gehört nicht zu Einträgen der Art {label(logged.entry.kind)}."
                yield Found(logged.file, ("zusatz", key), sentence, f"Gedacht ist es für: {kinds}.")


@check(
    "L16",
    "Eigene Angabe passt nicht",
    "Was ein Eintrag unter einer eigenen Überschrift sagt, hat den falschen Typ oder steht nicht in der "
    "Liste der Werte.",
)
def unfit_value(project: Project) -> Iterator[Found]:
    """A value of the wrong type under an own heading, or a word that is not in its list."""
    known = {field.key: field for field in project.roadmap.own_fields}
    for logged in project.entries:
        for key, value in logged.entry.extra.items():
            if key in known and not fits(known[key], value):
                sentence = f"„{value}“ passt nicht zu „{known[key].label}“ ({label(known[key].type)})."
                yield Found(logged.file, ("zusatz", key), sentence, _advice(known[key], str(value)))


@check(
    "L17",
    "Eigene Angabe fehlt",
    "Ein Eintrag sagt nichts unter einer eigenen Überschrift, die für seine Art Pflicht ist.",
)
def missing_value(project: Project) -> Iterator[Found]:
    """An entry without a value under a required heading."""
    for logged in project.entries:
        for field in missing_fields(project.roadmap, logged.entry):
            advice = f"Ergänzen Sie unter [zusatz] {field.key} = …, oder streichen Sie pflicht im Fahrplan."
            yield Found(logged.file, ("zusatz", field.key), f"Es fehlt die Angabe „{field.label}“.", advice)


PLAN_CHECKS = (unclear_own,)
CHECKS = (unknown_group, unknown_field, unfit_value, missing_value)


def _advice(field: OwnField, value: str) -> str:
    if field.type is not FieldType.CHOICE:
        return f"Schreiben Sie {_WRITTEN[field.type]}."
    close = nearest(value, field.options)
    hint = f"Meinten Sie {close}? " if close else ""
    return f"{hint}Möglich sind {listed(field.options)}."

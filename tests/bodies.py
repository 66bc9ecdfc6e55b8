"""Bodies for tests, from the text of gremien.toml."""

import tomllib

from msgspec.structs import replace

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.project import Project

STEERING = """\
format = 1

# Wer steuert
[[gremium]]
id = "steuerung"   # oft genannt
name = "Steuerungsgruppe"
art = "steuerungsgruppe"

[[gremium.mitglied]]
rolle = "Netzwerkkoordination"
leitung = true

[[gremium.mitglied]]
rolle = "Leitung Jugendamt"
"""
COMMITTEE = """
[[gremium]]
id = "jha"
name = "Jugendhilfeausschuss"
auch = ["JHA"]
art = "ausschuss"
frist_tage = 10
oeffentlich = true
"""
"""What a file can begin with, and what can follow; neither has findings."""


def body(short: str, values: str = "", kind: str = "netzwerk") -> str:
    """A body; its name is the short name with a capital."""
    return f'[[gremium]]\nid = "{short}"\nname = "{short.capitalize()}"\nart = "{kind}"\n{values}\n'


def bodies(*texts: str) -> BodyPlan:
    """The bodies of a file."""
    return BodyPlan.model_validate(tomllib.loads("\n".join(texts)), by_alias=True, by_name=False)


def with_bodies(bare: Project, *texts: str) -> Project:
    """The project with a gremien.toml."""
    return replace(bare, bodies=bodies(*texts))

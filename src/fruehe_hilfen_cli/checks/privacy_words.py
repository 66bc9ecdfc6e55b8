"""German words that stand where a name or a place could stand, and are neither.

All nouns have a capital in German: "der Familie Hilfe anbieten" looks like "Familie Hilfe". What ends like an
abstract noun, or stands in these lists, is no name.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ABSTRACT = (
    r"(?i)(?:\w{4,}(?:ung|heit|keit|schaft|tion|ität|nis|ismus|struktur|kultur|politik|präsenz|kompetenz)(?:en|s)?"
    r"|(?:\w{3,})?(?:hilfe|pflege|arbeit|zeit|angebot|form|gruppe|stelle|woche|stunde|runde"
    r"|phase|lage|weise|familie|jahr|krankenhaus|rathaus|zuhause"
    r"|paten?|lotse|lotsin|hebamme|besuch|kurs|treff|zentr|kita|schule|praxis|klinik|konferenz|gespräch|sprache|teil"
    r"|material|schlag|schläge|karte|brief|bogen|blatt|paket|bericht|plan|projekt|netzwerk|raum|räume|fläche|gespräche"
    r"|termin|dienst|ärztin|arzt|ärzte|innen|leitung|fachkraft|fachkräfte|fälle|fragen|heft|buch|bücher|geld|gelder)"
    r"(?:e?[ns]|e|um|en|es|nen)?"
    r"|(?:Eltern|Kinder|Familien|Frühe)[a-zäöüß-]*(?:-\w+)*)"
)
_NAMES_LIKE_NOUNS = frozenset(
    {"Hartung", "Hornung", "Nonnung", "Breitung", "Gerstung", "Kindermann", "Kinderling"}
)

_COMMON = _words(
    """
    Abstimmung Abstand Alltag Altersgruppe Angebote Angst Anlass Anspruch Anteil Antrag Arbeit Auskunft
    Austausch Bedarf Beginn Begleitung Beratung Beruf Besuch Betreuung Bezug Bund Bundesebene Care Druck
    Eigenregie Elternzeit Entlastung Erfahrung Ernährung Freizeit Freude Frieden Folge Form Fragen
    Führung Gang Ganzen Geborgenheit Geburt Gefahr Geld Gesundheit Glück Gruppen Gremien Haft Halt Hand
    Haushalt Hilfe Hilfen Hinweise Hoffnung Holle Höhe Information Informationen Interesse Jahr Kenntnis
    Kind Kinder Kinderbetreuung Kitas Kliniken Kommunen Kontakt Kooperation Krisen Krippen Kursen Kürze
    Land Landkreisen Leistungen Leben Mann Mut Mutter Nachbarschaft Not Notlagen Obhut Ordnung
    Orientierung Partner Pflege Phase Planung Post Praxen Praxis Projekten Präsenz Prävention Rat Raum
    Recht Rechte Regie Rechnung Ruhe Rückhalt Rückmeldung Schutz Schwangerschaft Sicherheit Sicht Sorge
    Sorgen Sprache Spiel Stadt Städten Stille Summe Teilhabe Teilen Teilzeit Termine Therapie Träger
    Trägern Trennung Treffen Tun Umgang Unterlagen Unterstützung Vater Verbindung Verantwortung Verdacht
    Verfügung Vertrauen Vertretung Verwaltung Vollzeit Vorbereitung Vormittag Nachmittag Uhr Wege Weise
    Wirklichkeit Wohnraum Woche Worte Zahlen Zeit Zentrum Ziel Ziele Zukunft Zugang Zugänge
    Zusammenarbeit Zuversicht Zweck Workshop Workshops Sprechzeiten Sprechstunde Frühjahr Frühling
    Sommer Herbst Winter Januar Februar März April Mai Juni Juli August September Oktober November
    Dezember Quartal Quartalen Tabelle Anlage Kapitel Abbildung Schritt Stufe Runde Einrichtungen
    Diensten Familien Familienzentren Geburtskliniken Gemeinden Bezug Absprache Anbetracht Anlehnung
    Eigenleistung Erwägung Erinnerung Form Gänze Hinblick Kraft Rahmen Reihe Sachen Sitzung Sitzungen
    Sozialräumen Stadtteilen Quartieren Trägerschaft Untersuchung Wahrheit Watte Wohngruppen
    Pflegefamilien Heimen Notunterkünften Gemeinschaftsunterkünften Wirkung Flyern Formularen Fragebögen
    Interviews Befragungen Bereitschaftspflege Behandlung Bearbeitung Warteliste Kursform Ausbildung
    Armut Arbeitslosigkeit Elternkursen Babykursen Begleitung Eile Prozent N.N. N. NN
    Anfang Jedermann Mustermann Richtung Früher Frühe Frühen Kraft
    Mühe Sinn Trost Vorrang Wärme Wert Würde Chancen
    """
)
_OFFICES = (
    r"(?:(?:Ober)?[Bb]ürgermeister|(?:Vize|Stellv)?[Ll]andr[aä]t|[Vv]orsitzende|(?:\w*[Dd]ezernent)|(?:\w*[Mm]inister)"
    r"|(?:\w*[Pp]räsident)|(?:\w+r[aä]t)|Senator|(?:\w*[Dd]irektor)|\w*[Ss]ekretär|Abgeordnete|Doktor|Professor"
    r"|Kolleg|\w*[Ll]eiter|\w*[Ss]precher|Kämmerer|Kämmer|Beigeordnete|Koordinator|Netzwerkkoordinator|Rektor"
    r"|Hebamme|Pfarrer|Superintendent|Richter|Beauftragte|Staatsrat|Stadtverordnete|Dekan|Schirmherr|Moderator)"
    r"(?:in|innen|e|r|n|en|s|es)?"
)
_SURNAMES_LIKE_OFFICES = frozenset({"Richter", "Pfarrer", "Kämmerer", "Dekan", "Rektor", "Rath", "Konrat"})

_LARGE = _words(
    """
    Deutschland Europa Baden-Württemberg Bayern Berlin Brandenburg Bremen Hamburg Hessen Mecklenburg-
    Vorpommern Niedersachsen Nordrhein-Westfalen NRW Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt
    Schleswig-Holstein Thüringen Westfalen Österreich Frankreich Dänemark Syrien Ukraine Afghanistan
    Polen Rumänien Bulgarien Köln München
    """
)


def is_common_noun(word: str) -> bool:
    """Whether a word with a capital is a noun rather than a name."""
    bare = word.rstrip(".")
    if bare in _NAMES_LIKE_NOUNS:
        return False
    return word in _COMMON or bare in _COMMON or re.fullmatch(_ABSTRACT, bare) is not None


def is_office(word: str) -> bool:
    """Whether a word is an office, as in "Frau Landrätin"; some are surnames too, and count as such."""
    return word not in _SURNAMES_LIKE_OFFICES and re.fullmatch(_OFFICES, word) is not None


def is_large_place(word: str) -> bool:
    """Whether a place is so large that a small count says nothing about single people."""
    return word in _LARGE

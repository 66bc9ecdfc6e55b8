"""What personal data look like in German texts: pure functions from a text to the places found in it.

The logbook is about structures, never about single people. A pattern must find what identifies someone and
stay silent about the many numbers of an administration; tests/checks/test_privacy_words.py measures both.

The patterns are texts that ``re`` compiles, and keeps, when they are first used: all of them together take as
long as writing the entry that is looked at. So each look first makes sure, by something simple, that it pays.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from fruehe_hilfen_cli.checks.privacy_words import is_common_noun, is_large_place, is_office


class Sight(NamedTuple):
    """A place in a text that looks like personal data: where it begins, and the words."""

    start: int
    words: str


Look = Callable[[str], Iterator[Sight]]
"""Finds all places of one kind in a text."""

_MAIL = (
    r"(?i)[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(ät\))\s?[\w-]+"
    r"(?:(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?|\s?\(punkt\)\s?)[\w-]+)+"
)
_AT = r"(?i)@|\(at\)|\[at\]|\(ät\)"
_DATE = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2}\b|\d{1,2}/\d{1,2}/\d{4}\b"
    r"|\d{1,2}\.\s?(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\.?\s\d{4}\b)"
)
_BIRTH = (
    rf"(?i)\b(?:geb\.?|geboren(?:e[nmrs]?)?|Geburtsdatum|Geb\.-?\s?Datum|Geburtstag|Geb\.)"
    rf"(?:\s(?:ist|war|wurde|am|der|des\sKindes))*\s?:?\s?{_DATE}"
    rf"|(?<![\w*])\*\s?{_DATE}"
    rf"|{_DATE}\s?(?:geboren|geb\.)(?:e[nmrs]?\b)?"
)
_BORN = r"(?i)geb(?:\.|oren|urtsd|urtst|[ -]|\b)|\*"
_BULLET = r"(?:^|\n)[ \t]*$"
_IBAN = r"(?i)\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30}"
_IBAN_LENGTHS = {
    "AT": 20, "BE": 16, "CH": 21, "CZ": 24, "DE": 22, "DK": 18, "ES": 24, "FR": 27, "GB": 22, "IT": 27,
    "LI": 21, "LT": 20, "LU": 20, "NL": 18, "PL": 28, "RO": 24,
}  # fmt: skip

_GAP = r"(?:\s?[/–-]\s?|[ \u00a0])"
_PHONE = (
    rf"(?<![\w.,/+–-])(?<!\d\s)(?:"
    rf"(?P<abroad>(?:\+|00)[1-9]\d{{0,2}}[ /-]?(?:\(0\)[ ]?)?\(?\d{{2,5}}\)?(?:{_GAP}?\d+)+)"
    rf"|\(0[1-9]\d{{1,4}}\)\s?\d+(?:{_GAP}\d+)*"
    rf"|0[1-9]\d{{1,4}}{_GAP}\d+(?:{_GAP}\d+)*"
    rf"|0[1-9]\d{{8,11}}|0(?:[ ]\d{{2}}){{4,6}}"
    rf")(?![\w/]|[.,:]\d)"
)
_DIAL = (
    r"(?i)\b(?:Tel(?:efon)?(?:nummer|nr)?|Handy(?:nummer|nr)?|Mobil(?:nummer|telefon|funknummer)?|Fax(?:nummer|nr)?"
    r"|Durchwahl|Ruf(?:nummer)?|WhatsApp|Signal)\b\.?(?:\s(?:lautet|ist|unter|Nr\.|der\sMutter|privat))*\s?:?\s?"
    r"(?P<number>-?\d(?:[ /–-]{0,3}\d){2,})(?![\w/]|[.,:]\d)"
)
_HOTLINE = r"(?:0800|0180|0137|0900|110|112|115|116)"
_FILED = (
    r"(?:Az|Aktenzeichen|Vorlage|Drucksache|Drs|Nr|Produkt|Konto|Kostenstelle|Haushaltsstelle|Postfach"
    r"|Rechnung|Beschluss|Antrag|Ticket|Kassenzeichen|Vergabe|Zeichen|Kennziffer|Postleitzahl|PLZ|ISBN|ISSN|DIN)"
    r"(?:nummer)?s?\.?[:\s]*$"
)
_YEAR = r"0\d+\s?[/–-]?\s?(?:19|20)\d\d|0\d{2,3}/(?:19|20)\d\d[/-]\d"
"""The number of a paper, "017/2023", or of a supplement to one, "017/2023-1"."""
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15

_NAME = r"(?P<name>(?P<particle>(?:von|van|de)\s(?:der\s|den\s)?)?[A-ZÄÖÜ][\w’'-]*\.?)"
_TITLES = r"(?:(?:Dr|Prof|med|phil|Dipl|Ing)\.[-\s]*)*"
_PERSON = (
    rf"\b(?:(?P<family>Familie|Fam\.)|Frau|Herrn?|Fr\.|Hrn?\.|Eheleuten?|Eheleute|Ehepaar)\s(?:{_TITLES})"
    rf"(?:(?P<office>[A-ZÄÖÜ]\w+)\s(?=[A-ZÄÖÜ]))?{_NAME}"
)
_INSTITUTION = (
    r"(?:\b(?:(?:Haus(?:es)?|Tag(?:es)?|Woche|Jahr(?:es)?)\sder\s|(?:Bündnis\w*|Amt\w*|\w*[Zz]entrum\w*"
    r"|\w*[Mm]inisteri\w+|Fachbereich\w*|Fachdienst\w*|Fachstelle|Dezernat\w*|Abteilung|Referat\w*"
    r"|\w*[Aa]usschuss\w*|Büro\w*|Service\w*|Stabsstelle"
    r"|Sachgebiet\w*|Ressort\w*|Senator\w*|Stiftung"
    r"|Bereich\w*"
    r"|Landesstelle|Themenfeld|Handlungsfeld|Forum|Arbeitskreis)\s(?:für\s|der\s)?)"
    r"(?:[A-ZÄÖÜ][\w-]+,?\s(?:und\s|&\s)?){0,4}"
    r"|\b(?:Jugend|Kinder|Kind|Beruf|Soziales|Schule|Bildung|Gesundheit|Frauen|Senioren|Arbeit|Ehe|Kita"
    r"|Sport|Kultur|Partnerschaft|Generationen|Integration|Inklusion)(?:,|\s?/|\sund|\s&)\s?)$"
)
_ARTICLE = r"\b(?:\w*[dD]ie|[dD]er|\w*[Ee]iner?|[Jj]eder?|[Kk]einer?|[Ii]hrer?|[Ss]einer?|[Dd]ieser?)\s$"
_WEEKDAY = r"(?:Mo|Di|Mi|Do)\.?\s?(?:bis|[–-]|,|und)\s?$"

_FEW = (
    r"(?<![\w.,/:-])"
    r"(?:[1-9](?![\w.,:/%–-])|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun)"
)
_ONE = r"(?<![\w.,/:-])(?:[Ee]ine?[mrn]?)"
_WHO = (
    r"(?:Familien?|Kinder[n]?|Kind|Fälle[n]?|Fall|Mütter[n]?|Mutter|Väter[n]?|Vater|Elternpaare[n]?|Elternteile?n?"
    r"|Babys?"
    r"|Säuglinge[n]?|Säugling|Neugeborene[n]?"
    r"|Schwangere[n]?|Alleinerziehende[nr]?|Geschwister[n]?"
    r"|Kleinkind(?:er)?n?"
    r"|Haushalte[n]?|Zwillinge[n]?|Jugendliche[n]?|Inobhutnahmen?|Kindeswohlgefährdung(?:en)?|Totgeburten?"
    r"|(?:Kinderschutz|Verdachts|Einzel|Hilfe|Not|Härte|Gefährdungs|Betreuungs|Beratungs|Pflege|Misshandlungs)"
    r"f(?:all|älle[n]?))\b"
)
_BETWEEN = r"\s(?:[a-zäöüß-]+\s){0,2}"
_TOWN = r"(?P<town{0}>(?:Bad\s|Sankt\s|St\.\s|Alt|Neu|Groß|Klein)?[A-ZÄÖÜ][\wß-]+)"
_QUARTER = (
    r"(?:(?:[\wß-]+er|[a-zäöüß]+en)\s)?(?:\w+-)?(?:Quartier|Stadtteil|Ortsteil|\w*[Vv]iertel|Dorf|\w*[Ss]iedlung|Weiler"
    r"|Wohnblock|\w*[Ss]traße|Gemeinde|Stadtbezirk|Wohngebiet|(?:Nord|Süd|West|Ost|Alt|Neu|Innen)stadt"
    r"|Norden|Süden|Westen|Osten|Sozialraum|Ortschaft|Hochhaus|Wohnheim|Nachbardorf|Nachbarort)\b"
)
_PLACE = (
    rf"(?:[Ii]n|[Aa]us|[Bb]ei|[Nn]ach)\s{_TOWN}"
    rf"|(?:[Ii]m|[Ii]n\s(?:der|dem)|[Aa]us\s(?:der|dem)|[Vv]om)\s{_QUARTER}"
)
_CLOSE = r"[^.;!?:|]{0,40}?"
_SMALL_COUNTS = (
    rf"{_FEW}{_BETWEEN}{_WHO}{_CLOSE}\b(?:{_PLACE.format(1)})",
    rf"{_ONE}{_BETWEEN}{_WHO}\s(?:[Aa]us)\s{_TOWN.format(1)}",
    rf"\b(?:{_PLACE.format(1)}){_CLOSE}(?<=\s){_FEW}{_BETWEEN}{_WHO}",
)


def mails(text: str) -> Iterator[Sight]:
    """E-mail addresses, also those with "(at)"."""
    for found in re.finditer(_MAIL, text) if re.search(_AT, text) else ():
        yield Sight(found.start(), found[0])


def phones(text: str) -> Iterator[Sight]:
    """Telephone numbers in the German forms; no file numbers, dates, amounts and public hotlines."""
    ends = 0
    if not re.search(r"\d\D{0,3}\d", text):
        return
    for found in sorted(
        [*re.finditer(_DIAL, text), *re.finditer(_PHONE, text)], key=lambda match: match.start()
    ):
        if found.start() >= ends and _is_phone(found, text):
            ends = found.end()
            yield Sight(found.start(), found[0].strip())


def births(text: str) -> Iterator[Sight]:
    """Dates of birth; an asterisk that begins a list's item is none."""
    for found in re.finditer(_BIRTH, text) if re.search(_BORN, text) else ():
        bullet = found[0].startswith("* ") and re.search(_BULLET, text[: found.start()])
        if not bullet:
            yield Sight(found.start(), found[0])


def ibans(text: str) -> Iterator[Sight]:
    """Account numbers whose check digits are right."""
    for found in re.finditer(_IBAN, text) if re.search(r"\d\d", text) else ():
        letters = [index for index, letter in enumerate(found[0]) if letter != " "]
        length = _IBAN_LENGTHS.get(found[0][:2].upper(), 0)
        if length and len(letters) >= length:
            words = found[0][: letters[length - 1] + 1]
            if _checks(words.replace(" ", "").upper()):
                yield Sight(found.start(), words)


def names(text: str) -> Iterator[Sight]:
    """Names of people: behind "Familie", "Frau", "Herr" and the like; no offices, no institutions."""
    for found in re.finditer(_PERSON, text) if re.search(r"Fam|Frau|Fr\.|Herr|Hr|Ehe", text) else ():
        before = text[: found.start()]
        if found["office"] and not is_office(found["office"]):
            name, end = found["office"], found.end("office")  # the first word is the name
        else:
            name, end = found["name"], found.end()
        if not (_is_other(found, before) or is_office(name) or is_common_noun(_bare(found, name))):
            yield Sight(found.start(), text[found.start() : end])


def small_counts(text: str) -> Iterator[Sight]:
    """Fewer than ten families, children or cases together with a small place: someone can be recognised."""
    seen: set[int] = set()
    for pattern in _SMALL_COUNTS if re.search(_WHO, text) else ():
        for found in re.finditer(pattern, text):
            town = found["town1"]
            if town and (is_common_noun(town) or is_large_place(town)):
                continue
            if not seen.intersection(range(*found.span())):
                seen.update(range(*found.span()))
                yield Sight(found.start(), found[0])


def _is_other(found: re.Match[str], before: str) -> bool:
    """Whether the word in front of a name means something else: an institution, a weekday, any family."""
    if found["family"]:
        return bool(re.search(_INSTITUTION, before) or (found["particle"] and re.search(_ARTICLE, before)))
    return found[0].startswith("Fr.") and re.search(_WEEKDAY, before) is not None


def _bare(found: re.Match[str], name: str) -> str:
    return name.removeprefix(found["particle"] or "")


def _is_phone(found: re.Match[str], text: str) -> bool:
    dialled = "number" in found.re.groupindex
    number = found["number"] if dialled else found[0]
    digits = re.sub(r"\D", "", number)
    if re.match(_HOTLINE, digits):
        return False
    if dialled:
        return not re.fullmatch(r"(?:19|20)\d\d", digits)
    enough = _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS
    filed = re.search(_FILED, text[: found.start()][-30:])
    return enough and not filed and not re.fullmatch(_YEAR, number)


def _checks(iban: str) -> bool:
    """Whether the check digits of an account number are right (ISO 7064, mod 97)."""
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1

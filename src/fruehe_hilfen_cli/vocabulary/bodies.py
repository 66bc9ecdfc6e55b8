"""The fields of bodies: gremien.toml, and what is computed of it."""

from fruehe_hilfen_cli.vocabulary.term import Term

BODIES: dict[str, Term] = {
    "bodies": Term("gremium", "Gremien", "Die Gremien der Kommune."),
    "Body.id": Term("id", "Kürzel", "Ein kurzer Name, z. B. jha; Befehle und teil_von verweisen darauf."),
    "Body.name": Term("name", "Name", "Der Name, wie er in Einträgen und Papieren steht."),
    "also_called": Term("auch", "auch", "Andere Namen desselben Gremiums, wie sie in Papieren vorkommen."),
    "Body.kind": Term(
        "art", "Art", "steuerungsgruppe, planungsgruppe, geschaeftsstelle, netzwerk, ausschuss oder politik."
    ),
    "part_of": Term("teil_von", "Teil von", "Das Kürzel des Gremiums, zu dem es gehört."),
    "mandate": Term("auftrag", "Auftrag", "Wofür das Gremium da ist."),
    "Body.since": Term("seit", "seit", "Seit wann es das Gremium gibt."),
    "Body.until": Term("bis", "bis", "Bis wann es das Gremium gab."),
    "Body.every_weeks": Term("alle_wochen", "alle … Wochen", "Abstand zwischen zwei Sitzungen in Wochen."),
    "times_a_year": Term("im_jahr", "im Jahr", "Wie oft es im Jahr tagen soll."),
    "hand_in_days": Term("frist_tage", "Frist", "Wie viele Tage vor der Sitzung eine Vorlage da sein muss."),
    "public": Term(
        "oeffentlich", "öffentlich", "Ob das Gremium öffentlich tagt; ohne Angabe ist es nicht bekannt."
    ),
    "members": Term("mitglied", "Mitglieder", "Wer dazugehört, nach Rollen."),
    "role": Term("rolle", "Rolle", "Die Rolle; kein Personenname."),
    "lead": Term("leitung", "Leitung", "Ob diese Rolle das Gremium leitet."),
    "heads": Term("koepfe", "Köpfe", "Wie viele Menschen es sind."),
    "paper_settings": Term("vorlage", "Vorlagen", "Was in jeder Vorlage dieser Kommune steht."),
    "lead_office": Term(
        "federfuehrung", "Federführung", "Das federführende Amt, z. B. 51 Jugend und Familie."
    ),
    "file_number": Term("aktenzeichen", "Aktenzeichen", "Das Aktenzeichen."),
    "sections": Term("abschnitt", "Abschnitte", "Weitere Abschnitte jeder Vorlage, z. B. zum Klima."),
    "PaperSection.title": Term("titel", "Titel", "Die Überschrift des Abschnitts."),
    "PaperSection.text": Term(
        "text", "Text", "Was immer dort steht, z. B. nicht erforderlich; ohne Angabe ist er zu schreiben."
    ),
    "depth": Term("tiefe", "Tiefe", "In wie vielen Gremien es liegt; 0 heißt: in keinem."),
    "BodyState.lead": Term("leitung", "Leitung", "Die Rolle, die es leitet; von mehreren die erste."),
    "BodyState.since": Term("seit", "seit", "Seit wann es das Gremium gibt."),
    "BodyState.until": Term("bis", "bis", "Bis wann es das Gremium gab."),
    "BodyState.last": Term("zuletzt", "zuletzt", "Wann es zuletzt getagt hat."),
    "BodyState.next": Term(
        "naechster", "nächste", "Wann es als Nächstes tagt, nach den Terminen im Logbuch."
    ),
    "BodyState.due": Term(
        "faellig", "spätestens", "Wann es nach seinem Rhythmus wieder getagt haben soll; ohne Rhythmus leer."
    ),
    "BodyState.overdue": Term("ueberfaellig", "überfällig", "Ob dieser Tag vorbei ist."),
    "meetings": Term("sitzungen", "Sitzungen", "Wann es getagt hat, die älteste Sitzung zuerst."),
    "this_year": Term("in_diesem_jahr", "in diesem Jahr", "Wie oft es im Jahr des Stichtags getagt hat."),
    "BodyState.hand_in": Term(
        "einreichen_bis",
        "Vorlagen bis",
        "Der letzte Tag, um eine Vorlage für die nächste Sitzung einzureichen.",
    ),
    "above": Term("darueber", "Teil von", "Der Name des Gremiums, zu dem es gehört."),
    "inside": Term("darin", "Darin", "Die Gremien, die zu ihm gehören."),
}

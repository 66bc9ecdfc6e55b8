"""The fields of views over many municipalities: overview, groups, comparison."""

from fruehe_hilfen_cli.vocabulary.term import Term

MANY: dict[str, Term] = {
    "standings": Term("staende", "Stände", "Wo jede Kommune steht, eine Zeile für jede."),
    "Standing.light": Term("ampel", "Ampel", "Die Ampel der Kommune: die schlechteste ihrer Zeiträume."),
    "StandingBlock.light": Term("ampel", "Ampel", "Die Ampel des Zeitraums."),
    "Standing.source": Term("quelle", "Quelle", "Der Arbeitsordner, wenn mehrere zusammen gelesen werden."),
    "PlaceHeld.source": Term("quelle", "Quelle", "Der Arbeitsordner, wenn mehrere zusammen gelesen werden."),
    "Standing.land": Term("land", "Land", "Das Bundesland als Kürzel, z. B. NW."),
    "Standing.blocks": Term("zeitraum", "Zeiträume", "Die Zeiträume, jeder mit Stand und Ampel."),
    "overdue_count": Term(
        "anzahl_ueberfaellig",
        "überfällig",
        "Wie viele offene Meilensteine nach dem aktuellen Datum noch offen sind.",
    ),
    "Standing.days_late": Term(
        "tage_verspaetet",
        "Tage zu spät",
        "Tage seit dem Datum des am längsten überfälligen Pflichtmeilensteins oder Zeitraums.",
    ),
    "next_due": Term(
        "naechste_faelligkeit", "als Nächstes", "Wann der nächste offene Meilenstein fällig ist."
    ),
    "group_totals": Term("gruppen", "Gruppen", "Was jede Gruppe von Kommunen ergibt, zuletzt alle zusammen."),
    "grouping": Term("gruppe_nach", "Gruppe nach", "Wonach zusammengefasst ist; leer: alle zusammen."),
    "group": Term("gruppe", "Gruppe", "Was die Kommunen gemeinsam haben; leer: alle, oder ohne Angabe."),
    "municipalities": Term("kommunen", "Kommunen", "Wie viele Kommunen es sind."),
    "lights": Term("ampeln", "Ampeln", "Wie viele Kommunen jede Ampel haben."),
    "LightCount.count": Term("anzahl", "Anzahl", "Wie viele Kommunen diese Ampel haben."),
    "median_days_late": Term(
        "median_tage_verspaetet",
        "Tage zu spät (Median)",
        "Der Median der Tage, die ihre Kommunen zu spät sind.",
    ),
    "benchmarks": Term("vergleich", "Vergleich", "Der Vergleich der Kommunen, einer für jede Gruppe."),
    "Benchmark.formats": Term(
        "formate", "Formate", "Wie oft jedes Format stattfand, im Vergleich der Kommunen."
    ),
    "durations": Term("dauern", "Dauer der Phasen", "Wie lang jeder Zeitraum dauert, neben dem Ideal."),
    "triggers": Term("ausloeser", "Abweichungen nach Auslöser", "Die Abweichungen nach ihrem Auslöser."),
    "explanations": Term(
        "begruendungen",
        "Gründe der Abweichungen",
        "Gleich lautende Gründe von Abweichungen, die häufigsten zuerst.",
    ),
    "Benchmark.steps": Term("stufen", "Wirkungstreppe", "Ziele und Indikatoren auf jeder der sieben Stufen."),
    "places_held": Term(
        "je_kommune", "Formate je Kommune", "Wie oft jedes Format in jeder Kommune stattfand."
    ),
    "FormatRow.held": Term("gehalten", "gehalten", "Wie oft es in allen Kommunen zusammen stattfand."),
    "median": Term("median", "Median", "Wie oft es im Median einer Kommune stattfand."),
    "least": Term("wenigste", "wenigste", "Wie oft es in der Kommune mit den wenigsten stattfand."),
    "greatest": Term("meiste", "meiste", "Wie oft es in der Kommune mit den meisten stattfand."),
    "guide_least": Term("richtwert_von", "Richtwert von", "Der kleinste Richtwert der Kommunen."),
    "guide_most": Term("richtwert_bis", "Richtwert bis", "Der größte Richtwert der Kommunen."),
    "at_guide": Term(
        "am_richtwert", "Richtwert erreicht", "Wie viele Kommunen ihren Richtwert erreicht haben."
    ),
    "DurationRow.stage_names": Term("phasennamen", "Name", "Die Namen der Phasen im Ablauf."),
    "finished": Term("abgeschlossen", "abgeschlossen", "In wie vielen Kommunen er abgeschlossen ist."),
    "median_days": Term("median_tage", "Median (Tage)", "Die Dauer im Median, wo er abgeschlossen ist."),
    "shortest": Term("kuerzeste_tage", "kürzeste (Tage)", "Die kürzeste abgeschlossene Dauer."),
    "longest": Term("laengste_tage", "längste (Tage)", "Die längste abgeschlossene Dauer."),
    "DurationRow.running": Term(
        "laufend", "laufend", "In wie vielen Kommunen er begonnen und nicht abgeschlossen ist."
    ),
    "median_days_running": Term(
        "median_tage_bisher",
        "Median bisher (Tage)",
        "Die Dauer bis zum Stichtag im Median, wo er noch läuft.",
    ),
    "ideal_months": Term("ideal_monate", "ideal (Monate)", "Wie viele Monate der Ablauf dafür vorsieht."),
    "TriggerRow.cleared": Term("geklaert", "geklärt", "Wie viele davon geklärt sind."),
    "TriggerRow.count": Term("anzahl", "Anzahl", "Wie viele Abweichungen mit diesem Auslöser es gibt."),
    "median_days_to_clear": Term(
        "median_tage_bis_klaerung",
        "bis zur Klärung (Tage)",
        "Tage vom Eintrag bis zum Klärungsgespräch im Median.",
    ),
    "dated": Term(
        "mit_neuem_ende", "mit neuem Ende", "Wie viele ein neues Ende für etwas Vereinbartes nennen."
    ),
    "median_days_moved": Term(
        "median_tage_verschoben", "verschoben (Tage)", "Tage vom vereinbarten zum neuen Ende im Median."
    ),
    "ReasonRow.count": Term("anzahl", "Anzahl", "Wie viele Abweichungen diesen Grund nennen."),
    "ReasonRow.cleared": Term("geklaert", "geklärt", "Wie viele davon geklärt sind."),
    "StepRow.municipalities": Term("kommunen", "Kommunen", "Wie viele Kommunen Ziele auf der Stufe haben."),
    "goal_count": Term("ziele", "Ziele", "Wie viele Ziele auf der Stufe gelten."),
    "indicator_count": Term("indikatoren", "Indikatoren", "Wie viele Indikatoren dieser Ziele gelten."),
    "with_target": Term("mit_zielwert", "mit Zielwert", "Wie viele davon einen Zielwert haben."),
    "measured": Term("gemessen", "gemessen", "Bei wie vielen davon sich die Zielerreichung berechnen lässt."),
    "StepRow.reached": Term("erreicht", "erreicht", "Bei wie vielen davon der Zielwert erreicht ist."),
    "median_share": Term(
        "median_anteil", "Zielerreichung", "Die Zielerreichung im Median; 1 heißt: erreicht."
    ),
}

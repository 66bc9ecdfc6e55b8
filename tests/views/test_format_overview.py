from tests.conftest import day, project

from fruehe_hilfen_cli.views.steering.format_overview import CallCount, format_overview

PLAN = "zeitraum = [{ phasen = [1] }]"
RHYTHM = "jour_fixe = { erster = 2022-05-10, terminaenderung = [{ termin = 2022-06-07, grund = 'Urlaub' }] }"
CALLS = ('2022-05-10 art = "jour-fixe"', '2022-05-26 art = "jour-fixe"', '2022-06-30 art = "jour-fixe"')


def counted(on: str, rhythm: str = RHYTHM) -> CallCount | None:
    return format_overview(project(f"{rhythm}\n{PLAN}", *CALLS), day(on)).call_count


def test_the_dates_of_the_rhythm_up_to_the_day() -> None:
    # 10.05. held, 24.05. held on 26.05., 07.06. cancelled, 21.06. missed; on 21.06. itself it may still come
    assert counted("2022-06-20") == CallCount(planned=3, cancelled=1, missed=0, unplanned=0)
    assert counted("2022-06-21") == CallCount(planned=3, cancelled=1, missed=0, unplanned=0)
    assert counted("2022-06-22") == CallCount(planned=4, cancelled=1, missed=1, unplanned=0)


def test_without_a_first_day_there_is_nothing_to_count_by() -> None:
    assert counted("2022-06-22", "jour_fixe.alle_wochen = 2") is None
    assert counted("2022-06-22", "") is None

"""The rules on taking part with an example each, for ``docs/law``."""

from collections.abc import Callable
from datetime import date
from typing import Final

from inburgering.law import duaal, week_meedoen, werk_meedoen
from inburgering.law.duaal import Bezigheid
from inburgering.law.grondslag import awb
from inburgering.law.tekst import dutch
from inburgering.law.voorbeelden import Maker, voor_waarde
from inburgering.law.week_meedoen import Blok


def _dual() -> str:
    beeld = duaal.duaal(
        [
            Bezigheid("taal", date(2026, 9, 7)),
            Bezigheid("meedoen", date(2026, 10, 5)),
        ],
        dag=date(2026, 11, 17),
    )
    return f"{beeld.stand}: {beeld.weken_samen} of {beeld.weken} weeks. {dutch(beeld.uitleg)}"


def _week() -> str:
    blokken = [Blok("les", 0, 540, 720, "les"), Blok("werk", 0, 660, 900, "werk")]
    week = week_meedoen.reken_week(blokken, belastbaarheid=5)
    return f"{week.telt_mee} minutes, {week.te_veel} too many, {len(week.botsingen)} overlap"


def _start() -> str:
    gevonden = werk_meedoen.begin_voor_benchmark(None, kennisgeving=date(2022, 4, 22))
    return dutch((gevonden[1],)) if gevonden else ""


MEEDOEN: Final[tuple[tuple[Callable[..., object], Maker | None], ...]] = (
    (
        duaal.duaal,
        voor_waarde("language from 2026-09-07, taking part from 2026-10-05, on 2026-11-17", _dual),
    ),
    (
        week_meedoen.reken_week,
        voor_waarde("lessons 9 to 12 and work 11 to 15 on Monday, 5 hours a week", _week),
    ),
    (
        werk_meedoen.begin_voor_benchmark,
        voor_waarde("no start of the duty, kennisgeving on 2022-04-22", _start),
    ),
    (
        werk_meedoen.uiterlijk_beslissen,
        voor_waarde(
            "asked for on 2024-02-05",
            lambda: werk_meedoen.uiterlijk_beslissen(date(2024, 2, 5)),
            awb("4:13", 2),
        ),
    ),
    (
        werk_meedoen.uiterlijk_betalen,
        voor_waarde(
            "granted on 2024-02-05",
            lambda: werk_meedoen.uiterlijk_betalen(date(2024, 2, 5)),
            awb("4:87", 1),
        ),
    ),
    (werk_meedoen.werk_gehouden, None),
    (werk_meedoen.werk_na_jaren, None),
    (werk_meedoen.vergoeding_beslissen, None),
    (werk_meedoen.vergoeding_betalen, None),
)

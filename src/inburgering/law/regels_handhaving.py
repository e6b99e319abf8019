"""The rules on fines of the college with an example each, for ``docs/law``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from inburgering.law import boete, handhaving, handhaving_termijn
from inburgering.law.boete import Boetefeiten, EerdereBoete, NieuweTermijn
from inburgering.law.grondslag import bi, wi
from inburgering.law.handhaving import Zaakfeiten
from inburgering.law.tekst import dutch
from inburgering.law.voorbeelden import Maker, voor_waarde

DAG: Final = date(2025, 6, 2)
EERDER: Final = EerdereBoete("23", date(2025, 1, 6), date(2025, 2, 3), 2500, date(2025, 3, 18))
TWEEDE: Final = Boetefeiten("23", DAG, "grove_schuld", (EERDER,))
ZAAK: Final = Zaakfeiten(
    gedraging="begeleiding",
    gedraging_op=DAG,
    is_asielstatushouder=True,
    is_asielvergunninghouder=True,
    eerste_pip_op=date(2024, 6, 3),
    verwijtbaarheid="gewoon",
    is_bijstand_verlaagd=False,
)

HANDHAVING: Final[tuple[tuple[Callable[..., object], Maker | None], ...]] = (
    (
        boete.bereken_boete,
        voor_waarde(
            "a second violation of art. 23 within a year, by gross negligence",
            lambda: dutch(boete.bereken_boete(TWEEDE).stappen),
            bi("7.1", 2),
            bi("7.1", 3),
            bi("7.1", 4),
        ),
    ),
    (
        boete.eerdere_overtredingen,
        voor_waarde(
            "the same, established on 2026-01-07",
            lambda: len(
                boete.eerdere_overtredingen(replace(TWEEDE, geconstateerd_op=date(2026, 1, 7)))
            ),
            bi("7.1", 3),
        ),
    ),
    (
        boete.hoogste_totaal,
        voor_waarde(
            "a new term of one year",
            lambda: boete.euro(boete.hoogste_totaal(NieuweTermijn(DAG, 12), dag=DAG)),
            bi("7.1", 5),
        ),
    ),
    (
        handhaving.beletselen,
        voor_waarde(
            "a holder of an asylum permit, on 2025-07-09",
            lambda: " ".join(
                dutch(een.uitleg) for een in handhaving.beletselen(ZAAK, dag=date(2025, 7, 9))
            ),
            wi("23", 1),
        ),
    ),
    (
        handhaving_termijn.is_zwaar,
        voor_waarde(
            "art. 22 and art. 23",
            lambda: ", ".join(
                str(handhaving_termijn.is_zwaar(artikel, dag=DAG)) for artikel in ("22", "23")
            ),
            handhaving_termijn.ZWAAR,
        ),
    ),
    (
        handhaving_termijn.bevoegd_tot,
        voor_waarde(
            "conduct of art. 23 on 2025-06-02",
            lambda: handhaving_termijn.bevoegd_tot(DAG, artikel="23"),
            handhaving_termijn.VERVALT,
        ),
    ),
    (
        handhaving_termijn.besluit_uiterlijk,
        voor_waarde(
            "a report of 2025-06-02",
            lambda: handhaving_termijn.besluit_uiterlijk(DAG),
            handhaving_termijn.BESLUIT,
        ),
    ),
    (
        handhaving_termijn.zienswijze_vroegst,
        voor_waarde(
            "asked on 2025-06-02",
            lambda: handhaving_termijn.zienswijze_vroegst(DAG),
            handhaving_termijn.ZIENSWIJZE,
        ),
    ),
    (
        handhaving_termijn.bezwaar_besluit_uiterlijk,
        voor_waarde(
            "a decision sent on 2025-06-02",
            lambda: handhaving_termijn.bezwaar_besluit_uiterlijk(DAG),
            handhaving_termijn.BEZWAAR_BESLUIT,
        ),
    ),
    (
        handhaving_termijn.onherroepelijk_vanaf,
        voor_waarde(
            "a decision sent on 2025-06-02, without bezwaar",
            lambda: handhaving_termijn.onherroepelijk_vanaf(DAG),
            handhaving_termijn.BEROEP,
        ),
    ),
)

"""The published rules of what comes after the duty has ended, and of loans of the act of 2013."""

from collections.abc import Callable
from datetime import date

from inburgering.law import afronding, lening
from inburgering.law.stand_afronding import Afrondingstand
from inburgering.law.tekst import dutch
from inburgering.law.voorbeelden import Maker, voor_waarde

EINDE = date(2024, 6, 24)
ONTHEVEN = Afrondingstand(
    einde_op=EINDE,
    wijze="ontheffing",
    nazorg=frozenset({"6_maanden", "12_maanden"}),
    laatste_nazorg_op=date(2025, 6, 20),
)

AFRONDING: tuple[tuple[Callable[..., object], Maker | None], ...] = (
    (
        afronding.nazorgdag,
        voor_waarde("six months after 2024-06-24", lambda: afronding.nazorgdag(EINDE, "6_maanden")),
    ),
    (
        afronding.mag_sluiten,
        voor_waarde(
            "an ontheffing without a warm referral",
            lambda: dutch(afronding.mag_sluiten(ONTHEVEN).uitleg),
            afronding.ONTHEFFING,
        ),
    ),
    (
        afronding.bewaren_tot,
        voor_waarde(
            "the duty ended on 2024-06-24",
            lambda: afronding.bewaren_tot(EINDE),
            afronding.BEWAREN,
        ),
    ),
    (
        lening.is_lening_bijna_op,
        voor_waarde(
            "7,500 of 10,000 euros on 2023-05-01",
            lambda: lening.is_lening_bijna_op(
                hoogste_cent=1_000_000, gebruikt_cent=750_000, dag=date(2023, 5, 1)
            ),
            lening.LENING,
        ),
    ),
)

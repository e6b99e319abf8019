"""What comes after the duty has ended: leading on, follow-up, closing and keeping.

Grondslag: art. 5 Wet inburgering 2021 en art. 9.9 Besluit inburgering 2021 for the retention. The
follow-up is practice of municipalities.
"""

from collections.abc import Mapping
from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.kalender import maanden_eerder, maanden_later
from inburgering.law.parameters import Tabel, Waarde, waarde_op
from inburgering.law.stand_afronding import Afrondingstand, Nazorgmoment
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.toegestaan import Toegestaan

BEWAREN = bi("9.9")
ONTHEFFING = wi("5")
BEWAARJAREN: Tabel = (Waarde(date(2022, 1, 1), 5, "Besluit inburgering 2021 art. 9.9"),)
"""Years after the end of the duty in which the rows are kept."""
NAZORG_MAANDEN: Mapping[Nazorgmoment, int] = {"6_maanden": 6, "12_maanden": 12}
"""Moments of follow-up after the end; practice of municipalities, no rule of law."""
MAAND_VOORAF = 1


def nazorgdag(einde: date, moment: Nazorgmoment) -> date:
    """Return the day on which a contact of follow-up is aimed at.

    Source: practice of municipalities; no article asks for it (ADR 0014).
    """
    return maanden_later(einde, NAZORG_MAANDEN[moment])


def nazorg_vanaf(einde: date, moment: Nazorgmoment) -> date:
    """Return the day from which that contact can count: a month before the day aimed at."""
    return maanden_eerder(nazorgdag(einde, moment), MAAND_VOORAF)


def bewaren_tot(einde: date, *, is_overleden: bool = False) -> date:
    """Return the last day on which the rows of a dossier are kept.

    Grondslag: art. 9.9 Besluit inburgering 2021: five years after the end of the duty, or until
    death.

    Interpretatie: the smaller set that may be kept for fifty years is DUO's; whether it binds the
    college as well is not clear, so it is not used here (ADR 0014).
    """
    if is_overleden:
        return einde
    return maanden_later(einde, 12 * waarde_op(BEWAARJAREN, einde).aantal)


def mag_sluiten(stand: Afrondingstand) -> Toegestaan:
    """Tell whether a dossier of which the duty ended may be closed, and what is left to do.

    Source: R-SV-017: after an ontheffing people are led on before the dossier closes; R-SV-021:
    there is a follow-up. Without an end there is nothing to close here.
    """
    redenen = tuple(_wat_mist(stand))
    if redenen:
        return Toegestaan(mag=False, grondslag=(), uitleg=redenen)
    return Toegestaan(
        mag=True,
        grondslag=(BEWAREN,),
        uitleg=(zin(gettext_noop("De nazorg is gedaan: het dossier kan dicht.")),),
    )


def mist_warme_verwijzing(stand: Afrondingstand) -> bool:
    """Tell whether somebody with an ontheffing was not yet led on in person (R-SV-017)."""
    return stand.wijze == "ontheffing" and not stand.is_warm_verwezen


def _wat_mist(stand: Afrondingstand) -> list[Zin]:
    if stand.einde_op is None:
        return [zin(gettext_noop("Leg eerst vast dat de inburgeringsplicht is geëindigd."))]
    redenen = []
    if mist_warme_verwijzing(stand):
        redenen.append(
            zin(
                gettext_noop(
                    "Na een ontheffing hoort een warme verwijzing, bijvoorbeeld naar het"
                    " Taalhuis. Leg die eerst vast."
                )
            )
        )
    for moment in NAZORG_MAANDEN:
        if moment not in stand.nazorg:
            redenen.append(
                zin(
                    gettext_noop("Het nazorgcontact van %(dag)s is nog niet vastgelegd."),
                    dag=nazorgdag(stand.einde_op, moment),
                )
            )
    return redenen

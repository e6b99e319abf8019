"""When DUO must hear whether it was somebody's own fault that PVT or MAP came too late.

Source: rules M8 to M11 in DUO's documentation of the message exchange with municipalities.
Grondslag: art. 24 Wet inburgering 2021, versie 2022-01-01.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.tekst import Zin, gettext_noop, zin

TWEE_MAANDEN = 2


@dataclass(frozen=True, slots=True)
class Verwijtbaarkeuze:
    """What may be said to DUO, and why."""

    mag_ja: bool
    mag_nee: bool
    uitleg: tuple[Zin, ...]

    @property
    def moet(self) -> bool:
        """Whether DUO refuses the date without an answer."""
        return self.mag_ja or self.mag_nee


def verwijtbaarkeuze(gedaan_op: date, *, einde_termijn: date | None, dag: date) -> Verwijtbaarkeuze:
    """Return what DUO takes with the day on which PVT or MAP was done.

    Interpretatie: the two months count from the last day of the term (ADR 0110).
    """
    if einde_termijn is None or gedaan_op <= einde_termijn:
        uitleg = zin(gettext_noop("Dit was binnen de termijn: laat 'verwijtbaar' leeg."))
        return Verwijtbaarkeuze(mag_ja=False, mag_nee=False, uitleg=(uitleg,))
    grens = laatste_dag(einde_termijn + EEN_DAG, TWEE_MAANDEN)
    te_laat = zin(gettext_noop("De termijn eindigde op %(einde)s."), einde=einde_termijn)
    if dag <= grens:
        keuze = zin(
            gettext_noop("Vul 'Nee' of 'Ja' in. 'Nee' kan tot en met %(grens)s."), grens=grens
        )
        return Verwijtbaarkeuze(mag_ja=True, mag_nee=True, uitleg=(te_laat, keuze))
    alleen = zin(
        gettext_noop(
            "'Nee' kon tot en met %(grens)s. Was het niet verwijtbaar? Bel dan DUO."
            " Vul anders 'Ja' in."
        ),
        grens=grens,
    )
    return Verwijtbaarkeuze(mag_ja=True, mag_nee=False, uitleg=(te_laat, alleen))

"""The work of the end: asking DUO, recording the end, leading on, follow-up, closing.

Once the duty has ended, only this work and what ``law.werk.GAAT_DOOR_NA_EINDE`` names is left.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.law.afronding import (
    BEWAREN,
    ONTHEFFING,
    mag_sluiten,
    mist_warme_verwijzing,
    nazorg_vanaf,
    nazorgdag,
)
from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import bi
from inburgering.law.inburgeringstermijn import begin_van
from inburgering.law.stand_afronding import Nazorgmoment
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.voldaan import voldaan
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk, WerkCode

DUO_LEVERT = bi("9.1", 3)
EINDE: frozenset[WerkCode] = frozenset(
    {"warm_verwijzen", "nazorg_6", "nazorg_12", "dossier_archiveren"}
)
"""The work of the end itself."""
_CODES: dict[Nazorgmoment, WerkCode] = {"6_maanden": "nazorg_6", "12_maanden": "nazorg_12"}


def voldaan_navragen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the question to DUO, when every part of the route is met and DUO said nothing.

    Grondslag: art. 9.1 lid 3 Besluit inburgering 2021: DUO tells the college about the certificate.
    """
    stand = beeld.stand
    if stand.afronding.is_beeindigd or stand.afronding.duo_op is not None:
        return
    if voldaan(stand.feiten).is_voldaan:
        yield buiten_pip(
            "voldaan_navragen",
            "voortgang",
            vanaf=_laatst_bekende_dag(stand.feiten),
            grondslag=(DUO_LEVERT,),
            uitleg=(
                zin(
                    gettext_noop(
                        "Volgens onze gegevens is aan alles voldaan."
                        " DUO heeft dat nog niet gemeld: vraag het na."
                    )
                ),
            ),
        )


def einde_vastleggen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the recording of the end, from the day on which DUO's decision came in."""
    stand = beeld.stand.afronding
    if stand.duo_op is not None and not stand.is_beeindigd:
        yield buiten_pip(
            "einde_vastleggen",
            "voortgang",
            vanaf=stand.duo_op,
            grondslag=(DUO_LEVERT,),
            uitleg=(
                zin(
                    gettext_noop(
                        "Op %(dag)s kwam het besluit van DUO dat de plicht is geëindigd:"
                        " rond het traject af en start de nazorg."
                    ),
                    dag=stand.duo_op,
                ),
            ),
        )


def warm_verwijzen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the leading on of somebody with an ontheffing (R-SV-017)."""
    stand = beeld.stand.afronding
    if stand.einde_op is not None and mist_warme_verwijzing(stand):
        yield buiten_pip(
            "warm_verwijzen",
            "voortgang",
            vanaf=stand.einde_op,
            grondslag=(ONTHEFFING,),
            uitleg=(
                zin(
                    gettext_noop(
                        "De inburgeraar kreeg ontheffing: ga mee naar het Taalhuis of een ander."
                    )
                ),
            ),
        )


def nazorg(beeld: Beeld) -> Iterator[Werk]:
    """Yield the contacts of follow-up, each from a month before the day aimed at.

    Source: practice of municipalities (R-SV-021); no article asks for it.
    """
    stand = beeld.stand.afronding
    if stand.einde_op is None:
        return
    for moment, code in _CODES.items():
        if moment in stand.nazorg:
            continue
        dag = nazorgdag(stand.einde_op, moment)
        yield buiten_pip(
            code,
            "voortgang",
            vanaf=nazorg_vanaf(stand.einde_op, moment),
            streef=dag,
            grondslag=(),
            uitleg=(
                zin(
                    gettext_noop(
                        "De plicht eindigde op %(einde)s. Vraag rond %(dag)s hoe het gaat."
                    ),
                    einde=stand.einde_op,
                    dag=dag,
                ),
            ),
        )


def dossier_archiveren(beeld: Beeld) -> Iterator[Werk]:
    """Yield the closing of the dossier, once everything after the end was done."""
    stand = beeld.stand.afronding
    oordeel = mag_sluiten(stand)
    if oordeel.mag and stand.einde_op is not None:
        yield buiten_pip(
            "dossier_archiveren",
            "voortgang",
            vanaf=stand.laatste_nazorg_op or stand.einde_op,
            grondslag=(BEWAREN,),
            uitleg=oordeel.uitleg,
        )


def _laatst_bekende_dag(feiten: Feiten) -> date:
    """Return the last day that is known of what was met; the work does not depend on today."""
    begin = begin_van(feiten.pips[0].dagtekening)
    dagen = [een.uitslag_op or een.datum for een in feiten.examens if een.uitslag == "geslaagd"]
    return max([begin, *dagen])

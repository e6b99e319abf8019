"""The work of changes: pauses, exemptions, extensions, advice and what DUO must hear.

Grondslag: art. 4, 5, 12 and 34 Wet inburgering 2021; art. 2.8, 4.5 and 9.3 Besluit inburgering
2021.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from inburgering.law.bio import GRONDSLAG as BIO
from inburgering.law.bio import advies_uiterlijk
from inburgering.law.grondslag import bi, wi
from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.pauze import GEEN_VERWIJT, OMSTANDIGHEID, TERMIJN_LOOPT
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verlenging import AANVRAAG, VERLENGEN, verlenging_aanvragen
from inburgering.law.vrijstelling import VRIJSTELLING
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Stand, Werk

GEGEVENS_AAN_DUO = wi("34", 1)
VOORTGANG_AAN_DUO = bi("9.2", 2)
NAGAAN_NA_MAANDEN: Final = 12
"""Where DUO gave no last day of a temporary exemption, somebody looks after a year; ours."""
BESPREKEN_NA_MAANDEN: Final = 1
"""A pause without an expected end is talked about after a month; ours."""
ZONDER_PLICHT_WEG: Final[frozenset[str]] = frozenset(
    {
        *("feit_aanvullen_kennisgeving", "feit_aanvullen_inschrijving"),
        *("oproep_versturen", "oproep_uitkomst_vastleggen", "oproep_herhalen", "oproep_derde"),
        *("intake_afwezig_voltooien", "leerbaarheidstoets_afnemen", "gesprekken_voeren"),
        *("brede_intake_voltooien", "informatie_derden_opvragen", "pip_vaststellen"),
        *("pip_akkoord_geven", "aanbod_leerroute", "pvt_starten", "pvt_afronden"),
        *("map_starten", "map_afronden", "eindgesprek_z_voeren", "einddatum_controleren"),
        *("voortgangsgesprek_plannen", "voortgangsgesprek_voeren", "voortgangsbericht_beoordelen"),
        *("afwezigheid_opvolgen", "uren_vragen", "aanbieder_regelen", "vrijstelling_nagaan"),
        *("verlenging_voorbereiden", "bio_advies_geven", "pauze_bespreken"),
    }
)
"""Work that only a duty gives rise to."""
TIJDELIJK_BLIJFT: Final[frozenset[str]] = frozenset({"vrijstelling_nagaan", "bio_advies_geven"})
"""Work that goes on while somebody is exempt for a time."""


def binnen_plicht(stand: Stand, rijen: Iterable[Werk]) -> tuple[Werk, ...]:
    """Return the work that is left after DUO's decisions on the duty.

    Without a duty the work of the law ends; what was decided before still goes out. During a
    temporary exemption that work waits until the day after its last day, or until DUO says that
    the duty lives again.

    Grondslag: art. 4 lid 1 and art. 5 Wet inburgering 2021.
    """
    vrij = stand.wijziging.vrijstelling
    if vrij.geeindigd_op is not None:
        return tuple(row for row in rijen if row.code not in ZONDER_PLICHT_WEG)
    tijdelijk = vrij.open_tijdelijk
    if tijdelijk is None:
        return tuple(rijen)
    kept = []
    for row in rijen:
        if row.code not in ZONDER_PLICHT_WEG or row.code in TIJDELIJK_BLIJFT:
            kept.append(row)
        elif tijdelijk.eind is not None:
            kept.append(replace(row, vanaf=max(row.vanaf, tijdelijk.eind + EEN_DAG)))
    return tuple(kept)


def vrijstelling_nagaan(beeld: Beeld) -> Iterator[Werk]:
    """Yield the look at a temporary exemption at its end: does the duty live again?"""
    row = beeld.stand.wijziging.vrijstelling.open_tijdelijk
    if row is None:
        return
    vanaf = row.eind or laatste_dag(row.ingang, NAGAAN_NA_MAANDEN)
    uitleg = (
        zin(
            gettext_noop(
                "De tijdelijke vrijstelling eindigt op %(eind)s:"
                " kijk bij DUO of de inburgeraar daarna weer moet inburgeren."
            ),
            eind=row.eind,
        )
        if row.eind
        else zin(
            gettext_noop(
                "De tijdelijke vrijstelling begon op %(begin)s en heeft geen einddatum:"
                " kijk bij DUO of die nog geldt."
            ),
            begin=row.ingang,
        )
    )
    yield buiten_pip(
        "vrijstelling_nagaan",
        "voortgang",
        vanaf=vanaf,
        grondslag=(VRIJSTELLING,),
        uitleg=(uitleg,),
    )


def verlenging_voorbereiden(beeld: Beeld) -> Iterator[Werk]:
    """Yield gathering evidence: after a long pause, and when the last six months begin."""
    feiten, wijziging = beeld.stand.feiten, beeld.stand.wijziging
    if not feiten.pips:
        return
    einde = laatste_dag_termijn(
        feiten.pips[0].dagtekening,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )
    venster = verlenging_aanvragen(einde)
    done, pauze = wijziging.verlenging_voorbereid_op, wijziging.lange_pauze
    if pauze is not None and pauze.begin <= einde and (done is None or done < pauze.begin):
        yield buiten_pip(
            "verlenging_voorbereiden",
            "voortgang",
            vanaf=pauze.begin,
            uiterlijk=einde,
            termijn="verlenging_aanvragen",
            grondslag=(GEEN_VERWIJT, OMSTANDIGHEID),
            uitleg=(
                zin(
                    gettext_noop(
                        "De pauze van %(begin)s tot en met %(eind)s duurt drie maanden of langer:"
                        " verzamel het bewijs voor een verlenging."
                    ),
                    begin=pauze.begin,
                    eind=pauze.eind,
                ),
            ),
        )
    elif done is None or done < venster.begin:
        yield buiten_pip(
            "verlenging_voorbereiden",
            "voortgang",
            vanaf=venster.begin,
            uiterlijk=einde,
            termijn="verlenging_aanvragen",
            grondslag=(VERLENGEN, AANVRAAG),
            uitleg=(
                zin(
                    gettext_noop(
                        "De termijn eindigt op %(einde)s:"
                        " kijk of de inburgeraar op tijd klaar is of meer tijd moet vragen."
                    ),
                    einde=einde,
                ),
            ),
        )


def bio_advies_geven(beeld: Beeld) -> Iterator[Werk]:
    """Yield the advice that DUO needs on exceptional personal circumstances."""
    gevraagd = beeld.stand.wijziging.bio_gevraagd_op
    if gevraagd is None:
        return
    telling = advies_uiterlijk(gevraagd)
    yield buiten_pip(
        "bio_advies_geven",
        "voortgang",
        vanaf=gevraagd,
        uiterlijk=telling.uiterlijk,
        grondslag=BIO,
        uitleg=(
            zin(
                gettext_noop(
                    "Op %(gevraagd)s is advies gevraagd over bijzondere omstandigheden:"
                    " DUO heeft dat nodig om te beslissen."
                ),
                gevraagd=gevraagd,
            ),
        ),
    )


def pauze_bespreken(beeld: Beeld) -> Iterator[Werk]:
    """Yield the talk about a pause that goes on, when it should end."""
    wijziging = beeld.stand.wijziging
    if wijziging.pauze_begin is None:
        return
    begin = wijziging.pauze_begin
    yield buiten_pip(
        "pauze_bespreken",
        "voortgang",
        vanaf=wijziging.pauze_verwacht_tot or laatste_dag(begin, BESPREKEN_NA_MAANDEN),
        grondslag=(TERMIJN_LOOPT,),
        uitleg=(
            zin(
                gettext_noop(
                    "De pauze begon op %(begin)s en de termijn loopt door:"
                    " bespreek hoe de inburgeraar weer begint."
                ),
                begin=begin,
            ),
        ),
    )


def duo_melden(beeld: Beeld) -> Iterator[Werk]:
    """Yield what DUO must hear beside the plan, once there is at least one thing."""
    wijziging = beeld.stand.wijziging
    if wijziging.duo_open_sinds is None:
        return
    yield buiten_pip(
        "duo_melden",
        "voortgang",
        vanaf=wijziging.duo_open_sinds,
        grondslag=(GEGEVENS_AAN_DUO, VOORTGANG_AAN_DUO),
        uitleg=(
            zin(
                gettext_noop("Nog door te geven op het portaal van DUO: %(aantal)s."),
                aantal=wijziging.duo_open_aantal,
            ),
        ),
    )

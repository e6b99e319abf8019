"""Law and dossier together: what there is to do now.

Time alone changes no row: work holds first and last days, never "late" or "soon", and does not
depend on the peildatum.
"""

from inburgering.law import (
    werk_aankomst,
    werk_afronding,
    werk_begeleiding,
    werk_bestelling,
    werk_geld,
    werk_handhaving,
    werk_intake,
    werk_leren,
    werk_meedoen,
    werk_pip,
    werk_uitvoering,
    werk_uren,
    werk_verhuizing,
    werk_voortgang,
    werk_wijziging,
)
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.werkbeeld import Regel, werkbeeld
from inburgering.law.werkstand import Stand, Werk, WerkCode

__all__ = ["BLIJFT_NA_SLUITEN", "REGELS", "Stand", "Werk", "WerkCode", "werk"]

REGELS: tuple[Regel, ...] = (
    werk_aankomst.kennismaking,
    werk_aankomst.driegesprek,
    werk_aankomst.voorinburgering,
    werk_aankomst.kinderopvang,
    werk_verhuizing.overdracht_vragen,
    werk_intake.ontbrekende_feiten,
    werk_intake.oproepen,
    werk_intake.leerbaarheidstoets,
    werk_intake.gesprekken,
    werk_intake.brede_intake,
    werk_pip.informatie_derden,
    werk_pip.pip_vaststellen,
    werk_pip.pip_akkoord,
    werk_pip.pip_verzenden,
    werk_pip.pip_melden_duo,
    werk_aankomst.regeldag,
    werk_begeleiding.ontzorgen_starten,
    werk_begeleiding.ontzorgen_afronden,
    werk_begeleiding.zelfredzaamheid_regelen,
    werk_begeleiding.mb_starten,
    werk_begeleiding.mb_afronden,
    werk_uitvoering.aanbod_leerroute,
    werk_bestelling.aanbieder_regelen,
    werk_bestelling.bestelling_opvolgen,
    werk_bestelling.wachtlijst_opvolgen,
    werk_bestelling.start_bevestigen,
    werk_uitvoering.pvt_starten,
    werk_uitvoering.map_starten,
    werk_uitvoering.einddatum_controleren,
    werk_uren.uren_vragen,
    werk_uren.afwezigheid_opvolgen,
    werk_meedoen.werk_gehouden,
    werk_meedoen.werk_na_jaren,
    werk_meedoen.vergoeding_beslissen,
    werk_meedoen.vergoeding_betalen,
    werk_handhaving.handhaving_feiten,
    werk_handhaving.handhaving,
    werk_geld.maandstaat_maken,
    werk_geld.betalingssignaal_opvolgen,
    werk_geld.verwijzing_opvolgen,
    werk_geld.maatje_zoeken,
    werk_leren.pvt_afronden,
    werk_leren.map_afronden,
    werk_leren.eindgesprek_z_voeren,
    werk_leren.examen_uitslag,
    werk_leren.voortgangsbericht_vragen,
    werk_leren.voortgangsbericht_beoordelen,
    werk_leren.tolk_boeken,
    werk_voortgang.voortgangsgesprek_plannen,
    werk_voortgang.voortgangsgesprek_voeren,
    werk_wijziging.pauze_bespreken,
    werk_wijziging.verlenging_voorbereiden,
    werk_wijziging.bio_advies_geven,
    werk_wijziging.vrijstelling_nagaan,
    werk_wijziging.duo_melden,
    werk_afronding.voldaan_navragen,
    werk_afronding.einde_vastleggen,
    werk_afronding.warm_verwijzen,
    werk_afronding.nazorg,
    werk_afronding.dossier_archiveren,
)
"""Each rule yields the work of one kind, in the order of the person's way."""
BLIJFT_NA_SLUITEN: frozenset[WerkCode] = frozenset({"overdracht_verstrekken"})
"""The work that a closed dossier can still have."""
GAAT_DOOR_NA_EINDE: frozenset[str] = werk_afronding.EINDE | {
    "maandstaat_maken",
    "betalingssignaal_opvolgen",
    "verwijzing_opvolgen",
    "vergoeding_beslissen",
    "vergoeding_betalen",
    "werk_nagaan",
    "tolk_boeken",
    "bezwaar_beslissen",
    "boete_onherroepelijk",
    "mb_afronden",
    "duo_melden",
}
"""The work that is left once the duty has ended: the end itself, and what was begun and decided."""


def werk(stand: Stand, *, parameters: Parameters = WETTELIJK) -> tuple[Werk, ...]:
    """Return everything there is to do in a dossier, at most one row per code and taak.

    Of a closed dossier only the hand-over to the next college is left; once the duty has ended
    nobody has to learn any more.
    """
    overdracht = tuple(werk_verhuizing.overdracht_verstrekken(stand, parameters=parameters))
    if stand.gesloten:
        return overdracht
    beeld = werkbeeld(stand, parameters=parameters)
    rijen = (rij for regel in REGELS for rij in regel(beeld))
    if stand.afronding.is_beeindigd:
        rijen = (rij for rij in rijen if rij.code in GAAT_DOOR_NA_EINDE)
    return (*werk_wijziging.binnen_plicht(stand, rijen), *overdracht)

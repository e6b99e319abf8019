"""Makes from the tables what the law must know about dossiers: one ``Stand`` each.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from django.utils import timezone

from inburgering.cases.models import Dossier, Feit, Oproep, Pip, Verhuizing
from inburgering.cases.sporen import find_sporen
from inburgering.cases.stand_bestelling import add_orders
from inburgering.cases.standdelen import load_standdelen
from inburgering.cases.standgegevens import Standgegevens, load_standgegevens
from inburgering.cases.urentelling import count_uren
from inburgering.law.feiten import Doelgroep, Feiten, PipFeit
from inburgering.law.inburgeringstermijn import begin_van
from inburgering.law.oproepen import Oproep as OproepFeit
from inburgering.law.pip_inhoud import VAARDIGHEDEN, Leerroute, Niveau, Vaardigheid
from inburgering.law.vrijstelling import opgeschorte_dagen
from inburgering.law.werkstand import Beleidskeuzes, Driegesprek, Stand, Verhuisstand
from inburgering.region.beleid import beleidswaarde


def load_standen(
    dossiers: Sequence[Dossier],
    *,
    peildatum: date,
    beleid: Mapping[str, Mapping[str, Any]],
    delen: Collection[str] | None = None,
) -> dict[int, Stand]:
    """Return for every dossier what the law must know, by primary key.

    ``beleid`` holds the local settings by municipality code. ``delen`` names the parts of the
    stand that are asked for, when not all; work is made from a whole stand alone.
    """
    pks = [row.pk for row in dossiers]
    sporen = find_sporen(pks)
    data = load_standgegevens(dossiers, sporen=sporen)
    parts = load_standdelen(pks, sporen=sporen, delen=delen)
    return {
        row.pk: _add_parts(
            _make_stand(row, data[row.pk], peildatum, beleid.get(row.gemeente_id, {})),
            parts.get(row.pk, {}),
        )
        for row in dossiers
        if "doelgroep" in data[row.pk].feiten
    }


def _make_stand(
    row: Dossier, data: Standgegevens, peildatum: date, beleid: Mapping[str, Any]
) -> Stand:
    in_force = next((p for p in reversed(data.pips) if p.status == Pip.Status.VASTGESTELD), None)
    concept = next((p for p in data.pips if p.status == Pip.Status.CONCEPT), None)
    toets, intake = data.toets, data.intake
    feiten = _make_feiten(row, data, peildatum, in_force)
    return Stand(
        feiten=feiten,
        datum_koppeling=data.datum("koppeling"),
        kennismaking_op=data.datum("kennismaking"),
        driegesprek=_make_driegesprek(data),
        voorinburgering_afgesproken_op=data.datum("voorinburgering_afgesproken"),
        voorinburgering_deelname_op=data.datum("voorinburgering_deelname"),
        heeft_geen_voorinburgering="geen_voorinburgering" in data.feiten,
        jongste_kind_geboren=data.jongste_kind,
        is_kinderopvang_vastgelegd=data.heeft_opvang,
        woning_toegewezen_op=data.datum("woning_toegewezen"),
        regeldag_op=data.datum("regeldag"),
        oproepen=tuple(_make_oproep(o) for o in data.oproepen),
        intake_voltooid_op=intake.voltooid_op if intake else None,
        is_gewezen_op_alleen_spreken=bool(intake and intake.alleen_gewezen_op),
        toets_afgenomen_op=toets.afgenomen_op if toets else None,
        toets_vrijgesteld_op=toets.vrijgesteld_op if toets else None,
        aantal_gesprekken=data.gesprekken,
        pip_concept=concept is not None,
        pip_voorgelegd_op=_local_day(concept.voorgelegd_at) if concept else None,
        pip_akkoord_op=_agreed_on(concept),
        pip_vastgesteld_op=in_force.dagtekening if in_force else None,
        pip_verzonden_op=_sent_on(in_force, data),
        pip_gemeld_aan_duo_op=_reported_on(in_force, data),
        ontzorgen_gestart_op=data.datum("ontzorgen_gestart"),
        ontzorgen_afgerond_op=data.datum("ontzorgen_afgerond"),
        bijstand_gestopt_op=data.datum("bijstand_gestopt"),
        zelfredzaamheid_gestart_op=data.datum("zelfredzaamheid_gestart"),
        mb_gestart_op=data.datum("mb_gestart"),
        mb_afgerond_op=data.datum("mb_afgerond"),
        mb_afgesproken_eind=data.begeleiding_tot,
        plicht_begin=data.datum("plicht"),
        doelgroep_sinds=data.datum("doelgroep"),
        verhuizing=_make_verhuizing(data),
        pvt_gestart_op=data.datum("pvt_gestart"),
        map_gestart_op=data.datum("map_gestart"),
        cursus_besteld_op=data.datum("cursus_besteld"),
        pvt_activiteit_op=data.datum("pvt_activiteit"),
        pvt_bijeenkomst_op=data.datum("pvt_bijeenkomst"),
        pvt_geweigerd_op=data.datum("pvt_geweigerd"),
        map_eindgesprek_op=data.datum("map_eindgesprek"),
        map_niet_gehaald_op=data.datum("map_niet_gehaald"),
        einddatum_gecontroleerd=data.datum("einddatum_gecontroleerd"),
        gesloten=row.status != Dossier.Status.OPEN,
        beleid=make_beleidskeuzes(beleid, doelgroep=feiten.doelgroep),
    )


def _add_parts(stand: Stand, delen: Mapping[str, Any]) -> Stand:
    """Return the stand with the parts that have rows; the end of the duty is a fact as well."""
    whole = add_orders(_add_suspended(replace(stand, **delen)))
    einde = whole.afronding.einde_op
    if einde is None:
        return whole
    return replace(whole, feiten=replace(whole.feiten, einde_plicht=einde))


def _add_suspended(stand: Stand) -> Stand:
    """Return the stand with the days that temporary exemptions add to the term (ADR 0016)."""
    feiten, tijdelijk = stand.feiten, stand.wijziging.vrijstelling.tijdelijk
    if not (feiten.pips and tijdelijk):
        return stand
    days = opgeschorte_dagen(tijdelijk, begin=begin_van(feiten.pips[0].dagtekening))
    return replace(stand, feiten=replace(feiten, opgeschort_dagen=days))


def make_beleidskeuzes(beleid: Mapping[str, Any], *, doelgroep: Doelgroep) -> Beleidskeuzes:
    """Return the settings of a municipality on which the work of this doelgroep rests."""
    is_asiel = doelgroep == "asielstatushouder"
    soort = "aantal_gesprekken" if is_asiel else "aantal_gesprekken_gezinsmigrant"
    return Beleidskeuzes(
        streef_intake_weken=beleidswaarde(beleid, "streef_intake_weken"),
        streef_pip_weken=beleidswaarde(beleid, "streef_pip_weken"),
        streef_pip_vanaf=beleidswaarde(beleid, "streef_pip_vanaf"),
        aantal_gesprekken=beleidswaarde(beleid, soort),
        mb_maanden=beleidswaarde(beleid, "mb_maanden"),
        zelfredzaamheid_regie=beleidswaarde(beleid, "zelfredzaamheid_regie"),
        uren_vragen_dagen=beleidswaarde(beleid, "uren_vragen_dagen"),
        is_pip_advies_genoemd=beleidswaarde(beleid, "pip_gezinsmigrant_als_advies"),
        iedereen_taalcoach=beleidswaarde(beleid, "iedereen_taalcoach"),
        terugkoppeling_dagen=beleidswaarde(beleid, "terugkoppeling_dagen"),
        signaal_dagen=beleidswaarde(beleid, "signaal_dagen"),
        antwoord_aanbieder_dagen=beleidswaarde(beleid, "antwoord_aanbieder_dagen"),
        wachtlijst_dagen=beleidswaarde(beleid, "wachtlijst_dagen"),
        streef_map_weken=beleidswaarde(beleid, "streef_map_weken"),
        voortgangsbericht_maanden=beleidswaarde(beleid, "voortgangsbericht_maanden"),
        voortgang_elke_maanden=beleidswaarde(beleid, "voortgang_elke_maanden"),
    )


def _make_driegesprek(data: Standgegevens) -> Driegesprek:
    return Driegesprek(
        op=data.datum("driegesprek"),
        was_regisseur_er=data.is_ja("driegesprek_regisseur"),
        was_coa_er=data.is_ja("driegesprek_coa"),
        was_inburgeraar_er=data.is_ja("driegesprek_inburgeraar"),
        heeft_reden="geen_driegesprek" in data.feiten,
    )


def _make_verhuizing(data: Standgegevens) -> Verhuisstand:
    komst, vertrek = data.komst, data.vertrek
    return Verhuisstand(
        gekomen_op=komst.inschrijving_op if komst else None,
        gevraagd_op=komst.gevraagd_op if komst else None,
        ontvangen_op=komst.verstrekt_op if komst else None,
        vertrokken_op=vertrek.inschrijving_op if vertrek else None,
        verzoek_op=vertrek.gevraagd_op if vertrek and _is_asked(vertrek) else None,
        verstrekt_op=vertrek.verstrekt_op if vertrek else None,
    )


def _is_asked(vertrek: Verhuizing) -> bool:
    """Return whether an answer is still due; after a refusal the other college may ask again."""
    return vertrek.status != Verhuizing.Status.GEWEIGERD


def _local_day(moment: datetime | None) -> date | None:
    return None if moment is None else timezone.localtime(moment).date()


def _agreed_on(concept: Pip | None) -> date | None:
    """Return when a colleague agreed with the concept as it is; a later save asks again."""
    if concept is None or concept.akkoord_versie != concept.versie:
        return None
    return _local_day(concept.akkoord_at)


def _sent_on(pip: Pip | None, data: Standgegevens) -> date | None:
    if pip is None:
        return None
    return pip.dagtekening if pip.is_overgenomen else data.verzonden.get(pip.pk)


def _reported_on(pip: Pip | None, data: Standgegevens) -> date | None:
    if pip is None:
        return None
    return pip.dagtekening if pip.is_overgenomen else data.gemeld.get(pip.pk)


def _make_oproep(row: Oproep) -> OproepFeit:
    return OproepFeit(
        volgnummer=row.volgnummer,
        dagtekening=row.dagtekening,
        uiterlijk=row.uiterlijk,
        uitkomst=row.uitkomst or None,
        uitkomst_op=row.uitkomst_op,
    )


def _make_feiten(
    row: Dossier, data: Standgegevens, peildatum: date, in_force: Pip | None
) -> Feiten:
    pips = _make_pips(data.pips)
    telling = count_uren(data.uren, feiten=data.feiten, pips=pips, dag=peildatum)
    return Feiten(
        id=row.nummer,
        peildatum=peildatum,
        doelgroep=cast(Doelgroep, data.feiten["doelgroep"].code),
        heeft_asielvergunning=data.is_ja("heeft_asielvergunning"),
        wordt_gehuisvest=_is_housed(data),
        datum_kennisgeving=data.datum("kennisgeving"),
        datum_inschrijving=data.datum("inschrijving"),
        datum_inschrijving_na_verhuizing=_moved_on(data),
        wacht_op_derden="wacht_op_derden" in data.feiten,
        informatie_derden_ontvangen=data.datum("informatie_derden"),
        pips=pips,
        einddatum_duo=data.datum("einddatum_duo"),
        recht_op_bijstand=data.datum("recht_op_bijstand"),
        bekendmaking=_sent_on(in_force, data),
        uren=telling.uren,
        heeft_intake_afgerond=bool(data.intake and data.intake.voltooid_op),
        heeft_pvt_ondertekend="pvt_ondertekend" in data.feiten,
        heeft_map_eindgesprek="map_eindgesprek" in data.feiten,
        heeft_eindgesprek_z="eindgesprek_z" in data.feiten,
        heeft_pvt_activiteit="pvt_activiteit" in data.feiten,
        examens=tuple(data.examens),
        vrijgestelde_onderdelen=frozenset(data.vrijgesteld),
    )


def _moved_on(data: Standgegevens) -> date | None:
    known = data.datum("inschrijving_na_verhuizing")
    return data.komst.inschrijving_op if known is None and data.komst else known


def _is_housed(data: Standgegevens) -> bool | None:
    """Return whether art. 28 Huisvestingswet 2014 applies; ``None`` is: as the doelgroep says.

    Who came into another doelgroep keeps the term that ran, so the first one decides.
    """
    known = data.is_ja("wordt_gehuisvest")
    current = data.feiten["doelgroep"]
    if known is not None or current.datum is None:
        return known
    return get_first_doelgroep(current, data.doelgroepen) == "asielstatushouder"


def get_first_doelgroep(current: Feit, earlier: Mapping[int, Feit]) -> str:
    """Return the doelgroep in which a person was before any change with a day.

    ``earlier`` holds the replaced facts by primary key.
    """
    row = current
    while row.datum is not None and row.vervangt_id is not None and row.vervangt_id in earlier:
        row = earlier[row.vervangt_id]
    return row.code


def _make_pips(pips: Sequence[Pip]) -> tuple[PipFeit, ...]:
    """Return the plans that count: in force or replaced, in order.

    Grondslag: art. 11 lid 3 Wi2021: revocation does not move the start of the term, so a revoked
    plan counts as well.
    """
    return tuple(
        PipFeit(
            dagtekening=cast(date, pip.dagtekening),
            leerroute=cast(Leerroute, pip.inhoud["leerroute"]),
            niveau=cast(Niveau | None, pip.inhoud.get("niveau")),
            niveaus=_levels(pip.inhoud),
        )
        for pip in pips
        if pip.status != Pip.Status.CONCEPT
    )


def _levels(inhoud: Mapping[str, Any]) -> Mapping[Vaardigheid, Niveau]:
    """Return the level of each skill of a plan in the B1-route (art. 17 lid 3 Wi2021)."""
    if inhoud["leerroute"] != "B1":
        return {}
    whole = inhoud.get("niveau") or "B1"
    return {skill: cast(Niveau, inhoud.get(f"niveau_{skill}") or whole) for skill in VAARDIGHEDEN}

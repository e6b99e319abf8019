"""The head of a dossier, for every page about it."""

import uuid
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import (
    FASEN,
    GROEPNAMEN,
    LEERROUTES,
    REGIMES,
    SLUITREDENEN,
    get_word,
)
from inburgering.cases.models import Dossier, Persoon
from inburgering.cases.naam import Naam, get_age
from inburgering.cases.versleuteling import decrypt
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_beeld import Bereikbaar, Kop, Nummers

SHOWN_FIGURES = 3


def get_kop(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Kop | None:
    """Return the head, or ``None`` when the dossier does not exist for this worker."""
    row = find_dossier(dossier, bereik=bereik)
    return None if row is None else make_kop(row, bereik=bereik, dag=dag)


def find_dossier(dossier: uuid.UUID, *, bereik: Bereik) -> Dossier | None:
    """Return the row with person, municipality and casusregisseur, if this worker may see it."""
    rows = get_visible_dossiers(bereik).filter(sleutel=dossier)
    row = rows.select_related("persoon", "gemeente", "casusregisseur").first()
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.KOP) else None


def make_kop(row: Dossier, *, bereik: Bereik, dag: date) -> Kop:
    """Return the head of a row, without the parts that this worker may not see."""
    person = row.persoon
    delen = bereik.delen.get(row.gemeente_id, frozenset())
    is_leerroute_visible = bool(delen & {Deel.PIP, Deel.AFSPRAKEN})
    return Kop(
        sleutel=row.sleutel,
        nummer=row.nummer,
        versie=row.versie,
        naam=get_full_name(person),
        geboortedatum=person.geboortedatum,
        is_geboortedatum_onzeker=person.is_geboortedatum_onzeker,
        leeftijd=get_age(person.geboortedatum, dag=dag),
        gemeente=row.gemeente_id,
        gemeente_naam=row.gemeente.naam,
        doelgroep=get_word(GROEPNAMEN, row.doelgroep),
        fase=get_word(FASEN, row.fase),
        is_open=row.status == Dossier.Status.OPEN,
        is_oude_wet=row.regime == Dossier.Regime.WI2013,
        heeft_plicht=row.regime != Dossier.Regime.ZONDER_PLICHT,
        regime=get_word(REGIMES, row.regime),
        sluitreden=get_word(SLUITREDENEN, row.sluitreden),
        is_verhuisd=row.sluitreden == Dossier.Sluitreden.VERHUISD,
        gesloten_op=row.gesloten_op,
        casusregisseur=row.casusregisseur_id,
        casusregisseur_naam=row.casusregisseur.naam if row.casusregisseur else "",
        leerroute=get_word(LEERROUTES, row.leerroute) if is_leerroute_visible else "",
        laatste_contact_op=row.laatste_contact_op if Deel.CONTACTEN in delen else None,
        bereikbaar=_bereikbaar(row) if Deel.CONTACTGEGEVENS in delen else None,
        nummers=_nummers(person) if Deel.BSN in delen else None,
        delen=delen,
        heeft_regie=row.gemeente_id in bereik.regie_gemeenten,
    )


def get_full_name(person: Persoon) -> str:
    """Return the name in the order in which the person writes it."""
    return Naam(
        geslachtsnaam=person.geslachtsnaam,
        voornamen=person.voornamen,
        voorvoegsel=person.voorvoegsel,
        is_achternaam_eerst=person.is_achternaam_eerst,
    ).volledig


def _bereikbaar(row: Dossier) -> Bereikbaar:
    return Bereikbaar(
        telefoon=row.telefoon,
        email=row.email,
        adres_regels=tuple(row.adres_regels),
        taal=row.taal,
        heeft_tolk_nodig=row.heeft_tolk_nodig,
    )


def _nummers(person: Persoon) -> Nummers:
    bsn = decrypt(person.bsn_versleuteld, ring="bsn") if person.bsn_versleuteld else ""
    return Nummers(bsn_einde=bsn[-SHOWN_FIGURES:], v_nummer=person.v_nummer or "")

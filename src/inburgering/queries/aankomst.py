"""Puts together the way of one person from the koppeling to the home, for one page.

The number of queries does not depend on how much happened.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.feiten import AANKOMST
from inburgering.cases.keuzelijsten import BRONNEN, CONTACTPLAATSEN, KANALEN, ONDERWERPEN, get_word
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.models import (
    BredeIntake,
    Contactmoment,
    Dossier,
    Feit,
    Intakegesprek,
    Overdrachtsinformatie,
    Woning,
)
from inburgering.cases.overdrachtsinformatie import VELDEN, informatie_ontsleutelen
from inburgering.queries.aankomst_beeld import Aankomstbeeld, Bericht
from inburgering.queries.aankomst_stappen import Verloop, make_stappen
from inburgering.queries.dossier_beeld import Contactregel
from inburgering.queries.dossier_delen import list_huishouden
from inburgering.queries.dossier_kop import find_dossier, make_kop

MEEST_BERICHTEN = 20
MEEST_GESPREKKEN = 20


@dataclass(frozen=True, slots=True)
class Driegesprekstand:
    """What the forms about the talk with COA begin with."""

    gepland_op: date | None
    plaats: str = "azc"


def get_aankomst(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Aankomstbeeld | None:
    """Return the arrival as this worker may see it, ``None`` for who may not."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.INSTROOM):
        return None
    facts = _load_facts(row)
    may = {taak for taak in (*AANKOMST, "taakstelling") if bereik.mag_doen(row.gemeente_id, taak)}
    is_open = row.status == Dossier.Status.OPEN
    delen = bereik.delen.get(row.gemeente_id, frozenset())
    registered = facts["inschrijving"].datum if "inschrijving" in facts else None
    verloop = Verloop(
        feiten=facts,
        contacten=_load_contacts(row, registered) if Deel.CONTACTEN in delen else (),
        woning=Woning.objects.filter(dossier=row).order_by("-id").first(),
        intake=BredeIntake.objects.filter(dossier=row).first() if Deel.INTAKE in delen else None,
        intakegesprek=_load_first_talk(row) if Deel.INTAKE in delen else None,
        dag=dag,
        mag_vastleggen=is_open and bool(may - {"taakstelling"}),
        mag_huisvesten=is_open and row.gemeente_id in get_instroom_gemeenten(bereik),
        delen=delen,
    )
    linked = facts.get("koppeling")
    return Aankomstbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        stappen=make_stappen(verloop),
        berichten=_list_messages(row),
        mag_informatie=is_open and bool(may),
        gesprekken=tuple(_talk(item) for item in verloop.contacten)
        if Deel.CONTACTEN in delen
        else None,
        huishouden=list_huishouden(row, bereik=bereik, dag=dag)
        if Deel.HUISHOUDEN in delen
        else None,
        verantwoordelijk_sinds=linked.datum if linked else None,
    )


def get_driegesprek(dossier: uuid.UUID, *, bereik: Bereik) -> Driegesprekstand:
    """Return the day for which the talk with COA is planned, for its forms."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return Driegesprekstand(None)
    fact = Feit.objects.filter(dossier=row, soort="driegesprek", is_geldig=True).first()
    return Driegesprekstand(fact.datum if fact else None)


def _load_facts(row: Dossier) -> Mapping[str, Feit]:
    rows = Feit.objects.filter(dossier=row, is_geldig=True).select_related("door")
    return {fact.soort: fact for fact in rows}


def _load_contacts(row: Dossier, registered: date | None) -> tuple[Contactmoment, ...]:
    rows = Contactmoment.objects.filter(dossier=row).select_related("door")
    if registered is not None:
        rows = rows.filter(datum__lt=registered)
    return tuple(rows.order_by("-datum", "-id")[:MEEST_GESPREKKEN])


def _load_first_talk(row: Dossier) -> Intakegesprek | None:
    return Intakegesprek.objects.filter(intake__dossier=row).order_by("datum", "id").first()


def _list_messages(row: Dossier) -> tuple[Bericht, ...]:
    rows = Overdrachtsinformatie.objects.filter(dossier=row).select_related("door")
    return tuple(
        Bericht(
            bron=get_word(BRONNEN, item.bron),
            ontvangen_op=item.ontvangen_op,
            door=item.door.naam if item.door else "",
            recorded_at=item.recorded_at,
            van_lijst=item.lijst_id is not None,
            velden=_describe(informatie_ontsleutelen(item.inhoud_versleuteld)),
        )
        for item in rows.order_by("-ontvangen_op", "-id")[:MEEST_BERICHTEN]
    )


def _describe(inhoud: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(veld.naam), get_word(veld.keuzes, inhoud[code]) if veld.keuzes else inhoud[code])
        for code, veld in VELDEN.items()
        if code in inhoud
    )


def _talk(item: Contactmoment) -> Contactregel:
    return Contactregel(
        datum=item.datum,
        plaats=get_word(CONTACTPLAATSEN, item.plaats),
        kanaal=get_word(KANALEN, item.kanaal),
        onderwerp=get_word(ONDERWERPEN, item.onderwerp),
        met_wie=item.met_wie,
        verslag=item.verslag,
        tolk=item.tolk,
        door=item.door.naam,
    )

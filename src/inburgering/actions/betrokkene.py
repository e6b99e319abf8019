"""Couples a worker of the own party to a person for a task, and ends that.

A volunteer and a sleutelpersoon see somebody only while they are coupled (R-BUR-009, R-BUR-021).
"""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, cast

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.models import Betrokkene, Checklistpunt
from inburgering.law.taken import TAKEN, TaakCode

BETROKKEN_TAKEN: Final = (
    *("mb_praktisch", "mb_leefomgeving", "regeldag", "maatje", "vertrouwenspersoon"),
    *("financiele_zelfredzaamheid", "ontzorgen", "pvt", "map", "arbeidsparticipatie"),
    *("zorg", "toezicht_uren", "bijstand"),
)
"""The tasks in which people work with somebody; the casusregie has its casusregisseur."""
DOEL_MAX: Final = 200
EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Betrokkenheid:
    """Who works with the person, in which task, on what, and from when."""

    taak: str
    medewerker: int
    begin: date
    doel: str = ""
    """What the worker does, in plain words; no care, no money."""
    geef_punten: bool = False
    """Give the open points of the list of this task that this worker may do."""


def betrokkene_toevoegen(
    dossier: uuid.UUID,
    *,
    gegevens: Betrokkenheid,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Couple a worker of the own party to the person.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises NietBevoegd: if the own party does not do this task here.
    """
    with handeling(
        "betrokkene.toegevoegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(gegevens.taak,),
        eenmalig=eenmalig,
    ) as stuk:
        _check(stuk, gegevens)
        add_involvement(stuk, gegevens)
        if gegevens.geef_punten:
            _give_points(stuk, gegevens)
        stuk.gegevens |= {"taak": gegevens.taak, "medewerker": gegevens.medewerker}


def betrokkene_beeindigen(
    dossier: uuid.UUID,
    *,
    betrokkene: int,
    laatste_dag: date | None,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """End an involvement: with ``None`` at once, else after the last day.

    Once it ended the worker sees nothing of this person any more; open points go back to nobody.

    :raises NietGevonden: if the own party has no such involvement in this dossier.
    :raises Onvolledig: if the last day lies before today.
    """
    taak = _find_task(dossier, betrokkene)
    with handeling(
        "betrokkene.beeindigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(taak,),
        eenmalig=eenmalig,
    ) as stuk:
        row = Betrokkene.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=moment.dag),
            pk=betrokkene,
            dossier=stuk.dossier,
            organisatie=bereik.organisatie,
        ).first()
        if row is None:
            raise Geweigerd(_("Deze koppeling is al gestopt."))
        if laatste_dag is not None and laatste_dag < moment.dag:
            fault = _("Kies vandaag of een latere dag, of laat leeg om nu te stoppen.")
            raise Onvolledig(fault, velden={"laatste_dag": fault})
        # The last day is inclusive: yesterday shuts the door at once.
        row.eind = moment.dag - EEN_DAG if laatste_dag is None else laatste_dag
        row.save(update_fields=["eind"])
        _take_points(stuk, row)
        stuk.gegevens |= {"taak": row.taak, "medewerker": row.medewerker_id}


def add_involvement(stuk: Werkstuk, gegevens: Betrokkenheid) -> None:
    """Write that a worker of the own party works with the person; checked before."""
    Betrokkene.objects.create(
        dossier=stuk.dossier,
        taak=gegevens.taak,
        organisatie_id=stuk.bereik.organisatie,
        medewerker_id=gegevens.medewerker,
        doel=gegevens.doel.strip(),
        begin=gegevens.begin,
    )


def _find_task(dossier: uuid.UUID, betrokkene: int) -> str:
    """Return the task; whether the worker may see it is checked with the dossier locked."""
    rows = Betrokkene.objects.filter(pk=betrokkene, dossier__sleutel=dossier)
    taak = rows.values_list("taak", flat=True).first()
    if taak is None:
        raise NietGevonden
    return taak


def _check(stuk: Werkstuk, gegevens: Betrokkenheid) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.taak not in BETROKKEN_TAKEN:
        velden["taak"] = _("Kies waar deze medewerker bij helpt.")
    else:
        fault = find_fault(stuk, gegevens)
        if fault is not None:
            velden["medewerker"] = fault
    if len(gegevens.doel.strip()) > DOEL_MAX:
        velden["doel"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": DOEL_MAX}
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def find_fault(stuk: Werkstuk, gegevens: Betrokkenheid) -> Tekst | None:
    """Return why this worker cannot be coupled here, ``None`` if all is well."""
    other = get_bereik(gegevens.medewerker, dag=max(stuk.moment.dag, gegevens.begin))
    if other is None or other.organisatie != stuk.bereik.organisatie:
        return _("Kies een medewerker van je eigen organisatie.")
    words = {"naam": other.naam}
    if not other.rol.is_beroepskracht and TAKEN[cast(TaakCode, gegevens.taak)].alleen_beroepskracht:
        return _("%(naam)s is vrijwilliger. Deze taak is voor een beroepskracht.") % words
    if not other.mag_doen(stuk.dossier.gemeente_id, gegevens.taak):
        return _("%(naam)s doet dit soort taken niet. Kies iemand anders.") % words
    rows = Betrokkene.objects.filter(
        dossier=stuk.dossier, taak=gegevens.taak, medewerker=gegevens.medewerker
    )
    if rows.filter(Q(eind__isnull=True) | Q(eind__gte=gegevens.begin)).exists():
        return _("%(naam)s is hier al aan gekoppeld.") % words
    return None


def _give_points(stuk: Werkstuk, gegevens: Betrokkenheid) -> None:
    """Give the open points of nobody that a volunteer may do: the others stay where they are."""
    _open_points(stuk, gegevens.taak).filter(medewerker__isnull=True, mag_vrijwilliger=True).update(
        medewerker=gegevens.medewerker
    )


def _take_points(stuk: Werkstuk, row: Betrokkene) -> None:
    if row.eind is not None and row.eind < stuk.moment.dag:
        _open_points(stuk, row.taak).filter(medewerker=row.medewerker_id).update(medewerker=None)


def _open_points(stuk: Werkstuk, taak: str) -> QuerySet[Checklistpunt]:
    return Checklistpunt.objects.filter(
        checklist__dossier=stuk.dossier,
        checklist__taak=taak,
        gedaan_op__isnull=True,
        is_niet_nodig=False,
    )

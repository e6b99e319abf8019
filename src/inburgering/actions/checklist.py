"""Begins a practical list for a person and adds points to it."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.checkpunt_regels import check_receiver
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.voorziening_controle import check_help
from inburgering.cases.checklisten import CHECKLISTEN, EIGEN, Checklistsoort, list_local_points
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Checklist, Checklistpunt
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid, get_uitvoerders

OMSCHRIJVING_MAX: Final = 200
VOORUIT: Final = timedelta(days=365)
"""How far ahead a list may begin."""


@dataclass(frozen=True, slots=True)
class NieuwPunt:
    """A point that somebody adds to a list."""

    omschrijving: str
    uiterlijk: date
    mag_vrijwilliger: bool
    """Nothing about money, energy, insurance or care."""
    medewerker: int | None = None


def checklist_beginnen(
    dossier: uuid.UUID,
    *,
    soort: str,
    begin: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put the points that hold in this municipality on a list, each with its last day.

    Whoever does the task here may begin, and whoever has the casusregie. It records no legal fact.

    :raises NietGevonden: if there is no such list.
    :raises Geweigerd: if it was begun before, nobody does this here, or this help is not offered
        to the group of the person.
    :raises Onvolledig: if the day lies more than a year away.
    """
    kind = get_kind(soort)
    with handeling(
        "checklist.begonnen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(kind.taak, *REGIE),
        eenmalig=eenmalig,
    ) as stuk:
        row = stuk.dossier
        if Checklist.objects.filter(dossier=row, soort=soort).exists():
            raise Geweigerd(_("Dit lijstje is al begonnen."))
        if abs(begin - moment.dag) > VOORUIT:
            fault = _("Kies een dag die niet verder weg ligt dan een jaar.")
            raise Onvolledig(fault, velden={"begin": fault})
        settings = get_beleid([row.gemeente_id], dag=moment.dag)[row.gemeente_id]
        check_help(row, kind.taak, beleid=settings)
        points = list_local_points(soort, beleidswaarde(settings, f"checklist_{soort}"))
        made = Checklist.objects.create(
            dossier=row,
            soort=soort,
            taak=kind.taak,
            organisatie_id=_require_party(stuk, kind),
            begin=begin,
        )
        Checklistpunt.objects.bulk_create(
            Checklistpunt(
                checklist=made,
                volgorde=place,
                code=point.code,
                mag_vrijwilliger=point.mag_vrijwilliger,
                uiterlijk=begin + timedelta(days=point.dagen),
            )
            for place, point in enumerate(points, start=1)
        )
        stuk.gegevens |= {"lijst": soort, "begin": begin.isoformat()}


def checkpunt_toevoegen(
    dossier: uuid.UUID,
    *,
    soort: str,
    nieuw: NieuwPunt,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Add an own point to a list that was begun.

    :raises NietGevonden: if there is no such list in this dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    kind = get_kind(soort)
    with handeling(
        "checkpunt.toegevoegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(kind.taak, *REGIE),
        eenmalig=eenmalig,
    ) as stuk:
        row = Checklist.objects.filter(dossier=stuk.dossier, soort=soort).first()
        if row is None:
            raise NietGevonden
        last = row.punten.aggregate(last=Max("volgorde"))["last"] or 0
        point = Checklistpunt(
            checklist=row,
            volgorde=last + 1,
            code=EIGEN,
            omschrijving=nieuw.omschrijving.strip(),
            mag_vrijwilliger=nieuw.mag_vrijwilliger,
            uiterlijk=nieuw.uiterlijk,
        )
        _check_new(stuk, point, nieuw)
        point.medewerker_id = nieuw.medewerker
        point.save()
        stuk.gegevens |= {"lijst": soort, "id": point.pk}


def get_kind(soort: str) -> Checklistsoort:
    """Return a kind of list.

    :raises NietGevonden: if there is no such kind.
    """
    if soort not in CHECKLISTEN:
        raise NietGevonden
    return CHECKLISTEN[soort]


def _require_party(stuk: Werkstuk, kind: Checklistsoort) -> str:
    """Return the party whose list this is: the own one when it does this here."""
    gemeente = stuk.dossier.gemeente_id
    if stuk.bereik.mag_doen(gemeente, kind.taak):
        return stuk.bereik.organisatie
    party = get_uitvoerders([gemeente], dag=stuk.moment.dag).get((gemeente, kind.taak))
    if party is None:
        raise Geweigerd(_("In deze gemeente doet nog geen partij dit. Vraag het de beheerder."))
    return party


def _check_new(stuk: Werkstuk, point: Checklistpunt, nieuw: NieuwPunt) -> None:
    velden: dict[str, Tekst] = {}
    if not point.omschrijving:
        velden["omschrijving"] = _("Schrijf op wat er moet gebeuren.")
    elif len(point.omschrijving) > OMSCHRIJVING_MAX:
        velden["omschrijving"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": OMSCHRIJVING_MAX
        }
    if abs(nieuw.uiterlijk - stuk.moment.dag) > VOORUIT:
        velden["uiterlijk"] = _("Kies een dag die niet verder weg ligt dan een jaar.")
    if nieuw.medewerker is not None:
        try:
            check_receiver(stuk, point, nieuw.medewerker)
        except Onvolledig as error:
            velden |= error.velden
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)

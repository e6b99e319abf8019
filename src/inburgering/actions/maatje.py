"""Finds a buddy or language coach for somebody: from the search to the end, with the result.

Source: R-BUR-026, R-SV-025, R-SV-051. A volunteer with an account sees somebody from the match on,
and then only name, telephone and goal (ADR 0079).
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.betrokkene import Betrokkenheid, add_involvement, find_fault
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.feiten import BEGELEIDING, REGIE
from inburgering.cases.hulp import MAATJERESULTATEN, MAATJESOORTEN, ZONDER_MATCH
from inburgering.cases.models import Betrokkene, Dossier, Maatje
from inburgering.region.models import Organisatie

TAAK: Final = "maatje"
MAATJE_TAKEN: Final = (TAAK, *BEGELEIDING, *REGIE)
DOEL_MAX, NAAM_MAX, TEKST_MAX = 200, 120, 300
Status = Maatje.Status


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """Whom somebody looks for, for what, and who looks."""

    soort: str
    doel: str
    organisatie: str
    gezocht_op: date


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """Who it may become: a colleague of the own party with an account, or a name."""

    kennismaking_op: date
    medewerker: int | None = None
    naam: str = ""


def maatje_zoeken(
    dossier: uuid.UUID,
    *,
    vraag: Zoekvraag,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Begin the search and return its key.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "maatje.gezocht",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=MAATJE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        _check_wish(stuk.dossier, vraag, moment.dag)
        row = _search(stuk, vraag)
        stuk.gegevens |= {"maatje": row.pk, "soort": row.soort}
    return row.sleutel


def maatje_voorstellen(
    dossier: uuid.UUID,
    *,
    maatje: uuid.UUID,
    kandidaat: Kandidaat,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record who it may become, and when they met or will meet.

    :raises NietGevonden: if there is no such search in this dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "maatje.kennismaking",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=MAATJE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get(stuk, maatje, Status.GEZOCHT, Status.KENNISMAKING)
        velden: dict[str, Tekst] = {}
        if kandidaat.medewerker is None and not kandidaat.naam.strip():
            velden["medewerker"] = _("Kies een vrijwilliger, of vul een naam in.")
        elif kandidaat.medewerker is not None and (
            fault := find_fault(
                stuk, Betrokkenheid(TAAK, kandidaat.medewerker, kandidaat.kennismaking_op)
            )
        ):
            velden["medewerker"] = fault
        if kandidaat.kennismaking_op < row.gezocht_op:
            velden["kennismaking_op"] = _("De zoektocht begon later. Controleer de dag.")
        _refuse(velden)
        row.medewerker_id = kandidaat.medewerker
        row.naam = "" if kandidaat.medewerker else kandidaat.naam.strip()[:NAAM_MAX]
        if kandidaat.medewerker:
            row.organisatie_id = bereik.organisatie
        row.kennismaking_op, row.status = kandidaat.kennismaking_op, Status.KENNISMAKING
        _save(stuk, row)


def maatje_koppelen(
    dossier: uuid.UUID,
    *,
    maatje: uuid.UUID,
    start_op: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Make the match; a volunteer with an account sees the person from this day on.

    :raises NietGevonden: if there is no such match in this dossier.
    :raises Onvolledig: if the day cannot be, or the volunteer cannot do this here any more.
    """
    with handeling(
        "maatje.gekoppeld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=MAATJE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get(stuk, maatje, Status.KENNISMAKING)
        velden: dict[str, Tekst] = {}
        if start_op > moment.dag:
            velden["start_op"] = _("Deze dag ligt na vandaag. Koppel op de dag zelf of later.")
        elif row.kennismaking_op and start_op < row.kennismaking_op:
            velden["start_op"] = _("De kennismaking was later. Controleer de dag.")
        elif row.medewerker_id is not None:
            involved = Betrokkenheid(TAAK, row.medewerker_id, start_op, doel=row.doel)
            fault = find_fault(stuk, involved)
            if fault is not None:
                velden["start_op"] = fault
            else:
                add_involvement(stuk, involved)
        _refuse(velden)
        row.start_op, row.status = start_op, Status.GEKOPPELD
        _save(stuk, row)


def maatje_afwijzen(
    dossier: uuid.UUID,
    *,
    maatje: uuid.UUID,
    zoek_verder: bool,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the meeting gave no match; the search can go on at once.

    :raises NietGevonden: if there is no such meeting in this dossier.
    """
    with handeling(
        "maatje.geen_klik",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=MAATJE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get(stuk, maatje, Status.KENNISMAKING)
        row.status, row.eind_op = Status.GEEN_KLIK, moment.dag
        _save(stuk, row)
        if zoek_verder:
            _search(stuk, Zoekvraag(row.soort, row.doel, row.organisatie_id, moment.dag))


def maatje_beeindigen(
    dossier: uuid.UUID,
    *,
    maatje: uuid.UUID,
    eind_op: date,
    resultaat: str,
    toelichting: str = "",
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """End a match or a search with its result; the volunteer sees nothing after the last day.

    :raises NietGevonden: if there is nothing of the kind in this dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "maatje.beeindigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=MAATJE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get(stuk, maatje, Status.GEKOPPELD, Status.GEZOCHT, Status.KENNISMAKING)
        is_match = row.status == Status.GEKOPPELD
        velden: dict[str, Tekst] = {}
        if not (row.start_op or row.gezocht_op) <= eind_op <= moment.dag:
            velden["eind_op"] = _("Kies een dag na het begin, en niet na vandaag.")
        if resultaat not in (MAATJERESULTATEN if is_match else ZONDER_MATCH):
            velden["resultaat"] = _("Kies hoe het afliep.")
        if len(toelichting.strip()) > TEKST_MAX:
            velden["toelichting"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
                "n": TEKST_MAX
            }
        _refuse(velden)
        row.status, row.eind_op = Status.BEEINDIGD, eind_op
        row.resultaat, row.toelichting = resultaat, toelichting.strip()
        _save(stuk, row)
        Betrokkene.objects.filter(
            dossier=stuk.dossier, taak=TAAK, medewerker=row.medewerker_id, eind__isnull=True
        ).exclude(medewerker__isnull=True).update(eind=eind_op)
        stuk.gegevens["resultaat"] = resultaat


def _check_wish(row: Dossier, vraag: Zoekvraag, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if vraag.soort not in MAATJESOORTEN:
        velden["soort"] = _("Kies een maatje of een taalcoach.")
    if not vraag.doel.strip() or len(vraag.doel.strip()) > DOEL_MAX:
        velden["doel"] = _("Schrijf in één zin op wat ze samen gaan doen (hoogstens 200 tekens).")
    if not Organisatie.objects.filter(pk=vraag.organisatie).exists():
        velden["organisatie"] = _("Kies de partij die zoekt.")
    if vraag.gezocht_op > dag:
        velden["gezocht_op"] = _("Deze dag ligt na vandaag. Vul vandaag of een eerdere dag in.")
    busy = Maatje.objects.filter(
        dossier=row,
        soort=vraag.soort,
        status__in=(Status.GEZOCHT, Status.KENNISMAKING, Status.GEKOPPELD),
    )
    if not velden and busy.exists():
        velden["soort"] = _("Hier is al iemand voor, of er wordt al gezocht.")
    _refuse(velden)


def _refuse(velden: dict[str, Tekst]) -> None:
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _get(stuk: Werkstuk, maatje: uuid.UUID, *statussen: str) -> Maatje:
    row = Maatje.objects.filter(sleutel=maatje, dossier=stuk.dossier).first()
    if row is None:
        raise NietGevonden
    if row.status not in statussen:
        raise Geweigerd(_("Dit is al verder. Laad de pagina opnieuw."))
    return row


def _search(stuk: Werkstuk, vraag: Zoekvraag) -> Maatje:
    return Maatje.objects.create(
        dossier=stuk.dossier,
        soort=vraag.soort,
        organisatie_id=vraag.organisatie,
        doel=vraag.doel.strip(),
        status=Status.GEZOCHT,
        gezocht_op=vraag.gezocht_op,
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )


def _save(stuk: Werkstuk, row: Maatje) -> None:
    row.versie += 1
    row.save()
    stuk.gegevens |= {"maatje": row.pk, "soort": row.soort}

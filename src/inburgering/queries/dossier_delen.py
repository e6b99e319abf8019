"""The parts of a dossier beside its terms and tasks. The caller has checked the right to each."""

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.huishouden import Band, list_banden
from inburgering.cases.keuzelijsten import (
    CONTACTPLAATSEN,
    DOCUMENTSOORTEN,
    HUISHOUDSOORTEN,
    KANALEN,
    ONDERWERPEN,
    RANDVOORWAARDEN,
    RANDVOORWAARDESTANDEN,
    SENSITIVE,
    get_taaknaam,
    get_word,
)
from inburgering.cases.models import (
    Contactmoment,
    Document,
    Dossier,
    Randvoorwaarde,
    Taakkeuze,
)
from inburgering.cases.naam import get_age
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_beeld import (
    Contactregel,
    Documentregel,
    Huisgenootregel,
    Partij,
    Randvoorwaarderegel,
    Werktaak,
)
from inburgering.queries.dossier_kop import find_dossier, get_full_name
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

SHOWN_TASKS: Final = (
    *("warme_overdracht", "brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving"),
    *("mb_praktisch", "mb_leefomgeving", "ontzorgen", "financiele_zelfredzaamheid", "bijstand"),
    *("pvt", "map", "arbeidsparticipatie", "toezicht_uren"),
)
"""The tasks that a person meets; purchase and steering stay on the page of the region."""
ONLY_ASIEL: Final = frozenset(
    {"warme_overdracht", "mb_praktisch", "mb_leefomgeving", "ontzorgen", "bijstand"}
)
"""Tasks that the law knows for asielstatushouders (art. 13 Wi2021, art. 56a Participatiewet)."""
WITHOUT_DUTY: Final = frozenset({"mb_praktisch", "mb_leefomgeving", "financiele_zelfredzaamheid"})
"""Tasks that somebody may meet who joins in without a duty."""
REGIE_TASKS: Final = frozenset(
    {"warme_overdracht", "brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving"}
)


def list_partijen(row: Dossier, *, dag: date) -> tuple[Partij, ...]:
    """Return per party what it does for this person on this day, and who; gaps come first."""
    uitvoerders = get_uitvoerders([row.gemeente_id], dag=dag)
    chosen = {
        (keuze.taak, keuze.organisatie_id): keuze.medewerker.naam
        for keuze in Taakkeuze.objects.filter(dossier=row, medewerker__isnull=False).select_related(
            "medewerker"
        )
        if keuze.medewerker is not None
    }
    tasks: dict[str | None, list[Werktaak]] = {}
    for taak in SHOWN_TASKS:
        if not _is_shown(taak, row):
            continue
        party = uitvoerders.get((row.gemeente_id, taak))
        worker = chosen.get((taak, party), "") if party else ""
        is_regie = taak in REGIE_TASKS and party == uitvoerders.get((row.gemeente_id, "pip"))
        if not worker and is_regie and party:
            worker = row.casusregisseur.naam if row.casusregisseur else ""
        tasks.setdefault(party, []).append(Werktaak(get_taaknaam(taak), worker))
    parties = _load_parties([code for code in tasks if code])
    gaps = [Partij("", "", tuple(tasks.pop(None)))] if None in tasks else []
    named = [
        Partij(parties[code].naam, parties[code].telefoon, _by_worker(items))
        for code, items in tasks.items()
        if code
    ]
    return (*gaps, *named)


def _is_shown(taak: str, row: Dossier) -> bool:
    if row.regime == Dossier.Regime.ZONDER_PLICHT:
        return taak in WITHOUT_DUTY
    return taak not in ONLY_ASIEL or row.doelgroep == "asielstatushouder"


def _by_worker(tasks: Iterable[Werktaak]) -> tuple[Werktaak, ...]:
    """Put tasks of one worker together, those of nobody in particular last."""
    return tuple(sorted(tasks, key=lambda task: (not task.medewerker, task.medewerker)))


def _load_parties(codes: Collection[str]) -> Mapping[str, Organisatie]:
    return {party.code: party for party in Organisatie.objects.filter(pk__in=codes)}


def list_randvoorwaarden(row: Dossier, *, bereik: Bereik) -> tuple[Randvoorwaarderegel, ...]:
    """Return what must be in order, open items first; health only for who may see health."""
    rows = Randvoorwaarde.objects.filter(dossier=row)
    if not bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID):
        rows = rows.exclude(soort=SENSITIVE)
    rows = rows.select_related("eigenaar_organisatie", "eigenaar")
    found = [
        Randvoorwaarderegel(
            id=item.pk,
            soort=get_word(RANDVOORWAARDEN, item.soort),
            omschrijving=item.omschrijving,
            partij=item.eigenaar_organisatie.naam,
            medewerker=item.eigenaar.naam if item.eigenaar else "",
            status=item.status,
            stand=get_word(RANDVOORWAARDESTANDEN, item.status),
            uiterlijk=item.uiterlijk,
            eind=item.eind,
        )
        for item in rows.order_by("id")
    ]
    return tuple(
        sorted(
            found, key=lambda r: (r.status != Randvoorwaarde.Status.OPEN, r.uiterlijk or date.max)
        )
    )


def list_huishouden(row: Dossier, *, bereik: Bereik, dag: date) -> tuple[Huisgenootregel, ...]:
    """Return who belongs to the household, whichever of the two dossiers says so.

    Another dossier is a link only for who may open it. A tie that was written in that dossier tells
    no name to anybody else.
    """
    banden = list_banden(row)
    others = [band.ander.pk for band in banden if band.ander]
    visible = set(get_visible_dossiers(bereik).filter(pk__in=others).values_list("pk", flat=True))
    return tuple(_housemate(band, row, visible, dag) for band in banden)


def _housemate(band: Band, row: Dossier, visible: Collection[int], dag: date) -> Huisgenootregel:
    item, other = band.rij, band.ander
    may_open = other is not None and other.pk in visible
    born = other.persoon.geboortedatum if other else item.geboortedatum
    naam = get_full_name(other.persoon) if other else item.naam
    if item.dossier_id != row.pk and not may_open:
        born, naam = None, _("Iemand met een eigen dossier")
    return Huisgenootregel(
        id=item.pk,
        soort=get_word(HUISHOUDSOORTEN, band.soort),
        naam=naam,
        geboortedatum=born,
        leeftijd=get_age(born, dag=dag) if born else None,
        dossier=other.sleutel if other and may_open else None,
    )


def list_documenten(row: Dossier, *, delen: Collection[Deel]) -> tuple[Documentregel, ...]:
    """Return the letters and reports of the parts that may be seen, the newest first."""
    rows = Document.objects.filter(dossier=row, deel__in=sorted(delen))
    rows = rows.select_related("verzending").defer("html", "pdf").order_by("-id")
    return tuple(
        Documentregel(
            sleutel=item.sleutel,
            naam=get_word(DOCUMENTSOORTEN, item.soort),
            dagtekening=item.dagtekening,
            verzonden_op=item.verzending.verzonden_op if hasattr(item, "verzending") else None,
        )
        for item in rows[:50]
    )


def get_contacten(
    dossier: uuid.UUID, *, bereik: Bereik, aantal: int
) -> tuple[Contactregel, ...] | None:
    """Return the last contacts, ``None`` for who may not see them."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.CONTACTEN):
        return None
    return list_contacten(row, aantal=aantal)


def list_contacten(row: Dossier, *, aantal: int) -> tuple[Contactregel, ...]:
    """Return the last contacts, the newest first."""
    rows = Contactmoment.objects.filter(dossier=row).select_related("door")
    return tuple(
        Contactregel(
            datum=item.datum,
            plaats=get_word(CONTACTPLAATSEN, item.plaats),
            kanaal=get_word(KANALEN, item.kanaal),
            onderwerp=get_word(ONDERWERPEN, item.onderwerp),
            met_wie=item.met_wie,
            verslag=item.verslag,
            tolk=item.tolk,
            door=item.door.naam,
        )
        for item in rows.order_by("-datum", "-id")[:aantal]
    )

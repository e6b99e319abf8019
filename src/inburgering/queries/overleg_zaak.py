"""Puts together the cases on an agenda; the number of queries does not depend on how many."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.feiten import REGIE
from inburgering.cases.keuzelijsten import FASEN, get_word
from inburgering.cases.meedoen import UITSTROOM
from inburgering.cases.models import Agendapunt, PipTeamlid, Taak, Termijn, Uitstroomkeuze
from inburgering.cases.naam import get_age
from inburgering.queries.dossier_kop import get_full_name
from inburgering.queries.overleg_beeld import Lidregel, Zaak
from inburgering.queries.overleg_besluit import Actie
from inburgering.queries.overleg_keuzes import list_doeners
from inburgering.queries.overleg_zicht import Gezien

GEEN_EINDE: Final = date(9999, 12, 31)
TERMIJNEN: Final = ("pip_vaststellen", "inburgeringstermijn")
"""The last day that a team wants to know, the first one that runs."""


def make_zaken(
    seen: Sequence[Gezien], *, mag_leiden: bool, bereik: Bereik, dag: date
) -> tuple[Zaak, ...]:
    """Return the cases in words, each reduced to what the worker sees of it."""
    acties = load_acties([item.punt for item in seen])
    terms = _load_terms(seen)
    choices = _load_choices(seen, bereik)
    gemeenten = {item.punt.dossier.gemeente_id for item in seen if item.is_geheel}
    doeners = list_doeners(gemeenten, bereik=bereik, dag=dag) if mag_leiden else {}
    return tuple(
        _make_zaak(
            item,
            acties=acties.get(item.punt.pk, ()),
            uiterlijk=terms.get(item.punt.dossier_id),
            uitstroom=choices.get(item.punt.dossier_id, ""),
            doeners=doeners.get(item.punt.dossier.gemeente_id, ()),
            bereik=bereik,
            dag=dag,
        )
        for item in seen
    )


def _make_zaak(
    item: Gezien,
    *,
    acties: Iterable[tuple[str, Actie]],
    uiterlijk: tuple[date, bool] | None,
    uitstroom: str,
    doeners: tuple[tuple[str, str], ...],
    bereik: Bereik,
    dag: date,
) -> Zaak:
    punt, row = item.punt, item.punt.dossier
    term = uiterlijk if item.is_geheel else None
    return Zaak(
        id=punt.pk,
        nummer=punt.volgorde,
        naam=get_full_name(row.persoon),
        dossier=row.sleutel if item.is_geheel else None,
        dossier_nummer=row.nummer,
        leeftijd=get_age(row.persoon.geboortedatum, dag=dag) if item.is_geheel else None,
        fase=get_word(FASEN, row.fase) if item.is_geheel else "",
        gemeente=row.gemeente.naam if item.is_geheel else "",
        uiterlijk=term[0] if term else None,
        is_plan=bool(term and term[1]),
        uitstroom=uitstroom,
        vraag=punt.vraag,
        besluit=punt.besluit,
        besproken_op=punt.besproken_op,
        opgeroepen=tuple(make_lid(lid) for lid in punt.opgeroepen.all()) if item.is_geheel else (),
        acties=tuple(
            actie for party, actie in acties if item.is_geheel or party == bereik.organisatie
        ),
        mag_schrijven=item.is_geheel
        and bool(doeners)
        and any(bereik.mag_doen(row.gemeente_id, taak) for taak in REGIE),
        doeners=doeners,
    )


def _load_choices(seen: Iterable[Gezien], bereik: Bereik) -> Mapping[int, str]:
    """Return per dossier the newest choice of outflow, where the worker may see such things."""
    cases = [
        item.punt.dossier_id
        for item in seen
        if item.is_geheel and bereik.mag_zien(item.punt.dossier.gemeente_id, Deel.MEEDOEN)
    ]
    rows = Uitstroomkeuze.objects.filter(dossier__in=cases).order_by("op", "id")
    return {row.dossier_id: f"{get_word(UITSTROOM, row.keuze)}: {row.reden}" for row in rows}


def make_lid(lid: PipTeamlid) -> Lidregel:
    """Return a member in words."""
    return Lidregel(
        id=lid.pk,
        naam=lid.medewerker.naam if lid.medewerker else "",
        partij=lid.organisatie.naam,
        is_vast=lid.soort == PipTeamlid.Soort.VAST,
    )


def load_acties(punten: Collection[Agendapunt]) -> Mapping[int, tuple[tuple[str, Actie], ...]]:
    """Return per case on an agenda the code of the party and the task that came of it."""
    keys = {key for punt in punten for key in punt.acties}
    if not keys:
        return {}
    rows = {
        str(task.sleutel): task
        for task in Taak.objects.filter(
            sleutel__in=[uuid.UUID(key) for key in keys],
            dossier__in=[punt.dossier_id for punt in punten],
        ).select_related("organisatie", "medewerker")
    }
    return {
        punt.pk: tuple(
            (rows[key].organisatie_id or "", _make_actie(rows[key]))
            for key in punt.acties
            if key in rows
        )
        for punt in punten
    }


def _make_actie(task: Taak) -> Actie:
    return Actie(
        sleutel=task.sleutel,
        wat=task.omschrijving,
        partij=task.organisatie.naam if task.organisatie else "",
        medewerker=task.medewerker.naam if task.medewerker else "",
        uiterlijk=None if task.uiterlijk == GEEN_EINDE else task.uiterlijk,
        is_open=task.status == Taak.Status.OPEN,
        is_vervallen=task.status == Taak.Status.VERVALLEN,
    )


def _load_terms(seen: Sequence[Gezien]) -> Mapping[int, tuple[date, bool]]:
    """Return per dossier the last day that runs, and whether it is that of the plan."""
    rows = Termijn.objects.filter(
        dossier__in=[item.punt.dossier_id for item in seen if item.is_geheel],
        code__in=TERMIJNEN,
        is_voldaan=False,
        uiterlijk__isnull=False,
    )
    found: dict[int, tuple[date, bool]] = {}
    for row in sorted(rows, key=lambda term: TERMIJNEN.index(term.code)):
        if row.uiterlijk is not None:
            found.setdefault(row.dossier_id, (row.uiterlijk, row.code == TERMIJNEN[0]))
    return found

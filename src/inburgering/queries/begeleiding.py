"""Puts together the page Begeleiding; the number of queries does not depend on its length."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.begeleidingsfasen import BEGELEIDINGSFASEN, Fasesoort
from inburgering.cases.models import Begeleidingsfase, Dossier, Randvoorwaarde
from inburgering.cases.voorzieningen import MB_DELEN
from inburgering.queries.begeleiding_aanbod import list_aanbod, list_partijen_van_regio
from inburgering.queries.begeleiding_beeld import (
    Begeleidingsbeeld,
    Faseregel,
    Keuzes,
    Voorzieningregel,
)
from inburgering.queries.begeleiding_lijst import list_lijsten
from inburgering.queries.begeleiding_mensen import (
    list_betrokkenen,
    list_koppelbaar,
    list_ontvangers,
)
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.geld_plan import make_geldstatus
from inburgering.region.aanbod import Aanbodregel, get_aanbod
from inburgering.region.beleid import BELEIDSSOORTEN, beleidswaarde
from inburgering.region.verdeling import get_beleid

FASE_TAKEN = ("mb_praktisch", "mb_leefomgeving")


@dataclass(frozen=True, slots=True)
class Voorzieningkeuzes:
    """What can be chosen when an offer is recorded."""

    regel: Voorzieningregel
    partijen: Keuzes
    geldzaken: tuple[Aanbodregel, ...]
    """The local offers around money, with their levels and conditions."""
    mb_maanden: int | None
    mb_uitloop_maanden: int | None


def get_begeleiding(
    dossier: uuid.UUID, *, bereik: Bereik, dag: date, koppelbaar: tuple[str, ...]
) -> Begeleidingsbeeld | None:
    """Return the page, or ``None`` for who may not see it.

    ``koppelbaar`` are the tasks in which a worker can be coupled to a person.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING):
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    aanbod = list_aanbod(row, beleid=beleid, bereik=bereik, dag=dag)
    has_mb = any(line.code in MB_DELEN and line.plicht != "geen" for line in aanbod)
    is_open = row.status == Dossier.Status.OPEN
    fasen = _phases(row) if beleidswaarde(beleid, "begeleidingsfasen") else ()
    return Begeleidingsbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        aanbod=aanbod,
        lijsten=list_lijsten(row, bereik=bereik, dag=dag, heeft_mb=has_mb),
        betrokkenen=list_betrokkenen(row, bereik=bereik, dag=dag),
        fasen=fasen,
        volgende_fase=next((fase.code for fase in fasen if fase.begin is None), ""),
        mag_fase=is_open and _may_phase(row, bereik),
        mag_koppelen=is_open and any(bereik.mag_doen(row.gemeente_id, taak) for taak in koppelbaar),
        geldzaken_regie=_name_regie(beleid),
        geld=make_geldstatus(row, bereik=bereik),
        randvoorwaarden_open=_count_obstacles(row, bereik),
    )


def get_voorziening(
    dossier: uuid.UUID, *, soort: str, bereik: Bereik, dag: date
) -> Voorzieningkeuzes | None:
    """Return one offer with its choices, or ``None`` for who may not change it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING):
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    lines = list_aanbod(row, beleid=beleid, bereik=bereik, dag=dag)
    line = next((item for item in lines if item.code == soort and item.mag_wijzigen), None)
    if line is None:
        return None
    return Voorzieningkeuzes(
        regel=line,
        partijen=tuple(list_partijen_van_regio(row)),
        geldzaken=get_aanbod(row.gemeente_id, dag=dag, soort="geldzaken"),
        mb_maanden=beleidswaarde(beleid, "mb_maanden"),
        mb_uitloop_maanden=beleidswaarde(beleid, "mb_uitloop_maanden"),
    )


def get_koppelkeuzes(
    dossier: uuid.UUID, *, bereik: Bereik, dag: date, taken: tuple[str, ...]
) -> tuple[Keuzes, Keuzes]:
    """Return tasks and colleagues that can be coupled here; empty for who may not."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return (), ()
    return list_koppelbaar(row.gemeente_id, taken=taken, bereik=bereik, dag=dag)


def get_ontvangers(
    dossier: uuid.UUID,
    *,
    soort: str,
    mag_vrijwilliger: bool,
    bereik: Bereik,
    dag: date,
    helpers: tuple[str, ...],
) -> Keuzes:
    """Return who can get a point of this list."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return ()
    party = row.checklisten.filter(soort=soort).values_list("organisatie_id", "taak").first()
    if party is None:
        return ()
    return list_ontvangers(
        row,
        organisatie=party[0],
        taak=party[1],
        mag_vrijwilliger=mag_vrijwilliger,
        helpers=helpers,
        dag=dag,
    )


def get_fase(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Faseregel | None:
    """Return the phase that can begin, or ``None``."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not _may_phase(row, bereik):
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    if not beleidswaarde(beleid, "begeleidingsfasen"):
        return None
    return next((fase for fase in _phases(row) if fase.begin is None), None)


def _phases(row: Dossier) -> tuple[Faseregel, ...]:
    begun = {item.fase: item for item in Begeleidingsfase.objects.filter(dossier=row)}
    now = max(begun.values(), key=lambda item: (item.begin, item.pk), default=None)
    return tuple(
        _phase(fase, begun.get(fase.code), is_now=now is not None and now.fase == fase.code)
        for fase in BEGELEIDINGSFASEN.values()
    )


def _phase(fase: Fasesoort, row: Begeleidingsfase | None, *, is_now: bool) -> Faseregel:
    met = set(row.criteria) if row else set()
    return Faseregel(
        code=fase.code,
        naam=str(fase.naam),
        uitleg=str(fase.uitleg),
        begin=row.begin if row else None,
        criteria=tuple((code, str(text), code in met) for code, text in fase.criteria.items()),
        toelichting=row.toelichting if row else "",
        is_nu=is_now,
    )


def _may_phase(row: Dossier, bereik: Bereik) -> bool:
    regie = row.gemeente_id in bereik.regie_gemeenten
    return regie or any(bereik.mag_doen(row.gemeente_id, taak) for taak in FASE_TAKEN)


def _name_regie(beleid: Mapping[str, Any]) -> str:
    words = BELEIDSSOORTEN["zelfredzaamheid_regie"].keuzes or {}
    return str(words[beleidswaarde(beleid, "zelfredzaamheid_regie")])


def _count_obstacles(row: Dossier, bereik: Bereik) -> int | None:
    if not bereik.mag_zien(row.gemeente_id, Deel.RANDVOORWAARDEN):
        return None
    rows = Randvoorwaarde.objects.filter(dossier=row, status=Randvoorwaarde.Status.OPEN)
    if not bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID):
        rows = rows.exclude(soort="gezondheid")
    return rows.count()

"""The page of work and taking part. The number of queries does not depend on what stands there."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.meedoen import (
    AFSTEMGRONDEN,
    BETAALD,
    INSTRUMENTEN,
    MEEDOEN_TAKEN,
    MOMENTEN,
    OPLEIDINGEN,
    UITSTROOM,
    WERKSOORTEN,
)
from inburgering.cases.models import (
    Afstemming,
    Bestelling,
    Dienstverband,
    Dossier,
    Feit,
    Instrument,
    Opleiding,
    Uitstroomkeuze,
    Uren,
    Werkcheck,
)
from inburgering.law.duaal import Bezigheid, Duaal, Kant, duaal
from inburgering.law.tekst import Zin
from inburgering.law.werk_meedoen import (
    JAREN,
    UREN_WERK,
    ZES_MAANDEN,
    begin_voor_benchmark,
    duurde_half_jaar,
    maanden_later,
)
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.meedoen_beeld import (
    Afstemregel,
    Instrumentregel,
    Keuzeregel,
    Meedoenbeeld,
    Momentregel,
    Opleidingregel,
    Werkregel,
)
from inburgering.queries.meedoen_belemmering import list_belemmeringen

TAALUREN: Final = frozenset({"nt2", "knm", "alfabetisering"})
"""Kinds of hours that are language; all others are taking part, but for the PVT."""
TAALPRODUCTEN: Final = ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")
MEEDOENPRODUCTEN: Final = ("map", "participatie")
GEEN_KANT: Final = frozenset({"pvt"})


def get_meedoen(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Meedoenbeeld | None:
    """Return the page, ``None`` for who may not see it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.MEEDOEN):
        return None
    jobs = list(
        Dienstverband.objects.filter(dossier=row).select_related("werkgever").order_by("-begin")
    )
    tools = list(
        Instrument.objects.filter(dossier=row)
        .select_related("werkgever", "organisatie")
        .order_by("-begin", "-id")
    )
    choices = list(
        Uitstroomkeuze.objects.filter(dossier=row).select_related("door").order_by("-op", "-id")
    )
    mag_zien = {deel: bereik.mag_zien(row.gemeente_id, deel) for deel in Deel}
    return Meedoenbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        duaal=_make_duaal(row, tools, jobs, dag) if mag_zien[Deel.UREN] else None,
        instrumenten=tuple(_make_tool(item, dag) for item in tools),
        werk=tuple(_make_job(item) for item in jobs),
        opleidingen=_list_courses(row),
        momenten=_list_moments(row, jobs, dag),
        keuze=_make_choice(choices[0]) if choices else None,
        keuzen_eerder=max(0, len(choices) - 1),
        afstemming=_find_alignment(row),
        belemmeringen=list_belemmeringen(row, bereik=bereik, dag=dag)
        if mag_zien[Deel.RANDVOORWAARDEN]
        else None,
        mag_wijzigen=mag_meedoen_wijzigen(row, bereik),
        mag_nagaan=mag_meedoen_doen(row, bereik),
        heeft_betaald_werk=any(
            job.soort in BETAALD and (job.eind is None or job.eind >= dag) for job in jobs
        ),
        mag_lijstje=mag_zien[Deel.BEGELEIDING] and row.gemeente_id in bereik.regie_gemeenten,
    )


def mag_meedoen_wijzigen(row: Dossier, bereik: Bereik) -> bool:
    """Return whether this worker may record work and taking part in an open dossier."""
    return row.status == Dossier.Status.OPEN and mag_meedoen_doen(row, bereik)


def mag_meedoen_doen(row: Dossier, bereik: Bereik) -> bool:
    """Return whether work and taking part belong to the tasks of this worker here."""
    return bereik.rol.is_beroepskracht and any(
        bereik.mag_doen(row.gemeente_id, taak) for taak in MEEDOEN_TAKEN
    )


def _make_duaal(
    row: Dossier, tools: Iterable[Instrument], jobs: Iterable[Dienstverband], dag: date
) -> Duaal:
    """Return how dual the trajectory is: hours, running orders, instruments and work."""
    found = [Bezigheid("meedoen", tool.begin, tool.eind) for tool in tools]
    found += [Bezigheid("meedoen", job.begin, job.eind) for job in jobs]
    found += _read_hours(Uren.objects.filter(dossier=row, is_geldig=True, minuten__gt=0))
    found += _read_orders(
        Bestelling.objects.filter(
            dossier=row, product__in=(*TAALPRODUCTEN, *MEEDOENPRODUCTEN), start_op__isnull=False
        )
    )
    return duaal(found, dag=dag)


def _read_hours(rows: QuerySet[Uren]) -> Iterable[Bezigheid]:
    """Read one line per kind and day; a row for a week falls in the week of its Monday."""
    for soort, day in rows.order_by().values_list("soort", "datum").distinct():
        if soort not in GEEN_KANT:
            yield Bezigheid("taal" if soort in TAALUREN else "meedoen", day, day)


def _read_orders(rows: QuerySet[Bestelling]) -> Iterable[Bezigheid]:
    for product, begin, end in rows.values_list("product", "start_op", "stop_op"):
        side: Kant = "taal" if product in TAALPRODUCTEN else "meedoen"
        if begin is not None:
            yield Bezigheid(side, begin, end)


def _list_courses(row: Dossier) -> tuple[Opleidingregel, ...]:
    """Return the courses of study, the newest first. One query."""
    return tuple(
        Opleidingregel(
            id=item.pk,
            niveau=get_word(OPLEIDINGEN, item.niveau),
            naam=item.naam,
            school=item.school,
            begin=item.begin,
            eind=item.eind,
            heeft_diploma=item.heeft_diploma,
        )
        for item in Opleiding.objects.filter(dossier=row).order_by("-begin", "-id")
    )


def _make_tool(item: Instrument, dag: date) -> Instrumentregel:
    places = [item.werkgever.naam if item.werkgever else "", item.organisatie.naam]
    return Instrumentregel(
        id=item.pk,
        soort=get_word(INSTRUMENTEN, item.soort),
        doel=item.doel,
        waar=" · ".join(place for place in places if place),
        begin=item.begin,
        eind=item.eind,
        uren_per_week=item.uren_per_week,
        resultaat=item.resultaat,
        is_vroegtijdig=item.is_vroegtijdig,
        stand=_find_state(item, dag),
    )


def _find_state(item: Instrument, dag: date) -> str:
    if item.resultaat:
        return "gestopt" if item.is_vroegtijdig else "klaar"
    if item.begin > dag:
        return "straks"
    return "afronden" if item.eind is not None and item.eind < dag else "loopt"


def _make_job(item: Dienstverband) -> Werkregel:
    return Werkregel(
        id=item.pk,
        soort=get_word(WERKSOORTEN, item.soort),
        functie=item.functie,
        werkgever=item.werkgever.naam if item.werkgever else item.werkgever_naam,
        uren_per_week=item.uren_per_week,
        begin=item.begin,
        eind=item.eind,
        reden_eind=item.reden_eind,
        heeft_bijstand_ernaast=item.heeft_bijstand_ernaast,
        is_betaald=item.soort in BETAALD,
        nagaan_op=maanden_later(item.begin, ZES_MAANDEN) if _counts(item) else None,
    )


def _counts(job: Dienstverband) -> bool:
    """Return whether work is looked at half a year on."""
    return (
        job.soort in BETAALD
        and job.uren_per_week >= UREN_WERK
        and duurde_half_jaar(job.begin, job.eind)
    )


def _list_moments(
    row: Dossier, jobs: Sequence[Dienstverband], dag: date
) -> tuple[Momentregel, ...]:
    checks = list(Werkcheck.objects.filter(dossier=row).order_by("op", "id"))
    per_job = {item.dienstverband_id: item for item in checks if item.dienstverband_id}
    per_year = {item.moment: item for item in checks if not item.dienstverband_id}
    facts: Mapping[str, date | None] = dict(
        Feit.objects.filter(
            dossier=row, soort__in=["plicht", "kennisgeving"], is_geldig=True
        ).values_list("soort", "datum")
    )
    start = begin_voor_benchmark(facts.get("plicht"), kennisgeving=facts.get("kennisgeving"))
    found = [
        _make_moment(
            "6_maanden", job.pk, maanden_later(job.begin, ZES_MAANDEN), (), per_job.get(job.pk), dag
        )
        for job in jobs
        if _counts(job)
    ]
    for code, years in JAREN.items():
        op = maanden_later(start[0], 12 * years) if start else None
        why = (start[1],) if start else ()
        found.append(_make_moment(code, None, op, why, per_year.get(code), dag))
    return tuple(found)


def _make_moment(
    code: str,
    job: int | None,
    op: date | None,
    why: tuple[Zin, ...],
    check: Werkcheck | None,
    dag: date,
) -> Momentregel:
    done: dict[str, Any] = {}
    if check is not None:
        done = {
            "gedaan_op": check.op,
            "heeft_werk": check.heeft_werk,
            "uren_per_week": check.uren_per_week,
            "toelichting": check.toelichting,
        }
    return Momentregel(
        code=code,
        naam=get_word(MOMENTEN, code),
        werk=job,
        op=op,
        uitleg=why,
        is_voorbij=op is not None and op <= dag,
        **done,
    )


def _make_choice(item: Uitstroomkeuze) -> Keuzeregel:
    return Keuzeregel(get_word(UITSTROOM, item.keuze), item.reden, item.op, item.door.naam)


def _find_alignment(row: Dossier) -> Afstemregel | None:
    item = (
        Afstemming.objects.filter(dossier=row)
        .select_related("organisatie")
        .order_by("-op", "-id")
        .first()
    )
    if item is None:
        return None
    return Afstemregel(
        grond=get_word(AFSTEMGRONDEN, item.grond),
        partij=item.organisatie.naam,
        contactpersoon=item.contactpersoon,
        plan_van_aanpak_op=item.plan_van_aanpak_op,
        afspraken=item.afspraken,
        op=item.op,
    )

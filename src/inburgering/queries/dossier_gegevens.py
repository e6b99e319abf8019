"""The legal facts of a dossier with source, date and history; also as they were known on a day."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.feiten import FEITSOORTEN, Feitsoort
from inburgering.cases.keuzelijsten import Tekst
from inburgering.cases.models import Dossier, Feit, Tijdlijnregel
from inburgering.queries.dossier_beeld import Feitwaarde, Kop
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.dossier_uitleg import describe_fact, may_see_fact

GROUPS: Final[Sequence[tuple[Tekst, tuple[str, ...]]]] = (
    (
        _("Groep en plicht"),
        (
            *("doelgroep", "doelgroep_detail", "heeft_asielvergunning", "plicht"),
            *("kennisgeving", "einddatum_duo", "einddatum_gecontroleerd"),
        ),
    ),
    (
        _("Aankomst en wonen"),
        (
            *("koppeling", "azc", "driegesprek", "driegesprek_regisseur", "driegesprek_coa"),
            *("driegesprek_inburgeraar", "geen_driegesprek", "kennismaking"),
            *("voorinburgering_gevraagd", "voorinburgering_afgesproken", "voorinburgering_wijze"),
            *("voorinburgering_deelname", "voorinburgering_voltooid", "geen_voorinburgering"),
            *("wordt_gehuisvest", "woning_toegewezen", "regeldag", "inschrijving"),
            "inschrijving_na_verhuizing",
        ),
    ),
    (_("Informatie van anderen"), ("wacht_op_derden", "informatie_derden")),
    (
        _("Geld en begeleiding"),
        (
            *("recht_op_bijstand", "bijstand_gestopt", "ontzorgen_gestart", "ontzorgen_afgerond"),
            *("zelfredzaamheid_gestart", "mb_gestart", "mb_afgerond"),
        ),
    ),
    (
        _("Leren en meedoen"),
        (
            *("cursus_besteld", "eerste_les", "pvt_gestart", "pvt_ondertekend", "map_gestart"),
            *("pvt_activiteit", "pvt_bijeenkomst", "pvt_geweigerd"),
            *("map_niet_gehaald", "map_eindgesprek", "eindgesprek_z"),
        ),
    ),
    (
        _("Uren tot nu toe"),
        (
            *("uren_nt2", "uren_knm", "uren_participatie", "uren_map", "uren_map_praktijk"),
            "uren_pvt",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Feithistorie:
    """A value that was replaced or withdrawn."""

    waarde: Feitwaarde
    tot: date
    reden: str
    is_ingetrokken: bool
    is_wijziging: bool
    """Whether it was true until that day: no mistake, but another state since."""


@dataclass(frozen=True, slots=True)
class Feitregel:
    """A kind of fact in this dossier, with its value if it is known."""

    soort: str
    naam: str
    hint: str
    vorm: str
    mag_wijzigen: bool
    waarde: Feitwaarde | None
    vastgelegd_op: date | None
    door: str
    historie: tuple[Feithistorie, ...]


@dataclass(frozen=True, slots=True)
class Feitgroep:
    """Facts that belong together: the known ones, and those that can still be recorded."""

    naam: str
    bekend: tuple[Feitregel, ...]
    onbekend: tuple[Feitregel, ...]


@dataclass(frozen=True, slots=True)
class Gegevensbeeld:
    """All facts of a dossier that this worker may see."""

    kop: Kop
    groepen: tuple[Feitgroep, ...]
    op: date | None
    """The day on which it was known like this; ``None`` for now."""


def get_gegevens(
    dossier: uuid.UUID, *, bereik: Bereik, dag: date, op: date | None = None
) -> Gegevensbeeld | None:
    """Return the facts, or ``None`` for who may not see them.

    ``op`` asks what was known at the end of that day: facts recorded later, and corrections made
    later, are left out.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.FEITEN):
        return None
    rows = _load(row, bereik, op)
    reasons = _load_withdrawals(row)
    groups = []
    for name, kinds in GROUPS:
        lines = [
            _line(FEITSOORTEN[soort], rows.get(soort, []), row, bereik, op=op, reasons=reasons)
            for soort in kinds
            if may_see_fact(soort, gemeente=row.gemeente_id, bereik=bereik)
        ]
        known = tuple(line for line in lines if line.waarde or line.historie)
        unknown = tuple(line for line in lines if not line.waarde and line.mag_wijzigen)
        groups.append(Feitgroep(str(name), known, unknown if op is None else ()))
    return Gegevensbeeld(make_kop(row, bereik=bereik, dag=dag), tuple(groups), op)


def get_feitregel(dossier: uuid.UUID, *, soort: str, bereik: Bereik) -> Feitregel | None:
    """Return one kind of fact for its form, or ``None`` for who may not record it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or soort not in FEITSOORTEN:
        return None
    rows = _load(row, bereik, None).get(soort, [])
    reasons = _load_withdrawals(row)
    line = _line(FEITSOORTEN[soort], rows, row, bereik, op=None, reasons=reasons)
    return line if line.mag_wijzigen else None


def _load(row: Dossier, bereik: Bereik, op: date | None) -> Mapping[str, list[Feit]]:
    found: dict[str, list[Feit]] = {}
    facts = Feit.objects.filter(dossier=row).select_related("door").order_by("id")
    if op is not None:
        facts = facts.filter(recorded_at__lt=_end_of(op))
    for fact in facts:
        if fact.soort in FEITSOORTEN:
            found.setdefault(fact.soort, []).append(fact)
    return found


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _local_day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _load_withdrawals(row: Dossier) -> Mapping[int, str]:
    rows = Tijdlijnregel.objects.filter(dossier=row, handeling="feit.ingetrokken")
    return {item["oud"]: item["reden"] for item in rows.values_list("gegevens", flat=True)}


def _line(
    kind: Feitsoort,
    rows: Sequence[Feit],
    row: Dossier,
    bereik: Bereik,
    *,
    op: date | None,
    reasons: Mapping[int, str],
) -> Feitregel:
    valid = [fact for fact in rows if _is_valid(fact, op)]
    current = valid[-1] if valid else None
    may = any(bereik.mag_doen(row.gemeente_id, taak) for taak in kind.taken)
    return Feitregel(
        soort=kind.code,
        naam=str(kind.naam),
        hint=str(kind.hint),
        vorm=kind.vorm,
        mag_wijzigen=may and row.status == Dossier.Status.OPEN,
        waarde=describe_fact(current) if current else None,
        vastgelegd_op=_local_day(current.recorded_at) if current else None,
        door=current.door.naam if current and current.door else "",
        historie=tuple(_history(rows, op, reasons)),
    )


def _is_valid(fact: Feit, op: date | None) -> bool:
    if op is None:
        return fact.is_geldig
    return fact.vervallen_at is None or fact.vervallen_at >= _end_of(op)


def _history(
    rows: Sequence[Feit], op: date | None, reasons: Mapping[int, str]
) -> Iterable[Feithistorie]:
    replaced_by = {fact.vervangt_id: fact for fact in rows if fact.vervangt_id}
    for fact in reversed(rows):
        if fact.vervallen_at is None or _is_valid(fact, op):
            continue
        newer = replaced_by.get(fact.pk)
        since = newer.datum if newer is not None and newer.code else None
        is_change = since is not None and since != fact.datum
        yield Feithistorie(
            waarde=describe_fact(fact),
            tot=since if since is not None and is_change else _local_day(fact.vervallen_at),
            reden=newer.reden if newer else reasons.get(fact.pk, ""),
            is_ingetrokken=newer is None,
            is_wijziging=is_change,
        )

"""What was learnt at one college and goes over: hours, exams, levels, talks, decisions of DUO.

Of hours the sum goes over that counted on the day of the hand-over, so that they count here as they
did there, and once. Of talks only the day, the outcome and how the agreements stood: what was said
stays where it was written.

Grondslag: art. 11 lid 3, art. 15 lid 4 and art. 35 lid 4 Wi2021.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from inburgering.cases.models import (
    Dossier,
    Duobesluit,
    Examen,
    Feit,
    Taalniveau,
    Uren,
    Verrekening,
    Voortgangsgesprek,
)
from inburgering.cases.urentelling import (
    BEGINSTANDEN,
    Urenlast,
    count_uren,
    get_balance_day,
    load_pipfeiten,
    load_urenlast,
    make_krediet,
)
from inburgering.law.uren_tellen import LESSEN, TELT_ALS, RijSoort

LAATSTE_DAG_VAN_DE_WEEK: Final = timedelta(days=6)
TOEZEGGING: Final = "toezegging_"
"""Promises of partners stay behind: the name of a partner can tell of health."""
DUOBESLUITEN: Final = (
    Duobesluit.Soort.VERLENGING,
    Duobesluit.Soort.VERLENGING_AFGEWEZEN,
    Duobesluit.Soort.VRIJSTELLING_TIJDELIJK,
    Duobesluit.Soort.VRIJSTELLING_GEDEELTELIJK,
)
"""Decisions on the term and on parts of the exam; a release could tell of health and stays."""


@dataclass(frozen=True, slots=True)
class OvergedragenUren:
    """Time that counts, of one kind and one ground."""

    soort: str
    grond: str
    """A ground of ``Verrekening``."""
    minuten: int
    van: date
    tot_en_met: date
    bron: str = ""
    """What shows it; empty: the rows of the previous college."""


@dataclass(frozen=True, slots=True)
class OvergedragenExamen:
    """One attempt at one part."""

    onderdeel: str
    niveau: str
    poging: int
    datum: date
    uitslag: str
    uitslag_op: date | None
    bron: str


@dataclass(frozen=True, slots=True)
class OvergedragenNiveau:
    """The level in one skill on a day."""

    vaardigheid: str
    niveau: str
    op: date
    bron: str


@dataclass(frozen=True, slots=True)
class OvergedragenGesprek:
    """One talk on progress: when, what came of it, and how each agreement stood."""

    datum: date
    status: str
    afspraken: tuple[tuple[str, str], ...] = ()
    """Name of the agreement, and a code of ``Afspraakstand``."""


@dataclass(frozen=True, slots=True)
class OvergedragenDuobesluit:
    """A decision of DUO on the term or on parts of the exam."""

    soort: str
    besloten_op: date
    ontvangen_op: date
    ingang: date | None
    eind: date | None
    nieuwe_einddatum: date | None
    onderdelen: tuple[str, ...]
    grond: str
    kenmerk: str


def collect_uren(dossier: Dossier) -> tuple[OvergedragenUren, ...]:
    """Return the time that counts beside the opening balances, which are facts.

    Credits from before the first plan keep their own ground. What was made or credited since then
    is one sum per kind.
    """
    pips = load_pipfeiten(dossier)
    facts = {f.soort: f for f in Feit.objects.filter(dossier=dossier, is_geldig=True)}
    credits = list(Verrekening.objects.filter(dossier=dossier, is_geldig=True).order_by("van"))
    first = pips[0].dagtekening if pips else None
    before = [row for row in credits if first is None or row.van < first]
    since = [row for row in credits if row not in before]
    found = [
        OvergedragenUren(row.soort, row.grond, row.minuten, row.van, row.tot_en_met, row.bron)
        for row in before
    ]
    if first is None:
        return tuple(found)
    last = load_urenlast([dossier.pk], met_kredieten=False).get(dossier.pk) or Urenlast()
    last.kredieten = [make_krediet(row) for row in since]
    counted = count_uren(last, feiten=facts, pips=pips, dag=first).per_soort
    for soort, minuten in counted.items():
        days = _find_days(dossier, soort, since, after=_find_start(soort, facts, first))
        if minuten and days:
            found.append(OvergedragenUren(soort, "andere_gemeente", minuten, min(days), max(days)))
    return tuple(found)


def collect_exams(dossier: Dossier) -> tuple[OvergedragenExamen, ...]:
    """Return the attempts that are valid, oldest first."""
    rows = Examen.objects.filter(dossier=dossier, is_geldig=True).order_by("datum", "pk")
    return tuple(
        OvergedragenExamen(
            row.onderdeel,
            row.niveau,
            row.poging,
            row.datum,
            row.uitslag,
            row.uitslag_op,
            row.bron,
        )
        for row in rows
    )


def collect_levels(dossier: Dossier) -> tuple[OvergedragenNiveau, ...]:
    """Return the levels that are valid, oldest first."""
    rows = Taalniveau.objects.filter(dossier=dossier, is_geldig=True).order_by("op", "pk")
    return tuple(OvergedragenNiveau(r.vaardigheid, r.niveau, r.op, r.bron) for r in rows)


def collect_talks(dossier: Dossier) -> tuple[OvergedragenGesprek, ...]:
    """Return the talks that were held or missed, oldest first, without what was said."""
    done = (Voortgangsgesprek.Status.GEVOERD, Voortgangsgesprek.Status.NIET_VERSCHENEN)
    rows = Voortgangsgesprek.objects.filter(dossier=dossier, status__in=done)
    return tuple(
        OvergedragenGesprek(talk.datum, talk.status, tuple(_standen(talk)))
        for talk in rows.prefetch_related("afspraken").order_by("datum", "pk")
    )


def collect_duo(dossier: Dossier) -> tuple[OvergedragenDuobesluit, ...]:
    """Return DUO's decisions that are valid and change the term or the parts, oldest first."""
    rows = Duobesluit.objects.filter(dossier=dossier, is_geldig=True, soort__in=DUOBESLUITEN)
    return tuple(
        OvergedragenDuobesluit(
            soort=row.soort,
            besloten_op=row.besloten_op,
            ontvangen_op=row.ontvangen_op,
            ingang=row.ingang,
            eind=row.eind,
            nieuwe_einddatum=row.nieuwe_einddatum,
            onderdelen=tuple(row.onderdelen),
            grond=row.grond,
            kenmerk=row.kenmerk,
        )
        for row in rows.order_by("besloten_op", "pk")
    )


def _find_start(soort: RijSoort, facts: dict[str, Feit], first: date) -> date:
    """Return the first day of which rows can count: of the plan, or after the opening balance."""
    balances = [
        get_balance_day(facts[name]) + timedelta(days=1)
        for name, kind in BEGINSTANDEN.items()
        if kind in TELT_ALS[soort] and name in facts
    ]
    return max([first, *balances])


def _find_days(
    dossier: Dossier, soort: RijSoort, credits: Iterable[Verrekening], *, after: date
) -> list[date]:
    """Return the days between which the time was made; a row for a week runs to its Sunday."""
    rows = Uren.objects.filter(
        dossier=dossier, soort=soort, is_geldig=True, minuten__gt=0, datum__gte=after
    )
    if soort in LESSEN:
        rows = rows.filter(is_keurmerk=True)
    days: list[date] = []
    for day, is_week in rows.values_list("datum", "is_week"):
        days += [day, day + LAATSTE_DAG_VAN_DE_WEEK if is_week else day]
    for row in credits:
        if row.soort == soort and row.van >= after:
            days += [row.van, row.tot_en_met]
    return days


def _standen(talk: Voortgangsgesprek) -> Iterable[tuple[str, str]]:
    names = {item["code"]: item["naam"] for item in talk.beeld.get("afspraken", ())}
    for row in sorted(talk.afspraken.all(), key=lambda row: row.pk):
        if not row.afspraak.startswith(TOEZEGGING):
            yield names.get(row.afspraak, row.afspraak), row.stand

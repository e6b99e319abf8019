"""What happened in a dossier, newest first, a page at a time."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.models import Medewerker
from inburgering.cases.keuzelijsten import TERMIJNEN, Tekst, get_word
from inburgering.cases.models import Dossier, Feit, Tijdlijnregel
from inburgering.queries.dossier_beeld import Tijdlijn, Tijdlijnbeeld, Verschuiving
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.dossier_uitleg import describe_fact, read_grondslag
from inburgering.queries.tijdlijn_woorden import (
    PARTIJ_HANDELINGEN,
    PARTIJ_VELDEN,
    WERKER_VELDEN,
    Namen,
    find_words,
)
from inburgering.region.models import Organisatie

PAGE = 20
HIDDEN_WITHOUT: Final[Mapping[str, Deel]] = {
    "gezondheid.": Deel.GEZONDHEID,
    "overleg.": Deel.OVERLEG,
}
"""Events that would tell that a part exists which the worker may not see."""
KINDS: Final[Mapping[str, tuple[Tekst, tuple[str, ...]]]] = {
    "dossier": (
        _("Dossier en persoon"),
        (
            *("dossier.", "persoon.", "casusregisseur.", "huishouden."),
            *("doelgroep.", "verhuizing.", "overdracht."),
        ),
    ),
    "gegevens": (_("Gegevens"), ("feit.",)),
    "contact": (_("Contact"), ("contact.",)),
    "taken": (
        _("Taken en randvoorwaarden"),
        ("taak.", "randvoorwaarde.", "overdracht.", "herverdeling."),
    ),
    "intake": (
        _("Brede intake"),
        ("oproep.", "brede_intake.", "gezondheid.", "leerbaarheidstoets."),
    ),
    "pip": (_("PIP"), ("pip.",)),
    "uren": (_("Uren"), ("uren.",)),
    "begeleiding": (
        _("Begeleiding"),
        ("checklist.", "checkpunt.", "betrokkene.", "voorziening.", "begeleidingsfase."),
    ),
    "voortgang": (_("Voortgang"), ("voortgangsgesprek.", "procespunt.")),
    "meedoen": (
        _("Werk en meedoen"),
        (
            *("instrument.", "dienstverband.", "werkcheck.", "belastbaarheid.", "weekblok."),
            *("vergoeding.", "uitstroom.", "afstemming.", "opleiding."),
        ),
    ),
    "overleg": (_("Overleg"), ("overleg.",)),
    "post": (_("Brieven en berichten"), ("brief.", "bericht.", "wie_doet_wat.")),
}


@dataclass(frozen=True, slots=True)
class Tijdlijnfilter:
    """Which events to show: codes, ids and days, all fit for a URL."""

    soort: str = ""
    door: int | None = None
    van: date | None = None
    tot_en_met: date | None = None
    voor: int | None = None
    """The id below which the page begins."""

    @property
    def is_leeg(self) -> bool:
        """Whether every event is shown."""
        return not (self.soort or self.door or self.van or self.tot_en_met)


def get_tijdlijn(
    dossier: uuid.UUID,
    *,
    bereik: Bereik,
    filter: Tijdlijnfilter | None = None,
    aantal: int = PAGE,
) -> Tijdlijn | None:
    """Return a page of the timeline, ``None`` for who may not see it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.TIJDLIJN):
        return None
    return read_tijdlijn(row, bereik=bereik, filter=filter or Tijdlijnfilter(), aantal=aantal)


def read_tijdlijn(
    dossier: Dossier, *, bereik: Bereik, filter: Tijdlijnfilter, aantal: int = PAGE
) -> Tijdlijn:
    """Return a page of the timeline of a dossier of which the worker may see the timeline."""
    query = _visible(dossier, bereik).filter(_condition(filter))
    rows = list(query.select_related("door", "organisatie").order_by("-id")[: aantal + 1])
    page = rows[:aantal]
    names, facts = _load_names(page), _load_facts(page)
    return Tijdlijn(
        regels=tuple(_picture(row, names, facts) for row in page),
        volgende=page[-1].pk if len(rows) > aantal else None,
    )


def list_doers(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[tuple[int, str], ...]:
    """Return id and name of everybody who did something in the dossier."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.TIJDLIJN):
        return ()
    ids = _visible(row, bereik).order_by().values("door").distinct()
    people = Medewerker.objects.filter(pk__in=ids).order_by("naam")
    return tuple(people.values_list("pk", "naam"))


def _visible(dossier: Dossier, bereik: Bereik) -> QuerySet[Tijdlijnregel]:
    rows = Tijdlijnregel.objects.filter(dossier=dossier)
    for prefix, deel in HIDDEN_WITHOUT.items():
        if not bereik.mag_zien(dossier.gemeente_id, deel):
            rows = rows.exclude(handeling__startswith=prefix)
    return rows


def _condition(filter: Tijdlijnfilter) -> Q:
    found = Q()
    if filter.soort in KINDS:
        kinds = Q()
        for prefix in KINDS[filter.soort][1]:
            kinds |= Q(handeling__startswith=prefix)
        found &= kinds
    if filter.door is not None:
        found &= Q(door=filter.door)
    if filter.van is not None:
        found &= Q(dag__gte=filter.van)
    if filter.tot_en_met is not None:
        found &= Q(dag__lte=filter.tot_en_met)
    if filter.voor is not None:
        found &= Q(pk__lt=filter.voor)
    return found


def _load_names(rows: Sequence[Tijdlijnregel]) -> Namen:
    ids = {row.gegevens.get(name) for row in rows for name in WERKER_VELDEN} - {None}
    moves = [row.gegevens for row in rows if row.handeling.startswith(PARTIJ_HANDELINGEN)]
    codes = {item.get(name) for item in moves for name in PARTIJ_VELDEN} - {None}
    people = Medewerker.objects.filter(pk__in=ids).values_list("pk", "naam")
    parties = Organisatie.objects.filter(pk__in=codes).values_list("pk", "naam") if codes else ()
    return Namen(werkers=dict(people), partijen=dict(parties))


def _load_facts(rows: Sequence[Tijdlijnregel]) -> Mapping[int, Feit]:
    ids = {row.gegevens[name] for row in rows for name in ("oud", "nieuw") if name in row.gegevens}
    dossiers = {row.dossier_id for row in rows}
    return {fact.pk: fact for fact in Feit.objects.filter(pk__in=ids, dossier__in=dossiers)}


def _picture(row: Tijdlijnregel, names: Namen, facts: Mapping[int, Feit]) -> Tijdlijnbeeld:
    old, new = facts.get(row.gegevens.get("oud", 0)), facts.get(row.gegevens.get("nieuw", 0))
    return Tijdlijnbeeld(
        id=row.pk,
        handeling=row.handeling,
        dag=row.dag,
        tijdstip=row.tijdstip,
        woorden=find_words(row.handeling, row.gegevens, names=names),
        door=row.door.naam if row.door else "",
        organisatie=row.organisatie.naam if row.organisatie else "",
        was=describe_fact(old) if old else None,
        werd=describe_fact(new) if new else None,
        verschuivingen=tuple(_shifts(row.gegevens.get("termijnen", ()))),
    )


def _shifts(items: Iterable[Mapping[str, Any]]) -> Iterable[Verschuiving]:
    for item in items:
        yield Verschuiving(
            naam=get_word(TERMIJNEN, item["code"]),
            van=date.fromisoformat(item["van"]) if item["van"] else None,
            naar=date.fromisoformat(item["naar"]) if item["naar"] else None,
            grondslag=read_grondslag(item["grondslag"]),
        )

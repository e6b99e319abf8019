"""Puts two people beside each other before they are merged, and what a double dossier held."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Dossier, Feit, Persoon, Pip
from inburgering.cases.versleuteling import decrypt
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import find_dossier, get_full_name, make_kop
from inburgering.queries.dossier_uitleg import describe_fact
from inburgering.queries.samenvoegen import may_merge

LABELS: Final[dict[str, str | Promise]] = {
    "voornamen": gettext_lazy("Voornamen"),
    "voorvoegsel": gettext_lazy("Voorvoegsel"),
    "geslachtsnaam": gettext_lazy("Achternaam"),
    "roepnaam": gettext_lazy("Roepnaam"),
    "is_achternaam_eerst": gettext_lazy("Achternaam eerst"),
    "geboortedatum": gettext_lazy("Geboortedatum"),
}
SHOWN_FIGURES: Final = 3


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of both identities."""

    code: str
    label: str
    een: str
    ander: str

    @property
    def is_gelijk(self) -> bool:
        """Whether there is nothing to choose."""
        return self.een == self.ander


@dataclass(frozen=True, slots=True)
class Dossierkort:
    """A dossier with how much it holds."""

    sleutel: uuid.UUID
    nummer: str
    gemeente: str
    gemeente_naam: str
    is_open: bool
    contacten: int
    documenten: int
    heeft_pip: bool


@dataclass(frozen=True, slots=True)
class Naastelkaar:
    """Two people side by side."""

    kop: Kop
    ander: uuid.UUID
    ander_naam: str
    velden: tuple[Veld, ...]
    nummers: tuple[Veld, ...]
    botsing: tuple[str, ...]
    """Numbers that contradict each other: merging cannot be done before one is corrected."""
    dossiers_een: tuple[Dossierkort, ...]
    dossiers_ander: tuple[Dossierkort, ...]
    kies_open: tuple[Dossierkort, ...]
    """Two open dossiers at one college, of which one goes on."""
    versies: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dubbeldossier:
    """A dossier that was closed as double, and what it says otherwise than the one that goes on."""

    dossier: Dossierkort
    verschillen: tuple[tuple[str, str, str], ...]
    """Name of the fact, what the double says, what stands here."""


def get_naastelkaar(
    dossier: uuid.UUID, *, ander: uuid.UUID, bereik: Bereik, dag: date
) -> Naastelkaar | None:
    """Return both people, ``None`` for who may not merge both, or when they are one already."""
    one, other = find_dossier(dossier, bereik=bereik), find_dossier(ander, bereik=bereik)
    if one is None or other is None or one.persoon_id == other.persoon_id:
        return None
    if not all(may_merge(row.gemeente_id, bereik) for row in (one, other)):
        return None
    mine, theirs = _list_dossiers(one.persoon_id, bereik), _list_dossiers(other.persoon_id, bereik)
    numbers = (_bsn(one.persoon, other.persoon), _v_number(one.persoon, other.persoon))
    return Naastelkaar(
        kop=make_kop(one, bereik=bereik, dag=dag),
        ander=other.sleutel,
        ander_naam=get_full_name(other.persoon),
        velden=tuple(
            Veld(name, str(label), _show(one.persoon, name), _show(other.persoon, name))
            for name, label in LABELS.items()
        ),
        nummers=numbers,
        botsing=tuple(_find_clashes(one.persoon, other.persoon)),
        dossiers_een=mine,
        dossiers_ander=theirs,
        kies_open=tuple(_find_two_open(mine, theirs)),
        versies=(one.versie, other.versie),
    )


def list_dubbele_dossiers(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[Dubbeldossier, ...]:
    """Return the dossiers of this person and college that were closed as double."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return ()
    rows = get_visible_dossiers(bereik).filter(
        persoon=row.persoon_id, gemeente=row.gemeente_id, sluitreden=Dossier.Sluitreden.DUBBEL
    )
    short = {item.sleutel: item for item in _shorten(rows.exclude(pk=row.pk).order_by("pk"))}
    keys = [*short, row.sleutel]
    facts: dict[uuid.UUID, dict[str, Feit]] = {key: {} for key in keys}
    for fact in Feit.objects.filter(dossier__sleutel__in=keys, is_geldig=True).select_related(
        "dossier"
    ):
        facts[fact.dossier.sleutel][fact.soort] = fact
    return tuple(
        Dubbeldossier(item, tuple(_differences(facts[key], facts[row.sleutel])))
        for key, item in short.items()
    )


def _differences(double: dict[str, Feit], here: dict[str, Feit]) -> Iterable[tuple[str, str, str]]:
    for soort, fact in double.items():
        other = here.get(soort)
        mine = _say(fact)
        theirs = _say(other) if other else ""
        if mine != theirs:
            yield describe_fact(fact).naam, mine, theirs


def _say(fact: Feit) -> str:
    told = describe_fact(fact)
    parts = [told.tekst, date_format(told.datum, "j F Y") if told.datum else ""]
    return " ".join(part for part in parts if part)


def _list_dossiers(persoon: int, bereik: Bereik) -> tuple[Dossierkort, ...]:
    return _shorten(get_visible_dossiers(bereik).filter(persoon=persoon).order_by("-status", "pk"))


def _shorten(rows: QuerySet[Dossier]) -> tuple[Dossierkort, ...]:
    plan = Pip.objects.filter(dossier=OuterRef("pk"), status=Pip.Status.VASTGESTELD)
    found = rows.annotate(
        aantal_contacten=Count("contacten", distinct=True),
        aantal_documenten=Count("documenten", distinct=True),
        heeft_pip=Exists(plan),
    ).values(
        *("sleutel", "nummer", "gemeente", "gemeente__naam", "status"),
        *("aantal_contacten", "aantal_documenten", "heeft_pip"),
    )
    return tuple(
        Dossierkort(
            sleutel=row["sleutel"],
            nummer=row["nummer"],
            gemeente=row["gemeente"],
            gemeente_naam=row["gemeente__naam"],
            is_open=row["status"] == Dossier.Status.OPEN,
            contacten=row["aantal_contacten"],
            documenten=row["aantal_documenten"],
            heeft_pip=row["heeft_pip"],
        )
        for row in found
    )


def _find_two_open(
    mine: tuple[Dossierkort, ...], theirs: tuple[Dossierkort, ...]
) -> Iterable[Dossierkort]:
    for one in mine:
        for other in theirs:
            if one.is_open and other.is_open and one.gemeente == other.gemeente:
                yield from (one, other)


def _show(person: Persoon, name: str) -> str:
    value: Any = getattr(person, name)
    if name == "geboortedatum":
        text = date_format(value, "j F Y")
        return f"{text} ({_('alleen het jaar is bekend')})" if _is_unsure(person) else text
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    return str(value)


def _is_unsure(person: Persoon) -> bool:
    return person.is_geboortedatum_onzeker


def _bsn(one: Persoon, other: Persoon) -> Veld:
    return Veld("bsn", _("BSN"), _tail(one), _tail(other))


def _tail(person: Persoon) -> str:
    if not person.bsn_versleuteld:
        return ""
    return f"…{decrypt(person.bsn_versleuteld, ring='bsn')[-SHOWN_FIGURES:]}"


def _v_number(one: Persoon, other: Persoon) -> Veld:
    return Veld("v_nummer", _("V-nummer"), one.v_nummer or "", other.v_nummer or "")


def _find_clashes(one: Persoon, other: Persoon) -> Iterable[str]:
    keys = (one.bsn_zoeksleutel, other.bsn_zoeksleutel)
    if all(keys) and keys[0] != keys[1]:
        yield _("De twee BSN's verschillen. Verbeter eerst het foute BSN bij de persoonsgegevens.")
    if one.v_nummer and other.v_nummer and one.v_nummer != other.v_nummer:
        yield _("De twee V-nummers verschillen. Verbeter eerst het foute nummer.")

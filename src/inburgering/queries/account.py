"""Accounts as a functional administrator sees them: never anything of a dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.beheerkring import get_beheerkring, get_regio
from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Afwezigheid, Beheerregel, Medewerker, Team
from inburgering.access.rollen import ROLLEN
from inburgering.access.sessie import count_sessions
from inburgering.queries.collega import AfwezigheidRij, list_afwezigheden
from inburgering.region.models import Organisatie

PAGE = 25
LAST_CHANGES = 20


@dataclass(frozen=True, slots=True)
class PlaatsRij:
    """A role in an organisation during a period (both days inclusive)."""

    rol: str
    rol_naam: str
    organisatie: str
    organisatie_naam: str
    team: int | None
    team_naam: str
    begin: date
    eind: date | None
    is_nu: bool


@dataclass(frozen=True, slots=True)
class AccountRij:
    """One account in the list."""

    medewerker: int
    naam: str
    email: str
    is_actief: bool
    is_uitgenodigd: bool
    """Invited, but never logged in."""
    heeft_tweede_factor: bool
    is_afwezig: bool
    plaats: PlaatsRij | None
    """Of today, else the newest."""


@dataclass(frozen=True, slots=True)
class AccountPagina:
    """A page of the list."""

    rijen: tuple[AccountRij, ...]
    na: int | None
    """The account after which the next page begins, ``None`` on the last page."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What an administrator changed in an account."""

    tijdstip: datetime
    wat: str
    door: str
    gegevens: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AccountBeeld:
    """Everything about one account."""

    rij: AccountRij
    is_eigen: bool
    sessies: int
    laatst_ingelogd: datetime | None
    plaatsen: tuple[PlaatsRij, ...]
    afwezigheden: tuple[AfwezigheidRij, ...]
    wijzigingen: tuple[Wijziging, ...]


@dataclass(frozen=True, slots=True)
class Beheerkeuzes:
    """What an administrator may choose from."""

    organisaties: tuple[tuple[str, str], ...]
    teams: tuple[tuple[int, str, str], ...]
    """Id, name and organisation."""


def list_accounts(
    bereik: Bereik, *, dag: date, na: int | None = None, rol: str = "", organisatie: str = ""
) -> AccountPagina:
    """Return a page of accounts of the own region by name; ``dag`` is the real day."""
    rows = _annotate(get_beheerkring(bereik), dag).order_by("naam", "pk")
    if rol or organisatie:
        places = _current(dag).filter(medewerker=OuterRef("pk"))
        places = places.filter(rol=rol) if rol else places
        places = places.filter(organisatie=organisatie) if organisatie else places
        rows = rows.filter(Exists(places))
    if na is not None:
        # The name stays out of the address of the page; the id finds it again.
        name = Medewerker.objects.filter(pk=na).values("naam")[:1]
        rows = rows.filter(Q(naam__gt=name) | Q(naam=name, pk__gt=na))
    found = list(rows[: PAGE + 1])
    page = found[:PAGE]
    places_of = _list_places([row.pk for row in page], dag)
    return AccountPagina(
        rijen=tuple(_picture(row, places_of.get(row.pk, ())) for row in page),
        na=page[-1].pk if len(found) > PAGE else None,
    )


def get_account(bereik: Bereik, *, medewerker: int, dag: date) -> AccountBeeld | None:
    """Return one account, or ``None`` when it is not the actor's to administer."""
    row = _annotate(get_beheerkring(bereik), dag).filter(pk=medewerker).first()
    if row is None:
        return None
    places = _list_places([row.pk], dag).get(row.pk, ())
    changes = Beheerregel.objects.filter(betreft=row).select_related("door").order_by("-pk")
    return AccountBeeld(
        rij=_picture(row, places),
        is_eigen=row.pk == bereik.medewerker,
        sessies=count_sessions(row.pk),
        laatst_ingelogd=row.last_login,
        plaatsen=places,
        afwezigheden=list_afwezigheden(row.pk, vanaf=dag),
        wijzigingen=tuple(
            Wijziging(c.tijdstip, c.wat, c.door.naam if c.door else "", c.gegevens)
            for c in changes[:LAST_CHANGES]
        ),
    )


def get_beheerkeuzes(bereik: Bereik) -> Beheerkeuzes:
    """Return organisations and teams of the own region."""
    regio = get_regio(bereik)
    teams = Team.objects.filter(organisatie__regio=regio).order_by("organisatie__naam", "naam")
    return Beheerkeuzes(
        organisaties=tuple(
            Organisatie.objects.filter(regio=regio).order_by("naam").values_list("code", "naam")
        ),
        teams=tuple(teams.values_list("pk", "naam", "organisatie__naam")),
    )


def _current(dag: date) -> QuerySet[Aanstelling]:
    return Aanstelling.objects.filter(Q(eind__isnull=True) | Q(eind__gte=dag), begin__lte=dag)


def _annotate(rows: QuerySet[Medewerker], dag: date) -> QuerySet[Any]:
    away = Afwezigheid.objects.filter(medewerker=OuterRef("pk"), van__lte=dag, tot_en_met__gte=dag)
    return rows.annotate(
        has_factor=Exists(Authenticator.objects.filter(user=OuterRef("pk"))),
        is_away=Exists(away),
    )


def _list_places(medewerkers: Iterable[int], dag: date) -> dict[int, tuple[PlaatsRij, ...]]:
    rows = (
        Aanstelling.objects.filter(medewerker__in=list(medewerkers))
        .select_related("organisatie", "team")
        .order_by("-begin", "-pk")
    )
    found: dict[int, tuple[PlaatsRij, ...]] = {}
    for row in rows:
        place = PlaatsRij(
            rol=row.rol,
            rol_naam=ROLLEN[row.rol].naam if row.rol in ROLLEN else row.rol,
            organisatie=row.organisatie_id,
            organisatie_naam=row.organisatie.naam,
            team=row.team_id,
            team_naam=row.team.naam if row.team else "",
            begin=row.begin,
            eind=row.eind,
            is_nu=row.begin <= dag and (row.eind is None or row.eind >= dag),
        )
        found[row.medewerker_id] = (*found.get(row.medewerker_id, ()), place)
    return found


def _picture(row: Any, places: tuple[PlaatsRij, ...]) -> AccountRij:
    return AccountRij(
        medewerker=row.pk,
        naam=row.naam,
        email=row.email,
        is_actief=row.is_active,
        is_uitgenodigd=row.last_login is None and not row.has_usable_password(),
        heeft_tweede_factor=row.has_factor,
        is_afwezig=row.is_away,
        plaats=next((p for p in places if p.is_nu), places[0] if places else None),
    )

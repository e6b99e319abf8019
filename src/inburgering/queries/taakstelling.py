"""Taakstelling, backlog and placements per municipality. Numbers only, no people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from inburgering.access.bereik import Bereik
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.models import Plaatsing, Taakstelling
from inburgering.cases.taakstelling import (
    Doel,
    Herkomst,
    Maand,
    Schatting,
    Stand,
    add_months,
    bepaal_stand,
    first_of_month,
    get_halfjaar,
    make_maanden,
    schat_herstel,
)
from inburgering.queries.gehuisvest import tel_uit_dossiers
from inburgering.queries.verdeling import load_regels
from inburgering.queries.verdeling_cel import current
from inburgering.region.verdeling import get_gemeenten

TAAK = "taakstelling"


@dataclass(frozen=True, slots=True)
class Doelregel:
    """One recorded taakstelling with what was done of it."""

    id: int
    doel: Doel
    stand: Stand
    bron: str
    door: str
    recorded_at: datetime
    is_nu: bool
    is_straks: bool


@dataclass(frozen=True, slots=True)
class Gemeenteregel:
    """A municipality at a glance: the period that runs now."""

    code: str
    naam: str
    nu: Doelregel | None
    schatting: Schatting | None
    mag_invullen: bool


@dataclass(frozen=True, slots=True)
class Partij:
    """Who works on housing here."""

    naam: str
    rol: str
    telefoon: str


@dataclass(frozen=True, slots=True)
class Verschil:
    """A month for which source and dossiers do not say the same."""

    maand: date
    bron: int
    dossiers: int


@dataclass(frozen=True, slots=True)
class Gemeentebeeld:
    """Everything about the taakstelling of one municipality."""

    code: str
    naam: str
    regels: tuple[Doelregel, ...]
    """The newest period first."""
    maanden: tuple[Maand, ...]
    """From the first that is known until the month of today."""
    schatting: Schatting | None
    verschillen: tuple[Verschil, ...]
    """The newest first."""
    partijen: tuple[Partij, ...]
    mag_invullen: bool

    @property
    def nu(self) -> Doelregel | None:
        """The period that runs now."""
        return next((regel for regel in self.regels if regel.is_nu), None)


@dataclass(frozen=True, slots=True)
class Voorstel:
    """What a new taakstelling starts with: the half-year after the last, and what is left."""

    begin: date
    eind: date
    achterstand: int


def list_gemeenten(bereik: Bereik, *, dag: date) -> tuple[Gemeenteregel, ...]:
    """Return the municipalities of this worker by name; a constant number of queries."""
    codes = get_instroom_gemeenten(bereik)
    names = get_gemeenten(codes)
    regels, maanden = load_reeksen(codes, dag=dag)
    found = []
    for code, naam in sorted(names.items(), key=lambda item: item[1]):
        nu = next((regel for regel in regels[code] if regel.is_nu), None)
        found.append(
            Gemeenteregel(
                code=code,
                naam=naam,
                nu=nu,
                schatting=_schat(nu, maanden[code], dag),
                mag_invullen=bereik.mag_doen(code, TAAK),
            )
        )
    return tuple(found)


def get_gemeente(code: str, *, bereik: Bereik, dag: date) -> Gemeentebeeld | None:
    """Return one municipality, ``None`` when it is not of this worker."""
    if code not in get_instroom_gemeenten(bereik):
        return None
    regels, maanden = load_reeksen([code], dag=dag)
    nu = next((regel for regel in regels[code] if regel.is_nu), None)
    differences = [
        Verschil(m.begin, m.aantal or 0, m.uit_dossiers)
        for m in maanden[code]
        if m.herkomst is Herkomst.BRON and m.uit_dossiers and m.uit_dossiers != m.aantal
    ]
    return Gemeentebeeld(
        code=code,
        naam=get_gemeenten([code])[code],
        regels=tuple(regels[code]),
        maanden=maanden[code],
        schatting=_schat(nu, maanden[code], dag),
        verschillen=tuple(reversed(differences)),
        partijen=_list_partijen(code, dag),
        mag_invullen=bereik.mag_doen(code, TAAK),
    )


def make_voorstel(beeld: Gemeentebeeld, *, dag: date) -> Voorstel:
    """Return the half-year to fill in next, with what the one before leaves."""
    if not beeld.regels:
        return Voorstel(*get_halfjaar(dag), achterstand=0)
    last = beeld.regels[0]
    begin, eind = get_halfjaar(add_months(first_of_month(last.doel.eind), 1))
    return Voorstel(begin, eind, last.stand.nog)


def load_reeksen(
    gemeenten: Collection[str], *, dag: date
) -> tuple[Mapping[str, list[Doelregel]], Mapping[str, tuple[Maand, ...]]]:
    """Return per municipality the periods, newest first, and the months until today.

    Five queries. The caller has checked that these figures are for this worker.
    """
    rows: dict[str, list[Taakstelling]] = defaultdict(list)
    for row in Taakstelling.objects.filter(gemeente__in=gemeenten).select_related("door"):
        rows[row.gemeente_id].append(row)
    placed: dict[str, dict[date, tuple[int, str]]] = defaultdict(dict)
    for item in Plaatsing.objects.filter(gemeente__in=gemeenten):
        placed[item.gemeente_id][item.maand] = (item.aantal, item.bron)
    counted = tel_uit_dossiers(gemeenten)
    months = {
        code: make_maanden(
            placed[code],
            counted[code],
            eerste=_first([*placed[code], *counted[code], *(r.begin for r in rows[code])], dag),
            laatste=first_of_month(dag),
        )
        for code in gemeenten
    }
    regels = {
        code: [
            _make_regel(row, months[code], dag)
            for row in sorted(rows[code], key=lambda row: row.begin, reverse=True)
        ]
        for code in gemeenten
    }
    return regels, months


def _first(days: Iterable[date], dag: date) -> date:
    return first_of_month(min((day for day in days if day <= dag), default=dag))


def _make_regel(row: Taakstelling, maanden: Sequence[Maand], dag: date) -> Doelregel:
    doel = Doel(row.begin, row.eind, row.aantal, row.achterstand)
    return Doelregel(
        id=row.pk,
        doel=doel,
        stand=bepaal_stand(doel, maanden, dag=dag),
        bron=row.bron,
        door=row.door.naam if row.door else "",
        recorded_at=row.recorded_at,
        is_nu=row.begin <= dag <= row.eind,
        is_straks=row.begin > dag,
    )


def _schat(nu: Doelregel | None, maanden: Sequence[Maand], dag: date) -> Schatting | None:
    return None if nu is None else schat_herstel(nu.doel, nu.stand, maanden, dag=dag)


def _list_partijen(gemeente: str, dag: date) -> tuple[Partij, ...]:
    """Return who houses people here on this day: the uitvoerder, then who works along."""
    regels = load_regels([gemeente], taak=TAAK).get((gemeente, TAAK))
    if regels is None:
        return ()
    main = current(regels.uitvoerders(), dag)
    others = {
        (row.rol, row.organisatie_id): row
        for row in regels.verdeling
        if row.rol != "uitvoerder" and row.begin <= dag
    }
    rows = [main, *(row for row in others.values() if row.is_actief)]
    return tuple(
        Partij(row.organisatie.naam, row.rol, row.organisatie.telefoon)
        for row in rows
        if row is not None and row.organisatie is not None
    )

"""Orders at a school, groups with a timetable, and the hours of the last months."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from itertools import groupby
from typing import Final

from inburgering.actions.bestelling import bestelling_plaatsen
from inburgering.actions.bestelling_controle import Bestelgegevens
from inburgering.actions.bestelling_verloop import (
    bestelling_aanvaarden,
    bestelling_starten,
    bestelling_weigeren,
)
from inburgering.actions.groep import Groepgegevens, groep_maken
from inburgering.actions.les import Aanwezigheid, NieuweLes, les_openen, les_vastleggen
from inburgering.actions.uren import Ureninvoer, uren_vastleggen
from inburgering.demo.traject_leerling import Leerling
from inburgering.demo.verloop import find_bereik, make_moment
from inburgering.queries.bestelling import get_bestelkeuzes, get_bestelregel
from inburgering.queries.bestelling_beeld import Bestelkeuzes

PRODUCT_VAN_ROUTE: Final[Mapping[str, str]] = {
    "B1": "leerroute_b1",
    "onderwijs": "leerroute_onderwijs",
    "Z": "leerroute_z",
}
NAAM_VAN_GROEP: Final[Mapping[str, str]] = {
    "leerroute_b1": "B1 ochtend",
    "leerroute_onderwijs": "Schakeljaar",
    "leerroute_z": "Z-route ochtend",
}
LESDAGEN: Final = (1, 3, 0)
"""Days of the week on which there is a lesson, as long as there are three of them."""
BEGIN: Final = time(9)
MINUTEN: Final = 180
EIGEN_SCHOOL: Final = "Taalinstituut Nova"
BEGIN_GROEP: Final = timedelta(days=120)
PLEKKEN: Final = 12
LAATSTE: Final = timedelta(days=29)
"""The lessons of so many last days were recorded per lesson, by the teacher."""
WEGGEBLEVEN: Final = timedelta(days=15)
AFWEZIG: Final = ("ziek", "kind", "zonder_bericht", "vervoer")

Groepen = dict[tuple[str, int], uuid.UUID]
"""The group of a product, by who plans it at the school."""


def list_lesson_days(vandaag: date) -> tuple[int, ...]:
    """Return the three days of the timetable; that of today is one of them, to be filled in."""
    return tuple(sorted(list(dict.fromkeys((vandaag.weekday(), *LESDAGEN)))[:3]))


def get_product(leerling: Leerling) -> str:
    """Return the product of the route in the plan."""
    return PRODUCT_VAN_ROUTE.get(leerling.verloop.leerroute, "")


def make_groups(leerlingen: Sequence[Leerling], *, vandaag: date) -> Groepen:
    """Let each school make one group per product, for everybody who has to learn there."""
    made: Groepen = {}
    able = [one for one in leerlingen if one.verloop.mens.is_asiel and one.does(get_product(one))]
    first = min((one.sinds for one in able), default=vandaag)
    for (product, school), members in groupby(sorted(able, key=_school), key=_school):
        dag = min(first, vandaag - BEGIN_GROEP)
        bereik = find_bereik(school, dag)
        group = Groepgegevens(
            naam=NAAM_VAN_GROEP[product],
            product=product,
            organisatie=bereik.organisatie,
            plaats="Leslokaal 3",
            gemeenten=tuple(sorted({one.verloop.mens.gemeente for one in members})),
            begin=dag,
            rooster=tuple((day, "09:00", MINUTEN) for day in list_lesson_days(vandaag)),
            min_deelnemers=6,
            max_deelnemers=PLEKKEN,
        )
        made[product, school] = groep_maken(group, bereik=bereik, moment=make_moment(dag))
    return made


def _school(leerling: Leerling) -> tuple[str, int]:
    product = get_product(leerling)
    return product, leerling.verloop.werkers[product]


def order(leerling: Leerling, dag: date, *, product: str, groep: str = "") -> uuid.UUID | None:
    """Order under a running contract; nothing where the law or the region gives none."""
    bereik, moment = leerling.at("pip", dag)
    keuzes = get_bestelkeuzes(leerling.dossier, product=product, bereik=bereik, dag=dag)
    if keuzes is None or not keuzes.contracten or not keuzes.plicht.mag:
        return None
    contract, reden = _choose(keuzes)
    return bestelling_plaatsen(
        leerling.dossier,
        gegevens=Bestelgegevens(
            product,
            contract=contract,
            groep=groep,
            gewenste_start=dag + timedelta(days=7),
            uren_per_week=keuzes.uren_per_week,
            reden_perceel=reden,
            vervoer="ov",
        ),
        bereik=bereik,
        moment=moment,
    )


def _choose(keuzes: Bestelkeuzes) -> tuple[int, str]:
    profile = keuzes.leerprofiel
    fits = [c for c in keuzes.contracten if profile is None or c.onderdeel in ("", profile)]
    best = next((c for c in fits if c.is_eigen), (fits or list(keuzes.contracten))[0])
    return best.id, "" if best in fits else "Alleen daar is plek."


def _version(leerling: Leerling, order_key: uuid.UUID, dag: date) -> int:
    bereik, _moment = leerling.at("pip", dag)
    row = get_bestelregel(leerling.dossier, order_key, bereik=bereik, dag=dag)
    return row.versie if row else 0


def begin(leerling: Leerling, product: str, dag: date, *, groep: str = "") -> uuid.UUID | None:
    """Order, accept and start, a week from the order; nothing where it cannot be ordered."""
    key = order(leerling, dag, product=product, groep=groep)
    if key is None:
        return None
    first = min(dag + timedelta(days=7), leerling.verloop.vandaag)
    answer = min(dag + timedelta(days=2), first)
    bereik, moment = leerling.at(product, answer)
    seen = _version(leerling, key, answer)
    bestelling_aanvaarden(key, start=first, gezien=seen, bereik=bereik, moment=moment)
    bereik, moment = leerling.at(product, first)
    bestelling_starten(key, start=first, gezien=seen + 1, bereik=bereik, moment=moment)
    return key


def begin_lessons(leerling: Leerling, groep: uuid.UUID | None, dag: date) -> None:
    """Begin the lessons of the route, and record the hours of every lesson until the last days."""
    product = get_product(leerling)
    leerling.les = begin(leerling, product, dag, groep=str(groep or ""))
    hours = list(_list_hours(leerling, dag + timedelta(days=7))) if leerling.les else []
    if hours:
        last = leerling.verloop.vandaag - LAATSTE
        bereik, moment = leerling.at(product, last)
        uren_vastleggen(leerling.dossier, rijen=hours, bereik=bereik, moment=moment)


def _list_hours(leerling: Leerling, first: date) -> Iterator[Ureninvoer]:
    """Give every lesson until the last days; now and then somebody is not there."""
    rnd, last = leerling.verloop.rnd, leerling.verloop.vandaag - LAATSTE
    days = list_lesson_days(leerling.verloop.vandaag)
    chance = 0.08
    for number in range((last - first).days + 1):
        dag = first + timedelta(days=number)
        if dag.weekday() not in days:
            continue
        away = rnd.choice(AFWEZIG) if rnd.random() < chance else ""
        # A quarter of the time goes to KNM.
        soort = "knm" if dag.weekday() == max(days) else "nt2"
        yield Ureninvoer(soort, dag, 0 if away else MINUTEN, gepland=MINUTEN, afwezig=away)


def await_answer(leerling: Leerling, dag: date) -> None:
    """Order, and leave the answer to the school."""
    order(leerling, dag, product=get_product(leerling))


def wait_for_place(leerling: Leerling, dag: date) -> None:
    """Put somebody on the waiting list: no group is near enough."""
    bereik, moment = leerling.at("pip", dag)
    gegevens = Bestelgegevens(
        get_product(leerling),
        reden_wachten="De eerste groep in de buurt is vol.",
        gewenste_start=dag,
        vervoer="ov",
    )
    bestelling_plaatsen(leerling.dossier, gegevens=gegevens, bereik=bereik, moment=moment)


def pay_oneself(leerling: Leerling, dag: date) -> None:
    """Register a course that somebody chose and pays."""
    bereik, moment = leerling.at("pip", dag)
    gegevens = Bestelgegevens(
        get_product(leerling),
        is_eigen_rekening=True,
        aanbieder_naam=EIGEN_SCHOOL,
        gewenste_start=dag,
        uren_per_week=6,
    )
    bestelling_plaatsen(leerling.dossier, gegevens=gegevens, bereik=bereik, moment=moment)


def accept_only(leerling: Leerling, dag: date) -> None:
    """Order and accept; the first lesson is still to come."""
    product = get_product(leerling)
    key = order(leerling, dag, product=product)
    if key is not None:
        answer = min(dag + timedelta(days=2), leerling.verloop.vandaag)
        bereik, moment = leerling.at(product, answer)
        seen = _version(leerling, key, answer)
        start = leerling.ahead(12)
        bestelling_aanvaarden(key, start=start, gezien=seen, bereik=bereik, moment=moment)


def decline(leerling: Leerling, dag: date) -> None:
    """Order; the school says no."""
    product = get_product(leerling)
    key = order(leerling, dag, product=product)
    if key is not None:
        answer = min(dag + timedelta(days=2), leerling.verloop.vandaag)
        bereik, moment = leerling.at(product, answer)
        seen = _version(leerling, key, answer)
        reden = "De groep op dit niveau is vol tot het voorjaar."
        bestelling_weigeren(key, reden=reden, gezien=seen, bereik=bereik, moment=moment)


def give_lessons(groepen: Groepen, leerlingen: Sequence[Leerling], *, vandaag: date) -> None:
    """Let the teacher record the lessons of the last days."""
    for (product, school), groep in groepen.items():
        members = [
            one for one in leerlingen if one.les is not None and _school(one) == (product, school)
        ]
        lately = [vandaag - timedelta(days=n) for n in range(LAATSTE.days - 1, 0, -1)]
        taught = list_lesson_days(vandaag)
        for dag in (day for day in lately if day.weekday() in taught and members):
            with members[0].try_step():
                _give_lesson(groep, members, school, dag)


def _give_lesson(groep: uuid.UUID, members: Sequence[Leerling], school: int, dag: date) -> None:
    bereik, moment = find_bereik(school, dag), make_moment(dag)
    lesson = NieuweLes(dag, BEGIN, MINUTEN, "nt2")
    key = les_openen(groep, les=lesson, bereik=bereik, moment=moment)
    present = {one.dossier: Aanwezigheid(_find_absence(one, dag)) for one in members}
    les_vastleggen(key, aanwezig=present, versie=None, bereik=bereik, moment=moment)


def _find_absence(leerling: Leerling, dag: date) -> str:
    """Return why somebody was not there; who comes little stayed away of late."""
    if leerling.komt_weinig and dag > leerling.verloop.vandaag - WEGGEBLEVEN:
        return "zonder_bericht"
    return leerling.verloop.rnd.choice(AFWEZIG) if leerling.verloop.rnd.random() < 0.06 else ""

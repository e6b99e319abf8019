"""One dossier with three years of history, written set by set, to measure with.

See ``bench_dossier.py``. Terms and tasks are those that the law gives for what is written here.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, Final, TypeVar

import django

django.setup()

from django.db import models, transaction  # noqa: E402

from inburgering.access.moment import Moment  # noqa: E402
from inburgering.actions.stand import refresh_stand  # noqa: E402
from inburgering.cases.models import (  # noqa: E402
    Afspraakstand,
    Bestelling,
    BredeIntake,
    Contactmoment,
    Document,
    Dossier,
    Examen,
    Feit,
    Maandregel,
    Maandstaat,
    Ontzorging,
    Pip,
    Taalniveau,
    Tijdlijnregel,
    Uren,
    VasteLast,
    Voortgangsbericht,
    Voortgangsgesprek,
)
from inburgering.cases.pip_inhoud import pip_inhoud_as_json  # noqa: E402
from inburgering.demo.bench_data import ORGANISATIE  # noqa: E402
from inburgering.law.pip_inhoud import VAARDIGHEDEN, PipInhoud  # noqa: E402

Rij = TypeVar("Rij", bound=models.Model)
LENGTE: Final = 3 * 365
UREN, GESPREKKEN, STATEN, TIJDLIJN, CONTACTEN, NIVEAUDAGEN = 1000, 30, 12, 300, 60, 9
LESDAGEN: Final = 5
DAGEN: Final = {
    "plicht": 0,
    "koppeling": 5,
    "kennismaking": 12,
    "kennisgeving": 15,
    "inschrijving": 20,
    "recht_op_bijstand": 20,
    "ontzorgen_gestart": 20,
    "mb_gestart": 21,
    "cursus_besteld": 62,
    "pvt_gestart": 70,
    "pvt_activiteit": 90,
    "ontzorgen_afgerond": 200,
    "pvt_ondertekend": 120,
    "map_gestart": 400,
    "mb_afgerond": 560,
}
"""Per fact on which day of the history it was."""
PLAN: Final = 60
"""The day of the dagtekening."""
PRODUCTEN: Final = (
    ("leerroute_b1", Bestelling.Status.GESTART, None),
    ("pvt", Bestelling.Status.AFGEROND, 130),
    ("map", Bestelling.Status.GESTART, None),
    ("begeleiding", Bestelling.Status.AFGEROND, 560),
)
POGINGEN: Final = (
    ("lezen", "B1", ("gezakt", "geslaagd")),
    ("luisteren", "B1", ("gezakt", "gezakt", "geslaagd")),
    ("schrijven", "B1", ("gezakt", "gezakt")),
    ("spreken", "B1", ("gezakt", "niet_verschenen")),
    ("knm", "", ("geslaagd",)),
)
GEBEURTENISSEN: Final = (
    ("uren.vastgelegd", "soort", "nt2"),
    ("uren.week", "", ""),
    ("contact.vastgelegd", "kanaal", "telefoon"),
)


class Historie:
    """The rows of one dossier; ``day`` counts from the first day of the history."""

    def __init__(self, dossier: Dossier, *, moment: Moment, worker: int) -> None:
        self.dossier, self.moment = dossier, moment
        self.begin = moment.dag - timedelta(days=LENGTE)
        self.mine: dict[str, Any] = {"dossier": dossier}
        self.by: dict[str, Any] = {"door_id": worker, "recorded_at": moment.tijdstip}
        self.here: dict[str, Any] = {"organisatie_id": ORGANISATIE}

    def day(self, number: int) -> date:
        """Return a day of the history."""
        return self.begin + timedelta(days=number)

    def spread(self, count: int) -> Iterator[tuple[int, date]]:
        """Give so many numbered days, evenly over the time since the plan."""
        length = LENGTE - PLAN
        for number in range(count):
            yield number, self.day(PLAN + 1 + number * (length - 1) // count)

    def facts(self) -> Iterator[models.Model]:
        """Give the facts, the intake and the plan."""
        yield Feit(**self.mine, **self.by, soort="doelgroep", code="asielstatushouder", bron="b")
        for soort, number in DAGEN.items():
            yield Feit(**self.mine, **self.by, soort=soort, datum=self.day(number), bron="bench")
        yield BredeIntake(
            **self.mine,
            begonnen_op=self.day(25),
            voltooid_op=self.day(50),
            wijze=BredeIntake.Wijze.OVERGENOMEN,
        )
        content = PipInhoud(
            leerroute="B1",
            niveau="B1",
            uren_per_week=15,
            geschatte_uren_b1=900,
            pvt_uren=12,
            map_uren=60,
            map_praktijk_uren=40,
        )
        yield Pip(
            **self.mine,
            volgnummer=1,
            status=Pip.Status.VASTGESTELD,
            inhoud=pip_inhoud_as_json(content),
            dagtekening=self.day(PLAN),
        )

    def hours(self) -> Iterator[Uren]:
        """Give lessons on every working day, and twice a week something else as well."""
        for number in range(1, LENGTE - PLAN):
            day = self.moment.dag - timedelta(days=number)
            shared = {**self.mine, **self.by, **self.here, "datum": day, "minuten": 150}
            if day.weekday() < LESDAGEN:
                yield Uren(**shared, soort="nt2", minuten_gepland=180, is_keurmerk=True)
            if day.weekday() == 1:
                yield Uren(**shared, soort="participatie", categorie="vrijwilligerswerk_ind")
            if day.weekday() == LESDAGEN - 2:
                soort = ("map_les", "map_praktijk", "knm", "pvt")[number % 4]
                yield Uren(**shared, soort=soort, is_keurmerk=True)

    def learning(self) -> Iterator[models.Model]:
        """Give attempts at the exam and levels."""
        for onderdeel, niveau, results in POGINGEN:
            for poging, uitslag in enumerate(results, 1):
                day = self.day(500 + 180 * poging)
                which = {"onderdeel": onderdeel, "niveau": niveau, "poging": poging}
                known = {"uitslag": uitslag, "uitslag_op": day + timedelta(days=30)}
                yield Examen(**self.mine, **self.by, **which, **known, datum=day, bron="duo")
        for number, day in self.spread(NIVEAUDAGEN):
            level = ("A0", "A1", "A2")[number * 3 // NIVEAUDAGEN]
            for skill in VAARDIGHEDEN:
                which = {"vaardigheid": skill, "niveau": level, "op": day, "bron": "school"}
                yield Taalniveau(**self.mine, **self.by, **self.here, **which)

    def orders(self) -> Iterator[Bestelling]:
        """Give the orders, some of them done."""
        for product, status, stopped in PRODUCTEN:
            yield Bestelling(
                **self.mine,
                **self.by,
                **self.here,
                product=product,
                status=status,
                besteld_op=self.day(62),
                antwoord_op=self.day(66),
                start_op=self.day(70),
                stop_op=self.day(stopped) if stopped else None,
            )

    def reports(self, order: Bestelling) -> Iterator[Voortgangsbericht]:
        """Give a report of the school for every half year."""
        for _number, day in self.spread(6):
            end = day + timedelta(days=150)
            dates = {"van": day, "tot_en_met": end, "ontvangen_op": end, "beoordeeld_op": end}
            judged = {"inzet": "goed", "haalt_doel": True, "tekst": "Gaat vooruit."}
            yield Voortgangsbericht(**self.mine, **self.by, bestelling=order, **dates, **judged)

    def talks(self) -> Iterator[Voortgangsgesprek]:
        """Give talks on progress."""
        for _number, day in self.spread(GESPREKKEN):
            how = {"kanaal": "gesprek", "status": "gevoerd", "samenvatting": "Het gaat goed."}
            yield Voortgangsgesprek(**self.mine, **self.by, datum=day, **how)

    def contacts(self) -> Iterator[models.Model]:
        """Give contacts, and a letter with every third one."""
        for number, day in self.spread(CONTACTEN):
            how = {"plaats": "kantoor", "kanaal": "gesprek", "onderwerp": "voortgang"}
            yield Contactmoment(**self.mine, **self.by, datum=day, **how, met_wie="inburgeraar")
            if number % 3 == 0:
                letter = {"soort": "oproep", "deel": "contacten", "dagtekening": day}
                made = {"html": "<p>Brief</p>", "pdf": b"%PDF", "created_at": self.stamp(day)}
                yield Document(**self.mine, **letter, **made, sha256="0" * 64)

    def timeline(self) -> Iterator[Tijdlijnregel]:
        """Give events, in order."""
        for number, day in self.spread(TIJDLIJN):
            handeling, key, value = GEBEURTENISSEN[number % len(GEBEURTENISSEN)]
            data = {"urendag": day.isoformat(), **({key: value} if key else {})}
            by = {"door_id": self.by["door_id"], "tijdstip": self.stamp(day)}
            event = {"handeling": handeling, "dag": day, "gegevens": data}
            yield Tijdlijnregel(**self.mine, **self.here, **by, **event)

    def stamp(self, day: date) -> datetime:
        """Return a moment on a day of the history."""
        return self.moment.tijdstip - (self.moment.dag - day)


def write_history(dossier: Dossier, *, moment: Moment, worker: int) -> dict[str, int]:
    """Write three years into a dossier; return how many rows it has of the main kinds."""
    history = Historie(dossier, moment=moment, worker=worker)
    with transaction.atomic():
        write(history.facts())
        write(islice(history.hours(), UREN))
        write(history.learning())
        orders = write(history.orders())
        write(history.reports(orders[0]))
        talks = write(history.talks())
        agreed = ("leerroute", "pvt", "map")
        write(
            Afspraakstand(gesprek=talk, afspraak=code, stand="op_schema")
            for talk in talks
            for code in agreed
        )
        write_statements(history)
        write(history.contacts())
        write(history.timeline())
        refresh_stand([dossier], moment=moment, door=worker)
        dossier.save()
    found = ("uren", "voortgangsgesprekken", "examens", "bestellingen", "tijdlijn")
    derived = ("termijnen", "taken")
    return {name: getattr(dossier, name).count() for name in (*found, *derived)}


def write_statements(history: Historie) -> None:
    """Write a period of paying fixed costs with a final statement for every month."""
    begin = history.day(DAGEN["ontzorgen_gestart"]).replace(day=1)
    months = [date(begin.year + n // 12, n % 12 + 1, 1) for n in range(begin.month - 1, 99)]
    end = months[STATEN] - timedelta(days=1)
    shared = {"begin": begin, "eind": end, "is_afgesloten": True}
    (period,) = write([Ontzorging(**history.mine, **history.here, **shared)])
    costs = write(
        VasteLast(
            **{"ontzorging": period, "soort": soort, "schuldeiser": soort},
            **{"bedrag_cent": 9000, "betaaldag": 3, "begin": begin},
        )
        for soort in VasteLast.Soort
    )
    amounts = {"bijstand_cent": 130000, "toeslagen_cent": 20000, "leefgeld_cent": 60000}
    final = {"is_definitief": True, "definitief_op": end}
    rows = (
        Maandstaat(ontzorging=period, maand=month, **amounts, **final, **history.by)
        for month in months[:STATEN]
    )
    paid = {"ingehouden_cent": 9000, "betaald_cent": 9000}
    write(
        Maandregel(staat=staat, last=cost, betaald_op=staat.maand, **paid)
        for staat in write(rows)
        for cost in costs
    )


def write(rows: Iterable[Rij]) -> list[Rij]:
    """Write rows, those of one table in one go, and return them."""
    tables: dict[type[Rij], list[Rij]] = {}
    for row in rows:
        tables.setdefault(type(row), []).append(row)
    written: list[Rij] = []
    for table, mine in tables.items():
        written += table._default_manager.bulk_create(mine)
    return written

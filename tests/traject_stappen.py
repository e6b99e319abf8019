"""What can be done after the plan, as steps of a machine that checks each act by itself.

Orders and hours are here; what stands must fit after every step is said where it is tested.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar

import pytest
from django.db import transaction
from django.db.models import Model
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from inburgering.access.bereik import Bereik
from inburgering.actions import bestelling_verloop as verloop
from inburgering.actions.bestelling import bestelling_plaatsen
from inburgering.actions.bestelling_controle import Bestelgegevens
from inburgering.actions.fouten import AlGedaan, Geweigerd
from inburgering.actions.uren import Ureninvoer, uren_vastleggen, uren_verbeteren, uren_vervallen
from inburgering.actions.uren_verrekenen import (
    Verrekengegevens,
    uren_verrekenen,
    verrekening_vervallen,
)
from inburgering.cases.models import Bestelling, Dossier, Termijn, Uren, Verrekening
from inburgering.region.models import Contract
from tests import traject
from tests.handhaving import at, later
from tests.traject import Stretch, picture

BESTELLINGEN: dict[str, dict[str, Any]] = {
    "b1": {"product": "leerroute_b1"},
    "map": {"product": "map"},
    "b1_wacht": {"product": "leerroute_b1", "reden_wachten": "De groep is vol"},
    "b1_eigen": {
        "product": "leerroute_b1",
        "is_eigen_rekening": True,
        "aanbieder_naam": "School Zuid",
    },
    "taalcafe": {"product": "participatie", "aanbod": "taalcafe"},
    "buurthuis": {"product": "participatie", "aanbod": "buurthuis"},
}
VOLGENDE = {"gevraagd": "aanvaarden", "aanvaard": "starten", "gestart": "stoppen"}
STAPPEN = ("volgende", "volgende", "aanvaarden", "weigeren", "starten", "stoppen", "intrekken")
WIE = st.sampled_from(["noor", "lot"])
TERUG = st.sampled_from([0, 0, 3, 21, 112, 150, -1])
"""Days back: today, within and before the plan and the balance, and tomorrow."""
MINUTEN = st.sampled_from([60, 95, 180])
SOORT = st.sampled_from(sorted(traject.COUNTS_AS))
N = st.integers(0, 2)
REDEN = "Het klopte niet."


class Stappen(RuleBasedStateMachine):
    """A casusregisseur and a school do anything on any day; each example begins anew."""

    wie: ClassVar[dict[str, Bereik]] = {}
    dossier: ClassVar[uuid.UUID]

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.pk = Dossier.objects.get(sleutel=self.dossier).pk
        self.stood = picture(self.pk)
        self.moment = at(traject.PLAN_OP + timedelta(days=119))
        self.regisseur = self.wie["noor"].medewerker
        self.hours: dict[int, Stretch] = {}
        self.over: dict[int, tuple[str, str]] = {}
        self.is_closed = self.has_ended = self.is_credited = False

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.savepoint)

    def act(
        self, call: Callable[..., Any], *, wie: str = "noor", may_shorten: bool = False
    ) -> bool:
        """Do it and return whether it was done; refused or done twice, it writes nothing."""
        who = {
            "bereik": replace(self.wie[wie], dag=self.moment.dag),
            "moment": self.moment,
            "eenmalig": uuid.uuid4(),
        }
        before, last = self.stood, self.find_last_day()
        try:
            call(**who)
        except Geweigerd:
            assert picture(self.pk) == before
            return False
        after = self.stood = picture(self.pk)
        assert after["Dossier"][0]["versie"] == before["Dossier"][0]["versie"] + 1
        assert after["Tijdlijnregel"][:-1] == before["Tijdlijnregel"]
        line = after["Tijdlijnregel"][-1]
        assert line["sleutel"] == who["eenmalig"]
        assert not self.is_closed or line["handeling"] == "dossier.heropend"
        assert may_shorten or self.find_last_day() >= last
        with pytest.raises(AlGedaan):
            call(**who)
        assert picture(self.pk) == after
        return True

    def find_last_day(self) -> date:
        """Return the last day of the inburgeringstermijn."""
        return Termijn.objects.get(dossier=self.pk, code="inburgeringstermijn").uiterlijk

    def find(self, model: type[Model], n: int, **which: Any) -> Any:
        """Return one of the newest rows, or none."""
        rows = list(model.objects.filter(dossier=self.pk, **which).order_by("-pk")[:3])
        return rows[n % len(rows)] if rows else None

    @rule(days=st.sampled_from([1, 10, 45, 200]))
    def wait(self, days) -> None:
        self.moment = later(self.moment, days)

    @rule(wat=st.sampled_from(sorted(BESTELLINGEN)), in_days=st.sampled_from([0, 0, 14]))
    def order(self, wat, in_days, *, replaces=None) -> None:
        values = dict(BESTELLINGEN[wat])
        if wat in ("b1", "map"):
            values["contract"] = Contract.objects.get(code=wat).pk
        start = self.moment.dag + timedelta(days=in_days)
        gegevens = Bestelgegevens(gewenste_start=start, **values)
        more = {"vervangt": replaces, "reden_vervangen": "Past niet"} if replaces else {}
        self.act(partial(bestelling_plaatsen, self.dossier, gegevens=gegevens, **more))

    @rule(wat=st.sampled_from(["b1", "b1_eigen", "map"]), n=N)
    def replace_order(self, wat, n) -> None:
        if row := self.find(Bestelling, n):
            self.order(wat, 0, replaces=row.sleutel)

    @rule(stap=st.sampled_from(STAPPEN), n=N, wie=WIE, days=TERUG, stale=st.sampled_from([0, 0, 1]))
    def change_order(self, stap, n, wie, days, stale) -> None:
        if not (row := self.find(Bestelling, n)):
            return
        day = self.moment.dag - timedelta(days=days)
        stap = VOLGENDE.get(row.status, "intrekken") if stap == "volgende" else stap
        values: dict[str, Any] = {
            "aanvaarden": {"start": None},
            "starten": {"start": day},
            "stoppen": {"laatste_dag": day, "reden": REDEN, "is_klaar": n == 1},
        }.get(stap, {"reden": REDEN})
        call = getattr(verloop, f"bestelling_{stap}")
        self.act(partial(call, row.sleutel, gezien=row.versie - stale, **values), wie=wie)

    @rule(minuten=MINUTEN)
    def attend_lessons(self, minuten) -> None:
        """Take the usual way of an order up to hours by the school."""
        self.order("b1", 0)
        for stap in ("aanvaarden", "starten"):
            self.change_order(stap, 0, "lot", 0, stale=0)
        self.record("nt2", "lot", 0, minuten, is_week=False)

    @rule(soort=SOORT, wie=WIE, days=TERUG, minuten=MINUTEN, is_week=st.booleans())
    def record(self, soort, wie, days, minuten, is_week) -> None:
        invoer = self.type_hours(soort, days, minuten, is_week)
        if self.act(partial(uren_vastleggen, self.dossier, rijen=[invoer]), wie=wie):
            self.hours[self.find(Uren, 0).pk] = Stretch(soort, invoer.datum, minuten)

    @rule(n=st.integers(0, 5), wie=WIE, days=TERUG, minuten=MINUTEN)
    def correct(self, n, wie, days, minuten) -> None:
        if not (row := self.pick_hours(n)):
            return
        invoer = self.type_hours(row.soort, days, minuten, row.is_week)
        call = partial(uren_verbeteren, self.dossier, uren=row.pk, invoer=invoer, reden=REDEN)
        if self.act(call, wie=wie):
            del self.hours[row.pk]
            self.hours[self.find(Uren, 0).pk] = Stretch(row.soort, invoer.datum, minuten)

    @rule(n=st.integers(0, 5), wie=WIE)
    def take_back_hours(self, n, wie) -> None:
        row = self.pick_hours(n)
        if row and self.act(
            partial(uren_vervallen, self.dossier, uren=row.pk, reden=REDEN), wie=wie
        ):
            del self.hours[row.pk]

    def pick_hours(self, n: int) -> Uren | None:
        """Return any row of hours, also one that holds no longer."""
        rows = list(Uren.objects.filter(dossier=self.pk).order_by("-is_geldig", "-pk"))
        return rows[n % len(rows)] if rows else None

    def type_hours(self, soort: str, days: int, minuten: int, is_week: bool) -> Ureninvoer:
        day = self.moment.dag - timedelta(days=days)
        return Ureninvoer(
            soort,
            day - timedelta(days=day.weekday() if is_week else 0),
            minuten,
            "werk_ind" if soort == "participatie" else "",
            is_week=is_week,
            is_keurmerk=True,
        )

    @rule()
    def credit(self) -> None:
        gegevens = Verrekengegevens(
            *("map_les", "andere_gemeente", traject.KREDIET_MINUTEN),
            *(traject.PLAN_OP, traject.KREDIET_TOT, "Verklaring"),
        )
        if self.act(partial(uren_verrekenen, self.dossier, gegevens=gegevens)):
            self.is_credited = True

    @rule()
    def take_back_credit(self) -> None:
        row = self.find(Verrekening, 0, is_geldig=True)
        call = partial(verrekening_vervallen, self.dossier, reden=REDEN)
        if row and self.act(partial(call, verrekening=row.pk)):
            self.is_credited = False

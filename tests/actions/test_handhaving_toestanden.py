"""No sequence of steps by anybody brings a case where the law does not allow it to be."""

from contextlib import suppress
from datetime import date
from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from inburgering.actions.boete import (
    boete_besluiten,
    boete_intrekken,
    boete_onherroepelijk_vaststellen,
)
from inburgering.actions.boete_akkoord import (
    boete_akkoord_geven,
    boete_terugsturen,
    boete_voorleggen,
)
from inburgering.actions.boete_bezwaar import (
    Bezwaarbesluit,
    boete_bezwaar_beslissen,
    boete_bezwaar_ontvangen,
)
from inburgering.actions.fouten import Geweigerd
from inburgering.actions.handhaving_einde import handhaving_afzien, handhaving_waarschuwen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.zienswijze import zienswijze_vastleggen, zienswijze_vragen
from inburgering.cases.models import Handhavingszaak, Taak, Verzending
from inburgering.law.handhaving_termijn import onherroepelijk_vanaf, zienswijze_vroegst
from tests.dossiers import NAAM, make_bsn
from tests.handhaving import at, later, open_with_plan, report, send, step, weigh
from tests.oproep import GEZIN

NUMBERS = count(300)
REACHED: set[str] = set()
VOOR = {"feiten", "zienswijze", "beoordelen", "voorgelegd"}
NA = {"besloten", "bezwaar", "onherroepelijk"}
WIE = st.sampled_from(["noor", "tom"])


class Zaken(RuleBasedStateMachine):
    """Two people take any step on any day in up to three cases of one person."""

    bereik_for = staticmethod(lambda _naam: None)

    @initialize()
    def begin(self) -> None:
        self.wie = {naam: self.bereik_for(naam) for naam in ("noor", "tom")}
        self.moment = at(date(2023, 5, 8))
        self.ended: dict[int, str] = {}
        person = Persoonsgegevens(
            naam=NAAM,
            geboortedatum=date(1994, 3, 5),
            bsn=make_bsn(next(NUMBERS)),
            is_synthetisch=True,
        )
        self.dossier = open_with_plan(
            self.wie["noor"], at(date(2023, 1, 9)), feiten=GEZIN, persoon=person
        )

    def attempt(self, wie: str, number: int, act) -> None:
        """Take a step in a case, if it exists; a refusal changes nothing."""
        rows = list(Handhavingszaak.objects.filter(dossier__sleutel=self.dossier).order_by("pk"))
        if not rows:
            return
        row = rows[number % len(rows)]
        try:
            act(step(row.sleutel, self.wie[wie], self.moment))
        except Geweigerd:
            same = Handhavingszaak.objects.get(pk=row.pk)
            assert (same.status, same.versie) == (row.status, row.versie)

    @rule(days=st.sampled_from([1, 10, 20, 50]))
    def wait(self, days) -> None:
        self.moment = later(self.moment, days)

    @rule(wie=WIE)
    def report(self, wie) -> None:
        if Handhavingszaak.objects.filter(dossier__sleutel=self.dossier).count() < 3:
            with suppress(Geweigerd):
                report(self.dossier, self.wie[wie], self.moment)

    @rule(n=st.integers(0, 2), steps=st.integers(2, 7))
    def walk(self, n, steps) -> None:
        """Take the steps that come next, so that cases get to their end as well."""
        for _step in range(steps):
            self.usual(n)
            self.every_case_is_possible()

    def usual(self, n) -> None:
        """Take the step that comes next in one case."""
        rows = list(Handhavingszaak.objects.filter(dossier__sleutel=self.dossier).order_by("pk"))
        if not rows:
            self.report("noor")
            return
        row = rows[n % len(rows)]
        writer = "noor" if row.door_id == self.wie["noor"].medewerker else "tom"
        other = "tom" if writer == "noor" else "noor"
        if row.status == "feiten":
            self.ask(writer, n, is_sent=True)
        elif row.status == "zienswijze":
            self.answer(writer, n)
            self.weigh(writer, n, "gewoon", verlaagd=False)
        elif row.status == "beoordelen":
            self.lay(writer, n)
        elif row.status == "voorgelegd" and row.akkoord_at is None:
            self.agree(other, n)
        elif row.status == "voorgelegd":
            self.decide(other, n, is_sent=True)
        elif row.status == "bezwaar":
            self.decide_on_bezwaar(writer, n, "ongegrond")
        else:
            self.wait(50)
            self.finalise(writer, n)

    @rule(wie=WIE, n=st.integers(0, 2), is_sent=st.booleans())
    def ask(self, wie, n, is_sent) -> None:
        def act(stap) -> None:
            zienswijze_vragen(stap, uiterlijk=zienswijze_vroegst(self.moment.dag))
            if is_sent:
                send(stap.zaak, self.wie[wie], self.moment, "zienswijze_verzoek")

        self.attempt(wie, n, act)

    @rule(wie=WIE, n=st.integers(0, 2))
    def answer(self, wie, n) -> None:
        self.attempt(
            wie,
            n,
            lambda stap: zienswijze_vastleggen(
                stap, ontvangen_op=self.moment.dag, tekst="Ik was ziek."
            ),
        )

    @rule(
        wie=WIE,
        n=st.integers(0, 2),
        schuld=st.sampled_from(["opzet", "gewoon", "geen"]),
        verlaagd=st.booleans(),
    )
    def weigh(self, wie, n, schuld, verlaagd) -> None:
        self.attempt(
            wie,
            n,
            lambda stap: weigh(
                stap.zaak,
                self.wie[wie],
                self.moment,
                verwijtbaarheid=schuld,
                is_bijstand_verlaagd=verlaagd,
                samenloop_kenmerk="PW-1" if verlaagd else "",
            ),
        )

    @rule(wie=WIE, n=st.integers(0, 2))
    def lay(self, wie, n) -> None:
        self.attempt(wie, n, boete_voorleggen)

    @rule(wie=WIE, n=st.integers(0, 2))
    def agree(self, wie, n) -> None:
        self.attempt(wie, n, boete_akkoord_geven)

    @rule(wie=WIE, n=st.integers(0, 2))
    def send_back(self, wie, n) -> None:
        self.attempt(wie, n, lambda stap: boete_terugsturen(stap, opmerking="Noem de dagen."))

    @rule(wie=WIE, n=st.integers(0, 2), is_sent=st.booleans())
    def decide(self, wie, n, is_sent) -> None:
        def act(stap) -> None:
            boete_besluiten(stap)
            if is_sent:
                send(stap.zaak, self.wie[wie], self.moment, "boete_besluit")

        self.attempt(wie, n, act)

    @rule(wie=WIE, n=st.integers(0, 2))
    def object(self, wie, n) -> None:
        self.attempt(
            wie, n, lambda stap: boete_bezwaar_ontvangen(stap, ontvangen_op=self.moment.dag)
        )

    @rule(
        wie=WIE,
        n=st.integers(0, 2),
        uitkomst=st.sampled_from(["gegrond", "deels_gegrond", "ongegrond", "ingetrokken"]),
    )
    def decide_on_bezwaar(self, wie, n, uitkomst) -> None:
        besluit = Bezwaarbesluit(self.moment.dag, uitkomst, 1000)
        self.attempt(wie, n, lambda stap: boete_bezwaar_beslissen(stap, besluit=besluit))

    @rule(wie=WIE, n=st.integers(0, 2))
    def finalise(self, wie, n) -> None:
        self.attempt(
            wie, n, lambda stap: boete_onherroepelijk_vaststellen(stap, is_zonder_beroep=True)
        )

    @rule(wie=WIE, n=st.integers(0, 2))
    def withdraw(self, wie, n) -> None:
        self.attempt(wie, n, lambda stap: boete_intrekken(stap, reden="De rechter zei het."))

    @rule(wie=WIE, n=st.integers(0, 2), warn=st.booleans())
    def let_go(self, wie, n, warn) -> None:
        end = handhaving_waarschuwen if warn else handhaving_afzien
        self.attempt(wie, n, lambda stap: end(stap, reden="U had een reden."))

    @invariant()
    def every_case_is_possible(self) -> None:
        if not hasattr(self, "dossier"):
            return
        rows = list(Handhavingszaak.objects.filter(dossier__sleutel=self.dossier))
        sent = dict(
            Verzending.objects.filter(document__soort="boete_besluit").values_list(
                "document__handhaving", "verzonden_op"
            )
        )
        for row in rows:
            check_case(row, sent.get(row.pk), self.ended)
        assert sum(row.bedrag_cent or 0 for row in rows if row.status in NA) <= 240000
        codes = set(
            Taak.objects.filter(
                dossier__sleutel=self.dossier, taak="handhaving", status="open"
            ).values_list("code", flat=True)
        )
        running = {row.status for row in rows} - {"onherroepelijk", "afgezien", "ingetrokken"}
        assert bool(codes) is bool(running)


def check_case(row: Handhavingszaak, sent: date | None, ended: dict[int, str]) -> None:
    """Check what must hold in this state, and that an end stays an end."""
    REACHED.add(row.status)
    if row.pk in ended:
        assert row.status in {ended[row.pk], "ingetrokken"}
    if row.status in {"afgezien", "ingetrokken", "onherroepelijk"}:
        ended[row.pk] = row.status
        assert row.afgerond_op is not None
    if row.status in VOOR | {"afgezien"}:
        assert (row.dagtekening, row.onherroepelijk_op) == (None, None)
    if row.status in NA:
        assert row.bedrag_cent
        assert row.bedrag_cent <= 80000
        assert row.zienswijze_gevraagd_op is not None
        assert row.zienswijze_ontvangen_op or row.dagtekening > row.zienswijze_uiterlijk
        assert row.is_bijstand_verlaagd is False
        assert row.verwijtbaarheid in {"opzet", "gewoon"}
        assert row.akkoord_door_id not in {None, row.door_id, row.voorgelegd_door_id}
    if row.status == "onherroepelijk":
        assert sent is not None
        assert row.onherroepelijk_op >= onherroepelijk_vanaf(sent)
    if row.status == "voorgelegd":
        assert row.voorgelegd_at
    elif row.status in {"feiten", "zienswijze", "beoordelen"}:
        assert row.akkoord_at is None


@pytest.mark.embedded
@pytest.mark.django_db
def test_no_sequence_of_steps_reaches_an_impossible_state(bereik_for, monkeypatch):
    # A letter on paper takes longer than all the rest; what it says is tested elsewhere.
    monkeypatch.setattr("inburgering.actions.brief.render_pdf", lambda *_a, **_k: b"%PDF")
    monkeypatch.setattr(Zaken, "bereik_for", staticmethod(bereik_for))
    run_state_machine_as_test(
        Zaken,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    # That a fine becomes irrevocable takes one order of steps: test_handhaving walks it.
    assert {*VOOR, "besloten", "afgezien"} <= REACHED

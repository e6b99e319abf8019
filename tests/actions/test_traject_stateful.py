"""No sequence of acts after the plan breaks a dossier: phase, work, orders, hours, term, record."""

from collections import Counter
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from inburgering.actions.afronding import (
    Einde,
    Nazorg,
    einde_intrekken,
    einde_vastleggen,
    nazorg_vastleggen,
)
from inburgering.actions.dossier import casusregisseur_toewijzen
from inburgering.actions.dossier_sluiten import (
    dossier_archiveren,
    dossier_heropenen,
    dossier_sluiten,
)
from inburgering.actions.duobesluit import (
    Besluitgegevens,
    duobesluit_vastleggen,
    duobesluit_verbeteren,
)
from inburgering.actions.handhaving import Melding, handhaving_melden
from inburgering.actions.handhaving_einde import handhaving_afzien
from inburgering.actions.handhaving_zaak import Zaakstap
from inburgering.actions.overleg_actie import NieuweActie
from inburgering.actions.pauze import Pauzegegevens, pauze_beginnen, pauze_stoppen
from inburgering.actions.stand import ANDERE_OGEN, REGIE_TAKEN
from inburgering.actions.voortgangsgesprek import (
    voortgangsgesprek_afzeggen,
    voortgangsgesprek_plannen,
)
from inburgering.actions.voortgangsgesprek_voeren import (
    voortgangsgesprek_missen,
    voortgangsgesprek_voeren,
)
from inburgering.cases.models import (
    Afronding,
    Bestelling,
    Dossier,
    Duobesluit,
    Handhavingszaak,
    Taak,
    Tijdlijnregel,
    Uren,
    Voortgangsgesprek,
)
from tests.bestellingen import stand_of
from tests.handhaving import FEITEN, at
from tests.traject import BALANS_OP, PLAN_OP, count_by_hand, give_balance, make_traject
from tests.traject_stappen import REDEN, TERUG, N, Stappen
from tests.voortgang import make_appointment, make_report

LOPEND = ("wacht", "gevraagd", "aanvaard", "gestart")


class Traject(Stappen):
    """Everything else after the plan, and what must be so after every step."""

    @rule(days=st.sampled_from([-10, 0, 5, 30]))
    def plan_talk(self, days) -> None:
        afspraak = make_appointment(self.moment, days)
        self.act(partial(voortgangsgesprek_plannen, self.dossier, afspraak=afspraak))

    @rule(n=N, wat=st.sampled_from(["voeren", "missen", "afzeggen"]), stand=st.booleans())
    def end_talk(self, n, wat, stand) -> None:
        if not (row := self.find(Voortgangsgesprek, n)):
            return
        if wat == "voeren":
            actie = NieuweActie("Bel de school", f"medewerker.{self.regisseur}", None)
            report = make_report(
                self.dossier, "op_schema" if stand else "loopt_achter", acties=(actie,)
            )
            call = partial(voortgangsgesprek_voeren, verslag=report)
        else:
            end = voortgangsgesprek_missen if wat == "missen" else voortgangsgesprek_afzeggen
            call = partial(end, reden=REDEN)
        self.act(partial(call, self.dossier, row.sleutel, versie=row.versie))

    @rule(days=TERUG)
    def pause(self, days) -> None:
        begin = self.moment.dag - timedelta(days=days)
        self.act(partial(pauze_beginnen, self.dossier, gegevens=Pauzegegevens("gezin", begin)))

    @rule(days=TERUG)
    def go_on(self, days) -> None:
        eind = self.moment.dag - timedelta(days=days)
        self.act(partial(pauze_stoppen, self.dossier, eind=eind))

    @rule(days=st.sampled_from([-30, 0, 90, 184]))
    def extend(self, days) -> None:
        new = self.find_last_day() + timedelta(days=days)
        day = self.moment.dag
        gegevens = Besluitgegevens("verlenging", day, day, nieuwe_einddatum=new)
        self.act(partial(duobesluit_vastleggen, self.dossier, gegevens=gegevens))

    @rule(n=N)
    def take_back_extension(self, n) -> None:
        if row := self.find(Duobesluit, n):
            call = partial(duobesluit_verbeteren, self.dossier, besluit=row.pk, gegevens=None)
            self.act(partial(call, reden=REDEN), may_shorten=True)

    @rule()
    def enforce(self) -> None:
        melding = Melding("begeleiding", self.moment.dag, self.moment.dag, FEITEN)
        self.act(partial(handhaving_melden, self.dossier, melding=melding))

    @rule(n=N)
    def let_go(self, n) -> None:
        if row := self.find(Handhavingszaak, n):
            self.act(
                lambda **who: handhaving_afzien(
                    Zaakstap(self.dossier, row.sleutel, **who), reden="U had een goede reden."
                )
            )

    @rule(naam=st.sampled_from(["noor", "tom", "lot"]))
    def hand_over(self, naam) -> None:
        to = self.wie[naam].medewerker
        if self.act(partial(casusregisseur_toewijzen, self.dossier, medewerker=to)):
            self.regisseur = to

    @rule(wijze=st.sampled_from(["b1", "vrijstelling", "z"]), days=TERUG)
    def end(self, wijze, days) -> None:
        row = self.find(Afronding, 0)
        day = self.moment.dag - timedelta(days=days)
        einde = Einde(wijze, day, uitstroom="werk", toelichting="Van DUO.")
        call = partial(einde_vastleggen, self.dossier, einde=einde)
        if self.act(partial(call, gezien=row.versie if row else 0)):
            self.has_ended = True

    @rule()
    def take_back_end(self) -> None:
        if self.act(partial(einde_intrekken, self.dossier, reden=REDEN)):
            self.has_ended = False

    @rule(soort=st.sampled_from(["6_maanden", "12_maanden", "extra"]), bereikt=st.booleans())
    def follow_up(self, soort, bereikt) -> None:
        nazorg = Nazorg(soort, self.moment.dag, bereikt, "werk", "Gebeld en gemaild.")
        self.act(partial(nazorg_vastleggen, self.dossier, nazorg=nazorg))

    @rule(reden=st.sampled_from(["voldaan", "buitenland", "ontheven", ""]), again=st.booleans())
    def close(self, reden, again) -> None:
        call = partial(dossier_sluiten, reden=reden) if reden else dossier_archiveren
        if self.act(partial(call, self.dossier)):
            self.is_closed = True
        if again:
            self.reopen()

    @rule()
    def reopen(self) -> None:
        if self.act(partial(dossier_heropenen, self.dossier)):
            self.is_closed = False

    @invariant()
    def the_dossier_says_where_it_stands(self) -> None:
        row = Dossier.objects.get(pk=self.pk)
        open_phase = "nazorg" if self.has_ended else "leren"
        assert row.fase == ("gesloten" if self.is_closed else open_phase)
        assert (row.status == "gesloten") is self.is_closed
        assert row.casusregisseur_id == self.regisseur

    @invariant()
    def the_work_fits(self) -> None:
        tasks = list(Taak.objects.filter(dossier=self.pk, status="open"))
        if self.is_closed:
            assert {task.code for task in tasks} <= {"overdracht_verstrekken"}
        by_law = [task for task in tasks if task.code != "eigen"]
        assert len({(task.code, task.taak) for task in by_law}) == len(by_law)
        for task in by_law:
            if task.taak in REGIE_TAKEN and task.code not in ANDERE_OGEN:
                assert task.medewerker_id == self.regisseur

    @invariant()
    def what_runs_runs_once(self) -> None:
        rows = Bestelling.objects.filter(dossier=self.pk)
        running = Counter(rows.filter(status__in=LOPEND).values_list("product", "aanbod"))
        assert set(running.values()) <= {1}
        for row in rows:
            assert (row.start_op is not None) is (row.status in ("gestart", "gestopt", "afgerond"))
            assert (row.stop_op is not None) is (row.status in ("gestopt", "afgerond"))
            if row.status not in LOPEND:
                assert self.over.setdefault(row.pk, (row.status, row.reden)) == (
                    row.status,
                    row.reden,
                )

    @invariant()
    def hours_count_once(self) -> None:
        valid = Uren.objects.filter(dossier=self.pk, is_geldig=True)
        assert set(valid.values_list("pk", flat=True)) == set(self.hours)
        counted = stand_of(self.dossier, self.moment).feiten.uren
        by_hand = count_by_hand(self.hours.values(), is_credited=self.is_credited)
        assert {als: n for als, n in counted.items() if n} == by_hand


HOURS = {"wie": "noor", "days": 21, "is_week": False}
STEP = {"n": 0, "wie": "noor", "days": 0, "stale": 0}
WAY = (
    ("enforce", {}, "handhaving.gemeld"),
    ("hand_over", {"naam": "tom"}, "casusregisseur.toegewezen"),
    ("let_go", {"n": 0}, "handhaving.afgezien"),
    ("attend_lessons", {"minuten": 95}, "uren.vastgelegd"),
    ("record", {**HOURS, "soort": "map_praktijk", "minuten": 180}, "uren.vastgelegd"),
    ("record", {**HOURS, "soort": "map_les", "minuten": 95}, "uren.vastgelegd"),
    ("record", {**HOURS, "soort": "pvt", "minuten": 60, "days": 112}, "uren.vastgelegd"),
    ("credit", {}, "uren.verrekend"),
    ("correct", {"n": 1, "wie": "noor", "days": 3, "minuten": 180}, "uren.verbeterd"),
    ("take_back_credit", {}, "uren.verrekening_vervallen"),
    ("take_back_hours", {"n": 2, "wie": "noor"}, "uren.vervallen"),
    ("plan_talk", {"days": 0}, "voortgangsgesprek.gepland"),
    ("end_talk", {"n": 0, "wat": "missen", "stand": True}, "voortgangsgesprek.gemist"),
    ("plan_talk", {"days": 5}, "voortgangsgesprek.gepland"),
    ("end_talk", {"n": 0, "wat": "afzeggen", "stand": True}, "voortgangsgesprek.afgezegd"),
    ("plan_talk", {"days": -10}, "voortgangsgesprek.gepland"),
    ("end_talk", {"n": 0, "wat": "voeren", "stand": False}, "voortgangsgesprek.gevoerd"),
    ("pause", {"days": 3}, "pauze.begonnen"),
    ("go_on", {"days": 0}, "pauze.gestopt"),
    ("extend", {"days": 184}, "duobesluit.vastgelegd"),
    ("take_back_extension", {"n": 0}, "duobesluit.vervallen"),
    ("replace_order", {"wat": "b1_eigen", "n": 0}, "bestelling.eigen_rekening"),
    ("order", {"wat": "map", "in_days": 14}, "bestelling.geplaatst"),
    ("change_order", {**STEP, "stap": "weigeren"}, "bestelling.geweigerd"),
    ("replace_order", {"wat": "map", "n": 0}, "bestelling.geplaatst"),
    ("change_order", {**STEP, "stap": "intrekken"}, "bestelling.ingetrokken"),
    ("close", {"reden": "buitenland", "again": False}, "dossier.gesloten"),
    ("reopen", {}, "dossier.heropend"),
    ("end", {"wijze": "b1", "days": 0}, "einde.vastgelegd"),
    ("take_back_end", {}, "einde.ingetrokken"),
    ("end", {"wijze": "vrijstelling", "days": 3}, "einde.vastgelegd"),
    ("wait", {"days": 200}, ""),
    ("follow_up", {"soort": "6_maanden", "bereikt": True}, "nazorg.vastgelegd"),
    ("wait", {"days": 200}, ""),
    ("follow_up", {"soort": "12_maanden", "bereikt": False}, "nazorg.vastgelegd"),
    ("close", {"reden": "", "again": False}, "dossier.gesloten"),
    ("reopen", {}, "dossier.heropend"),
)
"""From the plan to the archive and back: step, with what, and the line that it leaves."""


@pytest.fixture
def ready(bereik_for, monkeypatch) -> None:
    """Give the machine its people and a dossier with a plan."""
    wie = {naam: bereik_for(naam) for naam in ("noor", "tom", "lot")}
    dossier = make_traject(wie["noor"], at(PLAN_OP))
    give_balance(dossier, wie["noor"], at(BALANS_OP))
    monkeypatch.setattr(Traject, "wie", wie)
    monkeypatch.setattr(Traject, "dossier", dossier, raising=False)


@pytest.mark.eis("R-KEMP-020")
@pytest.mark.usefixtures("ready")
def test_from_the_plan_to_the_archive_one_person_holds_the_case():
    machine = Traject()
    earlier = Taak.objects.filter(dossier=machine.pk, medewerker=machine.regisseur)
    held = set(earlier.values_list("taak", flat=True))
    for step, values, handeling in WAY:
        lines = Tijdlijnregel.objects.filter(dossier=machine.pk)
        before = lines.count()
        getattr(machine, step)(**values)
        if handeling:
            assert lines.count() > before, step
            assert lines.latest("pk").handeling == handeling
        machine.the_dossier_says_where_it_stands()
        machine.the_work_fits()
        machine.what_runs_runs_once()
        machine.hours_count_once()
        work = Taak.objects.filter(dossier=machine.pk, status="open")
        held |= set(work.filter(medewerker=machine.regisseur).values_list("taak", flat=True))
    assert {"brede_intake", "pip", "voortgang", "handhaving"} <= held


@pytest.mark.embedded
@pytest.mark.usefixtures("ready")
def test_no_sequence_of_acts_breaks_a_dossier():
    run_state_machine_as_test(
        Traject,
        settings=settings(
            max_examples=10,
            stateful_step_count=12,
            derandomize=True,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

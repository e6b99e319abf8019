"""Fines of permit holders by the rule of the day, and what comes after a decision."""

from datetime import date

import pytest

from inburgering.actions.boete import (
    boete_aan_duo_melden,
    boete_besluiten,
    boete_intrekken,
    boete_onherroepelijk_vaststellen,
)
from inburgering.actions.boete_bezwaar import (
    Bezwaarbesluit,
    boete_bezwaar_beslissen,
    boete_bezwaar_ontvangen,
)
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    Geweigerd,
    Onvolledig,
)
from inburgering.actions.handhaving import handhaving_feiten_wijzigen
from inburgering.actions.handhaving_einde import handhaving_waarschuwen
from inburgering.actions.zienswijze import zienswijze_vragen
from inburgering.cases.models import (
    Bericht,
    Document,
    Handhavingszaak,
    Taak,
)
from tests.handhaving import (
    FEITEN,
    UITZONDERING,
    agree,
    ask,
    at,
    fine,
    later,
    make_final,
    open_with_plan,
    report,
    send,
    step,
    weigh,
)
from tests.oproep import GEZIN

MEI = at(date(2023, 5, 8))
PLAN = at(date(2023, 1, 9))


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def gezin(noor):
    return open_with_plan(noor, PLAN, feiten=GEZIN)


@pytest.fixture
def asiel(noor):
    return open_with_plan(noor, PLAN)


def zaak_van(key):
    return Handhavingszaak.objects.get(sleutel=key)


def tasks():
    return set(Taak.objects.filter(status="open", taak="handhaving").values_list("code", flat=True))


class TestPermitHolders:
    @pytest.mark.eis("R-KEMP-029")
    def test_the_rule_of_that_day(self, asiel, noor, tom):
        zaak, _ = fine(asiel, noor, tom, MEI)
        assert zaak_van(zaak).bedrag_cent == 2500

    @pytest.mark.eis("R-KEMP-029")
    def test_blocked_since_the_ruling_unless_exceptional_grounds_are_written_down(
        self, asiel, noor, tom
    ):
        september = at(date(2025, 9, 1))
        zaak = report(asiel, noor, september)
        with pytest.raises(Geweigerd, match="Raad van State van 9 juli 2025"):
            zienswijze_vragen(step(zaak, noor, september), uiterlijk=date(2025, 9, 30))
        handhaving_feiten_wijzigen(
            step(zaak, noor, september),
            feiten=FEITEN,
            geconstateerd_op=september.dag,
            uitzondering_reden=UITZONDERING,
        )
        then = ask(zaak, noor, september)
        weigh(zaak, noor, then)
        assert zaak_van(zaak).bedrag_cent == 0
        weigh(zaak, noor, then, uitzondering_reden=UITZONDERING)
        agree(zaak, noor, tom, then)
        letter = Document.objects.get(sleutel=boete_besluiten(step(zaak, tom, then)))
        assert UITZONDERING in letter.html

    def test_the_ruling_comes_while_the_case_runs(self, asiel, noor, tom):
        june = at(date(2025, 6, 10))
        zaak = report(asiel, noor, june)
        then = ask(zaak, noor, june)
        weigh(zaak, noor, then)
        agree(zaak, noor, tom, then)
        with pytest.raises(Geweigerd, match="asielvergunning geen boete"):
            boete_besluiten(step(zaak, tom, at(date(2025, 7, 9))))

    def test_family_with_a_regular_permit_is_not_blocked(self, noor, tom):
        feiten = {"heeft_asielvergunning": Waarde(code="nee")}
        dossier = open_with_plan(noor, PLAN, feiten=feiten)
        zaak, _ = fine(dossier, noor, tom, at(date(2025, 9, 1)))
        assert zaak_van(zaak).status == "besloten"

    def test_a_warning_does_not_threaten_who_cannot_be_fined(self, asiel, noor):
        for day, threat in ((MEI, True), (at(date(2025, 9, 1)), False)):
            zaak = report(asiel, noor, day)
            key = handhaving_waarschuwen(step(zaak, noor, day), reden="Het was de eerste keer.")
            letter = Document.objects.get(sleutel=key)
            assert ("kunt u een boete krijgen" in letter.html) is threat
            assert zaak_van(zaak).status == "afgezien"


class TestAfterwards:
    @pytest.fixture
    def besloten(self, gezin, noor, tom):
        return fine(gezin, noor, tom, MEI)

    def test_it_stands_only_after_sending_and_after_the_term(self, besloten, noor):
        zaak, then = besloten
        late = later(then, 100)
        with pytest.raises(Onvolledig):
            boete_onherroepelijk_vaststellen(step(zaak, noor, late), is_zonder_beroep=False)
        with pytest.raises(Geweigerd, match="nog niet verzonden"):
            boete_onherroepelijk_vaststellen(step(zaak, noor, late), is_zonder_beroep=True)
        send(zaak, noor, then, "boete_besluit")
        with pytest.raises(Geweigerd, match="pas vast vanaf"):
            boete_onherroepelijk_vaststellen(
                step(zaak, noor, later(then, 42)), is_zonder_beroep=True
            )

    @pytest.mark.parametrize(
        ("uitkomst", "nieuw", "status", "cent"),
        [
            ("ongegrond", None, "besloten", 2500),
            ("deels_gegrond", 1000, "besloten", 1000),
            ("gegrond", None, "ingetrokken", 2500),
            ("ingetrokken", None, "besloten", 2500),
        ],
    )
    def test_bezwaar(self, besloten, noor, uitkomst, nieuw, status, cent):
        zaak, then = besloten
        send(zaak, noor, then, "boete_besluit")
        came = later(then, 20)
        boete_bezwaar_ontvangen(step(zaak, noor, came), ontvangen_op=came.dag)
        assert tasks() == {"bezwaar_beslissen"}
        with pytest.raises(Geweigerd, match="bezwaar loopt"):
            boete_onherroepelijk_vaststellen(step(zaak, noor, came), is_zonder_beroep=True)
        done = later(then, 60)
        besluit = Bezwaarbesluit(done.dag, uitkomst, nieuw)
        boete_bezwaar_beslissen(step(zaak, noor, done), besluit=besluit)
        row = zaak_van(zaak)
        assert (row.status, row.bedrag_cent) == (status, cent)
        if status == "besloten":
            with pytest.raises(Onvolledig):
                boete_bezwaar_ontvangen(step(zaak, noor, done), ontvangen_op=done.dag)

    @pytest.mark.parametrize("nieuw", [None, 0, 2500])
    def test_a_lower_fine_is_lower(self, besloten, noor, nieuw):
        zaak, then = besloten
        boete_bezwaar_ontvangen(step(zaak, noor, then), ontvangen_op=then.dag)
        besluit = Bezwaarbesluit(then.dag, "deels_gegrond", nieuw)
        with pytest.raises(Onvolledig) as refusal:
            boete_bezwaar_beslissen(step(zaak, noor, then), besluit=besluit)
        assert set(refusal.value.velden) == {"nieuw_bedrag_cent"}

    def test_a_fine_that_stood_can_be_taken_back_and_counts_no_more(
        self, besloten, gezin, noor, tom
    ):
        zaak, then = besloten
        final = make_final(zaak, noor, then)
        key = boete_intrekken(step(zaak, noor, final), reden="De Raad van State besliste anders.")
        assert "geldt niet meer" in Document.objects.get(sleutel=key).html
        second, _ = fine(gezin, noor, tom, later(final, 5))
        assert zaak_van(second).bedrag_cent == 2500

    def test_duo_hears_of_it_on_request_only(self, besloten, noor):
        zaak, then = besloten
        assert not Bericht.objects.filter(soort="boete.gemeld").exists()
        boete_aan_duo_melden(step(zaak, noor, then))
        told = Bericht.objects.get(soort="boete.gemeld")
        assert told.inhoud == {"zaak": zaak_van(zaak).pk}
        assert (told.afgehandeld_op, told.wijze) == (then.dag, "portaal")

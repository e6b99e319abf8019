"""A case of enforcement from facts to a fine that stands for good."""

from datetime import date, timedelta

import pytest

from inburgering.actions.boete import (
    boete_aan_duo_melden,
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
from inburgering.actions.boete_overnemen import EerdereBoete, boete_overnemen
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    GeenBeslisbasis,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.handhaving import handhaving_feiten_wijzigen
from inburgering.actions.handhaving_einde import handhaving_afzien, handhaving_waarschuwen
from inburgering.actions.zienswijze import zienswijze_vastleggen, zienswijze_vragen
from inburgering.cases.models import (
    Bericht,
    Document,
    Duobesluit,
    Handhavingszaak,
    Taak,
    Tijdlijnregel,
)
from inburgering.region.models import Beslisbasis
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


@pytest.mark.eis("R-KEMP-029")
def test_from_facts_to_a_fine_that_stands(gezin, noor, tom):
    zaak = report(gezin, noor, MEI)
    assert tasks() == {"zienswijze_vragen"}
    then = ask(zaak, noor, MEI)
    assert tasks() == {"zienswijze_beoordelen"}
    weigh(zaak, noor, then)
    assert tasks() == {"boete_besluiten"}
    boete_voorleggen(step(zaak, noor, then))
    asked = Taak.objects.get(status="open", code="boete_akkoord_geven")
    assert asked.medewerker_id is None
    assert asked.uiterlijk == MEI.dag + timedelta(weeks=13)
    boete_akkoord_geven(step(zaak, tom, then))
    letter = Document.objects.get(sleutel=boete_besluiten(step(zaak, tom, then)))
    row = zaak_van(zaak)
    assert (row.status, row.bedrag_cent, row.dagtekening) == ("besloten", 2500, then.dag)
    assert row.besluit["nummer"] == "2022-014"
    assert "2022-014" in letter.html
    assert "€ 25" in letter.html
    assert "Bezwaar" in letter.html
    assert tasks() == {"boete_verzenden"}
    final = make_final(zaak, noor, then)
    row = zaak_van(zaak)
    assert (row.status, row.onherroepelijk_op) == ("onherroepelijk", final.dag)
    assert tasks() == set()
    acts = Tijdlijnregel.objects.filter(gegevens__zaak=row.pk).values_list("handeling", flat=True)
    assert list(acts) == [
        "handhaving.gemeld",
        "zienswijze.gevraagd",
        "handhaving.beoordeeld",
        "boete.voorgelegd",
        "boete.akkoord",
        "boete.besloten",
        "boete.onherroepelijk",
    ]
    assert not Bericht.objects.filter(soort__startswith="boete").exists()


def test_a_second_fine_in_a_year_is_twice_as_high_and_of_an_earlier_college_counts(
    gezin, noor, tom
):
    boete = EerdereBoete(
        "begeleiding", date(2022, 9, 1), date(2022, 10, 3), 2500, "Elders", date(2022, 11, 16)
    )
    boete_overnemen(gezin, boete=boete, bereik=noor, moment=MEI)
    first, then = fine(gezin, noor, tom, MEI)
    assert zaak_van(first).bedrag_cent == 5000
    final = make_final(first, noor, then)
    second, _ = fine(gezin, noor, tom, later(final, 10), verwijtbaarheid="opzet")
    assert zaak_van(second).bedrag_cent == 20000
    with pytest.raises(Geweigerd, match="staat al"):
        boete_overnemen(gezin, boete=boete, bereik=noor, moment=MEI)


class TestBadInput:
    def test_a_fine_after_the_power_lapsed(self, gezin, noor):
        late = at(date(2028, 5, 9))
        values = {"gedraging_op": MEI.dag, "geconstateerd_op": MEI.dag}
        with pytest.raises(Geweigerd, match="8 mei 2028. Dat is voorbij: sluit de zaak"):
            report(gezin, noor, late, **values)
        assert not Handhavingszaak.objects.exists()
        report(gezin, noor, later(late, -1), **values)

    def test_the_power_lapses_while_the_case_lies_still(self, gezin, noor, tom):
        zaak = report(gezin, noor, MEI)
        then = ask(zaak, noor, MEI)
        weigh(zaak, noor, then)
        agree(zaak, noor, tom, then)
        with pytest.raises(Geweigerd, match="voorbij"):
            boete_besluiten(step(zaak, tom, at(date(2028, 5, 9))))
        assert zaak_van(zaak).status == "voorgelegd"
        handhaving_afzien(step(zaak, noor, at(date(2028, 5, 9))), reden="Wij waren te laat.")

    @pytest.mark.parametrize(
        ("changes", "veld"),
        [
            ({"feiten": "Kwam niet."}, "feiten"),
            ({"feiten": "x" * 4001}, "feiten"),
            ({"gedraging": "onbekend"}, "gedraging"),
            ({"gedraging": "niet_verschenen"}, "gedraging"),
            ({"gedraging_op": None}, "gedraging_op"),
            ({"gedraging_op": date(2021, 12, 31)}, "gedraging_op"),
            ({"gedraging_op": date(2023, 5, 9)}, "gedraging_op"),
            ({"geconstateerd_op": date(2023, 5, 9)}, "geconstateerd_op"),
            ({"geconstateerd_op": date(2023, 5, 7)}, "geconstateerd_op"),
            ({"uitzondering_reden": "wil niet"}, "uitzondering_reden"),
            ({"oproep": 2}, "oproep"),
        ],
    )
    def test_a_report_that_cannot_be_true(self, gezin, noor, changes, veld):
        with pytest.raises(Onvolledig) as refusal:
            report(gezin, noor, MEI, **changes)
        assert veld in refusal.value.velden
        assert not Handhavingszaak.objects.exists()

    def test_lessons_of_who_learns_at_own_cost_are_no_conduct(self, gezin, noor):
        with pytest.raises(Geweigerd, match="alleen voor asielstatushouders"):
            report(gezin, noor, MEI, gedraging="intensiteit_leerroute")

    def test_one_conduct_has_one_case(self, gezin, noor):
        zaak = report(gezin, noor, MEI)
        with pytest.raises(Geweigerd, match="al een zaak"):
            report(gezin, noor, MEI)
        handhaving_afzien(step(zaak, noor, MEI), reden="De brief kwam nooit aan.")
        report(gezin, noor, MEI)

    def test_before_the_plan_there_is_nothing_to_hold_somebody_to(self, gezin, noor):
        early = {"gedraging_op": date(2023, 1, 8), "geconstateerd_op": date(2023, 1, 8)}
        with pytest.raises(Geweigerd, match="nog geen PIP"):
            report(gezin, noor, MEI, **early)


class TestHearing:
    def test_time_to_answer_is_given_and_waited_for(self, gezin, noor):
        zaak = report(gezin, noor, MEI)
        for day in (None, date(2023, 5, 19), date(2023, 5, 27)):
            with pytest.raises(Onvolledig) as refusal:
                zienswijze_vragen(step(zaak, noor, MEI), uiterlijk=day)
            assert set(refusal.value.velden) == {"uiterlijk"}
        then = ask(zaak, noor, MEI)
        with pytest.raises(Geweigerd, match="tot en met"):
            weigh(zaak, noor, later(then, -1))
        weigh(zaak, noor, then)

    def test_nothing_is_weighed_without_asking(self, gezin, noor):
        zaak = report(gezin, noor, MEI)
        with pytest.raises(Geweigerd, match="Vraag eerst"):
            weigh(zaak, noor, MEI)

    def test_a_letter_that_was_never_sent_gives_no_time(self, gezin, noor):
        zaak = report(gezin, noor, MEI)
        zienswijze_vragen(step(zaak, noor, MEI), uiterlijk=date(2023, 5, 22))
        with pytest.raises(Geweigerd, match="nog niet verzonden"):
            weigh(zaak, noor, at(date(2023, 5, 23)))
        send(zaak, noor, at(date(2023, 5, 12)), "zienswijze_verzoek")
        with pytest.raises(Geweigerd, match="te laat weg"):
            weigh(zaak, noor, at(date(2023, 5, 23)))
        again = ask(zaak, noor, at(date(2023, 5, 23)))
        weigh(zaak, noor, again)

    def test_an_answer_ends_the_waiting_and_stands_in_the_letter(self, gezin, noor, tom):
        zaak = report(gezin, noor, MEI)
        ask(zaak, noor, MEI)
        there = later(MEI, 3)
        zienswijze_vastleggen(
            step(zaak, noor, there), ontvangen_op=there.dag, tekst="Mijn kind was jarig."
        )
        weigh(zaak, noor, there)
        agree(zaak, noor, tom, there)
        letter = Document.objects.get(sleutel=boete_besluiten(step(zaak, tom, there)))
        assert "Mijn kind was jarig." in letter.html

    def test_a_late_answer_asks_for_a_new_judgement(self, gezin, noor):
        zaak = report(gezin, noor, MEI)
        then = ask(zaak, noor, MEI)
        weigh(zaak, noor, then)
        zienswijze_vastleggen(step(zaak, noor, then), ontvangen_op=then.dag, tekst="Ik was weg.")
        assert zaak_van(zaak).status == "zienswijze"
        with pytest.raises(Geweigerd, match="reactie gevraagd"):
            boete_voorleggen(step(zaak, noor, then))
        with pytest.raises(Geweigerd, match="al een reactie"):
            zienswijze_vragen(step(zaak, noor, then), uiterlijk=then.dag)


class TestJudgement:
    @pytest.fixture
    def zaak(self, gezin, noor):
        key = report(gezin, noor, MEI)
        ask(key, noor, MEI)
        return key

    @pytest.fixture
    def then(self):
        return at(date(2023, 5, 23))

    @pytest.mark.parametrize(
        ("changes", "veld"),
        [
            ({"verwijtbaarheid": ""}, "verwijtbaarheid"),
            ({"verwijtbaarheid_reden": "Ja."}, "verwijtbaarheid_reden"),
            ({"is_bijstand_verlaagd": None}, "is_bijstand_verlaagd"),
            ({"is_bijstand_verlaagd": True}, "samenloop_kenmerk"),
            ({"gematigd_tot_cent": 1000}, "bijzondere_omstandigheden"),
            (
                {"gematigd_tot_cent": 1050, "bijzondere_omstandigheden": "Heeft schulden."},
                "gematigd_tot_cent",
            ),
            (
                {"gematigd_tot_cent": 2500, "bijzondere_omstandigheden": "Heeft schulden."},
                "gematigd_tot_cent",
            ),
        ],
    )
    def test_every_part_needs_its_reason(self, zaak, noor, then, changes, veld):
        with pytest.raises(Onvolledig) as refusal:
            weigh(zaak, noor, then, **changes)
        assert set(refusal.value.velden) == {veld}
        assert zaak_van(zaak).status == "zienswijze"

    def test_lowered_bijstand_ends_it(self, zaak, noor, then):
        weigh(zaak, noor, then, is_bijstand_verlaagd=True, samenloop_kenmerk="PW-2023-17")
        row = zaak_van(zaak)
        assert (row.bedrag_cent, row.samenloop_nagegaan_op) == (0, then.dag)
        assert "al verlaagd" in row.berekening[0]["sjabloon"]
        with pytest.raises(Geweigerd, match="al verlaagd"):
            boete_voorleggen(step(zaak, noor, then))
        key = handhaving_afzien(step(zaak, noor, then), reden="Uw bijstand is al lager.")
        letter = Document.objects.get(sleutel=key)
        assert letter.soort == "geen_boete"
        assert "Uw bijstand is al lager." in letter.html

    def test_no_blame_ends_it(self, zaak, noor, then):
        weigh(zaak, noor, then, verwijtbaarheid="geen")
        with pytest.raises(Geweigerd, match="er niets aan doen"):
            boete_voorleggen(step(zaak, noor, then))

    def test_special_circumstances_make_it_less(self, zaak, noor, then):
        weigh(zaak, noor, then, gematigd_tot_cent=1000, bijzondere_omstandigheden="Veel schulden.")
        assert zaak_van(zaak).bedrag_cent == 1000

    def test_the_duty_ended_meanwhile(self, zaak, noor, tom, then):
        weigh(zaak, noor, then)
        agree(zaak, noor, tom, then)
        row = zaak_van(zaak)
        Duobesluit.objects.create(
            dossier=row.dossier,
            soort="voldaan",
            besloten_op=then.dag,
            ontvangen_op=then.dag,
            door_id=noor.medewerker,
            recorded_at=then.tijdstip,
        )
        with pytest.raises(Geweigerd, match="geen plicht meer"):
            boete_besluiten(step(zaak, tom, then))

    def test_another_fine_became_irrevocable_meanwhile(self, zaak, gezin, noor, tom, then):
        weigh(zaak, noor, then)
        agree(zaak, noor, tom, then)
        boete = EerdereBoete(
            "begeleiding", date(2022, 9, 1), date(2022, 10, 3), 2500, "Elders", date(2022, 11, 16)
        )
        boete_overnemen(gezin, boete=boete, bereik=noor, moment=then)
        with pytest.raises(Geweigerd, match="intussen € 50"):
            boete_besluiten(step(zaak, tom, then))


class TestWhoDecides:
    @pytest.fixture
    def then(self):
        return at(date(2023, 5, 23))

    @pytest.fixture
    def zaak(self, gezin, noor, then):
        key = report(gezin, noor, MEI)
        ask(key, noor, MEI)
        weigh(key, noor, then)
        return key

    def test_nobody_agrees_with_the_own_case(self, zaak, noor, tom, then):
        boete_voorleggen(step(zaak, noor, then))
        with pytest.raises(NietBevoegd, match="collega kijkt mee"):
            boete_akkoord_geven(step(zaak, noor, then))
        with pytest.raises(Geweigerd, match="collega moet eerst akkoord"):
            boete_besluiten(step(zaak, tom, then))

    def test_who_wrote_the_report_does_not_agree_when_a_colleague_asked(
        self, zaak, noor, tom, then
    ):
        boete_voorleggen(step(zaak, tom, then))
        for who in (noor, tom):
            with pytest.raises(NietBevoegd):
                boete_akkoord_geven(step(zaak, who, then))

    def test_who_wrote_the_report_does_not_decide(self, zaak, noor, tom, then):
        agree(zaak, noor, tom, then)
        with pytest.raises(NietBevoegd, match="ander over de boete beslist"):
            boete_besluiten(step(zaak, noor, then))

    @pytest.mark.eis("R-BUR-020")
    def test_without_a_mandaat_nobody_decides(self, zaak, noor, tom, then):
        agree(zaak, noor, tom, then)
        Beslisbasis.objects.filter(gemeente="9001", taak="handhaving").delete()
        with pytest.raises(GeenBeslisbasis):
            boete_besluiten(step(zaak, tom, then))
        row = zaak_van(zaak)
        assert (row.status, row.dagtekening) == ("voorgelegd", None)
        assert not Document.objects.filter(soort="boete_besluit").exists()

    def test_a_colleague_sends_it_back_with_what_must_be_better(self, zaak, noor, tom, then):
        boete_voorleggen(step(zaak, noor, then))
        with pytest.raises(Onvolledig):
            boete_terugsturen(step(zaak, tom, then), opmerking="nee")
        boete_terugsturen(step(zaak, tom, then), opmerking="Noem de dagen.")
        row = zaak_van(zaak)
        assert (row.status, row.voorgelegd_door) == ("beoordelen", None)
        assert "Noem de dagen." in Tijdlijnregel.objects.latest("pk").gegevens["reden"]

    def test_a_changed_case_is_not_agreed_to(self, zaak, noor, tom, then):
        seen = zaak_van(zaak).versie
        weigh(zaak, noor, then, verwijtbaarheid="opzet")
        boete_voorleggen(step(zaak, noor, then))
        with pytest.raises(Verouderd):
            boete_akkoord_geven(step(zaak, tom, then, zaak_versie=seen))

    def test_others_do_not_see_the_case(self, zaak, bereik_for, then):
        with pytest.raises(NietGevonden):
            boete_voorleggen(step(zaak, bereik_for("vreemd"), then))


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
        with pytest.raises(Onvolledig) as refusal:
            besluit = Bezwaarbesluit(then.dag, "deels_gegrond", nieuw)
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
        assert Bericht.objects.get(soort="boete.gemeld").inhoud == {"zaak": zaak_van(zaak).pk}

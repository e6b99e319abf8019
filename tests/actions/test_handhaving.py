"""A case of enforcement from facts to hearing, and what cannot be true."""

from datetime import date, timedelta

import pytest

from inburgering.actions.boete import (
    boete_besluiten,
)
from inburgering.actions.boete_akkoord import (
    boete_akkoord_geven,
    boete_voorleggen,
)
from inburgering.actions.boete_overnemen import EerdereBoete, boete_overnemen
from inburgering.actions.fouten import (
    Geweigerd,
    Onvolledig,
)
from inburgering.actions.handhaving_einde import handhaving_afzien
from inburgering.actions.zienswijze import zienswijze_vastleggen, zienswijze_vragen
from inburgering.cases.models import (
    Bericht,
    Document,
    Handhavingszaak,
    Taak,
    Tijdlijnregel,
)
from tests.handhaving import (
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
        with pytest.raises(Geweigerd, match="8 mei 2028"):
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

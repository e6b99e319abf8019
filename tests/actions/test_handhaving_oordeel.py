"""Weighing a case, and who may agree and decide."""

from datetime import date

import pytest

from inburgering.actions.boete import (
    boete_besluiten,
)
from inburgering.actions.boete_akkoord import (
    boete_akkoord_geven,
    boete_terugsturen,
    boete_voorleggen,
)
from inburgering.actions.boete_overnemen import EerdereBoete, boete_overnemen
from inburgering.actions.fouten import (
    GeenBeslisbasis,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.handhaving_einde import handhaving_afzien
from inburgering.cases.models import (
    Document,
    Duobesluit,
    Handhavingszaak,
    Tijdlijnregel,
)
from inburgering.region.models import Beslisbasis
from tests.handhaving import (
    agree,
    ask,
    at,
    open_with_plan,
    report,
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
        assert row.opmerking == "Noem de dagen."
        assert "Noem" not in str(Tijdlijnregel.objects.latest("pk").gegevens)

    def test_a_changed_case_is_not_agreed_to(self, zaak, noor, tom, then):
        seen = zaak_van(zaak).versie
        weigh(zaak, noor, then, verwijtbaarheid="opzet")
        boete_voorleggen(step(zaak, noor, then))
        with pytest.raises(Verouderd):
            boete_akkoord_geven(step(zaak, tom, then, zaak_versie=seen))

    def test_others_do_not_see_the_case(self, zaak, bereik_for, then):
        with pytest.raises(NietGevonden):
            boete_voorleggen(step(zaak, bereik_for("vreemd"), then))

"""The end of the duty is recorded once, can be taken back, and leads to follow-up and closing."""

from datetime import timedelta

import pytest

from inburgering.actions.afronding import (
    Einde,
    Nazorg,
    einde_intrekken,
    einde_vastleggen,
    nazorg_vastleggen,
)
from inburgering.actions.dossier_sluiten import (
    dossier_archiveren,
    dossier_heropenen,
    dossier_sluiten,
)
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig, Verouderd
from inburgering.cases.models import (
    Afronding,
    Dossier,
    Nazorgcontact,
    Taak,
    Tijdlijnregel,
    Verwijzing,
)
from tests.afronding import contact, later, make_ended
from tests.pips import adopt, make_ready

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    key = make_ready(noor, moment, gemeente="9001")
    adopt(key, noor, moment)
    return key


def codes(key):
    rows = Taak.objects.filter(dossier__sleutel=key, status="open")
    return set(rows.values_list("code", flat=True))


def end(key, noor, moment, **changes):
    values = {"wijze": "b1", "voldaan_op": moment.dag, "uitstroom": "werk", "toelichting": "Klopt."}
    einde = Einde(**{**values, **changes})
    einde_vastleggen(key, einde=einde, gezien=0, bereik=noor, moment=moment)


def refer_warmly(key, noor, moment):
    Verwijzing.objects.create(
        dossier=Dossier.objects.get(sleutel=key),
        naar="taalhuis",
        instantie="Taalhuis",
        reden="taal",
        verwezen_op=moment.dag,
        is_warm=True,
        heeft_toestemming=True,
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )


class TestEinde:
    def test_learning_stops_and_follow_up_begins(self, dossier, noor, moment):
        assert {"map_starten", "pvt_starten"} <= codes(dossier)
        end(dossier, noor, moment)
        assert {"nazorg_6", "nazorg_12"} <= codes(dossier)
        assert not {"map_starten", "pvt_starten", "aanbod_leerroute"} & codes(dossier)
        row = Dossier.objects.get(sleutel=dossier)
        assert (row.fase, row.status) == ("nazorg", "open")
        term = row.termijnen.get(code="inburgeringstermijn")
        assert term.is_voldaan
        assert not row.termijnen.filter(code="verlenging_aanvragen").exists()

    def test_our_own_judgement_is_kept_beside_it(self, dossier, noor, moment):
        end(dossier, noor, moment)
        row = Afronding.objects.get()
        standen = {deel["code"]: deel["stand"] for deel in row.eigen_oordeel}
        assert standen["lezen"] == "niet_gehaald"
        assert (row.bron, row.niveau_beoogd, row.is_binnen_termijn) == ("DUO", "B1", False)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"wijze": "z"}, "wijze"),
            ({"wijze": "iets"}, "wijze"),
            ({"uitstroom": ""}, "uitstroom"),
            ({"toelichting": " "}, "toelichting"),
            ({"toelichting": "x" * 501}, "toelichting"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, dossier, noor, moment, changes, field):
        with pytest.raises(Onvolledig) as refusal:
            end(dossier, noor, moment, **changes)
        assert list(refusal.value.velden) == [field]
        assert not Afronding.objects.exists()

    @pytest.mark.parametrize("dagen", [1, -9999])
    def test_a_day_to_come_or_before_the_duty_is_refused(self, noor, moment, dagen):
        facts = {"plicht": Waarde(datum=moment.dag - timedelta(days=90))}
        key = make_ready(noor, moment, gemeente="9001", feiten=facts)
        with pytest.raises(Onvolledig) as refusal:
            end(
                key,
                noor,
                moment,
                wijze="vrijstelling",
                voldaan_op=moment.dag + timedelta(days=dagen),
            )
        assert list(refusal.value.velden) == ["voldaan_op"]

    def test_a_route_without_a_plan_cannot_be_met(self, noor, moment):
        key = make_ready(noor, moment, gemeente="9001")
        with pytest.raises(Onvolledig) as refusal:
            end(key, noor, moment)
        assert list(refusal.value.velden) == ["wijze"]
        end(key, noor, moment, wijze="vrijstelling")
        assert "pip_vaststellen" not in codes(key)

    def test_twice_is_refused_and_an_old_page_too(self, dossier, noor, moment):
        end(dossier, noor, moment)
        with pytest.raises(Verouderd):
            end(dossier, noor, moment)
        einde = Einde("b1", moment.dag, "werk", toelichting="x")
        with pytest.raises(Geweigerd):
            einde_vastleggen(dossier, einde=einde, gezien=1, bereik=noor, moment=moment)

    def test_taken_back_the_work_returns(self, dossier, noor, moment):
        end(dossier, noor, moment)
        with pytest.raises(Onvolledig):
            einde_intrekken(dossier, reden=" ", bereik=noor, moment=moment)
        einde_intrekken(dossier, reden="Was een ander.", bereik=noor, moment=moment)
        assert {"map_starten", "pvt_starten"} <= codes(dossier)
        assert "nazorg_6" not in codes(dossier)
        with pytest.raises(Geweigerd):
            einde_intrekken(dossier, reden="Nog eens.", bereik=noor, moment=moment)
        einde = Einde("b1", moment.dag, "werk", toelichting="Nu wel.")
        einde_vastleggen(dossier, einde=einde, gezien=2, bereik=noor, moment=moment)
        acts = Tijdlijnregel.objects.filter(handeling__startswith="einde.").count()
        assert acts == 3

    def test_who_has_no_task_here_is_refused(self, dossier, bereik_for, moment):
        with pytest.raises(NietBevoegd):
            end(dossier, bereik_for("sam"), moment)


class TestNazorg:
    @pytest.mark.eis("R-SV-021")
    def test_two_contacts_and_then_the_dossier_closes_and_is_kept(self, noor, moment):
        key = make_ended(noor, moment, gemeente="9001", wijze="vrijstelling")
        half, whole = later(moment, 183), later(moment, 366)
        contact(key, "6_maanden", noor, half)
        assert "nazorg_6" not in codes(key)
        contact(key, "12_maanden", noor, whole)
        assert codes(key) & {"dossier_archiveren", "nazorg_12"} == {"dossier_archiveren"}
        dossier_archiveren(key, bereik=noor, moment=whole)
        row = Dossier.objects.get(sleutel=key)
        assert (row.status, row.sluitreden) == ("gesloten", "vrijgesteld")
        assert row.bewaren_tot == moment.dag.replace(year=moment.dag.year + 5)
        dossier_heropenen(key, bereik=noor, moment=whole)
        assert Dossier.objects.get(sleutel=key).bewaren_tot is None

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"moment": "later"}, "moment"),
            ({"moment": "6_maanden"}, "op"),
            ({"op": 1}, "op"),
            ({"op": -1}, "op"),
            ({"uitkomst": ""}, "uitkomst"),
            ({"is_bereikt": False}, "toelichting"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, noor, moment, changes, field):
        key = make_ended(noor, moment, gemeente="9001")
        values = {"moment": "extra", "op": 0, "is_bereikt": True, "uitkomst": "werk", **changes}
        values["op"] = moment.dag + timedelta(days=values["op"])
        with pytest.raises(Onvolledig) as refusal:
            nazorg_vastleggen(key, nazorg=Nazorg(**values), bereik=noor, moment=moment)
        assert list(refusal.value.velden) == [field]
        assert not Nazorgcontact.objects.exists()

    def test_the_same_moment_counts_once(self, noor, moment):
        key = make_ended(noor, moment, gemeente="9001")
        half = later(moment, 183)
        contact(key, "6_maanden", noor, half)
        with pytest.raises(Onvolledig):
            contact(key, "6_maanden", noor, half)

    def test_not_before_the_end(self, dossier, noor, moment):
        with pytest.raises(Geweigerd):
            contact(dossier, "extra", noor, moment)


class TestSluiten:
    @pytest.mark.eis("R-SV-017")
    def test_an_ontheffing_closes_only_after_a_warm_referral(self, noor, moment):
        key = make_ended(noor, moment, gemeente="9001", wijze="ontheffing")
        assert "warm_verwijzen" in codes(key)
        for close in (
            lambda: dossier_archiveren(key, reden="Klaar.", bereik=noor, moment=moment),
            lambda: dossier_sluiten(key, reden="ontheven", bereik=noor, moment=moment),
        ):
            with pytest.raises(Geweigerd) as refusal:
                close()
            assert "Taalhuis" in str(refusal.value.melding)
        refer_warmly(key, noor, moment)
        dossier_archiveren(key, reden="Gaat naar het Taalhuis.", bereik=noor, moment=moment)
        assert Dossier.objects.get(sleutel=key).sluitreden == "ontheven"

    def test_without_follow_up_a_reason_is_needed(self, noor, moment):
        key = make_ended(noor, moment, gemeente="9001", wijze="vrijstelling")
        with pytest.raises(Onvolledig) as refusal:
            dossier_archiveren(key, bereik=noor, moment=moment)
        assert list(refusal.value.velden) == ["reden"]

    def test_without_an_end_there_is_nothing_to_close_here(self, dossier, noor, moment):
        with pytest.raises(Geweigerd):
            dossier_archiveren(dossier, reden="Klaar.", bereik=noor, moment=moment)

    def test_death_ends_keeping(self, dossier, noor, moment):
        dossier_sluiten(dossier, reden="overleden", bereik=noor, moment=moment)
        assert Dossier.objects.get(sleutel=dossier).bewaren_tot == moment.dag

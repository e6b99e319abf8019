"""The hand-over between colleges: asked, chosen, refused, received, and the archive after it."""

from datetime import date, timedelta

import pytest

from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.gezondheid import write_health
from inburgering.actions.pip import pip_beginnen, pip_vaststellen, save_concept
from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.actions.verhuizing_archief import archief_openen
from inburgering.actions.verhuizing_overdracht import (
    Overdrachtskeuze,
    overdracht_invoeren,
    overdracht_verstrekken,
    overdracht_weigeren,
)
from inburgering.actions.verhuizing_vraag import (
    overdracht_verzoek_vastleggen,
    overdracht_vragen,
)
from inburgering.cases.intake_stand import read_health
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Feit,
    Inzage,
    Leerbaarheidstoets,
    Pip,
    Taak,
    Termijn,
    Tijdlijnregel,
    Verhuizing,
    Verzending,
)
from inburgering.cases.verhuizing import (
    Overdrachtsinhoud,
    OvergedragenPip,
    decrypt_inhoud,
    list_beschikbaar,
)
from inburgering.cases.zichtbaar import get_visible_dossiers
from tests.dossiers import open_dossier
from tests.pips import PLAN
from tests.verhuizing import make_planned, move_in, move_out, on

pytestmark = pytest.mark.django_db
ALLES = ("pip", "voortgang", "leerbaarheidstoets", "handhaving")


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def eva(bereik_for):
    return bereik_for("eva")


@pytest.fixture
def later(moment):
    return on(moment, moment.dag + timedelta(days=40))


@pytest.fixture
def moved(noor, eva, moment, later):
    """Give key of the old dossier and the new dossier, before anything was asked."""
    key = make_planned(noor, moment)
    new = move_in(move_out(key, noor, later, later.dag), eva, later)
    return key, new


def ask(new, eva, moment):
    overdracht_vragen(new.sleutel, vraag="voor het nieuwe PIP", bereik=eva, moment=moment)


def give(key, noor, moment, **changes):
    keuze = Overdrachtskeuze(**{"onderdelen": ALLES, **changes})
    overdracht_verstrekken(key, keuze=keuze, bereik=noor, moment=moment)


def open_codes(dossier):
    return set(Taak.objects.filter(dossier=dossier, status="open").values_list("code", flat=True))


def test_the_request_is_recorded_and_becomes_work_at_the_old_college(moved, noor, eva, later):
    key, new = moved
    assert "overdracht_vragen" in open_codes(new)
    ask(new, eva, later)
    move = Verhuizing.objects.get()
    assert (move.status, move.vraag, move.gevraagd_op) == (
        "gevraagd",
        "voor het nieuwe PIP",
        later.dag,
    )
    old = Dossier.objects.get(sleutel=key)
    assert open_codes(old) == {"overdracht_verstrekken"}
    assert "overdracht_vragen" not in open_codes(new)
    with pytest.raises(Geweigerd):
        ask(new, eva, later)


def test_nothing_of_the_old_file_is_seen_before_the_hand_over(moved, eva, later):
    key, new = moved
    assert not get_visible_dossiers(eva).filter(sleutel=key).exists()
    assert not Leerbaarheidstoets.objects.filter(dossier=new).exists()
    assert not Feit.objects.filter(dossier=new, soort="uren_nt2").exists()
    assert Verhuizing.objects.get().inhoud_versleuteld is None


def test_what_was_chosen_goes_over_and_the_law_computes_with_it(moved, noor, eva, moment, later):
    key, new = moved
    ask(new, eva, later)
    give(key, noor, later, boetes="Geen boetes.")
    assert Feit.objects.get(dossier=new, soort="uren_nt2").getal == 120
    assert Feit.objects.get(dossier=new, soort="uren_nt2").bron == "gemeente Boslanden"
    assert Leerbaarheidstoets.objects.get(dossier=new).resultaat == "b1_haalbaar"
    assert Pip.objects.filter(dossier=new).count() == 1
    term = Termijn.objects.get(dossier=new, code="inburgeringstermijn")
    before = Termijn.objects.get(dossier__sleutel=key, code="inburgeringstermijn")
    assert (term.begin, term.uiterlijk) == (before.begin, before.uiterlijk)
    inhoud = decrypt_inhoud(Verhuizing.objects.get().inhoud_versleuteld)
    assert inhoud.van == "Boslanden"
    assert inhoud.pips[0].inhoud["begeleiding"] == PLAN["begeleiding"]
    assert b"Wij bellen" not in bytes(Verhuizing.objects.get().inhoud_versleuteld)
    assert Tijdlijnregel.objects.filter(dossier=new, handeling="overdracht.ontvangen").exists()


def test_health_never_goes_over(moved, noor, eva, later, moment):
    key, new = moved
    old = Dossier.objects.get(sleutel=key)
    write_health(old, read_health(old), bereik=noor, moment=moment)
    test = Leerbaarheidstoets.objects.get(dossier=old)
    test.afgenomen_op, test.resultaat, test.vrijgesteld_op = None, "", moment.dag
    test.save()
    assert "leerbaarheidstoets" not in list_beschikbaar(old)
    ask(new, eva, later)
    give(key, noor, later, onderdelen=("pip", "voortgang", "handhaving"))
    assert not Leerbaarheidstoets.objects.filter(dossier=new).exists()
    assert not hasattr(Dossier.objects.get(pk=new.pk), "gezondheid")


def test_less_than_everything_needs_a_reason(moved, noor, eva, later):
    key, new = moved
    ask(new, eva, later)
    for onderdelen, reden, field in (
        ((), "", "onderdelen"),
        (("eerdere_pips",), "", "onderdelen"),
        (("pip",), "", "reden"),
        (("pip",), "nee", "reden"),
    ):
        with pytest.raises(Onvolledig) as refusal:
            give(key, noor, later, onderdelen=onderdelen, reden=reden)
        assert set(refusal.value.velden) == {field}
    give(key, noor, later, onderdelen=("pip",), reden="De rest staat in bezwaar.")
    assert not Feit.objects.filter(dossier=new, soort="uren_nt2").exists()
    assert Verhuizing.objects.get().reden == "De rest staat in bezwaar."


def test_a_refusal_is_told_and_one_may_ask_again(moved, noor, eva, later):
    key, new = moved
    ask(new, eva, later)
    with pytest.raises(Onvolledig):
        overdracht_weigeren(key, reden=" ", bereik=noor, moment=later)
    overdracht_weigeren(key, reden="Dit is een ander persoon.", bereik=noor, moment=later)
    told = Tijdlijnregel.objects.get(dossier=new, handeling="overdracht.niet_ontvangen")
    assert told.gegevens["reden"] == "Dit is een ander persoon."
    assert open_codes(Dossier.objects.get(sleutel=key)) == set()
    ask(new, eva, later)
    assert Verhuizing.objects.get().status == "gevraagd"


def test_nothing_is_handed_over_unasked_or_while_a_letter_waits(moved, noor, eva, later):
    key, new = moved
    with pytest.raises(Geweigerd):
        give(key, noor, later)
    ask(new, eva, later)
    Verzending.objects.update(verzonden_op=None, wijze="")
    with pytest.raises(Geweigerd) as refusal:
        give(key, noor, later)
    assert "Verzend" in str(refusal.value.melding)
    assert not Dossier.objects.get(sleutel=key).is_archief


def test_after_the_hand_over_the_old_college_reads_with_a_reason_for_a_day(
    moved, noor, eva, bereik_for, later
):
    key, new = moved
    ask(new, eva, later)
    give(key, noor, later)
    move = Verhuizing.objects.get()
    today = bereik_for("noor", later.dag)
    assert not get_visible_dossiers(today).filter(sleutel=key).exists()
    with pytest.raises(Onvolledig):
        archief_openen(move.sleutel, reden="", bereik=today, moment=later)
    with pytest.raises(NietGevonden):
        archief_openen(move.sleutel, reden="nieuwsgierig", bereik=eva, moment=later)
    opened = archief_openen(move.sleutel, reden="vraag van bezwaar", bereik=today, moment=later)
    assert opened == key
    assert get_visible_dossiers(today).filter(sleutel=key).exists()
    assert not get_visible_dossiers(bereik_for("tom", later.dag)).filter(sleutel=key).exists()
    tomorrow = bereik_for("noor", later.dag + timedelta(days=1))
    assert not get_visible_dossiers(tomorrow).filter(sleutel=key).exists()
    read = Inzage.objects.get(doel="archief")
    assert (read.reden, read.dossier.sleutel) == ("vraag van bezwaar", key)


def test_the_route_stays_in_the_first_plan_here_and_may_change_after_it(
    moved, noor, eva, bereik_for, later
):
    _key, new = moved
    BredeIntake.objects.create(
        dossier=new,
        begonnen_op=later.dag,
        voltooid_op=later.dag,
        alleen_gewezen_op=later.dag,
        wijze="met_persoon",
    )
    pip_beginnen(new.sleutel, reden_wijziging="verhuizing", bereik=eva, moment=later)
    concept = Pip.objects.get(dossier=new, status="concept")
    assert concept.inhoud["leerroute"] == "B1"
    wrong = save_concept(
        new.sleutel,
        velden={**PLAN, "leerroute": "Z", "niveau": None},
        gezien=concept.inhoud,
        bereik=eva,
        moment=later,
    )
    with pytest.raises(Onvolledig) as refusal:
        pip_vaststellen(new.sleutel, pip_versie=wrong.versie, bereik=eva, moment=later)
    assert "leerroute" in refusal.value.velden
    right = save_concept(
        new.sleutel,
        velden={"leerroute": "B1", "niveau": "B1"},
        gezien={"leerroute": "Z", "niveau": None},
        bereik=eva,
        moment=later,
    )
    pip_vaststellen(new.sleutel, pip_versie=right.versie, bereik=eva, moment=later)
    assert Termijn.objects.get(dossier=new, code="pip_vaststellen").is_voldaan


def test_what_the_new_college_knows_is_not_overwritten(moved, noor, eva, later):
    key, new = moved
    Feit.objects.create(
        dossier=new, soort="uren_nt2", getal=7, bron="gemeente", recorded_at=later.tijdstip
    )
    ask(new, eva, later)
    give(key, noor, later)
    assert Feit.objects.get(dossier=new, soort="uren_nt2", is_geldig=True).getal == 7
    inhoud = decrypt_inhoud(Verhuizing.objects.get().inhoud_versleuteld)
    assert [feit.getal for feit in inhoud.feiten if feit.soort == "uren_nt2"] == [120]


def test_from_outside_this_system_it_is_entered_by_hand(eva, later, moment, noor):
    key = open_dossier(eva, later, gemeente="9002")
    new = Dossier.objects.get(sleutel=key)
    Verhuizing.objects.create(
        dossier_nieuw=new,
        gemeente_nieuw_id="9002",
        andere_gemeente="Diepenveen",
        inschrijving_op=later.dag,
    )
    plan = OvergedragenPip(1, "vastgesteld", date(2026, 3, 2), "Z")
    empty = Overdrachtsinhoud(van="Diepenveen", onderdelen=())
    with pytest.raises(Onvolledig):
        overdracht_invoeren(key, inhoud=empty, bereik=eva, moment=later)
    whole = Overdrachtsinhoud(van="Diepenveen", onderdelen=("pip",), pips=(plan,))
    overdracht_invoeren(key, inhoud=whole, bereik=eva, moment=later)
    assert Pip.objects.get(dossier=new).dagtekening == date(2026, 3, 2)
    with pytest.raises(Geweigerd):
        overdracht_invoeren(key, inhoud=whole, bereik=eva, moment=later)


def test_a_college_outside_this_system_asks_by_letter(noor, moment, later):
    key = make_planned(noor, moment)
    with pytest.raises(NietGevonden):
        overdracht_verzoek_vastleggen(key, vraag="per brief", bereik=noor, moment=moment)
    verhuizing_melden(
        key,
        vertrek=Vertrek(inschrijving_op=later.dag, andere_gemeente="Diepenveen"),
        bereik=noor,
        moment=later,
    )
    overdracht_verzoek_vastleggen(key, vraag="per brief van vandaag", bereik=noor, moment=later)
    old = Dossier.objects.get(sleutel=key)
    assert open_codes(old) == {"overdracht_verstrekken"}
    give(key, noor, later)
    assert Dossier.objects.get(sleutel=key).is_archief


def test_only_the_casusregie_of_the_old_college_hands_over(moved, bereik_for, eva, later):
    key, new = moved
    ask(new, eva, later)
    for naam in ("eva", "kim", "vera", "vreemd"):
        with pytest.raises(NietGevonden):
            give(key, bereik_for(naam), later)
    assert Verhuizing.objects.get().status == "gevraagd"

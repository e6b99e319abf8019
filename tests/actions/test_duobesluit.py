"""What DUO decided, as received: effect on term, parts and work; corrections keep history."""

import uuid
from datetime import timedelta

import pytest

from inburgering.access.moment import Moment
from inburgering.actions.duobesluit import (
    Besluitgegevens,
    duobesluit_vastleggen,
    duobesluit_verbeteren,
    plicht_herleeft,
)
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig, Verouderd
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Dossier, Duobesluit, Feit, Taak, Termijn, Tijdlijnregel
from tests.pips import adopt, make_ready


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    sleutel = make_ready(noor, moment)
    adopt(sleutel, noor, moment)
    return sleutel


def later(moment, dagen):
    return Moment(dag=moment.dag + timedelta(days=dagen), tijdstip=moment.tijdstip)


def last_day():
    return Termijn.objects.get(code="inburgeringstermijn").uiterlijk


def open_work():
    return set(Taak.objects.filter(status="open").values_list("code", flat=True))


def besluit(soort, dag, **velden):
    return Besluitgegevens(soort, dag, dag, **velden)


def test_an_extension_moves_the_term_and_counts_as_checked(dossier, noor, moment):
    new = last_day() + timedelta(days=184)
    duobesluit_vastleggen(
        dossier,
        gegevens=besluit("verlenging", moment.dag, nieuwe_einddatum=new, grond="geen_verwijt"),
        bereik=noor,
        moment=moment,
    )
    assert last_day() == new
    assert Feit.objects.get(soort="einddatum_duo", is_geldig=True).bron == "DUO"
    assert "einddatum_controleren" not in open_work()
    asked = Termijn.objects.get(code="verlenging_aanvragen")
    assert asked.uiterlijk == new


def test_an_extension_never_shortens(dossier, noor, moment):
    now = last_day()
    shorter = besluit("verlenging", moment.dag, nieuwe_einddatum=now - timedelta(days=1))
    with pytest.raises(Onvolledig) as refusal:
        duobesluit_vastleggen(dossier, gegevens=shorter, bereik=noor, moment=moment)
    assert "nieuwe_einddatum" in refusal.value.velden
    assert last_day() == now


def test_taken_back_the_earlier_last_day_of_duo_returns(dossier, noor, moment):
    own = last_day()
    first, second = own + timedelta(days=100), own + timedelta(days=300)
    numbers = [
        duobesluit_vastleggen(
            dossier,
            gegevens=besluit("verlenging", moment.dag, nieuwe_einddatum=day),
            bereik=noor,
            moment=moment,
        )
        for day in (first, second)
    ]
    for number, expected in zip(reversed(numbers), (first, own), strict=True):
        duobesluit_verbeteren(
            dossier,
            besluit=number,
            gegevens=None,
            reden="Hoort bij een ander.",
            bereik=noor,
            moment=moment,
        )
        assert last_day() == expected
    assert Duobesluit.objects.filter(is_geldig=False, reden="Hoort bij een ander.").count() == 2


def test_a_temporary_exemption_adds_its_days_when_the_duty_lives_again(dossier, noor, moment):
    own, start = last_day(), moment.dag + timedelta(days=30)
    number = duobesluit_vastleggen(
        dossier,
        gegevens=Besluitgegevens(
            "vrijstelling_tijdelijk", start, start, ingang=start, kenmerk="SS109"
        ),
        bereik=noor,
        moment=later(moment, 30),
    )
    assert last_day() == own
    assert "pvt_starten" not in open_work()
    assert "vrijstelling_nagaan" in open_work()
    end = start + timedelta(days=89)
    plicht_herleeft(dossier, besluit=number, eind=end, bereik=noor, moment=later(moment, 200))
    assert last_day() == own + timedelta(days=90)
    assert "pvt_starten" in open_work()
    assert "vrijstelling_nagaan" not in open_work()
    assert Duobesluit.objects.get(is_geldig=True).kenmerk == "SS130"
    with pytest.raises(Geweigerd):
        plicht_herleeft(dossier, besluit=number, eind=end, bereik=noor, moment=later(moment, 200))


def test_the_end_of_an_exemption_must_be_possible(dossier, noor, moment):
    number = duobesluit_vastleggen(
        dossier,
        gegevens=besluit("vrijstelling_tijdelijk", moment.dag, ingang=moment.dag),
        bereik=noor,
        moment=moment,
    )
    for end in (None, moment.dag + timedelta(days=1), moment.dag - timedelta(days=1)):
        with pytest.raises(Onvolledig):
            plicht_herleeft(dossier, besluit=number, eind=end, bereik=noor, moment=moment)


@pytest.mark.parametrize("soort", ["vrijstelling", "ontheffing_medisch", "ontheffing_bijzonder"])
def test_without_a_duty_the_work_of_the_law_ends(dossier, noor, moment, soort):
    assert {"pvt_starten", "map_starten"} <= open_work()
    number = duobesluit_vastleggen(
        dossier, gegevens=besluit(soort, moment.dag), bereik=noor, moment=moment
    )
    assert not {"pvt_starten", "map_starten", "aanbod_leerroute"} & open_work()
    duobesluit_verbeteren(
        dossier, besluit=number, gegevens=None, reden="Verkeerd.", bereik=noor, moment=moment
    )
    assert {"pvt_starten", "map_starten"} <= open_work()


def test_parts_from_which_somebody_is_free_reach_the_law(dossier, noor, moment):
    duobesluit_vastleggen(
        dossier,
        gegevens=besluit("vrijstelling_gedeeltelijk", moment.dag, onderdelen=("lezen", "knm")),
        bereik=noor,
        moment=moment,
    )
    row = Dossier.objects.get(sleutel=dossier)
    stand = load_standen([row], peildatum=moment.dag, beleid={})[row.pk]
    assert stand.feiten.vrijgestelde_onderdelen == {"lezen", "knm"}


FOUT = {
    "onbekend": (("niets",), {}, "soort"),
    "verlenging zonder dag": (("verlenging",), {}, "nieuwe_einddatum"),
    "deel zonder onderdelen": (("vrijstelling_gedeeltelijk",), {}, "onderdelen"),
    "onbekend onderdeel": (
        ("vrijstelling_gedeeltelijk",),
        {"onderdelen": ("rekenen",)},
        "onderdelen",
    ),
    "vier taaldelen": (
        ("ontheffing_gedeeltelijk",),
        {"onderdelen": ("lezen", "luisteren", "schrijven", "spreken")},
        "onderdelen",
    ),
    "tijdelijk zonder begin": (("vrijstelling_tijdelijk",), {}, "ingang"),
    "onbekende reden": (("boete",), {"grond": "zomaar"}, "grond"),
}


@pytest.mark.parametrize(("soort", "velden", "veld"), FOUT.values(), ids=FOUT)
def test_what_cannot_be_right_is_said_at_its_field(dossier, noor, moment, soort, velden, veld):
    with pytest.raises(Onvolledig) as refusal:
        duobesluit_vastleggen(
            dossier, gegevens=besluit(*soort, moment.dag, **velden), bereik=noor, moment=moment
        )
    assert set(refusal.value.velden) == {veld}
    assert not Duobesluit.objects.exists()


def test_days_ahead_are_refused(dossier, noor, moment):
    ahead = moment.dag + timedelta(days=1)
    with pytest.raises(Onvolledig) as refusal:
        duobesluit_vastleggen(dossier, gegevens=besluit("boete", ahead), bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {"besloten_op", "ontvangen_op"}


def test_a_fine_of_duo_is_only_shown(dossier, noor, moment):
    before, term = open_work(), last_day()
    duobesluit_vastleggen(
        dossier, gegevens=besluit("boete", moment.dag), bereik=noor, moment=moment
    )
    assert (open_work(), last_day()) == (before, term)


def test_the_door_of_every_change_holds(dossier, noor, bereik_for, moment):
    key = uuid.uuid4()
    data = besluit("boete", moment.dag)
    duobesluit_vastleggen(dossier, gegevens=data, bereik=noor, moment=moment, eenmalig=key)
    with pytest.raises(AlGedaan):
        duobesluit_vastleggen(dossier, gegevens=data, bereik=noor, moment=moment, eenmalig=key)
    with pytest.raises(Verouderd):
        duobesluit_vastleggen(dossier, gegevens=data, bereik=noor, moment=moment, versie=1)
    with pytest.raises(NietGevonden):
        duobesluit_vastleggen(dossier, gegevens=data, bereik=bereik_for("eva"), moment=moment)
    assert Tijdlijnregel.objects.filter(handeling="duobesluit.vastgelegd").count() == 1

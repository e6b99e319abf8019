"""Two identity records become one, and nothing of either is lost."""

import json
from datetime import date

import pytest

from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig, Verouderd
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.samenvoegen import (
    Samenvoegkeuze,
    personen_onderscheiden,
    personen_samenvoegen,
)
from inburgering.cases.models import Contactmoment, Dossier, Feit, Persoon, Samenvoeging
from inburgering.cases.naam import Naam
from inburgering.cases.versleuteling import decrypt
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.persoon_zoeken import Zoekterm, find_personen
from inburgering.queries.samenvoegen import list_dubbelgangers, list_paren
from inburgering.queries.samenvoegen_naast import list_dubbele_dossiers
from tests.dossiers import make_bsn, open_dossier
from tests.verhuizing import make_planned

pytestmark = pytest.mark.django_db
REDEN = "op de verblijfspas gezien"
BORN = date(1991, 3, 14)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def person(voornaam, achternaam, **changes):
    naam = Naam(geslachtsnaam=achternaam, voornamen=voornaam)
    return Persoonsgegevens(naam=naam, geboortedatum=BORN, **changes)


@pytest.fixture
def two(noor, moment):
    """Give two open dossiers of one person: one with a BSN, one with a V-number."""
    one = open_dossier(
        noor, moment, gemeente="9001", persoon=person("Yousef", "Haddad", bsn=make_bsn(61))
    )
    other = open_dossier(
        noor,
        moment,
        gemeente="9001",
        persoon=person("Jusuf", "Hadad", v_nummer="1234567890"),
        feiten={"koppeling": Waarde(datum=date(2026, 1, 9))},
    )
    contact = Contactgegevens(moment.dag, "kantoor", "telefoon", "voortgang", "hijzelf")
    contact_vastleggen(other, contact=contact, bereik=noor, moment=moment)
    return one, other


def merge(one, other, bereik, moment, **changes):
    values = {"reden": REDEN, "open_blijft": one, **changes}
    return personen_samenvoegen(
        one, ander=other, keuze=Samenvoegkeuze(**values), bereik=bereik, moment=moment
    )


def test_it_finds_them_and_after_merging_there_is_one(two, noor, moment):
    one, other = two
    assert [item.dossier for item in list_dubbelgangers(one, bereik=noor)] == [other]
    assert len(list_paren(bereik=noor).rijen) == 1
    assert merge(one, other, noor, moment) == one
    assert list_dubbelgangers(one, bereik=noor) == ()
    assert list_paren(bereik=noor).rijen == ()
    found = find_personen(Zoekterm(naam="haddad"), bereik=noor, dag=moment.dag)
    assert {row.naam for row in found.rijen} == {"Yousef Haddad"}
    by_number = Zoekterm(cijfers="1234567890")
    assert one in {
        row.dossier for row in find_personen(by_number, bereik=noor, dag=moment.dag).rijen
    }


def test_nothing_is_lost_and_facts_are_not_mixed(two, noor, moment):
    one, other = two
    facts = Feit.objects.count()
    merge(one, other, noor, moment)
    assert Feit.objects.count() == facts
    assert Contactmoment.objects.get().dossier.sleutel == other
    closed = Dossier.objects.get(sleutel=other)
    assert (closed.status, closed.sluitreden) == ("gesloten", "dubbel")
    stays = Persoon.objects.get(is_opgegaan=False)
    assert {row.persoon_id for row in Dossier.objects.all()} == {stays.pk}
    assert (bool(stays.bsn_zoeksleutel), stays.v_nummer) == (True, "1234567890")
    gone = Persoon.objects.get(is_opgegaan=True)
    assert (gone.bsn_zoeksleutel, gone.v_nummer) == (None, None)
    double = list_dubbele_dossiers(one, bereik=noor)
    assert [item.dossier.nummer for item in double] == [closed.nummer]
    assert double[0].dossier.contacten == 1
    assert any("9 januari 2026" in there for _name, there, _here in double[0].verschillen)


def test_the_old_identity_is_kept_encrypted(two, noor, moment):
    one, other = two
    merge(one, other, noor, moment, velden={"geslachtsnaam": "ander"})
    row = Samenvoeging.objects.get()
    kept = json.loads(decrypt(row.oud_versleuteld, ring="bsn"))
    assert kept["weg"]["voornamen"] == "Jusuf"
    assert kept["blijft"]["geslachtsnaam"] == "Haddad"
    assert b"Jusuf" not in bytes(row.oud_versleuteld)
    stays = Persoon.objects.get(is_opgegaan=False)
    assert (stays.voornamen, stays.geslachtsnaam, stays.zoeknaam[:12]) == (
        "Yousef",
        "Hadad",
        "yousef hadad",
    )


def test_numbers_that_contradict_are_refused_with_what_to_do(noor, moment):
    one = open_dossier(
        noor, moment, gemeente="9001", persoon=person("Rima", "Amin", bsn=make_bsn(71))
    )
    other = open_dossier(
        noor, moment, gemeente="9001", persoon=person("Rima", "Amien", bsn=make_bsn(72))
    )
    with pytest.raises(Onvolledig) as refusal:
        merge(one, other, noor, moment)
    assert "Verbeter eerst" in str(refusal.value.velden["bsn"])
    assert Persoon.objects.filter(is_opgegaan=False).count() == 2


def test_of_two_open_dossiers_one_is_chosen_and_a_plan_in_force_goes_on(noor, moment):
    planned = make_planned(noor, moment, persoon=person("Rima", "Amin", bsn=make_bsn(71)))
    other = open_dossier(
        noor, moment, gemeente="9001", persoon=person("Rima", "Amien", v_nummer="99")
    )
    for kept in (None, other):
        with pytest.raises(Onvolledig) as refusal:
            merge(planned, other, noor, moment, open_blijft=kept)
        assert set(refusal.value.velden) == {"open_blijft"}
    assert merge(other, planned, noor, moment, open_blijft=planned) == planned
    assert Dossier.objects.get(sleutel=other).sluitreden == "dubbel"


def test_dossiers_of_other_colleges_follow_unseen(noor, bereik_for, moment):
    eva, vreemd = bereik_for("eva"), bereik_for("vreemd")
    same = person("Yousef", "Haddad", bsn=make_bsn(61))
    one = open_dossier(noor, moment, gemeente="9001", persoon=same)
    double = person("Jusuf", "Hadad", v_nummer="1234567890")
    other = open_dossier(noor, moment, gemeente="9001", persoon=double)
    elsewhere = open_dossier(vreemd, moment, gemeente="9009", persoon=double)
    merge(one, other, noor, moment)
    row = Dossier.objects.get(sleutel=elsewhere)
    assert row.persoon == Dossier.objects.get(sleutel=one).persoon
    assert row.status == "open"
    assert not get_visible_dossiers(noor).filter(sleutel=elsewhere).exists()
    event = row.tijdlijn.latest("id")
    assert (event.handeling, event.gegevens["reden"]) == ("persoon.samengevoegd", "–")
    assert eva.organisatie != vreemd.organisatie


def test_two_open_dossiers_at_another_college_stop_it_without_telling(noor, bereik_for, moment):
    vreemd = bereik_for("vreemd")
    people = (
        person("Yousef", "Haddad", bsn=make_bsn(61)),
        person("Jusuf", "Hadad", v_nummer="1234567890"),
    )
    here = [open_dossier(noor, moment, gemeente="9001", persoon=one) for one in people]
    for one in people:
        open_dossier(vreemd, moment, gemeente="9009", persoon=one)
    with pytest.raises(Geweigerd) as refusal:
        merge(*here, noor, moment)
    assert "Verweg" not in str(refusal.value.melding)
    assert not Samenvoeging.objects.exists()


def test_who_has_not_both_dossiers_merges_nothing(two, noor, bereik_for, moment):
    one, other = two
    for naam, error in (("eva", NietGevonden), ("vreemd", NietGevonden), ("vera", NietBevoegd)):
        with pytest.raises(error):
            merge(one, other, bereik_for(naam), moment)
    with pytest.raises(Verouderd):
        merge(one, other, noor, moment, gezien=(1, 99))
    assert not Samenvoeging.objects.exists()


def test_twins_are_told_apart_once(two, noor, moment):
    one, other = two
    with pytest.raises(Onvolledig):
        personen_onderscheiden(one, ander=other, reden="", bereik=noor, moment=moment)
    for _press in range(2):
        personen_onderscheiden(one, ander=other, reden="een tweeling", bereik=noor, moment=moment)
    assert list_dubbelgangers(one, bereik=noor) == ()
    assert list_dubbelgangers(other, bereik=noor) == ()
    assert list_paren(bereik=noor).rijen == ()


def test_the_number_of_queries_does_not_grow_with_the_people(
    noor, moment, django_assert_max_num_queries
):
    for number in range(6):
        open_dossier(
            noor,
            moment,
            gemeente="9001",
            persoon=person("Yousef" if number % 2 else "Jusuf", "Haddad", v_nummer=str(number + 1)),
        )
    with django_assert_max_num_queries(6):
        assert len(list_paren(bereik=noor).rijen) == 15

"""A tie of a household holds for both people, whoever wrote it down, and after a move too."""

from datetime import date, timedelta

import pytest

from inburgering.access.bereik import Bereik
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.huishouden import (
    Huisgenoot,
    huisgenoot_toevoegen,
    huisgenoot_verwijderen,
)
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.cases.huishouden import has_partner
from inburgering.cases.models import Dossier, Feit, Huishoudband, Tijdlijnregel, Verhuizing
from inburgering.cases.naam import Naam
from inburgering.queries.dossier_delen import list_huishouden
from inburgering.queries.woning import list_wachtenden
from tests.dossiers import make_bsn, open_dossier
from tests.verhuizing import NAAR, move_in, on

pytestmark = pytest.mark.django_db
MARIAM = Persoonsgegevens(
    naam=Naam(geslachtsnaam="Haddad", voornamen="Mariam"),
    geboortedatum=date(1993, 8, 14),
    bsn=make_bsn(77),
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def pair(noor, moment):
    """Give two dossiers; the first holds a tie that makes the second a child of the first."""
    one = Dossier.objects.get(sleutel=open_dossier(noor, moment))
    two = Dossier.objects.get(sleutel=open_dossier(noor, moment, persoon=MARIAM))
    tie(one, two, noor, moment)
    return one, two


def tie(one, two, noor, moment, soort="kind"):
    mate = Huisgenoot(soort, dossiernummer=two.nummer)
    huisgenoot_toevoegen(one.sleutel, huisgenoot=mate, bereik=noor, moment=moment)


def see(row, bereik: Bereik, moment):
    return list_huishouden(row, bereik=bereik, dag=moment.dag)


def test_a_tie_is_seen_from_both_sides_in_its_own_word(pair, noor, moment):
    one, two = pair
    [there] = see(one, noor, moment)
    [here] = see(two, noor, moment)
    assert (there.soort, there.dossier) == ("Kind", two.sleutel)
    assert (here.soort, here.dossier, here.naam) == (
        "Ouder",
        one.sleutel,
        str(f"{one.persoon.voornamen} {one.persoon.geslachtsnaam}"),
    )
    told = Tijdlijnregel.objects.filter(handeling="huishouden.bijgewerkt")
    assert {line.dossier_id: line.gegevens["soort"] for line in told} == {
        one.pk: "kind",
        two.pk: "ouder",
    }
    with pytest.raises(Onvolledig):
        tie(two, one, noor, moment, "ouder")


def test_who_may_not_open_the_other_dossier_reads_no_name(pair, noor, bereik_for, moment):
    _one, two = pair
    [line] = see(two, bereik_for("vreemd"), moment)
    assert (line.naam, line.geboortedatum, line.dossier) == (
        "Iemand met een eigen dossier",
        None,
        None,
    )


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("is_double", [False, True])
def test_either_side_ends_the_tie_for_both(pair, noor, moment, side, is_double):
    if is_double:
        # A list of koppelingen writes the tie in both dossiers.
        Huishoudband.objects.create(dossier=pair[1], ander_dossier=pair[0], soort="ouder")
    assert [len(see(row, noor, moment)) for row in pair] == [1, 1]
    [line] = see(pair[side], noor, moment)
    huisgenoot_verwijderen(pair[side].sleutel, huisgenoot=line.id, bereik=noor, moment=moment)
    assert [see(row, noor, moment) for row in pair] == [(), ()]
    ends = Tijdlijnregel.objects.filter(gegevens__weg=True)
    assert {end.dossier_id for end in ends} == {row.pk for row in pair}
    with pytest.raises(Geweigerd):
        huisgenoot_verwijderen(pair[side].sleutel, huisgenoot=line.id, bereik=noor, moment=moment)


def test_a_tie_of_others_cannot_be_ended(pair, noor, moment):
    third = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Tesfay", voornamen="Almaz"),
        geboortedatum=date(1990, 1, 4),
        bsn=make_bsn(78),
    )
    other = open_dossier(noor, moment, persoon=third)
    band = Huishoudband.objects.get()
    with pytest.raises(Geweigerd):
        huisgenoot_verwijderen(other, huisgenoot=band.pk, bereik=noor, moment=moment)
    assert Huishoudband.objects.get().is_actief


def test_a_partner_counts_from_both_sides(noor, moment):
    one = Dossier.objects.get(sleutel=open_dossier(noor, moment))
    two = Dossier.objects.get(sleutel=open_dossier(noor, moment, persoon=MARIAM))
    tie(one, two, noor, moment, "partner")
    assert has_partner(one)
    assert has_partner(two)


@pytest.mark.parametrize("is_double", [False, True])
def test_a_house_is_counted_for_both(pair, noor, moment, is_double):
    if is_double:
        Huishoudband.objects.create(dossier=pair[1], ander_dossier=pair[0], soort="ouder")
    Feit.objects.filter(soort="inschrijving").delete()
    waiting = list_wachtenden(noor, gemeente="9001")
    assert [item.huishouden for item in waiting] == [2, 2]


def test_who_moved_together_is_tied_there_too(pair, noor, bereik_for, moment):
    one, two = pair
    eva, later = bereik_for("eva"), on(moment, moment.dag + timedelta(days=10))
    vertrek = Vertrek(inschrijving_op=later.dag, gemeente=NAAR, huisgenoten=(one.sleutel,))
    verhuizing_melden(two.sleutel, vertrek=vertrek, bereik=noor, moment=later)
    there = [move_in(Verhuizing.objects.get(dossier_oud=row), eva, later) for row in (one, two)]
    assert [line.soort for line in see(there[0], eva, later)] == ["Kind"]
    [line] = see(there[1], eva, later)
    assert (line.soort, line.dossier) == ("Ouder", there[0].sleutel)
    huisgenoot_verwijderen(there[1].sleutel, huisgenoot=line.id, bereik=eva, moment=later)
    assert see(there[0], eva, later) == ()
    assert len(see(one, noor, later)) == 1


def test_who_moved_alone_is_tied_to_nobody_there(pair, noor, bereik_for, moment):
    one, _two = pair
    eva, later = bereik_for("eva"), on(moment, moment.dag + timedelta(days=10))
    vertrek = Vertrek(inschrijving_op=later.dag, gemeente=NAAR)
    verhuizing_melden(one.sleutel, vertrek=vertrek, bereik=noor, moment=later)
    there = move_in(Verhuizing.objects.get(dossier_oud=one), eva, later)
    assert see(there, eva, later) == ()

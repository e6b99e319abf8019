"""Contact, obstacles, household and the ways to reach somebody."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig
from inburgering.actions.huishouden import (
    Huisgenoot,
    huisgenoot_toevoegen,
    huisgenoot_verwijderen,
)
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.persoon_bijwerken import Bereikbaarheid, persoon_bijwerken
from inburgering.actions.randvoorwaarde import (
    Randvoorwaardegegevens,
    randvoorwaarde_bijwerken,
    randvoorwaarde_vastleggen,
)
from inburgering.cases.models import (
    Contactmoment,
    Dossier,
    Huishoudband,
    Randvoorwaarde,
    Tijdlijnregel,
)
from inburgering.cases.naam import Naam
from tests.dossiers import make_bsn, open_dossier

KIND = Persoonsgegevens(
    naam=Naam(geslachtsnaam="Haddad", voornamen="Mariam"),
    geboortedatum=date(1993, 8, 14),
    bsn=make_bsn(77),
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def contact(moment):
    return Contactgegevens(
        datum=moment.dag - timedelta(days=3),
        plaats="azc",
        kanaal="gesprek",
        onderwerp="kennismaking",
        met_wie="de inburgeraar zelf",
        tolk="Tigrinya",
        verslag="Afspraak over de intake.",
    )


def test_a_contact_is_kept_and_tells_how_old_the_last_one_is(dossier, noor, moment, contact):
    contact_vastleggen(dossier, contact=contact, bereik=noor, moment=moment)
    older = replace(contact, datum=moment.dag - timedelta(days=30))
    contact_vastleggen(dossier, contact=older, bereik=noor, moment=moment)
    row = Contactmoment.objects.earliest("id")
    assert (row.plaats, row.tolk, row.door_id) == ("azc", "Tigrinya", noor.medewerker)
    assert Dossier.objects.get().laatste_contact_op == contact.datum
    line = Tijdlijnregel.objects.latest("id")
    assert "Afspraak" not in str(line.gegevens)


def test_a_wrong_contact_names_every_field(dossier, noor, moment):
    wrong = Contactgegevens(moment.dag + timedelta(days=1), "maan", "duif", "weer", " ")
    with pytest.raises(Onvolledig) as refused:
        contact_vastleggen(dossier, contact=wrong, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"datum", "plaats", "kanaal", "onderwerp", "met_wie"}
    assert not Contactmoment.objects.exists()


def test_a_partner_keeps_no_log_of_contacts(dossier, bereik_for, moment, contact):
    with pytest.raises(NietBevoegd):
        contact_vastleggen(dossier, contact=contact, bereik=bereik_for("vera"), moment=moment)
    assert not Contactmoment.objects.exists()


@pytest.mark.eis("R-KEMP-057")
@pytest.mark.parametrize(
    "soort", ["kinderopvang", "vervoer", "gezondheid", "wonen", "geld", "digitaal"]
)
def test_an_obstacle_has_an_owner_a_day_and_a_status(dossier, noor, moment, soort):
    obstacle = Randvoorwaardegegevens(
        soort, "Regelen", "regiehuis", noor.medewerker, moment.dag + timedelta(days=7)
    )
    randvoorwaarde_vastleggen(dossier, gegevens=obstacle, bereik=noor, moment=moment)
    row = Randvoorwaarde.objects.get()
    assert (row.soort, row.eigenaar_organisatie_id) == (soort, "regiehuis")
    assert (row.eigenaar_id, row.status, row.eind) == (noor.medewerker, "open", None)
    randvoorwaarde_bijwerken(
        dossier, randvoorwaarde=row.pk, status="geregeld", bereik=noor, moment=moment
    )
    row.refresh_from_db()
    assert (row.status, row.eind) == ("geregeld", moment.dag)


def test_a_wrong_obstacle_names_every_field(dossier, noor, moment, personas):
    wrong = Randvoorwaardegegevens("zin", " ", "bestaat-niet", None, date(2020, 1, 1))
    with pytest.raises(Onvolledig) as refused:
        randvoorwaarde_vastleggen(dossier, gegevens=wrong, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"soort", "omschrijving", "organisatie", "uiterlijk"}
    elsewhere = Randvoorwaardegegevens("geld", "Budget", "partner", personas["kim"].pk)
    with pytest.raises(Onvolledig) as refused:
        randvoorwaarde_vastleggen(dossier, gegevens=elsewhere, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"medewerker"}
    assert not Randvoorwaarde.objects.exists()


def test_a_partner_settles_obstacles_but_never_those_of_health(dossier, bereik_for, moment):
    noor, vera = bereik_for("noor"), bereik_for("vera")
    for soort in ("vervoer", "gezondheid"):
        obstacle = Randvoorwaardegegevens(soort, "Regelen", "partner")
        randvoorwaarde_vastleggen(dossier, gegevens=obstacle, bereik=noor, moment=moment)
    vervoer, gezondheid = Randvoorwaarde.objects.order_by("id")
    change = {"status": "geregeld", "bereik": vera, "moment": moment}
    randvoorwaarde_bijwerken(dossier, randvoorwaarde=vervoer.pk, **change)
    with pytest.raises(NietBevoegd):
        randvoorwaarde_bijwerken(dossier, randvoorwaarde=gezondheid.pk, **change)
    gezondheid.refresh_from_db()
    assert gezondheid.status == "open"


def test_an_obstacle_of_another_dossier_is_not_found(dossier, noor, moment):
    other = open_dossier(noor, moment, persoon=KIND)
    obstacle = Randvoorwaardegegevens("geld", "Budget", "partner")
    randvoorwaarde_vastleggen(other, gegevens=obstacle, bereik=noor, moment=moment)
    with pytest.raises(Geweigerd):
        randvoorwaarde_bijwerken(
            dossier,
            randvoorwaarde=Randvoorwaarde.objects.get().pk,
            status="geregeld",
            bereik=noor,
            moment=moment,
        )
    assert Randvoorwaarde.objects.get().status == "open"


def test_a_household_holds_other_dossiers_and_children(dossier, noor, moment):
    other = open_dossier(noor, moment, persoon=KIND)
    nummer = Dossier.objects.get(sleutel=other).nummer
    child = Huisgenoot("kind", naam="Sami", geboortedatum=date(2021, 4, 2))
    for mate in (Huisgenoot("partner", dossiernummer=nummer.lower()), child):
        huisgenoot_toevoegen(dossier, huisgenoot=mate, bereik=noor, moment=moment)
    partner, kind = Huishoudband.objects.order_by("id")
    assert partner.ander_dossier.sleutel == other
    assert (kind.naam, kind.geboortedatum) == ("Sami", date(2021, 4, 2))
    huisgenoot_verwijderen(dossier, huisgenoot=kind.pk, bereik=noor, moment=moment)
    kind.refresh_from_db()
    assert not kind.is_actief
    with pytest.raises(Geweigerd):
        huisgenoot_verwijderen(dossier, huisgenoot=kind.pk, bereik=noor, moment=moment)


def test_a_dossier_of_another_college_or_a_double_is_refused(dossier, bereik_for, moment):
    noor = bereik_for("noor")
    foreign = open_dossier(bereik_for("eva"), moment, persoon=KIND)
    nummer = Dossier.objects.get(sleutel=foreign).nummer
    for mate, veld in (
        (Huisgenoot("partner", dossiernummer=nummer), "dossiernummer"),
        (Huisgenoot("kind"), "naam"),
        (Huisgenoot("kind", naam="Sami", geboortedatum=date(2199, 1, 1)), "geboortedatum"),
        (Huisgenoot("buurman", naam="Sami"), "soort"),
    ):
        with pytest.raises(Onvolledig) as refused:
            huisgenoot_toevoegen(dossier, huisgenoot=mate, bereik=noor, moment=moment)
        assert set(refused.value.velden) == {veld}
    assert not Huishoudband.objects.exists()


def test_the_ways_to_reach_somebody_are_replaced(dossier, noor, moment):
    new = Bereikbaarheid("Arabisch", False, "+31 6 1234 5678", "a@voorbeeld.nl", ("Plein 1", " "))
    persoon_bijwerken(dossier, gegevens=new, bereik=noor, moment=moment)
    row = Dossier.objects.get()
    assert (row.taal, row.heeft_tolk_nodig, row.telefoon) == ("Arabisch", False, "+31 6 1234 5678")
    assert (row.email, row.adres_regels) == ("a@voorbeeld.nl", ["Plein 1"])
    line = Tijdlijnregel.objects.latest("id")
    assert line.gegevens == {
        "velden": ["taal", "heeft_tolk_nodig", "telefoon", "email", "adres_regels"]
    }


def test_a_number_that_cannot_be_dialled_is_refused(dossier, noor, moment):
    wrong = Bereikbaarheid(telefoon="06 12", email="geen adres")
    with pytest.raises(Onvolledig) as refused:
        persoon_bijwerken(dossier, gegevens=wrong, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"telefoon", "email"}
    assert Dossier.objects.get().telefoon == "06 12345678"

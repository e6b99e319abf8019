"""Corrections of an identity: with a reason, the old values kept, nobody else given away."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.fouten import NietBevoegd, Onvolledig
from inburgering.actions.persoon import Persoonsgegevens, check_bsn, check_v_nummer
from inburgering.actions.persoon_corrigeren import persoon_corrigeren
from inburgering.cases.models import Persoon, Persoonscorrectie, Tijdlijnregel
from inburgering.cases.naam import Naam
from inburgering.cases.versleuteling import decrypt, get_search_key
from tests.dossiers import BSN, make_bsn, open_dossier

GOOD = Persoonsgegevens(
    naam=Naam(geslachtsnaam="Tesfay", voornamen="Selam"), geboortedatum=date(1994, 3, 5)
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def test_a_correction_keeps_what_it_was_and_says_only_which_fields(dossier, noor, moment):
    better = replace(GOOD, naam=Naam(geslachtsnaam="Tesfaye", voornamen="Selam"), bsn=make_bsn(9))
    persoon_corrigeren(
        dossier, gegevens=better, reden="staat zo op de pas", bereik=noor, moment=moment
    )
    row = Persoon.objects.get()
    assert row.geslachtsnaam == "Tesfaye"
    assert "tesfaye" in row.zoeknaam
    assert row.bsn_zoeksleutel == get_search_key(make_bsn(9))
    kept = Persoonscorrectie.objects.get()
    old = json.loads(decrypt(kept.oud_versleuteld, ring="bsn"))
    assert old["geslachtsnaam"] == "Tesfay"
    assert b"Tesfay" not in bytes(kept.oud_versleuteld)
    line = Tijdlijnregel.objects.latest("id")
    assert line.gegevens == {"velden": ["geslachtsnaam", "bsn_zoeksleutel"]}


def test_an_empty_bsn_leaves_the_known_one(dossier, noor, moment):
    better = replace(GOOD, geboortedatum=date(1994, 5, 3))
    persoon_corrigeren(dossier, gegevens=better, reden="dag en maand", bereik=noor, moment=moment)
    assert decrypt(Persoon.objects.get().bsn_versleuteld, ring="bsn") == BSN


@pytest.mark.parametrize(
    ("change", "reden", "velden"),
    [
        ({"naam": Naam(geslachtsnaam="")}, "typefout", {"geslachtsnaam"}),
        ({"bsn": "999912345"}, "typefout", {"bsn"}),
        (
            {"geboortedatum": date(2199, 1, 1), "v_nummer": "x"},
            "",
            {"geboortedatum", "v_nummer", "reden"},
        ),
        ({"geboortedatum": date(2026, 1, 13)}, "typefout", {"geboortedatum"}),
        ({}, "typefout", set()),
    ],
    ids=["no name", "wrong bsn", "all at once", "born after the koppeling", "nothing changed"],
)
def test_a_wrong_correction_changes_nothing(dossier, noor, moment, change, reden, velden):
    with pytest.raises(Onvolledig) as refused:
        persoon_corrigeren(
            dossier, gegevens=replace(GOOD, **change), reden=reden, bereik=noor, moment=moment
        )
    assert set(refused.value.velden) == velden
    assert Persoon.objects.get().geslachtsnaam == "Tesfay"
    assert not Persoonscorrectie.objects.exists()


def test_a_number_of_somebody_else_is_refused_without_saying_whose(dossier, bereik_for, moment):
    other = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Geheim"), geboortedatum=date(1980, 1, 2), bsn=make_bsn(50)
    )
    open_dossier(bereik_for("eva"), moment, persoon=other)
    with pytest.raises(Onvolledig) as refused:
        persoon_corrigeren(
            dossier,
            gegevens=replace(GOOD, bsn=make_bsn(50)),
            reden="typefout",
            bereik=bereik_for("noor"),
            moment=moment,
        )
    assert set(refused.value.velden) == {"bsn"}
    assert "Geheim" not in str(refused.value.velden) + str(refused.value.melding)


def test_a_partner_corrects_no_identity(dossier, bereik_for, moment):
    with pytest.raises(NietBevoegd):
        persoon_corrigeren(
            dossier,
            gegevens=replace(GOOD, geboortedatum=GOOD.geboortedatum + timedelta(days=1)),
            reden="typefout",
            bereik=bereik_for("vera"),
            moment=moment,
        )
    assert Persoon.objects.get().geboortedatum == GOOD.geboortedatum


def test_numbers_are_read_as_people_write_them():
    spaced = f"{BSN[:4]} {BSN[4:6]}.{BSN[6:]}"
    assert check_bsn(spaced) == BSN
    assert check_bsn("  ") == ""
    assert check_v_nummer("281 234 5678") == "2812345678"
    assert check_v_nummer("12345") == "0000012345"


@pytest.mark.parametrize("typed", ["12345678", "1234567890", "999912345", "000000000", "abcdefghi"])
def test_a_bsn_that_fails_the_elfproef_is_refused_at_its_field(typed):
    with pytest.raises(Onvolledig) as refused:
        check_bsn(typed)
    assert set(refused.value.velden) == {"bsn"}

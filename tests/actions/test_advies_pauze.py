"""Pauses, evidence for more time, a missing offer, advice on circumstances, and telling DUO."""

import re
from datetime import timedelta

import pytest

from inburgering.access.moment import Moment
from inburgering.actions.advies import (
    Aanbodmelding,
    Verlengingsadvies,
    aanbod_uitgebleven_melden,
    bio_geven,
    bio_vragen,
    verlenging_vastleggen,
)
from inburgering.actions.bericht import bericht_melden
from inburgering.actions.brief import brief_verzenden
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.pauze import (
    Pauzegegevens,
    pauze_beginnen,
    pauze_stoppen,
    pauze_wijzigen,
)
from inburgering.cases.models import Advies, Bericht, Document, Dossier, Pauze, Taak, Termijn
from inburgering.queries.wijzig_duo import get_meldingen
from tests.pips import adopt, make_ready

WAAROM = "U had een half jaar geen vaste woonplek."


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


def task(code):
    return Taak.objects.filter(code=code, status="open").first()


def read_letter(sleutel):
    html = Document.objects.get(sleutel=sleutel).html
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.eis("R-SV-015")
def test_a_pause_stops_no_term_and_three_months_ask_for_evidence(dossier, noor, moment):
    term = Termijn.objects.get(code="inburgeringstermijn").uiterlijk
    begin = moment.dag
    pauze_beginnen(dossier, gegevens=Pauzegegevens("gezin", begin), bereik=noor, moment=moment)
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == term
    assert task("pauze_bespreken").vanaf > begin
    assert task("verlenging_voorbereiden").vanaf > moment.dag + timedelta(days=365)
    with pytest.raises(Geweigerd, match="al een pauze"):
        pauze_beginnen(dossier, gegevens=Pauzegegevens("gezin", begin), bereik=noor, moment=moment)
    until = begin + timedelta(days=120)
    pauze_wijzigen(dossier, verwacht_tot=until, bereik=noor, moment=moment)
    assert task("verlenging_voorbereiden").vanaf == begin
    assert task("pauze_bespreken").vanaf == until
    pauze_stoppen(dossier, eind=begin + timedelta(days=10), bereik=noor, moment=later(moment, 11))
    assert task("pauze_bespreken") is None
    assert task("verlenging_voorbereiden").vanaf > begin
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == term
    with pytest.raises(Geweigerd, match="geen pauze"):
        pauze_stoppen(dossier, eind=moment.dag, bereik=noor, moment=moment)


FOUT = {
    "geen reden": ({"reden": ""}, "reden"),
    "diagnose als reden": ({"reden": "depressie"}, "reden"),
    "geen begin": ({"begin": 0}, "begin"),
    "begint morgen": ({"begin": 1}, "begin"),
    "eindigt voor het begin": ({"verwacht_tot": -20}, "verwacht_tot"),
    "diagnose in de toelichting": ({"toelichting": "Heeft PTSS"}, "toelichting"),
}


@pytest.mark.parametrize(("anders", "veld"), FOUT.values(), ids=FOUT)
def test_what_a_pause_cannot_hold(dossier, noor, moment, anders, veld):
    values = {"reden": "zorgen", "begin": -5, "verwacht_tot": 20, "toelichting": "", **anders}
    for name in ("begin", "verwacht_tot"):
        values[name] = moment.dag + timedelta(days=values[name]) if values[name] else None
    with pytest.raises(Onvolledig) as refusal:
        pauze_beginnen(dossier, gegevens=Pauzegegevens(**values), bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {veld}
    assert not Pauze.objects.exists()


def test_evidence_gives_a_letter_that_can_be_sent_and_a_message(dossier, noor, moment):
    advies = Verlengingsadvies(
        is_nodig=True,
        grond="geen_verwijt",
        van=moment.dag,
        tot_en_met=moment.dag + timedelta(days=100),
        motivering=WAAROM,
    )
    day = later(moment, 101)
    letter = verlenging_vastleggen(dossier, advies=advies, bereik=noor, moment=day)
    assert task("duo_melden").vanaf  # at once, not with the next act
    text = read_letter(letter)
    assert WAAROM in text
    assert "U kunt DUO om meer tijd vragen vanaf" in text
    assert "Bezwaar" not in text
    brief_verzenden(letter, verzonden_op=day.dag, wijze="post", bereik=noor, moment=day)
    (melding,) = get_meldingen(dossier, bereik=noor, dag=day.dag)
    assert ("Toelichting", WAAROM) in melding.regels
    bericht_melden(melding.sleutel, op=day.dag, bereik=noor, moment=day)
    assert task("duo_melden") is None
    assert get_meldingen(dossier, bereik=noor, dag=day.dag) == ()


def test_not_needed_is_recorded_without_letter_or_message(dossier, noor, moment):
    advies = Verlengingsadvies(is_nodig=False, motivering="U bent over een maand klaar.")
    assert verlenging_vastleggen(dossier, advies=advies, bereik=noor, moment=moment) is None
    assert Advies.objects.get().is_positief is False
    assert not Document.objects.filter(soort="verlenging_overzicht").exists()
    assert not Bericht.objects.exclude(soort="pip.vastgesteld").exists()
    with pytest.raises(Onvolledig) as refusal:
        verlenging_vastleggen(
            dossier, advies=Verlengingsadvies(is_nodig=True), bereik=noor, moment=moment
        )
    assert set(refusal.value.velden) == {"motivering", "grond"}


def test_a_missing_offer_is_reported_for_the_days_that_are_past(dossier, noor, moment):
    day = later(moment, 100)
    ahead = Aanbodmelding(moment.dag, day.dag + timedelta(days=1), "De school had geen plek.")
    with pytest.raises(Onvolledig) as refusal:
        aanbod_uitgebleven_melden(dossier, melding=ahead, bereik=noor, moment=day)
    assert set(refusal.value.velden) == {"tot_en_met"}
    good = Aanbodmelding(moment.dag, day.dag, "De school had geen plek.")
    aanbod_uitgebleven_melden(dossier, melding=good, bereik=noor, moment=day)
    assert Bericht.objects.filter(soort="advies.aanbod_uitgebleven", partner="DUO").count() == 1


@pytest.mark.parametrize(
    ("is_positief", "zin"), [(True, "niet meer hoeft in te burgeren"), (False, "gewoon")]
)
def test_advice_is_asked_given_once_and_told(dossier, noor, moment, is_positief, zin):
    with pytest.raises(Geweigerd, match="geen advies gevraagd"):
        bio_geven(dossier, is_positief=True, motivering=WAAROM, bereik=noor, moment=moment)
    bio_vragen(dossier, gevraagd_op=moment.dag, bereik=noor, moment=moment)
    assert task("bio_advies_geven").uiterlijk >= moment.dag + timedelta(days=56)
    with pytest.raises(Geweigerd, match="al een vraag"):
        bio_vragen(dossier, gevraagd_op=moment.dag, bereik=noor, moment=moment)
    with pytest.raises(Onvolledig) as refusal:
        bio_geven(dossier, is_positief=None, motivering="", bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {"is_positief", "motivering"}
    letter = bio_geven(
        dossier, is_positief=is_positief, motivering=WAAROM, bereik=noor, moment=moment
    )
    assert zin in read_letter(letter)
    assert task("bio_advies_geven") is None
    (melding,) = get_meldingen(dossier, bereik=noor, dag=moment.dag)
    assert ("Advies", "positief" if is_positief else "negatief") in melding.regels


def test_health_does_not_go_to_duo_through_us(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refusal:
        verlenging_vastleggen(
            dossier,
            advies=Verlengingsadvies(True, "geen_verwijt", None, None, "Lag in het ziekenhuis."),
            bereik=noor,
            moment=moment,
        )
    assert "ziekte" in str(refusal.value.velden["motivering"])


def test_blame_is_asked_only_after_the_term(dossier, noor, moment):
    end = Termijn.objects.get(code="inburgeringstermijn").uiterlijk
    for number, day in enumerate((end, end + timedelta(days=3))):
        Bericht.objects.create(
            dossier=Dossier.objects.get(sleutel=dossier),
            partner="DUO",
            soort="pvt.ondertekend",
            inhoud={"dagtekening": day.isoformat(), "feit": str(number)},
            created_at=moment.tijdstip,
        )
    within, after = get_meldingen(dossier, bereik=noor, dag=end + timedelta(days=5))
    assert (within.mag_ja, within.mag_nee) == (False, False)
    assert (after.mag_ja, after.mag_nee) == (True, True)
    day = Moment(dag=end + timedelta(days=5), tijdstip=moment.tijdstip)
    bericht_melden(after.sleutel, op=day.dag, verwijtbaar="nee", bereik=noor, moment=day)
    assert Bericht.objects.get(sleutel=after.sleutel).inhoud["verwijtbaar"] == "nee"


def test_who_may_not(dossier, bereik_for, moment):
    for naam in ("eva", "vreemd"):
        with pytest.raises(NietGevonden):
            bio_vragen(dossier, gevraagd_op=moment.dag, bereik=bereik_for(naam), moment=moment)
        assert get_meldingen(dossier, bereik=bereik_for(naam), dag=moment.dag) is None

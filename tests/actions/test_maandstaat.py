"""Statements: concept, final, correction; sums that always add up and months in order."""

import uuid
from datetime import date

import pytest

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, Onvolledig, Verouderd
from inburgering.actions.maandstaat import maandstaat_bewaren, maandstaat_corrigeren
from inburgering.cases.models import (
    Dossier,
    Maandcorrectie,
    Maandregel,
    Maandstaat,
    Taak,
    Tijdlijnregel,
)
from tests.dossiers import open_dossier
from tests.geld import (
    FEITEN,
    JUNI,
    NU,
    add_cost,
    begin,
    close,
    keep,
    make_moment,
    make_order,
)

JULI = date(2026, 7, 1)
BETAALD = date(2026, 7, 2)


@pytest.fixture
def moment():
    return make_moment()


@pytest.fixture
def kim(bereik_for):
    return bereik_for("kim", NU)


@pytest.fixture
def dossier(bereik_for, kim, moment):
    key = open_dossier(bereik_for("noor", NU), moment, feiten=FEITEN)
    begin(key, kim, moment)
    return key


@pytest.fixture
def huur(dossier, kim, moment):
    return add_cost(dossier, kim, moment).pk


@pytest.mark.eis("R-DRE-019", "R-KEMP-034")
def test_what_comes_in_is_withheld_or_leefgeld_to_the_cent(dossier, huur, kim, moment):
    gas = add_cost(dossier, kim, moment, "gas", bedrag_cent=12_345).pk
    order = make_order(
        JUNI, (huur, 65_000, 65_000, BETAALD), (gas, 12_345, 0, None), bijstand=130_001, extra=99
    )
    keep(dossier, order, kim, moment)
    staat = Maandstaat.objects.get()
    withheld = sum(Maandregel.objects.values_list("ingehouden_cent", flat=True))
    assert staat.bijstand_cent + staat.toeslagen_cent == withheld + staat.leefgeld_cent
    assert staat.leefgeld_cent == 52_755


def test_a_concept_changes_and_the_last_version_counts(dossier, huur, kim, moment):
    keep(dossier, make_order(JUNI, (huur, 65_000, 65_000, BETAALD)), kim, moment)
    keep(dossier, make_order(JUNI, (huur, 60_000, 0, None)), kim, moment)
    assert Maandstaat.objects.get().versie == 2
    assert Maandregel.objects.get().ingehouden_cent == 60_000


def test_more_than_comes_in_or_than_was_withheld_is_refused(dossier, huur, kim, moment):
    for order, field in (
        (make_order(JUNI, (huur, 140_000, 0, None)), "bijstand"),
        (make_order(JUNI, (huur, 65_000, 65_001, BETAALD)), f"betaald_{huur}"),
        (make_order(JUNI, (huur, 65_000, 65_000, date(2027, 1, 1))), f"betaald_op_{huur}"),
        (make_order(JUNI, (huur, 65_000, 0, BETAALD)), f"betaald_op_{huur}"),
    ):
        with pytest.raises(Onvolledig) as refused:
            keep(dossier, order, kim, moment)
        assert set(refused.value.velden) == {field}
    with pytest.raises(Geweigerd, match="vaste lasten"):
        keep(dossier, make_order(JUNI), kim, moment)
    assert not Maandstaat.objects.exists()


def test_a_payment_can_come_a_month_later(dossier, huur, kim, moment):
    keep(dossier, make_order(JUNI, (huur, 65_000, 0, None)), kim, moment)
    keep(dossier, make_order(JULI, (huur, 65_000, 130_000, BETAALD)), kim, moment)
    with pytest.raises(Onvolledig) as refused:
        keep(dossier, make_order(JUNI, (huur, 64_000, 0, None)), kim, moment)
    assert "juli 2026" in str(refused.value.velden[f"betaald_{huur}"])


def test_months_become_final_in_order_and_once(dossier, huur, kim, moment):
    line = (huur, 65_000, 65_000, BETAALD)
    keep(dossier, make_order(JULI, line), kim, moment)
    with pytest.raises(Geweigerd, match="juni 2026"):
        close(dossier, JULI, kim, moment)
    with pytest.raises(Geweigerd, match="nog geen staat"):
        close(dossier, JUNI, kim, moment)
    keep(dossier, make_order(JUNI, (huur, 65_000, 65_000, None)), kim, moment)
    with pytest.raises(Geweigerd, match="welke dag"):
        close(dossier, JUNI, kim, moment)
    keep(dossier, make_order(JUNI, line), kim, moment)
    close(dossier, JUNI, kim, moment)
    close(dossier, JULI, kim, moment)
    with pytest.raises(Geweigerd, match="al definitief"):
        close(dossier, JUNI, kim, moment)
    with pytest.raises(Geweigerd, match="correctie"):
        keep(dossier, make_order(JUNI, line), kim, moment)
    work = Taak.objects.get(code="maandstaat_maken", status="open")
    assert work.streef == date(2026, 8, 31)


def test_there_is_no_statement_of_a_month_to_come_or_before_it_began(dossier, huur, kim, moment):
    for maand, words in ((date(2026, 12, 1), "nog niet"), (date(2026, 5, 1), "geen ontzorgen")):
        with pytest.raises(Geweigerd, match=words):
            keep(dossier, make_order(maand, (huur, 1, 1, None)), kim, moment)


@pytest.mark.eis("R-DRE-019")
def test_a_correction_keeps_what_it_said_and_why(dossier, huur, kim, moment):
    keep(dossier, make_order(JUNI, (huur, 65_000, 65_000, BETAALD)), kim, moment)
    act = {"bereik": kim, "moment": moment}
    order = make_order(JUNI, (huur, 60_000, 60_000, BETAALD))
    with pytest.raises(Geweigerd, match="nog niet definitief"):
        maandstaat_corrigeren(dossier, opdracht=order, reden="De huur was lager.", **act)
    close(dossier, JUNI, kim, moment)
    with pytest.raises(Onvolledig) as refused:
        maandstaat_corrigeren(dossier, opdracht=order, reden=" ", **act)
    assert set(refused.value.velden) == {"reden"}
    maandstaat_corrigeren(dossier, opdracht=order, reden="De huur was lager.", **act)
    old = Maandcorrectie.objects.get()
    assert (old.was["leefgeld"], old.was["regels"][0]["ingehouden"]) == (65_000, 65_000)
    staat = Maandstaat.objects.get()
    assert (staat.leefgeld_cent, staat.is_definitief) == (70_000, True)
    assert Tijdlijnregel.objects.filter(handeling="maandstaat.gecorrigeerd").exists()


def test_double_clicks_and_two_people_lose_nothing(dossier, huur, kim, moment):
    order = make_order(JUNI, (huur, 65_000, 65_000, BETAALD))
    once = {"eenmalig": uuid.uuid4(), "bereik": kim, "moment": moment}
    versie = Dossier.objects.get(sleutel=dossier).versie
    maandstaat_bewaren(dossier, opdracht=order, versie=versie, **once)
    with pytest.raises(AlGedaan):
        maandstaat_bewaren(dossier, opdracht=order, versie=versie, **once)
    with pytest.raises(Verouderd):
        maandstaat_bewaren(dossier, opdracht=order, versie=versie, bereik=kim, moment=moment)


def test_only_who_pays_fixed_costs_keeps_statements(dossier, huur, bereik_for, moment):
    with pytest.raises(NietBevoegd):
        keep(dossier, make_order(JUNI, (huur, 1, 1, None)), bereik_for("vera", NU), moment)

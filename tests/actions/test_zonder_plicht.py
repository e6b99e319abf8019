"""People without a duty: a dossier with offers, and nothing that the act asks."""

from datetime import date

import pytest

from inburgering.actions.feit import Waarde, feit_corrigeren
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.pip import pip_beginnen
from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.cases.models import Checklist, Checklistpunt, Dossier, Taak, Termijn, Voorziening
from inburgering.queries.dossier_kop import get_kop
from inburgering.queries.wie_doet_wat import get_wie_doet_wat
from tests.begeleiding import begin_list, set_beleid
from tests.dossiers import make_nieuw, open_dossier
from tests.formulier import fill_in

GROEPEN = ["oude_nieuwkomer", "niet_plichtig"]


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def open_light(noor, moment, groep):
    from dataclasses import replace

    from inburgering.actions.dossier import dossier_openen

    nieuw = make_nieuw("9001", noor.medewerker)
    facts = {"doelgroep": Waarde(code=groep), "inschrijving": Waarde(datum=date(2016, 5, 2))}
    return dossier_openen(replace(nieuw, feiten=facts), bereik=noor, moment=moment)


@pytest.mark.eis("R-SV-036")
@pytest.mark.parametrize("groep", GROEPEN)
def test_a_group_without_a_duty_joins_in_where_the_municipality_lets_it(noor, moment, groep):
    with pytest.raises(Onvolledig) as refused:
        open_light(noor, moment, groep)
    assert set(refused.value.velden) == {"doelgroep"}
    set_beleid("9001", extra_doelgroepen=GROEPEN)
    key = open_light(noor, moment, groep)
    row = Dossier.objects.get()
    assert (row.regime, row.fase, row.doelgroep) == ("zonder_plicht", "zonder_plicht", groep)
    assert not Taak.objects.exists()
    assert not Termijn.objects.exists()
    begin_list(key, "mb_leefomgeving", noor, moment)
    offer = Voorzieninggegevens(aangeboden_op=moment.dag, uitkomst="aangenomen", begin=moment.dag)
    for soort in ("mb_praktisch", "map", "pvt", "knm"):
        voorziening_bijwerken(
            key, soort=soort, gegevens=offer, gezien=0, bereik=noor, moment=moment
        )
    # Attention to the position of women stands on the list of everybody.
    assert Checklistpunt.objects.filter(code="positie_vrouw", mag_vrijwilliger=False).exists()
    assert Checklist.objects.count() == 1
    assert Voorziening.objects.count() == 4
    assert not Taak.objects.exists()


@pytest.mark.eis("R-SV-036")
def test_the_act_asks_nothing_of_who_has_no_duty(noor, moment):
    set_beleid("9001", extra_doelgroepen=GROEPEN)
    key = open_light(noor, moment, "oude_nieuwkomer")
    with pytest.raises(Geweigerd, match="geen inburgeringsplicht"):
        pip_beginnen(key, bereik=noor, moment=moment)
    for soort in ("ontzorgen", "leerroute"):
        with pytest.raises(Geweigerd, match="Zonder inburgeringsplicht"):
            voorziening_bijwerken(
                key,
                soort=soort,
                gegevens=Voorzieninggegevens(),
                gezien=0,
                bereik=noor,
                moment=moment,
            )
    kop = get_kop(key, bereik=noor, dag=moment.dag)
    assert kop is not None
    assert (kop.doelgroep, kop.heeft_plicht) == ("Oude nieuwkomer", False)
    page = get_wie_doet_wat(key, bereik=noor, dag=moment.dag)
    assert page is not None
    assert not {"pip", "pvt", "ontzorgen", "bijstand"} & {row.taak for row in page.regels}


def test_a_duty_after_all_brings_terms_and_tasks(noor, moment):
    set_beleid("9001", extra_doelgroepen=GROEPEN)
    key = open_light(noor, moment, "niet_plichtig")
    feit_corrigeren(
        key,
        soort="doelgroep",
        waarde=Waarde(code="gezinsmigrant"),
        reden="DUO stelde de plicht vast",
        bereik=noor,
        moment=moment,
    )
    row = Dossier.objects.get()
    assert (row.regime, row.doelgroep) == ("wi2021", "gezinsmigrant")
    assert Taak.objects.filter(status="open").exists()


def test_a_duty_and_a_group_without_one_do_not_go_together(noor, moment):
    set_beleid("9001", extra_doelgroepen=GROEPEN)
    with pytest.raises(Onvolledig) as refused:
        open_dossier(noor, moment, feiten={"doelgroep": Waarde(code="niet_plichtig")})
    assert set(refused.value.velden) == {"kennisgeving", "koppeling"}


def test_the_page_offers_the_groups_of_the_municipality_only(client_for, noor, moment):
    url = "/dossier/nieuw/"
    client = client_for("noor")
    assert "Oude nieuwkomer" not in client.get(url).content.decode()
    set_beleid("9001", extra_doelgroepen=["oude_nieuwkomer"])
    page = client.get(url).content.decode()
    assert "Oude nieuwkomer" in page
    assert "Inwoner zonder inburgeringsplicht" not in page
    typed = {"geslachtsnaam": "Haile", "geboortedatum": "5-3-1980", "groep": "oude_nieuwkomer"}
    answer = fill_in(client, url, typed, needs="geslachtsnaam")
    seen = client.get(answer["Location"]).content.decode()
    assert "Doet mee zonder plicht" in seen
    assert "/pip/" not in seen

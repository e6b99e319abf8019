"""Buddies from search to result, referrals with the status back, signals at every level."""

from datetime import date, timedelta

import pytest

from inburgering.actions.betalingssignaal import betalingssignaal_opvolgen
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.maatje import (
    Kandidaat,
    Zoekvraag,
    maatje_afwijzen,
    maatje_beeindigen,
    maatje_koppelen,
    maatje_voorstellen,
    maatje_zoeken,
)
from inburgering.actions.ontzorging import ontzorging_beeindigen
from inburgering.actions.verwijzing import verwijzing_terugkoppelen
from inburgering.actions.zelfredzaamheidsplan import zelfredzaamheidsplan_afsluiten
from inburgering.cases.models import Betrokkene, Maatje, Taak, Verwijzing
from inburgering.queries.mijn_mensen import list_mensen
from tests.begeleiding import add_offers, add_task, bereik_of, make_worker, set_beleid
from tests.dossiers import open_dossier
from tests.geld import FEITEN, NU, begin, make_moment, make_plan, refer, report_signal

DOEL = "Samen koken en praten."


@pytest.fixture
def moment():
    return make_moment()


@pytest.fixture
def vera(bereik_for, regio):
    add_task("9001", "maatje", "partner")
    return bereik_for("vera", NU)


@pytest.fixture
def kim(bereik_for):
    return bereik_for("kim", NU)


@pytest.fixture
def dossier(bereik_for, vera, moment):
    add_offers("9001")
    return open_dossier(bereik_for("noor", NU), moment, feiten=FEITEN)


def search(key, bereik, moment, soort="maatje", **changes):
    values = {"doel": DOEL, "organisatie": "partner", "gezocht_op": moment.dag, **changes}
    return maatje_zoeken(key, vraag=Zoekvraag(soort, **values), bereik=bereik, moment=moment)


def work(key, code):
    rows = Taak.objects.filter(dossier__sleutel=key, code=code, status="open")
    return rows.values_list("taak", flat=True).first()


@pytest.mark.eis("R-SV-025", "R-SV-051", "R-BUR-026")
def test_from_search_to_result_and_the_volunteer_sees_no_more_than_needed(dossier, vera, moment):
    joke = make_worker("Joke Wit", "partner", "vrijwilliger")
    mine = bereik_of(joke, NU)
    key = search(dossier, vera, moment)
    assert work(dossier, "maatje_zoeken") == "maatje"
    act = {"maatje": key, "bereik": vera, "moment": moment}
    maatje_voorstellen(dossier, kandidaat=Kandidaat(NU, medewerker=joke.pk), **act)
    assert list_mensen(bereik=mine, dag=NU) == ()
    maatje_koppelen(dossier, start_op=NU, **act)
    assert work(dossier, "maatje_zoeken") is None
    (mens,) = list_mensen(bereik=mine, dag=NU)
    assert (mens.naam, mens.telefoon) == ("Selam Tesfay", "06 12345678")
    assert [item.doel for item in mens.hulp] == [DOEL]
    assert (mens.adres_regels, mens.doen, mens.notities, mens.kan_dossier_openen) == (
        (),
        (),
        None,
        False,
    )
    maatje_beeindigen(dossier, eind_op=NU, resultaat="doel_bereikt", **act)
    row = Maatje.objects.get()
    assert (row.status, row.resultaat, row.eind_op) == ("beeindigd", "doel_bereikt", NU)
    assert Betrokkene.objects.get().eind == NU
    assert list_mensen(bereik=bereik_of(joke, NU + timedelta(days=1)), dag=NU + timedelta(1)) == ()


def test_no_match_and_the_search_goes_on(dossier, vera, moment):
    key = search(dossier, vera, moment, "taalcoach")
    act = {"maatje": key, "bereik": vera, "moment": moment}
    with pytest.raises(Onvolledig) as refused:
        maatje_voorstellen(dossier, kandidaat=Kandidaat(NU), **act)
    assert set(refused.value.velden) == {"medewerker"}
    maatje_voorstellen(dossier, kandidaat=Kandidaat(NU, naam="Joke"), **act)
    maatje_afwijzen(dossier, zoek_verder=True, **act)
    rows = Maatje.objects.order_by("pk").values_list("status", "soort")
    assert list(rows) == [("geen_klik", "taalcoach"), ("gezocht", "taalcoach")]
    with pytest.raises(Geweigerd, match="al verder"):
        maatje_koppelen(dossier, start_op=NU, **act)


def test_a_buddy_of_another_party_or_role_is_refused(dossier, vera, moment, personas):
    key = search(dossier, vera, moment)
    for worker in (personas["sam"], make_worker("Lees Mee", "partner", "sleutelpersoon")):
        with pytest.raises(Onvolledig):
            maatje_voorstellen(
                dossier,
                maatje=key,
                kandidaat=Kandidaat(NU, medewerker=worker.pk),
                bereik=vera,
                moment=moment,
            )


def test_a_search_is_one_of_its_kind_and_ends_with_a_reason(dossier, vera, moment):
    key = search(dossier, vera, moment)
    with pytest.raises(Onvolledig) as refused:
        search(dossier, vera, moment)
    assert set(refused.value.velden) == {"soort"}
    with pytest.raises(Onvolledig) as refused:
        search(dossier, vera, moment, "hond", doel="", organisatie="nergens")
    assert set(refused.value.velden) == {"soort", "doel", "organisatie"}
    act = {"maatje": key, "eind_op": NU, "bereik": vera, "moment": moment}
    with pytest.raises(Onvolledig) as refused:
        maatje_beeindigen(dossier, resultaat="doel_bereikt", **act)
    assert set(refused.value.velden) == {"resultaat"}
    maatje_beeindigen(dossier, resultaat="niet_meer_nodig", **act)
    with pytest.raises(NietGevonden):
        maatje_beeindigen(dossier, resultaat="niet_meer_nodig", **{**act, "maatje": dossier})


@pytest.mark.eis("R-SV-025")
def test_where_everybody_gets_a_coach_the_work_is_there_from_the_start(bereik_for, vera, moment):
    set_beleid("9001", iedereen_taalcoach=True)
    key = open_dossier(bereik_for("noor", NU), moment, feiten=FEITEN)
    assert work(key, "maatje_zoeken") == "maatje"


@pytest.mark.eis("R-DRE-022", "R-SV-005", "R-KEMP-061")
def test_a_referral_has_consent_a_subject_and_the_status_back(dossier, vera, moment):
    with pytest.raises(Onvolledig) as refused:
        refer(dossier, vera, moment, heeft_toestemming=False, instantie="", reden="depressie")
    assert set(refused.value.velden) == {"heeft_toestemming", "instantie", "reden"}
    with pytest.raises(Onvolledig) as refused:
        refer(dossier, vera, moment, vraag="Heeft een depressie.")
    assert set(refused.value.velden) == {"vraag"}
    refer(dossier, vera, moment)
    row = Verwijzing.objects.get()
    task = Taak.objects.get(code="verwijzing_opvolgen", status="open")
    assert (task.taak, task.vanaf) == ("voortgang", NU + timedelta(days=28))
    act = {"verwijzing": row.sleutel, "terugkoppeling_op": NU, "bereik": vera, "moment": moment}
    verwijzing_terugkoppelen(dossier, status="in_behandeling", **act)
    verwijzing_terugkoppelen(dossier, status="afgerond", terugkoppeling="Opvang geregeld.", **act)
    assert work(dossier, "verwijzing_opvolgen") is None
    with pytest.raises(Geweigerd, match="al klaar"):
        verwijzing_terugkoppelen(dossier, status="afgerond", **act)
    refer(
        dossier,
        vera,
        moment,
        naar="bijzondere_bijstand",
        is_niet_nodig=True,
        instantie="",
        heeft_toestemming=False,
        reden="geld",
    )
    checked = Verwijzing.objects.latest("pk")
    assert (checked.status, checked.vraag) == ("niet_nodig", "")
    assert work(dossier, "verwijzing_opvolgen") is None


@pytest.mark.eis("R-KEMP-085", "R-DRE-020", "R-DRE-004")
def test_signals_come_in_at_every_level_and_after_it_and_a_guide_asks_for_a_professional(
    dossier, vera, kim, moment
):
    begin(dossier, kim, moment)
    for cents, niveau in enumerate(("licht", "matig", "intensief"), start=5000):
        make_plan(dossier, kim, moment, niveau=niveau)
        signal = report_signal(dossier, vera, moment, bedrag_cent=cents)
        assert work(dossier, "betalingssignaal_opvolgen") == "financiele_zelfredzaamheid"
        with pytest.raises(NietBevoegd):
            follow(dossier, signal, vera, moment)
        follow(dossier, signal, kim, moment)
        assert work(dossier, "betalingssignaal_opvolgen") is None
    ontzorging_beeindigen(
        dossier, laatste_dag=NU, reden="bijstand_gestopt", bereik=kim, moment=moment
    )
    zelfredzaamheidsplan_afsluiten(dossier, resultaat="Betaalt zelf.", bereik=kim, moment=moment)
    call = report_signal(dossier, vera, moment, "opschaling")
    assert work(dossier, "betalingssignaal_opvolgen") == "ontzorgen"
    follow(dossier, call, kim, moment)
    with pytest.raises(Geweigerd, match="al opgevolgd"):
        follow(dossier, call, kim, moment)


def follow(key, signal, bereik, moment):
    betalingssignaal_opvolgen(
        key,
        signaal=signal.pk,
        opvolging="Gebeld, en een regeling gemaakt.",
        opgevolgd_op=moment.dag,
        bereik=bereik,
        moment=moment,
    )


def test_a_signal_cannot_come_tomorrow_or_twice(dossier, vera, moment):
    with pytest.raises(Onvolledig) as refused:
        report_signal(dossier, vera, moment, "buurman", ontvangen_op=date(2027, 1, 1))
    assert set(refused.value.velden) == {"bron", "ontvangen_op"}
    report_signal(dossier, vera, moment)
    with pytest.raises(Onvolledig) as refused:
        report_signal(dossier, vera, moment)
    assert set(refused.value.velden) == {"bron"}


@pytest.mark.eis("R-KEMP-040")
def test_help_with_money_begins_no_earlier_than_the_bijstand_and_can_begin_that_day(
    dossier, kim, moment
):
    begin(dossier, kim, moment)
    right = FEITEN["recht_op_bijstand"].datum
    with pytest.raises(Onvolledig) as refused:
        make_plan(dossier, kim, moment, begin=right - timedelta(days=1))
    assert "13 juni 2026" in str(refused.value.velden["begin"])
    make_plan(dossier, kim, moment, begin=right)
    with pytest.raises(Geweigerd, match="loopt nog"):
        zelfredzaamheidsplan_afsluiten(
            dossier, resultaat="Betaalt zelf.", bereik=kim, moment=moment
        )

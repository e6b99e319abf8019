"""The pages of work and taking part, the week, reimbursements and employers, through the doors."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inburgering.actions.uitstroom import uitstroom_kiezen
from inburgering.cases.models import (
    Afstemming,
    Dienstverband,
    Dossier,
    Instrument,
    Inzage,
    Randvoorwaarde,
    Uitstroomkeuze,
    Uren,
    Werkgever,
)
from inburgering.queries.meedoen import get_meedoen
from inburgering.queries.week import get_week
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.meedoen import (
    add_block,
    add_employer,
    add_obstacle,
    ask,
    begin_tool,
    find_work,
    give_group,
    make_checked_job,
)
from tests.overleg import make_team, plan, put


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


def say(day: date) -> str:
    return day.strftime("%d-%m-%Y")


@pytest.mark.eis("R-SV-032", "R-KEMP-074")
def test_an_employer_is_found_when_somebody_is_placed(client_for, dossier, moment):
    client = client_for("noor")
    employer = {"naam": "Zorghuis Linde", "plaats": "Boslanden", "aanbod": "Twee proefplaatsen"}
    fill_in(client, reverse("werkgever_nieuw"), employer)
    row = Werkgever.objects.get()
    here = reverse("werkgever", args=[row.sleutel])
    fill_in(client, here, {"datum": say(moment.dag), "onderwerp": "Kennisgemaakt"})
    assert "Kennisgemaakt" in read(client, "werkgever", row.sleutel)
    assert "Zorghuis Linde" in client.get(reverse("werkgevers") + "?zoek=proef").content.decode()
    assert "Geen werkgever" in client.get(reverse("werkgevers") + "?zoek=bouw").content.decode()
    url = reverse("instrument_nieuw", args=[dossier])
    assert "Zorghuis Linde (Boslanden)" in client.get(url).content.decode()
    answers = {
        "soort": "proefplaatsing",
        "doel": "Kijken of het past",
        "werkgever": str(row.sleutel),
        "begin": say(moment.dag),
    }
    fill_in(client, url, answers, needs="doel")
    assert Instrument.objects.get().werkgever == row
    page = read(client, "meedoen", dossier)
    assert "Proefplaatsing" in page
    assert "Zorghuis Linde" in page


@pytest.mark.eis("R-KEMP-032")
def test_work_is_found_looked_at_and_ends(client_for, dossier, moment):
    client = client_for("noor")
    begin = moment.dag - timedelta(days=200)
    answers = {
        "soort": "betaald",
        "werkgever_naam": "Kas en Zoon",
        "uren_per_week": "24 uur",
        "begin": say(begin),
        "bijstand": "ja",
    }
    answer = fill_in(client, reverse("werk_nieuw", args=[dossier]), answers, needs="begin")
    assert answer["Location"] == reverse("meedoen", args=[dossier])
    job = Dienstverband.objects.get()
    assert job.heeft_bijstand_ernaast is True
    page = read(client, "meedoen", dossier)
    assert "nu nagaan" in page
    assert reverse("checklist", args=[dossier, "uitkering_werk"]) in page
    look = reverse("werk_check_baan", args=[dossier, "6_maanden", job.pk])
    found = {"heeft_werk": "ja", "uren_per_week": "24", "op": say(moment.dag)}
    fill_in(client, look, found, needs="op")
    assert "Werk, 24 uur per week." in read(client, "meedoen", dossier)
    end = {"eind": say(moment.dag), "reden": "Het contract liep af"}
    fill_in(client, reverse("werk_einde", args=[dossier, job.pk]), end)
    assert "Het contract liep af" in read(client, "meedoen", dossier)
    assert client.get(reverse("werk_einde", args=[dossier, job.pk])).status_code == 404


@pytest.mark.eis("R-SV-023", "R-SV-041")
def test_the_list_from_benefit_to_work_keeps_money_and_language_in_view(client_for, dossier):
    client = client_for("noor")
    assert "Van uitkering naar werk" not in read(client, "begeleiding", dossier)
    url = reverse("checklist", args=[dossier, "uitkering_werk"])
    page = client.get(url).content.decode()
    for words in (
        *("toeslagen", "opvang", "reis naar het werk", "taallessen doorgaan"),
        *("vaste lasten", "eerste loonstrook", "wanneer de bijstand stopt"),
    ):
        assert words in page, words
    fill_in(client, url, {"begin": "01-10-2026"})
    assert "Van uitkering naar werk" in read(client, "begeleiding", dossier)


@pytest.mark.eis("R-KEMP-107", "R-KEMP-060")
def test_the_choice_and_the_alignment_stand_on_the_page(client_for, dossier, moment):
    client = client_for("noor")
    choice = {"keuze": "duurzaam", "reden": "Kan volgend jaar naar het mbo"}
    fill_in(client, reverse("uitstroom", args=[dossier]), choice, needs="reden")
    agreed = {
        "grond": "uitkering",
        "organisatie": "regiehuis",
        "contactpersoon": "Sam Öztürk",
        "afspraken": "Op lesdagen geen werk.",
        "plan_van_aanpak_op": say(moment.dag),
    }
    fill_in(client, reverse("afstemming", args=[dossier]), agreed, needs="op")
    page = read(client, "meedoen", dossier)
    for words in ("Eerst leren, dan werk dat blijft", "mbo", "Op lesdagen geen werk.", "Sam"):
        assert words in page
    assert (Uitstroomkeuze.objects.count(), Afstemming.objects.count()) == (1, 1)
    assert Inzage.objects.filter(deel="meedoen").exists()


@pytest.mark.eis("R-KEMP-105", "R-KEMP-106", "R-SV-020")
def test_obstacles_show_how_long_they_stand_and_what_was_arranged(
    client_for, noor, dossier, moment
):
    client = client_for("noor")
    since = moment.dag - timedelta(days=40)
    care = add_obstacle(dossier, "kinderopvang", noor, moment, begin=since)
    travel = add_obstacle(dossier, "vervoer", noor, moment, begin=since)
    assert "40 dagen open" in read(client, "meedoen", dossier)
    place = {
        "aanbieder": "De Boomhut",
        "gemeld_op": say(moment.dag),
        "plaats": "dinsdag en donderdag",
        "kosten": "120,50",
        "lrk_nummer": "123456",
        "lrk_status": "A",
        "lrk_gezien_op": say(moment.dag),
        "is_geregeld": "on",
    }
    fill_in(client, reverse("randvoorwaarde_afspraak", args=[dossier, care]), place)
    ride = {"wijze": "netwerk", "wie": "Een buurman"}
    fill_in(client, reverse("randvoorwaarde_afspraak", args=[dossier, travel]), ride)
    page = read(client, "meedoen", dossier)
    for words in ("geregeld na 40 dagen", "De Boomhut", "120,50", "status A", "eigen netwerk"):
        assert words in page
    again = client.get(reverse("randvoorwaarde_afspraak", args=[dossier, care])).content.decode()
    assert 'value="120,50"' in again
    assert Randvoorwaarde.objects.get(pk=travel).status == "open"


@pytest.mark.eis("R-KEMP-005", "R-SV-031", "R-SV-006")
def test_the_page_says_whether_the_trajectory_is_dual(client_for, noor, dossier, moment):
    give_group(dossier, moment)
    assert "nu alleen taal" in read(client_for("noor"), "meedoen", dossier)
    row = Dossier.objects.get(sleutel=dossier)
    for soort, back in (("participatie", 20), ("pvt", 29)):
        Uren.objects.create(
            dossier=row,
            soort=soort,
            datum=moment.dag - timedelta(days=back),
            minuten=120,
            organisatie_id="regiehuis",
            door_id=noor.medewerker,
            recorded_at=moment.tijdstip,
        )
    beeld = get_meedoen(dossier, bereik=noor, dag=moment.dag).duaal
    assert (beeld.stand, beeld.is_vanaf_begin, beeld.weken_samen) == ("vanaf_begin", True, 1)
    assert "duaal, vanaf het begin" in read(client_for("noor"), "meedoen", dossier)


def test_the_number_of_queries_does_not_grow(noor, dossier, moment, django_assert_max_num_queries):
    def fill(number):
        for _n in range(number):
            begin_tool(dossier, noor, moment)
            add_block(dossier, noor, moment)
            make_checked_job(dossier, noor, moment)
            add_obstacle(dossier, "geld", noor, moment)

    fill(1)
    with django_assert_max_num_queries(14):
        get_meedoen(dossier, bereik=noor, dag=moment.dag)
    with django_assert_max_num_queries(8):
        get_week(dossier, bereik=noor, dag=moment.dag)
    fill(6)
    with django_assert_max_num_queries(14):
        get_meedoen(dossier, bereik=noor, dag=moment.dag)
    with django_assert_max_num_queries(8):
        get_week(dossier, bereik=noor, dag=moment.dag)


@pytest.mark.eis("R-KEMP-037")
def test_the_participatiecoach_works_beside_the_casusregisseur(client_for, noor, dossier, moment):
    coach = client_for("sam")
    assert coach.get(reverse("meedoen", args=[dossier])).status_code == 404
    find_work(dossier, noor, moment)
    page = read(coach, "meedoen", dossier)
    assert "Inpakker" in page
    begin_tool(dossier, noor, moment)
    tool = Instrument.objects.get()
    end = {"eind": say(moment.dag), "resultaat": "Kan nu zelf bellen"}
    fill_in(coach, reverse("instrument_einde", args=[dossier, tool.pk]), end)
    assert "Kan nu zelf bellen" in read(coach, "meedoen", dossier)
    key = ask(dossier, noor, moment)
    # Who guides to work asks; who steers decides.
    assert "Trek in" in read(coach, "vergoedingen", dossier)
    answer = coach.post(
        reverse("vergoeding_besluit", args=[dossier, key]),
        {"uitkomst": "nee", "reden": "x", "besloten_op": say(moment.dag)},
    )
    assert answer.status_code == 403
    assert client_for("kim").get(reverse("meedoen", args=[dossier])).status_code == 404


def test_an_employer_is_of_its_region(client_for, noor, moment):
    key = add_employer(noor, moment)
    assert client_for("vreemd").get(reverse("werkgever", args=[key])).status_code == 404
    assert client_for("kim").get(reverse("werkgevers")).status_code == 403
    here = f'href="{reverse("werkgevers")}"'
    assert here in read(client_for("noor"), "verdeling")
    assert here not in read(client_for("vera"), "verdeling")
    assert client_for("eva").get(reverse("werkgever", args=[key])).status_code == 200
    assert client_for("eva").get(reverse("werkgever_wijzigen", args=[key])).status_code == 404


@pytest.mark.eis("R-KEMP-107")
def test_the_pip_team_sees_the_choice_of_outflow(client_for, noor, dossier, moment):
    uitstroom_kiezen(
        dossier,
        keuze="duurzaam",
        reden="Kan naar het mbo",
        op=moment.dag,
        bereik=noor,
        moment=moment,
    )
    meeting = plan(make_team(noor, moment), noor, moment)
    put(dossier, meeting, noor, moment)
    page = read(client_for("noor"), "overleg", meeting)
    assert "Eerst leren, dan werk dat blijft: Kan naar het mbo" in page

"""A PIP-team decides, gives everybody their task, and closes with minutes."""

import re
import threading
from datetime import timedelta

import pytest
from django.db import connection

from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.overleg import (
    agendapunt_weghalen,
)
from inburgering.actions.overleg_actie import (
    NieuweActie,
    actie_laten_vervallen,
    actie_vastleggen,
)
from inburgering.actions.overleg_notulen import save_notulen
from inburgering.actions.overleg_verslag import overleg_afronden
from inburgering.cases.models import (
    Aanwezige,
    Agendapunt,
    Overleg,
    Taak,
    Tijdlijnregel,
)
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.queries.overleg import get_agendakeuze, get_overleg
from tests.dossiers import open_dossier
from tests.overleg import (
    DECISION,
    QUESTION,
    all_present,
    close,
    find_lid,
    find_worker,
    make_usual_team,
    open_second,
    plan,
    put,
    write,
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment, gemeente="9001")


@pytest.fixture
def second(noor, moment):
    return open_second(noor, moment)


@pytest.fixture
def team(noor, moment):
    return make_usual_team(noor, moment)


@pytest.fixture
def overleg(team, noor, moment):
    return plan(team, noor, moment)


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.eis("R-KEMP-062")
def test_a_team_discusses_a_case_and_everybody_gets_their_task(
    team, overleg, dossier, noor, moment, bereik_for
):
    punt = put(dossier, overleg, noor, moment, opgeroepen=[find_lid(team, "zandhoven")])
    soon = moment.dag + timedelta(days=9)
    for wie, what in (
        ("partij.partner", "Bel de school"),
        (f"medewerker.{find_worker('kim')}", "Maak een overzicht van de schulden"),
    ):
        actie_vastleggen(overleg, punt, NieuweActie(what, wie, soon), bereik=noor, moment=moment)
    assert close(overleg, noor, moment, punt) == 0

    vera, kim = bereik_for("vera"), bereik_for("kim")
    theirs = get_visible_tasks(vera).get(code="eigen")
    assert (theirs.omschrijving, theirs.uiterlijk, theirs.medewerker_id) == (
        "Bel de school",
        soon,
        None,
    )
    mine = get_visible_tasks(kim).get(code="eigen")
    assert (mine.medewerker_id, mine.taak) == (kim.medewerker, "financiele_zelfredzaamheid")

    held = get_overleg(overleg, bereik=noor, dag=moment.dag)
    assert {(a.lid.partij, a.lid.is_vast, a.is_aanwezig) for a in held.aanwezigen} == {
        ("Regiehuis", True, True),
        ("Welkom Partners", True, True),
        ("Gemeente Zandhoven", False, True),
    }
    (case,) = held.zaken
    assert (case.vraag, case.besluit, case.besproken_op) == (QUESTION, DECISION, moment.dag)
    assert {a.wat for a in case.acties} == {"Bel de school", "Maak een overzicht van de schulden"}

    minutes = words(Overleg.objects.get(sleutel=overleg).verslag_html)
    for piece in (DECISION, QUESTION, "Bel de school", "Welkom Partners", "S. Tesfay, dossier"):
        assert piece in minutes
    assert "Selam" not in minutes
    assert bytes(Overleg.objects.get(sleutel=overleg).verslag_pdf).startswith(b"%PDF")
    line = Tijdlijnregel.objects.latest("pk")
    assert (line.handeling, line.dossier.sleutel) == ("overleg.besproken", dossier)
    decided = get_agendakeuze(dossier, bereik=noor, dag=moment.dag).besluiten
    assert [b.besluit for b in decided] == [DECISION]


def test_an_action_names_what_is_wrong_with_it(overleg, dossier, noor, moment):
    punt = put(dossier, overleg, noor, moment)
    faulty = NieuweActie(" ", "partij.verweg", moment.dag - timedelta(days=1))
    with pytest.raises(Onvolledig) as refused:
        actie_vastleggen(overleg, punt, faulty, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"wat", "wie", "uiterlijk"}
    assert not Taak.objects.filter(code="eigen").exists()


def test_an_action_that_was_a_mistake_is_taken_back(overleg, dossier, noor, moment):
    punt = put(dossier, overleg, noor, moment)
    actie = NieuweActie("Bel de school", "partij.partner", None)
    key = actie_vastleggen(overleg, punt, actie, bereik=noor, moment=moment)
    actie_laten_vervallen(overleg, punt, key, bereik=noor, moment=moment)
    assert Taak.objects.get(sleutel=key).status == "vervallen"
    assert Agendapunt.objects.get().acties == []
    with pytest.raises(NietGevonden):
        actie_laten_vervallen(overleg, punt, key, bereik=noor, moment=moment)


def test_two_people_take_minutes_at_once_and_lose_nothing(overleg, dossier, noor, tom, moment):
    punt = put(dossier, overleg, noor, moment)
    seen = {f"besluit-{punt}": "", f"besproken-{punt}": False}
    mine = save_notulen(
        overleg, velden={f"besluit-{punt}": "Van Noor"}, gezien=seen, bereik=noor, moment=moment
    )
    assert mine.botsing == frozenset()
    theirs = save_notulen(
        overleg,
        velden={f"besluit-{punt}": "Van Tom", f"besproken-{punt}": True},
        gezien=seen,
        bereik=tom,
        moment=moment,
    )
    assert theirs.botsing == {f"besluit-{punt}"}
    assert theirs.waarden[f"besluit-{punt}"] == "Van Noor"
    item = Agendapunt.objects.get()
    assert (item.besluit, item.besproken_op) == ("Van Noor", moment.dag)


def test_a_text_that_is_too_long_keeps_the_other_fields(overleg, dossier, noor, moment):
    punt = put(dossier, overleg, noor, moment)
    stand = write(
        overleg, noor, moment, **{f"besluit_{punt}": "x" * 501, f"besproken_{punt}": True}
    )
    assert list(stand.fouten) == [f"besluit-{punt}"]
    item = Agendapunt.objects.get()
    assert (item.besluit, item.besproken_op) == ("", moment.dag)


def test_closing_asks_who_came_and_what_was_discussed(overleg, dossier, noor, moment):
    punt = put(dossier, overleg, noor, moment)
    write(overleg, noor, moment, **{f"besluit_{punt}": DECISION})
    with pytest.raises(Onvolledig) as refused:
        overleg_afronden(overleg, bereik=noor, moment=moment)
    names = {name.partition("-")[0] for name in refused.value.velden}
    assert names == {"aanwezig", "besproken"}
    assert Overleg.objects.get().status == "gepland"


def test_closing_twice_counts_once_and_nothing_is_written_after_it(
    overleg, dossier, noor, tom, moment
):
    punt = put(dossier, overleg, noor, moment)
    close(overleg, noor, moment, punt)
    with pytest.raises(AlGedaan):
        overleg_afronden(overleg, bereik=tom, moment=moment)
    assert Tijdlijnregel.objects.filter(handeling="overleg.besproken").count() == 1
    with pytest.raises(Geweigerd):
        write(overleg, tom, moment, **{f"besluit_{punt}": "Anders"})
    with pytest.raises(Geweigerd):
        actie_vastleggen(
            overleg, punt, NieuweActie("x", "partij.partner", None), bereik=noor, moment=moment
        )


def test_a_meeting_ahead_cannot_be_closed(team, noor, moment):
    ahead = plan(team, noor, moment, dagen=3)
    with pytest.raises(Geweigerd):
        overleg_afronden(ahead, bereik=noor, moment=moment)


def test_what_was_not_discussed_goes_to_the_next_meeting(
    team, overleg, dossier, second, noor, moment
):
    later = plan(team, noor, moment, dagen=14)
    done, waits = put(dossier, overleg, noor, moment), put(second, overleg, noor, moment)
    assert close(overleg, noor, moment, done) == 1
    moved = Agendapunt.objects.get(pk=waits)
    assert (moved.overleg.sleutel, moved.volgorde) == (later, 1)
    assert [z.id for z in get_overleg(overleg, bereik=noor, dag=moment.dag).zaken] == [done]


def test_the_minutes_of_a_case_that_was_closed_meanwhile_can_still_be_closed(
    overleg, dossier, noor, moment
):
    punt = put(dossier, overleg, noor, moment)
    dossier_sluiten(dossier, reden="overleden", bereik=noor, moment=moment)
    close(overleg, noor, moment, punt)
    assert Tijdlijnregel.objects.latest("pk").handeling == "overleg.besproken"


def test_who_was_called_and_no_longer_is_stays_out_of_the_minutes(
    team, overleg, dossier, noor, moment
):
    lid = find_lid(team, "zandhoven")
    punt = put(dossier, overleg, noor, moment, opgeroepen=[lid])
    all_present(overleg, noor, moment)
    agendapunt_weghalen(overleg, punt, bereik=noor, moment=moment)
    close(overleg, noor, moment)
    assert lid not in Aanwezige.objects.values_list("lid", flat=True)


@pytest.mark.django_db(transaction=True)
def test_two_clicks_on_close_make_one_set_of_minutes(overleg, dossier, noor, tom, moment):
    punt = put(dossier, overleg, noor, moment)
    write(overleg, noor, moment, **{f"besluit_{punt}": DECISION, f"besproken_{punt}": True})
    all_present(overleg, noor, moment)
    refused = []

    def click(bereik):
        try:
            overleg_afronden(overleg, bereik=bereik, moment=moment)
        except Geweigerd as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=click, args=(b,)) for b in (noor, tom)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    assert Tijdlijnregel.objects.filter(handeling="overleg.besproken").count() == 1

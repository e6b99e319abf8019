"""Who leads a PIP-team, who sits in it, and who sees which case."""

import re

import pytest

from inburgering.actions.fouten import (
    AlGedaan,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.overleg import (
    overleg_laten_vervallen,
)
from inburgering.actions.overleg_actie import (
    NieuweActie,
    actie_vastleggen,
)
from inburgering.actions.overleg_inzage import overleg_inzien
from inburgering.actions.overleg_verslag import make_verslag, overleg_afronden
from inburgering.actions.pipteam import (
    NieuwLid,
    pipteam_lid_toevoegen,
    pipteam_lid_weghalen,
    pipteam_maken,
)
from inburgering.cases.models import (
    Agendapunt,
    Dossier,
    Inzage,
    PipTeamlid,
    Taak,
)
from inburgering.queries.overleg import get_overleg
from inburgering.queries.overleg_lijst import list_overleggen
from tests.dossiers import open_dossier
from tests.overleg import (
    DECISION,
    QUESTION,
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
def eva(bereik_for):
    return bereik_for("eva")


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
def test_a_member_on_call_sees_only_the_case_they_were_called_for(
    team, overleg, dossier, second, noor, eva, moment
):
    punt = put(dossier, overleg, noor, moment, opgeroepen=[find_lid(team, "zandhoven")])
    put(second, overleg, noor, moment, vraag="Een andere vraag?")
    actie_vastleggen(
        overleg, punt, NieuweActie("Bel", "partij.partner", None), bereik=noor, moment=moment
    )
    (case,) = get_overleg(overleg, bereik=eva, dag=moment.dag).zaken
    assert (case.naam, case.vraag, case.dossier) == ("Selam Tesfay", QUESTION, None)
    # No right on the dossier: nothing but the item, and no action of somebody else.
    assert (case.leeftijd, case.fase, case.uiterlijk, case.acties) == (None, "", None, ())
    assert not case.mag_schrijven
    overleg_inzien(overleg, doel="overleg", bereik=eva, moment=moment)
    assert Inzage.objects.get().dossier.sleutel == dossier


def test_a_member_on_call_who_was_not_called_sees_no_meeting(
    overleg, dossier, noor, eva, bereik_for, moment
):
    put(dossier, overleg, noor, moment)
    for other in (eva, bereik_for("vreemd"), bereik_for("kim")):
        assert get_overleg(overleg, bereik=other, dag=moment.dag) is None
        assert list_overleggen(bereik=other, dag=moment.dag).gepland == ()
        with pytest.raises(NietGevonden):
            overleg_inzien(overleg, doel="overleg", bereik=other, moment=moment)


def test_whoever_the_party_sends_sees_a_case_only_with_a_task_in_it(
    overleg, dossier, noor, bereik_for, moment
):
    put(dossier, overleg, noor, moment)
    vera = bereik_for("vera")
    assert [z.leeftijd for z in get_overleg(overleg, bereik=vera, dag=moment.dag).zaken] != [None]
    Taak.objects.filter(organisatie="partner").delete()
    assert get_overleg(overleg, bereik=vera, dag=moment.dag).zaken == ()


def test_who_leaves_the_team_sees_nothing_more(team, overleg, dossier, noor, eva, moment):
    lid = find_lid(team, "zandhoven")
    put(dossier, overleg, noor, moment, opgeroepen=[lid])
    pipteam_lid_weghalen(team, lid, bereik=noor)
    assert get_overleg(overleg, bereik=eva, dag=moment.dag) is None


@pytest.mark.eis("R-KEMP-062")
def test_minutes_hold_for_each_reader_only_their_cases(
    team, overleg, dossier, second, noor, tom, eva, moment
):
    lid = find_lid(team, "zandhoven")
    one = put(dossier, overleg, noor, moment, opgeroepen=[lid])
    other = put(second, overleg, noor, moment, vraag="Een andere vraag?")
    close(overleg, noor, moment, one, other)
    whole = words(make_verslag(overleg, bereik=tom).html)
    assert "Tesfay" in whole
    assert "Haddad" in whole
    part = make_verslag(overleg, bereik=eva)
    assert "Tesfay" in words(part.html)
    assert "Haddad" not in words(part.html)
    assert part.pdf.startswith(b"%PDF")


def test_a_case_of_somebody_who_moved_is_closed_to_the_team_and_blocks_nothing(
    overleg, dossier, second, noor, tom, moment
):
    gone, here = put(dossier, overleg, noor, moment), put(second, overleg, noor, moment)
    write(overleg, noor, moment, **{f"besluit_{gone}": DECISION})
    Dossier.objects.filter(sleutel=dossier).update(gemeente_id="9002")
    # Tom leads, but is no member by name; Noor is, and keeps the item alone.
    seen = get_overleg(overleg, bereik=tom, dag=moment.dag)
    assert ([z.id for z in seen.zaken], seen.verborgen) == ([here], 1)
    item = get_overleg(overleg, bereik=noor, dag=moment.dag).zaken[0]
    assert (item.id, item.dossier, item.mag_schrijven) == (gone, None, False)
    close(overleg, noor, moment, here)
    assert Agendapunt.objects.get(pk=gone).besproken_op is None


def test_only_the_casusregie_of_the_own_party_leads(team, overleg, dossier, eva, noor, moment):
    lid = find_lid(team, "zandhoven")
    put(dossier, overleg, noor, moment, opgeroepen=[lid])
    with pytest.raises(NietBevoegd):
        write(overleg, eva, moment)
    for act in (
        lambda: overleg_afronden(overleg, bereik=eva, moment=moment),
        lambda: overleg_laten_vervallen(overleg, bereik=eva),
    ):
        with pytest.raises(NietBevoegd):
            act()
    with pytest.raises(NietGevonden):
        pipteam_lid_weghalen(team, lid, bereik=eva)


@pytest.mark.parametrize("wie", ["kim", "rik", "vera"])
def test_without_casusregie_one_makes_no_team(bereik_for, wie):
    with pytest.raises(NietBevoegd):
        pipteam_maken("PIP-team", bereik=bereik_for(wie))


def test_members_come_from_the_region_and_work_with_dossiers(team, noor, moment):
    for nieuw in (
        NieuwLid("verweg", None, is_vast=True),
        NieuwLid("verweg", find_worker("vreemd"), is_vast=True),
        NieuwLid("partner", find_worker("kim"), is_vast=True),
        NieuwLid("regiehuis", find_worker("rik"), is_vast=True),
    ):
        with pytest.raises(Onvolledig):
            pipteam_lid_toevoegen(team, nieuw, bereik=noor, moment=moment)
    again = NieuwLid("partner", None, is_vast=True)
    with pytest.raises(AlGedaan):
        pipteam_lid_toevoegen(team, again, bereik=noor, moment=moment)
    pipteam_lid_toevoegen(
        team, NieuwLid("partner", None, is_vast=False), bereik=noor, moment=moment
    )
    assert PipTeamlid.objects.get(organisatie="partner").soort == "op_afroep"


def test_a_team_has_a_name_of_its_own(team, noor):
    for naam in (" ", "PIP-team"):
        with pytest.raises(Onvolledig):
            pipteam_maken(naam, bereik=noor)

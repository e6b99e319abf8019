"""Tasks that change hands: assigned, taken over, given back, one by one or several at once."""

import uuid
from datetime import date

import pytest

from inburgering.access.models import Afwezigheid
from inburgering.actions.dossier import casusregisseur_toewijzen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.taak_toewijzen import GekozenTaak, taak_toewijzen, taken_toewijzen
from inburgering.cases.models import Taak, Taakkeuze, Tijdlijnregel
from tests.dossiers import open_dossier

BIJSTAND = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment, feiten=BIJSTAND)


def get(dossier, code):
    return Taak.objects.get(dossier__sleutel=dossier, code=code, status="open")


def pick(task):
    return GekozenTaak(task.sleutel, task.medewerker_id)


def test_a_choice_survives_every_later_recomputation(dossier, noor, moment, personas):
    tom = personas["tom"]
    taak_toewijzen(
        pick(get(dossier, "pip_vaststellen")), medewerker=tom.pk, bereik=noor, moment=moment
    )
    feit_vastleggen(
        dossier,
        soort="kennismaking",
        waarde=Waarde(datum=moment.dag),
        bereik=noor,
        moment=moment,
    )
    row = get(dossier, "pip_vaststellen")
    assert (row.medewerker, row.team_id) == (tom, tom.aanstellingen.get().team_id)
    assert Taakkeuze.objects.get().medewerker == tom
    lines = Tijdlijnregel.objects.filter(handeling="taak.toegewezen")
    assert lines.get().gegevens["vorige"] == noor.medewerker


def test_every_task_of_the_same_kind_goes_along(dossier, noor, moment, personas):
    taak_toewijzen(
        pick(get(dossier, "oproep_versturen")),
        medewerker=personas["tom"].pk,
        bereik=noor,
        moment=moment,
    )
    assert get(dossier, "brede_intake_voltooien").medewerker == personas["tom"]
    assert get(dossier, "pip_vaststellen").medewerker == personas["noor"]


@pytest.mark.eis("R-KEMP-020")
def test_given_back_a_task_of_the_casusregie_falls_to_the_casusregisseur(
    dossier, noor, bereik_for, moment, personas
):
    task = get(dossier, "pip_vaststellen")
    assert task.medewerker_id == noor.medewerker
    taak_toewijzen(pick(task), medewerker=personas["tom"].pk, bereik=noor, moment=moment)
    tom = bereik_for("tom")
    taak_toewijzen(
        pick(get(dossier, "pip_vaststellen")), medewerker=None, bereik=tom, moment=moment
    )
    assert get(dossier, "pip_vaststellen").medewerker_id == noor.medewerker
    casusregisseur_toewijzen(dossier, medewerker=personas["tom"].pk, bereik=tom, moment=moment)
    assert get(dossier, "pip_vaststellen").medewerker == personas["tom"]
    with pytest.raises(Geweigerd, match="casusregisseur houdt"):
        taak_toewijzen(
            pick(get(dossier, "pip_vaststellen")), medewerker=None, bereik=tom, moment=moment
        )


def test_who_has_no_casusregie_takes_what_is_free_and_gives_back_what_is_hers(
    dossier, bereik_for, moment, personas
):
    kim = bereik_for("kim")
    free = get(dossier, "ontzorgen_starten")
    assert free.medewerker_id is None
    with pytest.raises(NietBevoegd):
        taak_toewijzen(pick(free), medewerker=personas["noor"].pk, bereik=kim, moment=moment)
    taak_toewijzen(pick(free), medewerker=kim.medewerker, bereik=kim, moment=moment)
    mine = get(dossier, "ontzorgen_starten")
    assert mine.medewerker_id == kim.medewerker
    taak_toewijzen(pick(mine), medewerker=None, bereik=kim, moment=moment)
    assert get(dossier, "ontzorgen_starten").medewerker_id is None
    with pytest.raises(NietGevonden):
        taak_toewijzen(
            pick(get(dossier, "pip_vaststellen")),
            medewerker=kim.medewerker,
            bereik=kim,
            moment=moment,
        )


def test_who_may_not_assign_takes_over_only_from_somebody_who_is_away(
    dossier, noor, bereik_for, moment, personas
):
    taak_toewijzen(
        pick(get(dossier, "ontzorgen_starten")),
        medewerker=personas["noor"].pk,
        bereik=noor,
        moment=moment,
    )
    of_noor = pick(get(dossier, "ontzorgen_starten"))
    kim = bereik_for("kim")
    with pytest.raises(NietBevoegd):
        taak_toewijzen(of_noor, medewerker=kim.medewerker, bereik=kim, moment=moment)
    Afwezigheid.objects.create(
        medewerker=personas["noor"],
        van=moment.dag,
        tot_en_met=moment.dag,
        vervanger=personas["kim"],
    )
    kim = bereik_for("kim")
    taak_toewijzen(of_noor, medewerker=kim.medewerker, bereik=kim, moment=moment)
    assert get(dossier, "ontzorgen_starten").medewerker_id == kim.medewerker


def test_the_second_of_two_who_reach_for_one_task_hears_it(
    dossier, noor, bereik_for, moment, personas
):
    seen = pick(get(dossier, "ontzorgen_starten"))
    kim = bereik_for("kim")
    taak_toewijzen(seen, medewerker=kim.medewerker, bereik=kim, moment=moment)
    with pytest.raises(Geweigerd, match="kreeg deze taak net"):
        taak_toewijzen(seen, medewerker=noor.medewerker, bereik=noor, moment=moment)
    assert get(dossier, "ontzorgen_starten").medewerker_id == kim.medewerker


@pytest.mark.parametrize("other", ["sam", "eva", "rik"])
def test_only_who_does_this_kind_of_work_here_can_get_it(dossier, noor, moment, personas, other):
    with pytest.raises(Onvolledig) as error:
        taak_toewijzen(
            pick(get(dossier, "pip_vaststellen")),
            medewerker=personas[other].pk,
            bereik=noor,
            moment=moment,
        )
    assert set(error.value.velden) == {"medewerker"}


def test_several_at_once_stand_apart_and_a_second_click_changes_nothing(
    dossier, noor, bereik_for, moment, personas
):
    codes = ("pip_vaststellen", "oproep_versturen", "brede_intake_voltooien")
    picked = [pick(get(dossier, code)) for code in codes]
    picked.append(GekozenTaak(uuid.uuid4(), None))
    key, tom = uuid.uuid4(), personas["tom"].pk
    for _click in range(2):
        results = taken_toewijzen(picked, medewerker=tom, bereik=noor, moment=moment, eenmalig=key)
        assert [result.fout is None for result in results] == [True, True, True, False]
    assert Tijdlijnregel.objects.filter(handeling="taak.toegewezen").count() == 2
    assert {get(dossier, code).medewerker_id for code in codes} == {tom}


def test_nothing_picked_or_too_much_is_refused(noor, moment):
    for picked in ([], [GekozenTaak(uuid.uuid4(), None)] * 101):
        with pytest.raises(Onvolledig):
            taken_toewijzen(picked, medewerker=None, bereik=noor, moment=moment)

"""Offers: the full one, a part of it, ontzorgen only with bijstand, and money by level."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.feit import Waarde, feit_corrigeren, feit_vastleggen
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig, Verouderd
from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.cases.models import Feit, Voorziening
from inburgering.cases.voorzieningen import VOORZIENINGEN
from tests.begeleiding import NIVEAUS, add_offers, bereik_of, make_worker, set_beleid
from tests.dossiers import open_dossier

HUISVESTING = date(2026, 2, 2)
BIJSTAND = {"recht_op_bijstand": Waarde(datum=HUISVESTING)}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment, feiten=BIJSTAND)


def keep(key, soort, bereik, moment, gezien=0, **fields):
    voorziening_bijwerken(
        key,
        soort=soort,
        gegevens=Voorzieninggegevens(**fields),
        gezien=gezien,
        bereik=bereik,
        moment=moment,
    )


@pytest.mark.eis("R-KEMP-009")
def test_an_asielstatushouder_gets_the_full_offer(dossier, noor, moment):
    add_offers("9001")
    for soort in VOORZIENINGEN:
        level = {"niveau": "licht"} if soort == "financiele_zelfredzaamheid" else {}
        keep(dossier, soort, noor, moment, aangeboden_op=moment.dag, uitkomst="aangenomen", **level)
    rows = Voorziening.objects.values_list("soort", "uitkomst")
    assert set(rows) == {(soort, "aangenomen") for soort in VOORZIENINGEN}


@pytest.mark.eis("R-KEMP-009")
@pytest.mark.parametrize("groep", ["gezinsmigrant", "overige_migrant"])
def test_others_get_a_part_and_pay_their_own_course(noor, moment, groep):
    dossier = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code=groep)})
    for soort in ("mb_praktisch", "mb_leefomgeving", "ontzorgen"):
        with pytest.raises(Geweigerd, match="alleen"):
            keep(dossier, soort, noor, moment, aangeboden_op=moment.dag)
    for soort in ("map", "pvt", "vve_advies"):
        keep(dossier, soort, noor, moment, aangeboden_op=moment.dag)
    with pytest.raises(Onvolledig) as refused:
        keep(dossier, "leerroute", noor, moment, organisatie="partner", begin=moment.dag)
    assert set(refused.value.velden) == {"is_eigen_rekening"}
    own = {"organisatie": "partner", "begin": moment.dag, "is_eigen_rekening": True}
    keep(dossier, "leerroute", noor, moment, **own)
    assert Voorziening.objects.get(soort="leerroute").is_eigen_rekening


@pytest.mark.eis("R-KEMP-011")
def test_maatschappelijke_begeleiding_says_who_when_and_what(dossier, bereik_for, moment):
    vera = bereik_for("vera")
    content = ("wonen", "school", "inrichting", "buurt", "formulieren")
    keep(
        dossier,
        "mb_praktisch",
        vera,
        moment,
        aangeboden_op=HUISVESTING,
        uitkomst="aangenomen",
        organisatie="partner",
        begin=HUISVESTING,
        eind=HUISVESTING + timedelta(days=180),
        onderdelen=(*content, "bestaat_niet"),
    )
    row = Voorziening.objects.get()
    assert (row.organisatie_id, row.begin, row.eind) == (
        "partner",
        HUISVESTING,
        HUISVESTING + timedelta(days=180),
    )
    assert row.onderdelen == list(content)


@pytest.mark.eis("R-KEMP-011", "R-SV-013", "R-SV-016")
def test_the_local_months_end_it_and_an_extension_has_a_reason_and_an_end(noor, moment):
    set_beleid("9001", mb_maanden=12, mb_uitloop_maanden=18)
    dossier = open_dossier(noor, moment, feiten={"inschrijving": Waarde(datum=date(2025, 8, 29))})
    act = {"begin": date(2025, 9, 5)}
    keep(dossier, "mb_praktisch", noor, moment, eind=date(2026, 8, 28), **act)
    with pytest.raises(Onvolledig) as refused:
        keep(dossier, "mb_praktisch", noor, moment, 1, eind=date(2027, 2, 28), **act)
    assert set(refused.value.velden) == {"reden_verlenging", "financiering", "kosten"}
    assert "28 augustus 2026" in str(refused.value.velden["reden_verlenging"])
    why = {
        "reden_verlenging": "De post lukt nog niet alleen.",
        "financiering": "aanvullende_middelen",
        "kosten_cent": 90_000,
    }
    with pytest.raises(Onvolledig) as refused:
        keep(dossier, "mb_praktisch", noor, moment, 1, eind=date(2027, 3, 1), **act, **why)
    assert set(refused.value.velden) == {"eind"}
    keep(dossier, "mb_praktisch", noor, moment, 1, eind=date(2027, 2, 28), **act, **why)
    row = Voorziening.objects.get()
    assert row.eind == date(2027, 2, 28)
    assert (row.financiering, row.kosten_cent) == ("aanvullende_middelen", 90_000)


@pytest.mark.eis("R-KEMP-012")
def test_ontzorgen_does_not_begin_without_bijstand(bereik_for, noor, moment):
    dossier, kim = open_dossier(noor, moment), bereik_for("kim")
    with pytest.raises(Onvolledig) as refused:
        keep(dossier, "ontzorgen", noor, moment, begin=moment.dag)
    assert "recht op bijstand" in str(refused.value.velden["begin"])
    assert not Voorziening.objects.exists()
    feit_vastleggen(
        dossier,
        soort="recht_op_bijstand",
        waarde=Waarde(datum=HUISVESTING),
        bereik=noor,
        moment=moment,
    )
    keep(dossier, "ontzorgen", kim, moment, begin=HUISVESTING, eind=date(2026, 8, 1))
    with pytest.raises(Onvolledig) as refused:
        keep(dossier, "ontzorgen", kim, moment, 1, begin=HUISVESTING, eind=date(2026, 8, 2))
    assert set(refused.value.velden) == {"eind"}


@pytest.mark.eis("R-KEMP-012")
@pytest.mark.parametrize(
    ("feiten", "words"),
    [
        ({}, "recht op bijstand"),
        ({**BIJSTAND, "heeft_asielvergunning": Waarde(code="nee")}, "eigen asielvergunning"),
        ({**BIJSTAND, "doelgroep": Waarde(code="gezinsmigrant")}, "eigen asielvergunning"),
        ({"recht_op_bijstand": Waarde(datum=date(2026, 3, 1))}, "1 maart 2026"),
    ],
)
def test_the_fact_that_ontzorgen_began_is_refused_with_the_reason(
    bereik_for, noor, moment, feiten, words, personas
):
    from inburgering.access.models import Aanstelling

    Aanstelling.objects.filter(medewerker=personas["kim"]).update(rol="casusregisseur")
    kim = bereik_for("kim")
    dossier = open_dossier(noor, moment, feiten=feiten)
    with pytest.raises(Onvolledig) as refused:
        feit_vastleggen(
            dossier,
            soort="ontzorgen_gestart",
            waarde=Waarde(datum=HUISVESTING),
            bereik=kim,
            moment=moment,
        )
    assert words in str(refused.value.velden["waarde"])
    assert not Feit.objects.filter(soort="ontzorgen_gestart").exists()


def test_a_correction_of_ontzorgen_is_held_to_the_same(dossier, bereik_for, moment):
    kim, act = bereik_for("kim"), {"soort": "ontzorgen_gestart", "moment": moment}
    feit_vastleggen(dossier, waarde=Waarde(datum=HUISVESTING), bereik=kim, **act)
    earlier = Waarde(datum=HUISVESTING - timedelta(days=1))
    with pytest.raises(Onvolledig):
        feit_corrigeren(dossier, waarde=earlier, reden="typefout", bereik=kim, **act)
    assert Feit.objects.get(soort="ontzorgen_gestart", is_geldig=True).datum == HUISVESTING


@pytest.mark.eis("R-KEMP-084")
@pytest.mark.parametrize(
    ("niveau", "extra", "expected"),
    [
        ("licht", (), {"begeleiding", "startpunt", "raadslieden", "vroegsignalering"}),
        (
            "matig",
            (),
            {"begeleiding", "startpunt", "raadslieden", "vroegsignalering", "eurowijzer"},
        ),
        ("intensief", (), set(NIVEAUS) - {"bewind"}),
        ("intensief", ("bewind",), set(NIVEAUS)),
    ],
)
def test_the_level_decides_the_offer(dossier, noor, moment, niveau, extra, expected):
    add_offers("9001")
    keep(
        dossier,
        "financiele_zelfredzaamheid",
        noor,
        moment,
        begin=moment.dag,
        niveau=niveau,
        onderdelen=extra,
        toelichting="De schulden lopen op." if extra else "",
    )
    row = Voorziening.objects.get()
    assert (row.niveau, set(row.onderdelen)) == (niveau, expected)


@pytest.mark.eis("R-KEMP-084")
def test_bewind_needs_a_reason_and_another_level_is_refused(dossier, noor, moment):
    add_offers("9001")
    soort = "financiele_zelfredzaamheid"
    for fields, field in (
        ({"niveau": "intensief", "onderdelen": ("bewind",)}, "toelichting"),
        ({"niveau": "matig", "onderdelen": ("bewind",), "toelichting": "nodig"}, "onderdelen"),
        ({"niveau": "heel veel"}, "niveau"),
        ({}, "niveau"),
    ):
        with pytest.raises(Onvolledig) as refused:
            keep(dossier, soort, noor, moment, **fields)
        assert set(refused.value.velden) == {field}
    assert not Voorziening.objects.exists()


@pytest.mark.eis("R-KEMP-083")
@pytest.mark.parametrize(
    ("regie", "may", "may_not"),
    [("casusregisseur", "noor", "vera"), ("begeleiding", "vera", "noor")],
)
def test_who_steers_is_a_setting(dossier, bereik_for, moment, regie, may, may_not):
    add_offers("9001")
    set_beleid("9001", zelfredzaamheid_regie=regie)
    # The party that gives it here is a third one.
    from inburgering.region.models import Taakverdeling

    Taakverdeling.objects.filter(gemeente="9001", taak="financiele_zelfredzaamheid").update(
        organisatie="boslanden"
    )
    level = {"niveau": "licht", "begin": moment.dag}
    with pytest.raises(NietBevoegd, match="regie"):
        keep(dossier, "financiele_zelfredzaamheid", bereik_for(may_not), moment, **level)
    keep(dossier, "financiele_zelfredzaamheid", bereik_for(may), moment, **level)
    assert Voorziening.objects.get().niveau == "licht"


def test_two_people_at_once_lose_nothing(dossier, noor, moment):
    keep(dossier, "pvt", noor, moment, aangeboden_op=moment.dag)
    with pytest.raises(Verouderd):
        keep(dossier, "pvt", noor, moment, begin=moment.dag)
    assert Voorziening.objects.get().begin is None


def test_every_fault_is_named_at_its_field(dossier, noor, moment):
    wrong = Voorzieninggegevens(
        aangeboden_op=moment.dag + timedelta(days=1),
        uitkomst="geweigerd",
        begin=moment.dag,
        eind=moment.dag - timedelta(days=1),
        toelichting="x" * 301,
    )
    with pytest.raises(Onvolledig) as refused:
        voorziening_bijwerken(
            dossier, soort="pvt", gegevens=wrong, gezien=0, bereik=noor, moment=moment
        )
    fields = {"aangeboden_op", "reden", "begin", "eind", "toelichting"}
    assert set(refused.value.velden) == fields
    lost = replace(wrong, aangeboden_op=None, uitkomst="misschien", begin=None, toelichting="")
    with pytest.raises(Onvolledig) as refused:
        voorziening_bijwerken(
            dossier, soort="pvt", gegevens=lost, gezien=0, bereik=noor, moment=moment
        )
    assert set(refused.value.velden) == {"uitkomst", "aangeboden_op", "begin"}


@pytest.mark.eis("R-SV-036")
@pytest.mark.parametrize("groep", ["gezinsmigrant"])
def test_a_municipality_may_let_a_group_without_a_right_join_in(noor, moment, groep):
    set_beleid("9001", extra_doelgroepen=[groep])
    dossier = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code=groep)})
    keep(dossier, "mb_leefomgeving", noor, moment, aangeboden_op=moment.dag)
    assert Voorziening.objects.get().soort == "mb_leefomgeving"


def test_a_party_records_only_what_its_task_is_about(dossier, bereik_for, moment):
    with pytest.raises(NietBevoegd):
        keep(dossier, "ontzorgen", bereik_for("vera"), moment, aangeboden_op=moment.dag)
    worker = make_worker("Anna Elders", "partner", "begeleider")
    keep(dossier, "pvt", bereik_of(worker, moment.dag), moment, aangeboden_op=moment.dag)

"""The work of enforcement: what each state of a case asks, from when and until when."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.law.oproepen import Oproep, volgende_stap
from inburgering.law.stand_handhaving import Handhavingstand, Zaakstand
from tests.law.standen import maak_feiten, rijen, stand

RAPPORT = date(2023, 5, 8)
LAATST = date(2023, 8, 7)
ZAAK = Zaakstand("23", "feiten", RAPPORT, RAPPORT)
GEVRAAGD = replace(ZAAK, status="zienswijze", zienswijze_uiterlijk=date(2023, 5, 22))
BESLOTEN = replace(ZAAK, status="besloten", dagtekening=date(2023, 6, 12))
BEKEND = replace(BESLOTEN, bekend_op=date(2023, 6, 13))
CODES = {
    *("handhaving_feiten", "zienswijze_vragen", "zienswijze_beoordelen", "boete_akkoord_geven"),
    *("boete_besluiten", "boete_verzenden", "bezwaar_beslissen", "boete_onherroepelijk"),
}


def work(*zaken, **velden):
    een = stand(maak_feiten(doelgroep="gezinsmigrant"), handhaving=Handhavingstand(zaken), **velden)
    return {code: rij for code, rij in rijen(een).items() if code in CODES}


@pytest.mark.parametrize(
    ("zaak", "code", "vanaf", "uiterlijk"),
    [
        (ZAAK, "zienswijze_vragen", RAPPORT, LAATST),
        (replace(ZAAK, artikel="22"), "zienswijze_beoordelen", RAPPORT, LAATST),
        (GEVRAAGD, "zienswijze_beoordelen", date(2023, 5, 23), LAATST),
        (
            replace(GEVRAAGD, zienswijze_ontvangen_op=date(2023, 5, 12)),
            "zienswijze_beoordelen",
            date(2023, 5, 12),
            LAATST,
        ),
        (replace(GEVRAAGD, status="beoordelen"), "boete_besluiten", date(2023, 5, 22), LAATST),
        (
            replace(ZAAK, status="voorgelegd", voorgelegd_op=date(2023, 6, 1)),
            "boete_akkoord_geven",
            date(2023, 6, 1),
            LAATST,
        ),
        (
            replace(ZAAK, status="voorgelegd", akkoord_op=date(2023, 6, 2)),
            "boete_besluiten",
            date(2023, 6, 2),
            LAATST,
        ),
        (BESLOTEN, "boete_verzenden", date(2023, 6, 12), None),
        (BEKEND, "boete_onherroepelijk", date(2023, 7, 26), None),
        (
            replace(BEKEND, status="bezwaar", bezwaar_op=date(2023, 7, 3)),
            "bezwaar_beslissen",
            date(2023, 7, 3),
            date(2023, 9, 5),
        ),
    ],
)
def test_every_state_asks_one_thing(zaak, code, vanaf, uiterlijk):
    found = work(zaak)
    assert set(found) == {code}
    assert (found[code].vanaf, found[code].uiterlijk) == (vanaf, uiterlijk)
    assert found[code].taak == "handhaving"


@pytest.mark.parametrize("status", ["onherroepelijk", "afgezien", "ingetrokken"])
def test_a_case_that_ended_asks_nothing(status):
    assert work(replace(ZAAK, status=status)) == {}


def test_of_several_cases_the_one_that_is_due_first_counts():
    later = replace(ZAAK, rapport_op=date(2023, 5, 15))
    for zaken in ((ZAAK, later), (later, ZAAK)):
        found = work(*zaken)
        assert found["zienswijze_vragen"].uiterlijk == LAATST


def calls(*uitkomsten):
    return tuple(
        Oproep(n, date(2023, n, 2), date(2023, n, 16), uitkomst, date(2023, n, 17))
        for n, uitkomst in enumerate(uitkomsten, start=1)
    )


WEG = "niet_verschenen"


@pytest.mark.parametrize(
    ("uitkomsten", "met_zaak", "verwacht"),
    [
        ((WEG, WEG), (), False),
        ((WEG, WEG, "verschenen"), (), False),
        ((WEG, WEG, WEG), (), True),
        ((WEG, WEG, WEG), (2,), True),
        ((WEG, WEG, WEG), (3,), False),
    ],
)
def test_the_third_call_that_failed_asks_for_facts(uitkomsten, met_zaak, verwacht):
    een = stand(
        maak_feiten(doelgroep="gezinsmigrant"),
        oproepen=calls(*uitkomsten),
        handhaving=Handhavingstand(oproepen_met_zaak=frozenset(met_zaak)),
    )
    assert ("handhaving_feiten" in rijen(een)) is verwacht


@pytest.mark.parametrize(
    ("met", "zonder", "is_houder", "code"),
    [
        ((), (), False, "boete_en_oproepen"),
        ((2,), (), False, "boete_en_oproepen"),
        ((), (2,), False, "oproepen_zonder_boete"),
    ],
)
def test_the_third_call_follows_what_became_of_the_fine(met, zonder, is_houder, code):
    known = Handhavingstand(
        oproepen_met_boete=frozenset(met), oproepen_zonder_boete=frozenset(zonder)
    )
    stap = volgende_stap(known.met_boetes(calls(WEG, WEG)), is_asielvergunninghouder=is_houder)
    assert (stap.code, stap.nummer) == (code, 3)


def test_a_fine_of_a_permit_holder_after_the_ruling_also_goes_before_the_call():
    late = tuple(
        replace(een, dagtekening=date(2025, 9, n), uitkomst_op=date(2025, 10, n))
        for n, een in enumerate(calls(WEG, WEG), start=1)
    )
    without = volgende_stap(late, is_asielvergunninghouder=True)
    known = Handhavingstand(oproepen_met_boete=frozenset({2}))
    fined = volgende_stap(known.met_boetes(late), is_asielvergunninghouder=True)
    assert (without.code, fined.code) == ("oproepen_zonder_boete", "boete_en_oproepen")

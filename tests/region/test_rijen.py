"""A part of a region file becomes rows that start on a day; what ends becomes a row too."""

from datetime import date

from tests.region.proefbestand import GOED, basis_of, beleid_of, spoil, verdeling_of

BEGIN = date(2022, 1, 1)
OVERDRACHT = """\
  - taak: [pip, pvt]
    gemeenten: Boslanden
    uitvoerder: gemeente
    sinds: 2024-07-01
    niveau: lokaal
    grond: {soort: eigen, tekst: Eigen besluit}
    beslissen: {soort: eigen, functie: teammanager}
"""


def test_one_part_gives_a_row_per_task_municipality_and_party():
    rijen = verdeling_of(GOED)
    assert rijen["0901", "pip", "uitvoerder", None, BEGIN]["organisatie_id"] == "regiehuis"
    assert rijen["0902", "pip", "uitvoerder", None, BEGIN]["organisatie_id"] == "kantoor-z"
    assert rijen["0901", "pvt", "mede_uitvoerder", "regiehuis", BEGIN]["is_actief"] is True
    assert len([key for key in rijen if key[2] == "uitvoerder"]) == 60


def test_doing_and_deciding_have_a_basis_each():
    doing = verdeling_of(GOED)["0901", "pip", "uitvoerder", None, BEGIN]
    deciding = basis_of(GOED)["0901", "pip", BEGIN]
    assert (doing["grond"], doing["besluit_datum"]) == ("gr", date(2021, 12, 1))
    assert (deciding["soort"], deciding["nummer"]) == ("mandaat", "2021-14")
    assert (deciding["besluit_datum"], deciding["functie"]) == (date(2021, 12, 14), "teammanager")


def test_only_tasks_with_a_decision_have_a_basis_for_deciding():
    assert {taak for _, taak, _ in basis_of(GOED)} == {
        *("leerbaarheidstoets", "pip", "voortgang", "handhaving", "ontzorgen", "bijstand")
    }


def test_after_the_last_day_nobody_does_it_and_nobody_decides():
    text = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-06-30\n")
    next_day = date(2024, 7, 1)
    assert verdeling_of(text)["0901", "pip", "uitvoerder", None, next_day]["organisatie_id"] is None
    assert basis_of(text)["0901", "pip", next_day]["soort"] == "geen"


def test_a_part_that_begins_the_next_day_leaves_no_gap():
    text = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-06-30\n") + OVERDRACHT
    row = verdeling_of(text)["0901", "pip", "uitvoerder", None, date(2024, 7, 1)]
    assert row["organisatie_id"] == "kantoor-b"
    assert basis_of(text)["0901", "pip", date(2024, 7, 1)]["soort"] == "eigen"


def test_a_next_part_ends_the_part_before_it_and_its_partners():
    rijen = verdeling_of(GOED + OVERDRACHT)
    begin = date(2024, 7, 1)
    assert rijen["0901", "pip", "uitvoerder", None, begin]["organisatie_id"] == "kantoor-b"
    assert rijen["0901", "pvt", "mede_uitvoerder", "regiehuis", begin]["is_actief"] is False
    assert ("0902", "pvt", "mede_uitvoerder", "regiehuis", begin) not in rijen


def test_a_mandaat_that_ends_leaves_the_work_and_takes_the_deciding():
    text = spoil("functie: teammanager\n", "functie: teammanager\n    tot: 2024-06-30\n")
    next_day = date(2024, 7, 1)
    assert basis_of(text)["0901", "pip", next_day]["soort"] == "geen"
    assert ("0901", "pip", "uitvoerder", None, next_day) not in verdeling_of(text)


def test_a_task_that_nobody_does_is_a_row_without_a_party():
    text = spoil("uitvoerder: partner\n    mede_uitvoerders: [regiehuis]", "uitvoerder: geen")
    row = verdeling_of(text)["0901", "pvt", "uitvoerder", None, BEGIN]
    assert row["organisatie_id"] is None


def test_settings_are_numbers_answers_or_texts():
    text = GOED + (
        "beleid:\n"
        "  - {sleutel: streef_pip_weken, gemeenten: alle, sinds: 2022-01-01, waarde: 8}\n"
        "  - {sleutel: welkomstprogramma, gemeenten: Zandhoven, sinds: 2022-01-01, waarde: ja}\n"
    )
    assert [row["waarde"] for row in beleid_of(text).values()] == [8, 8, True]

"""How the texts of two open pages come together: nothing that somebody wrote is lost."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.cases.intake_andere import Andere, update_others
from inburgering.cases.intake_inhoud import (
    Inhoud,
    clean_inhoud,
    combine,
    describe_answers,
    get_digests,
    join,
)
from inburgering.cases.intake_onderdelen import GEZONDHEID, MAX_TEKST, ONDERDELEN

TALENT = ONDERDELEN["talent"]
GEZIN = ONDERDELEN["gezin"]
EMPTY = Inhoud()
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PAGE_A, PAGE_B = UUID(int=1), UUID(int=2)


def seen(inhoud, onderdeel=TALENT):
    return get_digests(onderdeel, inhoud)


def test_a_page_alone_stores_what_it_shows():
    new = Inhoud(wens="bakker", notitie="bakt brood", codes={"sterk": ["koken"]}, is_besproken=True)
    result = combine(TALENT, EMPTY, new, seen(EMPTY))
    assert (result.inhoud, result.andere) == (new, None)


def test_fields_that_a_page_did_not_touch_keep_what_another_wrote():
    stored = Inhoud(notitie="van de ander", codes={"sterk": ["koken"]})
    result = combine(TALENT, stored, Inhoud(wens="van mij"), seen(EMPTY))
    assert result.inhoud == Inhoud("van mij", "van de ander", {"sterk": ["koken"]})
    assert result.andere is None
    assert result.aangeraakt == {"wens"}


def test_the_same_field_on_two_pages_keeps_both():
    stored = Inhoud(notitie="van de ander")
    result = combine(TALENT, stored, Inhoud(notitie="van mij"), seen(EMPTY))
    assert result.inhoud.notitie == "van mij"
    assert result.andere == Inhoud(notitie="van de ander")


def test_text_that_holds_the_other_lines_is_no_conflict():
    result = combine(TALENT, Inhoud(notitie="een"), Inhoud(notitie="een\ntwee"), seen(EMPTY))
    assert (result.inhoud.notitie, result.andere) == ("een\ntwee", None)


def test_an_emptied_field_does_not_take_the_other_text_along():
    was = Inhoud(notitie="eerst")
    result = combine(TALENT, Inhoud(notitie="van de ander"), EMPTY, seen(was))
    assert result.inhoud.notitie == ""
    assert result.andere == Inhoud(notitie="van de ander")


def test_emptying_what_nobody_else_changed_is_just_that():
    was = Inhoud(notitie="eerst", codes={"sterk": ["koken"]})
    result = combine(TALENT, was, EMPTY, seen(was))
    assert (result.inhoud, result.andere) == (EMPTY, None)


@given(
    stored=st.text("ab\n", max_size=12),
    mine=st.text("ab\n", max_size=12),
    was=st.text("ab\n", max_size=12),
)
def test_no_line_of_anybody_is_lost(stored, mine, was):
    result = combine(
        TALENT, Inhoud(notitie=stored), Inhoud(notitie=mine), seen(Inhoud(notitie=was))
    )
    kept = result.inhoud.notitie + "\n" + (result.andere.notitie if result.andere else "")
    lines = {line.strip() for line in kept.split("\n")}
    if mine != was:
        assert {line.strip() for line in mine.split("\n")} <= lines | {""}
    if stored != was:
        assert {line.strip() for line in stored.split("\n")} <= lines | {""}


def test_joining_adds_lines_and_ticks_and_writes_down_the_other_choice():
    mine = Inhoud("bakker", "een\ntwee", {"thuis": ["alleen"], "jong_kind": "ja"})
    other = Inhoud("kok", "twee\ndrie", {"thuis": ["partner"], "jong_kind": "nee", "vve": "gaat"})
    together = join(GEZIN, mine, other)
    assert together.wens == "bakker\nkok"
    assert together.codes == {"thuis": ["alleen", "partner"], "jong_kind": "ja", "vve": "gaat"}
    assert together.notitie == "een\ntwee\ndrie\nIs er een kind jonger dan 4 jaar? Nee"


@pytest.mark.parametrize(
    ("codes", "kept"),
    [
        ({"jong_kind": "misschien"}, {}),
        ({"jong_kind": ["ja"]}, {}),
        ({"thuis": "alleen"}, {}),
        ({"thuis": ["partner", "onzin", "alleen"]}, {"thuis": ["alleen", "partner"]}),
        ({"iets": "ja"}, {}),
    ],
)
def test_only_known_answers_are_kept(codes, kept):
    assert clean_inhoud(GEZIN, Inhoud(codes=codes)).codes == kept


@pytest.mark.parametrize(
    ("value", "kept"), [(12, 12), (0, 0), (-1, None), (500, 99), ("12", None), (True, None)]
)
def test_a_number_stays_within_reason(value, kept):
    found = clean_inhoud(ONDERDELEN["belastbaarheid"], Inhoud(codes={"uren": value}))
    assert found.codes.get("uren") == kept


def test_a_text_beyond_measure_is_refused():
    clean_inhoud(TALENT, Inhoud(notitie="a" * MAX_TEKST))
    with pytest.raises(ValueError, match="too long"):
        clean_inhoud(TALENT, Inhoud(notitie="a" * (MAX_TEKST + 1)))


def test_answers_are_told_in_words_in_the_order_of_the_questions():
    inhoud = Inhoud(codes={"uren": 12, "dagdelen": ["ochtend", "avond"]})
    assert describe_answers(ONDERDELEN["belastbaarheid"], inhoud) == (
        ("Hoeveel uur per week voor les en meedoen?", "12 uur"),
        ("Wanneer kan de inburgeraar?", "Ochtend, Avond"),
    )


def other(text, venster, number=0, **fields):
    return Andere(Inhoud(notitie=text, **fields), 1, 7, NOON, venster, number)


def test_a_page_has_one_text_however_often_two_people_write():
    kept = update_others((), lost=other("a1", PAGE_A), venster=PAGE_B, aangeraakt={"notitie"})
    kept = update_others(kept, lost=other("b1", PAGE_B), venster=PAGE_A, aangeraakt={"notitie"})
    assert [o.inhoud.notitie for o in kept] == ["b1"]
    kept = update_others(kept, lost=other("a2", PAGE_A), venster=PAGE_B, aangeraakt={"notitie"})
    assert [o.inhoud.notitie for o in kept] == ["a2"]


def test_fields_of_one_page_add_up():
    first = update_others((), lost=other("a1", PAGE_A), venster=PAGE_B, aangeraakt={"notitie"})
    both = update_others(
        first, lost=other("", PAGE_A, wens="w"), venster=PAGE_B, aangeraakt={"wens"}
    )
    assert [(o.inhoud.wens, o.inhoud.notitie, o.id) for o in both] == [("w", "a1", 1)]


def test_texts_of_unknown_pages_stand_side_by_side():
    first = update_others((), lost=other("x", None), venster=None, aangeraakt={"notitie"})
    both = update_others(first, lost=other("y", None), venster=None, aangeraakt={"notitie"})
    assert [(o.id, o.inhoud.notitie) for o in both] == [(1, "x"), (2, "y")]


DENIED = ("geloof", "religie", "godsdienst", "etnisch", "afkomst", "ras", "strafblad", "justitie")


@pytest.mark.eis("GGM-06")
def test_no_part_asks_about_faith_descent_or_a_criminal_record():
    for onderdeel in (*ONDERDELEN.values(), GEZONDHEID):
        words = [onderdeel.code, str(onderdeel.naam), str(onderdeel.waarover), str(onderdeel.wens)]
        for vraag in onderdeel.vragen:
            words += [vraag.code, str(vraag.tekst)]
            words += [*vraag.keuzes, *(str(word) for word in vraag.keuzes.values())]
        for word in " ".join(words).lower().split():
            assert not word.startswith(DENIED), (onderdeel.code, word)


def test_talent_and_wish_come_before_anything_else():
    first, *rest = ONDERDELEN.values()
    assert first.code == "talent"
    assert all(onderdeel.wens for onderdeel in (first, *rest))


def test_codes_of_a_part_are_unique_and_never_clash_with_its_texts():
    for onderdeel in (*ONDERDELEN.values(), GEZONDHEID):
        names = [vraag.code for vraag in onderdeel.vragen]
        assert len(names) == len(set(names))
        assert not {"wens", "notitie", "besproken"} & set(names)

"""The gate can fail, and it replaces only what the writer cannot choose."""

import pytest

from inburgering.documents.leesbaarheid import Norm, find_shortcomings, measure

STATUTE = (
    "Indien de belanghebbende niet voldoet aan de voor hem geldende verplichtingen, neemt het "
    "bevoegde bestuursorgaan, nadat de betrokkene in de gelegenheid is gesteld zijn zienswijze "
    "naar voren te brengen, onverwijld een gemotiveerde beslissing omtrent de "
    "verwijtbaarheid daarvan."
)
PLAIN = "U krijgt een brief van ons. Lees de brief goed. Bel ons als u iets niet snapt."


def test_text_like_a_statute_fails_on_every_count() -> None:
    meting = measure(STATUTE)
    assert len(find_shortcomings(meting)) == 5
    assert {"indien", "omtrent", "onverwijld"} <= set(meting.verboden)


def test_plain_text_passes() -> None:
    assert find_shortcomings(measure(PLAIN)) == ()


def test_the_score_is_that_of_flesch_and_douma() -> None:
    # 3 words, 1 sentence, 3 syllables.
    assert measure("De kat zit.").flesch_douma == pytest.approx(206.84 - 0.93 * 3 - 77, abs=0.06)
    # "moe-der" and "wa-ter": 4 words in 2 sentences, 6 syllables.
    meting = measure("Uw moeder. Uw water.")
    assert meting.flesch_douma == pytest.approx(206.84 - 0.93 * 2 - 77 * 6 / 4, abs=0.06)


@pytest.mark.parametrize(("words", "passes"), [(19, True), (20, True), (21, False)])
def test_a_sentence_has_at_most_twenty_words(words: int, passes: bool) -> None:
    text = " ".join(["De kat zit hier."] * 20 + ["kat " * words])
    meting = measure(text)
    assert meting.langste_zin == words
    assert (find_shortcomings(meting) == ()) is passes


def test_a_word_is_long_from_seven_letters() -> None:
    assert measure("Een twee twintig dertig").aandeel_lange_woorden == 0.25


def test_terms_names_dates_amounts_and_articles_count_as_one_short_word() -> None:
    text = (
        "Mohammed Abdulrahman al-Hashimi volgt op 12 december 2026 de onderwijsroute "
        "voor € 1.250,00 naar artikel 5.3 van het Besluit inburgering 2021."
    )
    meting = measure(text, vervang=("Mohammed Abdulrahman al-Hashimi",))
    assert meting.langste == "dit volgt op dit de dit voor dit naar dit"
    assert meting.aandeel_lange_woorden == 0


def test_a_word_that_only_looks_like_a_term_is_not_replaced() -> None:
    assert "inburgeringsplichtige" in measure("De inburgeringsplichtige leert.").langste


def test_an_empty_text_passes() -> None:
    assert find_shortcomings(measure("  \n ")) == ()


def test_a_stricter_norm_can_be_asked() -> None:
    assert find_shortcomings(measure(PLAIN), Norm(langste_zin=3))

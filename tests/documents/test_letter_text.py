"""What the letters say, and that they say it at B1."""

import re
from dataclasses import replace
from datetime import date

import pytest

from inburgering.documents.brief import Alinea, Brief, Tabel, Uitleg, iter_running_text, iter_text
from inburgering.documents.gegevens import Bekendmaking, NietVolledig, PipBriefGegevens
from inburgering.documents.intake_verslag import intake_verslag
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.documents.oproep import (
    kennisgeving_afwezig_voltooid,
    oproep_brede_intake,
    oproep_na_boete,
    waarschuwing_oproep,
)
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.documents.pip_intrekking import pip_intrekking
from inburgering.law.pip_inhoud import PipInhoud
from tests.documents.voorbeelden import (
    AFWEZIG,
    INHOUD,
    INTREKKING,
    LETTERS,
    OPROEP,
    PIP,
    VERSLAG,
    pip_letters,
)

TERMS = ("PIP", "KNM", "MAP", "PVT", "leerroute", "bezwaar", "brede intake", "ontzorgen")
MISSING = "nog niet ingevuld"


def full_text(brief: Brief) -> str:
    return "\n".join(iter_text(brief))


def pip_text(**changes: object) -> str:
    return full_text(pip_beschikking(replace(PIP, **changes)))


@pytest.mark.eis("LANG-01")
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_passes_the_readability_gate(name: str) -> None:
    running = "\n".join(iter_running_text(LETTERS[name]))
    assert find_shortcomings(measure(running, vervang=("Boslanden",))) == ()
    assert measure(full_text(LETTERS[name])).verboden == ()


@pytest.mark.parametrize("name", LETTERS)
def test_a_special_term_is_explained_where_it_is_used_first(name: str) -> None:
    brief = LETTERS[name]
    blokken = [
        b for b in (*brief.blokken, *brief.bezwaar) if isinstance(b, Alinea | Uitleg | Tabel)
    ]
    for term in TERMS:
        uses = [at for at, blok in enumerate(blokken) if _uses(blok, term)]
        if not uses:
            continue
        near = blokken[uses[0] : uses[0] + 2]
        explained = [b for b in near if isinstance(b, Uitleg) and b.term.lower() == term.lower()]
        assert explained, f"{term!r} is used before it is explained"


def _uses(blok: Alinea | Uitleg | Tabel, term: str) -> bool:
    flags = 0 if term.isupper() else re.IGNORECASE
    text = full_text(_only(blok))
    return re.search(rf"\b{re.escape(term)}\b", text, flags) is not None


def _only(blok: Alinea | Uitleg | Tabel) -> Brief:
    return Brief("", PIP.afzender, PIP.contact, (blok,))


class TestPipBeschikking:
    @pytest.mark.eis("R-KEMP-023", "R-KEMP-024", "R-KEMP-025")
    def test_it_holds_leerroute_pvt_map_and_financial_self_reliance(self) -> None:
        text = pip_text()
        for fact in (
            "U volgt de B1-route",
            INHOUD.reden_leerroute,
            "U doet 12 uur mee.",
            "U doet 64 uur mee. Daarvan oefent u 40 uur in de praktijk.",
            INHOUD.financiele_zelfredzaamheid,
            "U krijgt daarom extra hulp bij geld.",
        ):
            assert fact in text

    @pytest.mark.eis("R-KEMP-026", "R-KEMP-027", "R-KEMP-056")
    def test_it_holds_guidance_language_with_work_and_what_partners_promised(self) -> None:
        text = pip_text()
        assert INHOUD.maatschappelijke_begeleiding in text
        assert INHOUD.taal_en_werk in text
        for promise in INHOUD.toezeggingen:
            assert promise.partij in text
            assert promise.wat in text

    def test_it_holds_every_goal_in_the_persons_own_words(self) -> None:
        text = pip_text()
        for goal in INHOUD.doelen:
            assert goal.in_eigen_woorden in text
            assert goal.wat_doet_inburgeraar in text
            assert goal.wat_doet_gemeente in text

    def test_the_onderwijsroute_has_no_map(self) -> None:
        text = pip_text(inhoud=replace(INHOUD, leerroute="onderwijs", niveau=None))
        assert "MAP" not in text
        assert "64" not in text

    def test_only_the_z_route_has_participation_hours(self) -> None:
        assert "800 uur" in pip_text(inhoud=replace(INHOUD, leerroute="Z", niveau=None))
        assert "800 uur" not in pip_text()

    def test_the_estimate_of_b1_hours_is_for_asielstatushouders_on_the_b1_route_only(self) -> None:
        assert "900 uur" in pip_text()
        assert "900 uur" not in pip_text(is_asielstatushouder=False)
        assert "900 uur" not in pip_text(inhoud=replace(INHOUD, leerroute="Z", niveau=None))

    def test_asielstatushouders_are_not_threatened_with_a_fine(self) -> None:
        assert "boete" not in pip_text().lower()
        assert "boete" in pip_text(is_asielstatushouder=False).lower()

    def test_the_term_starts_on_the_day_after_the_date_of_the_letter(self) -> None:
        text = pip_text()
        assert "Uw termijn begint op 24 november 2026." in text
        assert "De laatste dag is 23 november 2029." in text

    def test_a_replacing_plan_does_not_move_the_term(self) -> None:
        text = pip_text(vervangt=date(2025, 3, 3))
        assert "Dit nieuwe plan komt in de plaats van dat plan." in text
        assert "verandert uw termijn niet" in text
        assert "de dag na de datum van deze brief" not in text

    def test_the_last_day_of_bezwaar_stands_there_only_once_the_letter_was_made_known(self) -> None:
        before = pip_text()
        assert "binnen zes weken" in before
        assert "4 januari 2027" not in before
        after = pip_text(bekendmaking=Bekendmaking(date(2026, 11, 25), date(2027, 1, 6)))
        assert "uiterlijk op 6 januari 2027" in after
        assert "op 25 november 2026" in after

    def test_bezwaar_names_the_address_and_what_to_write(self) -> None:
        text = pip_text()
        for line in (PIP.bezwaaradres.naam, *PIP.bezwaaradres.adres_regels, PIP.kenmerk):  # type: ignore[union-attr]
            assert line in text

    def test_an_empty_part_is_left_out_of_a_final_letter(self) -> None:
        text = pip_text(inhoud=PipInhoud(leerroute="B1", reden_leerroute="Snel."))
        assert MISSING not in text
        assert "Uw doelen" not in text

    def test_a_concept_shows_every_part_that_is_missing(self) -> None:
        bare = PipBriefGegevens(
            PIP.afzender,
            PIP.geadresseerde,
            PipInhoud(),
            PIP.contact,
            is_asielstatushouder=True,
            is_concept=True,
        )
        text = full_text(pip_beschikking(bare))
        for part in ("De leerroute", "De reden van de leerroute", "De uren van het PVT"):
            assert f"{part}: {MISSING}" in text
        assert text.count(MISSING) >= 14

    @pytest.mark.parametrize(
        ("field", "name"),
        [
            ("kenmerk", "het kenmerk"),
            ("dagtekening", "de datum van de brief"),
            ("ondertekenaar", "de ondertekenaar"),
            ("bezwaaradres", "het adres voor bezwaar"),
            ("termijn", "de termijn"),
        ],
    )
    def test_a_final_letter_is_refused_without(self, field: str, name: str) -> None:
        with pytest.raises(NietVolledig, match=name):
            pip_beschikking(replace(PIP, **{field: None}))

    @pytest.mark.parametrize("inhoud", [PipInhoud(), PipInhoud(leerroute="B1")])
    def test_a_final_letter_is_refused_without_a_reasoned_leerroute(
        self, inhoud: PipInhoud
    ) -> None:
        with pytest.raises(NietVolledig, match="de reden van de leerroute"):
            pip_beschikking(replace(PIP, inhoud=inhoud))

    def test_every_variant_differs(self) -> None:
        texts = [(full_text(b), b.ondertekenaar, b.is_concept) for b in pip_letters().values()]
        assert len(set(texts)) == len(texts)


class TestPipIntrekking:
    def test_it_says_which_plan_why_and_that_the_term_does_not_move(self) -> None:
        text = full_text(pip_intrekking(INTREKKING))
        for fact in ("3 maart 2026", INTREKKING.reden, "verandert niet", "binnen zes weken"):
            assert fact in text

    def test_a_final_letter_is_refused_without_a_reason(self) -> None:
        with pytest.raises(NietVolledig, match="de reden"):
            pip_intrekking(replace(INTREKKING, reden=""))


class TestOproep:
    def test_it_says_when_where_how_long_with_whom_and_by_when(self) -> None:
        text = full_text(oproep_brede_intake(OPROEP))
        for fact in (
            "donderdag 3 december 2026",
            "10.00 uur",
            "Gemeentehuis, kamer 2, Raadhuisplein 1, Boslanden",
            "ongeveer 90 minuten",
            "ja, Tigrinya",
            "14 december 2026",
        ):
            assert fact in text

    @pytest.mark.parametrize("call", [oproep_brede_intake, waarschuwing_oproep, oproep_na_boete])
    def test_every_call_points_out_the_right_to_be_heard_alone(self, call) -> None:  # type: ignore[no-untyped-def]
        missed = replace(OPROEP, eerder_gemist=(date(2026, 11, 10),))
        assert "U hebt het recht om alleen met ons te praten." in full_text(call(missed))

    def test_the_warning_calls_itself_one_and_names_the_missed_day(self) -> None:
        missed = replace(OPROEP, eerder_gemist=(date(2026, 11, 10),))
        text = full_text(waarschuwing_oproep(missed))
        assert "Dit is een waarschuwing." in text
        assert "10 november 2026" in text
        assert "boete" not in text.lower()

    def test_the_warning_names_the_fine_when_one_may_follow(self) -> None:
        missed = replace(OPROEP, eerder_gemist=(date(2026, 11, 10),), is_asielstatushouder=False)
        assert "Dan krijgt u een boete." in full_text(waarschuwing_oproep(missed))
        known = replace(missed, boete_bedrag=250)
        assert "Dan krijgt u een boete van € 250." in full_text(waarschuwing_oproep(known))

    def test_the_third_call_says_that_the_intake_will_be_completed_without_the_person(self) -> None:
        text = full_text(oproep_na_boete(replace(OPROEP, eerder_gemist=(date(2026, 11, 10),))))
        assert "Dan maken wij de brede intake af zonder u." in text

    def test_the_notice_names_all_three_days(self) -> None:
        text = full_text(kennisgeving_afwezig_voltooid(AFWEZIG))
        for day in ("1 september 2026", "22 september 2026", "2 november 2026"):
            assert day in text

    @pytest.mark.parametrize("field", ["datum", "tijd", "plaats_regels", "uiterlijk"])
    def test_a_final_call_is_refused_without(self, field: str) -> None:
        empty = {"tijd": "", "plaats_regels": ()}
        with pytest.raises(NietVolledig):
            oproep_brede_intake(replace(OPROEP, **{field: empty.get(field)}))


class TestIntakeVerslag:
    def test_it_holds_sessions_domains_and_agreements(self) -> None:
        text = full_text(intake_verslag(VERSLAG))
        for fact in ("6 oktober 2026", "Ik kan goed auto's maken.", "Opvang zoeken", "Rijbewijs"):
            assert fact in text

    def test_without_the_part_on_health_there_is_no_trace_of_it(self) -> None:
        assert "slaapt slecht" in full_text(intake_verslag(VERSLAG))
        text = full_text(intake_verslag(replace(VERSLAG, gezondheid=None)))
        assert "ezondheid" not in text

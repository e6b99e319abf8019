"""The region files say what their sources say, and mark what was assumed."""

from datetime import date

import pytest

from inburgering.region.rijen_beleid import aanbod_rijen, document_rijen, stap_rijen
from tests.region.matrix import ALLE, BEGIN, CASUSREGIE, LAAT, ROUTES
from tests.region.regios import bases_of, beleid_in, codes_of, inhoud_of, rijen_of

OUDEJAAR, NIEUWJAAR = date(2022, 12, 31), date(2023, 1, 1)


def party(regio, gemeente, taak, dag=BEGIN):
    code = codes_of(regio)[gemeente]
    found = {
        key[-1]: row["organisatie_id"]
        for key, row in rijen_of(regio).items()
        if key[:3] == (code, taak, "uitvoerder") and key[-1] <= dag
    }
    return found[max(found)]


def basis(regio, gemeente, taak, dag=BEGIN):
    code = codes_of(regio)[gemeente]
    found = {
        key[-1]: row
        for key, row in bases_of(regio).items()
        if key[:2] == (code, taak) and key[-1] <= dag
    }
    return found[max(found)]


def waarde(regio, gemeente, sleutel):
    return beleid_in(regio)[codes_of(regio)[gemeente], sleutel, BEGIN]["waarde"]


def stappen(regio, code):
    """Give body, status and day per municipality name of one document."""
    names = {value: key for key, value in codes_of(regio).items()}
    return {
        (names[gemeente], row["orgaan"], row["status"], row["datum"])
        for (sleutel, gemeente, _place), row in stap_rijen(inhoud_of(regio)).items()
        if sleutel.split(":")[1] == code
    }


class TestRivierenland:
    @pytest.mark.eis("R-BUR-014")
    def test_is_one_tenant_of_eight_with_figures_for_the_region_and_for_one(self):
        assert len(codes_of("rivierenland")) == 8
        expected = {
            waarde("rivierenland", g, "verwacht_asielstatushouders") for g in ALLE["rivierenland"]
        }
        assert expected == {157}
        here = [waarde("rivierenland", "Buren", f"verwacht_gemeente_{w}") for w in ("van", "tot")]
        assert here == [13, 16]

    @pytest.mark.eis("R-BUR-015")
    def test_the_work_was_placed_by_an_agreement_of_all_colleges_on_one_day(self):
        assert stappen("rivierenland", "dvo-inburgering") >= {
            (gemeente, "college", "vastgesteld", date(2021, 12, 7))
            for gemeente in ALLE["rivierenland"]
        }
        for gemeente, code in codes_of("rivierenland").items():
            for taak in CASUSREGIE:
                row = rijen_of("rivierenland")[code, taak, "uitvoerder", None, BEGIN]
                assert (row["organisatie_id"], row["grond"]) == ("regio-rivierenland", "dvo")
                assert row["besluit_datum"] == date(2021, 12, 7)
                assert row["document_id"] == "rivierenland:dvo-inburgering:1"
            mandaat = basis("rivierenland", gemeente, "pip")
            assert (mandaat["soort"], mandaat["is_aangenomen"]) == ("mandaat", True)
            assert mandaat["besluit_datum"] == date(2021, 12, 7)

    @pytest.mark.eis("R-BUR-015", "R-BUR-020")
    def test_handhaving_rests_on_the_mandaat_of_each_municipality(self):
        numbers = {basis("rivierenland", g, "handhaving")["nummer"] for g in ALLE["rivierenland"]}
        assert len(numbers) == 8

    def test_guidance_goes_over_on_the_first_of_april(self):
        for gemeente in ALLE["rivierenland"]:
            for taak, later in (
                ("mb_praktisch", "sociom"),
                ("mb_leefomgeving", "welzijn-rivierenstroom"),
            ):
                assert party("rivierenland", gemeente, taak, date(2022, 3, 31)) == (
                    "vluchtelingenwerk-rivierenland"
                )
                assert party("rivierenland", gemeente, taak, date(2022, 4, 1)) == later

    def test_one_municipality_does_bijstand_itself(self):
        rest = set(ALLE["rivierenland"]) - {"Buren"}
        assert party("rivierenland", "Buren", "bijstand") == "werk-en-inkomen-buren"
        assert basis("rivierenland", "Buren", "bijstand")["soort"] == "eigen"
        assert {party("rivierenland", g, "bijstand") for g in rest} == {"werkzaak-rivierenland"}

    @pytest.mark.eis("R-BUR-017")
    def test_employs_workers_under_the_names_of_the_source(self):
        (regio,) = (
            o for o in inhoud_of("rivierenland").organisaties if o.soort == "wgr" and o.rolnamen
        )
        assert (regio.code, regio.rolnamen) == (
            "regio-rivierenland",
            {"casusregisseur": "Inburgeringsconsulent"},
        )
        for taak in ("coordinatie", "ontzorgen", "brede_intake", "vertrouwenspersoon"):
            assert party("rivierenland", "Buren", taak) == "regio-rivierenland"


class TestDrechtsteden:
    @pytest.mark.eis("R-DRE-001")
    def test_the_college_works_within_the_frame_of_the_council(self):
        council = {step for step in stappen("drechtsteden", "beleidskader") if step[1] == "raad"}
        vier = set(ALLE["drechtsteden"]) - set(LAAT)
        assert council == {(g, "raad", "vastgesteld", date(2021, 1, 26)) for g in vier}
        for code in codes_of("drechtsteden").values():
            row = rijen_of("drechtsteden")[code, "beleidsregie", "uitvoerder", None, BEGIN]
            assert row["document_id"] == "drechtsteden:beleidskader:1"

    @pytest.mark.eis("R-DRE-002")
    def test_four_began_and_three_joined_later_with_one_way_of_working(self):
        joined = {deel.naam: deel.toegetreden for deel in inhoud_of("drechtsteden").gemeenten}
        first = min(day for day in joined.values() if day)
        assert {naam for naam, day in joined.items() if day and day > first} == set(LAAT)
        for taak in (*CASUSREGIE, "map", "ontzorgen", "warme_overdracht"):
            assert {party("drechtsteden", g, taak) for g in joined} == {"sdd"}

    @pytest.mark.eis("R-DRE-026")
    @pytest.mark.parametrize("taak", ["pip", "voortgang", "handhaving", "ontzorgen"])
    def test_agreement_per_municipality_until_the_joint_arrangement(self, taak):
        before = [basis("drechtsteden", g, taak, OUDEJAAR) for g in ALLE["drechtsteden"]]
        after = [basis("drechtsteden", g, taak, NIEUWJAAR) for g in ALLE["drechtsteden"]]
        assert {row["document_id"] for row in before} == {"drechtsteden:dvo-sdd:1"}
        assert {row["document_id"] for row in after} == {"drechtsteden:gr-sociaal:1"}
        assert len({row["nummer"] for row in (*before, *after)}) == 14
        assert {row["organisatie_id"] for row in (*before, *after)} == {"sdd"}
        assert all(row["is_aangenomen"] for row in (*before, *after))

    def test_the_light_flow_the_welcome_and_the_own_target_are_settings(self):
        for gemeente in ALLE["drechtsteden"]:
            assert waarde("drechtsteden", gemeente, "aantal_gesprekken_gezinsmigrant") == 4
            assert waarde("drechtsteden", gemeente, "pip_gezinsmigrant_als_advies") is True
            assert waarde("drechtsteden", gemeente, "welkomstprogramma") is True
            assert waarde("drechtsteden", gemeente, "streef_pip_weken") == 10
            assert waarde("drechtsteden", gemeente, "streef_pip_vanaf") == "inschrijving"


class TestOneLineWithoutARegionModel:
    @pytest.mark.eis("R-OA-011", "R-OA-005")
    def test_three_share_a_rule_of_which_one_has_its_own_version(self):
        versions = {
            key[0].split(":")[2]: (row["gemeenten"], row["geldig_vanaf"])
            for key, row in document_rijen(inhoud_of("duoplus")).items()
            if row["code"] == "beleidsregel-inburgering"
        }
        codes = codes_of("duoplus")
        assert versions == {
            "1.0": ([codes["Ouder-Amstel"], codes["Uithoorn"]], BEGIN),
            "1.0-Diemen": ([codes["Diemen"]], BEGIN),
        }
        talks = {g: waarde("duoplus", g, "voortgangsgesprekken") for g in ALLE["duoplus"]}
        assert talks == {"Ouder-Amstel": 4, "Uithoorn": 4, "Diemen": 6}
        adopted = {
            (g, day)
            for g, body, status, day in stappen("duoplus", "beleidsregel-inburgering")
            if (body, status) == ("college", "vastgesteld")
        }
        assert {g for g, day in adopted if day} == set(ALLE["duoplus"])

    @pytest.mark.eis("R-OA-012")
    def test_each_buys_where_it_is_near_and_decides_itself(self):
        for taak in ROUTES:
            assert len({party("duoplus", g, taak) for g in ALLE["duoplus"]}) == 3
        for taak in (*CASUSREGIE, "ontzorgen"):
            assert len({party("duoplus", g, taak) for g in ALLE["duoplus"]}) == 3
        for gemeente in ALLE["duoplus"]:
            assert basis("duoplus", gemeente, "pip")["soort"] == "eigen"

    def test_one_part_of_the_plan_is_extra_in_one_municipality(self):
        assert waarde("duoplus", "Ouder-Amstel", "pip_extra_onderdelen") == ["mentale_weerbaarheid"]

    def test_guidance_is_split_over_two_parties_in_one_municipality(self):
        assert party("duoplus", "Ouder-Amstel", "mb_praktisch") == "vluchtelingenwerk-duoplus"
        assert party("duoplus", "Ouder-Amstel", "mb_leefomgeving") == "welzijn-ouder-amstel"


class TestStichtseVecht:
    @pytest.mark.eis("R-SV-048")
    @pytest.mark.parametrize(
        "taak", [*CASUSREGIE, "pvt", "arbeidsparticipatie", "ontzorgen", "zorg"]
    )
    def test_what_the_note_calls_local_is_local(self, taak):
        row = rijen_of("stichtse-vecht")["1904", taak, "uitvoerder", None, BEGIN]
        assert (row["organisatie_id"], row["niveau"]) == ("gemeente-stichtse-vecht", "lokaal")

    @pytest.mark.parametrize("taak", ["pvt", "ontzorgen", "arbeidsparticipatie", "zorg"])
    def test_what_waits_for_an_organisation_to_be_chosen_says_so(self, taak):
        row = rijen_of("stichtse-vecht")["1904", taak, "uitvoerder", None, BEGIN]
        assert row["is_aangenomen"]
        assert "nog te kiezen" in row["grond_tekst"]

    @pytest.mark.eis("R-SV-042")
    def test_policy_casework_and_planning_are_rows_of_their_own(self):
        rows = rijen_of("stichtse-vecht")
        teams = {
            taak: rows["1904", taak, "uitvoerder", None, BEGIN]["toelichting"]
            for taak in ("beleidsregie", "pip", "coordinatie")
        }
        assert "Strategie en Regie" in teams["beleidsregie"]
        assert "Toegang" in teams["pip"]
        assert "Bedrijfsvoering" in teams["coordinatie"]

    @pytest.mark.eis("R-SV-052")
    def test_a_note_goes_past_pho_advisory_council_and_college(self):
        steps = {
            (body, status) for _g, body, status, _day in stappen("stichtse-vecht", "startnotitie")
        }
        assert steps == {("pho", "besproken"), ("adviesraad", "advies"), ("college", "vastgesteld")}
        later = {
            body
            for _g, body, status, _d in stappen("stichtse-vecht", "uitvoeringsbeleid")
            if status == "gepland"
        }
        assert later == {"pho", "adviesraad", "college", "raad"}

    def test_the_map_is_in_the_course(self):
        assert party("stichtse-vecht", "Stichtse Vecht", "map") == "taalaanbieder-u16"

    def test_guidance_takes_twelve_months_and_at_most_eighteen_in_three_phases(self):
        plaats = "Stichtse Vecht"
        assert waarde("stichtse-vecht", plaats, "mb_maanden") == 12
        assert waarde("stichtse-vecht", plaats, "mb_uitloop_maanden") == 18
        assert waarde("stichtse-vecht", plaats, "begeleidingsfasen") is True


class TestKempenAanbod:
    @pytest.mark.eis("R-KEMP-084")
    @pytest.mark.parametrize(("niveau", "number"), [("licht", 4), ("matig", 5), ("intensief", 7)])
    def test_each_level_has_its_own_offers_on_money(self, niveau, number):
        rows = aanbod_rijen(inhoud_of("kempen"))
        for code in codes_of("kempen").values():
            here = [
                row
                for key, row in rows.items()
                if key[0] == code and row["soort"] == "geldzaken" and niveau in row["niveaus"]
            ]
            assert len(here) == number
            strict = [row["naam"] for row in here if row["voorwaarde"]]
            assert strict == (["Beschermingsbewind"] if niveau == "intensief" else [])

    @pytest.mark.eis("R-KEMP-087")
    def test_each_municipality_has_its_own_offers_of_guidance(self):
        rows = aanbod_rijen(inhoud_of("kempen"))
        parties = {
            key[0]: row["organisatie_id"]
            for key, row in rows.items()
            if row["soort"] == "maatschappelijke_begeleiding"
        }
        assert len(parties) == len(set(parties.values())) == 4

    def test_goals_and_expected_numbers_are_settings_with_their_source(self):
        for gemeente in ALLE["kempen"]:
            goals = [
                waarde("kempen", gemeente, f"doel_{r}_maanden") for r in ("onderwijs", "b1", "z")
            ]
            assert goals == [12, 36, 36]
            codes = ("asielstatushouders", "onderwijs", "b1", "z", "leeftijd_van", "leeftijd_tot")
            numbers = [waarde("kempen", gemeente, f"verwacht_{code}") for code in codes]
            assert numbers == [28, 3, 11, 14, 17, 67]

"""Five regions side by side, and a sixth that is a file and a theme and nothing else."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.actions.regio import regio_laden
from inburgering.actions.regio_verslag import Laadverslag
from inburgering.region.aanbod import get_aanbod
from inburgering.region.documenten import get_documenten
from inburgering.region.fouten import RegiobestandOngeldig
from inburgering.region.models import Gemeente, Organisatie, Regio, Taakverdeling
from inburgering.region.verdeling import get_basis, get_beleid, get_uitvoerders
from inburgering.ui import assets, context
from tests.region.regios import REGIOS, tekst_of

pytestmark = pytest.mark.django_db
DAG = date(2024, 3, 1)
ZESDE = (Path(__file__).parents[1] / "region" / "zesde.yaml").read_text(encoding="utf-8")


def load(regio: str) -> Laadverslag:
    text = ZESDE if regio == "zesde" else tekst_of(regio)
    return regio_laden(text, naam=f"{regio}.yaml", dag=DAG)


def make_worker(organisatie: str, rol: str) -> Medewerker:
    worker = Medewerker.objects.create(email=f"{rol}@{organisatie}.example", naam="Jo Dam")
    Aanstelling.objects.create(
        medewerker=worker, organisatie_id=organisatie, rol=rol, begin=date(2022, 1, 1)
    )
    return worker


class TestFiveRegions:
    def test_stand_side_by_side_and_load_twice_without_change(self):
        for regio in REGIOS:
            assert load(regio).is_eerste
        assert Gemeente.objects.count() == 23
        assert Regio.objects.count() == 5
        for regio in REGIOS:
            assert load(regio).wijzigingen == ()

    def test_every_task_has_a_party_or_nobody_in_all_23(self):
        for regio in REGIOS:
            load(regio)
        codes = list(Gemeente.objects.values_list("pk", flat=True))
        assert len(get_uitvoerders(codes, dag=DAG)) == 23 * 30

    @pytest.mark.parametrize("regio", REGIOS)
    def test_each_names_a_house_style_that_there_is(self, regio):
        load(regio)
        themes = set(Organisatie.objects.values_list("thema", flat=True))
        assert themes <= context.THEMES - {"standaard"}
        assert len(themes) == 1


class TestASixthRegion:
    def test_loads_with_its_own_policy_offers_and_documents(self):
        load("kempen")
        report = load("zesde")
        assert {finding.taken for finding in report.bevindingen} == {
            ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")
        }
        basis = get_basis("9801", "pip", dag=DAG)
        assert basis is not None
        assert (basis.soort, basis.functie) == ("overgedragen", "directeur")
        assert get_beleid(["9802"], dag=DAG)["9802"]["tweede_paar_ogen"] is True
        assert [regel.naam for regel in get_aanbod("9801", dag=DAG)] == ["Samen in de moestuin"]
        (kader,) = get_documenten(["9801", "9802"], DAG)
        assert {step.orgaan for step in kader.besluiten} == {"pho", "raad"}

    def test_has_its_own_names_for_roles(self):
        load("zesde")
        worker = make_worker("huis-van-morgen", "casusregisseur")
        bereik = get_bereik(worker.pk, dag=DAG)
        assert bereik is not None
        assert bereik.rol.naam == "Wegwijzer"
        assert bereik.mag_doen("9801", "pip")
        assert not bereik.mag_doen("1724", "pip")

    def test_shows_its_own_house_style(self, settings, tmp_path, monkeypatch):
        (tmp_path / "ui" / "themas").mkdir(parents=True)
        sheet = (Path(context.__file__).parent / "static/ui/themas/standaard.css").read_text()
        (tmp_path / "ui" / "themas" / "koraal.css").write_text(sheet)
        settings.STATICFILES_DIRS = [tmp_path, *settings.STATICFILES_DIRS]
        settings.MFA_VERPLICHT = False
        monkeypatch.setattr(context, "THEMES", context.THEMES | {"koraal"})
        assets.draw_styles.cache_clear()
        load("zesde")
        for organisatie, theme in (("huis-van-morgen", "koraal"), ("buurthulp", "paars")):
            client = Client()
            client.force_login(make_worker(organisatie, "procesregisseur"))
            page = client.get("/verdeling/").content.decode()
            assert f"ui/themas/{theme}.css" in page
            assert "Wie doet wat in Morgenland" in page

    def test_can_be_taken_away_again_as_long_as_nobody_uses_it(self):
        load("zesde")
        with pytest.raises(RegiobestandOngeldig) as refusal:
            regio_laden(
                ZESDE.replace("rolnamen: {casusregisseur", "rolnamen: {regisseur"),
                naam="zesde.yaml",
                dag=DAG,
            )
        (fault,) = refusal.value.fouten
        assert fault.veld == "organisaties 3 > rolnamen > regisseur"
        assert "Bedoel je casusregisseur?" in fault.remedie


class TestAPartyOfAnotherRegion:
    GAST = "  - {code: kempenplus, naam: KempenPlus, soort: wgr, regio: kempen}\n"

    def text(self, line: str = GAST) -> str:
        text = ZESDE.replace("\ndocumenten:", f"{line}\ndocumenten:")
        return text.replace("uitvoerder: buurthulp", "uitvoerder: kempenplus")

    def test_may_work_here_too_and_stays_what_it_is(self):
        load("kempen")
        text = self.text().replace(
            "grond: {soort: subsidie, tekst: Subsidie}", "grond: {soort: dvo, tekst: Over de grens}"
        )
        regio_laden(text, naam="zesde.yaml", dag=DAG)
        party = Organisatie.objects.get(pk="kempenplus")
        assert party.regio_id == "kempen"
        assert Taakverdeling.objects.filter(gemeente="9801", organisatie=party).exists()
        assert load("kempen").wijzigingen == ()

    @pytest.mark.parametrize(
        ("line", "field"),
        [(GAST, "regio"), (GAST.replace("soort: wgr", "soort: overig"), "soort")],
        ids=["unknown there", "another kind"],
    )
    def test_is_refused_when_the_other_file_says_otherwise(self, line, field):
        if field == "soort":
            load("kempen")
        with pytest.raises(RegiobestandOngeldig) as refusal:
            regio_laden(self.text(line), naam="zesde.yaml", dag=DAG)
        assert refusal.value.fouten[0].veld == f"organisaties 5 > {field}"
        assert not Regio.objects.filter(code="morgenland").exists()

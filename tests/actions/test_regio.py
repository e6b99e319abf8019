"""Loading a region file: all or nothing, once or twice, and what a changed file changes."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from inburgering.access.models import Aanstelling, Medewerker
from inburgering.actions.regio import regio_laden
from inburgering.actions.regio_verslag import Laadverslag, Soort
from inburgering.region.fouten import RegiobestandOngeldig
from inburgering.region.models import (
    Beslisbasis,
    Gemeente,
    Organisatie,
    Regio,
    Taakverdeling,
)
from inburgering.region.verdeling import Werkveld, get_basis, get_uitvoerders, get_werkvelden
from tests.region.proefbestand import GOED, spoil
from tests.region.test_rijen import OVERDRACHT

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 21)
LAATSTE, DAARNA = date(2024, 6, 30), date(2024, 7, 1)
MET_EINDE = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-06-30\n")


def load(text: str = GOED) -> Laadverslag:
    return regio_laden(text, naam="proef.yaml", dag=DAG)


def everything() -> list[object]:
    tables = (Regio, Gemeente, Organisatie, Taakverdeling, Beslisbasis)
    return [list(table.objects.order_by("pk").values()) for table in tables]


class TestLoading:
    def test_writes_parties_rows_and_bases(self):
        report = load()
        assert report.is_eerste
        assert {change.soort for change in report.wijzigingen} == {Soort.NIEUW}
        assert Gemeente.objects.get(pk="0901").bezwaar_adres_regels[0] == "Commissie bezwaar"
        assert get_uitvoerders({"0902"}, dag=DAG)["0902", "pip"] == "kantoor-z"
        assert Werkveld("0901", "pip") in get_werkvelden("regiehuis", dag=DAG)

    def test_twice_changes_nothing(self):
        load()
        before = everything()
        report = load()
        assert report.wijzigingen == ()
        assert not report.is_eerste
        assert everything() == before

    @pytest.mark.parametrize(
        "change",
        [("uitvoerder: partner", "uitvoerder: partnr"), ("datum: 2021-12-14", "datum: 2022-06-01")],
        ids=["an unknown party", "a late mandaat"],
    )
    def test_a_wrong_file_changes_nothing(self, change):
        load()
        before = everything()
        with pytest.raises(RegiobestandOngeldig):
            load(spoil(*change).replace("Proefregio", "Andere naam"))
        assert everything() == before

    def test_that_breaks_off_leaves_nothing(self, monkeypatch):
        def break_off(*args, **kwargs):
            raise RuntimeError("power cut")

        monkeypatch.setattr("inburgering.actions.regio.remove_organisaties", break_off)
        with pytest.raises(RuntimeError):
            load()
        assert everything() == [[], [], [], [], []]

    def test_asks_the_same_number_of_queries_for_more_rows(self, django_assert_max_num_queries):
        with django_assert_max_num_queries(60):
            load()


class TestAChangedFile:
    @pytest.mark.eis("R-KEMP-063")
    def test_ends_authority_the_day_after_the_last_day(self):
        load()
        report = load(MET_EINDE)
        ended = [change for change in report.wijzigingen if change.soort == Soort.BEEINDIGD]
        assert {change.begin for change in ended} == {DAARNA}
        assert get_basis("0901", "pip", dag=LAATSTE) is not None
        assert get_basis("0901", "pip", dag=DAARNA) is None
        assert get_uitvoerders({"0901"}, dag=DAARNA)["0901", "pip"] is None
        assert Werkveld("0901", "pip") not in get_werkvelden("regiehuis", dag=DAARNA)

    @pytest.mark.eis("R-KEMP-063")
    def test_gives_no_authority_before_its_first_day(self):
        load(spoil("sinds: 2022-01-01\n    niveau: reg", "sinds: 2022-02-01\n    niveau: reg"))
        assert get_basis("0901", "pip", dag=date(2022, 1, 31)) is None
        basis = get_basis("0901", "pip", dag=date(2022, 2, 1))
        assert basis is not None
        assert (basis.soort, basis.organisatie) == ("mandaat", "regiehuis")

    def test_reports_what_was_added_and_which_work_it_touches(self):
        load()
        report = load(GOED + OVERDRACHT)
        assert report.geraakt == {Werkveld("0901", "pip"), Werkveld("0901", "pvt")}
        new = {change.sleutel for change in report.wijzigingen if change.soort == Soort.NIEUW}
        assert ("0901", "pip", "uitvoerder") in new
        assert get_uitvoerders({"0901"}, dag=DAG)["0901", "pip"] == "kantoor-b"

    def test_reports_changed_rows_in_the_past(self):
        load()
        report = load(spoil("nummer: 2021-14", "nummer: 2021-14a"))
        assert {change.soort for change in report.wijzigingen} == {Soort.GEWIJZIGD}
        assert report.verleden == report.wijzigingen
        basis = get_basis("0901", "pip", dag=DAG)
        assert basis is not None
        assert basis.nummer == "2021-14a"

    def test_removes_rows_that_no_longer_stand_in_it(self):
        load(GOED + OVERDRACHT)
        report = load()
        gone = [change for change in report.wijzigingen if change.soort == Soort.VERVALLEN]
        assert gone
        assert get_uitvoerders({"0901"}, dag=DAG)["0901", "pip"] == "regiehuis"

    def test_removes_a_party_that_nobody_uses(self):
        extra = "  - {code: leeg, naam: Leeg, soort: overig}\n\nmandaatbesluiten:"
        load(spoil("\nmandaatbesluiten:", extra))
        load()
        assert not Organisatie.objects.filter(code="leeg").exists()

    def test_keeps_a_party_with_workers_and_changes_nothing(self):
        extra = "  - {code: leeg, naam: Leeg, soort: overig}\n\nmandaatbesluiten:"
        load(spoil("\nmandaatbesluiten:", extra))
        worker = Medewerker.objects.create(email="a@proef.example", naam="A", password="!")
        Aanstelling.objects.create(
            medewerker=worker, organisatie_id="leeg", rol="begeleider", begin=DAG
        )
        with pytest.raises(RegiobestandOngeldig) as refusal:
            load(GOED.replace("Proefregio", "Andere naam"))
        assert "nog in gebruik: leeg" in refusal.value.fouten[0].wat
        assert Regio.objects.get().naam == "Proefregio"

    def test_cannot_take_a_municipality_or_party_of_another_region(self):
        load()
        with pytest.raises(RegiobestandOngeldig) as refusal:
            load(GOED.replace("code: proef,", "code: ander,"))
        assert {fout.veld for fout in refusal.value.fouten} >= {
            "gemeenten 1 > cbs_code",
            "organisaties 1 > code",
        }
        assert Regio.objects.count() == 1


class TestTheDatabase:
    def row(self, **values):
        return Taakverdeling.objects.create(
            **{
                "gemeente_id": "0901",
                "taak": "pip",
                "rol": "uitvoerder",
                "organisatie_id": "partner",
                "begin": date(2022, 1, 1),
                "niveau": "lokaal",
                **values,
            }
        )

    def test_refuses_a_second_uitvoerder_from_the_same_day(self):
        load()
        with pytest.raises(IntegrityError), transaction.atomic():
            self.row()

    def test_refuses_a_second_uitvoerder_beside_nobody(self):
        load()
        self.row(begin=DAG, organisatie_id=None)
        with pytest.raises(IntegrityError), transaction.atomic():
            self.row(begin=DAG)

    def test_refuses_two_bases_for_deciding_on_one_day(self):
        load()
        with pytest.raises(IntegrityError), transaction.atomic():
            Beslisbasis.objects.create(
                gemeente_id="0901",
                taak="pip",
                begin=date(2022, 1, 1),
                soort="eigen",
                organisatie_id="kantoor-b",
            )

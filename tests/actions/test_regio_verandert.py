"""A region file that changes: what is flagged, what decisions keep, and what it may become."""

from datetime import date, timedelta

import pytest
import yaml

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.actions.fouten import GeenBeslisbasis
from inburgering.actions.regio import regio_laden
from inburgering.actions.regio_verslag import Soort
from inburgering.cases.models import Pip
from inburgering.region.bevindingen import Bevinding
from inburgering.region.fouten import RegiobestandOngeldig
from inburgering.region.models import Aanbod, Beleid, Beleidsdocument, Besluitstap
from inburgering.region.verdeling import get_basis, get_uitvoerders
from tests.pips import adopt, make_ready
from tests.region.proefbestand import GOED, spoil
from tests.region.regios import tekst_of
from tests.region.test_regiobestand_beleid import ALLES

pytestmark = pytest.mark.django_db
DAG = date(2024, 3, 1)
BUREN = "0214"
MANDAAT = "beslissen: {soort: mandaat, besluit: regio}"
LOKAAL = ("pvt", "arbeidsparticipatie", "toezicht_uren", "zorg", "financiele_zelfredzaamheid")


def load(text=GOED, *, naam="proef.yaml", dag=DAG):
    return regio_laden(text, naam=naam, dag=dag)


def without_zandhoven():
    """Give the file with policy as if the second municipality had left the region."""
    data = yaml.load(ALLES, Loader=yaml.BaseLoader)
    for part, rows in data.items():
        if part != "regio":
            names = (row.get("gemeenten", row.get("gemeente", row.get("naam"))) for row in rows)
            kept = [row for row, name in zip(rows, names, strict=True) if "Zandhoven" not in name]
            data[part] = kept
    return yaml.safe_dump(data, allow_unicode=True)


@pytest.fixture
def consulent(moment):
    """Give what a worker of the regional body may do today."""
    load(tekst_of("rivierenland"), naam="rivierenland.yaml")
    worker = Medewerker.objects.create(email="jo@regio.example", naam="Jo Dam")
    Aanstelling.objects.create(
        medewerker=worker,
        organisatie_id="regio-rivierenland",
        rol="casusregisseur",
        begin=date(2022, 1, 1),
    )
    bereik = get_bereik(worker.pk, dag=moment.dag)
    assert bereik is not None
    return bereik


class TestDecisions:
    @pytest.mark.eis("R-BUR-020", "R-BUR-015")
    def test_a_mandaat_is_asked_before_a_plan_goes_out(self, consulent, moment):
        dossier = make_ready(consulent, moment, gemeente=BUREN)
        text = tekst_of("rivierenland").replace(MANDAAT, "beslissen: {soort: geen}")
        load(text, naam="rivierenland.yaml", dag=moment.dag)
        with pytest.raises(GeenBeslisbasis):
            adopt(dossier, consulent, moment)
        assert not Pip.objects.filter(status="vastgesteld").exists()

    @pytest.mark.eis("R-BUR-020")
    def test_handhaving_has_a_basis_from_the_day_of_the_mandaat_only(self, consulent):
        assert get_basis(BUREN, "handhaving", dag=date(2021, 12, 31)) is None
        basis = get_basis(BUREN, "handhaving", dag=date(2022, 1, 1))
        assert basis is not None
        assert (basis.soort, basis.organisatie) == ("mandaat", "regio-rivierenland")
        assert basis.is_aangenomen

    def test_keep_the_basis_of_their_day_when_the_past_is_changed(self, consulent, moment):
        adopt(make_ready(consulent, moment, gemeente=BUREN), consulent, moment)
        kept = Pip.objects.get().besluit
        later = tekst_of("rivierenland").replace("aangenomen-0214-2021", "2021-0214-definitief")
        report = load(later, naam="rivierenland.yaml", dag=moment.dag + timedelta(days=1))
        assert report.besluiten == 1
        assert report.verleden
        assert Pip.objects.get().besluit == kept
        assert "2021-0214-definitief" not in str(kept)

    def test_that_no_change_touches_are_not_counted(self, consulent, moment):
        adopt(make_ready(consulent, moment, gemeente=BUREN), consulent, moment)
        later = tekst_of("rivierenland").replace("aangenomen-0216-2021", "2021-0216-definitief")
        assert load(later, naam="rivierenland.yaml", dag=moment.dag).besluiten == 0


class TestFindings:
    def test_a_basis_that_ends_without_a_successor_is_told_with_its_day(self):
        text = spoil("functie: teammanager\n", "functie: teammanager\n    tot: 2024-06-30\n")
        assert load(text).bevindingen == (
            Bevinding(
                "niemand_beslist",
                date(2024, 7, 1),
                ("Boslanden",),
                ("leerbaarheidstoets", "pip", "voortgang", "handhaving"),
            ),
        )

    def test_work_that_ends_is_told_once_and_not_also_as_a_basis(self):
        text = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-06-30\n")
        (finding,) = load(text).bevindingen
        assert (finding.soort, finding.dag) == ("niemand_doet", date(2024, 7, 1))

    def test_a_gap_that_is_over_is_told_no_more(self):
        text = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2022-06-30\n") + (
            "  - taak: [leerbaarheidstoets, pip, voortgang, handhaving]\n"
            "    gemeenten: Boslanden\n    uitvoerder: gemeente\n    sinds: 2023-01-01\n"
            "    niveau: lokaal\n    grond: {soort: eigen, tekst: Eigen}\n"
            "    beslissen: {soort: eigen, functie: chef}\n"
        )
        assert load(text).bevindingen == ()

    def test_the_four_tasks_nobody_does_are_told_per_region(self):
        found = load(tekst_of("drechtsteden"), naam="d.yaml").bevindingen
        assert [finding.taken for finding in found] == [
            ("leerroute_onderwijs", "vertrouwenspersoon")
        ]
        assert len(found[0].gemeenten) == 7


class TestBackwards:
    def test_a_decision_with_a_date_after_its_first_day_is_refused(self):
        text = spoil(
            "{soort: eigen, functie: teammanager Sociaal Domein}",
            "{soort: eigen, functie: teammanager, nummer: z-1, datum: 2022-02-01}",
        )
        with pytest.raises(RegiobestandOngeldig) as refusal:
            load(text)
        (fault,) = refusal.value.fouten
        assert fault.veld == "taken 2 > beslissen > datum"
        assert "werkt niet terug" in fault.remedie

    def test_a_change_of_the_past_is_flagged_row_by_row(self):
        load()
        report = load(spoil("{soort: gr, tekst", "{soort: dvo, tekst"))
        assert {change.soort for change in report.verleden} == {Soort.GEWIJZIGD}
        assert len(report.verleden) == 4
        assert report.besluiten == 0


class TestPolicy:
    def test_is_written_once_and_removed_with_what_rests_on_it(self):
        load(ALLES)
        counts = [t.objects.count() for t in (Beleidsdocument, Besluitstap, Beleid, Aanbod)]
        assert counts == [2, 5, 9, 3]
        assert load(ALLES).wijzigingen == ()
        gone = load(GOED)
        assert {change.soort for change in gone.wijzigingen} == {Soort.VERVALLEN}
        assert not Beleidsdocument.objects.exists()

    def test_a_municipality_leaves_with_its_policy(self):
        load(ALLES)
        load(without_zandhoven())
        for table in (Beleid, Aanbod, Besluitstap):
            assert {row.gemeente_id for row in table.objects.all()} == {"0901"}
        assert {tuple(row.gemeenten) for row in Beleidsdocument.objects.all()} == {("0901",)}


class TestOneOrganisationForAllLocalTasks:
    ORGANISATIE = "  - {code: een-huis, naam: Eén huis, soort: maatschappelijk}\n\ndocumenten:"
    DEEL = f"""\
  - taak: [mb_praktisch, mb_leefomgeving, regeldag, {", ".join(LOKAAL)}]
    gemeenten: alle
    uitvoerder: een-huis
    sinds: 2024-01-01
    niveau: lokaal
    grond: {{soort: contract, tekst: Opdracht aan één organisatie, besluit_datum: 2023-12-01}}
  - taak: ontzorgen
    gemeenten: alle
    uitvoerder: een-huis
    sinds: 2024-01-01
    niveau: lokaal
    grond: {{soort: contract, tekst: Opdracht aan één organisatie, besluit_datum: 2023-12-01}}
    beslissen: {{soort: eigen, organisatie: gemeente, functie: teammanager Toegang}}

beleid:
"""

    @pytest.mark.eis("R-SV-050")
    def test_is_a_part_of_the_file_and_deciding_stays_with_the_college(self):
        text = tekst_of("stichtse-vecht").replace("\ndocumenten:", self.ORGANISATIE, 1)
        load(text.replace("beleid:\n", self.DEEL, 1), naam="s.yaml")
        parties = get_uitvoerders(["1904"], dag=DAG)
        local = (*LOKAAL, "mb_praktisch", "mb_leefomgeving", "ontzorgen")
        assert {parties["1904", taak] for taak in local} == {"een-huis"}
        assert parties["1904", "pip"] == "gemeente-stichtse-vecht"
        basis = get_basis("1904", "ontzorgen", dag=DAG)
        assert basis is not None
        assert (basis.soort, basis.organisatie) == ("eigen", "gemeente-stichtse-vecht")

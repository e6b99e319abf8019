"""S2, rows 1 to 18: two people in one region, through the pages.

Bergeijk lets the Wgr body do the casusregie under mandate; Eersel does it itself. Rows 19 and 20
are about money and reports and come later.
"""

import re
from dataclasses import dataclass
from datetime import date

import pytest

from inburgering.cases.models import Bericht, Document, Dossier, Pip, Randvoorwaarde, Tijdlijnregel
from tests.dossiers import make_bsn
from tests.formulier import fill_in
from tests.scenarios import s2_traject, s2_uitkomst
from tests.scenarios.stappen import Verhaal, show

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
BERGEIJK, EERSEL = "1724", "0770"


@dataclass(frozen=True)
class Loper:
    """A person of the scenario, on the original days."""

    wie: str
    gemeente: str
    naam: str
    bsn: str
    opleiding: str
    """Highest education, from which the lot follows."""
    huisvesting: date
    uiterlijk: date
    ontzorgen_tot: date
    vastgesteld: date
    dagen: int
    """From settling to the plan."""


P1 = Loper(
    "noor",
    BERGEIJK,
    "Haddad",
    make_bsn(101),
    "basis",
    date(2022, 6, 13),
    date(2022, 8, 22),
    date(2022, 12, 12),
    date(2022, 8, 15),
    63,
)
P2 = Loper(
    "eva",
    EERSEL,
    "Woldu",
    make_bsn(102),
    "hbo",
    date(2022, 6, 20),
    date(2022, 8, 29),
    date(2022, 12, 19),
    date(2022, 8, 26),
    67,
)


def later(v: Verhaal, dag: date) -> date:
    """Return a day of a person in this variant."""
    return v.dag(dag.year, dag.month, dag.day)


@pytest.mark.parametrize(
    "jaren",
    [pytest.param(0, marks=pytest.mark.embedded), pytest.param(2, marks=pytest.mark.once)],
    ids=["original days", "two years later"],
)
def test_from_koppeling_to_the_end(as_worker, jaren) -> None:
    p1, p2 = (Verhaal(as_worker, jaren, wie=loper.wie) for loper in (P1, P2))
    for v, loper in ((p1, P1), (p2, P2)):
        walk_to_intake(v, loper)
    assert Dossier.objects.count() == 2  # row 1: two cases, one region
    check_separation(p1, p2)
    for v, loper in ((p1, P1), (p2, P2)):
        adopt(v, loper)
    check_letters(p1, p2)
    s2_traject.walk(p1, p2)
    s2_uitkomst.walk(p1, p2)


def walk_to_intake(v: Verhaal, loper: Loper) -> None:
    coupled = v.dag(2022, 4, 19)
    v.open(
        v.dag(2022, 4, 20),
        {
            "geslachtsnaam": loper.naam,
            "voornamen": "Test",
            "geboortedatum": "14-03-1991",
            "bsn": loper.bsn,
            "groep": "asielstatushouder.zelf",
            "gemeente": loper.gemeente,
            "plicht": show(coupled),
            "kennisgeving": show(coupled),
            "koppeling": show(coupled),
            "azc": "Budel",
            "wordt_gehuisvest": "ja",
            "straat": "Voorbeeldstraat 1",
            "plaats": "5500 AA Voorbeeldstad",
        },
    )
    v.contact(  # row 3
        v.dag(2022, 5, 17), plaats="azc", verslag="Voorinburgering afgesproken met het COA."
    )
    v.record("kennismaking", v.dag(2022, 5, 17))
    home = later(v, loper.huisvesting)
    v.record("inschrijving", home)
    v.record("recht_op_bijstand", home)
    assert v.term("pip_vaststellen").uiterlijk == later(v, loper.uiterlijk)  # row 4
    assert v.term("ontzorgen").uiterlijk == later(v, loper.ontzorgen_tot)
    # row 4: the Wgr body does the ontzorgen for both, also where it has no casusregie
    v.record("ontzorgen_gestart", home, wie="kim")
    intake = v.dag(2022, 6, 27)
    v.talk(intake, is_first=True, uitkomst="Opvang voor het kind is nodig.")
    v.discuss_everything(intake)
    fill_in(
        v.client(intake),
        v.url("intake_onderdeel", "opleiding"),
        {"v_hoogste": loper.opleiding},
        needs="notitie",
    )
    note_obstacles(v, intake)


def note_obstacles(v: Verhaal, dag: date) -> None:
    """Row 5: what stands in the way has an owner and a day."""
    for soort in ("kinderopvang", "vervoer") if v.wie == "noor" else ("vervoer",):
        page = v.client(dag).get(v.url("dossier_randvoorwaarde")).content.decode()
        mine = re.search(rf'<option value="([a-z-]+:\d+)"[^>]*>{OWNERS[v.wie]}', page)
        assert mine, "the casusregisseur can be the owner"
        fill_in(
            v.client(dag),
            v.url("dossier_randvoorwaarde"),
            {"soort": soort, "omschrijving": "Moet geregeld", "eigenaar": mine[1]},
            needs="omschrijving",
        )
    for row in Randvoorwaarde.objects.filter(dossier__sleutel=v.sleutel):
        assert (row.begin, row.status) == (dag, "open")
        assert row.eigenaar is not None


OWNERS = {"noor": "Noor Verbeek", "eva": "Eva Roijmans"}


def check_separation(p1: Verhaal, p2: Verhaal) -> None:
    """Row 2: the casusregisseur of the Wgr body cannot open the intake of the other town."""
    elsewhere = p1.client(p1.dag(2022, 6, 28))
    for name in ("intake", "pip"):
        assert elsewhere.get(p2.url(name)).status_code == 404


def adopt(v: Verhaal, loper: Loper) -> None:
    result = v.dag(2022, 7, 18)
    v.take_toets(result, "b1_haalbaar")  # row 6
    v.complete_intake(result)
    day = later(v, loper.vastgesteld)
    v.write_plan(day)
    v.adopt(day)
    plan = Pip.objects.get(dossier__sleutel=v.sleutel)
    assert plan.status == "vastgesteld"
    assert (plan.dagtekening - later(v, loper.huisvesting)).days == loper.dagen  # row 8
    assert v.term("pip_vaststellen").is_voldaan
    assert v.term("inburgeringstermijn").uiterlijk == day.replace(year=day.year + 3)
    own = {"dossier__sleutel": v.sleutel}
    assert Bericht.objects.filter(**own, soort="pip.vastgesteld").count() == 1
    acts = set(Tijdlijnregel.objects.filter(**own).values_list("handeling", flat=True))
    assert {"pip.vastgesteld", "brief.verzonden"} <= acts


def check_letters(p1: Verhaal, p2: Verhaal) -> None:
    """Row 8: college, signatory and bezwaar address of the two letters differ."""
    bergeijk, eersel = (
        Document.objects.get(dossier__sleutel=v.sleutel, soort="pip_beschikking").html
        for v in (p1, p2)
    )
    for words in ("Bergeijk", "KempenPlus", "amens", "aangenomen-1724-2021"):
        assert words in bergeijk
    assert "Commissie bezwaarschriften, Postbus 90001" in re.sub(r"<[^>]+>", ", ", bergeijk)
    assert "Eersel" in eersel
    assert "KempenPlus" not in eersel

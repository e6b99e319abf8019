"""S2, rows 1 to 8: two people in one region, through the pages, on the original days.

Bergeijk lets the Wgr body do the casusregie under mandate; Eersel does it itself.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.cases.models import Bericht, Document, Dossier, Pip, Termijn, Tijdlijnregel
from tests.dossiers import make_bsn
from tests.formulier import fill_in

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
BERGEIJK, EERSEL = "1724", "0770"


@dataclass(frozen=True)
class Loper:
    """A person of the scenario, with the worker and the days."""

    wie: str
    gemeente: str
    naam: str
    bsn: str
    huisvesting: date
    uiterlijk: date
    ontzorgen_tot: date
    vastgesteld: date
    toets: str

    @property
    def jaar(self) -> int:
        """The year of the variant."""
        return self.huisvesting.year

    def later(self) -> "Loper":
        """Return the same person two calendar years later, on the same days."""
        names = ("huisvesting", "uiterlijk", "ontzorgen_tot", "vastgesteld")
        return replace(self, **{n: getattr(self, n).replace(year=self.jaar + 2) for n in names})


P1 = Loper(
    "noor",
    BERGEIJK,
    "Haddad",
    make_bsn(101),
    date(2022, 6, 13),
    date(2022, 8, 22),
    date(2022, 12, 12),
    date(2022, 8, 15),
    "b1_haalbaar",
)
P2 = Loper(
    "eva",
    EERSEL,
    "Woldu",
    make_bsn(102),
    date(2022, 6, 20),
    date(2022, 8, 29),
    date(2022, 12, 19),
    date(2022, 8, 26),
    "b1_haalbaar",
)
PLAN = {
    "leerroute": "B1",
    "niveau": "B1",
    "reden_leerroute": "U ging lang naar school en leert snel.",
    "uren_per_week": "12",
    "geschatte_uren_b1": "600",
    "alfabetisering": "nvt",
    "pvt_uren": "12",
    "pvt_afspraak": "U gaat naar de groep.",
    "map_uren": "64",
    "map_praktijk_uren": "40",
    "map_afspraak": "U loopt mee bij een bedrijf.",
    "begeleiding": "Wij bellen u elke maand.",
    "maatschappelijke_begeleiding": "Een vrijwilliger helpt u.",
    "aantal_voortgangsgesprekken": "6",
    "ontzorgen": "Wij betalen zes maanden uw huur.",
    "financiele_zelfredzaamheid": "U leert omgaan met geld.",
    "niveau_financieel": "matig_intensief",
    "heeft_jong_kind": "nee",
    "taal_en_werk": "U werkt een dag per week mee.",
}


def show(dag: date) -> str:
    return dag.strftime("%d-%m-%Y")


def find_key(answer: HttpResponse) -> str:
    found = re.search(r"/dossier/([0-9a-f-]{36})/", answer["Location"])
    assert found, answer["Location"]
    return found[1]


def open_dossier(client: Client, loper: Loper) -> str:
    answer = fill_in(
        client,
        reverse("dossier_nieuw"),
        {
            "geslachtsnaam": loper.naam,
            "voornamen": "Test",
            "geboortedatum": "14-03-1991",
            "bsn": loper.bsn,
            "groep": "asielstatushouder.zelf",
            "gemeente": loper.gemeente,
            "plicht": f"19-04-{loper.jaar}",
            "kennisgeving": f"19-04-{loper.jaar}",
            "koppeling": f"19-04-{loper.jaar}",
            "azc": "Budel",
            "wordt_gehuisvest": "ja",
            "straat": "Voorbeeldstraat 1",
            "plaats": "5500 AA Voorbeeldstad",
        },
        needs="geslachtsnaam",
    )
    return find_key(answer)


def record(client: Client, key: str, soort: str, dag: date) -> None:
    fill_in(
        client,
        reverse("dossier_feit", args=[key, soort]),
        {"waarde": show(dag), "bron": "gemeente"},
        needs="waarde",
    )


def talk_in_azc(client: Client, key: str, loper: Loper) -> None:
    fill_in(
        client,
        reverse("dossier_contact", args=[key]),
        {
            "datum": f"17-05-{loper.jaar}",
            "kanaal": "gesprek",
            "plaats": "azc",
            "onderwerp": "kennismaking",
            "met_wie": "de inburgeraar",
            "verslag": "Voorinburgering afgesproken met het COA.",
        },
        needs="met_wie",
    )
    record(client, key, "kennismaking", date(loper.jaar, 5, 17))


def do_intake(client: Client, key: str, loper: Loper) -> None:
    fill_in(
        client,
        reverse("intake_gesprekken", args=[key]),
        {
            "datum": f"27-06-{loper.jaar}",
            "kanaal": "gesprek",
            "plaats": "kantoor",
            "aanwezigen": "de inburgeraar, een begeleider en ik",
            "onderwerp": "gezin en werk",
            "uitkomst": "Opvang voor het kind is nodig.",
            "alleen_gewezen": "on",
        },
        needs="aanwezigen",
    )
    pages = [reverse("intake_onderdeel", args=[key, code]) for code in ONDERDELEN]
    for page in [*pages, reverse("intake_gezondheid", args=[key])]:
        fill_in(client, page, {"notitie": "Besproken.", "besproken": "on"}, needs="notitie")


@pytest.mark.parametrize(
    ("p1", "p2"),
    [(P1, P2), (P1.later(), P2.later())],
    ids=["original days", "two years later"],
)
def test_rows_1_to_8(as_worker, p1, p2) -> None:
    keys = {}
    for loper in (p1, p2):
        keys[loper] = walk_to_intake(as_worker, loper)
    assert Dossier.objects.count() == 2  # row 1: two cases, one region
    check_separation(as_worker, keys[p2], date(p2.jaar, 6, 28))
    for loper in (p1, p2):
        adopt(as_worker, loper, keys[loper])
    check_letters(keys)


def walk_to_intake(as_worker, loper: Loper) -> str:
    key = open_dossier(as_worker(loper.wie, date(loper.jaar, 4, 20)), loper)
    talk_in_azc(as_worker(loper.wie, date(loper.jaar, 5, 17)), key, loper)
    at_home = as_worker(loper.wie, loper.huisvesting)
    record(at_home, key, "inschrijving", loper.huisvesting)
    record(at_home, key, "recht_op_bijstand", loper.huisvesting)
    terms = {term.code: term for term in Termijn.objects.filter(dossier__sleutel=key)}
    assert terms["pip_vaststellen"].uiterlijk == loper.uiterlijk  # row 4
    assert terms["ontzorgen"].uiterlijk == loper.ontzorgen_tot
    # row 4: the Wgr body does the ontzorgen for both, also where it has no casusregie
    record(as_worker("kim", loper.huisvesting), key, "ontzorgen_gestart", loper.huisvesting)
    do_intake(as_worker(loper.wie, date(loper.jaar, 6, 27)), key, loper)
    return key


def check_separation(as_worker, key: str, day: date) -> None:
    """Row 2: the casusregisseur of the Wgr body cannot open the intake of the other town."""
    elsewhere = as_worker("noor", day)
    for name in ("dossier", "intake", "pip"):
        assert elsewhere.get(reverse(name, args=[key])).status_code in {200, 404}
    assert elsewhere.get(reverse("intake", args=[key])).status_code == 404
    assert elsewhere.get(reverse("pip", args=[key])).status_code == 404


def adopt(as_worker, loper: Loper, key: str) -> None:
    result = as_worker(loper.wie, date(loper.jaar, 7, 18))
    fill_in(
        result,
        reverse("intake_toets", args=[key]),
        {"afgenomen_op": f"18-07-{loper.jaar}", "resultaat": loper.toets},
        needs="afgenomen_op",
    )
    fill_in(result, reverse("intake_samen", args=[key]), {"samengevat_op": f"18-07-{loper.jaar}"})
    client = as_worker(loper.wie, loper.vastgesteld)
    fill_in(client, reverse("pip_beginnen", args=[key]), {}, needs="eenmalig")
    fill_in(client, reverse("pip_bewerken", args=[key]), PLAN, needs="gezien")
    answer = fill_in(client, reverse("pip_vaststellen", args=[key]), {}, needs="pip_versie")
    fill_in(client, answer["Location"], {"wijze": "post"}, needs="wijze")
    plan = Pip.objects.get(dossier__sleutel=key)
    assert plan.status == "vastgesteld"
    assert plan.dagtekening == loper.vastgesteld
    due = Termijn.objects.get(dossier__sleutel=key, code="pip_vaststellen")
    assert due.is_voldaan
    assert plan.dagtekening <= due.uiterlijk
    whole = Termijn.objects.get(dossier__sleutel=key, code="inburgeringstermijn")
    assert whole.uiterlijk == loper.vastgesteld.replace(year=loper.jaar + 3)
    assert Bericht.objects.filter(dossier__sleutel=key, soort="pip.vastgesteld").count() == 1
    acts = Tijdlijnregel.objects.filter(dossier__sleutel=key).values_list("handeling", flat=True)
    assert {"pip.vastgesteld", "brief.verzonden"} <= set(acts)


def check_letters(keys: dict[Loper, str]) -> None:
    """Row 8: college, signatory and bezwaar address of the two letters differ."""
    html = {
        loper.gemeente: Document.objects.get(
            dossier__sleutel=keys[loper], soort="pip_beschikking"
        ).html
        for loper in keys
    }
    assert "Bergeijk" in html[BERGEIJK]
    assert "KempenPlus" in html[BERGEIJK]
    assert "amens" in html[BERGEIJK]
    assert "aangenomen-1724-2021" in html[BERGEIJK]
    assert "Eersel" in html[EERSEL]
    assert "KempenPlus" not in html[EERSEL]
    assert "Commissie bezwaarschriften, Postbus 90001" in re.sub(r"<[^>]+>", ", ", html[BERGEIJK])

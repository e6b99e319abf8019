"""Who reads which field, written out by hand from the policy and read from the pages.

The policy is a table of data by role. Each line of it here is a value that really stands in one
dossier; each role opens every page and sees exactly the values of its own row.
"""

import logging
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import pytest
from django.urls import reverse

from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.gezondheid import save_health
from inburgering.actions.intake_bewaren import Gezien
from inburgering.actions.ontzorging import ontzorging_starten
from inburgering.actions.uren import Ureninvoer, uren_vastleggen
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.models import BredeIntake, Dossier, Uren
from tests.begeleiding import make_worker
from tests.dossiers import BSN
from tests.geld import add_cost, keep, make_order
from tests.handhaving import FEITEN, report
from tests.intake import save
from tests.pips import PLAN, adopt, make_ready
from tests.uren import make_bestelling, make_contract, make_groep
from tests.web.adressen import ADRESSEN

# Hundreds of pages; the rights are the same query on every database.
pytestmark = [pytest.mark.django_db, pytest.mark.embedded]
OKTOBER: Final = date(2026, 10, 20)
HUUR: Final = "987,65"
BIJSTAND: Final = "1.234,56"
VELDEN: Final[Mapping[str, str]] = {
    "naam": "Tesfay",
    "adres": "Lindelaan 3",
    "route": "B1-route",
    "pip": PLAN["reden_leerroute"],
    "intake": "over werk",
    "gezondheid": "slaapt slecht",
    "huur": HUUR,
    "bijstand": BIJSTAND,
    "uren": "3 uur 17",
    "uren_school": "2 uur 23",
    "handhaving": FEITEN,
}
"""What stands in the dossier, by line of the policy; the BSN is asked for apart."""
MAG_ZIEN: Final[Mapping[str, frozenset[str]]] = {
    "noor": frozenset(
        {
            "naam",
            "adres",
            "bsn",
            "route",
            "pip",
            "intake",
            "gezondheid",
            "uren",
            "uren_school",
            "handhaving",
        }
    ),
    "tom": frozenset(
        {"naam", "adres", "bsn", "route", "pip", "intake", "uren", "uren_school", "handhaving"}
    ),
    "kim": frozenset({"naam", "adres", "bsn", "route", "huur", "bijstand"}),
    "vera": frozenset({"naam", "adres", "route", "uren", "uren_school"}),
    "sam": frozenset({"naam", "adres", "route", "uren", "uren_school"}),
    "lot": frozenset({"naam", "adres", "route", "uren_school"}),
    "rik": frozenset(),
    "bea": frozenset(),
    "pim": frozenset(),
    "eva": frozenset(),
    "vreemd": frozenset(),
}
"""Casusregisseur, teamleider, budgetcoach, begeleider, participatiecoach, school, procesregisseur,
beheerder, privacyfunctionaris, and a casusregisseur of two other municipalities."""
PAGINAS = [
    name
    for name in (
        *("dossier", "aankomst", "intake", "intake_gezondheid", "pip", "leren", "bestellingen"),
        *("uren", "uren_geschiedenis", "meedoen", "week", "vergoedingen", "begeleiding", "hulp"),
        *("geld", "voortgang", "wijzigen", "handhaving", "afronding", "dossier_gegevens"),
        *("dossier_contact", "dossier_tijdlijn"),
    )
    if name in ADRESSEN
]
LIJSTEN = (
    *("start", "deelnemers", "groepen", "mijn_mensen", "uren_week", "urenbestand", "personen"),
    *("brieven", "werkvoorraad", "wachtlijst", "procespunten", "beheer_logboek"),
)


@pytest.fixture
def moment(klok):
    return Moment(dag=klok.nu.date(), tijdstip=klok.nu)


@pytest.fixture
def dossier(bereik_for, moment):
    """Give a dossier that holds every line of the policy, in the first municipality."""
    noor, kim = bereik_for("noor", moment.dag), bereik_for("kim", moment.dag)
    key = make_ready(noor, moment, gemeente="9001")
    # The intake is open again for a moment, to write in it as one does.
    intake = BredeIntake.objects.filter(dossier__sleutel=key)
    finished = intake.values("voltooid_op").get()
    intake.update(voltooid_op=None)
    save(key, "werk", noor, moment, notitie=VELDEN["intake"], is_besproken=True)
    health = Inhoud(notitie=VELDEN["gezondheid"], is_besproken=True)
    save_health(key, inhoud=health, gezien=Gezien(), bereik=noor, moment=moment)
    intake.update(**finished)
    adopt(key, noor, moment)
    right = Waarde(datum=OKTOBER)
    feit_vastleggen(key, soort="recht_op_bijstand", waarde=right, bereik=noor, moment=moment)
    groep = make_groep()
    make_bestelling(key, noor, contract=make_contract(), groep=groep)
    uren_vastleggen(
        key,
        rijen=[Ureninvoer("pvt", moment.dag - timedelta(days=1), 197)],
        bereik=noor,
        moment=moment,
    )
    Uren.objects.create(
        dossier=Dossier.objects.get(sleutel=key),
        soort="pvt",
        datum=moment.dag,
        minuten=143,
        organisatie_id="taalschool",
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )
    ontzorging_starten(key, begin=OKTOBER, bereik=kim, moment=moment)
    cost = add_cost(key, kim, moment, bedrag_cent=98_765, begin=OKTOBER)
    line = (cost.pk, 98_765, 98_765, date(2026, 10, 27))
    keep(key, make_order(date(2026, 10, 1), line, bijstand=123_456), kim, moment)
    report(key, noor, moment)
    return key, groep.sleutel


def read_pages(client, key, groep) -> dict[str, str]:
    """Return the pages that open for this worker, by address."""
    urls = [reverse(name, args=[key]) for name in PAGINAS]
    urls += [reverse(name) for name in LIJSTEN if name in ADRESSEN]
    urls += [reverse(name, args=[groep]) for name in ("groep", "lessen", "groep_week")]
    urls += [f"/dossier/{key}/{rest}" for rest in ("geld/maand/2026-10/", "intake/deel/werk/")]
    logging.disable(logging.CRITICAL)
    answers = {url: client.get(url, follow=True) for url in urls}
    logging.disable(logging.NOTSET)
    assert all(answer.status_code in {200, 403, 404} for answer in answers.values())
    return {
        url: answer.content.decode() for url, answer in answers.items() if answer.status_code == 200
    }


@pytest.mark.eis("PRV-01")
@pytest.mark.parametrize("wie", MAG_ZIEN)
def test_a_role_reads_exactly_the_lines_of_its_own_row(client_for, dossier, wie):
    key, groep = dossier
    client = client_for(wie)
    pages = read_pages(client, key, groep)
    assert BSN not in "".join(pages.values()), "a BSN stays masked until somebody asks for it"
    about = {url: page for url, page in pages.items() if VELDEN["naam"] in page}
    where = {
        line: sorted(url for url, page in about.items() if value in page)
        for line, value in VELDEN.items()
    }
    seen = {line for line, urls in where.items() if urls}
    asked = client.post(reverse("dossier_bsn", args=[key]))
    if asked.status_code == 200 and BSN[-3:] in asked.content.decode():
        seen.add("bsn")
    assert seen == MAG_ZIEN[wie], where
    rest = "".join(page for url, page in pages.items() if url not in about)
    hidden = set(VELDEN) - seen - {"route"}
    assert [line for line in hidden if VELDEN[line] in rest] == [], "the route is also a word"


@pytest.mark.eis("PRV-01")
def test_a_begeleider_of_a_party_without_a_task_here_reads_no_hours(client_for, personas, dossier):
    key, _groep = dossier
    personas["ander"] = make_worker("Ada Ander", "verweg", "begeleider")
    client = client_for("ander")
    for name in ("uren", "uren_nieuw", "dossier", "begeleiding"):
        assert client.get(reverse(name, args=[key])).status_code in {403, 404}, name
    assert "Tesfay" not in client.get(reverse("uren_week")).content.decode()


@pytest.mark.eis("PRV-01")
def test_figures_are_for_who_steers_and_hold_no_person(client_for, dossier):
    for wie, opens in {"rik": True, "tom": True, "lot": False, "vera": False, "kim": False}.items():
        answer = client_for(wie).get(reverse("sturen_cijfers"))
        assert (answer.status_code == 200) is opens, wie
        text = answer.content.decode()
        assert [word for word in ("Tesfay", Dossier.objects.get().nummer) if word in text] == []

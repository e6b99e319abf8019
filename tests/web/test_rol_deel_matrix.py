"""Role by field by address: what a page shows belongs to a part that the role holds.

A dossier is filled with a marker in every free text; every address of the dossier and every list
is opened by every character, and each marker found must be of a part that the character may see.
"""

import logging
import uuid

import pytest
from django.urls import reverse

from inburgering.access.deel import Deel
from inburgering.access.rollen import ROLLEN
from inburgering.cases.models import Bestelling, Dossier, Inzage, Persoon
from inburgering.web.views.beheer_woorden import DELEN
from tests.begeleiding import bereik_of, couple, make_worker
from tests.bestellingen import make_contract, make_groep, order
from tests.dossiers import BSN, open_dossier
from tests.gevuld import fill_dossier
from tests.web.adressen import ADRESSEN

# Hundreds of pages; the rights are the same query on every database.
pytestmark = [pytest.mark.django_db, pytest.mark.embedded]
D = Deel
CONTACT = {D.CONTACTGEGEVENS}
DELEN_VAN: dict[str, set[Deel]] = {
    "Persoon.voornamen": {D.NAAM},
    "Persoon.geslachtsnaam": {D.NAAM},
    "Persoon.v_nummer": {D.BSN},
    "Dossier.telefoon": {D.NAAM, *CONTACT},
    "Dossier.email": CONTACT,
    "Dossier.adres_regels": {D.DEELNEMER, *CONTACT},
    "Dossier.taal": {D.NAAM, *CONTACT},
    "Voorziening": {D.BEGELEIDING},
    "Betrokkene": {D.BEGELEIDING, D.NAAM},
    "Begeleidingsfase": {D.BEGELEIDING},
    "Maatje": {D.BEGELEIDING},
    "Verwijzing": {D.BEGELEIDING},
    "Bestelling": {D.LEREN},
    "Examen": {D.LEREN},
    "Voortgangsbericht": {D.LEREN, D.UREN},
    "Tolkopdracht": {D.LEREN, D.UREN},
    "Huishoudband": {D.HUISHOUDEN},
    "Contactmoment": {D.CONTACTEN, D.TIJDLIJN},
    "Randvoorwaarde": {D.RANDVOORWAARDEN},
    "Ontzorging": {D.GELD},
    "VasteLast": {D.GELD},
    "Zelfredzaamheidsplan": {D.GELD},
    "Betalingssignaal": {D.BEGELEIDING, D.GELD},
    "Handhavingszaak": {D.HANDHAVING},
    "Uren": {D.UREN},
    "Urensignaal": {D.UREN},
    "Verrekening": {D.UREN},
    "Instrument": {D.MEEDOEN},
    "Dienstverband": {D.MEEDOEN},
    "Weekblok": {D.MEEDOEN},
    "Vergoeding": {D.MEEDOEN},
    "Uitstroomkeuze": {D.MEEDOEN},
    "Afstemming": {D.MEEDOEN},
    "Werkcheck": {D.MEEDOEN},
    "Voortgangsgesprek": {D.VOORTGANG},
    "Pauze": {D.VOORTGANG},
    "Routewijziging": {D.VOORTGANG},
    "Duobesluit": {D.VOORTGANG},
    "Advies": {D.VOORTGANG},
    "Afronding": {D.VOORTGANG},
    "Nazorgcontact": {D.VOORTGANG},
    "Oproep": {D.INTAKE, D.TIJDLIJN, D.FEITEN, D.TAKEN},
    "Taak": {D.TAKEN},
}
"""By field, else by table, the parts that show it; what is not here nobody outside may see."""
SCHOOL = {
    "Persoon.voornamen",
    "Persoon.geslachtsnaam",
    "Dossier.adres_regels",
    "Dossier.taal",
}
"""Art. 9.2 lid 3 Besluit inburgering 2021; leerroute, intensity and term are no free text."""
LISTS = (
    *("start", "deelnemers", "groepen", "mijn_mensen", "werkvoorraad", "personen", "overleggen"),
    *("brieven", "instroom", "wachtlijst", "contracten"),
)
OPEN = [
    name
    for name, pattern in ADRESSEN.items()
    if pattern.startswith("dossier/<uuid:sleutel>/") and pattern.count("<") == 1
]


@pytest.fixture
def gevuld(bereik_for, moment):
    """Give a filled dossier with an order at the school and a group, and its markers."""
    noor = bereik_for("noor")
    key = open_dossier(noor, moment)
    make_contract()
    groep = make_groep()
    row = order(key, noor, moment, groep=str(groep.sleutel), uren_per_week=9)
    Bestelling.objects.filter(pk=row.pk).update(status="gestart", start_op=moment.dag)
    marks = fill_dossier(key, door=noor.medewerker, moment=moment)
    return key, row.sleutel, groep.sleutel, marks


def read_all(client, urls: list[str]) -> dict[str, str]:
    """Return the pages that open, by address."""
    logging.disable(logging.CRITICAL)
    found = {}
    for url in urls:
        answer = client.get(url, follow=True)
        if answer.status_code == 200:
            found[url] = answer.content.decode(errors="replace")
    logging.disable(logging.NOTSET)
    return found


def addresses(key: uuid.UUID, order_key: uuid.UUID, groep: uuid.UUID) -> list[str]:
    urls = [reverse(name, args=[key]) for name in OPEN]
    urls += [reverse(name) for name in LISTS if name in ADRESSEN]
    urls += [
        reverse(name, args=[groep]) for name in ("groep", "lessen", "les_nieuw") if name in ADRESSEN
    ]
    return urls + [
        reverse(name, args=[order_key])
        for name in ("deelnemer_antwoord", "deelnemer_start", "deelnemer_stop")
    ]


def shown(pages: dict[str, str], marks: dict[str, str]) -> dict[str, set[str]]:
    """Return per field on which addresses its marker stands."""
    found: dict[str, set[str]] = {}
    for url, page in pages.items():
        for mark, field in marks.items():
            if mark in page:
                found.setdefault(field, set()).add(url)
    return found


def test_the_dossier_is_really_full(gevuld):
    marks = gevuld[3]
    filled = {field.split(".")[0] for mark, field in marks.items() if not mark.startswith("-")}
    assert len(filled) >= 12, sorted(filled)


@pytest.mark.eis("PRV-03", "PRV-01")
def test_the_school_sees_what_the_law_names_and_nothing_else(client_for, gevuld):
    key, order_key, groep, marks = gevuld
    pages = read_all(client_for("lot"), addresses(key, order_key, groep))
    assert reverse("deelnemers") in pages
    assert set(shown(pages, marks)) == SCHOOL
    assert [url for url in pages if url.startswith("/dossier/")] == []
    everything = "".join(pages.values())
    born = Persoon.objects.get().geboortedatum
    secrets = (BSN, BSN[-3:] + "<", born.strftime("%d-%m-%Y"), str(Dossier.objects.get().nummer))
    assert [word for word in secrets if word in everything] == []
    assert "9" in pages[reverse("deelnemers")]


@pytest.mark.eis("PRV-01")
@pytest.mark.parametrize("wie", ["noor", "tom", "kim", "sam", "vera", "lot", "rik", "bea", "eva"])
def test_a_role_sees_only_what_its_parts_show(client_for, bereik_for, gevuld, wie):
    key, order_key, groep, marks = gevuld
    holds = bereik_for(wie).delen.get("9001", frozenset())
    pages = read_all(client_for(wie), addresses(key, order_key, groep))
    wrong = {
        field: sorted(where)
        for field, where in shown(pages, marks).items()
        if not holds & DELEN_VAN.get(field, DELEN_VAN.get(field.split(".")[0], set()))
        and not (Deel.INTAKE in holds and field not in DELEN_VAN)
    }
    assert wrong == {}


@pytest.mark.eis("PRV-01")
def test_a_volunteer_sees_name_telephone_language_and_the_own_goal(
    client_for, bereik_for, gevuld, moment, personas
):
    key, order_key, groep, marks = gevuld
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(key, helper, "mb_praktisch", bereik_for("vera"), moment, doel="Help met de post.")
    personas["hanna"] = helper
    pages = read_all(client_for("hanna"), addresses(key, order_key, groep))
    seen = set(shown(pages, marks))
    assert seen >= {"Persoon.voornamen", "Dossier.telefoon", "Dossier.taal"}
    assert {field for field in seen if not field.startswith(("Persoon.", "Dossier."))} <= {
        "Checklistpunt.omschrijving"
    }
    assert not seen & {"Dossier.adres_regels", "Dossier.email", "Persoon.v_nummer"}
    assert "Help met de post." in pages[reverse("mijn_mensen")]
    assert bereik_of(helper, moment.dag).delen["9001"] == {Deel.NAAM}


def test_every_reading_by_the_school_is_logged(client_for, gevuld):
    client_for("lot").get(reverse("deelnemers"))
    row = Inzage.objects.get(rol="aanbieder", doel="deelnemers")
    assert (row.deel, row.organisatie_id) == ("deelnemer", "taalschool")


@pytest.mark.eis("PRV-01")
def test_the_table_of_rights_stands_in_the_product_for_everybody(client_for):
    for wie in ("lot", "rik", "noor"):
        page = client_for(wie).get(reverse("wie_mag_wat")).content.decode()
        for rol in ROLLEN.values():
            part = page.split(f'aria-labelledby="rol-{rol.code}"')[1].split("</section>")[0]
            seen, _unseen, _rest = part.partition("Ziet niet")
            for deel in Deel:
                word = str(DELEN[deel])
                if deel in rol.delen:
                    assert word in seen, (rol.code, deel)
                elif rol.delen and word not in {str(DELEN[d]) for d in rol.delen}:
                    assert f"{word}," not in seen, (rol.code, deel)

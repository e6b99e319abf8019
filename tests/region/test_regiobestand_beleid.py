"""Documents, settings and offers in a region file: what is right, and what is refused and how."""

from datetime import date

import pytest

from inburgering.region.beleid import BELEIDSSOORTEN
from inburgering.region.lezen import read_regiobestand
from inburgering.region.rijen import verdeling_rijen
from inburgering.region.rijen_beleid import (
    aanbod_rijen,
    beleid_rijen,
    document_rijen,
    stap_rijen,
)
from tests.region.proefbestand import GOED, faults_in, line_of

BELEID = """\

documenten:
  - code: regels
    titel: Beleidsregels
    soort: beleidsregel
    gemeenten: alle
    datum: 2021-11-02
    geldig_vanaf: 2022-01-01
    besluiten:
      - {orgaan: pho, status: besproken, datum: 2021-10-01}
      - {orgaan: college, status: vastgesteld, datum: 2021-11-02, gemeenten: Boslanden}
      - {orgaan: raad, status: ter_informatie}
  - code: regels
    titel: Beleidsregels
    soort: beleidsregel
    gemeenten: Zandhoven
    versie: 2-z
    datum: 2023-06-06
beleid:
  - {sleutel: mb_maanden, gemeenten: alle, sinds: 2022-01-01, waarde: 12, document: regels}
  - {sleutel: mb_maanden, gemeenten: Zandhoven, sinds: 2023-07-01, waarde: 18, document: regels}
  - {sleutel: begeleidingsfasen, gemeenten: alle, sinds: 2022-01-01, waarde: ja}
  - {sleutel: streef_pip_vanaf, gemeenten: alle, sinds: 2022-01-01, waarde: inschrijving}
  - {sleutel: extra_doelgroepen, gemeenten: alle, sinds: 2022-01-01, waarde: [oude_nieuwkomer]}
aanbod:
  - code: taalcafe
    naam: Taalcafé
    soort: taal
    organisatie: partner
    sinds: 2022-01-01
  - code: budgetcursus
    naam: Budgetcursus
    soort: geldzaken
    gemeenten: Boslanden
    organisatie: gemeente
    sinds: 2022-01-01
    tot: 2023-12-31
    niveaus: [matig, intensief]
    voorwaarde: alleen als het nodig is
    telt_mee_voor: participatie
    document: regels
"""
ALLES = GOED + BELEID
BEGIN = date(2022, 1, 1)

ELDERS = """\
datum: 2023-06-06
    besluiten: [{orgaan: raad, status: gepland, gemeenten: Boslanden}]
"""
# What is changed, and per fault: the field, the piece of text on its line, what, the remedy.
FOUTEN = {
    "an unknown setting": (
        ("sleutel: begeleidingsfasen", "sleutel: begeleidingsfase"),
        ("beleid 3 > sleutel", "begeleidingsfase,", "Deze keuze ken ik niet", "begeleidingsfasen?"),
    ),
    "a text where a number belongs": (
        ("waarde: 12,", "waarde: twaalf,"),
        ("beleid 1 > waarde", "twaalf", "past niet bij deze keuze: twaalf", "heel getal"),
    ),
    "yes where a number belongs": (
        ("waarde: 12,", "waarde: ja,"),
        ("beleid 1 > waarde", "waarde: ja, document", "past niet bij deze keuze: ja", "getal"),
    ),
    "a number where yes or no belongs": (
        ("waarde: ja}", "waarde: 1}"),
        ("beleid 3 > waarde", "waarde: 1}", "past niet", "Schrijf ja of nee"),
    ),
    "an unknown choice": (
        ("waarde: inschrijving", "waarde: inschrijven"),
        ("beleid 4 > waarde", "inschrijven", "past niet", "Bedoel je inschrijving?"),
    ),
    "an unknown item of a list": (
        ("[oude_nieuwkomer]", "[oude_nieuwkomers]"),
        ("beleid 5 > waarde 1", "oude_nieuwkomers", "past niet", "Bedoel je oude_nieuwkomer?"),
    ),
    "a setting twice on a day": (
        ("sinds: 2023-07-01, waarde: 18", "sinds: 2022-01-01, waarde: 18"),
        ("beleid 2 > sinds", "waarde: 18", "Voor Zandhoven staat mb_maanden", "Laat er één"),
    ),
    "an unknown document": (
        ("waarde: 12, document: regels", "waarde: 12, document: regel"),
        ("beleid 1 > document", "regel}", "Dit document ken ik niet", "Bedoel je regels?"),
    ),
    "a document that does not hold yet": (
        ("geldig_vanaf: 2022-01-01", "geldig_vanaf: 2022-02-01"),
        ("beleid 1 > document", "waarde: 12", "geldt in Boslanden niet op", "2022-02-01"),
    ),
    "a document of another municipality": (
        ("    gemeenten: alle\n    datum", "    gemeenten: Zandhoven\n    datum"),
        ("beleid 1 > document", "waarde: 12", "is niet voor Boslanden", "Voeg deze gemeente toe"),
    ),
    "a document that was withdrawn": (
        ("status: ter_informatie", "status: ingetrokken, datum: 2021-12-01"),
        ("beleid 1 > document", "waarde: 12", "was op 2022-01-01 al ingetrokken", "in de plaats"),
    ),
    "a withdrawal without a day": (
        ("status: ter_informatie", "status: ingetrokken"),
        ("documenten 1 > besluiten 3 > datum", "orgaan: raad", "niet vanaf welke", "Vul `datum`"),
    ),
    "two versions with one number": (
        ("    versie: 2-z\n", ""),
        ("documenten 2 > versie", "", "Versie 1 van regels staat er al", "ander nummer"),
    ),
    "two versions from one day": (
        ("datum: 2023-06-06", "datum: 2022-01-01"),
        ("documenten 2 > geldig_vanaf", "", "In Zandhoven gelden vanaf", "andere dag"),
    ),
    "a decision of a municipality outside the document": (
        ("datum: 2023-06-06\n", ELDERS),
        ("documenten 2 > besluiten 1 > gemeenten 1", "", "ken ik niet: Boslanden", "Zandhoven"),
    ),
    "an unknown body": (
        ("orgaan: pho", "orgaan: raadscommissie"),
        ("documenten 1 > besluiten 1 > orgaan", "raadscommissie", "mag hier niet", "adviesraad"),
    ),
    "an unknown status": (
        ("status: besproken", "status: klaar"),
        ("documenten 1 > besluiten 1 > status", "klaar", "mag hier niet", "vastgesteld"),
    ),
    "an offer of an unknown party": (
        ("organisatie: partner\n    sinds", "organisatie: partnr\n    sinds"),
        ("aanbod 1 > organisatie", "organisatie: partnr", "ken ik niet", "Bedoel je partner?"),
    ),
    "an offer in an unknown municipality": (
        ("soort: geldzaken\n    gemeenten: Boslanden", "soort: geldzaken\n    gemeenten: Bosland"),
        ("aanbod 2 > gemeenten 1", "", "ken ik niet", "Bedoel je Boslanden?"),
    ),
    "an unknown level": (
        ("[matig, intensief]", "[matig, hevig]"),
        ("aanbod 2 > niveaus 2", "hevig", "mag hier niet", "intensief"),
    ),
    "an offer that ends before it begins": (
        ("tot: 2023-12-31", "tot: 2021-12-31"),
        ("aanbod 2 > tot", "tot: 2021-12-31", "voor de eerste dag", "op of na `sinds`"),
    ),
    "an offer that runs twice": (
        ("code: budgetcursus", "code: taalcafe"),
        ("aanbod 2 > sinds", "", "In Boslanden loopt taalcafe dan al", "`tot`"),
    ),
}  # fmt: skip


def spoil(old, new):
    assert ALLES.count(old) == 1, f"{old!r} stands {ALLES.count(old)} times"
    return ALLES.replace(old, new)


def test_the_right_file_has_no_fault():
    assert faults_in(ALLES) == ()


@pytest.mark.parametrize(("change", "expected"), FOUTEN.values(), ids=FOUTEN)
def test_a_fault_has_line_field_and_remedy(change, expected):
    text = spoil(*change)
    field, piece, what, remedy = expected
    faults = faults_in(text)
    fault = next((one for one in faults if one.veld == field), None)
    assert fault is not None, [str(one) for one in faults]
    assert what in fault.wat
    assert remedy in fault.remedie
    if piece:
        assert fault.regel == line_of(text, piece)


@pytest.fixture(scope="module")
def inhoud():
    return read_regiobestand(ALLES, naam="proef.yaml").inhoud


@pytest.mark.eis("R-OA-005", "R-SV-052")
def test_a_document_has_versions_and_a_status_per_body_and_municipality(inhoud):
    documents = document_rijen(inhoud)
    assert set(documents) == {("proef:regels:1",), ("proef:regels:2-z",)}
    assert documents["proef:regels:1",]["geldig_vanaf"] == BEGIN
    assert documents["proef:regels:2-z",]["gemeenten"] == ["0902"]
    assert {
        (key[1], row["orgaan"], row["status"], row["datum"])
        for key, row in stap_rijen(inhoud).items()
    } == {
        ("0901", "pho", "besproken", date(2021, 10, 1)),
        ("0902", "pho", "besproken", date(2021, 10, 1)),
        ("0901", "college", "vastgesteld", date(2021, 11, 2)),
        ("0901", "raad", "ter_informatie", None),
        ("0902", "raad", "ter_informatie", None),
    }


def test_a_row_rests_on_the_version_that_holds_there_on_its_first_day(inhoud):
    rows = beleid_rijen(inhoud)
    assert rows["0902", "mb_maanden", BEGIN]["document_id"] == "proef:regels:1"
    assert rows["0902", "mb_maanden", date(2023, 7, 1)]["document_id"] == "proef:regels:2-z"
    assert rows["0901", "begeleidingsfasen", BEGIN]["document_id"] is None


def test_a_part_of_the_division_may_name_its_document():
    text = ALLES.replace("    niveau: regionaal\n", "    niveau: regionaal\n    document: regels\n")
    rows = verdeling_rijen(read_regiobestand(text, naam="proef.yaml").inhoud)
    assert rows["0901", "pip", "uitvoerder", None, BEGIN]["document_id"] == "proef:regels:1"
    assert rows["0902", "pip", "uitvoerder", None, BEGIN]["document_id"] is None


def test_an_offer_becomes_a_row_per_municipality(inhoud):
    rows = aanbod_rijen(inhoud)
    assert {key[:2] for key in rows} == {
        ("0901", "taalcafe"),
        ("0902", "taalcafe"),
        ("0901", "budgetcursus"),
    }
    row = rows["0901", "budgetcursus", BEGIN]
    assert (row["organisatie_id"], row["eind"]) == ("kantoor-b", date(2023, 12, 31))
    assert (row["niveaus"], row["telt_mee_voor"]) == (["matig", "intensief"], ["participatie"])


def test_a_list_of_one_may_stand_without_brackets():
    text = spoil("waarde: [oude_nieuwkomer]", "waarde: oude_nieuwkomer")
    rows = beleid_rijen(read_regiobestand(text, naam="proef.yaml").inhoud)
    assert rows["0901", "extra_doelgroepen", BEGIN]["waarde"] == ["oude_nieuwkomer"]


@pytest.mark.parametrize("soort", BELEIDSSOORTEN.values(), ids=lambda soort: soort.code)
def test_every_setting_has_a_default_of_its_own_form(soort):
    forms = {"getal": int, "ja_nee": bool, "keuze": str, "lijst": list}
    assert soort.standaard is None or type(soort.standaard) is forms[soort.vorm]
    assert soort.vorm != "keuze" or soort.standaard in (soort.keuzes or {})

"""A wrong region file is refused, and each fault says where it is and what to do."""

import pytest

from tests.region.proefbestand import GOED, faults_in, line_of, spoil

# Per kind of fault: what is changed in the right file, where the fault must point, what it
# must say, and which remedy it must give.
REGIE = "taak: [leerbaarheidstoets, pip, voortgang, handhaving]\n    gemeenten: [B"
TWEEDE = (
    "\n  - {code: m-regie, gemeenten: alle, aan: regiehuis, "
    "nummer: x, datum: 2021-12-14, functie: y}"
)
ADRES_Z = (
    "adres: [Postbus 2, 1234 BB Zandhoven]\n"
    "    bezwaar_adres: [Commissie bezwaar, Postbus 2, 1234 BB Zandhoven]"
)
MANDAAT = "    nummer: 2021-14\n"
FOUTEN = {
    "an unknown task code": (
        (REGIE, "taak: [pipp, voortgang]\n    gemeenten: [B"),
        ("taken 1 > taak 1", "taak: [pipp", "Deze taak ken ik niet: pipp.", "Bedoel je pip?"),
    ),
    "an unknown municipality": (
        ("gemeenten: [Zandhoven]", "gemeenten: [Zandhove]"),
        ("taken 2 > gemeenten 1", "[Zandhove]", "ken ik niet: Zandhove.", "Bedoel je Zandhoven?"),
    ),
    "an unknown party": (
        ("uitvoerder: regiehuis", "uitvoerder: regihuis"),
        ("taken 1 > uitvoerder", "regihuis", "ken ik niet: regihuis.", "Bedoel je regiehuis?"),
    ),
    "an unknown partner": (
        ("mede_uitvoerders: [regiehuis]", "mede_uitvoerders: [regihuis]"),
        ("taken 4 > mede_uitvoerders 1", "[regihuis]", "ken ik niet: regihuis.", "Bedoel je"),
    ),
    "a service that a municipality does not have": (
        ("    gemeente: Zandhoven\n    dienst: gemeente\n", "    gemeente: Zandhoven\n"),
        ("taken 2 > uitvoerder", "uitvoerder: gemeente", "is er niet voor Zandhoven", "Voeg bij"),
    ),
    "no uitvoerder": (
        ("    uitvoerder: regiehuis\n", ""),
        ("taken 1 > uitvoerder", "- taak: [leer", "ontbreekt", "de code van de organisatie"),
    ),
    "an empty uitvoerder": (
        ("uitvoerder: regiehuis", "uitvoerder:"),
        ("taken 1 > uitvoerder", "uitvoerder:", "ontbreekt of is leeg", "de code van de organ"),
    ),
    "no basis for doing": (
        ("    grond: {soort: subsidie, tekst: Subsidie}\n", ""),
        ("taken 4 > grond", "- taak: [taakstelling", "op welke grond partner", "Voeg `grond` toe"),
    ),
    "a GR as basis for a party that is no Wgr body": (
        ("soort: subsidie", "soort: gr"),
        ("taken 4 > grond > soort", "soort: gr, tekst: Subsidie", "geen grond voor Welkom", "Kies"),
    ),
    "own work by another party": (
        ("soort: subsidie", "soort: eigen"),
        ("taken 4 > grond > soort", "tekst: Subsidie", "geen gemeente", "Kies gr, dvo"),
    ),
    "a party that is uitvoerder and partner": (
        ("mede_uitvoerders: [regiehuis]", "mede_uitvoerders: [partner]"),
        ("taken 4 > mede_uitvoerders", "mede_", "partner doet al mee", "Haal"),
    ),
    "a mandaat without number": (
        (MANDAAT, ""),
        ("mandaatbesluiten 1 > nummer", "code: m-regie", "ontbreekt", "nummer van het mandaat"),
    ),
    "a mandaat without date": (
        ("    datum: 2021-12-14\n", ""),
        ("mandaatbesluiten 1 > datum", "code: m-regie", "ontbreekt", "datum van het besluit"),
    ),
    "a mandaat without function": (
        ("    functie: teammanager\n", ""),
        ("mandaatbesluiten 1 > functie", "code: m-regie", "ontbreekt", "functie van wie onder"),
    ),
    "a mandaat signed after the begin": (
        ("    datum: 2021-12-14\n", "    datum: 2022-01-02\n"),
        ("taken 1 > beslissen > besluit", "besluit: m-regie", "na het begin", "werkt niet terug"),
    ),
    "a mandaat that has ended": (
        ("    functie: teammanager\n", "    functie: teammanager\n    tot: 2021-12-31\n"),
        ("taken 1 > beslissen > besluit", "besluit: m-regie", "gold tot en met", "dat op 2022"),
    ),
    "a mandaat of another party": (
        ("aan: regiehuis", "aan: partner"),
        ("taken 1 > beslissen > besluit", "besluit: m-regie", "op naam van partner", "voor regie"),
    ),
    "a mandaat that the municipality did not give": (
        ("    gemeenten: [Boslanden]\n    aan", "    gemeenten: [Zandhoven]\n    aan"),
        ("taken 1 > beslissen > besluit", "besluit: m-regie", "Voor Boslanden is er geen", "Voeg"),
    ),
    "mandaat without a besluit": (
        ("soort: mandaat, besluit: m-regie", "soort: mandaat"),
        ("taken 1 > beslissen > besluit", "soort: mandaat", "welk mandaatbesluit", "nummer, datum"),
    ),
    "two mandaatbesluiten with one code": (
        ("\n\ntaken:\n", f"{TWEEDE}\n\ntaken:\n"),
        ("mandaatbesluiten 2 > code", "nummer: x", "Voor Boslanden is er al", "andere code"),
    ),
    "a transfer to a party that is no Wgr body": (
        (
            "beslissen: {soort: eigen, functie: teammanager Sociaal Domein}",
            "beslissen: {soort: overgedragen, functie: directeur}",
        ),
        ("taken 2 > beslissen > soort", "overgedragen", "artikel 18 van", "Schrijf `mandaat`"),
    ),
    "own decisions by another party": (
        ("{soort: mandaat, besluit: m-regie}", "{soort: eigen, functie: chef}"),
        ("taken 1 > beslissen > soort", "functie: chef", "kantoor van Boslanden zelf", "mandaat"),
    ),
    "no function that signs": (
        (", functie: teammanager Sociaal Domein}", "}"),
        ("taken 2 > beslissen > functie", "{soort: eigen}", "ontbreekt de functie", "Voeg"),
    ),
    "nothing on who decides": (
        ("    beslissen: {soort: mandaat, besluit: m-regie}\n", ""),
        ("taken 1 > beslissen", "- taak: [leer", "niet wie beslist", "`soort: geen`"),
    ),
    "deciding on a task without decisions": (
        ("tekst: Subsidie}\n", "tekst: Subsidie}\n    beslissen: {soort: geen}\n"),
        ("taken 4 > beslissen", "beslissen: {soort: geen}", "wordt niet beslist", "Haal"),
    ),
    "no date": (
        ("sinds: 2022-01-01\n    niveau: regionaal", "sinds: 2022-02-30\n    niveau: regionaal"),
        ("taken 1 > sinds", "2022-02-30", "geen datum: 2022-02-30", "zoals 2022-01-31"),
    ),
    "a date the Dutch way": (
        ("datum: 2021-12-14", "datum: 14-12-2021"),
        ("mandaatbesluiten 1 > datum", "14-12-2021", "geen datum", "jaar-maand-dag"),
    ),
    "an end before the begin": (
        ("    niveau: regionaal", "    tot: 2021-12-31\n    niveau: regionaal"),
        ("taken 1 > tot", "tot: 2021-12-31", "voor de eerste dag", "op of na `sinds`"),
    ),
    "a begin before the act": (
        ("sinds: 2022-01-01\n    niveau: regionaal", "sinds: 2021-12-31\n    niveau: regionaal"),
        ("taken 1 > sinds", "sinds: 2021-12-31", "waarop de wet begon", "Begin op 2022-01-01"),
    ),
    "a begin before the decision": (
        ("besluit_datum: 2021-12-01", "besluit_datum: 2022-01-02"),
        ("taken 1 > grond > besluit_datum", "besluit_datum", "na het begin", "werkt niet terug"),
    ),
    "a key twice": (
        (MANDAAT, MANDAAT + "    nummer: 2021-15\n"),
        ("mandaatbesluiten 1 > nummer", "2021-15", "staat er al op regel 35", "haal de andere"),
    ),
    "an unknown key": (
        (MANDAAT, MANDAAT + "    numer: 2021-15\n"),
        ("mandaatbesluiten 1 > numer", "numer", "Dit veld ken ik niet", "Bedoel je nummer?"),
    ),
    "an unknown choice": (
        ("niveau: regionaal", "niveau: provinciaal"),
        ("taken 1 > niveau", "provinciaal", "Dit mag hier niet staan", "bovenregionaal"),
    ),
    "a municipality twice": (
        ("naam: Zandhoven\n", "naam: Boslanden  # weer\n"),
        ("gemeenten 2 > naam", "# weer", "staat er al: Boslanden", "één keer"),
    ),
    "a code of a municipality with five figures": (
        ("cbs_code: 0902", "cbs_code: 09020"),
        ("gemeenten 2 > cbs_code", "09020", "klopt niet: 09020", "vier cijfers"),
    ),
    "text where fields belong": (
        ("grond: {soort: subsidie, tekst: Subsidie}", "grond: subsidie"),
        ("taken 4 > grond", "grond: subsidie", "klopt niet: subsidie", "Zet hier velden onder"),
    ),
    "an alias": (
        (ADRES_Z, "adres: &a [Postbus 2]\n    bezwaar_adres: *a"),
        ("gemeenten 2 > bezwaar_adres", "*a", "verwijst met", "Schrijf het hier voluit"),
    ),
}  # fmt: skip


def test_the_right_file_has_no_fault():
    assert faults_in(GOED) == ()


@pytest.mark.parametrize(("change", "expected"), FOUTEN.values(), ids=FOUTEN)
def test_a_fault_has_line_field_and_remedy(change, expected):
    text = spoil(*change)
    field, piece, what, remedy = expected
    faults = faults_in(text)
    fault = next((one for one in faults if one.veld == field), None)
    assert fault is not None, [str(one) for one in faults]
    assert fault.bestand == "proef.yaml"
    assert what in fault.wat
    assert remedy in fault.remedie
    assert fault.regel == line_of(text, piece)


def test_two_uitvoerders_on_one_day_are_refused():
    text = GOED + (
        "  - taak: pip\n    gemeenten: Zandhoven\n    uitvoerder: partner\n"
        "    sinds: 2022-01-01\n    niveau: lokaal\n"
        "    grond: {soort: afspraak, tekst: Afspraak}\n    beslissen: {soort: geen}\n"
    )
    (fault,) = faults_in(text)
    assert fault.veld == "taken 5 > uitvoerder"
    assert "twee uitvoerders van pip: gemeente en partner" in fault.wat
    assert "mede_uitvoerders" in fault.remedie
    assert fault.regel == line_of(GOED, "Subsidie") + 3


def test_a_part_that_begins_before_the_one_before_it_ends_is_refused():
    text = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-12-31\n") + (
        "  - taak: pip\n    gemeenten: Boslanden\n    uitvoerder: gemeente\n"
        "    sinds: 2024-12-31\n    niveau: lokaal\n"
        "    grond: {soort: eigen, tekst: Eigen}\n    beslissen: {soort: eigen, functie: chef}\n"
    )
    (fault,) = faults_in(text)
    assert fault.veld == "taken 5 > sinds"
    assert "doet regiehuis pip nog tot en met 2024-12-31" in fault.wat


def test_a_task_that_no_part_names_is_refused():
    faults = faults_in(spoil("taak: [ontzorgen, bijstand]", "taak: [ontzorgen]"))
    assert {fault.veld for fault in faults} == {"taken"}
    assert [fault.wat for fault in faults] == [
        "In Boslanden is niet ingevuld wie dit doet: bijstand.",
        "In Zandhoven is niet ingevuld wie dit doet: bijstand.",
    ]
    assert "`uitvoerder: geen`" in faults[0].remedie


def test_a_mandaat_for_the_closing_talk_stays_with_public_bodies():
    text = spoil("aan: regiehuis", "aan: partner").replace(
        "uitvoerder: regiehuis", "uitvoerder: partner"
    )
    text = text.replace("grond: {soort: gr,", "grond: {soort: contract,")
    (fault,) = faults_in(text)
    assert fault.veld == "taken 1 > beslissen > soort"
    assert "eindgesprek van de Z-route" in fault.wat
    assert "artikel 3.14" in fault.remedie


def test_a_transfer_to_a_wgr_body_is_right():
    text = spoil(
        "beslissen: {soort: mandaat, besluit: m-regie}",
        "beslissen: {soort: overgedragen, functie: directeur}",
    )
    assert faults_in(text) == ()


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("regio:\n\tcode: x\n", 2, "geen tabs"),
        ("regio: {code: x\ngemeenten: []\n", 2, "inspringen"),
        ("", 1, "Begin met"),
        ("- een\n- twee\n", 1, "velden onder"),
    ],
    ids=["tabs", "an open bracket", "nothing", "a list"],
)
def test_text_that_is_no_region_file_is_refused(text, line, remedy):
    (fault,) = faults_in(text)
    assert fault.regel == line
    assert remedy in fault.remedie


def test_every_fault_of_a_file_is_told_at_once():
    text = spoil("uitvoerder: regiehuis", "uitvoerder: regihuis")
    text = text.replace("uitvoerder: partner", "uitvoerder: partnr")
    assert [fault.veld for fault in faults_in(text)] == [
        "taken 1 > uitvoerder",
        "taken 4 > uitvoerder",
    ]

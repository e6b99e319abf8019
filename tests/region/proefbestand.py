"""A small, right region file, which tests spoil one line at a time."""

from inburgering.law.taken import TAKEN
from inburgering.region.fouten import Regelfout, RegiobestandOngeldig
from inburgering.region.lezen import read_regiobestand
from inburgering.region.rijen import Rijen, beslisbasis_rijen, verdeling_rijen
from inburgering.region.rijen_beleid import beleid_rijen

BESLIST = ("leerbaarheidstoets", "pip", "voortgang", "handhaving", "ontzorgen", "bijstand")
REST = tuple(code for code in TAKEN if code not in BESLIST)

GOED = f"""\
regio: {{code: proef, naam: Proefregio}}

gemeenten:
  - cbs_code: 0901
    naam: Boslanden
    college_naam: het college van Boslanden
    adres: [Postbus 1, 1234 AA Boslanden]
    bezwaar_adres: [Commissie bezwaar, Postbus 1, 1234 AA Boslanden]
    telefoon: 0123-555 001
  - cbs_code: 0902
    naam: Zandhoven
    college_naam: het college van Zandhoven
    adres: [Postbus 2, 1234 BB Zandhoven]
    bezwaar_adres: [Commissie bezwaar, Postbus 2, 1234 BB Zandhoven]
    telefoon: 0123-555 002

organisaties:
  - code: kantoor-b
    naam: Gemeente Boslanden
    soort: gemeente
    gemeente: Boslanden
    dienst: gemeente
  - code: kantoor-z
    naam: Gemeente Zandhoven
    soort: gemeente
    gemeente: Zandhoven
    dienst: gemeente
  - {{code: regiehuis, naam: Regiehuis, soort: wgr}}
  - {{code: partner, naam: Welkom Partners, soort: maatschappelijk}}

mandaatbesluiten:
  - code: m-regie
    gemeenten: [Boslanden]
    aan: regiehuis
    nummer: 2021-14
    datum: 2021-12-14
    functie: teammanager

taken:
  - taak: [leerbaarheidstoets, pip, voortgang, handhaving]
    gemeenten: [Boslanden]
    uitvoerder: regiehuis
    sinds: 2022-01-01
    niveau: regionaal
    grond: {{soort: gr, tekst: Wijziging van de regeling, besluit_datum: 2021-12-01}}
    beslissen: {{soort: mandaat, besluit: m-regie}}
  - taak: [leerbaarheidstoets, pip, voortgang, handhaving]
    gemeenten: [Zandhoven]
    uitvoerder: gemeente
    sinds: 2022-01-01
    niveau: lokaal
    grond: {{soort: eigen, tekst: Eigen besluit}}
    beslissen: {{soort: eigen, functie: teammanager Sociaal Domein}}
  - taak: [ontzorgen, bijstand]
    gemeenten: alle
    uitvoerder: gemeente
    sinds: 2022-01-01
    niveau: lokaal
    grond: {{soort: eigen, tekst: Eigen besluit}}
    beslissen: {{soort: eigen, functie: teammanager Inkomen}}
  - taak: [{", ".join(REST)}]
    gemeenten: alle
    uitvoerder: partner
    mede_uitvoerders: [regiehuis]
    sinds: 2022-01-01
    niveau: lokaal
    grond: {{soort: subsidie, tekst: Subsidie}}
"""


def spoil(old: str, new: str) -> str:
    """Return the right file with one piece of text changed, which must be there once."""
    assert GOED.count(old) == 1, f"{old!r} stands {GOED.count(old)} times in the file"
    return GOED.replace(old, new)


def line_of(text: str, piece: str) -> int:
    """Return the number of the first line with this piece of text."""
    lines = text.splitlines()
    return next(number for number, line in enumerate(lines, 1) if piece in line)


def faults_in(text: str) -> tuple[Regelfout, ...]:
    """Return what is wrong with a file; nothing when it is right."""
    try:
        read_regiobestand(text, naam="proef.yaml")
    except RegiobestandOngeldig as refusal:
        return refusal.fouten
    return ()


def verdeling_of(text: str) -> Rijen:
    return verdeling_rijen(read_regiobestand(text, naam="proef.yaml").inhoud)


def basis_of(text: str) -> Rijen:
    return beslisbasis_rijen(read_regiobestand(text, naam="proef.yaml").inhoud)


def beleid_of(text: str) -> Rijen:
    return beleid_rijen(read_regiobestand(text, naam="proef.yaml").inhoud)

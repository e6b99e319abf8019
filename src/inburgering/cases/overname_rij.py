"""Turns the text of one row of a caseload file into values, and says what does not fit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast

from inburgering.cases.naam import Naam, simplify
from inburgering.cases.overname_bestand import GEVAARLIJK, Rij
from inburgering.cases.overname_bevindingen import Bevinding
from inburgering.cases.overname_kolommen import KOLOMMEN, Kolom
from inburgering.law.feiten import Doelgroep, Feiten, PipFeit, UrenSoort
from inburgering.law.invoer import LEERROUTES
from inburgering.law.pip_inhoud import Leerroute, Niveau
from inburgering.law.tegenspraak import niveau_fout, tegenspraken

EERSTE_JAAR, LAATSTE_JAAR = 1900, 2199
MAX_UREN: Final = 9999
_JAAR_EERST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00)?)?")
_DAG_EERST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 00:00(?::00)?)?")
_ACHT_CIJFERS: Final = re.compile(r"(\d{2})(\d{2})(\d{4})")
_BUITENLAND: Final = re.compile(r"\+[\d ()-]+")
_UREN: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?: ?(?:uur|u))?", re.IGNORECASE)
_KEUZES: Final[Mapping[str, Mapping[str, str]]] = {
    "doelgroep": {
        "asielstatushouder": "asielstatushouder",
        "statushouder": "asielstatushouder",
        "asiel": "asielstatushouder",
        "gezinsmigrant": "gezinsmigrant",
        "overige migrant": "overige_migrant",
        "overig": "overige_migrant",
    },
    "eigen_asielvergunning": {"ja": "ja", "j": "ja", "nee": "nee", "n": "nee"},
    "leerroute": {
        **{simplify(code): code for code in LEERROUTES},
        "b1 route": "B1",
        "onderwijsroute": "onderwijs",
        "z route": "Z",
        "zelfredzaamheidsroute": "Z",
    },
    "niveau": {"a2": "A2", "b1": "B1"},
}
_GEBEURD: Final = ("plicht", "kennisgeving", "koppeling", "inschrijving", "recht_op_bijstand")
"""The dates that become a fact and cannot lie in the future."""
_VOOR_PIP: Final = ("plicht", "kennisgeving", "inschrijving")
_NA_PIP: Final = ("leerroute", "niveau", "einddatum_duo")
_PER_VELD: Final[Mapping[str, str]] = {
    "datum_kennisgeving": "kennisgeving",
    "datum_inschrijving": "inschrijving",
    "einddatum_duo": "einddatum_duo",
    "recht_op_bijstand": "recht_op_bijstand",
}


@dataclass(slots=True)
class Overnamerij:
    """The values of one row; a value that could not be read is not there."""

    nummer: int
    teksten: Mapping[str, str]
    datums: dict[str, date] = field(default_factory=dict)
    keuzes: dict[str, str] = field(default_factory=dict)
    uren: dict[str, int] = field(default_factory=dict)
    fouten: dict[str, Bevinding] = field(default_factory=dict)
    """By column: one finding at each."""

    @property
    def naam(self) -> Naam:
        """The name as written in the row."""
        return Naam(
            geslachtsnaam=self.teksten.get("achternaam", ""),
            voornamen=self.teksten.get("voornamen", ""),
            voorvoegsel=self.teksten.get("voorvoegsel", ""),
        )

    def meld(self, kolom: str, code: str, *, bij_rij: int | None = None) -> None:
        """Note what is wrong with a column; the first finding there counts."""
        self.fouten.setdefault(kolom, Bevinding(self.nummer, kolom, code, bij_rij))

    def is_bekend(self, *kolommen: str) -> bool:
        """Tell whether nothing is wrong with these columns."""
        return not any(kolom in self.fouten for kolom in kolommen)


def lees_rij(rij: Rij, *, dag: date) -> Overnamerij:
    """Return the values of a row, with a finding at each column that is wrong in itself."""
    gelezen = Overnamerij(rij.nummer, rij.waarden)
    for kolom in KOLOMMEN.values():
        _lees_cel(gelezen, kolom, rij.waarden.get(kolom.code, ""))
    _check_datums(gelezen, dag)
    _check_pip(gelezen)
    _check_uren(gelezen)
    if not gelezen.fouten:
        _check_wet(gelezen, dag)
    return gelezen


def make_feiten(rij: Overnamerij, *, dag: date) -> Feiten:
    """Return the facts of a row as the law reads them, for a row without findings."""
    pip = rij.datums.get("pip")
    route = cast(Leerroute, rij.keuzes.get("leerroute"))
    niveau = cast(Niveau | None, rij.keuzes.get("niveau"))
    eigen = rij.keuzes.get("eigen_asielvergunning")
    return Feiten(
        id=str(rij.nummer),
        peildatum=dag,
        doelgroep=cast(Doelgroep, rij.keuzes["doelgroep"]),
        heeft_asielvergunning=eigen == "ja" if eigen else None,
        datum_kennisgeving=rij.datums.get("kennisgeving"),
        datum_inschrijving=rij.datums.get("inschrijving"),
        pips=() if pip is None else (PipFeit(pip, route, niveau),),
        einddatum_duo=rij.datums.get("einddatum_duo"),
        recht_op_bijstand=rij.datums.get("recht_op_bijstand"),
        bekendmaking=pip,
        uren={cast(UrenSoort, k.removeprefix("uren_")): n for k, n in rij.uren.items()},
        heeft_intake_afgerond="intake" in rij.datums,
    )


def _lees_cel(rij: Overnamerij, kolom: Kolom, tekst: str) -> None:
    if not tekst:
        if kolom.verplicht:
            rij.meld(kolom.code, "leeg")
        return
    if tekst.startswith(GEVAARLIJK) and not (
        kolom.code == "telefoon" and _BUITENLAND.fullmatch(tekst)
    ):
        rij.meld(kolom.code, "formule")
    elif len(tekst) > kolom.langste:
        rij.meld(kolom.code, "te_lang")
    elif kolom.vorm == "datum":
        _lees_datum(rij, kolom.code, tekst)
    elif kolom.vorm == "keuze":
        _lees_keuze(rij, kolom.code, tekst)
    elif kolom.vorm == "getal":
        _lees_getal(rij, kolom.code, tekst)


def _lees_datum(rij: Overnamerij, code: str, tekst: str) -> None:
    if (delen := _JAAR_EERST.fullmatch(tekst)) is not None:
        jaar, maand, dag = delen.groups()
    elif (delen := _DAG_EERST.fullmatch(tekst) or _ACHT_CIJFERS.fullmatch(tekst)) is not None:
        dag, maand, jaar = delen.groups()
    else:
        rij.meld(code, "datum_onleesbaar")
        return
    if not EERSTE_JAAR <= int(jaar) <= LAATSTE_JAAR:
        rij.meld(code, "jaar_onmogelijk")
        return
    try:
        rij.datums[code] = date(int(jaar), int(maand), int(dag))
    except ValueError:
        rij.meld(code, "datum_onleesbaar")


def _lees_keuze(rij: Overnamerij, code: str, tekst: str) -> None:
    keuze = _KEUZES[code].get(simplify(tekst.replace("_", " ")))
    if keuze is None:
        rij.meld(code, "keuze_onbekend")
    else:
        rij.keuzes[code] = keuze


def _lees_getal(rij: Overnamerij, code: str, tekst: str) -> None:
    delen = _UREN.fullmatch(tekst)
    aantal = int(delen[1].replace(".", "")) if delen else MAX_UREN + 1
    if aantal > MAX_UREN:
        rij.meld(code, "getal_ongeldig")
    else:
        rij.uren[code] = aantal


def _check_datums(rij: Overnamerij, dag: date) -> None:
    geboren = rij.datums.get("geboortedatum")
    for code in ("geboortedatum", *_GEBEURD, "intake", "pip"):
        day = rij.datums.get(code)
        if day is not None and day > dag:
            rij.meld(code, "datum_toekomst")
    if geboren is None or not rij.is_bekend("geboortedatum"):
        return
    if geboren <= date(EERSTE_JAAR, 1, 1):
        rij.meld("geboortedatum", "jaar_onmogelijk")
        return
    for code in (*_GEBEURD, "intake", "pip"):
        day = rij.datums.get(code)
        if day is not None and day < geboren:
            rij.meld(code, "voor_geboorte")


def _check_pip(rij: Overnamerij) -> None:
    pip = rij.datums.get("pip")
    if not rij.is_bekend("pip"):
        return
    if pip is None:
        loose = [code for code in _NA_PIP if rij.teksten.get(code)]
        if loose:
            rij.meld(loose[0], "pip_ontbreekt")
        return
    if not rij.teksten.get("leerroute"):
        rij.meld("leerroute", "leerroute_ontbreekt")
    if any(rij.is_bekend(code) and pip < rij.datums.get(code, pip) for code in _VOOR_PIP):
        rij.meld("pip", "pip_voor_plicht")
    elif rij.datums.get("einddatum_duo", pip) < pip:
        rij.meld("einddatum_duo", "einddatum_voor_pip")
    _check_niveau(rij, pip)


def _check_niveau(rij: Overnamerij, pip: date) -> None:
    if "leerroute" not in rij.keuzes or "niveau" not in rij.keuzes:
        return
    route = cast(Leerroute, rij.keuzes["leerroute"])
    niveau = cast(Niveau, rij.keuzes["niveau"])
    if niveau_fout(PipFeit(pip, route, niveau), is_eerste=True) is not None:
        rij.meld("niveau", "niveau_past_niet")


def _check_uren(rij: Overnamerij) -> None:
    praktijk = rij.uren.get("uren_map_praktijk", 0)
    if rij.is_bekend("uren_map") and praktijk > rij.uren.get("uren_map", 0):
        rij.meld("uren_map_praktijk", "praktijk_te_veel")


def _check_wet(rij: Overnamerij, dag: date) -> None:
    """Let the law have the last word: what it cannot calculate with does not come in."""
    for fout in tegenspraken(make_feiten(rij, dag=dag)):
        kolom = _PER_VELD.get(fout.veld, "pip" if fout.veld.startswith("pips") else "doelgroep")
        rij.meld(kolom, "past_niet")

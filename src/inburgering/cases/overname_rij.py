"""Turns the text of one row of a caseload file into values, and says what does not fit."""

from collections.abc import Mapping
from datetime import date
from typing import Final, cast

from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rij import EERSTE_JAAR, Tabelrij, lees_cellen
from inburgering.cases.overname_kolommen import INDELING
from inburgering.law.feiten import Doelgroep, Feiten, PipFeit, UrenSoort
from inburgering.law.pip_inhoud import Leerroute, Niveau
from inburgering.law.tegenspraak import niveau_fout, tegenspraken

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


def lees_rij(rij: Rij, *, dag: date) -> Tabelrij:
    """Return the values of a row, with a finding at each column that is wrong in itself."""
    gelezen = lees_cellen(rij, INDELING)
    _check_datums(gelezen, dag)
    _check_pip(gelezen)
    _check_uren(gelezen)
    if not gelezen.fouten:
        _check_wet(gelezen, dag)
    return gelezen


def make_feiten(rij: Tabelrij, *, dag: date) -> Feiten:
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
        uren={cast(UrenSoort, k.removeprefix("uren_")): n for k, n in rij.getallen.items()},
        heeft_intake_afgerond="intake" in rij.datums,
    )


def _check_datums(rij: Tabelrij, dag: date) -> None:
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


def _check_pip(rij: Tabelrij) -> None:
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


def _check_niveau(rij: Tabelrij, pip: date) -> None:
    if "leerroute" not in rij.keuzes or "niveau" not in rij.keuzes:
        return
    route = cast(Leerroute, rij.keuzes["leerroute"])
    niveau = cast(Niveau, rij.keuzes["niveau"])
    if niveau_fout(PipFeit(pip, route, niveau), is_eerste=True) is not None:
        rij.meld("niveau", "niveau_past_niet")


def _check_uren(rij: Tabelrij) -> None:
    praktijk = rij.getallen.get("uren_map_praktijk", 0)
    if rij.is_bekend("uren_map") and praktijk > rij.getallen.get("uren_map", 0):
        rij.meld("uren_map_praktijk", "praktijk_te_veel")


def _check_wet(rij: Tabelrij, dag: date) -> None:
    """Let the law have the last word: what it cannot calculate with does not come in."""
    for fout in tegenspraken(make_feiten(rij, dag=dag)):
        kolom = _PER_VELD.get(fout.veld, "pip" if fout.veld.startswith("pips") else "doelgroep")
        rij.meld(kolom, "past_niet")

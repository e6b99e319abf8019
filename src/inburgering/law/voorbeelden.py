"""Worked examples of the rules, calculated when asked, so that none can be out of date."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.law.bereken import TermijnStand, bereken
from inburgering.law.grondslag import Grondslag
from inburgering.law.invoer import feiten_uit
from inburgering.law.oproepen import Oproep, Stap, volgende_stap
from inburgering.law.tekst import Zin, dutch
from inburgering.law.termijn import TermijnCode
from inburgering.law.toegestaan import Toegestaan, ToegestaanCode
from inburgering.law.verplichting import Verplichting, VerplichtingCode


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """What went in, what came out, and the articles it came from."""

    gegeven: str
    uitkomst: str
    uitleg: str = ""
    grondslag: tuple[Grondslag, ...] = ()


Maker = Callable[[], Voorbeeld]
STANDAARD = {"id": "x", "doelgroep": "asielstatushouder", "peildatum": "2026-12-31"}


def voor_termijn(code: TermijnCode, **velden: Any) -> Maker:
    """Return an example that asks the calculator for one term."""
    return lambda: _van_termijn(_reken(velden).termijnen[code], velden)


def voor_plicht(code: VerplichtingCode, **velden: Any) -> Maker:
    """Return an example that asks the calculator for one duty."""
    return lambda: _van_plicht(_reken(velden).verplichtingen[code], velden)


def voor_oordeel(code: ToegestaanCode, **velden: Any) -> Maker:
    """Return an example that asks the calculator whether something is allowed."""
    return lambda: van_oordeel(_reken(velden).toegestaan[code], _gegeven(velden))


def voor_oproepen(*uitkomsten: str, is_asielvergunninghouder: bool = False) -> Maker:
    """Return an example that asks for the step after these outcomes."""

    def stap() -> Stap:
        rij = [_oproep(nummer, een) for nummer, een in enumerate(uitkomsten, start=1)]
        return volgende_stap(rij, is_asielvergunninghouder=is_asielvergunninghouder)

    gegeven = f"outcomes of the calls: {', '.join(uitkomsten)}"
    return lambda: _van_uitleg(gegeven, stap().code, stap().uitleg, stap().grondslag)


def voor_waarde(gegeven: str, waarde: Callable[[], object], *grondslag: Grondslag) -> Maker:
    """Return an example of a rule that gives one value."""
    return lambda: Voorbeeld(gegeven, str(waarde()), grondslag=grondslag)


def van_oordeel(oordeel: Toegestaan, gegeven: str) -> Voorbeeld:
    """Return a permission as an example."""
    uitkomst = "allowed" if oordeel.mag else "not allowed"
    return _van_uitleg(gegeven, uitkomst, oordeel.uitleg, oordeel.grondslag)


def _reken(velden: Mapping[str, Any]) -> Any:
    return bereken(feiten_uit({**STANDAARD, **velden}))


def _oproep(nummer: int, uitkomst: str) -> Oproep:
    return Oproep(nummer, date(2025, 9, 1), date(2025, 9, 15), uitkomst, date(2025, 9, 16))


def _van_termijn(termijn: TermijnStand, velden: Mapping[str, Any]) -> Voorbeeld:
    einde = termijn.uiterlijk or "not known yet"
    uitkomst = f"{termijn.begin} to {einde}"
    return _van_uitleg(_gegeven(velden), uitkomst, termijn.uitleg, termijn.grondslag)


def _van_plicht(plicht: Verplichting, velden: Mapping[str, Any]) -> Voorbeeld:
    delen = ["required" if plicht.vereist else "not required"]
    if plicht.norm_uren is not None:
        delen.append(f"{plicht.gedaan_uren} of {plicht.norm_uren} hours")
    if plicht.voldaan is not None:
        delen.append("met" if plicht.voldaan else "not met")
    return _van_uitleg(_gegeven(velden), ", ".join(delen), plicht.uitleg, plicht.grondslag)


def _van_uitleg(
    gegeven: str, uitkomst: str, uitleg: Iterable[Zin], grondslag: tuple[Grondslag, ...]
) -> Voorbeeld:
    return Voorbeeld(gegeven, uitkomst, dutch(uitleg), grondslag)


def _gegeven(velden: Mapping[str, Any]) -> str:
    alle = {"doelgroep": STANDAARD["doelgroep"], **velden}
    return ", ".join(f"{veld} {_waarde(waarde)}" for veld, waarde in alle.items())


def _waarde(waarde: Any) -> str:
    if isinstance(waarde, dict):
        return " ".join(str(deel) for paar in waarde.items() for deel in paar)
    if isinstance(waarde, list):
        return " and ".join(" ".join(map(str, deel.values())) for deel in waarde)
    return str(waarde)

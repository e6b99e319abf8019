"""Builders for the law tests: facts and cases from short Dutch tables."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from inburgering.law.bereken import Antwoord, TermijnStand, bereken
from inburgering.law.feiten import Feiten
from inburgering.law.invoer import feiten_uit
from inburgering.law.uitvoer import antwoord_as_json
from inburgering.law.verplichting import Verplichting, VerplichtingCode


def dag(tekst: str) -> date:
    """Return the date of an ISO text."""
    return date.fromisoformat(tekst)


def woorden(tekst: str) -> list[str]:
    """Return the words of a text."""
    return tekst.split()


def zaak(**velden: Any) -> dict[str, Any]:
    """Return one case as the calculator takes it; a gezinsmigrant on 2025-03-01 unless said."""
    return {"id": "zaak", "peildatum": "2025-03-01", "doelgroep": "gezinsmigrant", **velden}


def feiten(**velden: Any) -> Feiten:
    """Return the facts of one case."""
    return feiten_uit(zaak(**velden))


def antwoord(**velden: Any) -> Antwoord:
    """Return the calculator's answer to one case."""
    return bereken(feiten(**velden))


def als_json(**velden: Any) -> Any:
    """Return the calculator's answer to one case as JSON values."""
    return antwoord_as_json(antwoord(**velden))


def signalen(**velden: Any) -> list[str]:
    """Return the codes of the signals for one case."""
    return [signaal.code for signaal in antwoord(**velden).signalen]


def termijn(**velden: Any) -> TermijnStand:
    """Return the term for the plan of one case."""
    return antwoord(**velden).termijnen["pip_vaststellen"]


def uiterlijk(**velden: Any) -> date | None:
    """Return the last day for the plan of one case."""
    return termijn(**velden).uiterlijk


def pips(*datums: str, leerroute: str = "B1") -> list[dict[str, str]]:
    """Return plans with these dagtekeningen."""
    return [{"dagtekening": datum, "leerroute": leerroute} for datum in datums]


def plichten(
    leerroute: str | None = None, **velden: Any
) -> Mapping[VerplichtingCode, Verplichting]:
    """Return the duties of one case, with a plan of this route or none yet."""
    rij = [] if leerroute is None else pips("2025-02-01", leerroute=leerroute)
    return antwoord(pips=rij, **velden).verplichtingen

"""Builders for the law tests: facts and cases from short Dutch tables."""

from datetime import date
from typing import Any

from inburgering.law.bereken import Antwoord, bereken
from inburgering.law.feiten import Feiten
from inburgering.law.invoer import feiten_uit
from inburgering.law.uitvoer import antwoord_as_json


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

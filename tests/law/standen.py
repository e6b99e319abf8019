"""Builders of dossier states for the work tests."""

from datetime import date
from typing import Any

from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.werk import Stand, Werk, werk
from tests.law.maak import dag

DATUMS = {
    "datum_kennisgeving",
    "datum_inschrijving",
    "datum_inschrijving_na_verhuizing",
    "informatie_derden_ontvangen",
    "einddatum_duo",
    "recht_op_bijstand",
}


def maak_feiten(**velden: Any) -> Feiten:
    """Return facts of an asielstatushouder; dates are ISO texts."""
    basis: dict[str, Any] = {"id": "P1", "peildatum": dag("2030-01-01")}
    waarden = {k: dag(v) if k in DATUMS and isinstance(v, str) else v for k, v in velden.items()}
    return Feiten(**{**basis, "doelgroep": "asielstatushouder", **waarden})


def stand(feiten: Feiten, **velden: Any) -> Stand:
    """Return a dossier state; fields ending in ``_op`` take ISO texts."""
    return Stand(feiten=feiten, **{k: _datum(v) for k, v in velden.items()})


def plan(dagtekening: str, leerroute: Any = "B1") -> tuple[PipFeit, ...]:
    """Return one plan as facts."""
    return (PipFeit(dag(dagtekening), leerroute),)


def rijen(een: Stand) -> dict[str, Werk]:
    """Return the work by code; maatschappelijke begeleiding by code and taak."""
    return {
        f"mb_starten {rij.taak}" if rij.code == "mb_starten" else rij.code: rij for rij in werk(een)
    }


def _datum(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return date.fromisoformat(waarde)
    return waarde

"""Rows of the access table: lists of koppelingen, and the arrival of one person."""

from typing import Any

from inburgering.actions.koppelingslijst import koppelingslijst_lezen
from tests.koppelingen import as_csv, make_koppeling
from tests.web.toegang.wie import OPENEN, REGIE

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "instroom",
            "koppelingslijst",
            "koppelingslijst_persoon",
            "koppelingslijst_sjabloon_csv",
            "koppelingslijst_sjabloon_xlsx",
        ),
        OPENEN,
    ),
    # A list belongs to the party that read it.
    **dict.fromkeys(
        ("koppelingslijst_een", "koppelingslijst_rest_csv", "koppelingslijst_rest_xlsx"), REGIE
    ),
    **dict.fromkeys(
        (
            "aankomst",
            "aankomst_driegesprek",
            "aankomst_driegesprek_niet",
            "aankomst_driegesprek_plannen",
            "aankomst_informatie",
            "aankomst_kennismaking",
            "aankomst_voorinburgering",
        ),
        REGIE,
    ),
}

POST = frozenset({"koppelingslijst_akkoord", "koppelingslijst_weg"})


def prepare(_dossier: Any, *, bereik_for: Any, moment: Any) -> dict[str, str]:
    """Read a list with a good row and a wrong one."""
    rows = [make_koppeling(1), make_koppeling(2, geboortedatum="01-01-1900")]
    found = koppelingslijst_lezen("a.csv", as_csv(rows), bereik=bereik_for("noor"), moment=moment)
    return {"coa_lijst": str(found.sleutel), "stap": "afgesproken"}

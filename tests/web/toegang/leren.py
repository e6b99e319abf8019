"""Rows of the access table: Leerroute, exams, PVT and MAP, reports, interpreters."""

import uuid
from collections.abc import Callable
from datetime import timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.tolk import Tolknodig, tolk_vragen
from inburgering.actions.voortgangsbericht import (
    Berichtgegevens,
    voortgangsbericht_geven,
)
from inburgering.cases.models import Examen, Tolkopdracht, Voortgangsbericht
from tests.leren import make_order, make_pvt_group, sit_exam
from tests.web.toegang.wie import NIEMAND, REGIE, TAAK

WERKVOORRAAD = frozenset({"noor", "tom", "eva", "kim", "sam", "vera", "vreemd"})
"""Whose role has a work list; each sees the interpreters of the own party."""

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "leren",
            "taalniveau",
            "examen_nieuw",
            "examen",
            "examen_weg",
            "bericht",
            "bericht_vragen",
        ),
        REGIE,
    ),
    "pvt": REGIE | {"vera"},
    # Without a plan in force there is no MAP and no closing talk to record.
    "map_eindgesprek": NIEMAND,
    "eindgesprek_z": NIEMAND,
    "tolken_dossier": TAAK,
    "tolk": TAAK,
    "tolken": WERKVOORRAAD,
    # A group of two municipalities: each regie sees its own people in it.
    "groep_pvt": REGIE | {"vera", "eva"},
    "tolk_groep": frozenset({"vera"}),
    # The list is of schools alone; the casusregie may type a report for a provider.
    "deelnemer_berichten": frozenset({"lot"}),
    "deelnemer_bericht": REGIE | {"lot"},
}
POST: frozenset[str] = frozenset()


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give an exam, an order with a report, a group for the PVT and an interpreter."""
    noor = bereik_for("noor")
    sit_exam(dossier_key, noor, moment)
    order = make_order(dossier_key, noor)
    report = Berichtgegevens(
        moment.dag - timedelta(days=9), moment.dag, "goed", True, "Komt altijd en leert snel."
    )
    voortgangsbericht_geven(
        dossier_key, bestelling=order.sleutel, gegevens=report, bereik=noor, moment=moment
    )
    gegevens = Tolknodig("Tigrinya", "voortgang", moment.dag + timedelta(days=9))
    tolk_vragen(dossier_key, gegevens=gegevens, bereik=noor, moment=moment)
    group = make_pvt_group(dossier_key, door=noor)
    return {
        "examen": str(Examen.objects.get(dossier__sleutel=dossier_key).pk),
        "lesbestelling": str(order.sleutel),
        "schoolbericht": str(Voortgangsbericht.objects.get(bestelling=order).sleutel),
        "pvtgroep": str(group.sleutel),
        "tolk": str(Tolkopdracht.objects.get(dossier__sleutel=dossier_key).sleutel),
    }

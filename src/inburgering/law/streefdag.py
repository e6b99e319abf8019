"""The day that a municipality aims at: never after the last day in law, and never called law.

Source: local policy; the start that a municipality may choose is set in its settings.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.law.kalender import EEN_DAG
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.termijn import Termijn
from inburgering.law.werkbeeld import Beeld


@dataclass(frozen=True, slots=True)
class Streefdag:
    """A local target, and how it lies beside the law."""

    dag: date
    uitleg: tuple[Zin, ...]


def na_begin(termijn: Termijn | None, weken: int | None) -> date | None:
    """Return the target so many weeks after the term began, never after its end."""
    if weken is None or termijn is None:
        return None
    doel = termijn.begin - EEN_DAG + timedelta(weeks=weken)
    return doel if termijn.uiterlijk is None else min(doel, termijn.uiterlijk)


def streefdag_pip(beeld: Beeld) -> Streefdag | None:
    """Return the local target for the plan, or ``None`` where there is none.

    It counts from the start of the legal term, or from registration where the municipality chose
    that. A target after the last day in law becomes that last day.

    Interpretatie: a municipality may aim at an earlier day, also from a start of its own; only
    art. 5.3 Besluit inburgering 2021 says when the term starts and ends (ADR 0011).
    """
    keuzes = beeld.stand.beleid
    if keuzes.streef_pip_vanaf == "wettelijk":
        dag = na_begin(beeld.termijn, keuzes.streef_pip_weken)
        return None if dag is None else Streefdag(dag, (_wil_klaar(dag),))
    if keuzes.streef_pip_weken is None or beeld.ingeschreven_op is None:
        return None
    doel = beeld.ingeschreven_op + timedelta(weeks=keuzes.streef_pip_weken)
    return _naast_de_wet(doel, beeld.ingeschreven_op, beeld.termijn)


def _naast_de_wet(doel: date, ingeschreven_op: date, termijn: Termijn | None) -> Streefdag:
    telt = zin(
        gettext_noop("Dat telt vanaf de inschrijving op %(inschrijving)s."),
        inschrijving=ingeschreven_op,
    )
    if termijn is None:
        nog_niet = zin(
            gettext_noop("De termijn van de wet loopt nog niet: daarvoor mist een datum.")
        )
        return Streefdag(doel, (_wil_klaar(doel), telt, nog_niet))
    if termijn.uiterlijk is None or doel <= termijn.uiterlijk:
        return Streefdag(doel, (_wil_klaar(doel), telt))
    te_laat = zin(
        gettext_noop(
            "De gemeente telt vanaf de inschrijving en komt dan op %(doel)s."
            " Dat is te laat voor de wet: %(uiterlijk)s geldt."
        ),
        doel=doel,
        uiterlijk=termijn.uiterlijk,
    )
    return Streefdag(termijn.uiterlijk, (te_laat,))


def _wil_klaar(dag: date) -> Zin:
    return zin(gettext_noop("De gemeente wil het PIP op %(streef)s klaar hebben."), streef=dag)

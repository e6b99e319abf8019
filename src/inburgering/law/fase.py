"""Where a person stands on the way from koppeling to nazorg.

Source: the steps of the act (art. 14, 15, 11 and 3 lid 3 Wi2021), in the words of the field.
"""

from typing import Literal

from inburgering.law.werkstand import Stand

Fase = Literal["instroom", "intake", "plan", "leren", "nazorg", "gesloten"]


def fase(stand: Stand) -> Fase:
    """Return the phase that follows from what has happened."""
    if stand.gesloten:
        return "gesloten"
    if stand.afronding.is_beeindigd:
        return "nazorg"
    if stand.pip_vastgesteld_op is not None:
        return "leren"
    if stand.intake_voltooid_op is not None:
        return "plan"
    if stand.oproepen or stand.toets_afgenomen_op or stand.feiten.datum_inschrijving:
        return "intake"
    return "instroom"

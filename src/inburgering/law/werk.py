"""Law and dossier together: what there is to do now.

Time alone changes no row: work holds first and last days, never "late" or "soon", and does not
depend on the peildatum.
"""

from inburgering.law import werk_intake, werk_pip, werk_uitvoering
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.werkbeeld import Regel, werkbeeld
from inburgering.law.werkstand import Stand, Werk, WerkCode

__all__ = ["REGELS", "Stand", "Werk", "WerkCode", "werk"]

REGELS: tuple[Regel, ...] = (
    werk_intake.kennismaking,
    werk_intake.ontbrekende_feiten,
    werk_intake.oproepen,
    werk_intake.leerbaarheidstoets,
    werk_intake.brede_intake,
    werk_pip.informatie_derden,
    werk_pip.pip_vaststellen,
    werk_pip.pip_verzenden,
    werk_pip.pip_melden_duo,
    werk_uitvoering.ontzorgen_starten,
    werk_uitvoering.ontzorgen_afronden,
    werk_uitvoering.mb_starten,
    werk_uitvoering.aanbod_leerroute,
    werk_uitvoering.pvt_starten,
    werk_uitvoering.map_starten,
    werk_uitvoering.einddatum_controleren,
)
"""Each rule yields the work of one kind, in the order of the person's way."""


def werk(stand: Stand, *, parameters: Parameters = WETTELIJK) -> tuple[Werk, ...]:
    """Return everything there is to do in a dossier; nothing once it is closed.

    At most one row per code and taak.
    """
    if stand.gesloten:
        return ()
    beeld = werkbeeld(stand, parameters=parameters)
    return tuple(rij for regel in REGELS for rij in regel(beeld))

"""Rows of the access table: moving, change of doelgroep, merging."""

from datetime import date

from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.naam import Naam
from tests.dossiers import make_bsn, open_dossier
from tests.verhuizing import move_out
from tests.web.toegang.wie import NIEMAND, OPENEN, REGIE

IN: dict[str, frozenset[str]] = {
    "samenvoegen": frozenset({"tom"}),
    **dict.fromkeys(("dossier_dubbel", "samenvoegen_naast", "samenvoegen_anders"), REGIE),
    "verhuizingen": OPENEN,
    "verhuizing_komst": OPENEN,
    # The notice in the stage is about somebody who moved to the second municipality.
    "verhuizing_openen": frozenset({"eva"}),
    # Nothing was handed over in the stage, so there is no archive.
    "verhuizing_archief": NIEMAND,
    **dict.fromkeys(("doelgroep", "verhuizing", "verhuizing_vertrek", "verhuizing_terug"), REGIE),
    # Nobody moved into or out of the dossier of the stage.
    **dict.fromkeys(
        (
            "overdracht_vragen",
            "overdracht_verzoek",
            "overdracht_invoeren",
            "overdracht_verstrekken",
            "overdracht_weigeren",
        ),
        NIEMAND,
    ),
}
POST = frozenset()


def prepare(dossier_key, *, bereik_for, moment):
    """Give a notice of somebody who moved from the first to the second municipality."""
    noor = bereik_for("noor")
    other = open_dossier(
        noor,
        moment,
        gemeente="9001",
        persoon=Persoonsgegevens(
            naam=Naam(geslachtsnaam="Verhuizer", voornamen="Sara"),
            geboortedatum=date(1990, 4, 1),
            bsn=make_bsn(77),
        ),
    )
    notice = move_out(other, noor, moment, moment.dag)
    return {"verhuizing": str(notice.sleutel), "ander": str(other)}

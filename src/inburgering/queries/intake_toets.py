"""Reads the leerbaarheidstoets, also for a party that only does the test."""

import uuid

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import Keuzelijst, get_word
from inburgering.cases.models import Dossier, Leerbaarheidstoets
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.intake_beeld import Toetsbeeld, Toetspagina

RESULTATEN: Keuzelijst = {
    "b1_haalbaar": _("B1 is waarschijnlijk haalbaar binnen 3 jaar"),
    "b1_niet_haalbaar": _("B1 is waarschijnlijk niet haalbaar binnen 3 jaar"),
    "onbekend": _("Nog niet bekend"),
}
TAAK = "leerbaarheidstoets"


def get_toetspagina(dossier: uuid.UUID, *, bereik: Bereik) -> Toetspagina | None:
    """Return the test, for who may see the intake or does the test; else ``None``."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    sees_intake = bereik.mag_zien(row.gemeente_id, Deel.INTAKE)
    does_test = bereik.mag_doen(row.gemeente_id, TAAK)
    if not (sees_intake or does_test):
        return None
    is_open = row.status == Dossier.Status.OPEN
    return Toetspagina(
        sleutel=row.sleutel,
        toets=read_test(row),
        mag_vastleggen=is_open and (does_test or bereik.mag_doen(row.gemeente_id, "brede_intake")),
        mag_vrijstellen=is_open and does_test and bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID),
        heeft_intake=sees_intake,
    )


def read_test(dossier: Dossier) -> Toetsbeeld:
    """Return the test of a dossier, empty when nothing is recorded."""
    row = Leerbaarheidstoets.objects.filter(dossier=dossier).first()
    if row is None:
        return Toetsbeeld(0, None, None, "", "", None)
    return Toetsbeeld(
        versie=row.versie,
        aangemeld_op=row.aangemeld_op,
        afgenomen_op=row.afgenomen_op,
        resultaat=row.resultaat,
        resultaat_woord=get_word(RESULTATEN, row.resultaat),
        vrijgesteld_op=row.vrijgesteld_op,
    )

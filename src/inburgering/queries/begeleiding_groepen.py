"""Groups without a duty that may join in, as a choice when a dossier is opened."""

from datetime import date

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import GROEPEN_ZONDER_PLICHT
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid, get_gemeenten


def list_extra_groepen(*, bereik: Bereik, dag: date) -> tuple[tuple[str, str, str], ...]:
    """Return code, name and explanation of the groups that a municipality of the worker lets in.

    Source: R-SV-036.
    """
    gemeenten = sorted(bereik.regie_gemeenten)
    beleid = get_beleid(gemeenten, dag=dag)
    names = get_gemeenten(gemeenten)
    found = []
    for code, words in GROEPEN_ZONDER_PLICHT.items():
        where = [
            names[gemeente]
            for gemeente in gemeenten
            if code in (beleidswaarde(beleid[gemeente], "extra_doelgroepen") or ())
        ]
        if where:
            hint = _("Mag meedoen in %(waar)s. Zonder termijnen en taken van de wet.")
            found.append((code, str(words), hint % {"waar": ", ".join(where)}))
    return tuple(found)

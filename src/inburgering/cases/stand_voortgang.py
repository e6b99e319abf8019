"""Makes from the tables what the law must know of talks on progress.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from inburgering.cases.models import Pip, Voortgangsgesprek
from inburgering.law.stand_voortgang import Voortgangstand

EMPTY = Voortgangstand()


def load_voortgang(pks: Collection[int]) -> Mapping[int, Voortgangstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    agreed = Pip.objects.filter(dossier__in=pks, status=Pip.Status.VASTGESTELD)
    found = {
        dossier: Voortgangstand(aantal=aantal)
        for dossier, aantal in agreed.values_list(
            "dossier_id", "inhoud__aantal_voortgangsgesprekken"
        )
    }
    talks = Voortgangsgesprek.objects.filter(dossier__in=pks).order_by("datum", "id")
    for talk in talks.only("dossier_id", "datum", "status"):
        found[talk.dossier_id] = _add(found.get(talk.dossier_id, EMPTY), talk)
    return found


def _add(stand: Voortgangstand, talk: Voortgangsgesprek) -> Voortgangstand:
    """Return the stand with one talk more; they come in the order of their days."""
    match talk.status:
        case Voortgangsgesprek.Status.GEPLAND:
            return replace(stand, gepland_op=stand.gepland_op or talk.datum)
        case Voortgangsgesprek.Status.NIET_VERSCHENEN:
            return replace(stand, gemist_op=talk.datum)
        case Voortgangsgesprek.Status.GEVOERD:
            return replace(
                stand, gevoerd=stand.gevoerd + 1, laatst_gevoerd_op=talk.datum, gemist_op=None
            )
    return stand

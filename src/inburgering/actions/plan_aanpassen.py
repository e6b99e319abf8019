"""Begins a new plan when the one in force does not fit what somebody can bear."""

import uuid

from django.db import transaction

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.handeling import handeling
from inburgering.actions.pip import merge_fields
from inburgering.actions.routewijziging import begin_concept, check_reden, check_version
from inburgering.cases.models import Pip


def plan_aanpassen(
    dossier: uuid.UUID,
    *,
    uren_per_week: int | None,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Begin a new plan that fits what somebody can bear, on the same route; return its key.

    Source: R-KEMP-046. Grondslag: art. 17 lid 1 Wi2021.

    :raises Onvolledig: if the reason is missing.
    """
    with transaction.atomic():
        check_version(dossier, bereik, versie)
        check_reden(reden)
        concept = begin_concept(dossier, reden, bereik=bereik, moment=moment, eenmalig=eenmalig)
        with handeling("plan.aangepast", dossier=dossier, bereik=bereik, moment=moment) as stuk:
            concept = Pip.objects.select_for_update().get(pk=concept.pk)
            if uren_per_week is not None:
                concept.inhoud = merge_fields(concept.inhoud, {"uren_per_week": uren_per_week})
            concept.versie += 1
            concept.gewijzigd_door_id = bereik.medewerker
            concept.save(update_fields=["inhoud", "versie", "gewijzigd_door"])
            stuk.gegevens |= {"pip": concept.pk, "reden": reden.strip()}
    return concept.sleutel

"""Takes an offer of the municipality over into the concept of a plan."""

import uuid

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.pip import save_concept
from inburgering.cases.models import Pip
from inburgering.cases.pip_inhoud import pip_inhoud_as_json, pip_inhoud_from_json
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.pip_lokaal import list_pipaanbod


def aanbod_overnemen(dossier: uuid.UUID, code: str, *, bereik: Bereik, moment: Moment) -> str:
    """Add an offer to the text of its part of the plan, and return the field it went to.

    An offer that stands there already is not added again.

    :raises NietGevonden: if the dossier does not exist for this worker.
    :raises Onvolledig: if the offer is only for when it is necessary, and no reason is given.
    :raises Geweigerd: if there is no concept, or the offer is not there (any more).
    """
    row = get_visible_dossiers(bereik).filter(sleutel=dossier).first()
    if row is None:
        raise NietGevonden
    plan = Pip.objects.filter(dossier=row, status=Pip.Status.CONCEPT).first()
    if plan is None:
        raise Geweigerd(_("Er is geen concept. Het plan is al vastgesteld of nog niet begonnen."))
    inhoud = pip_inhoud_from_json(plan.inhoud)
    offers = list_pipaanbod(row, inhoud, dag=moment.dag)
    found = [(veld, rij) for veld, rows in offers.items() for rij in rows if rij.code == code]
    if not found:
        raise Geweigerd(_("Dit aanbod is er niet meer. Kies iets anders."))
    veld, offer = found[0]
    if offer.voorwaarde and not inhoud.reden_extra_geldhulp.strip():
        text = _("%(naam)s is er alleen als het nodig is. Schrijf eerst op waarom.")
        message = text % {"naam": offer.naam}
        raise Onvolledig(message, velden={"reden_extra_geldhulp": message})
    if not offer.staat_erin:
        stored = pip_inhoud_as_json(inhoud, with_empty=True)
        lines = [part for part in (stored[veld].rstrip(), offer.zin) if part]
        save_concept(
            dossier,
            velden={veld: "\n".join(lines)},
            gezien=stored,
            bereik=bereik,
            moment=moment,
        )
    return veld

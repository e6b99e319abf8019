"""Records what was learnt of a group, so that the next one is better.

Source: R-KEMP-086: a pilot of a group over municipalities is evaluated and adjusted.
"""

import uuid
from datetime import date
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietBevoegd, NietGevonden, Onvolledig, Tekst, Verouderd
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.groepen import list_parties, list_planned_groups
from inburgering.cases.models import Groep

TEKST_MAX: Final = 1000


def groep_evalueren(
    groep: uuid.UUID, *, tekst: str, op: date, gezien: int, bereik: Bereik, moment: Moment
) -> None:
    """Write down what went well and what changes; a second time replaces what stood there.

    :raises NietGevonden: if this worker does not plan the group.
    :raises NietBevoegd: if the party of the group is planned by somebody else.
    :raises Verouderd: if somebody changed it since.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with transaction.atomic():
        rows = Groep.objects.select_for_update()
        row = rows.filter(sleutel=groep, pk__in=list_planned_groups(bereik).values("pk")).first()
        if row is None:
            raise NietGevonden
        if row.organisatie_id not in list_parties(bereik):
            raise NietBevoegd(_("Je plant geen groepen van deze aanbieder."))
        if row.versie != gezien:
            raise Verouderd
        _check(row, tekst.strip(), op, moment.dag)
        row.evaluatie, row.geevalueerd_op = tekst.strip(), op
        row.versie += 1
        row.save(update_fields=["evaluatie", "geevalueerd_op", "versie"])


def _check(row: Groep, tekst: str, op: date, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if not tekst:
        velden["tekst"] = _("Schrijf op wat goed ging en wat je anders gaat doen.")
    elif len(tekst) > TEKST_MAX:
        velden["tekst"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}
    elif "bsn" in find_sensitive(tekst):
        velden["tekst"] = _("Hier staat een BSN. Schrijf over de groep, niet over één persoon.")
    if op > dag:
        velden["op"] = _("Deze dag ligt na vandaag. Vul de dag van de evaluatie in.")
    elif op < row.begin:
        velden["op"] = _("Toen was de groep nog niet begonnen. Controleer de datum.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)

"""Writes the contracts of a region file."""

from collections.abc import Iterator

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from inburgering.actions.regio_rijen import remove_rows, sync_rows
from inburgering.actions.regio_verslag import Wijziging
from inburgering.region.fouten import Fout
from inburgering.region.lezen import GelezenBestand
from inburgering.region.models import Contract
from inburgering.region.rijen_contracten import contract_rijen


def write_contracten(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    """Make the contracts as the file has them, and yield what changed.

    :raises RegiobestandOngeldig: when the file leaves out a contract on which somebody ordered.
    """
    wanted = contract_rijen(gelezen.inhoud)
    rows = Contract.objects.filter(regio=gelezen.inhoud.regio.code)
    table = ("contract", ("regio_id", "code"), wanted, rows)
    try:
        yield from remove_rows(*table)
    except ProtectedError:
        wrong = Fout(
            ("contracten",),
            _("Er zijn lessen besteld op een contract dat niet meer in het bestand staat."),
            _("Zet het contract terug en vul bij `tot` de laatste dag in."),
        )
        raise gelezen.refuse([wrong]) from None
    yield from sync_rows(*table)

"""People without a duty: a dossier only where the municipality lets their group join in.

Source: R-SV-036.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.cases.keuzelijsten import GROEPEN_ZONDER_PLICHT
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid

VAN_DE_PLICHT: Final = ("plicht", "kennisgeving", "koppeling")
"""Facts that only somebody with a duty, or coming to it, has."""


def check_group(feiten: Mapping[str, Waarde], *, gemeente: str, dag: date) -> None:
    """Check that a group without a duty may join in here, and that no fact speaks of a duty.

    :raises Onvolledig: with all faults at once, each at the kind of its fact.
    """
    groep = feiten["doelgroep"].code if "doelgroep" in feiten else ""
    if groep not in GROEPEN_ZONDER_PLICHT:
        return
    velden: dict[str, Tekst] = {}
    beleid = get_beleid([gemeente], dag=dag)[gemeente]
    if groep not in (beleidswaarde(beleid, "extra_doelgroepen") or ()):
        velden["doelgroep"] = _("Deze gemeente heeft geen aanbod voor deze groep. Kies de groep.")
    for soort in VAN_DE_PLICHT:
        if soort in feiten:
            velden[soort] = _("Deze groep heeft geen plicht. Haal de datum weg of kies de groep.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)

"""Begins a phase of guidance, with the criteria that are met.

Source: R-SV-033.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.begeleidingsfasen import BEGELEIDINGSFASEN
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Begeleidingsfase
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid

FASE_TAKEN = ("mb_praktisch", "mb_leefomgeving", *REGIE)
TEKST_MAX = 300


@dataclass(frozen=True, slots=True)
class Fasegegevens:
    """Which phase begins, when, and which criteria are met."""

    fase: str
    begin: date
    criteria: tuple[str, ...] = ()
    toelichting: str = ""
    """Why, when not every criterion is met."""


def begeleidingsfase_beginnen(
    dossier: uuid.UUID,
    *,
    gegevens: Fasegegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that a phase began. Phases follow each other; each begins once.

    :raises Geweigerd: if the municipality does not work with phases.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "begeleidingsfase.begonnen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=FASE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        gemeente = stuk.dossier.gemeente_id
        beleid = get_beleid([gemeente], dag=moment.dag)[gemeente]
        if not beleidswaarde(beleid, "begeleidingsfasen"):
            raise Geweigerd(_("Deze gemeente werkt niet met fasen van begeleiding."))
        _check(stuk, gegevens)
        known = BEGELEIDINGSFASEN[gegevens.fase].criteria
        Begeleidingsfase.objects.create(
            dossier=stuk.dossier,
            fase=gegevens.fase,
            begin=gegevens.begin,
            criteria=[code for code in known if code in gegevens.criteria],
            toelichting=gegevens.toelichting.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {
            "begeleidingsfase": gegevens.fase,
            "begin": gegevens.begin.isoformat(),
        }


def _check(stuk: Werkstuk, gegevens: Fasegegevens) -> None:
    velden: dict[str, Tekst] = {}
    order = list(BEGELEIDINGSFASEN)
    rows = Begeleidingsfase.objects.filter(dossier=stuk.dossier).order_by("begin", "pk")
    done = {row.fase: row.begin for row in rows}
    following = order[len(done)] if len(done) < len(order) else ""
    if gegevens.fase != following:
        raise Onvolledig(
            _("Deze fase kan nu niet beginnen. Laad de pagina opnieuw."),
            velden={"fase": _("Deze fase kan nu niet beginnen.")},
        )
    if gegevens.begin > stuk.moment.dag:
        velden["begin"] = _("Deze dag ligt na vandaag. Vul de dag in waarop de fase begon.")
    elif done and gegevens.begin < max(done.values()):
        velden["begin"] = _("De vorige fase begon later. Controleer de dag.")
    criteria = BEGELEIDINGSFASEN[gegevens.fase].criteria
    if set(criteria) - set(gegevens.criteria) and not gegevens.toelichting.strip():
        velden["toelichting"] = _("Nog niet alles is zo. Schrijf op waarom de fase toch begint.")
    if len(gegevens.toelichting.strip()) > TEKST_MAX:
        velden["toelichting"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": TEKST_MAX
        }
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)

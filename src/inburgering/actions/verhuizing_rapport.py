"""Makes the report of a hand-over for a college outside this system, to send by secure mail."""

import uuid

from django.utils.formats import date_format
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import get_letter_basis, make_afzender, make_contact
from inburgering.actions.fouten import NietGevonden
from inburgering.actions.intake_verslag import set_pdf
from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze
from inburgering.actions.verhuizing_vraag import get_new_name
from inburgering.cases.models import Verhuizing
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.gegevens import Afzender, Contact
from inburgering.documents.verhuizing import (
    OverdrachtDeel,
    OverdrachtGegevens,
    overdracht_rapport,
)
from inburgering.queries.dossier_kop import get_full_name
from inburgering.queries.verhuizing_keuzes import preview_overdracht


def render_overdracht_pdf(
    dossier: uuid.UUID, *, keuze: Overdrachtskeuze, bereik: Bereik, moment: Moment
) -> bytes:
    """Return exactly what the preview shows as PDF; nothing is written.

    :raises NietGevonden: if nobody moved out of this dossier, for this worker.
    :raises Geweigerd: if a sign in the text cannot be printed, saying which.
    """
    row = (
        get_visible_dossiers(bereik)
        .filter(sleutel=dossier)
        .select_related("persoon", "gemeente", "casusregisseur")
        .first()
    )
    move = Verhuizing.objects.filter(dossier_oud=row).select_related("gemeente_nieuw").first()
    if row is None or move is None or not bereik.mag_zien(row.gemeente_id, Deel.PIP):
        raise NietGevonden
    basis = get_letter_basis(row, taak="pip", bereik=bereik, moment=moment)
    # The report goes to another municipality: Dutch, whatever the language of the screen.
    with override("nl"):
        seen = preview_overdracht(
            dossier,
            onderdelen=keuze.onderdelen,
            boetes=keuze.boetes,
            toelichting=keuze.toelichting,
            bereik=bereik,
        )
        if seen is None:
            raise NietGevonden
        gegevens = OverdrachtGegevens(
            afzender=make_afzender(basis) if basis else Afzender("", "", (), ""),
            contact=make_contact(row, basis) if basis else Contact(naam="", telefoon=""),
            naar=get_new_name(move),
            naam=get_full_name(row.persoon),
            geboortedatum=date_format(row.persoon.geboortedatum, "j F Y"),
            kenmerk=row.nummer,
            dagtekening=moment.dag,
            delen=tuple(
                OverdrachtDeel(deel.titel, tuple((r.label, r.waarde) for r in deel.regels))
                for deel in seen.delen
            ),
            niet=seen.niet,
            reden=keuze.reden.strip(),
        )
        return set_pdf(overdracht_rapport(gegevens))

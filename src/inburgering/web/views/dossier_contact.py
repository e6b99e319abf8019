"""The log of contacts with and about a person."""

import uuid

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.contact import contact_vastleggen
from inburgering.queries.dossier_delen import get_contacten
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_werk import ContactForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
)


@require_http_methods(["GET", "HEAD", "POST"])
def dossier_contact(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the contacts so far, and record a new one."""
    kop = open_dossier(request, sleutel, deel=Deel.CONTACTEN, doel="contact")
    form = ContactForm(posted(request), initial={"datum": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Contact"),
        knop=_("Leg contact vast"),
        gedaan=_("Het contact is vastgelegd."),
        volgende=_("Het staat in de tijdlijn."),
        terug="dossier_contact",
        sjabloon="dossier/contact.html",
        extra={
            "contacten": get_contacten(sleutel, bereik=request.bereik, aantal=50),
            "tab": "dossier_contact",
        },
    )

    def act(zegel: Zegel) -> None:
        contact_vastleggen(
            sleutel,
            contact=form.get_contact(),
            bereik=request.bereik,
            moment=request.moment,
            # Two workers may each note a contact: neither changes what the other saw.
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)

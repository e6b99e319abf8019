"""The people with whom one works: a page for in a hallway, on a phone."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.contact import contact_vastleggen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import mensen_inzien
from inburgering.queries.mijn_mensen import Mens, get_mens, list_mensen
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.begeleiding_notitie import NotitieForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.begeleiding_vinkje import handle_tick
from inburgering.web.views.dossier_deur import log_reading, posted, show_forbidden


@require_safe
def mijn_mensen(request: Verzoek) -> HttpResponse:
    """Show per person name, telephone, language and what to do by when; each reading is logged."""
    if Deel.NAAM not in request.bereik.rol.delen:
        raise PermissionDenied
    people = list_mensen(bereik=request.bereik, dag=request.moment.dag)
    mensen_inzien(
        [mens.dossier for mens in people],
        doel="mijn_mensen",
        bereik=request.bereik,
        moment=request.moment,
    )
    return render(request, "mijn_mensen/mijn_mensen.html", {"mensen": people})


@require_POST
def mijn_punt(request: Verzoek, dossier: uuid.UUID, punt: int) -> HttpResponse:
    """Tick an own point with today's date, or open it again."""
    return handle_tick(
        request,
        dossier,
        punt,
        terug=f"{reverse('mijn_mensen')}#mens-{dossier}",
        announce=lambda: announce_success(request, done=_("Gedaan. Dank je wel.")),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def notitie(request: Verzoek, dossier: uuid.UUID) -> HttpResponse:
    """Write a note about a contact, in plain words."""
    log_reading(request, dossier, deel=Deel.NAAM, doel="notitie")
    mens = open_mens(request, dossier)
    form = NotitieForm(
        posted(request),
        vandaag=request.moment.dag,
        naam=mens.naam,
        initial={"datum": request.moment.dag},
    )
    if request.method == "POST" and form.is_valid():
        try:
            contact_vastleggen(
                dossier,
                contact=form.get_contact(),
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=read_eenmalig(request.POST),
            )
        except AlGedaan:
            return HttpResponseRedirect(reverse("mijn_mensen"))
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=_("De notitie is bewaard."))
            return HttpResponseRedirect(f"{reverse('mijn_mensen')}#mens-{dossier}")
    return render(request, "mijn_mensen/notitie.html", {"mens": mens, "form": form})


def open_mens(request: Verzoek, dossier: uuid.UUID) -> Mens:
    """Return one of the own people about whom this worker writes notes.

    :raises Http404: for anybody else.
    """
    mens = get_mens(dossier, bereik=request.bereik, dag=request.moment.dag)
    if mens is None or mens.notities is None:
        raise Http404
    return mens

"""Add an own task to a dossier."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import dossier_inzien
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.queries.werkvoorraad_keuzes import get_collegas
from inburgering.queries.werkvoorraad_taak import Taakplaats, get_taakplaats
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.taak import NieuweTaakForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.taken_werkplek import get_address


@require_http_methods(["GET", "HEAD", "POST"])
def taak_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Ask what must be done, for which party, by whom and when; then add it."""
    plaats = _open(request, sleutel)
    form = NieuweTaakForm(
        request.POST if request.method == "POST" else None,
        taken=plaats.taken,
        collegas=get_collegas(request.bereik, dag=request.moment.dag),
        initial={"vanaf": request.moment.dag, "versie": plaats.versie},
    )
    if form.is_bound and form.is_valid():
        try:
            _add(request, sleutel, form)
        except NietBevoegd as refusal:
            raise PermissionDenied(str(refusal.melding)) from refusal
        except AlGedaan:
            return _return(sleutel)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request,
                done=_("De taak staat erbij."),
                next_step=_("Wie de taak doet, ziet die in de werkvoorraad."),
            )
            return _return(sleutel)
    return render(
        request,
        "werkvoorraad/taak_nieuw.html",
        {"form": form, "plaats": plaats, "dossier_adres": get_address("dossier", sleutel)},
    )


def _open(request: Verzoek, sleutel: uuid.UUID) -> Taakplaats:
    plaats = get_taakplaats(request.bereik, sleutel, dag=request.moment.dag)
    if plaats is None:
        raise Http404
    try:
        dossier_inzien(
            sleutel,
            deel=Deel.TAKEN,
            doel="taak_nieuw",
            bereik=request.bereik,
            moment=request.moment,
        )
    except NietGevonden:
        raise Http404 from None
    return plaats


def _add(request: Verzoek, sleutel: uuid.UUID, form: NieuweTaakForm) -> None:
    values = dict(form.cleaned_data)
    versie = values.pop("versie")
    taak_toevoegen(
        sleutel,
        NieuweTaak(**values),
        bereik=request.bereik,
        moment=request.moment,
        versie=versie,
        eenmalig=read_eenmalig(request.POST),
    )


def _return(sleutel: uuid.UUID) -> HttpResponseRedirect:
    return HttpResponseRedirect(get_address("dossier", sleutel) or reverse("werkvoorraad"))

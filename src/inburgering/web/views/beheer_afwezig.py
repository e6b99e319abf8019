"""Absence and who covers: of oneself, and of an account one administers."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.actions.afwezigheid import afwezigheid_intrekken, afwezigheid_vastleggen
from inburgering.actions.fouten import Geweigerd
from inburgering.queries.account import get_account
from inburgering.queries.collega import list_afwezigheden, list_vervangers
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.beheer_formulier import AfwezigheidForm
from inburgering.web.views.beheer_recht import beheerder_only


@require_http_methods(["GET", "HEAD", "POST"])
def eigen_afwezigheid(request: Verzoek) -> HttpResponse:
    """Show and record the own absence."""
    return _edit(request, request.bereik.medewerker, naam="", back=reverse("afwezigheid"))


@require_http_methods(["GET", "HEAD", "POST"])
@beheerder_only
def account_afwezigheid(request: Verzoek, medewerker: int) -> HttpResponse:
    """Show and record the absence of a worker."""
    account = get_account(request.bereik, medewerker=medewerker, dag=request.moment.dag)
    if account is None:
        raise Http404
    back = reverse("beheer_afwezigheid", args=[medewerker])
    return _edit(request, medewerker, naam=account.rij.naam, back=back)


@require_POST
def afwezigheid_weg(request: Verzoek, afwezigheid: int) -> HttpResponse:
    """Take an absence back."""
    try:
        owner = afwezigheid_intrekken(afwezigheid, bereik=request.bereik, moment=request.moment)
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
        return HttpResponseRedirect(reverse("afwezigheid"))
    announce_success(request, done=_("De afwezigheid is ingetrokken."))
    if owner == request.bereik.medewerker:
        return HttpResponseRedirect(reverse("afwezigheid"))
    return HttpResponseRedirect(reverse("beheer_afwezigheid", args=[owner]))


def _edit(request: Verzoek, medewerker: int, *, naam: str, back: str) -> HttpResponse:
    vandaag = request.moment.dag
    form = AfwezigheidForm(
        request.POST or None,
        vervangers=list_vervangers(medewerker, dag=vandaag),
        vandaag=vandaag,
    )
    if form.is_valid():
        try:
            afwezigheid_vastleggen(
                medewerker, bereik=request.bereik, moment=request.moment, **form.cleaned_data
            )
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=_("De afwezigheid is vastgelegd."))
            return HttpResponseRedirect(back)
    context = {
        "form": form,
        "naam": naam,
        "medewerker": medewerker,
        "rijen": list_afwezigheden(medewerker, vanaf=vandaag),
    }
    return render(request, "account/afwezigheid.html", context)

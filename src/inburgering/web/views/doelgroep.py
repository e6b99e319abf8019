"""Another doelgroep: first what follows from it, then saving."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.doelgroep import doelgroep_wijzigen
from inburgering.actions.fouten import AlGedaan, Gesloten, Geweigerd, NietBevoegd, NietGevonden
from inburgering.queries.doelgroep import Doelgroepstand, get_doelgroep, preview_doelgroep
from inburgering.queries.dossier_beeld import Kop
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.doelgroep import DoelgroepForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import open_dossier, posted, read_zegel, show_forbidden
from inburgering.web.views.fouten import show_typed

BEWAAR = "bewaar"
TERUG = "terug"


@require_http_methods(["GET", "HEAD", "POST"])
def doelgroep(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Ask for the new group, show what follows, and only then save."""
    kop = open_dossier(request, sleutel, deel=Deel.FEITEN, doel="doelgroep")
    now = get_doelgroep(sleutel, bereik=request.bereik)
    if now is None:
        raise Http404
    form = DoelgroepForm(posted(request), dag=request.moment.dag)
    step = request.POST.get("doe", "")
    if request.method != "POST" or not form.is_valid() or step == TERUG:
        return _ask(request, kop, now, form)
    if step == BEWAAR:
        return _save(request, kop, now, form)
    if form.cleaned_data["groep"] == now.code:
        form.add_error("groep", _("Deze persoon hoort al bij deze groep."))
        return _ask(request, kop, now, form)
    return _show(request, kop, now, form)


def _ask(request: Verzoek, kop: Kop, now: Doelgroepstand, form: DoelgroepForm) -> HttpResponse:
    context = {"kop": kop, "nu": now, "form": form}
    return render(request, "doelgroep/wijzigen.html", context)


def _show(request: Verzoek, kop: Kop, now: Doelgroepstand, form: DoelgroepForm) -> HttpResponse:
    """Show duties, offer, work and terms as they would become."""
    gevolgen = preview_doelgroep(
        kop.sleutel,
        groep=form.cleaned_data["groep"],
        vanaf=form.cleaned_data["vanaf"],
        bereik=request.bereik,
        dag=request.moment.dag,
    )
    if gevolgen is None:
        raise Http404
    context = {"kop": kop, "nu": now, "gevolgen": gevolgen, "getypt": form.cleaned_data}
    return render(request, "doelgroep/gevolgen.html", context)


def _save(request: Verzoek, kop: Kop, now: Doelgroepstand, form: DoelgroepForm) -> HttpResponse:
    zegel = read_zegel(request)
    try:
        doelgroep_wijzigen(
            kop.sleutel,
            wijziging=form.get_wijziging(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Gesloten as refusal:
        return show_typed(request, str(refusal.melding))
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return _ask(request, kop, now, form)
    announce_success(
        request,
        done=_("De nieuwe doelgroep staat in het dossier."),
        next_step=_("De taken en termijnen zijn bijgewerkt."),
    )
    return HttpResponseRedirect(reverse("dossier", args=[kop.sleutel]))

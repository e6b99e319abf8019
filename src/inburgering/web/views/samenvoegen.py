"""Doubles: who may be one person, compare them, merge them or tell them apart."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.samenvoegen import personen_onderscheiden, personen_samenvoegen
from inburgering.queries.samenvoegen import list_dubbelgangers, list_paren
from inburgering.queries.samenvoegen_naast import (
    Naastelkaar,
    get_naastelkaar,
    list_dubbele_dossiers,
)
from inburgering.queries.verhuizing import is_done
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.samenvoegen import SamenvoegForm
from inburgering.web.forms.verhuizing import RedenForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import (
    log_reading,
    open_dossier,
    posted,
    read_zegel,
    show_forbidden,
)

METHODS = ["GET", "HEAD", "POST"]


@require_safe
def samenvoegen(request: Verzoek) -> HttpResponse:
    """Show a team lead the pairs of people who may be one."""
    if not request.bereik.rol.mag_overnemen or not request.bereik.regie_gemeenten:
        raise PermissionDenied
    return render(request, "samenvoegen/lijst.html", {"paren": list_paren(bereik=request.bereik)})


@require_safe
def dossier_dubbel(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show who may be the same person, and dossiers that were closed as double."""
    kop = open_dossier(request, sleutel, deel=Deel.BSN, doel="dubbel_zoeken")
    found = list_dubbelgangers(sleutel, bereik=request.bereik)
    if found is None:
        raise Http404
    context = {
        "kop": kop,
        "gevonden": found,
        "dubbel": list_dubbele_dossiers(sleutel, bereik=request.bereik),
    }
    return render(request, "samenvoegen/dubbel.html", context)


@require_http_methods(METHODS)
def samenvoegen_naast(request: Verzoek, sleutel: uuid.UUID, ander: uuid.UUID) -> HttpResponse:
    """Compare two people, choose what stays, and merge them."""
    for key in (sleutel, ander):
        log_reading(request, key, deel=Deel.BSN, doel="samenvoegen")
    naast = get_naastelkaar(sleutel, ander=ander, bereik=request.bereik, dag=request.moment.dag)
    if naast is None:
        sent = read_zegel(request).eenmalig if request.method == "POST" else None
        if is_done(sent, bereik=request.bereik):
            return _finish(request, sleutel)
        return _go_back(request, sleutel)
    form = SamenvoegForm(posted(request), naast=naast)
    if request.method == "POST" and form.is_valid():
        return _merge(request, naast, form)
    return _show(request, naast, form)


def _merge(request: Verzoek, naast: Naastelkaar, form: SamenvoegForm) -> HttpResponse:
    try:
        key = personen_samenvoegen(
            naast.kop.sleutel,
            ander=naast.ander,
            keuze=form.get_keuze(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_zegel(request).eenmalig,
        )
    except AlGedaan:
        key = naast.kop.sleutel
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return _show(request, naast, form)
    return _finish(request, key)


def _show(request: Verzoek, naast: Naastelkaar, form: SamenvoegForm) -> HttpResponse:
    context = {"kop": naast.kop, "naast": naast, "form": form}
    return render(request, "samenvoegen/naast.html", context)


def _finish(request: Verzoek, key: uuid.UUID) -> HttpResponse:
    announce_success(
        request,
        done=_("Dit is nu één persoon."),
        next_step=_("Was er een dubbel dossier? Dan zie je hier wat daarin anders stond."),
    )
    return HttpResponseRedirect(reverse("dossier_dubbel", args=[key]))


def _go_back(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Go back when these two are one already, or cannot be compared by this worker."""
    announce_problem(
        request,
        problem=_("Deze twee zijn niet (meer) samen te voegen."),
        remedy=_("Ze zijn al één persoon, of je beheert niet allebei de dossiers."),
    )
    return HttpResponseRedirect(reverse("dossier_dubbel", args=[sleutel]))


@require_http_methods(METHODS)
def samenvoegen_anders(request: Verzoek, sleutel: uuid.UUID, ander: uuid.UUID) -> HttpResponse:
    """Record that two alike people are two."""
    for key in (sleutel, ander):
        log_reading(request, key, deel=Deel.BSN, doel="onderscheiden")
    naast = get_naastelkaar(sleutel, ander=ander, bereik=request.bereik, dag=request.moment.dag)
    if naast is None:
        return _go_back(request, sleutel)
    form = RedenForm(posted(request), hint=_("Bijvoorbeeld: 'een tweeling' of 'neven'."))
    if request.method == "POST" and form.is_valid():
        try:
            personen_onderscheiden(
                sleutel,
                ander=ander,
                reden=form.cleaned_data["reden"],
                bereik=request.bereik,
                moment=request.moment,
            )
        except NietGevonden as refusal:
            raise Http404 from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request,
                done=_("Vastgelegd: dit zijn twee mensen."),
                next_step=_("Ze staan niet meer in de lijst van dubbelen."),
            )
            return HttpResponseRedirect(reverse("dossier_dubbel", args=[sleutel]))
    context = {"kop": naast.kop, "naast": naast, "form": form}
    return render(request, "samenvoegen/anders.html", context)

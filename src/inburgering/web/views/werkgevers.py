"""Employers of the region: find, add, change, and write down a contact."""

import uuid
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.werkgever import (
    werkgever_bijwerken,
    werkgever_vastleggen,
    werkgevercontact_vastleggen,
)
from inburgering.cases.werkgevers import mag_werkgevers
from inburgering.queries.werkgever import Werkgeverbeeld, get_werkgever, list_werkgevers
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.forms.werkgever import WerkgevercontactForm, WerkgeverForm
from inburgering.web.views.dossier_deur import Zegel, posted, read_zegel, show_forbidden
from inburgering.web.views.meedoen import METHODS


@require_safe
def werkgevers(request: Verzoek) -> HttpResponse:
    """Show employers by name, or those that were searched for."""
    require_right(request)
    search = request.GET.get("zoek", "").strip()[:80]
    after = request.GET.get("na", "")
    number = request.GET.get("nr", "")
    rows, following = list_werkgevers(
        request.bereik,
        zoek=search,
        na=(after, int(number)) if after and number.isdecimal() else None,
    )
    context = {"rijen": rows, "volgende": following, "zoek": search}
    return render(request, "meedoen/werkgevers.html", context)


@require_http_methods(METHODS)
def werkgever_nieuw(request: Verzoek) -> HttpResponse:
    """Add an employer."""
    require_right(request)
    form = WerkgeverForm(posted(request))

    def act(zegel: Zegel) -> str:
        key = werkgever_vastleggen(
            form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )
        return reverse("werkgever", args=[key])

    return handle(
        request,
        form,
        act,
        back=reverse("werkgevers"),
        done=_("De werkgever staat erin."),
        context={"titel": _("Werkgever toevoegen"), "knop": _("Voeg toe")},
    )


@require_http_methods(METHODS)
def werkgever(request: Verzoek, werkgever: uuid.UUID) -> HttpResponse:
    """Show one employer with every contact, and write down a new one."""
    beeld = get_or_404(request, werkgever)
    form = WerkgevercontactForm(posted(request), initial={"datum": request.moment.dag})
    here = reverse("werkgever", args=[werkgever])

    def act(zegel: Zegel) -> str:
        werkgevercontact_vastleggen(
            werkgever, **form.cleaned_data, bereik=request.bereik, moment=request.moment
        )
        return here

    return handle(
        request,
        form,
        act,
        back=here,
        done=_("Het contact is vastgelegd."),
        context={"beeld": beeld},
        template="meedoen/werkgever.html",
    )


@require_http_methods(METHODS)
def werkgever_wijzigen(request: Verzoek, werkgever: uuid.UUID) -> HttpResponse:
    """Change what is known of an employer of the own party."""
    beeld = get_or_404(request, werkgever)
    if not beeld.mag_wijzigen:
        raise Http404
    line = beeld.regel
    initial = {
        "naam": line.naam,
        "plaats": line.plaats,
        "branche": line.branche,
        "aanbod": line.aanbod,
        "contactpersoon": beeld.contactpersoon,
        "telefoon": beeld.telefoon,
        "email": beeld.email,
        "is_actief": line.is_actief,
    }
    form = WerkgeverForm(posted(request), initial=initial)
    here = reverse("werkgever", args=[werkgever])

    def act(zegel: Zegel) -> str:
        werkgever_bijwerken(
            werkgever, gegevens=form.get_gegevens(), versie=zegel.versie, bereik=request.bereik
        )
        return here

    return handle(
        request,
        form,
        act,
        back=here,
        done=_("De werkgever is bijgewerkt."),
        context={
            "titel": _("Werkgever wijzigen"),
            "knop": _("Bewaar"),
            "beeld": beeld,
            "versie": beeld.versie,
        },
    )


def handle(
    request: Verzoek,
    form: Form,
    act: Callable[[Zegel], str],
    *,
    back: str,
    done: str,
    context: dict[str, Any],
    template: str = "meedoen/werkgever_formulier.html",
) -> HttpResponse:
    """Show a form, or carry it out and go where the act says; a refusal keeps what was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            target = act(read_zegel(request))
        except AlGedaan:
            target = back
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
            return render(request, template, {"form": form, "terug": back, **context})
        announce_success(request, done=done)
        return HttpResponseRedirect(target)
    return render(request, template, {"form": form, "terug": back, **context})


def get_or_404(request: Verzoek, werkgever: uuid.UUID) -> Werkgeverbeeld:
    """Return an employer.

    :raises Http404: if it does not exist for this worker.
    """
    require_right(request)
    beeld = get_werkgever(werkgever, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def require_right(request: Verzoek) -> None:
    """Turn away who helps nobody to work."""
    if not mag_werkgevers(request.bereik):
        raise PermissionDenied

"""The statement of a month: read it, fill it in, make it final, correct it, print it."""

import uuid
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.maandstaat import (
    Staatopdracht,
    maandstaat_bewaren,
    maandstaat_corrigeren,
    maandstaat_definitief,
)
from inburgering.actions.maandstaat_brief import maandstaat_brief
from inburgering.queries.geld_beeld import Staatbeeld
from inburgering.queries.geld_staat import get_staat
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.geld_staat import StaatForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
    read_zegel,
    show_forbidden,
)

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def maandstaat(request: Verzoek, sleutel: uuid.UUID, jaar: int, maand: int) -> HttpResponse:
    """Show the statement of a month with what it said before."""
    beeld = open_staat(request, sleutel, jaar, maand)
    titel = _("Maandstaat %(maand)s") % {"maand": date_format(beeld.maand, "F Y")}
    context = {"beeld": beeld, "kop": beeld.kop, "tab": "geld", "titel": titel}
    return render(request, "geld/staat.html", context)


@require_http_methods(METHODS)
def maandstaat_wijzigen(
    request: Verzoek, sleutel: uuid.UUID, jaar: int, maand: int
) -> HttpResponse:
    """Fill in a month, or correct one that is final."""
    beeld = open_staat(request, sleutel, jaar, maand, om_te_wijzigen=True)
    if not beeld.mag_wijzigen:
        raise Http404
    form = StaatForm(posted(request), beeld=beeld)
    is_final = beeld.is_definitief
    name = {"maand": date_format(beeld.maand, "F Y")}
    pagina = Formulierpagina(
        titel=_("Correctie van %(maand)s") % name
        if is_final
        else _("Bedragen van %(maand)s") % name,
        uitleg=_("Leefgeld rekenen we uit: het is wat overblijft."),
        knop=_("Verbeter") if is_final else _("Bewaar"),
        gedaan=_("De maandstaat is verbeterd.") if is_final else _("De bedragen zijn bewaard."),
        volgende="" if is_final else _("Klopt alles? Maak de staat dan definitief."),
        terug="geld",
        sjabloon="geld/staat_formulier.html",
        extra={"beeld": beeld},
    )

    def act(zegel: Zegel) -> None:
        who: dict[str, Any] = {
            "bereik": request.bereik,
            "moment": request.moment,
            "versie": zegel.versie,
            "eenmalig": zegel.eenmalig,
        }
        order = Staatopdracht(beeld.maand, form.get_gegevens())
        if is_final:
            maandstaat_corrigeren(
                sleutel,
                opdracht=order,
                reden=form.cleaned_data["reden"],
                **who,
            )
        else:
            maandstaat_bewaren(sleutel, opdracht=order, **who)

    answer = handle_form(request, beeld.kop, form, act, pagina=pagina)
    if answer.status_code == 302:
        return HttpResponseRedirect(reverse("maandstaat", args=[sleutel, jaar, maand]))
    return answer


@require_POST
def maandstaat_vast(request: Verzoek, sleutel: uuid.UUID, jaar: int, maand: int) -> HttpResponse:
    """Make the statement final."""
    beeld = open_staat(request, sleutel, jaar, maand)
    here = HttpResponseRedirect(reverse("maandstaat", args=[sleutel, jaar, maand]))
    zegel = read_zegel(request)
    try:
        maandstaat_definitief(
            sleutel,
            maand=beeld.maand,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )
    except AlGedaan:
        return here
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("De staat is niet definitief."), remedy=str(refusal.melding)
        )
        return here
    announce_success(
        request,
        done=_("De staat is definitief."),
        next_step=_("Maak een brief, dan weet de inburgeraar wat er is betaald."),
    )
    return here


@require_POST
def maandstaat_afdruk(request: Verzoek, sleutel: uuid.UUID, jaar: int, maand: int) -> HttpResponse:
    """Make the letter with the statement, and go to it."""
    beeld = open_staat(request, sleutel, jaar, maand)
    here = HttpResponseRedirect(reverse("maandstaat", args=[sleutel, jaar, maand]))
    try:
        key = maandstaat_brief(
            sleutel,
            maand=beeld.maand,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_zegel(request).eenmalig,
        )
    except AlGedaan:
        return here
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("Er is geen brief gemaakt."), remedy=str(refusal.melding)
        )
        return here
    announce_success(
        request, done=_("De brief is klaar."), next_step=_("Lees hem, print hem en verstuur hem.")
    )
    return HttpResponseRedirect(reverse("brief", args=[key]))


def open_staat(
    request: Verzoek,
    sleutel: uuid.UUID,
    jaar: int,
    maand: int,
    *,
    om_te_wijzigen: bool = False,
) -> Staatbeeld:
    """Write in the log that this part is read, and return the statement.

    :raises Http404: if there is no such month for this worker.
    """
    log_reading(request, sleutel, deel=Deel.GELD, doel="maandstaat")
    try:
        first = date(jaar, maand, 1)
    except ValueError as error:
        raise Http404 from error
    beeld = get_staat(
        sleutel,
        first,
        bereik=request.bereik,
        dag=request.moment.dag,
        om_te_wijzigen=om_te_wijzigen,
    )
    if beeld is None:
        raise Http404
    return beeld

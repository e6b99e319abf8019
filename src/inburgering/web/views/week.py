"""The usual week: blocks, how many hours somebody can do, and a page to print."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.belastbaarheid import belastbaarheid_bepalen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.weekblok import (
    weekblok_stoppen,
    weekblok_toevoegen,
    weekblok_wijzigen,
)
from inburgering.queries.week import Weekbeeld, get_blok, get_week
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.week import BelastbaarheidForm, BlokForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
    read_zegel,
    show_forbidden,
)
from inburgering.web.views.meedoen import METHODS


@require_safe
def week(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the week with its totals, what clashes and whether it is too much."""
    beeld = open_week(request, sleutel)
    context = {"beeld": beeld, "kop": beeld.kop, "tab": "week", "titel": _("De week")}
    return render(request, "meedoen/week.html", context)


@require_safe
def week_afdrukken(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the week on one sheet, in plain words, for the person."""
    beeld = open_week(request, sleutel)
    context = {"beeld": beeld, "kop": beeld.kop, "titel": _("Mijn week")}
    return render(request, "meedoen/week_afdrukken.html", context)


def open_week(request: Verzoek, sleutel: uuid.UUID) -> Weekbeeld:
    """Write in the log that this part is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.MEEDOEN, doel="week")
    beeld = get_week(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def open_change(request: Verzoek, sleutel: uuid.UUID) -> Weekbeeld:
    """Return the week of somebody whose week this worker may change.

    :raises Http404: if it does not exist for this worker.
    """
    beeld = open_week(request, sleutel)
    if not beeld.mag_wijzigen:
        raise Http404
    return beeld


@require_http_methods(METHODS)
def weekblok_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Put a block in the week."""
    beeld = open_change(request, sleutel)
    day = request.GET.get("dag", "")
    initial = {"vanaf": request.moment.dag, "dagen": [day] if day.isdigit() else []}
    form = BlokForm(posted(request), is_nieuw=True, initial=initial)
    pagina = Formulierpagina(
        titel=_("Iets in de week zetten"),
        uitleg=_("Lessen van een groep staan er al in."),
        knop=_("Zet in de week"),
        gedaan=_("Het staat in de week."),
        terug="week",
    )

    def act(zegel: Zegel) -> None:
        weekblok_toevoegen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def weekblok(request: Verzoek, sleutel: uuid.UUID, blok: int) -> HttpResponse:
    """Change a block, or take it out of the week."""
    beeld = open_change(request, sleutel)
    found = get_blok(sleutel, blok=blok, bereik=request.bereik)
    if found is None:
        raise Http404
    line, values = found
    form = BlokForm(posted(request), is_nieuw=False, initial={**values, "dagen": values["dag"]})
    pagina = Formulierpagina(
        titel=_("%(soort)s wijzigen") % {"soort": line.soort},
        uitleg=line.omschrijving,
        knop=_("Bewaar"),
        gedaan=_("De week is gewijzigd."),
        terug="week",
        sjabloon="meedoen/blok.html",
        extra={"blok": line},
    )

    def act(zegel: Zegel) -> None:
        weekblok_wijzigen(
            sleutel,
            blok=blok,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_POST
def weekblok_weg(request: Verzoek, sleutel: uuid.UUID, blok: int) -> HttpResponse:
    """Take a block out of the week from today on."""
    try:
        weekblok_stoppen(
            sleutel,
            blok=blok,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_zegel(request).eenmalig,
        )
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
        return HttpResponseRedirect(reverse("week", args=[sleutel]))
    announce_success(request, done=_("Het staat niet meer in de week."))
    return HttpResponseRedirect(reverse("week", args=[sleutel]))


@require_http_methods(METHODS)
def belastbaarheid(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record how many hours a week somebody can do."""
    beeld = open_change(request, sleutel)
    now = beeld.belastbaarheid
    form = BelastbaarheidForm(
        posted(request),
        initial={"begin": request.moment.dag, "uren_per_week": now.uren_per_week if now else None},
    )
    pagina = Formulierpagina(
        titel=_("Hoeveel uur per week kan?"),
        uitleg=_("We vergelijken de week met dit aantal. Zorgen voor anderen telt niet mee."),
        knop=_("Leg vast"),
        gedaan=_("Het aantal uur is vastgelegd."),
        terug="week",
    )

    def act(zegel: Zegel) -> None:
        belastbaarheid_bepalen(
            sleutel,
            **form.cleaned_data,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)

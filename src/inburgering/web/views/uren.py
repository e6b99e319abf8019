"""The tab Uren: counters, pace, weeks and credits; and the forms to record and correct hours."""

import uuid
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.uren import uren_vastleggen, uren_verbeteren, uren_vervallen
from inburgering.queries.uren import get_urenbeeld
from inburgering.queries.uren_beeld import Teller
from inburgering.queries.uren_invoer import (
    Urenkeuzes,
    get_urenkeuzes,
    get_urenrij,
    list_vervallen,
)
from inburgering.ui.tempo_svg import Lijn, Tempolijn, draw_tempo
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.uren import RedenForm, UrenForm, UrenVerbeterForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    handle_form,
    log_reading,
    open_dossier,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
DRAWN_FROM: Final = 100
"""Counters with a lower norm have no line: a bar says it all."""


@require_safe
def uren(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the hours of one person against norm and term."""
    log_reading(request, sleutel, deel=Deel.UREN, doel="uren")
    maand = _read_month(request.GET.get("maand", ""))
    beeld = get_urenbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag, maand=maand)
    if beeld is None or beeld.kop is None:
        raise Http404
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "uren",
        "titel": _("Uren"),
        "lijnen": [(t, line) for t in beeld.tellers if (line := draw(t, request)) is not None],
    }
    return render(request, "uren/uren.html", context)


def _read_month(text: str) -> date | None:
    """Return the first day of a month like 2026-03; ``None`` for anything else."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return None


def draw(teller: Teller, request: Verzoek) -> Tempolijn | None:
    """Return the line of a counter, ``None`` for one that needs none."""
    if (teller.norm_uren or 0) < DRAWN_FROM or teller.begin is None:
        return None
    return draw_tempo(
        Lijn(
            punten=teller.punten,
            norm=teller.norm_uren or 0,
            begin=teller.begin,
            dag=request.moment.dag,
            tot=teller.termijn_tot,
            klaar_op=teller.klaar_op,
        )
    )


@require_http_methods(METHODS)
def uren_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record time of one day or one week."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="uren_nieuw")
    keuzes = _get_choices(request, sleutel)
    form = UrenForm(
        posted(request), **_bounds(request, keuzes), initial={"datum": request.moment.dag}
    )
    pagina = Formulierpagina(
        titel=_("Uren vastleggen"),
        knop=_("Sla op"),
        gedaan=_("De uren zijn opgeslagen."),
        volgende=_("De tellers zijn bijgewerkt."),
        terug="uren",
        extra={"tab": "uren"},
    )
    return handle_form(
        request,
        kop,
        form,
        lambda zegel: uren_vastleggen(
            sleutel,
            rijen=[form.get_invoer()],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        ),
        pagina=pagina,
    )


@require_http_methods(METHODS)
def uren_rij(request: Verzoek, sleutel: uuid.UUID, uren: int) -> HttpResponse:
    """Correct one row, with what it was before."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="uren_rij")
    keuzes = _get_choices(request, sleutel)
    rij = get_urenrij(sleutel, uren=uren, bereik=request.bereik)
    if rij is None:
        raise Http404
    initial = {
        "soort": rij.soort,
        "categorie": rij.categorie,
        "periode": "week" if rij.is_week else "dag",
        "datum": rij.datum,
        "tijd": _as_time(rij.minuten),
        "gepland": "" if rij.gepland is None else _as_time(rij.gepland),
        "afwezig": rij.afwezig if rij.afwezig != "te_laat" else "",
        "opmerking": rij.opmerking,
        "is_keurmerk": rij.is_keurmerk,
    }
    form = UrenVerbeterForm(posted(request), **_bounds(request, keuzes), initial=initial)
    pagina = Formulierpagina(
        titel=_("Uren verbeteren"),
        knop=_("Sla de verbetering op"),
        gedaan=_("De uren zijn verbeterd. Wat er stond, blijft te lezen."),
        terug="uren",
        sjabloon="uren/rij.html",
        extra={"rij": rij, "tab": "uren"},
    )
    return handle_form(
        request,
        kop,
        form,
        lambda zegel: uren_verbeteren(
            sleutel,
            uren=uren,
            invoer=form.get_invoer(),
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        ),
        pagina=pagina,
    )


@require_http_methods(METHODS)
def uren_weg(request: Verzoek, sleutel: uuid.UUID, uren: int) -> HttpResponse:
    """Take back one row."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="uren_weg")
    if get_urenrij(sleutel, uren=uren, bereik=request.bereik) is None:
        raise Http404
    form = RedenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Uren weghalen"),
        knop=_("Haal deze uren weg"),
        gedaan=_("De uren tellen niet meer mee. Ze blijven te lezen."),
        soort="danger",
        terug="uren",
        extra={"tab": "uren"},
    )
    return handle_form(
        request,
        kop,
        form,
        lambda zegel: uren_vervallen(
            sleutel,
            uren=uren,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        ),
        pagina=pagina,
    )


@require_safe
def uren_geschiedenis(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show rows that were replaced or taken back."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="uren_geschiedenis")
    context = {
        "kop": kop,
        "tab": "uren",
        "pagina": {"titel": _("Wat er eerder stond")},
        "versies": list_vervallen(sleutel, bereik=request.bereik),
    }
    return render(request, "uren/geschiedenis.html", context)


def _get_choices(request: Verzoek, sleutel: uuid.UUID) -> Urenkeuzes:
    keuzes = get_urenkeuzes(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if keuzes is None:
        raise Http404
    return keuzes


def _bounds(request: Verzoek, keuzes: Urenkeuzes) -> dict[str, Any]:
    return {
        "vandaag": request.moment.dag,
        "soorten": keuzes.soorten,
        "categorieen": keuzes.categorieen,
        "mag_keurmerk": keuzes.mag_keurmerk,
    }


def _as_time(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}" if rest else str(hours)

"""Ordering lessons: what is owed, what was ordered, and a new order."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.bestelling import bestelling_plaatsen
from inburgering.queries.bestelling import get_bestelbeeld, get_bestelkeuzes
from inburgering.queries.bestelling_beeld import Bestelkeuzes
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.bestelling import ELDERS, BestellingForm
from inburgering.web.views.bestelling_woorden import TOON, WOORDEN
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def bestellingen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what the college offers this person, what runs and what is over."""
    log_reading(request, sleutel, deel=Deel.LEREN, doel="bestellingen")
    beeld = get_bestelbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "bestellingen",
        "titel": _("Lessen bestellen"),
        "woorden": WOORDEN,
        "toon": TOON,
    }
    return render(request, "bestelling/bestellingen.html", context)


@require_http_methods(METHODS)
def bestelling_nieuw(request: Verzoek, sleutel: uuid.UUID, product: str) -> HttpResponse:
    """Order at a provider, or put the person on the waiting list."""
    return _order(request, sleutel, product, is_eigen=False)


@require_http_methods(METHODS)
def eigen_cursus(request: Verzoek, sleutel: uuid.UUID, product: str) -> HttpResponse:
    """Register a course that the person found and pays."""
    return _order(request, sleutel, product, is_eigen=True)


def _order(request: Verzoek, sleutel: uuid.UUID, product: str, *, is_eigen: bool) -> HttpResponse:
    log_reading(request, sleutel, deel=Deel.LEREN, doel="bestelling")
    old = _read_key(request.GET.get("vervangt", ""))
    keuzes = get_bestelkeuzes(
        sleutel, product=product, bereik=request.bereik, dag=request.moment.dag, vervangt=old
    )
    if keuzes is None:
        raise Http404
    initial = make_initial(keuzes) | ({"contract": ELDERS} if is_eigen else {})
    form = BestellingForm(posted(request), keuzes=keuzes, is_eigen=is_eigen, initial=initial)
    asked = _("De aanbieder ziet de vraag. Je hoort of er plek is.")
    asked_own = _("Koos je een school met een contract? Dan ziet die school de vraag.")
    pagina = Formulierpagina(
        titel=_("Eigen cursus vastleggen") if is_eigen else _("Bestellen"),
        knop=_("Leg vast") if is_eigen else _("Bestel"),
        gedaan=_("De cursus is vastgelegd.") if is_eigen else _("De bestelling is bewaard."),
        volgende=asked_own if is_eigen and keuzes.contracten else "" if is_eigen else asked,
        terug="bestellingen",
        sjabloon="bestelling/nieuw.html",
        extra={"keuzes": keuzes, "woorden": WOORDEN, "is_eigen": is_eigen, "tab": "bestellingen"},
    )

    def act(zegel: Zegel) -> None:
        bestelling_plaatsen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            vervangt=keuzes.vervangt.sleutel if keuzes.vervangt else None,
            reden_vervangen=form.cleaned_data.get("reden", ""),
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, keuzes.kop, form, act, pagina=pagina)


def make_initial(keuzes: Bestelkeuzes) -> dict[str, object]:
    """Return what is proposed: the contract of the learning profile, hours from the plan."""
    profile = keuzes.leerprofiel or ""
    fits = [c for c in keuzes.contracten if not profile or c.onderdeel in ("", profile)]
    fits = [c for c in fits if c.is_eigen] or fits
    chosen = str(fits[0].id) if len(fits) == 1 else ""
    return {
        "contract": chosen if keuzes.contracten else "wachtlijst",
        "onderdeel": profile,
        "uren_per_week": keuzes.uren_per_week,
        "vervoer_nodig": None,
        "opvang_nodig": None if keuzes.heeft_jong_kind else "nee",
    }


def _read_key(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None

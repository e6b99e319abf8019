"""Finding people: from every page, posted, never in an address."""

from typing import Final

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inburgering.queries.persoon_zoeken import find_personen, list_own
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_zoeken import read_zoekterm
from inburgering.web.views.fouten import Fout, show

PER_MINUTE: Final = 60
SHORTEST: Final = 2


@require_safe
def personen(request: Verzoek) -> HttpResponse:
    """Show the dossiers of this worker, and how to find others."""
    voor = request.GET.get("voor", "")
    own = list_own(
        bereik=request.bereik,
        dag=request.moment.dag,
        voor=int(voor) if voor.isdigit() else None,
    )
    context = {
        "eigen": own,
        "mag_openen": may_open(request),
        "mag_overnemen": request.bereik.rol.mag_overnemen and bool(request.bereik.regie_gemeenten),
        "is_vervolg": bool(voor),
    }
    return render(request, "personen/overzicht.html", context)


@require_POST
def personen_zoeken(request: Verzoek) -> HttpResponse:
    """Show what was found; one dossier opens at once."""
    if is_too_fast(request):
        return show(request, _slow_down())
    text = request.POST.get("q", "").strip()
    term = read_zoekterm(text)
    is_too_short = len(text) < SHORTEST or term.is_leeg
    found = find_personen(term, bereik=request.bereik, dag=request.moment.dag)
    if len(found.rijen) == 1 and not is_too_short:
        return HttpResponseRedirect(reverse("dossier", args=[found.rijen[0].dossier]))
    context = {
        "q": text[:80],
        "gevonden": found,
        "is_te_kort": is_too_short,
        "mag_openen": may_open(request),
    }
    return render(request, "personen/gevonden.html", context)


def may_open(request: Verzoek) -> bool:
    """Return whether this worker may open dossiers somewhere."""
    bereik = request.bereik
    return bereik.rol.mag_dossier_aanmaken and bool(bereik.regie_gemeenten)


def is_too_fast(request: Verzoek) -> bool:
    """Count the searches of this worker in this minute: nobody reads a register by guessing."""
    minute = int(request.moment.tijdstip.timestamp() // 60)
    key = f"personen-zoeken:{request.bereik.medewerker}:{minute}"
    if cache.add(key, 1, timeout=120):
        return False
    try:
        return cache.incr(key) > PER_MINUTE
    except ValueError:
        # The minute was just forgotten.
        return False


def _slow_down() -> Fout:
    return Fout(
        429,
        _("Je zoekt erg vaak achter elkaar"),
        _("Voor de privacy van mensen kun je hoogstens 60 keer per minuut zoeken."),
        (_("Wacht een minuut en zoek dan opnieuw."),),
    )

"""The page on the end of a trajectory: what is met, what DUO said, follow-up, closing."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.afronding import (
    einde_intrekken,
    einde_vastleggen,
    nazorg_vastleggen,
)
from inburgering.actions.dossier_sluiten import dossier_archiveren
from inburgering.queries.afronding import get_afronding
from inburgering.queries.afronding_beeld import Afrondingbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.afronding import ArchiefForm, EindeForm, IntrekForm, NazorgForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
SJABLOON: Final = "afronding/formulier.html"


@require_safe
def afronding(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show how far the end is, and what comes next."""
    beeld = _open(request, sleutel, doel="afronding")
    context = {"beeld": beeld, "kop": beeld.kop, "tab": "afronding", "titel": _("Afronden")}
    return render(request, "afronding/afronding.html", context)


@require_http_methods(METHODS)
def einde(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record that the duty ended, as DUO tells."""
    beeld = _open(request, sleutel, doel="einde")
    initial = {"wijze": beeld.wijze_voorstel}
    form = EindeForm(
        posted(request),
        vandaag=request.moment.dag,
        niveaus=dict(beeld.niveaus_nu),
        initial=initial,
    )
    seen = request.POST.get("gezien", "")
    pagina = Formulierpagina(
        titel=_("De plicht is geëindigd"),
        uitleg=_("DUO beslist. Wij leggen vast wat DUO meldt, met ons eigen beeld ernaast."),
        knop=_("Leg het einde vast"),
        gedaan=_("Het einde is vastgelegd."),
        volgende=_("De nazorg begint: over een half jaar staat het eerste contact op je lijst."),
        terug="afronding",
        sjabloon=SJABLOON,
        extra={"beeld": beeld, "tab": "afronding", "gezien": seen or beeld.versie},
    )

    def act(zegel: Zegel) -> None:
        einde_vastleggen(
            sleutel,
            einde=form.get_einde(),
            gezien=int(seen) if seen.isdecimal() else 0,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def einde_terug(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Take back that the duty ended."""
    beeld = _open(request, sleutel, doel="einde")
    form = IntrekForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Einde intrekken"),
        uitleg=_("De termijnen en taken komen terug. De nazorg die er staat, blijft bewaard."),
        knop=_("Trek het einde in"),
        soort="danger",
        gedaan=_("Het einde is ingetrokken."),
        volgende=_("Het systeem rekende opnieuw uit wat er te doen is."),
        terug="afronding",
        extra={"tab": "afronding"},
    )

    def act(zegel: Zegel) -> None:
        einde_intrekken(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def nazorg(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record a contact of follow-up."""
    beeld = _open(request, sleutel, doel="nazorg")
    first = next((line.code for line in beeld.nazorg if line.streef and not line.op), "extra")
    form = NazorgForm(posted(request), vandaag=request.moment.dag, initial={"moment": first})
    pagina = Formulierpagina(
        titel=_("Nazorg vastleggen"),
        uitleg=_("De plicht is voorbij. De inburgeraar hoeft niet mee te doen aan de nazorg."),
        knop=_("Leg vast"),
        gedaan=_("Het contact is vastgelegd."),
        terug="afronding",
        extra={"tab": "afronding"},
    )

    def act(zegel: Zegel) -> None:
        nazorg_vastleggen(
            sleutel,
            nazorg=form.get_nazorg(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def archiveren(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Close the dossier of somebody whose duty ended."""
    beeld = _open(request, sleutel, doel="archiveren")
    form = ArchiefForm(posted(request), is_klaar=not beeld.mist)
    pagina = Formulierpagina(
        titel=_("Dossier sluiten en bewaren"),
        uitleg=_("Het dossier blijft 5 jaar na het einde van de plicht bewaard."),
        knop=_("Sluit het dossier"),
        gedaan=_("Het dossier is gesloten."),
        terug="afronding",
        sjabloon="afronding/archiveren.html",
        extra={"beeld": beeld, "tab": "afronding"},
    )

    def act(zegel: Zegel) -> None:
        dossier_archiveren(
            sleutel,
            reden=form.cleaned_data.get("reden", ""),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def _open(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Afrondingbeeld:
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel=doel)
    beeld = get_afronding(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld

"""Reports of providers: asked, written in the school's own screen, and judged."""

import uuid
from datetime import timedelta
from typing import Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import dossier_inzien, mensen_inzien
from inburgering.actions.voortgangsbericht import (
    voortgangsbericht_beoordelen,
    voortgangsbericht_geven,
    voortgangsbericht_vragen,
)
from inburgering.queries.leren_beeld import Berichtregel, Leerbeeld
from inburgering.queries.leren_lijsten import get_asked, list_asked
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.leren import BeoordeelForm, BerichtForm, BerichtVraagForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    find_url,
    handle_form,
    posted,
    read_zegel,
    show_forbidden,
)
from inburgering.web.views.leren import open_leren

METHODS: Final = ["GET", "HEAD", "POST"]
ANTWOORD_DAGEN: Final = 14
"""Days that a provider gets by default."""


@require_http_methods(METHODS)
def bericht_vragen(request: Verzoek, sleutel: uuid.UUID, lesbestelling: uuid.UUID) -> HttpResponse:
    """Ask a provider for a report before a day."""
    beeld = open_leren(request, sleutel, doel="bericht_vragen")
    order = next((row for row in beeld.bestellingen if row.sleutel == lesbestelling), None)
    if order is None or not beeld.mag_vastleggen:
        raise Http404
    default = request.moment.dag + timedelta(days=ANTWOORD_DAGEN)
    form = BerichtVraagForm(posted(request), initial={"uiterlijk": default})
    pagina = Formulierpagina(
        titel=_("Vraag %(aanbieder)s om een bericht") % {"aanbieder": order.aanbieder},
        uitleg=_("De aanbieder ziet je vraag meteen in het eigen scherm."),
        knop=_("Vraag het bericht"),
        gedaan=_("De vraag staat klaar bij de aanbieder."),
        volgende=_("Komt er geen antwoord? Dan staat dat op je lijst."),
        terug="leren",
        extra={"tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        voortgangsbericht_vragen(
            sleutel,
            bestelling=lesbestelling,
            uiterlijk=form.cleaned_data["uiterlijk"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def bericht(request: Verzoek, sleutel: uuid.UUID, schoolbericht: uuid.UUID) -> HttpResponse:
    """Read a report beside the agreement of the contract, and judge it."""
    beeld = open_leren(request, sleutel, doel="bericht")
    line = _find(beeld, schoolbericht)
    form = BeoordeelForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Bericht van %(aanbieder)s") % {"aanbieder": line.aanbieder},
        knop=_("Ik heb het gelezen"),
        gedaan=_("Het bericht is gelezen."),
        volgende=_("Gaat het niet goed? Plan dan een gesprek bij Voortgang."),
        terug="leren",
        sjabloon="leren/bericht.html",
        extra={"bericht": line, "beeld": beeld, "tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        voortgangsbericht_beoordelen(
            sleutel,
            bericht=schoolbericht,
            is_resultaat_gehaald=form.get_resultaat(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def _find(beeld: Leerbeeld, sleutel: uuid.UUID) -> Berichtregel:
    line = next((row for row in beeld.berichten if row.sleutel == sleutel), None)
    if line is None or line.ontvangen_op is None:
        raise Http404
    return line


@require_safe
def deelnemer_berichten(request: Verzoek) -> HttpResponse:
    """Show a school about whom it is asked to report, and about whom it may."""
    if not request.bereik.rol.alleen_eigen_deelnemers:
        raise Http404
    lines = list_asked(request.bereik)
    mensen_inzien(
        [line.dossier for line in lines],
        doel="deelnemer_berichten",
        bereik=request.bereik,
        moment=request.moment,
    )
    context = {
        "gevraagd": [line for line in lines if line.gevraagd_op],
        "anders": [line for line in lines if not line.gevraagd_op and line.mag_zelf],
        "deelnemers_url": find_url("deelnemers"),
    }
    return render(request, "leren/deelnemer_berichten.html", context)


@require_http_methods(METHODS)
def deelnemer_bericht(request: Verzoek, lesbestelling: uuid.UUID) -> HttpResponse:
    """Write a report about one participant; the casusregie may type it for the provider."""
    line = get_asked(lesbestelling, bereik=request.bereik)
    if line is None:
        raise Http404
    dossier_inzien(
        line.dossier,
        deel=Deel.DEELNEMER,
        doel="deelnemer_bericht",
        bereik=request.bereik,
        moment=request.moment,
    )
    is_school = request.bereik.rol.alleen_eigen_deelnemers
    back = reverse("deelnemer_berichten") if is_school else reverse("leren", args=[line.dossier])
    initial = {"tot_en_met": request.moment.dag, "van": line.laatste}
    form = BerichtForm(posted(request), vandaag=request.moment.dag, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            voortgangsbericht_geven(
                line.dossier,
                bestelling=lesbestelling,
                gegevens=form.get_gegevens(),
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=read_zegel(request).eenmalig,
            )
        except AlGedaan:
            return HttpResponseRedirect(back)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request, done=_("Het bericht is verstuurd. De casusregisseur leest het.")
            )
            return HttpResponseRedirect(back)
    context = {"deelnemer": line, "form": form, "terug": back}
    return render(request, "leren/deelnemer_bericht.html", context)

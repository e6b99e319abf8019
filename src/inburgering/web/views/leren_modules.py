"""PVT of one person and of a group, and the closing talks of MAP and Z-route."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.eindgesprek_z import eindgesprek_z_vastleggen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import mensen_inzien
from inburgering.actions.map_eindgesprek import map_eindgesprek_vastleggen
from inburgering.actions.pvt import pvt_bijwerken, pvt_groep_bijwerken
from inburgering.queries.leren import get_map, get_pvt
from inburgering.queries.leren_lijsten import get_pvt_group
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.leren import EindgesprekForm, MapForm, PvtForm, PvtGroepForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    find_url,
    handle_form,
    open_dossier,
    posted,
    read_zegel,
    show_forbidden,
)
from inburgering.web.views.leren import open_leren

METHODS: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def pvt(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record activity, signing meeting and signature of one person."""
    kop = open_dossier(request, sleutel, deel=Deel.DEELNEMER, doel="pvt")
    beeld = get_pvt(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None or not beeld.mag_vastleggen:
        raise Http404
    initial = {
        "activiteit_op": beeld.activiteit_op,
        "activiteit": beeld.activiteit,
        "bijeenkomst_op": beeld.bijeenkomst_op,
        "ondertekend_op": beeld.ondertekend_op,
        "geweigerd_op": beeld.geweigerd_op,
    }
    form = PvtForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("Participatieverklaring (PVT)"),
        knop=_("Bewaar"),
        gedaan=_("Het PVT is bijgewerkt."),
        volgende=_("Is er getekend? Dan staat het klaar om aan DUO te melden."),
        terug=_back_to(kop.delen),
        sjabloon="leren/pvt.html",
        extra={"pvt": beeld, "tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        pvt_bijwerken(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def map_eindgesprek(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record the closing talk of the MAP."""
    kop = open_dossier(request, sleutel, deel=Deel.DEELNEMER, doel="map_eindgesprek")
    beeld = get_map(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None or not beeld.mag_vastleggen or not beeld.is_nodig or beeld.eindgesprek_op:
        raise Http404
    form = MapForm(posted(request), initial={"op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Eindgesprek van de MAP"),
        uitleg=_("De MAP eindigt met een gesprek met de gemeente. Die moet goed gaan."),
        knop=_("Leg het gesprek vast"),
        gedaan=_("Het eindgesprek is vastgelegd."),
        volgende=_("Is de MAP gehaald? Dan staat het klaar om aan DUO te melden."),
        terug=_back_to(kop.delen),
        sjabloon="leren/map.html",
        extra={"map": beeld, "tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        map_eindgesprek_vastleggen(
            sleutel,
            gesprek=form.get_gesprek(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


def _back_to(delen: frozenset[Deel]) -> str:
    return "leren" if Deel.LEREN in delen else "dossier"


@require_http_methods(METHODS)
def eindgesprek_z(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record the closing talk of the Z-route; refused before the hours are there."""
    beeld = open_leren(request, sleutel, doel="eindgesprek_z")
    if beeld.z is None or not beeld.z.mag_vastleggen or beeld.z.gesprek_op:
        raise Http404
    form = EindgesprekForm(posted(request), initial={"op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Eindgesprek van de Z-route"),
        uitleg=_("Dit gesprek voert iemand van de gemeente zelf. Het kan als de uren er zijn."),
        knop=_("Leg het gesprek vast"),
        gedaan=_("Het eindgesprek is vastgelegd."),
        volgende=_("Het staat klaar om aan DUO te melden."),
        terug="leren",
        sjabloon="leren/eindgesprek_z.html",
        extra={"beeld": beeld, "tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        eindgesprek_z_vastleggen(
            sleutel,
            op=form.cleaned_data["op"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def groep_pvt(request: Verzoek, pvtgroep: uuid.UUID) -> HttpResponse:
    """Record the signing meeting or the activity of a whole group at once."""
    beeld = get_pvt_group(pvtgroep, bereik=request.bereik)
    if beeld is None:
        raise Http404
    mensen_inzien(
        [lid.dossier for lid in beeld.leden],
        doel="groep_pvt",
        bereik=request.bereik,
        moment=request.moment,
    )
    leden = [(str(lid.dossier), f"{lid.naam}, {lid.gemeente}") for lid in beeld.leden]
    start = {"wat": "ondertekend", "dag": request.moment.dag, "deelnemers": [k for k, _n in leden]}
    form = PvtGroepForm(posted(request), leden=leden, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            uitkomst = pvt_groep_bijwerken(
                pvtgroep,
                deelnemers=[uuid.UUID(key) for key in form.cleaned_data["deelnemers"]],
                gegevens=form.get_gegevens(),
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=read_zegel(request).eenmalig,
            )
        except AlGedaan:
            return HttpResponseRedirect(reverse("groep_pvt", args=[pvtgroep]))
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            _show_group_refusal(form, refusal)
        else:
            announce_success(request, done=_name_outcome(uitkomst.gedaan, uitkomst.al_bekend))
            return HttpResponseRedirect(reverse("groep_pvt", args=[pvtgroep]))
    context = {
        "beeld": beeld,
        "form": form,
        "groep_url": find_url("groep", pvtgroep),
        "lessen_url": find_url("lessen", pvtgroep),
    }
    return render(request, "leren/groep_pvt.html", context)


def _show_group_refusal(form: PvtGroepForm, refusal: Geweigerd) -> None:
    """Show faults of the days of one person at the one day of the group."""
    refusal.velden = {
        "dag" if name.endswith("_op") else name: text for name, text in refusal.velden.items()
    }
    show_refusal(form, refusal)


def _name_outcome(done: int, known: int) -> str:
    text = ngettext("Voor %(n)s persoon vastgelegd.", "Voor %(n)s mensen vastgelegd.", done) % {
        "n": done
    }
    if not known:
        return text
    return text + " " + _("Wie het al had, is niet veranderd.")

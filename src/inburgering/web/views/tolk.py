"""Interpreters: what to book, per person and for the whole party."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.tolk import (
    MAG_NA,
    tolk_bijwerken,
    tolk_boeken,
    tolk_vragen,
    tolk_vragen_groep,
)
from inburgering.cases.leren import TOLKSTANDEN
from inburgering.queries.leren_beeld import Tolkregel
from inburgering.queries.leren_tolk import (
    get_interpreter,
    get_own_group,
    get_person_interpreters,
    list_to_arrange,
)
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.tolk import TolkBoekForm, TolkNodigForm, TolkStandForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
    read_zegel,
    show_forbidden,
)

METHODS: Final = ["GET", "HEAD", "POST"]
NODIG: Final = "nodig"


@require_safe
def tolken(request: Verzoek) -> HttpResponse:
    """Show every interpreter that the own party still has to book, meet or pay."""
    if not request.bereik.rol.heeft_werkvoorraad:
        raise Http404
    lines = list_to_arrange(request.bereik)
    groups = (
        (_("Nog te boeken"), [line for line in lines if line.status == NODIG]),
        (_("Geboekt"), [line for line in lines if line.status == "geboekt"]),
        (_("Geweest, nog te betalen"), [line for line in lines if line.status == "geweest"]),
    )
    return render(request, "leren/tolken.html", {"groepen": groups, "is_leeg": not lines})


@require_http_methods(METHODS)
def tolken_dossier(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the interpreters of one person, and record that one is needed."""
    kop = open_dossier(request, sleutel, deel=Deel.KOP, doel="tolken")
    beeld = get_person_interpreters(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    form = TolkNodigForm(posted(request), initial={"taal": beeld.taal})
    pagina = Formulierpagina(
        titel=_("Tolken"),
        knop=_("Zet klaar om te boeken"),
        gedaan=_("De tolk staat klaar om te boeken."),
        terug="tolken_dossier",
        sjabloon="leren/tolken_dossier.html",
        extra={"beeld": beeld, "tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        tolk_vragen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def tolk_groep(request: Verzoek, pvtgroep: uuid.UUID) -> HttpResponse:
    """Record that a group needs an interpreter."""
    found = get_own_group(pvtgroep, bereik=request.bereik)
    if found is None:
        raise Http404
    naam, taal = found
    form = TolkNodigForm(posted(request), initial={"taal": taal, "doel": "pvt"})
    if request.method == "POST" and form.is_valid():
        try:
            tolk_vragen_groep(
                pvtgroep, gegevens=form.get_gegevens(), bereik=request.bereik, moment=request.moment
            )
        except NietGevonden as refusal:
            raise Http404 from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=_("De tolk staat klaar om te boeken."))
            return HttpResponseRedirect(reverse("tolken"))
    return render(request, "leren/tolk_groep.html", {"form": form, "naam": naam})


@require_http_methods(METHODS)
def tolk(request: Verzoek, tolk: uuid.UUID) -> HttpResponse:
    """Book an interpreter, or record what came of the booking."""
    line = _open(request, tolk)
    back = reverse("tolken_dossier", args=[line.dossier]) if line.dossier else reverse("tolken")
    form = _make_form(request, line)
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            _act(request, line, form)
        except AlGedaan:
            return HttpResponseRedirect(back)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
            line = _open(request, tolk)
        else:
            announce_success(request, done=_("De tolk is bijgewerkt."))
            return HttpResponseRedirect(back)
    context = {"regel": line, "form": form, "terug": back}
    return render(request, "leren/tolk.html", context)


def _open(request: Verzoek, tolk: uuid.UUID) -> Tolkregel:
    line = get_interpreter(tolk, bereik=request.bereik)
    if line is None:
        raise Http404
    if line.dossier is not None:
        open_dossier(request, line.dossier, deel=Deel.KOP, doel="tolk")
    return line


def _make_form(request: Verzoek, line: Tolkregel) -> TolkBoekForm | TolkStandForm | None:
    """Return the form for the next step, ``None`` when nothing follows."""
    if line.status == NODIG:
        return TolkBoekForm(posted(request), initial={"kosten": line.kosten_cent})
    following = [code for code in MAG_NA.get(line.status, ()) if code != line.status]
    if not following:
        return None
    choices = [(code, TOLKSTANDEN[code]) for code in following]
    initial = {"kosten": line.kosten_cent, "status": following[0]}
    return TolkStandForm(posted(request), keuzes=choices, initial=initial)


def _act(request: Verzoek, line: Tolkregel, form: TolkBoekForm | TolkStandForm) -> None:
    seen = request.POST.get("gezien", "")
    version = int(seen) if seen.isdecimal() else 0
    once = read_zegel(request).eenmalig
    if isinstance(form, TolkBoekForm):
        tolk_boeken(
            line.sleutel,
            boeking=form.get_boeking(),
            gezien=version,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=once,
        )
        return
    data = form.cleaned_data
    tolk_bijwerken(
        line.sleutel,
        status=data["status"],
        op=data["op"],
        kosten_cent=data["kosten"],
        gezien=version,
        bereik=request.bereik,
        moment=request.moment,
        eenmalig=once,
    )

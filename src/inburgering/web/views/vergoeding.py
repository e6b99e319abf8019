"""Reimbursements of one person: ask, decide, pay."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.vergoeding import (
    vergoeding_beslissen,
    vergoeding_betalen,
    vergoeding_intrekken,
    vergoeding_vragen,
)
from inburgering.cases.bedrag import format_bedrag
from inburgering.queries.meedoen_beeld import Vergoedingenbeeld, Vergoedingregel
from inburgering.queries.vergoeding import get_vergoedingen
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.vergoeding import AanvraagForm, BesluitForm, BetalingForm
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
def vergoedingen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what was asked for, decided and paid."""
    beeld = open_vergoedingen(request, sleutel)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "vergoedingen",
        "titel": _("Vergoedingen"),
    }
    return render(request, "meedoen/vergoedingen.html", context)


def open_vergoedingen(request: Verzoek, sleutel: uuid.UUID) -> Vergoedingenbeeld:
    """Write in the log that this part is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.MEEDOEN, doel="vergoedingen")
    beeld = get_vergoedingen(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def find_line(beeld: Vergoedingenbeeld, vergoeding: uuid.UUID) -> Vergoedingregel:
    """Return one reimbursement of this person.

    :raises Http404: if it is not there.
    """
    line = next((r for r in beeld.regels if r.sleutel == vergoeding), None)
    if line is None:
        raise Http404
    return line


@require_http_methods(METHODS)
def vergoeding_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record a request."""
    beeld = open_vergoedingen(request, sleutel)
    if not beeld.mag_vragen:
        raise Http404
    form = AanvraagForm(posted(request), initial={"gevraagd_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Vergoeding vragen"),
        knop=_("Leg de vraag vast"),
        gedaan=_("De vraag om een vergoeding staat erin."),
        volgende=_("De casusregisseur beslist binnen 8 weken."),
        terug="vergoedingen",
    )

    def act(zegel: Zegel) -> None:
        vergoeding_vragen(
            sleutel,
            aanvraag=form.get_aanvraag(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def vergoeding_besluit(request: Verzoek, sleutel: uuid.UUID, vergoeding: uuid.UUID) -> HttpResponse:
    """Decide on a request."""
    beeld = open_vergoedingen(request, sleutel)
    line = find_line(beeld, vergoeding)
    form = BesluitForm(
        posted(request), initial={"besloten_op": request.moment.dag, "bedrag": line.gevraagd_cent}
    )
    pagina = Formulierpagina(
        titel=_("Beslissen over de vergoeding"),
        uitleg=_("%(soort)s: %(wat)s. Gevraagd: %(bedrag)s.")
        % {
            "soort": line.soort,
            "wat": line.omschrijving.rstrip("."),
            "bedrag": format_bedrag(line.gevraagd_cent),
        },
        knop=_("Leg het besluit vast"),
        gedaan=_("Het besluit is vastgelegd."),
        volgende=_("De brief met het besluit staat klaar. Verstuur die bij Brieven."),
        terug="vergoedingen",
    )

    def act(zegel: Zegel) -> None:
        vergoeding_beslissen(
            sleutel,
            vergoeding=vergoeding,
            besluit=form.get_besluit(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def vergoeding_betaald(request: Verzoek, sleutel: uuid.UUID, vergoeding: uuid.UUID) -> HttpResponse:
    """Record that what was granted was paid."""
    beeld = open_vergoedingen(request, sleutel)
    line = find_line(beeld, vergoeding)
    form = BetalingForm(posted(request), initial={"betaald_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Vergoeding betaald"),
        uitleg=_("%(soort)s: %(bedrag)s, uit: %(geld)s.")
        % {
            "soort": line.soort,
            "bedrag": format_bedrag(line.toegekend_cent or 0),
            "geld": line.financiering,
        },
        knop=_("Leg de betaling vast"),
        gedaan=_("De betaling is vastgelegd."),
        terug="vergoedingen",
    )

    def act(zegel: Zegel) -> None:
        vergoeding_betalen(
            sleutel,
            vergoeding=vergoeding,
            betaald_op=form.cleaned_data["betaald_op"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_POST
def vergoeding_weg(request: Verzoek, sleutel: uuid.UUID, vergoeding: uuid.UUID) -> HttpResponse:
    """Take a request back."""
    try:
        vergoeding_intrekken(
            sleutel,
            vergoeding=vergoeding,
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
        return HttpResponseRedirect(reverse("vergoedingen", args=[sleutel]))
    announce_success(request, done=_("De vraag is ingetrokken."))
    return HttpResponseRedirect(reverse("vergoedingen", args=[sleutel]))

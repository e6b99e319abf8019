"""What DUO decided, what DUO must hear, and what helps to get more time."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.advies import (
    aanbod_uitgebleven_melden,
    bio_geven,
    bio_vragen,
    verlenging_vastleggen,
)
from inburgering.actions.bericht import bericht_melden
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.wijzig import get_verlengbeeld
from inburgering.queries.wijzig_beeld import Melding
from inburgering.queries.wijzig_duo import get_meldingen
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.forms.wijzigen_duo import (
    AanbodForm,
    BioadviesForm,
    BiovraagForm,
    GemeldForm,
    VerlengingForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
    read_zegel,
    show_forbidden,
)

FORM = require_http_methods(["GET", "HEAD", "POST"])
NAAR_DUO = "duo_melden"


@FORM
def verlenging(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what is on file for each ground, and record what was found."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="verlenging")
    beeld = get_verlengbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        return HttpResponseRedirect(reverse("wijzigen", args=[sleutel]))
    form = VerlengingForm(posted(request))

    def act(zegel: Zegel) -> object:
        return verlenging_vastleggen(
            sleutel,
            advies=form.make_advies(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Meer tijd"),
        knop=_("Leg vast"),
        gedaan=_("Het is vastgelegd."),
        volgende=_("Is er meer tijd nodig? De brief ligt klaar en DUO moet het nog horen."),
        terug="wijzigen",
        sjabloon="wijzigen/verlenging.html",
        extra={"beeld": beeld, "tab": "wijzigen"},
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def aanbod_uitgebleven(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record that no offer came in time."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="aanbod_uitgebleven")
    form = AanbodForm(posted(request))

    def act(zegel: Zegel) -> None:
        aanbod_uitgebleven_melden(
            sleutel,
            melding=form.make_melding(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Het aanbod bleef uit"),
        uitleg=_("De gemeente meldt aan DUO dat er geen lessen waren. Dat kan meer tijd geven."),
        knop=_("Leg vast"),
        gedaan=_("Het is vastgelegd."),
        volgende=_("Geef het nu door aan DUO."),
        terug=NAAR_DUO,
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def bio_vraag(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record that advice on exceptional circumstances was asked."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="bio_advies")
    form = BiovraagForm(posted(request))

    def act(zegel: Zegel) -> None:
        bio_vragen(
            sleutel,
            gevraagd_op=form.cleaned_data["gevraagd_op"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Advies gevraagd over bijzondere omstandigheden"),
        uitleg=_("DUO beslist of iemand nog moet inburgeren. De gemeente geeft alleen advies."),
        knop=_("Leg de vraag vast"),
        gedaan=_("De vraag staat in het dossier."),
        volgende=_("Er is een taak om het advies op tijd te geven."),
        terug="wijzigen",
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def bio_advies(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Give the advice with its reasons."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="bio_advies")
    form = BioadviesForm(posted(request))

    def act(zegel: Zegel) -> object:
        return bio_geven(
            sleutel,
            is_positief=form.cleaned_data["is_positief"] == "ja",
            motivering=form.cleaned_data["motivering"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Geef advies over bijzondere omstandigheden"),
        uitleg=_("Alleen bij heel uitzonderlijke, onverwachte omstandigheden zonder verwijt."),
        knop=_("Geef het advies"),
        gedaan=_("Het advies is gegeven en de brief ligt klaar."),
        volgende=_("Geef het nu door aan DUO."),
        terug=NAAR_DUO,
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def duo_melden(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """List what to type into DUO's portal, and record per row that it was done."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="duo_melden")
    rows = get_meldingen(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if rows is None:
        raise Http404
    if request.method != "POST":
        return _show(request, kop, rows, {})
    chosen = next((row for row in rows if str(row.sleutel) == request.POST.get("bericht")), None)
    if chosen is None:
        announce_problem(
            request,
            problem=_("Dit staat niet meer open."),
            remedy=_("Iemand gaf het al door. Hieronder staat wat er nog is."),
        )
        return HttpResponseRedirect(reverse(NAAR_DUO, args=[sleutel]))
    form = _make_form(chosen, request, is_sent=True)
    if form.is_valid():
        answer = _report(request, chosen, form)
        if answer is not None:
            return answer
    return _show(request, kop, rows, {chosen.sleutel: form})


def _report(request: Verzoek, row: Melding, form: GemeldForm) -> HttpResponse | None:
    """Record that a row was typed in; ``None`` when the form must be shown again."""
    zegel = read_zegel(request)
    try:
        bericht_melden(
            row.sleutel,
            op=form.cleaned_data["waarde"],
            verwijtbaar=form.cleaned_data.get("verwijtbaar", ""),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return None
    announce_success(request, done=_("Doorgegeven: %(wat)s.") % {"wat": row.titel})
    assert request.resolver_match is not None
    sleutel = request.resolver_match.kwargs["sleutel"]
    return HttpResponseRedirect(reverse(NAAR_DUO, args=[sleutel]))


def _make_form(row: Melding, request: Verzoek, *, is_sent: bool = False) -> GemeldForm:
    return GemeldForm(
        request.POST if is_sent else None,
        initial={"waarde": request.moment.dag},
        mag_ja=row.mag_ja,
        mag_nee=row.mag_nee,
        auto_id=f"id_{row.sleutel.hex[:8]}_%s",
    )


def _show(
    request: Verzoek, kop: Kop, rows: tuple[Melding, ...], bound: dict[uuid.UUID, GemeldForm]
) -> HttpResponse:
    pairs = [(row, bound.get(row.sleutel) or _make_form(row, request)) for row in rows]
    context = {
        "kop": kop,
        "tab": "wijzigen",
        "paren": pairs,
        "fout": next(iter(bound.values()), None),
    }
    return render(request, "wijzigen/duo_melden.html", context)

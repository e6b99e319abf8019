"""Enforcement: the cases of a person, a report, hearing, weighing, and an end without a fine."""

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.handhaving import (
    Melding,
    handhaving_feiten_wijzigen,
    handhaving_melden,
)
from inburgering.actions.handhaving_einde import handhaving_afzien, handhaving_waarschuwen
from inburgering.actions.handhaving_oordeel import Oordeel, handhaving_beoordelen
from inburgering.actions.handhaving_zaak import Zaakstap
from inburgering.actions.zienswijze import zienswijze_vastleggen, zienswijze_vragen
from inburgering.law.handhaving_termijn import zienswijze_vroegst
from inburgering.law.oproepen import BOETE_ASIEL_STOPT
from inburgering.queries.handhaving_beeld import Handhavingsbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.handhaving import (
    EindeForm,
    FeitenForm,
    MeldingForm,
    OordeelForm,
    ReactieForm,
    VraagForm,
)
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, posted
from inburgering.web.views.handhaving_deur import (
    TAB,
    handle_step,
    open_case,
    open_handhaving,
)
from inburgering.web.views.handhaving_woorden import make_cards

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_safe
def handhaving(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show every case, what the law asks next in it, and DUO's own fines apart."""
    beeld = open_handhaving(request, sleutel)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": TAB,
        "kaarten": make_cards(beeld),
        "sinds": BOETE_ASIEL_STOPT,
    }
    return render(request, "handhaving/handhaving.html", context)


@require_http_methods(POST_AND_READ)
def handhaving_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Put facts on paper: of a call that failed, or of the plan."""
    beeld = open_handhaving(request, sleutel)
    asked = request.GET.get("oproep", "")
    call = next((c for c in beeld.oproepen if str(c.volgnummer) == asked), None)
    if asked and call is None:
        raise Http404
    number = call.volgnummer if call else None
    initial: dict[str, Any] = {"geconstateerd_op": call.uitkomst_op if call else request.moment.dag}
    if "gemist" in request.GET and call is None:
        initial |= propose_missed(beeld)
    form = MeldingForm(posted(request), beeld=beeld, oproep=number, initial=initial)

    def act(zegel: Zegel) -> None:
        data = form.cleaned_data
        handhaving_melden(
            sleutel,
            melding=Melding(
                gedraging=data.get("gedraging", ""),
                gedraging_op=data.get("gedraging_op"),
                geconstateerd_op=data["geconstateerd_op"],
                feiten=data["feiten"],
                oproep=number,
                uitzondering_reden=data.get("uitzondering_reden", ""),
            ),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Leg de feiten vast"),
        uitleg=_("Nog geen oordeel en nog geen boete. De inburgeraar kan daarna eerst reageren."),
        knop=_("Leg vast"),
        gedaan=_("Het verslag staat in het dossier."),
        volgende=_("Hieronder staat wat de wet nu vraagt."),
        terug=TAB,
        sjabloon="handhaving/nieuw.html",
        extra={"beeld": beeld, "oproep": call, "tab": TAB},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def propose_missed(beeld: Handhavingsbeeld) -> dict[str, Any]:
    """Return what the form can say already about talks on progress that were missed."""
    if not beeld.gemist:
        return {}
    days = [date_format(dag, "j F Y") for dag, _reden in reversed(beeld.gemist)]
    facts = ngettext(
        "U kwam niet naar het gesprek van %(dagen)s.",
        "U kwam niet naar de gesprekken van %(dagen)s.",
        len(days),
    ) % {"dagen": _(" en ").join(days)}
    return {"gedraging": "begeleiding", "gedraging_op": beeld.gemist[0][0], "feiten": facts}


@require_http_methods(POST_AND_READ)
def handhaving_feiten(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Put the report right, before anybody outside saw it."""
    deur = open_case(request, sleutel, zaak)
    initial = {
        "feiten": deur.zaak.feiten,
        "geconstateerd_op": deur.zaak.geconstateerd_op,
        "uitzondering_reden": deur.zaak.uitzondering_reden,
    }
    blocked = deur.beeld.is_geblokkeerd
    form = FeitenForm(posted(request), is_geblokkeerd=blocked, initial=initial)
    pagina = Formulierpagina(
        titel=_("Verbeter het verslag"), knop=_("Sla op"), gedaan=_("Het verslag is verbeterd.")
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: handhaving_feiten_wijzigen(stap, **form.cleaned_data),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def vragen(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Ask the person what happened, by letter."""
    deur = open_case(request, sleutel, zaak)
    initial = {"uiterlijk": zienswijze_vroegst(request.moment.dag)}
    form = VraagForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("Vraag om een reactie"),
        uitleg=_("De inburgeraar krijgt een brief met het verslag en de vraag wat er gebeurde."),
        knop=_("Maak de brief"),
        gedaan=_("De brief is gemaakt."),
        volgende=_("Hij staat klaar bij Brieven. Leg daar vast wanneer je hem verstuurt."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: zienswijze_vragen(stap, **form.cleaned_data),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def vastleggen(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Keep what the person said."""
    deur = open_case(request, sleutel, zaak)
    initial = {"ontvangen_op": request.moment.dag, "tekst": deur.zaak.zienswijze}
    form = ReactieForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("Leg de reactie vast"),
        knop=_("Leg vast"),
        gedaan=_("De reactie staat in het dossier."),
        volgende=_("Weeg nu de zaak."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: zienswijze_vastleggen(stap, **form.cleaned_data),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def oordeel(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Weigh the case; the amount follows from it."""
    deur = open_case(request, sleutel, zaak)
    row = deur.zaak
    known = {True: "ja", False: "nee", None: None}
    initial = {
        "verwijtbaarheid": row.verwijtbaarheid,
        "verwijtbaarheid_reden": row.verwijtbaarheid_reden,
        "is_bijstand_verlaagd": known[row.is_bijstand_verlaagd],
        "samenloop_kenmerk": row.samenloop_kenmerk,
        "bijzondere_omstandigheden": row.omstandigheden,
        "gematigd_tot_cent": row.gematigd_tot_cent,
        "uitzondering_reden": row.uitzondering_reden,
    }
    form = OordeelForm(
        posted(request), zaak=row, is_geblokkeerd=deur.beeld.is_geblokkeerd, initial=initial
    )
    pagina = Formulierpagina(
        titel=_("Weeg de zaak"),
        knop=_("Bereken het bedrag"),
        gedaan=_("De zaak is gewogen."),
        volgende=_("Hieronder staat het bedrag met de berekening."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: handhaving_beoordelen(stap, oordeel=Oordeel(**form.cleaned_data)),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def einde(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Close a case without a fine, with or without a warning."""
    deur = open_case(request, sleutel, zaak)
    form = EindeForm(posted(request))

    def act(stap: Zaakstap) -> object:
        warn = form.cleaned_data["wijze"] == "waarschuwen"
        close = handhaving_waarschuwen if warn else handhaving_afzien
        return close(stap, reden=form.cleaned_data["reden"])

    pagina = Formulierpagina(
        titel=_("Sluit de zaak zonder boete"),
        uitleg=_("Vroeg je om een reactie? Dan krijgt de inburgeraar altijd een brief."),
        knop=_("Sluit de zaak"),
        gedaan=_("De zaak is gesloten zonder boete."),
        volgende=_("Is er een brief gemaakt? Dan staat hij klaar bij Brieven."),
    )
    return handle_step(request, deur, form, act, pagina=pagina)

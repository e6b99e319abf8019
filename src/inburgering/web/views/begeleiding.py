"""The page Begeleiding: what is on offer, lists, phases, and who works with the person."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.begeleidingsfase import begeleidingsfase_beginnen
from inburgering.actions.betrokkene import (
    BETROKKEN_TAKEN,
    betrokkene_beeindigen,
    betrokkene_toevoegen,
)
from inburgering.actions.fouten import Verouderd
from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.queries.begeleiding import (
    get_begeleiding,
    get_fase,
    get_koppelkeuzes,
    get_voorziening,
)
from inburgering.queries.begeleiding_aanbod import TRAJECT
from inburgering.queries.begeleiding_beeld import Begeleidingsbeeld, Voorzieningregel
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.begeleiding import BetrokkeneEindeForm, BetrokkeneForm, FaseForm
from inburgering.web.forms.begeleiding_voorziening import VoorzieningForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    open_dossier,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
ERBIJ: Final = ("bekostigen", "aanbieden")


@require_safe
def begeleiding(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the help around this person."""
    beeld = open_begeleiding(request, sleutel)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "begeleiding",
        "titel": _("Begeleiding"),
        "traject": tuple(TRAJECT),
        "erbij": [line for line in beeld.aanbod if line.plicht in ERBIJ],
        "zelf": [line for line in beeld.aanbod if line.plicht == "adviseren"],
        "niet": [line for line in beeld.aanbod if line.plicht == "geen"],
    }
    return render(request, "begeleiding/begeleiding.html", context)


def open_begeleiding(request: Verzoek, sleutel: uuid.UUID) -> Begeleidingsbeeld:
    """Write in the log that this part is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.BEGELEIDING, doel="begeleiding")
    beeld = get_begeleiding(
        sleutel, bereik=request.bereik, dag=request.moment.dag, koppelbaar=BETROKKEN_TAKEN
    )
    if beeld is None:
        raise Http404
    return beeld


@require_http_methods(METHODS)
def voorziening(request: Verzoek, sleutel: uuid.UUID, aanbod: str) -> HttpResponse:
    """Record what was offered, what the person said, who gives it and when."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="voorziening")
    keuzes = get_voorziening(sleutel, soort=aanbod, bereik=request.bereik, dag=request.moment.dag)
    if keuzes is None:
        raise Http404
    regel = keuzes.regel
    form = VoorzieningForm(posted(request), keuzes=keuzes, initial=make_initial(regel))
    seen = request.POST.get("gezien", "")
    extra = {"regel": regel, "keuzes": keuzes, "gezien": seen or regel.versie}
    pagina = Formulierpagina(
        titel=regel.naam,
        knop=_("Bewaar"),
        gedaan=_("Het aanbod is bewaard."),
        volgende=name_next(regel),
        terug="begeleiding",
        sjabloon="begeleiding/voorziening.html",
        extra=extra,
    )

    def act(zegel: Zegel) -> None:
        try:
            voorziening_bijwerken(
                sleutel,
                soort=aanbod,
                gegevens=form.get_gegevens(),
                gezien=int(seen) if seen.isdecimal() else 0,
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=zegel.eenmalig,
            )
        except Verouderd:
            # What was typed now stands beside the newest version: a second try can succeed.
            extra["gezien"] = regel.versie
            raise

    return handle_form(request, kop, form, act, pagina=pagina)


def make_initial(regel: Voorzieningregel) -> dict[str, object]:
    """Return what is known of an offer; who gives it is proposed from the taakverdeling."""
    return {
        "niveau": regel.niveau,
        "onderdelen": [code for code, _words in regel.onderdelen],
        "aangeboden_op": regel.aangeboden_op,
        "uitkomst": regel.uitkomst,
        "reden": regel.reden,
        "organisatie": regel.partij_code,
        "is_eigen_rekening": regel.is_eigen_rekening or regel.plicht == "adviseren",
        "begin": regel.begin,
        "eind": regel.eind,
        "reden_verlenging": regel.reden_verlenging,
        "financiering": regel.financiering,
        "kosten": regel.kosten_cent,
        "toelichting": regel.toelichting,
    }


def name_next(regel: Voorzieningregel) -> str:
    """Return what still has to be done apart: a first day is a legal fact."""
    if regel.feit is None or not regel.feit.mag_vastleggen:
        return ""
    return _("Is het begonnen? Leg dan ook vast: %(feit)s.") % {"feit": regel.feit.naam}


@require_http_methods(METHODS)
def fase_beginnen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Begin the next phase of guidance."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="begeleidingsfase")
    fase = get_fase(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if fase is None:
        raise Http404
    form = FaseForm(posted(request), fase=fase, initial={"begin": request.moment.dag})
    pagina = Formulierpagina(
        titel=fase.naam,
        uitleg=fase.uitleg,
        knop=_("Begin deze fase"),
        gedaan=_("De fase is begonnen."),
        terug="begeleiding",
    )

    def act(zegel: Zegel) -> None:
        begeleidingsfase_beginnen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def betrokkene_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Couple a colleague, a volunteer or a sleutelpersoon to the person."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="betrokkene")
    taken, collegas = get_koppelkeuzes(
        sleutel, bereik=request.bereik, dag=request.moment.dag, taken=BETROKKEN_TAKEN
    )
    if not taken:
        raise Http404
    form = BetrokkeneForm(
        posted(request), taken=taken, collegas=collegas, initial={"begin": request.moment.dag}
    )
    pagina = Formulierpagina(
        titel=_("Iemand koppelen"),
        uitleg=_("Een vrijwilliger ziet alleen naam, telefoon, taal en wat er te doen is."),
        knop=_("Koppel"),
        gedaan=_("De medewerker is gekoppeld."),
        volgende=_("Geef hieronder bij de lijstjes wie wat doet."),
        terug="begeleiding",
    )

    def act(zegel: Zegel) -> None:
        betrokkene_toevoegen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def betrokkene_einde(request: Verzoek, sleutel: uuid.UUID, betrokkene: int) -> HttpResponse:
    """End an involvement; at once, or after a last day."""
    beeld = open_begeleiding(request, sleutel)
    row = next((b for b in beeld.betrokkenen if b.id == betrokkene and b.mag_beeindigen), None)
    if row is None:
        raise Http404
    form = BetrokkeneEindeForm(posted(request), initial={"laatste_dag": row.eind})
    pagina = Formulierpagina(
        titel=_("%(naam)s stopt") % {"naam": row.naam},
        uitleg=row.taak_naam,
        knop=_("Stop de koppeling"),
        soort="danger",
        gedaan=_("De koppeling stopt."),
        volgende=_("Open punten zijn weer van niemand zodra de koppeling voorbij is."),
        terug="begeleiding",
    )

    def act(zegel: Zegel) -> None:
        betrokkene_beeindigen(
            sleutel,
            betrokkene=betrokkene,
            laatste_dag=form.cleaned_data["laatste_dag"],
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)

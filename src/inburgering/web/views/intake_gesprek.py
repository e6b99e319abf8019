"""Sessions of the intake, the right to be heard alone, and what partners tell."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.intake_gesprek import (
    alleen_spreken_vastleggen,
    brede_intake_gesprek_corrigeren,
    brede_intake_gesprek_vastleggen,
    inbreng_vastleggen,
)
from inburgering.queries.intake_partners import list_partners
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.intake_gesprek import (
    AlleenForm,
    GesprekForm,
    InbrengForm,
    NieuwGesprekForm,
)
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form
from inburgering.web.views.intake_deur import make_steps, open_intake

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_http_methods(POST_AND_READ)
def intake_gesprekken(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the sessions and add one."""
    beeld = open_intake(request, sleutel, doel="intake.gesprekken")
    place = "azc" if any(row.plaats_code == "azc" for row in beeld.gesprekken) else ""
    initial = {"datum": request.moment.dag, "kanaal": "gesprek", "plaats": place}
    form = NieuwGesprekForm(request.POST or None, initial=initial, dag=request.moment.dag)

    def act(zegel: Zegel) -> None:
        brede_intake_gesprek_vastleggen(
            sleutel,
            gesprek=form.get_gesprek(),
            alleen_gewezen=form.cleaned_data["alleen_gewezen"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Gesprekken"),
        knop=_("Leg het gesprek vast"),
        gedaan=_("Het gesprek staat in het dossier."),
        volgende=_("Schrijf per onderdeel op wat je hoorde."),
        terug="intake",
        sjabloon="intake/gesprekken.html",
        extra={"beeld": beeld, "tab": "intake", "stappen": make_steps(beeld)},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def intake_gesprek(request: Verzoek, sleutel: uuid.UUID, gesprek: int) -> HttpResponse:
    """Put a recorded session right."""
    beeld = open_intake(request, sleutel, doel="intake.gesprekken")
    row = next((item for item in beeld.gesprekken if item.id == gesprek), None)
    if row is None:
        raise Http404
    initial = {
        "datum": row.datum,
        "kanaal": row.kanaal_code,
        "plaats": row.plaats_code,
        "aanwezigen": row.aanwezigen,
        "onderwerp": row.onderwerp,
        "uitkomst": row.uitkomst,
        "tolk": row.tolk,
        "uren": row.uren,
    }
    form = GesprekForm(request.POST or None, initial=initial, dag=request.moment.dag)

    def act(zegel: Zegel) -> None:
        brede_intake_gesprek_corrigeren(
            sleutel,
            gesprek=gesprek,
            gegevens=form.get_gesprek(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Gesprek verbeteren"),
        knop=_("Verbeter"),
        gedaan=_("Het gesprek is verbeterd."),
        terug="intake_gesprekken",
        sjabloon="intake/formulier.html",
        extra={"beeld": beeld, "tab": "intake"},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def intake_alleen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record when the person heard of the right to be heard alone."""
    beeld = open_intake(request, sleutel, doel="intake.alleen")
    initial = {"gewezen_op": beeld.alleen_gewezen_op or request.moment.dag}
    form = AlleenForm(request.POST or None, initial=initial)

    def act(zegel: Zegel) -> None:
        alleen_spreken_vastleggen(
            sleutel,
            gewezen_op=form.cleaned_data["gewezen_op"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Alleen praten mag"),
        knop=_("Leg vast"),
        gedaan=_("Vastgelegd: de inburgeraar weet dat alleen praten mag."),
        terug="intake",
        uitleg=_(
            "De inburgeraar heeft het recht om alleen met je te praten, zonder familie. "
            "Een tolk of hulpverlener mag wel mee. Vertel dit voordat je de intake afrondt."
        ),
        sjabloon="intake/formulier.html",
        extra={"beeld": beeld, "tab": "intake", "grondslag": "art. 5.2 lid 2 Bi2021"},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def intake_partners(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what chain partners told and write down more."""
    beeld = open_intake(request, sleutel, doel="intake.partners")
    partners = list_partners(beeld.kop.gemeente, bereik=request.bereik)
    initial = {"datum": request.moment.dag}
    form = InbrengForm(request.POST or None, initial=initial, partners=partners)

    def act(zegel: Zegel) -> None:
        inbreng_vastleggen(
            sleutel,
            inbreng=form.get_inbreng(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Wat partners vertellen"),
        knop=_("Schrijf op"),
        gedaan=_("De inbreng staat in de intake."),
        terug="intake_partners",
        sjabloon="intake/partners.html",
        extra={"beeld": beeld, "tab": "intake", "stappen": make_steps(beeld)},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)

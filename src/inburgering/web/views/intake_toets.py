"""The leerbaarheidstoets: registered, taken, or not needed."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.leerbaarheidstoets import (
    leerbaarheidstoets_corrigeren,
    leerbaarheidstoets_vastleggen,
    leerbaarheidstoets_vrijstellen,
    leerbaarheidstoets_vrijstelling_intrekken,
)
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.intake_beeld import Toetspagina
from inburgering.queries.intake_toets import get_toetspagina
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.intake_gesprek import RedenForm
from inburgering.web.forms.intake_toets import ToetsForm, VrijstellingForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    open_dossier,
)

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_http_methods(POST_AND_READ)
def intake_toets(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the test, record it, or put it right."""
    kop, beeld = open_test(request, sleutel)
    toets = beeld.toets
    initial = {
        "aangemeld_op": toets.aangemeld_op,
        "afgenomen_op": toets.afgenomen_op,
        "resultaat": toets.resultaat,
    }
    form = ToetsForm(request.POST or None, toets=toets, initial=initial)

    def act(zegel: Zegel) -> None:
        if toets.afgenomen_op is None:
            leerbaarheidstoets_vastleggen(
                sleutel,
                toets=form.get_toets(),
                bereik=request.bereik,
                moment=request.moment,
                versie=zegel.versie,
                eenmalig=zegel.eenmalig,
            )
        else:
            leerbaarheidstoets_corrigeren(
                sleutel,
                toets=form.get_toets(),
                reden=form.cleaned_data["reden"],
                bereik=request.bereik,
                moment=request.moment,
                versie=zegel.versie,
                eenmalig=zegel.eenmalig,
            )

    is_known = toets.afgenomen_op is not None
    pagina = Formulierpagina(
        titel=_("Leerbaarheidstoets"),
        knop=_("Verbeter") if is_known else _("Leg vast"),
        gedaan=_("De leerbaarheidstoets is verbeterd.")
        if is_known
        else _("De leerbaarheidstoets is vastgelegd."),
        terug="intake" if beeld.heeft_intake else "dossier",
        uitleg=_("De toets hoort bij de brede intake. De uitkomst is een hulp, geen besluit."),
        sjabloon="intake/toets.html",
        extra={"beeld": beeld, "tab": "intake"},
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def intake_vrijstelling(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Decide that the person need not take the test."""
    kop, beeld = open_exemption(request, sleutel, is_exempt=False)
    form = VrijstellingForm(request.POST or None)

    def act(zegel: Zegel) -> None:
        leerbaarheidstoets_vrijstellen(
            sleutel,
            beperking=form.cleaned_data["beperking"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Vrijstellen van de toets"),
        knop=_("Stel vrij van de toets"),
        gedaan=_("De inburgeraar hoeft de leerbaarheidstoets niet te doen."),
        volgende=_("De reden staat bij Gezondheid."),
        terug="intake_toets",
        uitleg=_(
            "Dit is een besluit van het college. Het kan bij een visuele beperking, en bij een "
            "auditieve beperking als iemand de toets daardoor niet kan doen."
        ),
        sjabloon="intake/formulier.html",
        extra={"beeld": beeld, "tab": "intake", "grondslag": "art. 14 lid 6 Wi2021"},
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def intake_vrijstelling_intrekken(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Take the exemption back."""
    kop, beeld = open_exemption(request, sleutel, is_exempt=True)
    form = RedenForm(request.POST or None)

    def act(zegel: Zegel) -> None:
        leerbaarheidstoets_vrijstelling_intrekken(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Vrijstelling intrekken"),
        knop=_("Trek de vrijstelling in"),
        soort="danger",
        gedaan=_("De vrijstelling is ingetrokken."),
        volgende=_("De toets staat weer bij je taken."),
        terug="intake_toets",
        uitleg=_("De inburgeraar moet de toets daarna weer doen."),
        sjabloon="intake/formulier.html",
        extra={"beeld": beeld, "tab": "intake"},
    )
    return handle_form(request, kop, form, act, pagina=pagina)


def open_test(request: Verzoek, sleutel: uuid.UUID) -> tuple[Kop, Toetspagina]:
    """Write in the log that the test is read; return the head and the test.

    :raises Http404: if the test does not exist for this worker.
    """
    beeld = get_toetspagina(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    deel = Deel.INTAKE if beeld.heeft_intake else Deel.FEITEN
    return open_dossier(request, sleutel, deel=deel, doel="intake.toets"), beeld


def open_exemption(
    request: Verzoek, sleutel: uuid.UUID, *, is_exempt: bool
) -> tuple[Kop, Toetspagina]:
    """Write in the log that health is at stake; return the head and the test.

    :raises Http404: if there is nothing to decide here for this worker.
    """
    kop, beeld = open_test(request, sleutel)
    is_same = (beeld.toets.vrijgesteld_op is not None) == is_exempt
    if not beeld.mag_vrijstellen or (request.method != "POST" and not is_same):
        raise Http404
    log_reading(request, sleutel, deel=Deel.GEZONDHEID, doel="intake.vrijstelling")
    return kop, beeld

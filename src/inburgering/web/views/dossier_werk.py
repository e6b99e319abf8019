"""Obstacles, household, responsibility, and the end of a dossier."""

import uuid

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.access.deel import Deel
from inburgering.actions.dossier import casusregisseur_toewijzen
from inburgering.actions.dossier_sluiten import dossier_heropenen, dossier_sluiten
from inburgering.actions.huishouden import huisgenoot_toevoegen, huisgenoot_verwijderen
from inburgering.actions.randvoorwaarde import (
    randvoorwaarde_bijwerken,
    randvoorwaarde_vastleggen,
)
from inburgering.queries.dossier_keuzes import list_casusregisseurs, list_eigenaren
from inburgering.ui.forms import HouseForm
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_werk import (
    CasusregisseurForm,
    HuisgenootForm,
    RandvoorwaardeForm,
    SluitenForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_button,
    handle_form,
    open_dossier,
    posted,
)

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def dossier_randvoorwaarde(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record something that must be in order."""
    kop = open_dossier(request, sleutel, deel=Deel.RANDVOORWAARDEN, doel="randvoorwaarden")
    owners = list_eigenaren(kop.gemeente, bereik=request.bereik)
    form = RandvoorwaardeForm(posted(request), eigenaren=owners, heeft_regie=kop.heeft_regie)
    pagina = Formulierpagina(
        titel=_("Randvoorwaarde toevoegen"),
        uitleg=_("Wat moet er geregeld zijn om goed te kunnen leren en meedoen?"),
        knop=_("Voeg toe"),
        gedaan=_("De randvoorwaarde staat in het dossier."),
    )

    def act(zegel: Zegel) -> None:
        randvoorwaarde_vastleggen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_POST
def dossier_randvoorwaarde_stand(
    request: Verzoek, sleutel: uuid.UUID, randvoorwaarde: int
) -> HttpResponse:
    """Say that something is settled, not needed any more, or open again."""

    def act(zegel: Zegel) -> None:
        randvoorwaarde_bijwerken(
            sleutel,
            randvoorwaarde=randvoorwaarde,
            status=request.POST.get("status", ""),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_button(request, sleutel, act, gedaan=_("De randvoorwaarde is bijgewerkt."))


@require_http_methods(METHODS)
def dossier_huishouden(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Add somebody to the household."""
    kop = open_dossier(request, sleutel, deel=Deel.HUISHOUDEN, doel="huishouden")
    form = HuisgenootForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Iemand toevoegen aan het huishouden"),
        uitleg=_("Met wie woont deze persoon, en welke kinderen zijn er?"),
        knop=_("Voeg toe"),
        gedaan=_("Het huishouden is bijgewerkt."),
    )

    def act(zegel: Zegel) -> None:
        huisgenoot_toevoegen(
            sleutel,
            huisgenoot=form.get_huisgenoot(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_POST
def dossier_huisgenoot_weg(request: Verzoek, sleutel: uuid.UUID, huisgenoot: int) -> HttpResponse:
    """Take somebody out of the household."""

    def act(zegel: Zegel) -> None:
        huisgenoot_verwijderen(
            sleutel,
            huisgenoot=huisgenoot,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_button(request, sleutel, act, gedaan=_("Het huishouden is bijgewerkt."))


@require_http_methods(METHODS)
def dossier_casusregisseur(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Hand the dossier to another casusregisseur."""
    kop = open_dossier(request, sleutel, deel=Deel.TIJDLIJN, doel="casusregisseur")
    workers = [
        item for item in list_casusregisseurs(request.bereik) if item[0] != kop.casusregisseur
    ]
    form = CasusregisseurForm(posted(request), casusregisseurs=workers)
    pagina = Formulierpagina(
        titel=_("Casusregisseur kiezen"),
        uitleg=_("De open taken van de casusregisseur gaan mee naar de nieuwe collega."),
        knop=_("Draag over"),
        gedaan=_("De casusregisseur is gewijzigd."),
        volgende=_("De taken staan nu bij de nieuwe collega."),
    )

    def act(zegel: Zegel) -> None:
        casusregisseur_toewijzen(
            sleutel,
            medewerker=form.cleaned_data["casusregisseur"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def dossier_afsluiten(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Close the dossier with a reason."""
    kop = open_dossier(request, sleutel, deel=Deel.TIJDLIJN, doel="sluiten")
    form = SluitenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Dossier sluiten"),
        uitleg=_("Alle open taken vervallen. Je kunt het dossier later weer openen."),
        knop=_("Sluit het dossier"),
        soort="danger",
        gedaan=_("Het dossier is gesloten."),
        volgende=_("De open taken zijn vervallen."),
    )

    def act(zegel: Zegel) -> None:
        dossier_sluiten(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def dossier_weer_openen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Open a closed dossier again."""
    kop = open_dossier(request, sleutel, deel=Deel.TIJDLIJN, doel="heropenen")
    form = HouseForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Dossier weer openen"),
        uitleg=_("Het systeem rekent opnieuw uit wat er te doen is."),
        knop=_("Open het dossier weer"),
        gedaan=_("Het dossier is weer open."),
        volgende=_("Hieronder zie je wat er te doen is."),
    )

    def act(zegel: Zegel) -> None:
        dossier_heropenen(
            sleutel,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)

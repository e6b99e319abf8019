"""Correcting who somebody is, and keeping the ways to reach them up to date."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.persoon_bijwerken import persoon_bijwerken
from inburgering.actions.persoon_corrigeren import persoon_corrigeren
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.persoon import Identiteit, get_identiteit
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_persoon import BereikbaarForm, PersoonCorrectieForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
)

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def dossier_persoon(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Correct name, birth date, BSN or V-number, with a reason."""
    kop = open_dossier(request, sleutel, deel=Deel.BSN, doel="persoon_verbeteren")
    known = get_identiteit(sleutel, bereik=request.bereik)
    if known is None:
        raise Http404
    form = PersoonCorrectieForm(
        posted(request), dag=request.moment.dag, initial=_initial_identity(known)
    )
    pagina = Formulierpagina(
        titel=_("Persoonsgegevens verbeteren"),
        uitleg=_(
            "Verbeter een typefout in naam, geboortedatum of nummer. "
            "De oude gegevens blijven bewaard."
        ),
        knop=_("Verbeter"),
        gedaan=_("De persoonsgegevens zijn verbeterd."),
        sjabloon="dossier/persoon.html",
        extra={"bekend": known},
    )

    def act(zegel: Zegel) -> None:
        persoon_corrigeren(
            sleutel,
            gegevens=form.get_persoon(),
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


def _initial_identity(known: Identiteit) -> dict[str, object]:
    naam = known.naam
    return {
        "voornamen": naam.voornamen,
        "voorvoegsel": naam.voorvoegsel,
        "geslachtsnaam": naam.geslachtsnaam,
        "roepnaam": naam.roepnaam,
        "is_achternaam_eerst": naam.is_achternaam_eerst,
        "geboortedatum": known.geboortedatum,
        "is_geboortedatum_onzeker": known.is_geboortedatum_onzeker,
        "v_nummer": known.v_nummer,
    }


@require_http_methods(METHODS)
def dossier_bereikbaar(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Update address, telephone, e-mail address, language and the need of an interpreter."""
    kop = open_dossier(request, sleutel, deel=Deel.CONTACTGEGEVENS, doel="contactgegevens")
    if not kop.heeft_regie:
        raise Http404
    form = BereikbaarForm(posted(request), initial=_initial_reach(kop))
    pagina = Formulierpagina(
        titel=_("Contactgegevens"),
        uitleg=_("Vul in hoe je deze persoon bereikt, en in welke taal."),
        knop=_("Bewaar"),
        gedaan=_("De contactgegevens zijn bijgewerkt."),
    )

    def act(zegel: Zegel) -> None:
        persoon_bijwerken(
            sleutel,
            gegevens=form.get_bereikbaarheid(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


def _initial_reach(kop: Kop) -> dict[str, object]:
    reach = kop.bereikbaar
    if reach is None:
        return {}
    lines = [*reach.adres_regels, "", ""]
    return {
        "straat": lines[0],
        "plaats": lines[1],
        "telefoon": reach.telefoon,
        "email": reach.email,
        "taal": reach.taal,
        "heeft_tolk_nodig": reach.heeft_tolk_nodig,
    }

"""The fine itself: a colleague looks along, the decision, bezwaar, and what comes after."""

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.actions.boete import (
    boete_aan_duo_melden,
    boete_besluiten,
    boete_intrekken,
    boete_onherroepelijk_vaststellen,
)
from inburgering.actions.boete_akkoord import (
    boete_akkoord_geven,
    boete_terugsturen,
    boete_voorleggen,
)
from inburgering.actions.boete_bezwaar import (
    Bezwaarbesluit,
    boete_bezwaar_beslissen,
    boete_bezwaar_ontvangen,
)
from inburgering.actions.boete_brief import render_boete_preview
from inburgering.actions.boete_overnemen import EerdereBoete, boete_overnemen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd
from inburgering.actions.handhaving_zaak import Zaakstap
from inburgering.law.oproep_controle import grens_derde_oproep
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.handhaving_besluit import (
    BesluitForm,
    BezwaarbesluitForm,
    BezwaarForm,
    EerderForm,
    RedenForm,
    TerugForm,
    VastForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    posted,
    read_zegel,
    show_forbidden,
)
from inburgering.web.views.handhaving_deur import (
    TAB,
    Zaakdeur,
    handle_step,
    make_step,
    open_case,
    open_handhaving,
)

POST_AND_READ = ["GET", "HEAD", "POST"]
EERSTE_BOETE = 2
LETTER = "handhaving/brief.html"


@require_POST
def voorleggen(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Lay the case before a colleague, at one press."""
    done = _("De boete ligt bij een collega.")
    return press(request, open_case(request, sleutel, zaak), boete_voorleggen, gedaan=done)


@require_POST
def duo(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Record that DUO asked and got it, at one press."""
    done = _("In het dossier staat dat DUO de boete kent.")
    return press(request, open_case(request, sleutel, zaak), boete_aan_duo_melden, gedaan=done)


def press(
    request: Verzoek, deur: Zaakdeur, act: Callable[[Zaakstap], object], *, gedaan: str
) -> HttpResponse:
    """Carry out what a single button posts, and go back to the cases with the outcome."""
    back = HttpResponseRedirect(reverse(TAB, args=[deur.beeld.kop.sleutel]))
    try:
        act(make_step(request, deur, read_zegel(request)))
    except AlGedaan:
        pass
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
        return back
    announce_success(request, done=gedaan)
    return back


@require_http_methods(POST_AND_READ)
def meekijken(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Read the letter as it will go out, and agree."""
    deur = open_case(request, sleutel, zaak)
    form = HouseForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Kijk mee met deze boete"),
        uitleg=_("Kloppen de feiten? Is de reactie gewogen? Past het bedrag?"),
        knop=_("Ik ben akkoord"),
        gedaan=_("Je bent akkoord."),
        volgende=_("Nu kan het besluit worden genomen."),
        sjabloon=LETTER,
        extra=preview(request, deur),
    )
    return handle_step(request, deur, form, boete_akkoord_geven, pagina=pagina)


@require_http_methods(POST_AND_READ)
def terug(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Send the case back with what must be better."""
    deur = open_case(request, sleutel, zaak)
    form = TerugForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Stuur of haal de zaak terug"),
        knop=_("Stuur terug"),
        gedaan=_("De zaak is terug."),
        volgende=_("Weeg haar opnieuw."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: boete_terugsturen(stap, **form.cleaned_data),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def besluit(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Decide, beside the letter as it will go out."""
    deur = open_case(request, sleutel, zaak)
    with_term = deur.zaak.artikel == "22" and deur.zaak.oproep == EERSTE_BOETE
    initial = {"nieuwe_termijn_tot": grens_derde_oproep(request.moment.dag)}
    form = BesluitForm(posted(request), met_termijn=with_term, initial=initial)
    pagina = Formulierpagina(
        titel=_("Neem het besluit"),
        uitleg=_("Het systeem kijkt nog één keer of alles klopt en of jij dit mag besluiten."),
        knop=_("Leg de boete op"),
        gedaan=_("De boete is opgelegd."),
        volgende=_("De brief staat klaar bij Brieven. Leg daar vast wanneer je hem verstuurt."),
        soort="danger",
        sjabloon=LETTER,
        extra=preview(request, deur),
    )
    return handle_step(
        request, deur, form, lambda stap: boete_besluiten(stap, **form.cleaned_data), pagina=pagina
    )


def preview(request: Verzoek, deur: Zaakdeur) -> dict[str, Any]:
    """Return the letter as it would read now."""
    letter = render_boete_preview(
        deur.beeld.kop.sleutel,
        zaak=deur.zaak.sleutel,
        bereik=request.bereik,
        moment=request.moment,
    )
    return {"brief": letter}


@require_http_methods(POST_AND_READ)
def bezwaar(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Record that a bezwaar came."""
    deur = open_case(request, sleutel, zaak)
    form = BezwaarForm(posted(request), initial={"ontvangen_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Er is bezwaar gemaakt"),
        uitleg=_("Kwam het bezwaar te laat? Leg het toch vast: het college beslist erover."),
        knop=_("Leg vast"),
        gedaan=_("Het bezwaar staat in het dossier."),
        volgende=_("De boete staat nu nog niet vast."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: boete_bezwaar_ontvangen(stap, **form.cleaned_data),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def bezwaar_besluit(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Record what the college decided on a bezwaar."""
    deur = open_case(request, sleutel, zaak)
    form = BezwaarbesluitForm(posted(request), initial={"besloten_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Beslissing op het bezwaar"),
        uitleg=_("Het college beslist buiten dit systeem, door een ander dan bij de boete."),
        knop=_("Leg vast"),
        gedaan=_("De beslissing staat in het dossier."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: boete_bezwaar_beslissen(stap, besluit=Bezwaarbesluit(**form.cleaned_data)),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def vast(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Record that a fine stands for good."""
    deur = open_case(request, sleutel, zaak)
    form = VastForm(posted(request))
    pagina = Formulierpagina(
        titel=_("De boete staat vast"),
        uitleg=_("Een boete die vaststaat, telt mee voor een volgende boete."),
        knop=_("Leg vast"),
        gedaan=_("De boete staat vast."),
    )
    return handle_step(
        request,
        deur,
        form,
        lambda stap: boete_onherroepelijk_vaststellen(stap, **form.cleaned_data),
        pagina=pagina,
    )


@require_http_methods(POST_AND_READ)
def intrekken(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> HttpResponse:
    """Take a fine back."""
    deur = open_case(request, sleutel, zaak)
    form = RedenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Trek de boete in"),
        knop=_("Trek in"),
        gedaan=_("De boete is ingetrokken."),
        volgende=_("De brief staat klaar bij Brieven."),
        soort="danger",
    )
    return handle_step(
        request, deur, form, lambda stap: boete_intrekken(stap, **form.cleaned_data), pagina=pagina
    )


@require_http_methods(POST_AND_READ)
def eerder(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record a fine of an earlier college, or of before this system."""
    beeld = open_handhaving(request, sleutel)
    form = EerderForm(posted(request))

    def act(zegel: Zegel) -> None:
        boete_overnemen(
            sleutel,
            boete=EerdereBoete(**form.cleaned_data),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Leg een eerdere boete vast"),
        uitleg=_("Een boete van een andere gemeente, of van voor dit systeem. Hij telt mee."),
        knop=_("Leg vast"),
        gedaan=_("De eerdere boete staat in het dossier."),
        terug=TAB,
        extra={"tab": TAB},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)

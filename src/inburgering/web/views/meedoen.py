"""The page Werk en meedoen, and its re-integration instruments."""

import uuid
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.instrument import instrument_beeindigen, instrument_beginnen
from inburgering.queries.dossier_keuzes import list_eigenaren
from inburgering.queries.meedoen import get_meedoen
from inburgering.queries.meedoen_beeld import Meedoenbeeld
from inburgering.queries.werkgever import list_werkgeverkeuzes
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.meedoen import InstrumentEindeForm, InstrumentForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
DUAALWOORDEN: Final = {
    "niet_begonnen": "outline",
    "alleen_taal": "soon",
    "alleen_meedoen": "soon",
    "gestopt": "soon",
    "later": "info",
    "vanaf_begin": "done",
}
"""The tone of the badge, by how dual a trajectory is."""


@require_safe
def meedoen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show work, instruments, obstacles, and how dual the trajectory is."""
    beeld = open_meedoen(request, sleutel, doel="meedoen")
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "meedoen",
        "titel": _("Werk en meedoen"),
        "duaal_toon": DUAALWOORDEN[beeld.duaal.stand] if beeld.duaal else "",
    }
    return render(request, "meedoen/meedoen.html", context)


def open_meedoen(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Meedoenbeeld:
    """Write in the log that this part is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.MEEDOEN, doel=doel)
    beeld = get_meedoen(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def require_change(beeld: Meedoenbeeld) -> Meedoenbeeld:
    """Return the picture of a dossier that this worker may change here.

    :raises Http404: if not.
    """
    if not beeld.mag_wijzigen:
        raise Http404
    return beeld


def list_partijen(request: Verzoek, gemeente: str) -> list[tuple[str, str]]:
    """Return code and name of the parties of the region."""
    owners = list_eigenaren(gemeente, bereik=request.bereik)
    return [(owner.organisatie, owner.naam) for owner in owners if owner.medewerker is None]


@require_http_methods(METHODS)
def instrument_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Begin an instrument."""
    beeld = require_change(open_meedoen(request, sleutel, doel="instrument"))
    form = InstrumentForm(
        posted(request),
        werkgevers=list_werkgeverkeuzes(request.bereik),
        partijen=list_partijen(request, beeld.kop.gemeente),
        initial={"organisatie": request.bereik.organisatie},
    )
    pagina = Formulierpagina(
        titel=_("Training, stage of proefplaatsing"),
        uitleg=_("Wat gaat iemand doen om dichter bij werk te komen?"),
        knop=_("Leg vast"),
        gedaan=_("Het staat in het dossier."),
        volgende=_("Is het klaar? Leg dan vast wat het opleverde."),
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        instrument_beginnen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def instrument_einde(request: Verzoek, sleutel: uuid.UUID, instrument: int) -> HttpResponse:
    """Record the last day and the result of an instrument."""
    beeld = require_change(open_meedoen(request, sleutel, doel="instrument"))
    row = next((i for i in beeld.instrumenten if i.id == instrument), None)
    if row is None:
        raise Http404
    initial: dict[str, Any] = {}
    if row.eind is not None and row.eind <= request.moment.dag:
        initial["eind"] = row.eind
    form = InstrumentEindeForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("%(soort)s afronden") % {"soort": row.soort},
        uitleg=row.doel,
        knop=_("Rond af"),
        gedaan=_("Het resultaat is vastgelegd."),
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        instrument_beeindigen(
            sleutel,
            instrument=instrument,
            einde=form.get_einde(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)

"""Who may do and see what: the table of roles, and one worker on one day."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.law.taken import TAKEN
from inburgering.queries.account import get_account
from inburgering.queries.rechten import (
    RolRij,
    get_rechten,
    get_rolnamen,
    list_rollen,
    list_wie_mag_wat,
)
from inburgering.ui.klok import get_real_day
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.beheer_formulier import DagForm
from inburgering.web.views.beheer_recht import beheerder_only, rechten_only
from inburgering.web.views.beheer_woorden import ALS, DELEN, EXTRA, GROND

ALLEEN = ("alleen_eigen_mensen", "alleen_eigen_deelnemers")
TAAKNAMEN = {code: taak.naam for code, taak in TAKEN.items()}


@require_safe
@rechten_only
def rollen(request: Verzoek) -> HttpResponse:
    """Show roles by parts of a dossier and by tasks, as the product applies them."""
    rows = list_rollen()
    context = {
        "rollen": [row.rol for row in rows],
        "rolnamen": get_rolnamen(request.bereik),
        "wie_mag": list_wie_mag_wat(),
        "delen": [
            {"naam": DELEN[deel], "mag": [deel in row.delen for row in rows]} for deel in Deel
        ],
        "taken": [
            {"naam": taak.naam, "mag": [code in row.taken for row in rows]}
            for code, taak in TAKEN.items()
        ],
        "extra": [
            {"naam": naam, "mag": [getattr(row.rol, veld) for row in rows]}
            for veld, naam in EXTRA.items()
        ],
    }
    return render(request, "beheer/rollen.html", context)


@require_safe
def wie_mag_wat(request: Verzoek) -> HttpResponse:
    """Show everybody what each role sees and may do, as the product applies it."""
    context = {
        "wie_mag": list_wie_mag_wat(),
        "rollen": [describe_rol(row, eigen=request.bereik.rol.code) for row in list_rollen()],
    }
    return render(request, "beheer/wie_mag_wat.html", context)


def describe_rol(row: RolRij, *, eigen: str) -> dict[str, object]:
    """Return a role in words: what it sees, what it does not see, and what it may do."""
    rol = row.rol
    own = (veld for veld in ALLEEN if getattr(rol, veld))
    return {
        "code": rol.code,
        "naam": rol.naam,
        "is_eigen": rol.code == eigen,
        "ziet": [DELEN[deel] for deel in Deel if deel in row.delen],
        "niet": [DELEN[deel] for deel in Deel if deel not in row.delen],
        "alleen": next((EXTRA[veld] for veld in own), ""),
        "taken": [] if rol.taken is None else [get_taaknaam(code) for code in sorted(row.taken)],
        "mag": [
            naam for veld, naam in EXTRA.items() if veld.startswith("mag_") and getattr(rol, veld)
        ],
    }


@require_safe
@beheerder_only
def medewerker_rechten(request: Verzoek, medewerker: int) -> HttpResponse:
    """Show what this worker may do and see, where and why, on any day."""
    vandaag = get_real_day(request.moment)
    account = get_account(request.bereik, medewerker=medewerker, dag=vandaag)
    if account is None:
        raise Http404
    form = DagForm(request.GET if "dag" in request.GET else None, initial={"dag": vandaag})
    dag = form.cleaned_data["dag"] if form.is_valid() else vandaag
    context = {
        "account": account,
        "form": form,
        "dag": dag,
        "beeld": get_rechten(medewerker, dag=dag),
        "woorden": {"delen": DELEN, "als": ALS, "grond": GROND, "taken": TAAKNAMEN},
    }
    return render(request, "beheer/rechten.html", context)

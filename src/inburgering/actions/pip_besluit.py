"""What decides on a plan: is it complete, on which basis, and then it is fixed."""

from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.besluit import Besluitbasis, besluitbasis_as_json, make_besluitbasis
from inburgering.cases.models import Dossier, Pip
from inburgering.cases.pip_controle import find_shortcomings
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.law.bevinding import Bevinding
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.tekst import dutch


def check_complete(stuk: Werkstuk, inhoud: PipInhoud) -> None:
    """Check that law and DUO miss nothing in the plan.

    :raises Onvolledig: with everything that is missing, by field.
    """
    missing = [
        item
        for item in find_shortcomings(stuk.dossier, inhoud, dag=stuk.moment.dag)
        if item.is_wettelijk
    ]
    if missing:
        raise Onvolledig(
            _("Het plan is nog niet volledig. Kijk bij wat er nog mist."),
            velden=_join_by_field(missing),
        )


def _join_by_field(missing: list[Bevinding]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for item in missing:
        texts.setdefault(item.veld, []).append(dutch(item.uitleg))
    return {veld: " ".join(lines) for veld, lines in texts.items()}


def require_besluitbasis(stuk: Werkstuk) -> Besluitbasis:
    """Return what the decision keeps of its basis; only for handelingen that decide."""
    if stuk.basis is None:  # pragma: no cover - the catalogue says that this handeling decides
        raise Geweigerd(_("Er is geen basis voor dit besluit."))
    return make_besluitbasis(stuk.basis, ondertekenaar=stuk.bereik.naam)


def replace_in_force(dossier: Dossier) -> None:
    """Let the plan in force make room for a new one."""
    Pip.objects.filter(dossier=dossier, status=Pip.Status.VASTGESTELD).update(
        status=Pip.Status.VERVANGEN
    )


def fix_plan(plan: Pip, inhoud: PipInhoud, basis: Besluitbasis, stuk: Werkstuk) -> None:
    """Write content, day and basis of the decision; from here on nothing in it changes."""
    plan.inhoud = pip_inhoud_as_json(inhoud)
    plan.status = Pip.Status.VASTGESTELD
    plan.dagtekening = stuk.moment.dag
    plan.vastgesteld_door_id = stuk.bereik.medewerker
    plan.vastgesteld_at = stuk.moment.tijdstip
    plan.besluit = besluitbasis_as_json(basis)
    plan.save()

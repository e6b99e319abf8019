"""A second pair of eyes on a concept, where the municipality asks for that (ADR 0093).

No article asks for it; the setting is ``tweede_paar_ogen``.
"""

import uuid

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.pip import clear_akkoord, lock_concept
from inburgering.cases.models import Pip
from inburgering.cases.pip_lokaal import is_akkoord, is_akkoord_nodig, load_pipbeleid

OPMERKING_MAX = 300


def pip_voorleggen(
    dossier: uuid.UUID,
    *,
    pip_versie: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Lay the concept as it is before the colleagues of the own party.

    :raises Verouderd: if the concept is not the one that was shown.
    :raises AlGedaan: if this worker laid exactly this version before them already.
    :raises Geweigerd: if there is no concept, or nobody asks for this here.
    """
    with handeling(
        "pip.voorgelegd", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        plan = lock_concept(dossier, bereik)
        if not is_akkoord_nodig(load_pipbeleid(stuk.dossier.gemeente_id, dag=moment.dag)):
            raise Geweigerd(_("In deze gemeente hoeft geen collega mee te kijken."))
        if plan.versie != pip_versie:
            raise Verouderd
        if is_akkoord(plan) or plan.voorgelegd_door_id == bereik.medewerker:
            raise AlGedaan
        clear_akkoord(plan)
        plan.voorgelegd_at = moment.tijdstip
        plan.voorgelegd_door_id = bereik.medewerker
        plan.save(update_fields=["voorgelegd_at", "voorgelegd_door"])
        stuk.gegevens["pip"] = plan.pk


def pip_akkoord_geven(
    dossier: uuid.UUID,
    *,
    pip_versie: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Agree with exactly the version that was shown; a later change asks again.

    :raises NietBevoegd: if this worker wrote it or laid it before the others, or is of another
        party.
    :raises Verouderd: if the concept is not the one that was shown.
    :raises AlGedaan: if a colleague agreed with this version already.
    :raises Geweigerd: if the concept was not laid before anybody.
    """
    with handeling(
        "pip.akkoord", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        plan = _find_asked(stuk, dossier, pip_versie)
        if is_akkoord(plan):
            raise AlGedaan
        plan.akkoord_at = moment.tijdstip
        plan.akkoord_door_id = bereik.medewerker
        plan.akkoord_versie = plan.versie
        plan.save(update_fields=["akkoord_at", "akkoord_door", "akkoord_versie"])
        stuk.gegevens["pip"] = plan.pk


def pip_terugsturen(
    dossier: uuid.UUID,
    *,
    opmerking: str,
    pip_versie: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Send the concept back with what must be better; it can then be laid before them again.

    :raises NietBevoegd: if this worker wrote it or laid it before the others, or is of another
        party.
    :raises Verouderd: if the concept is not the one that was shown.
    :raises Onvolledig: if it does not say what must be better.
    :raises Geweigerd: if the concept was not laid before anybody.
    """
    with handeling(
        "pip.teruggestuurd", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        plan = _find_asked(stuk, dossier, pip_versie)
        check_remark(opmerking)
        clear_akkoord(plan)
        stuk.gegevens |= {"pip": plan.pk, "reden": opmerking.strip()}


def may_agree(plan: Pip, *, bereik: Bereik) -> bool:
    """Return whether this worker is somebody else than who wrote last or asked."""
    return bereik.medewerker not in (plan.voorgelegd_door_id, plan.gewijzigd_door_id)


def check_remark(opmerking: str) -> None:
    """Check that a remark says something.

    :raises Onvolledig: at the field ``opmerking``.
    """
    if not 5 <= len(opmerking.strip()) <= OPMERKING_MAX:
        text = _("Schrijf in één of twee zinnen op wat er beter moet.")
        raise Onvolledig(text, velden={"opmerking": text})


def _find_asked(stuk: Werkstuk, dossier: uuid.UUID, pip_versie: int) -> Pip:
    bereik = stuk.bereik
    plan = lock_concept(dossier, bereik)
    if plan.voorgelegd_at is None:
        raise Geweigerd(_("Dit concept ligt niet meer bij een collega. Iemand veranderde het."))
    if not may_agree(plan, bereik=bereik):
        raise NietBevoegd(_("Je schreef dit plan zelf, of je legde het voor. Een collega kijkt."))
    if not bereik.mag_zien(stuk.dossier.gemeente_id, Deel.PIP):
        raise NietBevoegd(_("Meekijken doet een collega met de casusregie."))
    asked = get_bereik(plan.voorgelegd_door_id or 0, dag=stuk.moment.dag)
    if asked is not None and asked.organisatie != bereik.organisatie:
        raise NietBevoegd(_("Meekijken doet een collega van dezelfde organisatie."))
    if plan.versie != pip_versie:
        raise Verouderd
    return plan

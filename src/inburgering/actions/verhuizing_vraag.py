"""The recorded request of the next college for plan, progress and fines.

Grondslag: art. 35 lid 4 Wi2021: the old college hands these over on request.
"""

import uuid

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import handeling
from inburgering.actions.verhuizing import NOT_SAVED, lock_move, note_elsewhere, save_move
from inburgering.cases.models import Verhuizing

VRAAG_MAX = 300
OPEN = (Verhuizing.Status.GEMELD, Verhuizing.Status.GEWEIGERD)
"""In which a request can be made; after a refusal once more."""


def overdracht_vragen(
    dossier: uuid.UUID,
    *,
    vraag: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Ask the old college, saying what for; when it works with this system it gets a task.

    :raises NietGevonden: if nobody moved into this dossier.
    :raises Onvolledig: if the question is missing or too long.
    :raises Geweigerd: if it was asked, or handed over, already.
    """
    with transaction.atomic():
        move = lock_move(dossier_nieuw=dossier)
        with handeling(
            "overdracht.gevraagd",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            _ask(move, vraag, bereik=bereik, moment=moment)
            stuk.gegevens |= {
                "verhuizing": move.pk,
                "gemeente": get_old_name(move),
                "vraag": move.vraag,
            }
        if move.dossier_oud_id is not None:
            note_elsewhere(
                move.dossier_oud_id,
                "overdracht.verzoek",
                {
                    "verhuizing": move.pk,
                    "gemeente": stuk.dossier.gemeente.naam,
                    "vraag": move.vraag,
                },
                bereik=bereik,
                moment=moment,
            )


def overdracht_verzoek_vastleggen(
    dossier: uuid.UUID,
    *,
    vraag: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record at the old college that a college outside this system asked, by letter or mail.

    :raises NietGevonden: if nobody moved out of this dossier.
    :raises Geweigerd: if the next college works with this system: then it asks by itself.
    """
    with transaction.atomic():
        move = lock_move(dossier_oud=dossier)
        with handeling(
            "overdracht.verzoek",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            if move.gemeente_nieuw_id is not None:
                raise Geweigerd(_("De nieuwe gemeente vraagt dit zelf, in dit systeem."))
            _ask(move, vraag, bereik=bereik, moment=moment)
            stuk.gegevens |= {
                "verhuizing": move.pk,
                "gemeente": get_new_name(move),
                "vraag": move.vraag,
            }


def get_old_name(move: Verhuizing) -> str:
    """Return the name of the municipality that somebody left."""
    return move.gemeente_oud.naam if move.gemeente_oud else move.andere_gemeente


def get_new_name(move: Verhuizing) -> str:
    """Return the name of the municipality that somebody moved to."""
    return move.gemeente_nieuw.naam if move.gemeente_nieuw else move.andere_gemeente


def _ask(move: Verhuizing, vraag: str, *, bereik: Bereik, moment: Moment) -> None:
    text = vraag.strip()
    if not 5 <= len(text) <= VRAAG_MAX:
        fault = _("Schrijf in hoogstens 300 tekens waarvoor je de gegevens nodig hebt.")
        raise Onvolledig(NOT_SAVED, velden={"vraag": fault})
    if move.status not in OPEN:
        raise Geweigerd(_("De overdracht is al gevraagd of al ontvangen."))
    save_move(
        move,
        status=Verhuizing.Status.GEVRAAGD,
        gevraagd_op=moment.dag,
        gevraagd_door_id=bereik.medewerker,
        vraag=text,
        reden="",
    )

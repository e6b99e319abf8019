"""What all steps of a case of enforcement share: open it, check where it stands, keep it."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst, Verouderd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.handhaving import STATUSSEN, load_zaakfeiten
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, Handhavingszaak
from inburgering.law.bevinding import Bevinding
from inburgering.law.handhaving import beletselen
from inburgering.law.tekst import dutch

NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
Status = Handhavingszaak.Status


@dataclass(frozen=True, slots=True)
class Zaakstap:
    """One step in one case: which, by whom, when, and on which version."""

    dossier: uuid.UUID
    zaak: uuid.UUID
    bereik: Bereik
    moment: Moment
    zaak_versie: int | None = None
    """The version of the case that the worker saw."""
    eenmalig: uuid.UUID | None = None


@contextmanager
def open_zaak(
    code: str, stap: Zaakstap, *statussen: str
) -> Iterator[tuple[Werkstuk, Handhavingszaak]]:
    """Open a case for one step and keep it afterwards, with a higher version.

    :raises NietGevonden: if the case does not exist for this worker.
    :raises Verouderd: if somebody changed the case since.
    :raises Geweigerd: if the case does not stand where this step can be taken.
    """
    with handeling(
        code,
        dossier=stap.dossier,
        bereik=stap.bereik,
        moment=stap.moment,
        eenmalig=stap.eenmalig,
    ) as stuk:
        check_regime(stuk.dossier)
        zaak = (
            Handhavingszaak.objects.select_for_update()
            .filter(dossier=stuk.dossier, sleutel=stap.zaak)
            .first()
        )
        if zaak is None:
            raise NietGevonden
        # The dossier was read and locked just now: the case must see the same row.
        zaak.dossier = stuk.dossier
        if zaak.status not in statussen:
            raise Geweigerd(
                _("Dit kan nu niet. Stand van de zaak: %(stand)s. Kijk op de pagina wat nu kan.")
                % {"stand": get_word(STATUSSEN, zaak.status)}
            )
        if stap.zaak_versie is not None and stap.zaak_versie != zaak.versie:
            raise Verouderd
        stuk.gegevens["zaak"] = zaak.pk
        yield stuk, zaak
        zaak.versie += 1
        zaak.save()


def check_regime(dossier: Dossier) -> None:
    """Check that the college can fine at all: only under the act of 2021.

    :raises Geweigerd: for somebody under the act of 2013, or without a duty.
    """
    if dossier.regime != Dossier.Regime.WI2021:
        raise Geweigerd(_("De gemeente kan alleen een boete geven onder de Wet inburgering 2021."))


def refuse(gevonden: list[Bevinding] | tuple[Bevinding, ...]) -> None:
    """Refuse with everything that was found, in words.

    :raises Geweigerd: if anything was found.
    """
    if gevonden:
        raise Geweigerd(" ".join(dutch(item.uitleg) for item in gevonden))


def refuse_unless_possible(
    zaak: Handhavingszaak, stuk: Werkstuk, *, behalve: frozenset[str] = frozenset()
) -> None:
    """Refuse when the law does not allow a fine today.

    :raises Geweigerd: with what stands in the way.
    """
    found = beletselen(load_zaakfeiten(zaak), dag=stuk.moment.dag)
    refuse([item for item in found if item.code not in behalve])


def check_text(text: str, *, veld: str, melding: Tekst, minimum: int, maximum: int) -> str:
    """Return the text without spaces around it.

    :raises Onvolledig: at the field, if it is too short or too long.
    """
    found = text.strip()
    if len(found) < minimum:
        raise Onvolledig(NOT_SAVED, velden={veld: melding})
    if len(found) > maximum:
        raise Onvolledig(
            NOT_SAVED,
            velden={veld: _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": maximum}},
        )
    return found

"""Hands over, or refuses to, and enters by hand what came from a college outside this system.

Grondslag: art. 35 lid 4 Wi2021.
"""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.verhuizing import NOT_SAVED, lock_move, note_elsewhere, save_move
from inburgering.actions.verhuizing_ontvangst import receive
from inburgering.actions.verhuizing_vraag import get_new_name, get_old_name
from inburgering.cases.models import Dossier, Verhuizing, Verzending
from inburgering.cases.verhuizing import (
    Overdrachtsinhoud,
    collect_inhoud,
    encrypt_inhoud,
    list_beschikbaar,
)

REDEN_MIN, REDEN_MAX, TEKST_MAX = 5, 300, 4000


@dataclass(frozen=True, slots=True)
class Overdrachtskeuze:
    """What the old college chose to hand over."""

    onderdelen: tuple[str, ...]
    boetes: str = ""
    toelichting: str = ""
    reden: str = ""
    """Why not everything goes over."""


def overdracht_verstrekken(
    dossier: uuid.UUID,
    *,
    keuze: Overdrachtskeuze,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Hand over the chosen parts; from then on the old dossier is archive.

    At a next college within this system the legal facts follow at once, in the same transaction.

    :raises NietGevonden: if nobody moved out of this dossier.
    :raises Onvolledig: if nothing was chosen, or a reason is missing.
    :raises Geweigerd: if nobody asked, the dossier is still open, or a letter is not sent yet.
    """
    with transaction.atomic():
        move = lock_move(dossier_oud=dossier)
        with handeling(
            "overdracht.verstrekt",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            _check_asked(move, stuk.dossier)
            _check_letters(stuk.dossier)
            _check_choice(keuze, list_beschikbaar(stuk.dossier))
            inhoud = collect_inhoud(
                stuk.dossier,
                onderdelen=keuze.onderdelen,
                boetes=keuze.boetes,
                toelichting=keuze.toelichting,
            )
            _keep(move, inhoud, stuk, reden=keuze.reden.strip())
            stuk.dossier.is_archief = True
            stuk.gegevens |= {
                "verhuizing": move.pk,
                "gemeente": get_new_name(move),
                "onderdelen": list(inhoud.onderdelen),
            }
        if move.dossier_nieuw_id is not None:
            _hand_on(move.dossier_nieuw_id, inhoud, move, bereik=bereik, moment=moment)


def overdracht_weigeren(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Refuse the hand-over with a reason; the next college reads it and may ask again.

    :raises Onvolledig: if the reason is missing or too long.
    """
    with transaction.atomic():
        move = lock_move(dossier_oud=dossier)
        with handeling(
            "overdracht.geweigerd",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            _check_asked(move, stuk.dossier)
            fault = _find_wrong_reason(reden)
            if fault is not None:
                raise Onvolledig(NOT_SAVED, velden={"reden": fault})
            text = reden.strip()
            save_move(move, status=Verhuizing.Status.GEWEIGERD, reden=text)
            told = {"verhuizing": move.pk, "reden": text}
            stuk.gegevens |= {**told, "gemeente": get_new_name(move)}
        if move.dossier_nieuw_id is not None:
            note_elsewhere(
                move.dossier_nieuw_id,
                "overdracht.niet_ontvangen",
                {**told, "gemeente": get_old_name(move)},
                bereik=bereik,
                moment=moment,
            )


def overdracht_invoeren(
    dossier: uuid.UUID,
    *,
    inhoud: Overdrachtsinhoud,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Enter what a college outside this system sent by post or mail.

    :raises NietGevonden: if nobody moved into this dossier.
    :raises Geweigerd: if the old college works with this system, or it was received already.
    :raises Onvolledig: if a plan is not from before the move, or nothing was entered.
    """
    with transaction.atomic():
        move = lock_move(dossier_nieuw=dossier)
        with handeling(
            "overdracht.ontvangen",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            if move.dossier_oud_id is not None or move.status == Verhuizing.Status.VERSTREKT:
                raise Geweigerd(_("De vorige gemeente geeft dit zelf door, of dat is al gebeurd."))
            _check_entered(inhoud, move)
            _keep(move, inhoud, stuk, reden="")
            _receive(stuk, inhoud, move)


def _hand_on(
    dossier: int, inhoud: Overdrachtsinhoud, move: Verhuizing, *, bereik: Bereik, moment: Moment
) -> None:
    new = Dossier.objects.select_for_update().get(pk=dossier)
    _write(new, inhoud, move, Werkstuk(dossier=new, moment=moment, bereik=bereik, basis=None))
    note_elsewhere(
        new.pk,
        "overdracht.ontvangen",
        {"verhuizing": move.pk, "gemeente": inhoud.van, "onderdelen": list(inhoud.onderdelen)},
        bereik=bereik,
        moment=moment,
    )


def _receive(stuk: Werkstuk, inhoud: Overdrachtsinhoud, move: Verhuizing) -> None:
    _write(stuk.dossier, inhoud, move, stuk)
    stuk.gegevens |= {
        "verhuizing": move.pk,
        "gemeente": inhoud.van,
        "onderdelen": list(inhoud.onderdelen),
    }


def _write(row: Dossier, inhoud: Overdrachtsinhoud, move: Verhuizing, stuk: Werkstuk) -> None:
    source = f"gemeente {inhoud.van}"[:60]
    origin = Herkomst(stuk.moment, stuk.bereik.medewerker, source)
    receive(
        row,
        inhoud,
        verhuisd_op=move.inschrijving_op,
        organisatie=stuk.bereik.organisatie,
        herkomst=origin,
    )


def _keep(move: Verhuizing, inhoud: Overdrachtsinhoud, stuk: Werkstuk, *, reden: str) -> None:
    save_move(
        move,
        status=Verhuizing.Status.VERSTREKT,
        verstrekt_op=stuk.moment.dag,
        verstrekt_door_id=stuk.bereik.medewerker,
        inhoud_versleuteld=encrypt_inhoud(inhoud),
        reden=reden,
    )


def _check_asked(move: Verhuizing, dossier: Dossier) -> None:
    if dossier.status == Dossier.Status.OPEN:
        raise Geweigerd(_("Meld eerst de verhuizing. Daarna kun je de overdracht verstrekken."))
    if move.status != Verhuizing.Status.GEVRAAGD:
        raise Geweigerd(_("Er is geen open verzoek. De overdracht is al gedaan of niet gevraagd."))


def _check_letters(dossier: Dossier) -> None:
    """After the hand-over nobody opens this dossier in the daily work: no letter may lie here."""
    if Verzending.objects.filter(document__dossier=dossier, verzonden_op__isnull=True).exists():
        raise Geweigerd(
            _("Er ligt nog een brief die niet verzonden is. Verzend die eerst bij Brieven.")
        )


def _check_choice(keuze: Overdrachtskeuze, beschikbaar: tuple[str, ...]) -> None:
    velden: dict[str, Tekst] = {}
    if not keuze.onderdelen:
        velden["onderdelen"] = _("Kies wat je verstrekt. Verstrek je niets? Weiger dan hieronder.")
    elif set(keuze.onderdelen) - set(beschikbaar):
        velden["onderdelen"] = _("Kies alleen wat in dit dossier staat.")
    is_partial = set(keuze.onderdelen) != set(beschikbaar)
    fault = _find_wrong_reason(keuze.reden) if is_partial or keuze.reden.strip() else None
    if fault is not None and not velden:
        velden["reden"] = fault
    for name in ("boetes", "toelichting"):
        if len(getattr(keuze, name)) > TEKST_MAX:
            velden[name] = _("Maak de tekst korter: hoogstens 4000 tekens.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _find_wrong_reason(reden: str) -> Tekst | None:
    if not REDEN_MIN <= len(reden.strip()) <= REDEN_MAX:
        return _("Schrijf in hoogstens 300 tekens waarom je niet alles verstrekt.")
    return None


def _check_entered(inhoud: Overdrachtsinhoud, move: Verhuizing) -> None:
    velden: dict[str, Tekst] = {}
    if not inhoud.onderdelen:
        velden["pip_dagtekening"] = _("Vul minstens één onderdeel in.")
    for plan in inhoud.pips:
        if plan.dagtekening >= move.inschrijving_op:
            velden["pip_dagtekening"] = _("Het PIP moet van voor de verhuizing zijn.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)

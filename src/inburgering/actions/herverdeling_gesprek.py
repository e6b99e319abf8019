"""Records the warm transfer per dossier: who receives it, the day of the talk, and a remark."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, NietBevoegd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.herverdeling_partij import end_talk_tasks
from inburgering.actions.herverdeling_stapel import Stapel, open_stapel
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.models import Herverdeling, Overdracht, Taak, Taakkeuze, Tijdlijnregel
from inburgering.queries.herverdeling_mensen import list_ontvangers
from inburgering.queries.herverdeling_recht import (
    find_overgang,
    is_ontvanger,
    select_overdrachten,
)

PER_KEER: Final = 500
"""How many people may be recorded in one go."""
OPMERKING_MAX: Final = 300
VROEGST: Final = timedelta(days=366)
"""How long before the day a talk can have been."""


@dataclass(frozen=True, slots=True)
class Gesprek:
    """What is recorded; what is left empty stays as it was."""

    ontvanger: int | None = None
    besproken_op: date | None = None
    opmerking: str = ""


def overdracht_vastleggen(
    sleutel: uuid.UUID,
    gekozen: Collection[int],
    gesprek: Gesprek,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> int:
    """Record receiver and talk for several people at once; return how many.

    Both sides record the talk; only the party that comes names who receives.

    :raises NietGevonden: if the transfer or one of the people is not theirs to see.
    :raises NietBevoegd: if the giving party tries to choose the receiver.
    :raises Onvolledig: with all faults at once, each at its field.
    :raises AlGedaan: if the same form came in before.
    """
    row = find_overgang(sleutel, bereik=bereik)
    if row is None:
        raise NietGevonden
    if gesprek.ontvanger is not None and not may_choose(row, bereik):
        raise NietBevoegd(_("De nieuwe partij kiest zelf wie het overneemt."))
    _check_number(gekozen)
    named = select_overdrachten(row, bereik=bereik).filter(pk__in=gekozen)
    keys = list(named.values_list("dossier", flat=True))
    if len(keys) != len(set(gekozen)):
        raise NietGevonden
    with open_stapel(
        keys, moment=moment, door=bereik.medewerker, organisatie=bereik.organisatie
    ) as stapel:
        # Read again: the dossiers are locked now, and so are their transfers.
        rows = list(named.order_by("pk"))
        _check_new(eenmalig, keys)
        _check(row, rows, gesprek, moment.dag)
        _write(stapel, row, rows, gesprek, eenmalig)
    return len(rows)


def may_choose(row: Herverdeling, bereik: Bereik) -> bool:
    """Return whether the worker may say who receives."""
    return is_ontvanger(row, bereik) and bereik.rol.mag_herverdelen


def _check_number(gekozen: Collection[int]) -> None:
    if not gekozen:
        raise Onvolledig(
            _("Kies eerst een of meer mensen."), velden={"mensen": _("Kies een of meer mensen.")}
        )
    if len(gekozen) > PER_KEER:
        fault = _("Kies hoogstens %(n)s mensen per keer.") % {"n": PER_KEER}
        raise Onvolledig(fault, velden={"mensen": fault})


def _check_new(eenmalig: uuid.UUID | None, keys: Collection[int]) -> None:
    wanted = [_key(eenmalig, pk) for pk in keys] if eenmalig else []
    if wanted and Tijdlijnregel.objects.filter(sleutel__in=wanted).exists():
        raise AlGedaan


def _key(eenmalig: uuid.UUID | None, dossier: int) -> uuid.UUID | None:
    return uuid.uuid5(eenmalig, str(dossier)) if eenmalig else None


def _check(row: Herverdeling, rows: Sequence[Overdracht], gesprek: Gesprek, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    able = dict(list_ontvangers(row.naar_organisatie_id, taken=row.taken, op=max(row.dag, dag)))
    if gesprek.ontvanger is not None and gesprek.ontvanger not in able:
        velden["ontvanger"] = _("Deze collega doet dit werk dan niet. Kies iemand anders.")
    if gesprek.besproken_op is not None:
        velden |= _check_day(row, gesprek.besproken_op, dag)
        missing = sum(item.ontvanger_id is None for item in rows)
        if gesprek.ontvanger is None and missing:
            velden["ontvanger"] = _(
                "Bij %(n)s mensen is nog niet gekozen wie het overneemt. "
                "Dat kiest de nieuwe partij eerst."
            ) % {"n": missing}
    velden |= _check_remark(gesprek.opmerking)
    if gesprek == Gesprek(opmerking=gesprek.opmerking) and not gesprek.opmerking.strip():
        velden["besproken_op"] = _("Vul in wat je wilt vastleggen.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_day(row: Herverdeling, besproken_op: date, dag: date) -> dict[str, Tekst]:
    if besproken_op > dag:
        return {"besproken_op": _("Deze dag moet nog komen. Leg het gesprek vast als het was.")}
    if besproken_op < row.dag - VROEGST:
        first = date_format(row.dag - VROEGST, "j F Y")
        return {"besproken_op": _("Kies een dag op of na %(dag)s.") % {"dag": first}}
    return {}


def _check_remark(opmerking: str) -> dict[str, Tekst]:
    """Refuse what may not go to another party on paper: it belongs in the talk itself.

    Elsewhere such words only warn; here the reader has no right to the dossier yet.
    """
    if len(opmerking.strip()) > OPMERKING_MAX:
        return {
            "opmerking": _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": OPMERKING_MAX}
        }
    if find_sensitive(opmerking):
        return {
            "opmerking": _(
                "Hier staat misschien iets over gezondheid, geloof, politie of een BSN. "
                "Haal dat weg en bespreek het in het gesprek."
            )
        }
    return {}


def _write(
    stapel: Stapel,
    row: Herverdeling,
    rows: Sequence[Overdracht],
    gesprek: Gesprek,
    eenmalig: uuid.UUID | None,
) -> None:
    for item in rows:
        item.ontvanger_id = gesprek.ontvanger or item.ontvanger_id
        item.besproken_op = gesprek.besproken_op or item.besproken_op
        item.opmerking = gesprek.opmerking.strip() or item.opmerking
        code, codes = _describe(row, item, gesprek)
        stapel.note(item.dossier_id, code, codes, sleutel=_key(eenmalig, item.dossier_id))
    Overdracht.objects.bulk_update(rows, ["ontvanger", "besproken_op", "opmerking"])
    if gesprek.besproken_op is not None:
        end_talk_tasks(rows, status=Taak.Status.GEDAAN, moment=stapel.moment, door=stapel.door)
    _give_moved_work(row, [item for item in rows if item.overgegaan_op], gesprek.ontvanger)


def _describe(row: Herverdeling, item: Overdracht, gesprek: Gesprek) -> tuple[str, dict[str, Any]]:
    codes: dict[str, Any] = {
        "van": row.organisatie_id,
        "naar": row.naar_organisatie_id,
        "medewerker": item.ontvanger_id,
    }
    if gesprek.besproken_op is not None:
        day = gesprek.besproken_op.isoformat()
        return "overdracht.besproken", codes | {"besproken_op": day}
    return "overdracht.ontvanger" if gesprek.ontvanger else "overdracht.opmerking", codes


def _give_moved_work(row: Herverdeling, moved: Sequence[Overdracht], ontvanger: int | None) -> None:
    """Give work that went over without a receiver to the one who is named now."""
    if ontvanger is None:
        return
    Taakkeuze.objects.bulk_create(
        (
            Taakkeuze(
                dossier_id=item.dossier_id,
                taak=taak,
                organisatie_id=row.naar_organisatie_id,
                medewerker_id=ontvanger,
            )
            for item in moved
            for taak in item.taken
        ),
        # Whoever the party chose in the meantime stays.
        ignore_conflicts=True,
    )

"""Records attempts at the exam and their results; a correction keeps what stood there.

Source: R-KEMP-032; art. 7 lid 1 Wi2021. DUO, a school or the municipality says so.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.leren import EXAMENNIVEAUS, EXAMENONDERDELEN, EXAMENUITSLAGEN, LEERBRONNEN
from inburgering.cases.models import Examen
from inburgering.law.examens import ZONDER_NIVEAU

AANGEMELD = Examen.Uitslag.AANGEMELD


@dataclass(frozen=True, slots=True)
class Examengegevens:
    """An attempt as it was typed."""

    onderdeel: str
    niveau: str
    datum: date | None
    uitslag: str
    uitslag_op: date | None = None
    bron: str = "duo"


def examen_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Examengegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the next attempt at a part, with or without its result.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "examen.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check(gegevens, moment.dag)
        rows = _attempts(stuk, gegevens)
        _check_new(gegevens, rows)
        _write(stuk, gegevens, poging=_next(rows))


def examen_verbeteren(
    dossier: uuid.UUID,
    *,
    examen: int,
    gegevens: Examengegevens,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put a better row in the place of an attempt: its result, or a correction with a reason.

    :raises NietGevonden: if the attempt is not of this dossier, or no longer valid.
    :raises Onvolledig: with all faults at once; a result that stood there needs a reason.
    """
    with handeling(
        "examen.verbeterd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        old = _get(stuk, examen)
        _check(gegevens, moment.dag)
        if old.uitslag != AANGEMELD:
            check_reason(reden)
        same = (old.onderdeel, old.niveau) == (gegevens.onderdeel, _level(gegevens))
        old.is_geldig = False
        old.save(update_fields=["is_geldig"])
        poging = old.poging if same else _next(_attempts(stuk, gegevens))
        _write(stuk, gegevens, poging=poging, vervangt=old, reden=reden.strip())
        stuk.gegevens["reden"] = reden.strip() or str(_("de uitslag kwam"))


def examen_vervallen(
    dossier: uuid.UUID,
    *,
    examen: int,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Let an attempt no longer count, with the reason; the row stays readable.

    :raises NietGevonden: if the attempt is not of this dossier, or no longer valid.
    """
    with handeling(
        "examen.vervallen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get(stuk, examen)
        check_reason(reden)
        row.is_geldig = False
        row.reden = reden.strip()
        row.save(update_fields=["is_geldig", "reden"])
        stuk.gegevens |= {
            "examen": row.pk,
            "onderdeel": row.onderdeel,
            "poging": row.poging,
            "reden": reden.strip(),
        }


def _get(stuk: Werkstuk, pk: int) -> Examen:
    row = Examen.objects.filter(dossier=stuk.dossier, pk=pk, is_geldig=True).first()
    if row is None:
        raise NietGevonden
    return row


def _level(gegevens: Examengegevens) -> str:
    return "" if gegevens.onderdeel in ZONDER_NIVEAU else gegevens.niveau


def _attempts(stuk: Werkstuk, gegevens: Examengegevens) -> list[Examen]:
    rows = Examen.objects.filter(
        dossier=stuk.dossier,
        onderdeel=gegevens.onderdeel,
        niveau=_level(gegevens),
        is_geldig=True,
    )
    return list(rows)


def _next(rows: Sequence[Examen]) -> int:
    return max((row.poging for row in rows), default=0) + 1


def _write(
    stuk: Werkstuk,
    gegevens: Examengegevens,
    *,
    poging: int,
    vervangt: Examen | None = None,
    reden: str = "",
) -> None:
    assert gegevens.datum is not None
    row = Examen.objects.create(
        dossier=stuk.dossier,
        onderdeel=gegevens.onderdeel,
        niveau=_level(gegevens),
        poging=poging,
        datum=gegevens.datum,
        uitslag=gegevens.uitslag,
        uitslag_op=None if gegevens.uitslag == AANGEMELD else gegevens.uitslag_op,
        bron=gegevens.bron,
        vervangt=vervangt,
        reden=reden,
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )
    stuk.gegevens |= {
        "examen": row.pk,
        "onderdeel": row.onderdeel,
        "poging": poging,
        "uitslag": row.uitslag,
    }


def _check(gegevens: Examengegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.onderdeel not in EXAMENONDERDELEN:
        velden["onderdeel"] = _("Kies een onderdeel.")
    if _level(gegevens) not in EXAMENNIVEAUS and gegevens.onderdeel not in ZONDER_NIVEAU:
        velden["niveau"] = _("Kies het niveau van het examen.")
    if gegevens.bron not in LEERBRONNEN:
        velden["bron"] = _("Kies van wie je dit weet.")
    if gegevens.uitslag not in EXAMENUITSLAGEN:
        velden["uitslag"] = _("Kies wat de uitslag is.")
    if gegevens.datum is None:
        velden["datum"] = _("Vul de dag van het examen in.")
    else:
        velden |= _check_days(gegevens, gegevens.datum, dag)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_days(gegevens: Examengegevens, datum: date, dag: date) -> dict[str, Tekst]:
    if gegevens.uitslag == AANGEMELD:
        return {}
    if datum > dag:
        return {"datum": _("Dit examen is nog niet geweest. Kies 'aangemeld', of verbeter de dag.")}
    if gegevens.uitslag_op is not None and not datum <= gegevens.uitslag_op <= dag:
        return {"uitslag_op": _("De uitslag komt na het examen en niet na vandaag.")}
    return {}


def _check_new(gegevens: Examengegevens, known: Sequence[Examen]) -> None:
    """Check that no attempt waits for a result, and that this day is not recorded already."""
    text: Tekst | None = None
    for row in known:
        if row.datum == gegevens.datum:
            text = _("Dit examen op deze dag staat er al.")
        elif row.uitslag == Examen.Uitslag.GESLAAGD:
            text = _("Voor dit onderdeel op dit niveau is al een geslaagd examen. Verbeter dat.")
        elif row.uitslag == AANGEMELD:
            text = _("Er staat nog een examen zonder uitslag. Leg eerst die uitslag vast.")
    if text is not None:
        raise Onvolledig(text, velden={"onderdeel": text})

"""Absence of a worker, and who covers."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inburgering.access.beheerkring import get_beheerkring
from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Afwezigheid
from inburgering.access.moment import Moment
from inburgering.actions.account import write_beheerregel
from inburgering.actions.fouten import NietBevoegd, Onvolledig, Tekst


def afwezigheid_vastleggen(
    medewerker: int,
    *,
    van: date,
    tot_en_met: date,
    vervanger: int | None,
    bereik: Bereik,
    moment: Moment,
) -> None:
    """Record that the worker is away during these days (both inclusive) and who covers.

    :raises NietBevoegd: if it is neither the own absence nor an account to administer.
    :raises Onvolledig: if the days cross, overlap, or the cover works elsewhere.
    """
    _check_right(medewerker, bereik)
    with transaction.atomic():
        velden = _check_days(medewerker, van, tot_en_met)
        if vervanger is not None and not _works_beside(vervanger, medewerker, van):
            velden["vervanger"] = _("Kies een collega van dezelfde organisatie.")
        if velden:
            raise Onvolledig(_("Controleer de afwezigheid."), velden=velden)
        Afwezigheid.objects.create(
            medewerker_id=medewerker, van=van, tot_en_met=tot_en_met, vervanger_id=vervanger
        )
        codes = {"van": van.isoformat(), "tot_en_met": tot_en_met.isoformat()}
        write_beheerregel(
            "afwezigheid_vastgelegd", medewerker, bereik, moment, {**codes, "vervanger": vervanger}
        )


def afwezigheid_intrekken(afwezigheid: int, *, bereik: Bereik, moment: Moment) -> int:
    """Remove an absence and return whose it was.

    :raises NietBevoegd: if it is neither the own absence nor of an account to administer.
    """
    with transaction.atomic():
        row = Afwezigheid.objects.filter(pk=afwezigheid).first()
        if row is None:
            raise NietBevoegd(_("Deze afwezigheid bestaat niet meer."))
        _check_right(row.medewerker_id, bereik)
        codes = {"van": row.van.isoformat(), "tot_en_met": row.tot_en_met.isoformat()}
        write_beheerregel("afwezigheid_ingetrokken", row.medewerker_id, bereik, moment, codes)
        row.delete()
    return row.medewerker_id


def _check_right(medewerker: int, bereik: Bereik) -> None:
    if medewerker == bereik.medewerker:
        return
    if not get_beheerkring(bereik).filter(pk=medewerker).exists():
        raise NietBevoegd(_("Je mag alleen je eigen afwezigheid vastleggen."))


def _check_days(medewerker: int, van: date, tot_en_met: date) -> dict[str, Tekst]:
    if tot_en_met < van:
        return {"tot_en_met": _("De laatste dag ligt voor de eerste dag. Kies een latere dag.")}
    same = Afwezigheid.objects.filter(
        medewerker=medewerker, van__lte=tot_en_met, tot_en_met__gte=van
    )
    if same.exists():
        return {"van": _("In deze dagen staat al een afwezigheid. Trek die eerst in.")}
    return {}


def _works_beside(vervanger: int, medewerker: int, dag: date) -> bool:
    now = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), begin__lte=dag, medewerker__is_active=True
    )
    places = now.filter(medewerker=medewerker).values("organisatie")
    return (
        vervanger != medewerker
        and now.filter(medewerker=vervanger, organisatie__in=places).exists()
    )

"""Puts together the page Maatje en verwijzing; a constant number of queries."""

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.hulp import (
    BESTEMMINGEN,
    MAATJERESULTATEN,
    MAATJESOORTEN,
    MAATJESTANDEN,
    REDENEN,
    VERWIJSSTANDEN,
    VERWIJZINGEN,
    WETTEN,
)
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, Feit, Maatje, Verwijzing
from inburgering.cases.stand_geld import VERWIJZING_LOOPT
from inburgering.queries.begeleiding_mensen import list_collegas
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.geld_beeld import Geldstatus, Keuzes, Signaalbeeld
from inburgering.queries.geld_plan import list_partijen, list_signalen, make_geldstatus
from inburgering.queries.hulp_beeld import Hulpbeeld, Maatjebeeld, Verwijsbeeld, Wetstand
from inburgering.queries.zware_zaak import has_heavy
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid, get_uitvoerders

BIJSTANDSWET = "pw"
MAATJE = "maatje"
BEGELEIDING = ("mb_praktisch", "mb_leefomgeving")
VERWIJSTAKEN = (*BEGELEIDING, "financiele_zelfredzaamheid", "ontzorgen")


def get_hulp(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Hulpbeeld | None:
    """Return the page, ``None`` for who may not see help."""
    row = _find(dossier, bereik)
    if row is None:
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    is_open = row.status == Dossier.Status.OPEN
    referrals = list(Verwijzing.objects.filter(dossier=row).order_by("-verwezen_op", "-pk"))
    status = make_geldstatus(row, bereik=bereik)
    bijstand = find_bijstand(row, bereik)
    return Hulpbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        geld=status,
        signalen=tuple(_hide_amounts(list_signalen(row, bereik=bereik), status)),
        maatjes=_list_buddies(row),
        verwijzingen=tuple(_referral(item) for item in referrals),
        wetten=tuple(
            _law(code, referrals, bijstand=bijstand if code == BIJSTANDSWET else None)
            for code in WETTEN
        ),
        is_zwaar=has_heavy(referrals),
        mag_maatje=is_open and _may(row, bereik, (MAATJE, *BEGELEIDING)),
        mag_verwijzen=is_open and _may(row, bereik, VERWIJSTAKEN),
        iedereen_taalcoach=beleidswaarde(beleid, "iedereen_taalcoach"),
    )


def get_geldstatus(dossier: uuid.UUID, *, bereik: Bereik) -> Geldstatus | None:
    """Return the state of the money without amounts, ``None`` for who may not see help."""
    row = _find(dossier, bereik)
    return None if row is None else make_geldstatus(row, bereik=bereik)


def get_zoekkeuzes(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> tuple[Keuzes, str]:
    """Return the parties that can look for a buddy, and the one that does it here."""
    row = _find(dossier, bereik)
    if row is None or not _may(row, bereik, (MAATJE, *BEGELEIDING)):
        return (), ""
    here = get_uitvoerders([row.gemeente_id], dag=dag).get((row.gemeente_id, MAATJE))
    return list_partijen(row), here or ""


def get_maatje(dossier: uuid.UUID, maatje: uuid.UUID, *, bereik: Bereik) -> Maatjebeeld | None:
    """Return one buddy for who may change it."""
    row = _find(dossier, bereik)
    if row is None or not _may(row, bereik, (MAATJE, *BEGELEIDING)):
        return None
    return next((item for item in _list_buddies(row) if item.sleutel == maatje), None)


def list_vrijwilligers(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Keuzes:
    """Return the colleagues of the own party who can become a buddy here."""
    row = _find(dossier, bereik)
    if row is None or not bereik.mag_doen(row.gemeente_id, MAATJE):
        return ()
    return list_collegas(bereik, taken=(MAATJE,), dag=dag)


def get_verwijzing(
    dossier: uuid.UUID, verwijzing: uuid.UUID, *, bereik: Bereik
) -> Verwijsbeeld | None:
    """Return an open referral for who may write what came back."""
    row = _find(dossier, bereik)
    if row is None or not _may(row, bereik, VERWIJSTAKEN):
        return None
    found = Verwijzing.objects.filter(dossier=row, sleutel=verwijzing).first()
    beeld = _referral(found) if found else None
    return beeld if beeld is not None and beeld.is_open else None


def _find(dossier: uuid.UUID, bereik: Bereik) -> Dossier | None:
    row = find_dossier(dossier, bereik=bereik)
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING) else None


def _may(row: Dossier, bereik: Bereik, taken: Iterable[str]) -> bool:
    regie = row.gemeente_id in bereik.regie_gemeenten
    return regie or any(bereik.mag_doen(row.gemeente_id, taak) for taak in taken)


def _hide_amounts(signalen: Iterable[Signaalbeeld], status: Geldstatus) -> Iterable[Signaalbeeld]:
    """Yield the open signals, with the amount only for who needs it."""
    for item in signalen:
        if item.opgevolgd_op is None:
            sees = status.ziet_geld or item.mag_opvolgen
            yield item if sees else replace(item, bedrag_cent=None)


def _list_buddies(row: Dossier) -> tuple[Maatjebeeld, ...]:
    rows = Maatje.objects.filter(dossier=row).select_related("organisatie", "medewerker")
    found = [_buddy(item) for item in rows.order_by("-gezocht_op", "-pk")]
    return tuple(sorted(found, key=lambda item: not item.is_open))


def _buddy(item: Maatje) -> Maatjebeeld:
    return Maatjebeeld(
        sleutel=item.sleutel,
        soort=get_word(MAATJESOORTEN, item.soort),
        partij=item.organisatie.naam,
        naam=item.medewerker.naam if item.medewerker else item.naam,
        doel=item.doel,
        status=item.status,
        status_naam=get_word(MAATJESTANDEN, item.status),
        gezocht_op=item.gezocht_op,
        kennismaking_op=item.kennismaking_op,
        start_op=item.start_op,
        eind_op=item.eind_op,
        resultaat=get_word(MAATJERESULTATEN, item.resultaat),
        toelichting=item.toelichting,
    )


def _referral(item: Verwijzing) -> Verwijsbeeld:
    return Verwijsbeeld(
        sleutel=item.sleutel,
        naar=get_word(VERWIJZINGEN, item.naar),
        instantie=item.instantie,
        reden=get_word(REDENEN, item.reden),
        vraag=item.vraag,
        verwezen_op=item.verwezen_op,
        is_warm=item.is_warm,
        status=item.status,
        status_naam=get_word(VERWIJSSTANDEN, item.status),
        terugkoppeling_op=item.terugkoppeling_op,
        terugkoppeling=item.terugkoppeling,
        is_open=item.status in VERWIJZING_LOOPT,
    )


def find_bijstand(row: Dossier, bereik: Bereik) -> date | None:
    """Return since when there is bijstand, ``None`` without it or for who may not see facts."""
    if not bereik.mag_zien(row.gemeente_id, Deel.FEITEN):
        return None
    kinds = ("recht_op_bijstand", "bijstand_gestopt")
    rows = Feit.objects.filter(dossier=row, is_geldig=True, soort__in=kinds)
    days = dict(rows.values_list("soort", "datum"))
    return None if "bijstand_gestopt" in days else days.get("recht_op_bijstand")


def _law(code: str, referrals: Iterable[Verwijzing], *, bijstand: date | None) -> Wetstand:
    """Return whether a law applies: a referral that runs says so, else the last one.

    With ``bijstand`` the law applies, whatever was looked into.
    """
    if bijstand is not None:
        naam = get_word(WETTEN, code)
        return Wetstand(code=code, naam=naam, stand="loopt", waar=str(_("bijstand")), op=bijstand)
    mine = [item for item in referrals if _law_of(item.naar) == code]
    running = next((item for item in mine if item.status in VERWIJZING_LOOPT), None)
    last = running or next(iter(mine), None)
    if last is None:
        stand = "onbekend"
    elif running is not None:
        stand = "loopt"
    else:
        stand = "niet_nodig" if last.status == Verwijzing.Status.NIET_NODIG else "was"
    return Wetstand(
        code=code,
        naam=get_word(WETTEN, code),
        stand=stand,
        waar=get_word(VERWIJZINGEN, last.naar) if last else "",
        op=last.verwezen_op if last else None,
    )


def _law_of(naar: str) -> str:
    found = BESTEMMINGEN.get(naar)
    return found.wet if found else ""

"""The tabs of a dossier: eight groups in the order of the way, each with its pages."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel


@dataclass(frozen=True, slots=True)
class Blad:
    """One page behind a tab."""

    code: str
    """What a page calls itself in ``tab``; also the name of its address."""
    naam: Promise
    deel: Deel | None = None
    """The part one must be allowed to see."""
    met_plicht: bool = False
    """Only of somebody with a duty."""
    zonder_wet_2021: bool = False
    """Only of somebody to whom the act of 2021 does not apply."""


@dataclass(frozen=True, slots=True)
class Link:
    """A tab as this worker sees it."""

    naam: str
    url: str
    is_current: bool


GROEPEN: Final[tuple[tuple[Promise, tuple[Blad, ...]], ...]] = (
    (_("Overzicht"), (Blad("dossier", _("Overzicht"), Deel.KOP),)),
    (
        _("Start"),
        (
            Blad("aankomst", _("Aankomst"), Deel.INSTROOM),
            Blad("intake", _("Brede intake"), Deel.INTAKE, met_plicht=True),
        ),
    ),
    (_("PIP"), (Blad("pip", _("PIP"), Deel.PIP, met_plicht=True),)),
    (
        _("Leren"),
        (
            Blad("leren", _("Leerroute"), Deel.LEREN),
            Blad("bestellingen", _("Lessen bestellen"), Deel.LEREN),
            Blad("uren", _("Uren"), Deel.UREN),
        ),
    ),
    (
        _("Meedoen"),
        (
            Blad("meedoen", _("Werk en meedoen"), Deel.MEEDOEN),
            Blad("week", _("De week"), Deel.MEEDOEN),
            Blad("vergoedingen", _("Vergoedingen"), Deel.MEEDOEN),
        ),
    ),
    (
        _("Begeleiding"),
        (
            Blad("begeleiding", _("Begeleiding"), Deel.BEGELEIDING),
            Blad("hulp", _("Maatje en verwijzing"), Deel.BEGELEIDING),
            Blad("geld", _("Geldzaken"), Deel.GELD),
        ),
    ),
    (
        _("Voortgang"),
        (
            Blad("voortgang", _("Gesprekken"), Deel.VOORTGANG),
            Blad("wijzigen", _("Wijzigen"), Deel.VOORTGANG, met_plicht=True),
            Blad("handhaving", _("Handhaving"), Deel.HANDHAVING, met_plicht=True),
            Blad("afronding", _("Afronden"), Deel.VOORTGANG, met_plicht=True),
            Blad("licht", _("Licht traject"), Deel.VOORTGANG, zonder_wet_2021=True),
        ),
    ),
    (
        _("Gegevens"),
        (
            Blad("dossier_gegevens", _("Gegevens"), Deel.FEITEN),
            Blad("dossier_contact", _("Contact"), Deel.CONTACTEN),
            Blad("dossier_tijdlijn", _("Tijdlijn"), Deel.TIJDLIJN),
        ),
    ),
)


def make_tabs(
    sleutel: uuid.UUID, *, tab: str, delen: Collection[str], heeft_plicht: bool, is_oude_wet: bool
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Return the tabs, and the pages within the current one (none if there is only one).

    A group of which one page is left bears the name of that page.
    """
    tabs: list[Link] = []
    pages: tuple[Link, ...] = ()
    for naam, bladen in GROEPEN:
        links = tuple(
            Link(str(blad.naam), url, blad.code == tab)
            for blad in bladen
            if _opens(blad, delen, heeft_plicht=heeft_plicht, is_oude_wet=is_oude_wet)
            and (url := _find(blad, sleutel))
        )
        if not links:
            continue
        is_current = any(link.is_current for link in links)
        tabs.append(Link(str(naam) if len(links) > 1 else links[0].naam, links[0].url, is_current))
        if is_current and len(links) > 1:
            pages = links
    return tuple(tabs), pages


def _opens(blad: Blad, delen: Collection[str], *, heeft_plicht: bool, is_oude_wet: bool) -> bool:
    if blad.deel is not None and blad.deel not in delen:
        return False
    if blad.zonder_wet_2021:
        return is_oude_wet or not heeft_plicht
    return heeft_plicht or not blad.met_plicht


def _find(blad: Blad, sleutel: uuid.UUID) -> str:
    try:
        return reverse(blad.code, args=[sleutel])
    except NoReverseMatch:
        return ""

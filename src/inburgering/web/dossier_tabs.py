"""The tabs of a dossier: eight groups in the order of the way, each with its pages."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel
from inburgering.queries.dossier_beeld import Kop


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
    wet_2021: bool | None = None
    """Only of somebody to whom the act of 2021 applies, or does not; ``None``: of everybody."""


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
            Blad("wijzigen", _("Wijzigen"), Deel.VOORTGANG, wet_2021=True),
            Blad("handhaving", _("Handhaving"), Deel.HANDHAVING, wet_2021=True),
            Blad("afronding", _("Afronden"), Deel.VOORTGANG, wet_2021=True),
            Blad("licht", _("Licht traject"), Deel.VOORTGANG, wet_2021=False),
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


def make_tabs(kop: Kop, *, tab: str) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Return the tabs, and the pages within the current one (none if there is only one).

    A group of which one page is left bears the name of that page.
    """
    tabs: list[Link] = []
    pages: tuple[Link, ...] = ()
    for naam, bladen in GROEPEN:
        links = tuple(_links(bladen, kop, tab))
        if not links:
            continue
        is_current = any(link.is_current for link in links)
        label = str(naam) if len(links) > 1 else links[0].naam
        tabs.append(Link(label, links[0].url, is_current))
        if is_current and len(links) > 1:
            pages = links
    return tuple(tabs), pages


def _links(bladen: tuple[Blad, ...], kop: Kop, tab: str) -> Iterator[Link]:
    for blad in bladen:
        url = _find(blad, kop.sleutel) if _opens(blad, kop) else ""
        if url:
            yield Link(str(blad.naam), url, blad.code == tab)


def _opens(blad: Blad, kop: Kop) -> bool:
    if blad.deel is not None and blad.deel not in kop.delen:
        return False
    is_wet_2021 = kop.heeft_plicht and not kop.is_oude_wet
    if blad.wet_2021 is not None and blad.wet_2021 is not is_wet_2021:
        return False
    return kop.heeft_plicht or not blad.met_plicht


def _find(blad: Blad, sleutel: uuid.UUID) -> str:
    try:
        return reverse(blad.code, args=[sleutel])
    except NoReverseMatch:
        return ""

"""Who does what for one person, in plain words: a party, a person and a telephone per topic.

Source: R-SV-009: clear roles and contact points.
"""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.rollen import ROLLEN
from inburgering.cases.models import Betrokkene, Dossier, Taakkeuze
from inburgering.cases.voorzieningen import MB_DELEN, ONTZORGEN, load_aanbod
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_beleid, get_uitvoerders

REGIE: Final = "pip"


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A topic as a person thinks of it, and the national task behind it."""

    taak: str
    naam: Promise | str
    alleen_betrokken: bool = False
    """Only when somebody is coupled: not everybody has one."""
    alleen_asiel: bool = False
    met_plicht: bool = False
    """Only with an inburgeringsplicht."""


ONDERWERPEN: Final = (
    Onderwerp("pip", _("Uw plan (PIP)"), met_plicht=True),
    Onderwerp("voortgang", _("Hoe het gaat met uw inburgering"), met_plicht=True),
    Onderwerp("mb_praktisch", _("Hulp in en om uw huis")),
    Onderwerp("mb_leefomgeving", _("Uw buurt leren kennen")),
    Onderwerp("bijstand", _("Uw uitkering"), alleen_asiel=True),
    Onderwerp("ontzorgen", _("Vaste lasten betalen")),
    Onderwerp("financiele_zelfredzaamheid", _("Zelf geldzaken regelen")),
    Onderwerp("pvt", _("Leren over Nederland (PVT)"), met_plicht=True),
    Onderwerp("map", _("Werk en de MAP"), met_plicht=True),
    Onderwerp("zorg", _("Zorg en hulp"), alleen_betrokken=True),
    Onderwerp("maatje", _("Uw maatje of taalcoach"), alleen_betrokken=True),
    Onderwerp("vertrouwenspersoon", _("Iemand die u vertrouwt"), alleen_betrokken=True),
)
LEERROUTE: Final = _("Uw taalles")


@dataclass(frozen=True, slots=True)
class Wieregel:
    """Who to turn to for a topic; without a party: nobody does it here."""

    taak: str
    onderwerp: str
    partij: str
    namen: tuple[str, ...]
    telefoon: str


@dataclass(frozen=True, slots=True)
class VasteContactpersoon:
    """The one person to call when one does not know whom to call."""

    naam: str
    """Empty while nobody is responsible."""
    rol: str
    partij: str
    telefoon: str


@dataclass(frozen=True, slots=True)
class WieDoetWat:
    """The whole page."""

    kop: Kop
    vast: VasteContactpersoon
    regels: tuple[Wieregel, ...]


@dataclass(frozen=True, slots=True)
class _Bekend:
    partijen: Mapping[str, Organisatie]
    """By national task."""
    namen: Mapping[tuple[str, str], tuple[str, ...]]
    """By task and party, who works with the person."""


def get_wie_doet_wat(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> WieDoetWat | None:
    """Return who does what on this day, ``None`` for who may not see it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING):
        return None
    known = _load(row, dag)
    topics = [item for item in _list_topics(row, dag) if _is_shown(item, row, known)]
    lines = [_line(item, row, known) for item in topics]
    if row.leerroute and row.doelgroep == "asielstatushouder":
        course = Onderwerp(f"leerroute_{row.leerroute.lower()}", LEERROUTE)
        lines.insert(2, _line(course, row, known))
    return WieDoetWat(
        kop=make_kop(row, bereik=bereik, dag=dag),
        vast=_contact(row, known),
        regels=tuple(lines),
    )


def _load(row: Dossier, dag: date) -> _Bekend:
    parties = get_uitvoerders([row.gemeente_id], dag=dag)
    rows = Organisatie.objects.filter(pk__in={code for code in parties.values() if code})
    by_code = {party.code: party for party in rows}
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    involved = Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), dossier=row, begin__lte=dag
    ).select_related("medewerker")
    for item in involved.order_by("begin", "pk"):
        if item.medewerker is not None:
            names[item.taak, item.organisatie_id].append(item.medewerker.naam)
    chosen = Taakkeuze.objects.filter(dossier=row, medewerker__isnull=False)
    for keuze in chosen.select_related("medewerker"):
        found = names[keuze.taak, keuze.organisatie_id]
        if keuze.medewerker is not None and keuze.medewerker.naam not in found:
            found.append(keuze.medewerker.naam)
    return _Bekend(
        partijen={taak: by_code[code] for (_plaats, taak), code in parties.items() if code},
        namen={key: tuple(value) for key, value in names.items()},
    )


def _list_topics(row: Dossier, dag: date) -> tuple[Onderwerp, ...]:
    """Leave out what the law and the municipality do not offer to this person."""
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    offer = load_aanbod(row, beleid=beleid)
    missing = {taak for taak in MB_DELEN if offer["maatschappelijke_begeleiding"].plicht == "geen"}
    missing |= {code for code in (ONTZORGEN, "map", "pvt") if offer[code].plicht == "geen"}
    return tuple(item for item in ONDERWERPEN if item.taak not in missing)


def _is_shown(item: Onderwerp, row: Dossier, known: _Bekend) -> bool:
    if item.met_plicht and row.regime == Dossier.Regime.ZONDER_PLICHT:
        return False
    if item.alleen_asiel and row.doelgroep != "asielstatushouder":
        return False
    party = known.partijen.get(item.taak)
    is_involved = party is not None and (item.taak, party.code) in known.namen
    return is_involved or not item.alleen_betrokken


def _line(item: Onderwerp, row: Dossier, known: _Bekend) -> Wieregel:
    party = known.partijen.get(item.taak)
    if party is None:
        return Wieregel(item.taak, str(item.naam), "", (), "")
    names = known.namen.get((item.taak, party.code), ())
    is_regie = item.taak in {"pip", "voortgang"}
    if not names and is_regie and row.casusregisseur is not None:
        names = (row.casusregisseur.naam,)
    return Wieregel(item.taak, str(item.naam), party.naam, names, party.telefoon)


def _contact(row: Dossier, known: _Bekend) -> VasteContactpersoon:
    party = known.partijen.get(REGIE)
    rol = party.rolnamen.get("casusregisseur") if party else None
    return VasteContactpersoon(
        naam=row.casusregisseur.naam if row.casusregisseur else "",
        rol=rol or ROLLEN["casusregisseur"].naam,
        partij=party.naam if party else row.gemeente.naam,
        telefoon=(party.telefoon if party else "") or row.gemeente.telefoon,
    )

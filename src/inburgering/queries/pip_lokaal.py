"""What belongs to a plan in this municipality: who looks along, extra parts, the local offer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.models import Medewerker
from inburgering.cases.models import Dossier, Pip, Tijdlijnregel
from inburgering.cases.pip_lokaal import (
    get_extra_onderdelen,
    is_akkoord,
    is_akkoord_nodig,
    load_pipbeleid,
)
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.queries.overleg import list_besluiten
from inburgering.queries.overleg_besluit import Besluit
from inburgering.region.aanbod import Aanbodregel, get_aanbod
from inburgering.region.beleid import beleidswaarde

VELDEN: Final[Mapping[str, tuple[str, ...]]] = {
    "maatschappelijke_begeleiding": ("maatschappelijke_begeleiding",),
    "taal_en_werk": ("participatie", "taal"),
    "begeleiding": ("welkomstprogramma", "overig"),
    "financiele_zelfredzaamheid": ("geldzaken",),
}
"""Beside which field of the plan an offer of which kind stands."""
NIVEAUS: Final[Mapping[str, str]] = {
    "licht": "licht",
    "matig": "matig_intensief",
    "intensief": "intensief",
}
"""The support level of an offer, as the plan writes it."""


@dataclass(frozen=True, slots=True)
class Aanbodrij:
    """An offer of this municipality that can be taken over into the plan."""

    code: str
    naam: str
    partij: str
    omschrijving: str
    voorwaarde: str
    """When it may be given; taking it over then asks for a reason."""
    niveaus: tuple[str, ...]
    """The support levels it is for, as the plan writes them; none is every level."""
    past: bool
    """Whether it fits the level that was chosen; without a choice everything does."""
    staat_erin: bool

    @property
    def zin(self) -> str:
        """What taking it over writes in the plan."""
        return f"{self.naam} ({self.partij})."


@dataclass(frozen=True, slots=True)
class Akkoordbeeld:
    """How far the look of a colleague is."""

    stap: Literal["voorleggen", "wachten", "akkoord"]
    voorgelegd_door: str
    voorgelegd_at: datetime | None
    akkoord_door: str
    akkoord_at: datetime | None
    opmerking: str
    """What a colleague wrote who sent the concept back last; empty once it is asked again."""
    opmerking_door: str
    mag_voorleggen: bool
    mag_akkoord: bool


@dataclass(frozen=True, slots=True)
class Piplokaal:
    """Everything local around a concept."""

    akkoord: Akkoordbeeld | None
    """``None``: nobody asks for it here, or there is no concept."""
    extra_onderdelen: frozenset[str]
    is_advies_genoemd: bool
    """The policy calls the plan of this person advice; the law knows only a decision."""
    aanbod: Mapping[str, tuple[Aanbodrij, ...]]
    """By field of the plan."""
    besluiten: tuple[Besluit, ...]
    """What meetings decided, for who may see that."""

    @property
    def heeft_voorwaarde(self) -> bool:
        """Whether some offer is there only when it is necessary."""
        return any(rij.voorwaarde for rows in self.aanbod.values() for rij in rows)


def make_lokaal(
    row: Dossier, plan: Pip | None, inhoud: PipInhoud | None, *, bereik: Bereik, dag: date
) -> Piplokaal:
    """Return what is local around a plan; ``plan`` is the concept, when there is one."""
    beleid = load_pipbeleid(row.gemeente_id, dag=dag)
    is_asiel = row.doelgroep == "asielstatushouder"
    return Piplokaal(
        akkoord=_make_akkoord(row, plan, bereik=bereik)
        if plan is not None and is_akkoord_nodig(beleid)
        else None,
        extra_onderdelen=get_extra_onderdelen(beleid),
        is_advies_genoemd=not is_asiel
        and bool(beleidswaarde(beleid, "pip_gezinsmigrant_als_advies")),
        aanbod=list_pipaanbod(row, inhoud, dag=dag) if inhoud is not None else {},
        besluiten=list_besluiten(row, aantal=3)
        if plan is not None and bereik.mag_zien(row.gemeente_id, Deel.OVERLEG)
        else (),
    )


def list_pipaanbod(
    row: Dossier, inhoud: PipInhoud, *, dag: date
) -> Mapping[str, tuple[Aanbodrij, ...]]:
    """Return by field of the plan what this municipality offers to this person on this day."""
    offers = [
        offer
        for offer in get_aanbod(row.gemeente_id, dag=dag)
        if not offer.doelgroepen or row.doelgroep in offer.doelgroepen
    ]
    return {
        veld: tuple(_make_rij(offer, inhoud, getattr(inhoud, veld)) for offer in found)
        for veld, soorten in VELDEN.items()
        if (found := [offer for offer in offers if offer.soort in soorten])
    }


def _make_rij(offer: Aanbodregel, inhoud: PipInhoud, text: str) -> Aanbodrij:
    levels = tuple(NIVEAUS[code] for code in offer.niveaus if code in NIVEAUS)
    level = inhoud.niveau_financieel
    return Aanbodrij(
        code=offer.code,
        naam=offer.naam,
        partij=offer.organisatie_naam,
        omschrijving=offer.omschrijving,
        voorwaarde=offer.voorwaarde,
        niveaus=levels,
        past=not levels or level is None or level in levels,
        staat_erin=offer.naam.casefold() in text.casefold(),
    )


def _make_akkoord(row: Dossier, plan: Pip, *, bereik: Bereik) -> Akkoordbeeld:
    back = (
        Tijdlijnregel.objects.filter(dossier=row, gegevens__pip=plan.pk)
        .filter(handeling__in=("pip.teruggestuurd", "pip.voorgelegd"))
        .select_related("door")
        .order_by("-id")
        .first()
    )
    is_back = back is not None and back.handeling == "pip.teruggestuurd"
    names = _load_names((plan.voorgelegd_door_id, plan.akkoord_door_id))
    agreed = is_akkoord(plan)
    writes = row.status == Dossier.Status.OPEN and bereik.mag_doen(row.gemeente_id, "pip")
    other = bereik.medewerker not in (plan.voorgelegd_door_id, plan.gewijzigd_door_id)
    not_asked = plan.voorgelegd_door_id != bereik.medewerker
    waits = plan.voorgelegd_at is not None and not agreed
    return Akkoordbeeld(
        stap="akkoord" if agreed else "wachten" if waits else "voorleggen",
        voorgelegd_door=names.get(plan.voorgelegd_door_id, ""),
        voorgelegd_at=plan.voorgelegd_at,
        akkoord_door=names.get(plan.akkoord_door_id, "") if agreed else "",
        akkoord_at=plan.akkoord_at if agreed else None,
        opmerking=str(back.gegevens.get("reden", "")) if back is not None and is_back else "",
        opmerking_door=back.door.naam if back is not None and is_back and back.door else "",
        # Who wrote last cannot look: asked by another, it is laid before the others again.
        mag_voorleggen=writes
        and (plan.voorgelegd_at is None or (waits and not other and not_asked)),
        mag_akkoord=writes and waits and other and bereik.mag_zien(row.gemeente_id, Deel.PIP),
    )


def _load_names(pks: Iterable[int | None]) -> Mapping[int | None, str]:
    wanted = {pk for pk in pks if pk is not None}
    if not wanted:
        return {}
    return dict(Medewerker.objects.filter(pk__in=wanted).values_list("pk", "naam"))

"""Who somebody is, for the forms that correct it and keep it up to date."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Dossier, Persoonscorrectie, Tijdlijnregel
from inburgering.cases.naam import Naam
from inburgering.cases.versleuteling import decrypt
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import find_dossier


@dataclass(frozen=True, slots=True)
class Correctie:
    """An earlier correction: when, by whom and why, without the old values."""

    tijdstip: datetime
    door: str
    reden: str


@dataclass(frozen=True, slots=True)
class Identiteit:
    """The identity as it is recorded; the BSN itself stays out."""

    naam: Naam
    geboortedatum: date
    is_geboortedatum_onzeker: bool
    v_nummer: str
    correcties: tuple[Correctie, ...]


def get_identiteit(dossier: uuid.UUID, *, bereik: Bereik) -> Identiteit | None:
    """Return the identity for the form that corrects it, ``None`` for who may not correct it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or row.gemeente_id not in bereik.regie_gemeenten:
        return None
    person = row.persoon
    corrections = Persoonscorrectie.objects.filter(dossier=row)
    return Identiteit(
        naam=Naam(
            geslachtsnaam=person.geslachtsnaam,
            voornamen=person.voornamen,
            voorvoegsel=person.voorvoegsel,
            roepnaam=person.roepnaam,
            is_achternaam_eerst=person.is_achternaam_eerst,
        ),
        geboortedatum=person.geboortedatum,
        is_geboortedatum_onzeker=person.is_geboortedatum_onzeker,
        v_nummer=person.v_nummer or "",
        correcties=tuple(
            Correctie(item.recorded_at, item.door.naam, item.reden)
            for item in corrections.select_related("door").order_by("-id")
        ),
    )


def get_bsn(dossier: uuid.UUID, *, bereik: Bereik) -> str | None:
    """Return the whole BSN, ``None`` when there is none or the worker may not see it.

    Call it only after the reading was written in the log.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.BSN):
        return None
    stored = row.persoon.bsn_versleuteld
    return decrypt(stored, ring="bsn") if stored else None


def find_opened(eenmalig: uuid.UUID | None, *, bereik: Bereik) -> uuid.UUID | None:
    """Return the dossier that the form with this one-time key opened or changed before."""
    if eenmalig is None:
        return None
    rows = Tijdlijnregel.objects.filter(sleutel=eenmalig).values("dossier")
    found: Dossier | None = get_visible_dossiers(bereik).filter(pk__in=rows).first()
    return found.sleutel if found else None

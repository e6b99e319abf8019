"""Lifts a structural problem with a party from cases to the process, and follows it there.

Source: the municipality keeps the procesregie, also where another party does the casusregie.
"""

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_cijfergebied
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    Geweigerd,
    NietGevonden,
    Onvolledig,
    Tekst,
)
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.models import Dossier, Procespunt, Verbeterafspraak
from inburgering.cases.voortgang import PROCESPUNTSOORTEN
from inburgering.region.models import Organisatie

NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
UITKOMST_MAX: Final = 500
TEKST_MAX: Final = 1000
SHORTEST_NAME: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+")
LOOPT: Final = (Procespunt.Status.OPEN, Procespunt.Status.AFSPRAKEN)


@dataclass(frozen=True, slots=True)
class NieuwProcespunt:
    """What goes wrong with a party, without anything about one person."""

    organisatie: str
    soort: str
    omschrijving: str


def procespunt_melden(
    dossier: uuid.UUID,
    *,
    punt: NieuwProcespunt,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Report a structural problem that shows in this dossier, and return its key.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "procespunt.gemeld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        return add_point(stuk, punt).sleutel


def add_point(stuk: Werkstuk, punt: NieuwProcespunt) -> Procespunt:
    """Report a structural problem within a handeling.

    :raises Onvolledig: if something is missing, or the text tells who it is about.
    """
    _check_point(punt, stuk.dossier)
    row = Procespunt.objects.create(
        gemeente_id=stuk.dossier.gemeente_id,
        organisatie_id=punt.organisatie,
        gemeld_door_id=stuk.bereik.medewerker,
        melder_organisatie_id=stuk.bereik.organisatie,
        soort=punt.soort,
        omschrijving=punt.omschrijving.strip(),
        gemeld_op=stuk.moment.dag,
    )
    row.dossiers.add(stuk.dossier)
    stuk.gegevens |= {"procespunt": str(row.sleutel), "organisatie": punt.organisatie}
    return row


def procespunt_oppakken(
    procespunt: uuid.UUID, *, bereik: Bereik, versie: int | None = None
) -> None:
    """Take up a problem: from now on this worker looks after it.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Geweigerd: if somebody changed it since, or it was closed.
    """
    with _change(procespunt, bereik=bereik, versie=versie) as row:
        row.eigenaar_id = bereik.medewerker


def verbeterafspraak_maken(
    procespunt: uuid.UUID,
    *,
    tekst: str,
    uiterlijk: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
) -> None:
    """Write down what the party promised, and before when; who does so looks after it.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if somebody changed it since, or it was closed.
    """
    velden: dict[str, Tekst] = {}
    if not tekst.strip():
        velden["tekst"] = _("Schrijf op wat de partij gaat doen.")
    elif len(tekst.strip()) > UITKOMST_MAX:
        velden["tekst"] = _("Maak de tekst korter: hoogstens 500 tekens.")
    if uiterlijk is None:
        velden["uiterlijk"] = _("Vul in wanneer het klaar moet zijn.")
    elif uiterlijk < moment.dag:
        velden["uiterlijk"] = _("Deze dag is voorbij. Kies een dag vanaf vandaag.")
    if velden or uiterlijk is None:
        raise Onvolledig(NOT_SAVED, velden=velden)
    with _change(procespunt, bereik=bereik, versie=versie) as row:
        row.status = Procespunt.Status.AFSPRAKEN
        row.eigenaar_id = row.eigenaar_id or bereik.medewerker
        Verbeterafspraak.objects.create(
            procespunt=row,
            tekst=tekst.strip(),
            uiterlijk=uiterlijk,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )


def verbeterafspraak_afronden(
    procespunt: uuid.UUID,
    afspraak: int,
    *,
    is_nagekomen: bool,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
) -> None:
    """Record whether the party did what it promised.

    :raises NietGevonden: if the problem has no such agreement.
    :raises Geweigerd: if that was recorded already.
    """
    with _change(procespunt, bereik=bereik, versie=versie) as row:
        found = Verbeterafspraak.objects.select_for_update().filter(procespunt=row, pk=afspraak)
        agreement = found.first()
        if agreement is None:
            raise NietGevonden
        if agreement.gedaan_op is not None:
            raise Geweigerd(_("Bij deze afspraak staat al of ze is nagekomen."))
        agreement.gedaan_op = moment.dag
        agreement.is_nagekomen = is_nagekomen
        agreement.save()


def procespunt_sluiten(
    procespunt: uuid.UUID,
    *,
    is_opgelost: bool | None,
    uitkomst: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
) -> None:
    """Close a problem with what came of it; who reported it reads that.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if somebody changed it since, or it was closed.
    """
    velden: dict[str, Tekst] = {}
    if is_opgelost is None:
        velden["is_opgelost"] = _("Kies of het is opgelost.")
    if not uitkomst.strip():
        velden["uitkomst"] = _("Schrijf op wat het resultaat is. De melder leest dit.")
    elif len(uitkomst.strip()) > UITKOMST_MAX:
        velden["uitkomst"] = _("Maak de tekst korter: hoogstens 500 tekens.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)
    with _change(procespunt, bereik=bereik, versie=versie) as row:
        row.status = Procespunt.Status.OPGELOST if is_opgelost else Procespunt.Status.GESLOTEN
        row.uitkomst = uitkomst.strip()
        row.gesloten_op = moment.dag
        row.eigenaar_id = row.eigenaar_id or bereik.medewerker


@contextmanager
def _change(procespunt: uuid.UUID, *, bereik: Bereik, versie: int | None) -> Iterator[Procespunt]:
    """Lock a problem that still runs, of a municipality that this worker steers."""
    if not bereik.rol.mag_procesregie:
        raise NietGevonden
    area = get_cijfergebied(bereik)
    with transaction.atomic():
        rows = Procespunt.objects.select_for_update().filter(gemeente__in=area)
        row = rows.filter(sleutel=procespunt).first()
        if row is None:
            raise NietGevonden
        if versie is not None and versie != row.versie:
            raise Geweigerd(
                _(
                    "Dit punt is net gewijzigd, of je drukte twee keer. "
                    "Kijk eerst hoe het nu is. Wat je typte staat er nog."
                )
            )
        if row.status not in LOOPT:
            raise Geweigerd(_("Dit punt is al gesloten. Meld het opnieuw als het terugkomt."))
        yield row
        row.versie += 1
        row.save()


def _check_point(punt: NieuwProcespunt, row: Dossier) -> None:
    velden: dict[str, Tekst] = {}
    if not Organisatie.objects.filter(pk=punt.organisatie).exists():
        velden["organisatie"] = _("Kies over welke partij het gaat.")
    if punt.soort not in PROCESPUNTSOORTEN:
        velden["soort"] = _("Kies wat er aan de hand is.")
    text = punt.omschrijving.strip()
    if not text:
        velden["omschrijving"] = _("Schrijf op wat er misgaat, zonder iets over één persoon.")
    elif len(text) > TEKST_MAX:
        velden["omschrijving"] = _("Maak de tekst korter: hoogstens 1000 tekens.")
    elif _tells_who(text, row):
        velden["omschrijving"] = _(
            "Hier staat een naam, BSN of dossiernummer. Laat dat weg: "
            "de procesregie leest wat er misgaat, niet bij wie."
        )
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _tells_who(text: str, row: Dossier) -> bool:
    """Say whether a text holds a BSN, the number of the dossier, or a name of the person."""
    person = row.persoon
    names = f"{person.voornamen} {person.geslachtsnaam} {person.roepnaam}".split()
    said = set(_WORD.findall(text))
    return (
        "bsn" in find_sensitive(text)
        or row.nummer in text
        or any(name in said for name in names if len(name) >= SHORTEST_NAME)
    )

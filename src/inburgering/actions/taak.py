"""Adds and finishes tasks that people make up themselves."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.models import Aanstelling
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.stand import GEEN_EINDE
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Taak
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.law.taken import TAKEN, TaakCode
from inburgering.region.verdeling import get_uitvoerders

EIGEN: Final = "eigen"
OMSCHRIJVING_MAX: Final = 200


@dataclass(frozen=True, slots=True)
class NieuweTaak:
    """A task that somebody makes up."""

    omschrijving: str
    taak: str
    """The national task it belongs to: that decides which party does it."""
    vanaf: date
    uiterlijk: date | None = None
    medewerker: int | None = None
    """Of the own organisation; ``None`` leaves it to the party."""


def taak_toevoegen(
    dossier: uuid.UUID,
    nieuw: NieuweTaak,
    *,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Add an own task for the party that does this kind of work here, and return its key.

    Whoever does the task here may add one, and whoever has the casusregie may for every party.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "taak.toegevoegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=(nieuw.taak, *REGIE),
        eenmalig=eenmalig,
    ) as stuk:
        gemeente = stuk.dossier.gemeente_id
        party = get_uitvoerders([gemeente], dag=moment.dag).get((gemeente, nieuw.taak))
        _check_new(nieuw, party, gemeente, bereik=bereik, moment=moment)
        row = Taak.objects.create(
            dossier=stuk.dossier,
            gemeente_id=gemeente,
            code=EIGEN,
            taak=nieuw.taak,
            organisatie_id=party,
            medewerker_id=nieuw.medewerker,
            team_id=get_team(nieuw.medewerker),
            omschrijving=nieuw.omschrijving.strip(),
            vanaf=nieuw.vanaf,
            uiterlijk=nieuw.uiterlijk or GEEN_EINDE,
            created_at=moment.tijdstip,
        )
        stuk.gegevens |= {"taak": nieuw.taak, "id": row.pk, "organisatie": party}
    return row.sleutel


def taak_afronden(
    taak: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Finish an own task. A task of the law ends by itself when what it asks is recorded.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Geweigerd: if it is no longer open, or comes from the law.
    """
    found = find_task(taak, bereik)
    with handeling(
        "taak.afgerond",
        dossier=found.dossier.sleutel,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=(found.taak,),
        eenmalig=eenmalig,
    ) as stuk:
        row = get_open_task(found)
        if row.code != EIGEN:
            raise Geweigerd(
                _("Deze taak volgt uit de wet. Ze is klaar zodra je vastlegt wat er is gedaan.")
            )
        row.status = Taak.Status.GEDAAN
        row.afgerond_op = moment.dag
        row.afgerond_door_id = bereik.medewerker
        row.save(update_fields=["status", "afgerond_op", "afgerond_door"])
        stuk.gegevens |= {"taak": row.taak, "id": row.pk}


def find_task(taak: uuid.UUID, bereik: Bereik) -> Taak:
    """Return a task of the own organisation, with its dossier, whatever its status.

    :raises NietGevonden: if it does not exist for this worker.
    """
    row = get_visible_tasks(bereik).filter(sleutel=taak).select_related("dossier").first()
    if row is None:
        raise NietGevonden
    return row


def get_open_task(found: Taak) -> Taak:
    """Return the row as it is now that the dossier is locked.

    :raises Geweigerd: if it is no longer open, or went to another party.
    """
    row = Taak.objects.get(pk=found.pk)
    if row.status != Taak.Status.OPEN or row.organisatie_id != found.organisatie_id:
        raise Geweigerd(_("Deze taak staat niet meer open."))
    return row


def check_worker(
    medewerker: int, taak: str, gemeente: str, *, bereik: Bereik, moment: Moment
) -> None:
    """Check that a worker of the own organisation does this kind of work here today.

    :raises Onvolledig: at the field ``medewerker``.
    """
    other = get_bereik(medewerker, dag=moment.dag)
    if other is None or other.organisatie != bereik.organisatie:
        fault: Tekst = _("Kies een medewerker van je eigen organisatie.")
    elif other.rol.alleen_eigen_mensen:
        fault = _("%(naam)s heeft geen takenlijst. Koppel %(naam)s bij 'Begeleiding'.") % {
            "naam": other.naam
        }
    elif not other.mag_doen(gemeente, taak):
        fault = _("%(naam)s doet dit soort taken niet. Kies iemand anders.") % {"naam": other.naam}
    else:
        return
    raise Onvolledig(fault, velden={"medewerker": fault})


def get_team(medewerker: int | None) -> int | None:
    """Return the team of a worker, if there is one."""
    if medewerker is None:
        return None
    rows = Aanstelling.objects.filter(medewerker=medewerker, eind__isnull=True)
    return rows.values_list("team_id", flat=True).first()


def _check_new(
    nieuw: NieuweTaak, party: str | None, gemeente: str, *, bereik: Bereik, moment: Moment
) -> None:
    velden = _check_what(nieuw)
    if cast(TaakCode, nieuw.taak) not in TAKEN:
        velden["taak"] = _("Kies waar de taak bij hoort.")
    elif party is None:
        velden["taak"] = _("In deze gemeente doet nog geen partij dit. Kies iets anders.")
    elif nieuw.medewerker is not None and party != bereik.organisatie:
        velden["medewerker"] = _(
            "Dit doet een andere partij. Laat leeg wie het doet: de partij kiest zelf."
        )
    elif nieuw.medewerker is not None:
        try:
            check_worker(nieuw.medewerker, nieuw.taak, gemeente, bereik=bereik, moment=moment)
        except Onvolledig as error:
            velden |= error.velden
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_what(nieuw: NieuweTaak) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    text = nieuw.omschrijving.strip()
    if not text:
        velden["omschrijving"] = _("Schrijf op wat er moet gebeuren.")
    elif len(text) > OMSCHRIJVING_MAX:
        velden["omschrijving"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": OMSCHRIJVING_MAX
        }
    if nieuw.uiterlijk is not None and nieuw.uiterlijk < nieuw.vanaf:
        velden["uiterlijk"] = _("De laatste dag ligt voor de eerste dag. Controleer beide datums.")
    return velden

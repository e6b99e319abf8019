"""Interpreters: what is needed, who is booked, what it costs, and whether it took place.

Source: R-KEMP-078. A former participant who interprets gets a compensation; it counts as work
experience in that person's own dossier.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst, Verouderd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.feiten import REGIE
from inburgering.cases.leren import TAAK_VAN_TOLK, TOLKDOELEN, TOLKSOORTEN
from inburgering.cases.models import Dossier, Groep, Tolkopdracht
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.region.verdeling import get_uitvoerders

Status = Tolkopdracht.Status
MINUTEN_MAX = 600
MAG_NA: dict[str, tuple[str, ...]] = {
    Status.NODIG: (Status.GEBOEKT, Status.VERVALLEN),
    Status.GEBOEKT: (Status.GEBOEKT, Status.GEWEEST, Status.VERVALLEN),
    Status.GEWEEST: (Status.BETAALD,),
}
"""Which step can follow which."""


@dataclass(frozen=True, slots=True)
class Tolknodig:
    """For what an interpreter is needed."""

    taal: str
    doel: str
    datum: date | None
    tijd: time | None = None
    minuten: int | None = None


@dataclass(frozen=True, slots=True)
class Tolkboeking:
    """Who interprets, and what it costs in eurocents."""

    soort: str
    naam: str = ""
    dossier_nummer: str = ""
    """Of a former participant with an own dossier here."""
    kosten_cent: int | None = None
    financiering: str = ""


def tolk_vragen(
    dossier: uuid.UUID,
    *,
    gegevens: Tolknodig,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that a talk with this person needs an interpreter; booking is work of who does it.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    taak = TAAK_VAN_TOLK.get(gegevens.doel, "voortgang")
    with handeling(
        "tolk.nodig",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=(taak, *REGIE),
        eenmalig=eenmalig,
    ) as stuk:
        _check_need(gegevens)
        gemeente = stuk.dossier.gemeente_id
        party = get_uitvoerders([gemeente], dag=moment.dag).get((gemeente, taak))
        row = _make(gegevens, party or bereik.organisatie, bereik, moment)
        row.dossier = stuk.dossier
        row.save()
        stuk.gegevens |= {"tolk": row.pk, "op_dag": row.datum.isoformat()}


def tolk_vragen_groep(
    groep: uuid.UUID, *, gegevens: Tolknodig, bereik: Bereik, moment: Moment
) -> None:
    """Record that a group needs an interpreter.

    :raises NietGevonden: if it is not a group of the own party.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    row = Groep.objects.filter(sleutel=groep, organisatie=bereik.organisatie).first()
    if row is None:
        raise NietGevonden
    _check_need(gegevens)
    with transaction.atomic():
        need = _make(gegevens, bereik.organisatie, bereik, moment)
        need.groep = row
        need.save()


def tolk_boeken(
    opdracht: uuid.UUID,
    *,
    boeking: Tolkboeking,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record who interprets and what it costs; ``gezien`` is the version that the worker saw.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Verouderd: if somebody else changed it since.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with _open("tolk.geboekt", opdracht, gezien, bereik, moment, eenmalig) as row:
        _check_next(row, Status.GEBOEKT)
        _check_booking(boeking)
        interpreter = _find_interpreter(boeking, row, bereik)
        row.soort = boeking.soort
        row.tolk_dossier = interpreter
        row.tolk_naam = "" if interpreter else boeking.naam.strip()
        row.kosten_cent = boeking.kosten_cent
        row.financiering = boeking.financiering.strip()
        row.status = Status.GEBOEKT


def tolk_bijwerken(
    opdracht: uuid.UUID,
    *,
    status: str,
    op: date | None,
    kosten_cent: int | None,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the interpreter was there, was paid, or is not needed any more.

    What a former participant interpreted is told in that person's own dossier as well.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Onvolledig: if the day or the cost is missing or impossible.
    """
    with transaction.atomic():
        with _open("tolk.bijgewerkt", opdracht, gezien, bereik, moment, eenmalig) as row:
            _check_next(row, status)
            cost = row.kosten_cent if kosten_cent is None else kosten_cent
            _check_end(row, status, op, cost, moment.dag)
            row.status = status
            row.kosten_cent = cost
            row.betaald_op = op if status == Status.BETAALD else None
        if status == Status.GEWEEST and row.tolk_dossier is not None:
            with handeling(
                "tolk.getolkt",
                dossier=row.tolk_dossier.sleutel,
                bereik=bereik,
                moment=moment,
                taken=(*REGIE, "arbeidsparticipatie", TAAK_VAN_TOLK[row.doel]),
            ) as stuk:
                stuk.gegevens |= {"tolk": row.pk, "op_dag": row.datum.isoformat()}


@contextmanager
def _open(
    code: str,
    opdracht: uuid.UUID,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None,
) -> Iterator[Tolkopdracht]:
    """Open one row for a change: of a person through that dossier, else of the own party."""
    found = Tolkopdracht.objects.filter(sleutel=opdracht).select_related("dossier").first()
    if found is None:
        raise NietGevonden
    if found.dossier is None:
        if found.organisatie_id != bereik.organisatie:
            raise NietGevonden
        with transaction.atomic():
            row = _lock(found.pk, gezien)
            yield row
            _save(row)
        return
    with handeling(
        code,
        dossier=found.dossier.sleutel,
        bereik=bereik,
        moment=moment,
        taken=(TAAK_VAN_TOLK[found.doel], *REGIE),
        eenmalig=eenmalig,
    ) as stuk:
        row = _lock(found.pk, gezien)
        yield row
        _save(row)
        _tell(stuk, row)


def _lock(pk: int, gezien: int) -> Tolkopdracht:
    row = Tolkopdracht.objects.select_for_update().get(pk=pk)
    if row.versie != gezien:
        raise Verouderd
    return row


def _save(row: Tolkopdracht) -> None:
    row.versie += 1
    row.save()


def _tell(stuk: Werkstuk, row: Tolkopdracht) -> None:
    stuk.gegevens |= {
        "tolk": row.pk,
        "op_dag": row.datum.isoformat(),
        "tolkstand": str(row.status),
    }


def _make(gegevens: Tolknodig, party: str, bereik: Bereik, moment: Moment) -> Tolkopdracht:
    assert gegevens.datum is not None
    return Tolkopdracht(
        organisatie_id=party,
        taal=gegevens.taal.strip(),
        doel=gegevens.doel,
        datum=gegevens.datum,
        tijd=gegevens.tijd,
        minuten=gegevens.minuten,
        status=Status.NODIG,
        door_id=bereik.medewerker,
        recorded_at=moment.tijdstip,
    )


def _find_interpreter(boeking: Tolkboeking, row: Tolkopdracht, bereik: Bereik) -> Dossier | None:
    number = boeking.dossier_nummer.strip()
    if not number:
        return None
    found = get_visible_dossiers(bereik).filter(nummer=number).first()
    if found is None or found.pk == row.dossier_id:
        text = _("Er is geen ander dossier met dit nummer. Laat het leeg en vul een naam in.")
        raise Onvolledig(text, velden={"dossier_nummer": text})
    return found


def _check_need(gegevens: Tolknodig) -> None:
    velden: dict[str, Tekst] = {}
    if len(gegevens.taal.strip()) < 2:
        velden["taal"] = _("Vul in welke taal.")
    if gegevens.doel not in TOLKDOELEN:
        velden["doel"] = _("Kies waarvoor de tolk nodig is.")
    if gegevens.datum is None:
        velden["datum"] = _("Vul in op welke dag.")
    if gegevens.minuten is not None and not 1 <= gegevens.minuten <= MINUTEN_MAX:
        velden["minuten"] = _("Vul 1 tot %(n)s minuten in.") % {"n": MINUTEN_MAX}
    _raise(velden)


def _check_booking(boeking: Tolkboeking) -> None:
    velden: dict[str, Tekst] = {}
    if boeking.soort not in TOLKSOORTEN:
        velden["soort"] = _("Kies wat voor tolk dit is.")
    if not boeking.naam.strip() and not boeking.dossier_nummer.strip():
        velden["naam"] = _("Vul in wie er tolkt: een bureau, een naam of een dossiernummer.")
    if boeking.dossier_nummer.strip() and boeking.soort == Tolkopdracht.Soort.BEROEPSTOLK:
        velden["dossier_nummer"] = _("Een dossier hoort bij een informele tolk.")
    _raise(velden)


def _check_next(row: Tolkopdracht, status: str) -> None:
    if status not in MAG_NA.get(row.status, ()):
        raise Geweigerd(_("Deze stap kan nu niet. Kijk hoe het met deze tolk staat."))


def _check_end(
    row: Tolkopdracht, status: str, op: date | None, cost: int | None, dag: date
) -> None:
    velden: dict[str, Tekst] = {}
    if status == Status.GEWEEST and row.datum > dag:
        velden["status"] = _("Het gesprek is pas later. Leg dit daarna vast.")
    if status == Status.BETAALD:
        if op is None or not row.datum <= op <= dag:
            velden["op"] = _("Vul in wanneer er is betaald: na het gesprek en niet na vandaag.")
        if not cost:
            velden["kosten"] = _("Vul in hoeveel er is betaald.")
    _raise(velden)


def _raise(velden: dict[str, Tekst]) -> None:
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)

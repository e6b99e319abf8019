"""Gets work of another party going that stands still: the right of the casusregisseur.

Source: one fixed contact who can push things through, whoever carries them out.
"""

import uuid
from datetime import date
from typing import Final, cast

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.procespunt import NieuwProcespunt, add_point
from inburgering.actions.taak import EIGEN, OMSCHRIJVING_MAX
from inburgering.actions.voortgangsgesprek_taak import add_task
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.cases.models import Taak, Tijdlijnregel
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from inburgering.queries.overleg_keuzes import Doener

NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
REDEN_MAX: Final = 300


def taak_doorzetten(
    dossier: uuid.UUID,
    taak: uuid.UUID,
    *,
    reden: str,
    proces: str,
    uiterlijk: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Push a task of another party: that party gets it with a day and ``reden``.

    The procesregie gets ``proces``: what structurally goes wrong there, without anything about
    the person. Return the key of the new task.

    :raises NietGevonden: if this dossier has no such task.
    :raises Geweigerd: if it is work of the own party or of nobody, no longer open, or pushed
        already.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "taak.doorgezet",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find_stuck(stuk, taak)
        _check(reden, proces, uiterlijk, dag=moment.dag)
        assert row.organisatie_id is not None
        title = get_title(row)
        pushed = add_task(
            stuk,
            Doener(row.organisatie_id, row.medewerker_id, row.taak),
            wat=(_now("Met voorrang: %(wat)s") % {"wat": title})[:OMSCHRIJVING_MAX],
            uiterlijk=uiterlijk,
            uitleg=(
                zin(
                    gettext_noop("De casusregisseur vraagt voorrang: %(reden)s"),
                    reden=reden.strip(),
                ),
            ),
        )
        try:
            add_point(stuk, NieuwProcespunt(row.organisatie_id, "taak", proces))
        except Onvolledig as error:
            text = error.velden.get("omschrijving", error.melding)
            raise Onvolledig(NOT_SAVED, velden={"proces": text}) from error
        stuk.gegevens |= {"taak": row.taak if row.code == EIGEN else row.code, "id": row.pk}
    return pushed.sleutel


def get_title(row: Taak) -> str:
    """Return what a task asks, in Dutch."""
    if row.code == EIGEN:
        return row.omschrijving
    return WERK_TITELS.get(cast(WerkCode, row.code)) or get_taaknaam(row.taak)


def _find_stuck(stuk: Werkstuk, taak: uuid.UUID) -> Taak:
    row = Taak.objects.filter(dossier=stuk.dossier, sleutel=taak).first()
    if row is None:
        raise NietGevonden
    if row.status != Taak.Status.OPEN:
        raise Geweigerd(_("Deze taak staat niet meer open. Doorzetten is niet nodig."))
    if row.organisatie_id is None:
        raise Geweigerd(
            _("Geen partij doet deze taak hier. Laat de beheerder 'Wie doet wat' aanvullen.")
        )
    if row.organisatie_id == stuk.bereik.organisatie:
        raise Geweigerd(
            _("Dit is werk van je eigen organisatie. Spreek je collega aan, of wijs de taak toe.")
        )
    pushed = Tijdlijnregel.objects.filter(
        dossier=stuk.dossier, handeling="taak.doorgezet", gegevens__id=row.pk
    )
    if pushed.exists():
        raise Geweigerd(_("Deze taak is al doorgezet. Kijk bij 'Procespunten' wat ermee gebeurt."))
    return row


def _check(reden: str, proces: str, uiterlijk: date | None, *, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if not reden.strip():
        velden["reden"] = _("Schrijf op waarom het nu moet.")
    elif len(reden.strip()) > REDEN_MAX:
        velden["reden"] = _("Maak de tekst korter: hoogstens 300 tekens.")
    if not proces.strip():
        velden["proces"] = _("Schrijf op wat er bij deze partij misgaat, zonder de persoon.")
    if uiterlijk is None:
        velden["uiterlijk"] = _("Vul in wanneer het klaar moet zijn.")
    elif uiterlijk < dag:
        velden["uiterlijk"] = _("Deze dag is voorbij. Kies een dag vanaf vandaag.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)

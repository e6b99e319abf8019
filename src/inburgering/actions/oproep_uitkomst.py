"""Records what came of a call; that opens the next step of the law.

Grondslag: art. 14 lid 1 Wi2021.
"""

import uuid
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.models import Oproep, Verzending
from inburgering.law.oproepen import MISLUKT


def oproep_uitkomst_vastleggen(
    dossier: uuid.UUID,
    *,
    volgnummer: int,
    uitkomst: str,
    uitkomst_op: date,
    toelichting: str = "",
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record whether the person came; this opens the next step of the law.

    :raises NietGevonden: if there is no such call.
    :raises Onvolledig: if the outcome is unknown or its day impossible.
    :raises Geweigerd: if an outcome is there already.
    """
    with handeling(
        "oproep.uitkomst",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        call = _find(stuk, volgnummer)
        if call.uitkomst:
            raise Geweigerd(_("De uitkomst van deze oproep staat al in het dossier."))
        _write(stuk, call, uitkomst, uitkomst_op, toelichting)


def oproep_uitkomst_corrigeren(
    dossier: uuid.UUID,
    *,
    volgnummer: int,
    uitkomst: str,
    uitkomst_op: date,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put the outcome of the latest call right, with a reason; the timeline keeps the old one.

    :raises NietGevonden: if there is no such call.
    :raises Geweigerd: if a later call was built on this outcome, or there is none yet.
    :raises Onvolledig: if the reason is missing or the outcome impossible.
    """
    with handeling(
        "oproep.uitkomst_verbeterd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        call = _find(stuk, volgnummer)
        latest = Oproep.objects.filter(dossier=stuk.dossier).order_by("pk").last()
        if not call.uitkomst or latest is None or latest.pk != call.pk:
            raise Geweigerd(
                _("Verbeteren kan alleen bij de laatste oproep, als de uitkomst al is vastgelegd.")
            )
        check_reason(reden)
        stuk.gegevens |= {"was": call.uitkomst, "reden": reden.strip()}
        _write(stuk, call, uitkomst, uitkomst_op, reden.strip())


def _find(stuk: Werkstuk, volgnummer: int) -> Oproep:
    rows = Oproep.objects.filter(dossier=stuk.dossier, volgnummer=volgnummer)
    call = rows.order_by("pk").last()
    if call is None:
        raise NietGevonden
    return call


def _write(
    stuk: Werkstuk, call: Oproep, uitkomst: str, uitkomst_op: date, toelichting: str
) -> None:
    _check(call, uitkomst, uitkomst_op, stuk.moment.dag)
    call.uitkomst = uitkomst
    call.uitkomst_op = uitkomst_op
    call.toelichting = toelichting.strip()
    call.save()
    stuk.gegevens |= {"volgnummer": call.volgnummer, "uitkomst": uitkomst}


def _check(call: Oproep, uitkomst: str, uitkomst_op: date, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if uitkomst not in Oproep.Uitkomst.values:
        velden["uitkomst"] = _("Kies wat er gebeurde.")
    elif not call.dagtekening <= uitkomst_op <= dag:
        velden["uitkomst_op"] = _("Kies een dag na de oproep en niet na vandaag.")
    elif uitkomst == Oproep.Uitkomst.NIET_VERSCHENEN and uitkomst_op <= call.uiterlijk:
        # Somebody who misses the talk can still come within the term (art. 14 lid 1).
        velden["uitkomst_op"] = _(
            "De termijn loopt tot en met %(dag)s. Wie niet kwam, kan tot dan nog komen. "
            "Leg dit vast vanaf de dag erna."
        ) % {"dag": date_format(call.uiterlijk, "j F Y")}
    elif uitkomst == Oproep.Uitkomst.ONVOLDOENDE and uitkomst_op < call.afspraak_op:
        velden["uitkomst_op"] = _("Kies de dag van het gesprek of een dag erna.")
    if not velden and uitkomst in MISLUKT and not _is_sent(call, uitkomst_op):
        # Nobody fails to answer a call that was not made known (art. 3:41 Awb).
        velden["uitkomst"] = _(
            "De brief van deze oproep was toen nog niet verzonden. "
            "Leg eerst bij Brieven vast wanneer hij is verstuurd, of laat de oproep vervallen."
        )
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _is_sent(call: Oproep, dag: date) -> bool:
    letters = Verzending.objects.filter(document__oproep=call)
    return letters.filter(verzonden_op__lte=dag).exists() or not letters.exists()

"""Completes the brede intake with the person, and opens it again.

Grondslag: art. 14 lid 3 Wi2021; art. 5.2 Bi2021.
"""

import uuid
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.intake_bewaren import check_open
from inburgering.actions.intake_verslag import store_report
from inburgering.cases.intake_stand import load_intake_feiten, read_parts
from inburgering.cases.models import BredeIntake
from inburgering.law.intake_volledig import intake_bevindingen
from inburgering.law.tekst import dutch


def brede_intake_voltooien(
    dossier: uuid.UUID,
    *,
    samengevat_op: date | None = None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Complete the intake with the person, and keep the report as it is now.

    ``samengevat_op`` is the day on which the summary was gone through together.

    Grondslag: art. 14 lid 3 Wi2021; art. 5.2 Bi2021.

    :raises Onvolledig: with everything that the law still misses, by part.
    """
    with handeling(
        "brede_intake.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_open(stuk.dossier)
        intake = BredeIntake.objects.filter(dossier=stuk.dossier).first()
        _check_complete(stuk, intake, samengevat_op)
        assert intake is not None
        intake.voltooid_op = moment.dag
        intake.wijze = BredeIntake.Wijze.MET_PERSOON
        intake.samengevat_met_persoon_op = samengevat_op
        intake.versie += 1
        intake.save()
        stuk.gegevens["document"] = store_report(stuk, intake).pk


def brede_intake_heropenen(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Open a completed intake again; the report of then stays among the documents.

    :raises Onvolledig: if the reason is missing.
    :raises Geweigerd: if the intake is not complete.
    """
    with handeling(
        "brede_intake.heropend",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_reason(reden)
        intake = BredeIntake.objects.filter(dossier=stuk.dossier).first()
        if intake is None or intake.voltooid_op is None:
            raise Geweigerd(_("De brede intake is nog niet voltooid. Je kunt er gewoon in verder."))
        stuk.gegevens |= {"reden": reden.strip(), "was": intake.voltooid_op.isoformat()}
        intake.voltooid_op = None
        intake.wijze = ""
        intake.samengevat_met_persoon_op = None
        intake.versie += 1
        intake.save()


def _check_complete(stuk: Werkstuk, intake: BredeIntake | None, samengevat_op: date | None) -> None:
    dag = stuk.moment.dag
    facts = load_intake_feiten(stuk.dossier, intake, read_parts(intake), dag=dag)
    velden: dict[str, Tekst] = {
        item.veld: dutch(item.uitleg) for item in reversed(intake_bevindingen(facts))
    }
    if samengevat_op is not None and samengevat_op > dag:
        velden["samengevat_op"] = _("Deze dag ligt na vandaag. Neem het eerst samen door.")
    if velden:
        raise Onvolledig(_("De brede intake is nog niet compleet."), velden=velden)

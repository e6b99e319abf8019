"""Visits to talks on progress, and to problems with parties."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.partneroverleg import partneroverleg_plannen
from inburgering.actions.procespunt import (
    NieuwProcespunt,
    procespunt_melden,
    verbeterafspraak_maken,
)
from inburgering.actions.voortgangsgesprek_voeren import voortgangsgesprek_voeren
from inburgering.cases.models import Taak, Verbeterafspraak
from tests.browser.visits.visit import FILE, POSTED, Visit, form_errors
from tests.voortgang import make_report, plan_talk

PAGES: tuple[Visit, ...] = (
    Visit("noor", "voortgang", ("begin",), state="one planned"),
    Visit("noor", "voortgang", ("vast",), state="one held"),
    Visit("noor", "voortgang", ("dicht",), state="closed"),
    Visit("noor", "voortgang_plannen", ("vast",)),
    form_errors("noor", "voortgang_plannen", "vast", typed=("datum", "1-1-2020")),
    Visit("noor", "voortgang_beeld", ("vast",)),
    Visit("noor", "voortgang_gesprek", ("vast", "gevoerdgesprek")),
    Visit("noor", "voortgang_voeren", ("begin", "voortgangsgesprek"), state="no plan"),
    form_errors("noor", "voortgang_voeren", "begin", "voortgangsgesprek"),
    Visit("noor", "voortgang_gemist", ("begin", "voortgangsgesprek")),
    form_errors("noor", "voortgang_gemist", "begin", "voortgangsgesprek"),
    Visit("noor", "voortgang_uitnodigen", ("begin", "voortgangsgesprek")),
    Visit("noor", "voortgang_verzetten", ("begin", "voortgangsgesprek")),
    form_errors("noor", "voortgang_verzetten", "begin", "voortgangsgesprek"),
    Visit("noor", "voortgang_afzeggen", ("begin", "voortgangsgesprek")),
    Visit("noor", "procespunt_nieuw", ("begin",)),
    form_errors("noor", "procespunt_nieuw", "begin"),
    Visit("noor", "taak_doorzetten", ("begin", "stuktaak")),
    form_errors("noor", "taak_doorzetten", "begin", "stuktaak"),
    Visit("noor", "procespunten", state="reported"),
    Visit("rik", "procespunten", state="to steer"),
    Visit("rik", "procespunt", ("procespunt",)),
    Visit("tom", "partneroverleggen", state="planned"),
    form_errors("rik", "partneroverleg_nieuw"),
    form_errors("rik", "partneroverleg", "partneroverleg"),
    Visit("rik", "procespunt_afspraak", ("procespunt",)),
    form_errors("rik", "procespunt_afspraak", "procespunt"),
    Visit("rik", "procespunt_nagekomen", ("procespunt", "verbeterafspraak")),
    Visit("rik", "procespunt_sluiten", ("procespunt",)),
    form_errors("rik", "procespunt_sluiten", "procespunt"),
)
NO_PAGE: dict[str, str] = {
    "procespunt_oppakken": POSTED,
    "partneroverleg_vervalt": POSTED,
    "voortgang_agenda": FILE,
}


def prepare(
    keys: Mapping[str, UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a talk that is planned, one that was held, and a problem with an agreement."""
    noor = bereik_for("noor")
    held = plan_talk(keys["vast"], noor, moment)
    report = make_report(keys["vast"], eigen_woorden="Ik wil graag werken.")
    voortgangsgesprek_voeren(keys["vast"], held, verslag=report, bereik=noor, moment=moment)
    talk = plan_talk(keys["begin"], noor, moment)
    point = procespunt_melden(
        keys["begin"],
        punt=NieuwProcespunt("partner", "wachttijd", "Mensen wachten te lang op een groep."),
        bereik=noor,
        moment=moment,
    )
    verbeterafspraak_maken(
        point,
        tekst="Elke week start een groep.",
        uiterlijk=moment.dag + timedelta(days=30),
        bereik=bereik_for("rik"),
        moment=moment,
    )
    stuck = Taak.objects.filter(
        dossier__sleutel=keys["begin"], organisatie="partner", status="open"
    ).exclude(vanaf__gt=moment.dag)
    return {
        "voortgangsgesprek": str(talk),
        "gevoerdgesprek": str(held),
        "procespunt": str(point),
        "partneroverleg": str(
            partneroverleg_plannen(
                organisatie="partner",
                datum=moment.dag,
                om_de_weken=13,
                bereik=bereik_for("rik"),
                moment=moment,
            )
        ),
        "verbeterafspraak": str(Verbeterafspraak.objects.get().pk),
        "stuktaak": str(stuck.first().sleutel),
    }

"""Visits to hours, lessons, weeks and files with hours."""

import uuid
from collections.abc import Callable, Mapping
from datetime import timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.uren import Ureninvoer, uren_vastleggen
from inburgering.cases.models import Dossier, Uren, Urenbestand, Urensignaal, Verrekening
from tests.browser.visits.visit import FILE, POSTED, Visit, form_errors
from tests.uren import make_bestelling, make_groep, make_les
from tests.web.toegang.uren import make_rest

PAGES: tuple[Visit, ...] = (
    Visit("noor", "uren", ("vast",), state="counters, lines, signal"),
    Visit("noor", "uren", ("begin",), state="before a plan"),
    Visit("noor", "uren", ("dicht",), state="closed"),
    Visit("noor", "uren_nieuw", ("vast",)),
    form_errors("noor", "uren_nieuw", "vast", typed=("tijd", "veel")),
    Visit("noor", "uren_rij", ("vast", "uren_pk")),
    form_errors("noor", "uren_rij", "vast", "uren_pk"),
    Visit("noor", "uren_weg", ("vast", "uren_pk")),
    form_errors("noor", "uren_weg", "vast", "uren_pk"),
    Visit("noor", "uren_geschiedenis", ("vast",)),
    Visit("noor", "uren_verreken", ("vast",)),
    form_errors("noor", "uren_verreken", "vast"),
    Visit("noor", "verrekening_weg", ("vast", "verrekening_pk")),
    form_errors("noor", "verrekening_weg", "vast", "verrekening_pk"),
    Visit("noor", "urensignaal", ("vast", "urensignaal_pk")),
    form_errors("noor", "urensignaal", "vast", "urensignaal_pk"),
    Visit("noor", "uren_week"),
    Visit("noor", "urenbestand"),
    form_errors("noor", "urenbestand"),
    Visit("lot", "lessen", ("lesgroep",)),
    Visit("lot", "les_nieuw", ("lesgroep",)),
    form_errors("lot", "les_nieuw", "lesgroep"),
    Visit("lot", "les", ("les",), state="everybody there"),
    Visit("lot", "les", ("les",), press="main .les__balk button", state="saved"),
    Visit("lot", "les_vervalt", ("les",)),
    form_errors("lot", "les_vervalt", "les"),
    Visit("lot", "groep_week", ("lesgroep",)),
    Visit("lot", "urenbestand_een", ("urenbestand",), state="rows with faults"),
)
NO_PAGE: dict[str, str] = {
    "les_terug": POSTED,
    "urenbestand_akkoord": POSTED,
    "urenbestand_weg": POSTED,
    "urenbestand_sjabloon_xlsx": FILE,
    "urenbestand_sjabloon_csv": FILE,
    "urenbestand_rest_xlsx": FILE,
    "urenbestand_rest_csv": FILE,
}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give hours, a credit, a signal, a group with a lesson, and a file with a fault."""
    noor, lot = bereik_for("noor"), bereik_for("lot")
    row = Dossier.objects.get(sleutel=keys["vast"])
    groep = make_groep(naam="Taal ochtend", begin=moment.dag - timedelta(days=14))
    make_bestelling(keys["vast"], noor, groep=groep)
    uren_vastleggen(
        keys["vast"],
        rijen=[Ureninvoer("nt2", moment.dag, 120, gepland=180)],
        bereik=noor,
        moment=moment,
    )
    credit = Verrekening.objects.create(
        dossier=row,
        soort="pvt",
        grond="intake",
        minuten=60,
        van=moment.dag - timedelta(days=90),
        tot_en_met=moment.dag - timedelta(days=89),
        bron="Verslag van de intake",
        besloten_op=moment.dag,
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )
    signal = Urensignaal.objects.create(
        dossier=row,
        van=moment.dag - timedelta(days=27),
        tot_en_met=moment.dag,
        percentage=40,
        grens=80,
        created_at=moment.tijdstip,
    )
    bestand = Urenbestand.objects.create(
        organisatie_id="taalschool",
        door_id=lot.medewerker,
        bestand_sha256="1" * 64,
        rijen_versleuteld=make_rest(),
        bevindingen=[{"rij": 2, "kolom": "uren", "code": "uren_onleesbaar", "bij_rij": None}],
        aantal=2,
        created_at=moment.tijdstip,
    )
    return {
        "uren_pk": str(Uren.objects.get(dossier=row).pk),
        "verrekening_pk": str(credit.pk),
        "urensignaal_pk": str(signal.pk),
        "lesgroep": str(groep.sleutel),
        "les": str(make_les(groep, moment.dag).sleutel),
        "urenbestand": str(bestand.sleutel),
    }

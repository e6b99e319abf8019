"""Rows of the access table: hours of one person, lessons, weeks, files with hours."""

import uuid
from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.uren import Ureninvoer, uren_vastleggen
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rijen import rijen_versleutelen
from inburgering.cases.models import Dossier, Uren, Urenbestand, Urensignaal, Verrekening
from tests.uren import make_groep, make_les
from tests.web.toegang.wie import REGIE

OVERZICHT = REGIE | {"vera"}
"""The casusregie, and the parties that have a task of hours in the dossier."""
IEDER_MET_UREN = frozenset({"noor", "tom", "vera", "sam", "eva", "vreemd"})
"""Whoever records hours of a task somewhere; a school records those of its lessons."""
GROEP = frozenset({"vera"})
"""The party that gives the lessons."""

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("uren", "uren_nieuw", "uren_rij", "uren_weg", "uren_geschiedenis"), OVERZICHT),
    **dict.fromkeys(("uren_verreken", "verrekening_weg"), REGIE),
    "urensignaal": REGIE | {"vera"},
    "uren_week": IEDER_MET_UREN,
    **dict.fromkeys(
        ("urenbestand", "urenbestand_sjabloon_xlsx", "urenbestand_sjabloon_csv"),
        IEDER_MET_UREN | {"lot"},
    ),
    **dict.fromkeys(("urenbestand_een", "urenbestand_rest_xlsx", "urenbestand_rest_csv"), GROEP),
    "urenbestand_akkoord": GROEP,
    "urenbestand_weg": GROEP,
    **dict.fromkeys(
        ("lessen", "les_nieuw", "groep_week", "les", "les_vervalt", "les_terug"), GROEP
    ),
}
POST = frozenset({"les_terug", "urenbestand_akkoord", "urenbestand_weg"})


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give hours, a credit, a signal, a lesson of the partner and a file of the partner."""
    noor, vera = bereik_for("noor"), bereik_for("vera")
    row = Dossier.objects.get(sleutel=dossier_key)
    uren_vastleggen(
        dossier_key,
        rijen=[Ureninvoer("nt2", moment.dag, 60)],
        bereik=noor,
        moment=moment,
    )
    credit = Verrekening.objects.create(
        dossier=row,
        soort="pvt",
        grond="intake",
        minuten=60,
        van=moment.dag,
        tot_en_met=moment.dag,
        bron="verslag",
        besloten_op=moment.dag,
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )
    signal = Urensignaal.objects.create(
        dossier=row,
        van=moment.dag,
        tot_en_met=moment.dag,
        percentage=40,
        grens=80,
        created_at=moment.tijdstip,
    )
    groep = make_groep("partner", product="pvt", naam="PVT herfst")
    bestand = Urenbestand.objects.create(
        organisatie_id="partner",
        door_id=vera.medewerker,
        bestand_sha256="0" * 64,
        rijen_versleuteld=make_rest(),
        bevindingen=[{"rij": 2, "kolom": "uren", "code": "uren_onleesbaar", "bij_rij": None}],
        aantal=1,
        created_at=moment.tijdstip,
    )
    return {
        "uren": str(Uren.objects.get(dossier=row).pk),
        "verrekening": str(credit.pk),
        "urensignaal": str(signal.pk),
        "lesgroep": str(groep.sleutel),
        "les": str(make_les(groep, moment.dag, soort="pvt").sleutel),
        "urenbestand": str(bestand.sleutel),
    }


def make_rest() -> bytes:
    """Return one row that stayed out, encrypted."""
    return rijen_versleutelen([Rij(2, {"deelnemer": "x", "uren": "veel"})])

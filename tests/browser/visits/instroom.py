"""Visits to the inflow: who is coming, lists of koppelingen, and an arrival."""

from datetime import timedelta
from typing import Any

from inburgering.actions.aankomst import driegesprek_plannen
from inburgering.actions.aankomst_informatie import (
    Informatie,
    overdrachtsinformatie_vastleggen,
)
from inburgering.actions.koppelingslijst import (
    Akkoord,
    koppelingslijst_lezen,
    koppelingslijst_verwerken,
)
from inburgering.cases.models import Dossier, Persoon
from tests.browser.visits.visit import FILE, POSTED, Visit, form_errors
from tests.koppelingen import as_csv, make_koppeling

PAGES: tuple[Visit, ...] = (
    Visit("noor", "instroom", state="people coming"),
    Visit("eva", "instroom", state="empty"),
    Visit("noor", "koppelingslijst"),
    form_errors("noor", "koppelingslijst"),
    Visit("noor", "koppelingslijst_persoon"),
    form_errors("noor", "koppelingslijst_persoon"),
    Visit("noor", "koppelingslijst_een", ("lijst",), state="findings"),
    Visit("noor", "koppelingslijst_een", ("lijst_klaar",), state="done"),
    Visit("noor", "aankomst", ("gekoppeld",), state="in the azc"),
    Visit("noor", "aankomst", ("begin",), state="lives here"),
    *(
        Visit("noor", name, ("gekoppeld",))
        for name in (
            "aankomst_informatie",
            "aankomst_kennismaking",
            "aankomst_driegesprek",
            "aankomst_driegesprek_plannen",
            "aankomst_driegesprek_niet",
        )
    ),
    Visit("noor", "aankomst_voorinburgering", ("gekoppeld", "afgesproken")),
    form_errors("noor", "aankomst_driegesprek", "gekoppeld"),
    form_errors("noor", "aankomst_informatie", "gekoppeld"),
    form_errors("noor", "aankomst_voorinburgering", "gekoppeld", "afgesproken"),
)

NO_PAGE: dict[str, str] = {
    **dict.fromkeys(("koppelingslijst_akkoord", "koppelingslijst_weg"), POSTED),
    **dict.fromkeys(
        (
            "koppelingslijst_rest_csv",
            "koppelingslijst_rest_xlsx",
            "koppelingslijst_sjabloon_csv",
            "koppelingslijst_sjabloon_xlsx",
        ),
        FILE,
    ),
}


def prepare(_keys: Any, *, bereik_for: Any, moment: Any) -> dict[str, str]:
    """Take in a list, and read another with everything that can be said of a row."""
    noor = bereik_for("noor")
    long_name = {"voornamen": "Selamawit Alem Woldemariam", "achternaam": "Tesfay-Van der Meulen"}
    home = {"huishoudnummer": "H1", "kinderen": "Yonas 05-03-2019"}
    rows = [make_koppeling(1, relatie="hoofd", **home, **long_name), make_koppeling(2)]
    done = koppelingslijst_lezen("a.csv", as_csv(rows), bereik=noor, moment=moment)
    koppelingslijst_verwerken(done.sleutel, akkoord=Akkoord("alles"), bereik=noor, moment=moment)
    person = Persoon.objects.get(v_nummer="2700000001")
    alike = {**rows[0], "v_nummer": "2700000009", "bsn": ""}
    more = [
        alike,
        make_koppeling(3, geboortedatum="01-01-1900"),
        make_koppeling(4, bsn="", geboortedatum="1994"),
        make_koppeling(5, gemeente="Zandhoven"),
        rows[1],
    ]
    found = koppelingslijst_lezen(
        "b.csv", as_csv(more, {"Nationaliteit": "X"}), bereik=noor, moment=moment
    )
    key = Dossier.objects.get(persoon=person).sleutel
    act = {"bereik": noor, "moment": moment}
    told = Informatie("COA", moment.dag, {"opleiding": "8 jaar school", "talen": "Tigrinya"})
    overdrachtsinformatie_vastleggen(key, informatie=told, **act)
    driegesprek_plannen(key, datum=moment.dag + timedelta(days=7), **act)
    return {
        "lijst": str(found.sleutel),
        "lijst_klaar": str(done.sleutel),
        "gekoppeld": str(key),
    }

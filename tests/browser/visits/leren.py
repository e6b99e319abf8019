"""Visits of the accessibility test: Leerroute, exams, PVT and MAP, reports, interpreters."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.taalniveau import Niveaugegevens, taalniveau_vastleggen
from inburgering.actions.tolk import Tolkboeking, Tolknodig, tolk_boeken, tolk_vragen
from inburgering.actions.voortgangsbericht import (
    Berichtgegevens,
    voortgangsbericht_geven,
    voortgangsbericht_vragen,
)
from inburgering.cases.models import Examen, Tolkopdracht, Voortgangsbericht
from tests.browser.visits.visit import Visit, form_errors
from tests.dossiers import make_bsn, make_nieuw
from tests.leren import Z_PLAN, make_order, make_pvt_group, sit_exam, with_plan

PAGES: tuple[Visit, ...] = (
    Visit("noor", "leren", ("leer_b1",), state="exams, levels, reports, interpreters"),
    Visit("noor", "leren", ("leer_z",), state="Z-route"),
    Visit("noor", "leren", ("begin",), state="no plan"),
    Visit("noor", "taalniveau", ("leer_b1",)),
    form_errors("noor", "taalniveau", "leer_b1"),
    Visit("noor", "examen_nieuw", ("leer_b1",)),
    form_errors("noor", "examen_nieuw", "leer_b1"),
    Visit("noor", "examen", ("leer_b1", "leer_examen")),
    Visit("noor", "examen_weg", ("leer_b1", "leer_examen")),
    Visit("noor", "pvt", ("leer_b1",)),
    form_errors("noor", "pvt", "leer_b1"),
    Visit("noor", "map_eindgesprek", ("leer_b1",)),
    form_errors("noor", "map_eindgesprek", "leer_b1"),
    Visit("noor", "eindgesprek_z", ("leer_z",)),
    form_errors("noor", "eindgesprek_z", "leer_z"),
    Visit("noor", "bericht", ("leer_b1", "leer_bericht")),
    Visit("noor", "bericht_vragen", ("leer_b1", "leer_les2")),
    Visit("noor", "tolken_dossier", ("leer_b1",)),
    form_errors("noor", "tolken_dossier", "leer_b1"),
    Visit("noor", "tolken"),
    Visit("noor", "tolk", ("leer_tolk",)),
    form_errors("noor", "tolk", "leer_tolk"),
    Visit("noor", "tolk", ("leer_tolk2",), state="booked"),
    Visit("vera", "groep_pvt", ("leer_groep",)),
    Visit("vera", "tolk_groep", ("leer_groep",)),
    form_errors("vera", "tolk_groep", "leer_groep"),
    Visit("lot", "deelnemer_berichten"),
    Visit("lot", "deelnemer_bericht", ("leer_les",)),
    form_errors("lot", "deelnemer_bericht", "leer_les"),
)
NO_PAGE: dict[str, str] = {}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give somebody in the B1-route with everything, and somebody in the Z-route."""
    noor, vera = bereik_for("noor"), bereik_for("vera")
    person = make_nieuw("9001", noor.medewerker).persoon

    def somebody(number: int, **plan: object) -> uuid.UUID:
        who = replace(person, bsn=make_bsn(number))
        return with_plan(noor, moment, gemeente="9001", persoon=who, plan=plan)

    b1, z = somebody(371), somebody(372, **Z_PLAN)
    sit_exam(b1, noor, moment)
    ahead = moment.dag + timedelta(days=20)
    sit_exam(b1, noor, moment, onderdeel="knm", niveau="", datum=ahead, uitslag="aangemeld")
    levels = {"lezen": "A2", "spreken": "A1", "alfabetisering": "alfa_b"}
    taalniveau_vastleggen(
        b1, gegevens=Niveaugegevens(moment.dag, "school", levels), bereik=noor, moment=moment
    )
    order = make_order(b1, noor)
    report = Berichtgegevens(
        moment.dag - timedelta(days=9), moment.dag, "goed", True, "Komt altijd en leert snel."
    )
    voortgangsbericht_geven(
        b1, bestelling=order.sleutel, gegevens=report, bereik=noor, moment=moment
    )
    given = Voortgangsbericht.objects.get(bestelling=order)
    second = make_order(z, noor)
    group = make_pvt_group(b1, z, door=noor)
    voortgangsbericht_vragen(
        z, bestelling=second.sleutel, uiterlijk=ahead, bereik=noor, moment=moment
    )
    for days in (3, 9):
        need = Tolknodig("Tigrinya", "voortgang", moment.dag + timedelta(days=days))
        tolk_vragen(b1, gegevens=need, bereik=noor, moment=moment)
    first, booked = Tolkopdracht.objects.filter(dossier__sleutel=b1).order_by("pk")
    tolk_boeken(
        booked.sleutel,
        boeking=Tolkboeking("beroepstolk", "Tolkbureau", kosten_cent=6550),
        gezien=1,
        bereik=noor,
        moment=moment,
    )
    assert vera.organisatie == group.organisatie_id
    return {
        "leer_b1": str(b1),
        "leer_z": str(z),
        "leer_examen": str(Examen.objects.get(dossier__sleutel=b1, onderdeel="knm").pk),
        "leer_bericht": str(given.sleutel),
        "leer_les": str(second.sleutel),
        "leer_les2": str(order.sleutel),
        "leer_tolk": str(first.sleutel),
        "leer_tolk2": str(booked.sleutel),
        "leer_groep": str(group.sleutel),
    }

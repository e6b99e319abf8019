"""A word in every part of a trajectory: lessons, hours, work, money, talks, a case."""

import uuid
from collections.abc import Collection, Mapping
from datetime import date, time, timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.cases.models import (
    Bestelling,
    Dossier,
    Examen,
    Groep,
    Handhavingszaak,
    Instrument,
    Les,
    Ontzorging,
    Pauze,
    Uren,
    VasteLast,
    Vergoeding,
    Voortgangsbericht,
    Voortgangsgesprek,
)

TRAJECT_DELEN: Mapping[str, frozenset[Deel]] = {
    "wachten": frozenset({Deel.LEREN}),
    "school": frozenset({Deel.LEREN, Deel.DEELNEMER}),
    "uur": frozenset({Deel.UREN}),
    "training": frozenset({Deel.MEEDOEN}),
    "bus": frozenset({Deel.MEEDOEN}),
    "huur": frozenset({Deel.GELD}),
    "kamer": frozenset({Deel.VOORTGANG}),
    "pauze": frozenset({Deel.VOORTGANG}),
    "feit": frozenset({Deel.HANDHAVING}),
}
"""Which part of a dossier holds a word of the trajectory."""
LESPRODUCTEN = ("leerroute_b1", "leerroute_z", "leerroute_onderwijs")


def find_school(found: Collection[Bereik], gemeente: str) -> tuple[str, str] | None:
    """Return the party and product of an account that gives lessons in this municipality."""
    schools = [bereik for bereik in found if bereik.rol.code == "aanbieder"]
    options = (
        (bereik.organisatie, product)
        for bereik in schools
        for product in LESPRODUCTEN
        if bereik.mag_doen(gemeente, product)
    )
    return next(options, None)


def fill_trajectory(
    key: uuid.UUID,
    maker: Bereik,
    moment: Moment,
    words: Mapping[str, str],
    *,
    school: tuple[str, str] | None,
) -> dict[str, str]:
    """Write a word in every part of the trajectory, and return parts of addresses."""
    row = Dossier.objects.get(sleutel=key)
    by: dict[str, Any] = {"door_id": maker.medewerker, "recorded_at": moment.tijdstip}
    begin = moment.dag - timedelta(days=30)
    waits = Bestelling.objects.create(
        dossier=row,
        product="map",
        status="wacht",
        besteld_op=begin,
        reden_wachten=words["wachten"],
        **by,
    )
    return {
        "bestelling": str(waits.sleutel),
        **_learn(row, school or (maker.organisatie, "leerroute_b1"), begin, words, by),
        **_take_part(row, maker, begin, words, by),
        **_talk(row, moment.dag, words, by),
    }


def _learn(
    row: Dossier,
    school: tuple[str, str],
    begin: date,
    words: Mapping[str, str],
    by: Mapping[str, Any],
) -> dict[str, str]:
    party, product = school
    group = Groep.objects.create(
        organisatie_id=party,
        product=product,
        naam="Ochtendgroep",
        plaats="Lokaal 1",
        gemeenten=[row.gemeente_id],
        begin=begin,
        rooster=[{"dag": 0, "begin": "09:00", "minuten": 180}],
    )
    order = Bestelling.objects.create(
        dossier=row,
        product=product,
        organisatie_id=party,
        groep=group,
        status="gestart",
        besteld_op=begin,
        start_op=begin,
        **by,
    )
    told = Voortgangsbericht.objects.create(
        dossier=row,
        bestelling=order,
        ontvangen_op=begin,
        van=begin,
        tot_en_met=begin,
        inzet="goed",
        haalt_doel=True,
        tekst=words["school"],
        **by,
    )
    lesson = Les.objects.create(groep=group, datum=begin, begin=time(9), minuten=180, soort="nt2")
    hour = Uren.objects.create(
        dossier=row,
        soort="participatie",
        categorie="vrijwilligerswerk_ind",
        datum=begin,
        minuten=60,
        organisatie_id=party,
        opmerking=words["uur"],
        **by,
    )
    exam = Examen.objects.create(
        dossier=row,
        onderdeel="lezen",
        niveau="B1",
        poging=1,
        datum=begin,
        uitslag="aangemeld",
        bron="duo",
        **by,
    )
    return {
        "schoolbericht": str(told.sleutel),
        "lesbestelling": str(order.sleutel),
        "lesgroep": str(group.sleutel),
        "groep": str(group.sleutel),
        "les": str(lesson.sleutel),
        "uren": str(hour.pk),
        "examen": str(exam.pk),
    }


def _take_part(
    row: Dossier, maker: Bereik, begin: date, words: Mapping[str, str], by: Mapping[str, Any]
) -> dict[str, str]:
    tool = Instrument.objects.create(
        dossier=row,
        soort="training",
        organisatie_id=maker.organisatie,
        begin=begin,
        doel=words["training"],
        **by,
    )
    asked = Vergoeding.objects.create(
        dossier=row,
        soort="reiskosten",
        omschrijving=words["bus"],
        gevraagd_op=begin,
        gevraagd_cent=8460,
        **by,
    )
    period = Ontzorging.objects.create(
        dossier=row,
        begin=begin,
        eind=begin + timedelta(days=180),
        organisatie_id=maker.organisatie,
    )
    cost = VasteLast.objects.create(
        ontzorging=period,
        soort="huur",
        schuldeiser=words["huur"],
        bedrag_cent=61_250,
        betaaldag=1,
        begin=begin,
    )
    return {
        "instrument": str(tool.pk),
        "vergoeding": str(asked.sleutel),
        "last": str(cost.pk),
        "jaar": str(begin.year),
        "maand": str(begin.month),
    }


def _talk(
    row: Dossier, dag: date, words: Mapping[str, str], by: Mapping[str, Any]
) -> dict[str, str]:
    talk = Voortgangsgesprek.objects.create(
        dossier=row,
        datum=dag + timedelta(days=7),
        tijd=time(10),
        plaats=words["kamer"],
        kanaal="gesprek",
        **by,
    )
    Pauze.objects.create(dossier=row, reden="anders", begin=dag, toelichting=words["pauze"], **by)
    case = Handhavingszaak.objects.create(
        dossier=row,
        artikel="23",
        gedraging="begeleiding",
        gedraging_op=dag,
        geconstateerd_op=dag,
        feiten=words["feit"],
        **by,
    )
    return {"voortgangsgesprek": str(talk.sleutel), "handhavingszaak": str(case.sleutel)}

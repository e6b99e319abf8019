"""The preview of a hand-over shows everything that goes over."""

from dataclasses import fields
from datetime import date

from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.cases.verhuizing import (
    PIPVELDEN_BLIJVEN,
    Overdrachtsinhoud,
    OvergedragenOproep,
    OvergedragenPip,
    decrypt_inhoud,
    encrypt_inhoud,
)
from inburgering.law.pip_inhoud import Afwijking, Doel, PipInhoud, Toezegging
from inburgering.queries.verhuizing_inhoud import PIPVELDEN, describe_inhoud

ELSEWHERE = {"leerroute", "doelen", "toezeggingen", "afwijkingen"}
PLAN = PipInhoud(
    leerroute="Z",
    alfabetisering="analfabeet",
    wil_examen_a2=True,
    heeft_jong_kind=False,
    niveau_financieel="intensief",
    participatie_uren_z=800,
    doelen=(Doel("werk", "Ik wil koken.", "U kookt mee.", "Wij zoeken een keuken."),),
    toezeggingen=(Toezegging("Taalmaatjes", "samen praten", date(2026, 10, 1)),),
    afwijkingen=(Afwijking("MAP", "zorg voor een kind"),),
)


def test_every_part_of_a_plan_has_a_place():
    stays = {*PIPVELDEN, *ELSEWHERE, *PIPVELDEN_BLIJVEN}
    assert {item.name for item in fields(PipInhoud)} == stays


def test_what_goes_over_is_told_in_words():
    plan = OvergedragenPip(2, "vastgesteld", date(2026, 3, 2), "Z", inhoud=pip_inhoud_as_json(PLAN))
    call = OvergedragenOproep(1, date(2026, 1, 8), "niet_verschenen", date(2026, 1, 20))
    whole = Overdrachtsinhoud(
        van="Boslanden",
        onderdelen=("pip", "handhaving"),
        pips=(plan,),
        oproepen=(call,),
        boetes="250 euro op 3 maart.",
        toelichting="Bel gerust.",
    )
    text = "\n".join(
        f"{part.titel} {row.label}: {row.waarde}"
        for part in describe_inhoud(decrypt_inhoud(encrypt_inhoud(whole)))
        for row in part.regels
    )
    for words in (
        "Leerroute: Z-route",
        "leerde nog niet lezen en schrijven",
        "Wil examen doen op A2 of KNM: ja",
        "Jong kind voor de voorschool: nee",
        "Uren meedoen in de Z-route: 800",
        "Ik wil koken. U kookt mee. Wij zoeken een keuken.",
        "Taalmaatjes: samen praten (1 oktober 2026)",
        "Afwijking: MAP: zorg voor een kind",
        "de inburgeraar kwam niet",
        "250 euro op 3 maart.",
        "Bel gerust.",
    ):
        assert words in text, words

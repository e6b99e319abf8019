"""The published rules of learning: exams, completion, and the work that follows."""

from collections.abc import Callable
from datetime import date

from inburgering.law import examens, voldaan, werk_leren
from inburgering.law.examens import Examenpoging
from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.grondslag import bi, wi
from inburgering.law.tekst import dutch
from inburgering.law.voorbeelden import Maker, voor_waarde

LEZEN = Examenpoging("lezen", "B1", 1, date(2025, 3, 3), "gezakt", date(2025, 4, 1))
SPREKEN_A2 = Examenpoging("spreken", "A2", 1, date(2026, 7, 1))
FEITEN = Feiten(
    id="x",
    peildatum=date(2026, 12, 31),
    doelgroep="asielstatushouder",
    pips=(PipFeit(date(2024, 6, 2), "Z"),),
    uren={"nt2": 800, "participatie": 724, "map": 64, "map_praktijk": 40, "pvt": 12},
    heeft_pvt_ondertekend=True,
    heeft_pvt_activiteit=True,
    heeft_map_eindgesprek=True,
)


def volgende_poging() -> str:
    """Return whether the second attempt at Lezen is free."""
    kosten = examens.kosten_volgende_poging(
        (LEZEN,),
        "lezen",
        niveau="B1",
        niveau_pip="B1",
        is_asielstatushouder=True,
        dag=date(2025, 5, 1),
    )
    return dutch(kosten.uitleg)


def delen_z() -> str:
    """Return the parts of a Z-route of which only the closing talk is left."""
    return ", ".join(f"{deel.code} {deel.stand}" for deel in voldaan.voldaan(FEITEN).delen)


LEREN: tuple[tuple[Callable[..., object], Maker | None], ...] = (
    (examens.geslaagd_voor, None),
    (
        examens.kosten_volgende_poging,
        voor_waarde("Lezen B1 failed once by an asielstatushouder", volgende_poging, bi("3.7")),
    ),
    (
        examens.uitslag_uiterlijk,
        voor_waarde(
            "Spreken A2 on 2026-07-01", lambda: examens.uitslag_uiterlijk(SPREKEN_A2), bi("3.6")
        ),
    ),
    (
        voldaan.voldaan,
        voor_waarde("a Z-route without its closing talk", delen_z, wi("9", 1), bi("3.14", 2)),
    ),
    (
        voldaan.is_binnen_termijn,
        voor_waarde(
            "a plan of 2024-06-02, on 2027-06-02",
            lambda: voldaan.is_binnen_termijn(FEITEN, dag=date(2027, 6, 2)),
            wi("11", 1),
        ),
    ),
    (voldaan.doelniveau, None),
    (werk_leren.pvt_afronden, None),
    (werk_leren.map_afronden, None),
    (werk_leren.eindgesprek_z_voeren, None),
    (werk_leren.voortgangsbericht_vragen, None),
)
"""Each rule with its example."""

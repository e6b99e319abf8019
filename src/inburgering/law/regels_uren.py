"""The rules on hours with an example each, for ``docs/law``."""

from collections.abc import Callable
from datetime import date
from typing import Final

from inburgering.law import tempo, uren_tellen
from inburgering.law.feiten import PipFeit
from inburgering.law.voorbeelden import Maker, voor_waarde

_PIP: Final = (PipFeit(date(2024, 6, 3), "Z"),)
_LES: Final = uren_tellen.Urenrij("nt2", date(2024, 9, 2), 180, is_keurmerk=True)
_INTAKE: Final = uren_tellen.Krediet("pvt", "intake", 240, date(2024, 5, 1), date(2024, 5, 8))


def _counted() -> str:
    dag = date(2025, 1, 6)
    uren = uren_tellen.tel_uren([_LES], kredieten=[_INTAKE], pips=_PIP, dag=dag).uren
    return ", ".join(f"{soort} {aantal}" for soort, aantal in uren.items())


UREN: Final[tuple[tuple[Callable[..., object], Maker | None], ...]] = (
    (
        uren_tellen.tel_uren,
        voor_waarde(
            "a lesson of 3 hours with keurmerk and 4 hours of PVT during the intake",
            _counted,
            uren_tellen.NIET_VOOR_PIP,
        ),
    ),
    (
        uren_tellen.mag_verrekenen,
        voor_waarde(
            "PVT during the intake, before a plan of 2024-06-03",
            lambda: uren_tellen.mag_verrekenen(_INTAKE, _PIP, date(2025, 1, 6)),
            uren_tellen.PVT_INTAKE,
        ),
    ),
    (
        tempo.tempo,
        voor_waarde(
            "400 of 800 hours, 80 of them in the last 8 weeks, on 2026-01-05",
            lambda: (
                tempo.tempo(
                    gedaan_minuten=400 * 60,
                    norm_minuten=800 * 60,
                    venster_minuten=80 * 60,
                    begin=date(2024, 6, 4),
                    dag=date(2026, 1, 5),
                    termijn_tot=date(2027, 6, 3),
                ).klaar_op
            ),
        ),
    ),
)
"""Function, and the example that ``docs/law`` shows."""

"""Exams, and the level in each skill: begun with, reached and aimed for."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, cast

from inburgering.cases.keuzelijsten import Keuzelijst, get_word
from inburgering.cases.leren import (
    ALFABETISERING,
    ALFABETSTANDEN,
    EXAMENONDERDELEN,
    EXAMENUITSLAGEN,
    LEERBRONNEN,
    VAARDIGHEDEN,
)
from inburgering.cases.models import Examen, Taalniveau
from inburgering.law.examens import (
    ONDERDELEN,
    ZONDER_NIVEAU,
    Examenpoging,
    Examenuitslag,
    geslaagd_voor,
    haalt,
    kosten_volgende_poging,
    uitslag_uiterlijk,
)
from inburgering.law.feiten import Feiten
from inburgering.law.pip_inhoud import Vaardigheid
from inburgering.law.voldaan import doelniveau
from inburgering.queries.leren_beeld import Examenregel, Kostenregel, Niveaudag, Vaardigheidregel

SKILLS: Final[Keuzelijst] = VAARDIGHEDEN
SHOWN_DAYS: Final = 12


def make_skills(
    levels: Sequence[Taalniveau], feiten: Feiten | None
) -> tuple[Vaardigheidregel, ...]:
    """Return a line per skill; the level aimed for only where the route has exams."""
    route = feiten.laatste_pip.leerroute if feiten and feiten.laatste_pip else "Z"
    lines: list[Vaardigheidregel] = []
    for code, naam in SKILLS.items():
        seen = [row for row in levels if row.vaardigheid == code]
        goal = ""
        passed = False
        if feiten is not None and route != "Z":
            goal = doelniveau(feiten, cast(Vaardigheid, code))
            passed = geslaagd_voor(feiten.examens, code, minstens=goal) is not None
        last = seen[-1] if seen else None
        lines.append(
            Vaardigheidregel(
                code=code,
                naam=str(naam),
                begin=seen[0].niveau if seen else "",
                nu=last.niveau if last else "",
                nu_op=last.op if last else None,
                nu_bron=get_word(LEERBRONNEN, last.bron) if last else "",
                doel=goal,
                is_bereikt=bool(last and goal and haalt(last.niveau, goal)),
                is_geslaagd=passed,
            )
        )
    return tuple(lines)


def make_levels(levels: Sequence[Taalniveau]) -> tuple[Niveaudag, ...]:
    """Return the latest days on which levels were seen, the newest first."""
    days: dict[tuple[date, str], dict[str, str]] = {}
    for row in levels:
        shown = row.niveau
        if row.vaardigheid == ALFABETISERING:
            shown = get_word(ALFABETSTANDEN, row.niveau)
        days.setdefault((row.op, row.bron), {})[row.vaardigheid] = shown
    newest = sorted(days, reverse=True)[:SHOWN_DAYS]
    return tuple(
        Niveaudag(
            op=op,
            bron=get_word(LEERBRONNEN, bron),
            niveaus=tuple(days[op, bron].get(code, "") for code in SKILLS),
        )
        for op, bron in newest
        if any(code in days[op, bron] for code in SKILLS)
    )


def make_exams(rows: Iterable[Examen]) -> tuple[Examenregel, ...]:
    """Return the attempts, each with the day on which a missing result should be there."""
    return tuple(_line(row) for row in rows)


def _line(row: Examen) -> Examenregel:
    waits = row.uitslag == Examen.Uitslag.AANGEMELD
    return Examenregel(
        id=row.pk,
        onderdeel=row.onderdeel,
        naam=get_word(EXAMENONDERDELEN, row.onderdeel),
        niveau=row.niveau,
        poging=row.poging,
        datum=row.datum,
        uitslag=row.uitslag,
        uitslag_naam=get_word(EXAMENUITSLAGEN, row.uitslag),
        uitslag_op=row.uitslag_op,
        uitslag_uiterlijk=uitslag_uiterlijk(_attempt(row)) if waits else None,
        bron=row.bron,
        bron_naam=get_word(LEERBRONNEN, row.bron),
        is_geldig=row.is_geldig,
        reden=row.reden,
    )


def _attempt(row: Examen) -> Examenpoging:
    return Examenpoging(
        onderdeel=row.onderdeel,
        niveau=row.niveau,
        poging=row.poging,
        datum=row.datum,
        uitslag=cast(Examenuitslag, row.uitslag),
        uitslag_op=row.uitslag_op,
    )


def make_costs(feiten: Feiten | None, *, dag: date) -> tuple[Kostenregel, ...]:
    """Return for every part that is still open whether the next attempt is free."""
    if feiten is None or feiten.laatste_pip is None or feiten.laatste_pip.leerroute == "Z":
        return ()
    is_school = feiten.laatste_pip.leerroute == "onderwijs"
    lines: list[Kostenregel] = []
    for code in ONDERDELEN:
        if code == "taalschakeltraject" or code in feiten.vrijgestelde_onderdelen:
            continue
        goal = "" if code in ZONDER_NIVEAU else doelniveau(feiten, cast(Vaardigheid, code))
        is_passed = geslaagd_voor(feiten.examens, code, minstens=goal) is not None
        if is_passed or is_school:
            continue
        cost = kosten_volgende_poging(
            feiten.examens,
            code,
            niveau=goal,
            niveau_pip=goal,
            is_asielstatushouder=feiten.is_asielstatushouder,
            dag=dag,
        )
        naam = get_word(EXAMENONDERDELEN, code)
        lines.append(Kostenregel(naam, cost.is_gratis, cost.uitleg))
    return tuple(lines)

"""Brings people who are on their way for a while in as a running caseload, by the real take-over.

So it goes in a real region too: a team lead hands in the file of the old system.
"""

import csv
import io
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.overname import overname_accepteren, overname_lezen
from inburgering.actions.overname_uitvoeren import overname_uitvoeren
from inburgering.actions.persoon_bijwerken import Bereikbaarheid, persoon_bijwerken
from inburgering.cases.overname_kolommen import KOLOMMEN
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.mens import Stadium
from inburgering.demo.plannen import choose_route
from inburgering.demo.verloop import Verloop, find_bereik, make_moment, next_workday

STADIA: Final[frozenset[Stadium]] = frozenset({"lerend", "gesloten", "plan_te_laat"})
"""Who stood there when the take-over came."""
GELEDEN: Final = timedelta(days=38)
"""How long ago the region began to work with the system."""
HALF_JAAR: Final = timedelta(days=182)
Z_KLAAR: Final = 19
"""After so many months somebody of the Z-route has all hours."""
DUO_TERMIJN: Final = timedelta(days=1096)


@dataclass(frozen=True, slots=True)
class Overnamelast:
    """A person of the caseload, and who hands the file in."""

    verloop: Verloop
    leider: int
    """The team lead of the party with the casusregie."""
    casusregisseur: str
    """The e-mail address."""


def take_over(lasten: Iterable[Overnamelast], *, vandaag: date) -> None:
    """Take everybody in per team lead, and go on with each from there.

    :raises RuntimeError: if a row did not come in.
    """
    dag = next_workday(vandaag - GELEDEN)
    ordered = sorted(lasten, key=lambda item: item.leider)
    for leider, group in groupby(ordered, key=lambda item: item.leider):
        people, bereik = list(group), find_bereik(leider, dag)
        _carry_out(people, dag=dag, bereik=bereik)
        found = _find_dossiers(people, bereik)
        for item in people:
            item.verloop.dossier = found[item.verloop.mens.telefoon]
            _go_on(item.verloop, dag)


def _carry_out(people: Sequence[Overnamelast], *, dag: date, bereik: Bereik) -> None:
    moment = make_moment(dag)
    content = _write_csv([_make_row(item, dag) for item in people])
    taken = overname_lezen("caseload.csv", content, bereik=bereik, moment=moment)
    overname_accepteren(taken.sleutel, wijze="alles", bereik=bereik, moment=moment)
    status = overname_uitvoeren(taken.sleutel, moment=moment)
    if status != "klaar":
        raise RuntimeError(f"the take-over of the demo ended as {status}")


def _find_dossiers(people: Iterable[Overnamelast], bereik: Bereik) -> Mapping[str, uuid.UUID]:
    phones = [item.verloop.mens.telefoon for item in people]
    rows = get_visible_dossiers(bereik).filter(telefoon__in=phones)
    return dict(rows.values_list("telefoon", "sleutel"))


def _write_csv(rows: Sequence[Mapping[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [kolom.kop for kolom in KOLOMMEN.values()], delimiter=";")
    writer.writeheader()
    writer.writerows({KOLOMMEN[code].kop: value for code, value in row.items()} for row in rows)
    return out.getvalue().encode()


def _make_row(item: Overnamelast, dag: date) -> dict[str, str]:
    verloop = item.verloop
    mens, begin = verloop.mens, verloop.mens.begin
    row = {
        "gemeente": mens.gemeente,
        "bsn": mens.bsn,
        "v_nummer": mens.v_nummer,
        "voornamen": mens.naam.voornamen,
        "voorvoegsel": mens.naam.voorvoegsel,
        "achternaam": mens.naam.geslachtsnaam,
        "geboortedatum": _day(mens.geboortedatum),
        "doelgroep": mens.groep,
        "eigen_asielvergunning": "ja" if mens.is_asiel else "nee",
        "taal": mens.taal,
        "telefoon": mens.telefoon,
        "casusregisseur": item.casusregisseur,
        "inschrijving": _day(begin),
        "intake": _day(next_workday(begin + timedelta(days=38))),
    }
    notice = begin - timedelta(days=verloop.rnd.randint(45, 110)) if mens.is_asiel else begin
    row |= {"plicht": _day(notice), "kennisgeving": _day(notice)}
    if mens.is_asiel:
        row["koppeling"] = _day(notice)
    # Of a right that ended long ago the old file does not tell.
    if mens.is_asiel and begin + HALF_JAAR > dag:
        row["recht_op_bijstand"] = _day(begin)
    return row | (dict(_list_plan(verloop)) if mens.stadium != "plan_te_laat" else {})


def _list_plan(verloop: Verloop) -> Iterator[tuple[str, str]]:
    weeks = verloop.rnd.choice((8, 9, 9, 9, 10))
    adopted = next_workday(verloop.mens.begin + timedelta(days=weeks * 7 + 2))
    route = choose_route(verloop.mens, verloop.rnd)
    verloop.leerroute = route
    months = (verloop.vandaag - adopted).days // 30
    yield "pip", _day(adopted)
    yield "leerroute", route
    if route != "Z":
        yield "niveau", "B1"
    yield "einddatum_duo", _day(adopted + DUO_TERMIJN)
    if route == "Z" and months > Z_KLAAR:
        # Everything was done; the closing talk is left.
        yield "uren_nt2", "760"
        yield "uren_knm", "40"
        yield "uren_participatie", "800"
        yield "uren_pvt", "12"
    elif verloop.mens.is_asiel:
        yield "uren_nt2", str(min(600, 24 * months + verloop.rnd.randint(0, 20)))
        yield "uren_knm", str(min(40, 2 * months))
        yield "uren_pvt", "12" if months > 6 else "4"


def _go_on(verloop: Verloop, dag: date) -> None:
    """Add what was not in the file, on the days after; of some the dossier closed."""
    if verloop.mens.stadium == "gesloten":
        closed = verloop.vandaag - timedelta(days=verloop.rnd.randint(2, 30))
        dossier_sluiten(
            verloop.dossier,
            reden=verloop.rnd.choice(("verhuisd", "plicht_ingetrokken", "vrijgesteld")),
            bereik=verloop.bereik("pip", closed),
            moment=make_moment(closed),
        )
        return
    checked = next_workday(dag + timedelta(days=2))
    if verloop.mens.is_asiel and "mb_praktisch" in verloop.werkers:
        begun = verloop.mens.begin + timedelta(days=7)
        verloop.fact("mb_gestart", begun, taak="mb_praktisch", op=checked)
    has_right = verloop.mens.is_asiel and verloop.mens.begin + HALF_JAAR > dag
    if has_right and "ontzorgen" in verloop.werkers:
        begun = verloop.mens.begin + timedelta(days=3)
        verloop.fact("ontzorgen_gestart", begun, taak="ontzorgen", op=checked)
    if verloop.mens.stadium == "lerend":
        ordered = min(verloop.mens.begin + timedelta(days=100), checked)
        verloop.fact("cursus_besteld", ordered, op=checked)
        _add_address(verloop, checked)
        verloop.talk_lately()


def _add_address(verloop: Verloop, dag: date) -> None:
    """Add the address, for the letters and the school."""
    mens = verloop.mens
    reach = Bereikbaarheid(
        taal=mens.taal,
        heeft_tolk_nodig=mens.is_asiel,
        telefoon=mens.telefoon,
        adres_regels=(f"Voorbeeldstraat {mens.nummer}", "5500 AA Voorbeeldstad"),
    )
    bereik, moment = verloop.bereik("pip", dag), make_moment(dag)
    persoon_bijwerken(verloop.dossier, gegevens=reach, bereik=bereik, moment=moment)


def _day(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"

"""Counters of hours against norm and term, with the line they drew so far."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgering.cases.urentelling import Urenlast
from inburgering.law.feiten import Feiten, UrenSoort
from inburgering.law.inburgeringstermijn import begin_van, laatste_dag_termijn
from inburgering.law.kalender import EEN_DAG
from inburgering.law.parameters import WETTELIJK, waarde_op
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.tempo import tempo, venster
from inburgering.law.uren_tellen import (
    MINUTEN_PER_UUR,
    Beginstand,
    Telling,
    Urenrij,
    tel_uren,
    telgrenzen,
    voeg_rijen_samen,
)
from inburgering.law.verplichtingen import verplichtingen
from inburgering.queries.uren_beeld import Teller

POINTS: Final = 24
"""Points of the line; more cannot be told apart."""
NAMEN: Final[Mapping[str, Promise]] = {
    "cursus": gettext_lazy("Lessen taal en KNM"),
    "nt2": gettext_lazy("Lessen taal"),
    "knm": gettext_lazy("Lessen KNM"),
    "participatie": gettext_lazy("Participatie"),
    "map": gettext_lazy("MAP"),
    "map_praktijk": gettext_lazy("MAP, waarvan praktijk"),
    "pvt": gettext_lazy("PVT"),
}
LAGERE_NORM: Final = zin(
    gettext_noop(
        "Wie slecht ziet of hoort, kan een lagere norm hebben."
        " Die staat niet in dit systeem: vraag DUO."
    )
)


@dataclass(frozen=True, slots=True)
class Norm:
    """Which kinds a counter adds up, and how far it must get."""

    code: str
    soorten: tuple[UrenSoort, ...]
    uren: int | None
    zinnen: tuple[Zin, ...] = ()


@dataclass(frozen=True, slots=True)
class Bron:
    """What the counters are made from."""

    feiten: Feiten
    inhoud: PipInhoud | None
    """Of the plan in force."""
    last: Urenlast
    beginstanden: Mapping[UrenSoort, Beginstand]

    def tel(
        self, rijen: Sequence[Urenrij], *, tot: date | None = None, alleen_rijen: bool = False
    ) -> Telling:
        """Return what counts of the rows up to and including a day.

        ``alleen_rijen`` leaves credits and opening balances as they are today, so that a
        difference between two days is time that was spent.
        """
        dag = self.feiten.peildatum
        until = tot or dag
        balances, credits = self.beginstanden, self.last.kredieten
        if not alleen_rijen:
            balances = {k: b for k, b in balances.items() if b.dag <= until}
            credits = [k for k in credits if k.tot_en_met <= until]
        return tel_uren(
            (rij for rij in rijen if rij.dag <= until),
            kredieten=credits,
            beginstanden=balances,
            pips=self.feiten.pips,
            dag=dag,
        )


def list_limits(
    feiten: Feiten, beginstanden: Mapping[UrenSoort, Beginstand], *, met_lijn: bool
) -> frozenset[date]:
    """Return the days that rows may not be added up across when counters are made from them."""
    dag = feiten.peildatum
    begin = _get_begin(feiten)
    days = [dag, dag - timedelta(days=venster(begin=begin, dag=dag) if begin else 0)]
    if met_lijn and begin:
        days += _sample(begin, dag)
    known = telgrenzen(
        beginstanden=beginstanden.values(), dagtekeningen=(pip.dagtekening for pip in feiten.pips)
    )
    return known | {day + EEN_DAG for day in days}


def count_now(bron: Bron) -> Telling:
    """Return what counts today."""
    return bron.tel(bron.last.rijen)


def make_tellers(bron: Bron, *, met_lijn: bool = True) -> tuple[Teller, ...]:
    """Return the counters that belong to the route of this person.

    Without ``met_lijn`` they have no points to draw.
    """
    feiten = bron.feiten
    dag = feiten.peildatum
    begin = _get_begin(feiten)
    limits = list_limits(feiten, bron.beginstanden, met_lijn=met_lijn)
    limits |= telgrenzen(kredieten=bron.last.kredieten)
    rijen = voeg_rijen_samen(bron.last.rijen, grenzen=limits)
    now = bron.tel(rijen)
    tot = _get_end(feiten)
    days = venster(begin=begin, dag=dag) if begin else 0
    before = bron.tel(rijen, tot=dag - timedelta(days=days), alleen_rijen=True)
    points = _sample(begin, dag) if begin and met_lijn else ()
    line = [(day, bron.tel(rijen, tot=day)) for day in points]
    found = []
    for norm in _norms(bron):
        add = _adder(norm)
        done = add(now)
        pace = None
        if norm.uren is not None and begin is not None:
            pace = tempo(
                gedaan_minuten=done,
                norm_minuten=norm.uren * MINUTEN_PER_UUR,
                venster_minuten=done - add(before),
                begin=begin,
                dag=dag,
                termijn_tot=tot,
            )
        found.append(
            Teller(
                code=norm.code,
                naam=str(NAMEN[norm.code]),
                gedaan_uren=done // MINUTEN_PER_UUR,
                norm_uren=norm.uren,
                klaar_op=pace.klaar_op if pace else None,
                termijn_tot=tot,
                is_op_tijd=pace.is_op_tijd if pace else None,
                zinnen=((*pace.zinnen,) if pace else ()) + norm.zinnen,
                nodig_per_week=pace.nodig_per_week if pace else None,
                tempo_per_week=pace.minuten_per_week if pace else None,
                begin=begin,
                punten=tuple((day, add(telling) // MINUTEN_PER_UUR) for day, telling in line),
            )
        )
    return tuple(found)


def _get_begin(feiten: Feiten) -> date | None:
    return begin_van(feiten.pips[0].dagtekening) if feiten.pips else None


def _get_end(feiten: Feiten) -> date | None:
    if not feiten.pips:
        return None
    return laatste_dag_termijn(
        feiten.pips[0].dagtekening,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )


def _adder(norm: Norm) -> Callable[[Telling], int]:
    return lambda telling: sum(telling.minuten.get(soort, 0) for soort in norm.soorten)


def _sample(begin: date, dag: date) -> Sequence[date]:
    length = max((dag - begin).days, 0)
    steps = min(POINTS, length)
    if not steps:
        return (begin,) if begin <= dag else ()
    return [begin + timedelta(days=length * step // steps) for step in range(steps + 1)]


def _norms(bron: Bron) -> list[Norm]:
    route = bron.feiten.laatste_pip.leerroute if bron.feiten.laatste_pip else None
    duties = verplichtingen(bron.feiten)
    found = [_course(bron, route)]
    part = duties.get("participatie_z")
    if part is not None and part.vereist:
        found.append(Norm("participatie", ("participatie", "map", "pvt"), part.norm_uren))
    else:
        agreed = bron.inhoud.participatie_uren_z if bron.inhoud else None
        found.append(Norm("participatie", ("participatie",), agreed))
    if "map" in duties and duties["map"].vereist:
        own = bron.inhoud.map_uren if bron.inhoud else None
        found.append(Norm("map", ("map",), _higher(duties["map"].norm_uren, own)))
        practice = waarde_op(WETTELIJK.map_praktijk_uren, bron.feiten.peildatum).aantal
        agreed = bron.inhoud.map_praktijk_uren if bron.inhoud else None
        found.append(Norm("map_praktijk", ("map_praktijk",), _higher(practice, agreed)))
    own = bron.inhoud.pvt_uren if bron.inhoud else None
    found.append(Norm("pvt", ("pvt",), _higher(duties["pvt"].norm_uren, own)))
    return found


def _course(bron: Bron, route: str | None) -> Norm:
    dag = bron.feiten.peildatum
    if route == "Z":
        norm = waarde_op(WETTELIJK.cursus_uren_z, dag).aantal
        return Norm("cursus", ("nt2", "knm"), norm, (LAGERE_NORM,))
    estimate = bron.inhoud.geschatte_uren_b1 if bron.inhoud else None
    if route != "B1":
        return Norm("cursus", ("nt2", "knm"), estimate)
    limit = waarde_op(WETTELIJK.afschalen_uren, dag).aantal
    words = zin(
        gettext_noop("Vanaf %(uren)s uur taal mag de gemeente kijken naar een examen op A2."),
        uren=limit,
    )
    return Norm("nt2", ("nt2",), estimate, (words,))


def _higher(norm: int | None, agreed: int | None) -> int | None:
    return max((n for n in (norm, agreed) if n is not None), default=None)


def format_minutes(minuten: int) -> str:
    """Return a length of time as people say it: "12 uur", "3 uur 30", "45 min"."""
    hours, rest = divmod(minuten, MINUTEN_PER_UUR)
    if not hours and rest:
        return _("%(min)d min") % {"min": rest}
    if not rest:
        return _("%(uur)d uur") % {"uur": hours}
    return _("%(uur)d uur %(min)02d") % {"uur": hours, "min": rest}

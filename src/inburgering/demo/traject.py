"""Lets people who are on their way live their trajectory through the actions, each by a small plan.

What law or taakverdeling does not allow for somebody is left out, and said at the end.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from inburgering.demo import traject_geld as geld
from inburgering.demo import traject_gesprek as gesprek
from inburgering.demo import traject_meedoen as meedoen
from inburgering.demo.traject_einde import finish, finish_route, follow_lightly
from inburgering.demo.traject_handhaving import can_reach, enforce
from inburgering.demo.traject_leerling import Collega, Leerling
from inburgering.demo.traject_les import (
    Groepen,
    accept_only,
    await_answer,
    begin_lessons,
    decline,
    get_product,
    give_lessons,
    make_groups,
    pay_oneself,
    wait_for_place,
)
from inburgering.demo.verloop import Verloop

NA_OVERNAME: Final = timedelta(days=35)
LAATSTE_PIP: Final = timedelta(days=122)
"""After registration; by then everybody who learns has a plan."""
ONTZORGD: Final = frozenset({"plan_te_laat", "plan_te_maken", "plan_verzonden", "wacht_op_derden"})
"""Who came long enough ago and for whom the paying of fixed costs has not ended."""
HOOGSTENS: Final = timedelta(days=100)
MINSTENS: Final = timedelta(days=10)

Stap = Callable[[Leerling], None]
Plan = tuple[str, tuple[Stap, ...]]
"""How the lessons stand, and what else happens."""
ASIEL: Final[tuple[Plan, ...]] = (
    ("klaar", (finish,)),
    ("weinig", (gesprek.miss_talk, meedoen.refer, geld.fall_behind)),
    (
        "les",
        (
            *(gesprek.get_report, meedoen.find_work, meedoen.meet_obstacle, meedoen.fill_week),
            *(meedoen.ask_money, gesprek.plan_talk),
        ),
    ),
    ("gevraagd", (gesprek.plan_talk, gesprek.need_interpreter, gesprek.follow_pvt)),
    ("les", (meedoen.get_more_time, gesprek.hold_talk, gesprek.sit_exams)),
    ("les", (meedoen.change_route, gesprek.measure_level)),
    ("les", (gesprek.follow_map, meedoen.train, meedoen.get_money, gesprek.plan_talk)),
    ("geweigerd", (meedoen.refer, meedoen.pause)),
    ("wacht", (meedoen.seek_buddy,)),
    ("les", (gesprek.ask_report, gesprek.follow_pvt, meedoen.seek_buddy)),
    ("aanvaard", (geld.learn_money, gesprek.follow_pvt)),
    ("les", (meedoen.seek_buddy,)),
    ("gevraagd", (meedoen.seek_buddy,)),
    ("les", (gesprek.take_part, meedoen.ask_money)),
)
GEZIN: Final[tuple[Plan, ...]] = (
    ("eigen", (gesprek.hold_talk, gesprek.sit_exams)),
    ("eigen", (meedoen.find_work, gesprek.plan_talk)),
    ("klaar", (finish_route,)),
    ("eigen", (gesprek.miss_talk, gesprek.follow_pvt)),
    ("eigen", (gesprek.measure_level, meedoen.ask_money)),
)
"""Who was here longest comes first, and is furthest; after the last plan the first comes again."""
HEEFT_LES: Final = frozenset({"les", "weinig"})
BEGIN: Final[Mapping[str, Callable[[Leerling, date], None]]] = {
    "gevraagd": await_answer,
    "aanvaard": accept_only,
    "geweigerd": decline,
    "eigen": pay_oneself,
    "wacht": wait_for_place,
}


def live_on(
    verlopen: Sequence[Verloop],
    *,
    is_overgenomen: bool,
    handhaving: Sequence[str],
    collega: Collega,
) -> list[str]:
    """Let everybody of a region live on; return what the product did not allow."""
    found = [one for one in verlopen if one.mens.stadium == "lerend" and one.leerroute]
    learning = sorted(found, key=lambda one: (not one.mens.is_asiel, one.mens.begin))
    if not learning:
        return []
    vandaag = learning[0].vandaag
    people = [
        Leerling(one, place, _first_day(one, is_overgenomen=is_overgenomen), collega)
        for place, one in enumerate(learning)
    ]
    groups: Groepen = {}
    with people[0].try_step():
        groups = make_groups(people, vandaag=vandaag)
    for plans, is_asiel in ((ASIEL, True), (GEZIN, False)):
        same = [one for one in people if one.verloop.mens.is_asiel is is_asiel]
        for one, plan in _divide(same, plans):
            _follow_plan(one, plan, groups)
    give_lessons(groups, people, vandaag=vandaag)
    fresh = _ask_for_lessons(verlopen, collega)
    _enforce(people, handhaving)
    with people[0].try_step():
        follow_lightly(people[0], people[0].verloop.mens.nummer // 200)
    return [
        *(text for one in (*people, *fresh) for text in one.weigeringen),
        *_pay_costs(verlopen, collega),
    ]


def _divide(
    leerlingen: Sequence[Leerling], plans: Sequence[Plan]
) -> Iterator[tuple[Leerling, Plan]]:
    """Give everybody the next plan; at each school the first one has lessons."""
    left: list[Plan] = []
    served: set[int] = set()
    for one in leerlingen:
        left = left or list(plans)
        school = one.verloop.werkers.get(get_product(one))
        is_first = school is not None and school not in served
        plan = next((p for p in left if is_first and p[0] in HEEFT_LES), left[0])
        left.remove(plan)
        if school is not None and plan[0] in HEEFT_LES:
            served.add(school)
        yield one, plan


def _first_day(verloop: Verloop, *, is_overgenomen: bool) -> date:
    vandaag = verloop.vandaag
    if is_overgenomen:
        return vandaag - NA_OVERNAME
    adopted = verloop.mens.begin + LAATSTE_PIP
    return min(max(adopted, vandaag - HOOGSTENS), vandaag - MINSTENS)


def _follow_plan(leerling: Leerling, plan: Plan, groepen: Groepen) -> None:
    lessons, steps = plan
    leerling.komt_weinig, leerling.is_klaar = lessons == "weinig", lessons == "klaar"
    product = get_product(leerling)
    if leerling.does(product) and lessons != "klaar":
        groep = groepen.get((product, leerling.verloop.werkers[product]))
        with leerling.try_step():
            if lessons in BEGIN:
                BEGIN[lessons](leerling, leerling.ago(12))
            else:
                begin_lessons(leerling, groep, leerling.sinds)
    for step in steps:
        with leerling.try_step():
            step(leerling)


def _ask_for_lessons(verlopen: Sequence[Verloop], collega: Collega) -> list[Leerling]:
    """Ask the school for who got a plan lately; it has not answered yet."""
    new = [one for one in verlopen if one.mens.stadium == "plan_verzonden" and one.mens.is_asiel]
    asked = []
    for place, one in enumerate(one for one in new if one.leerroute):
        leerling = Leerling(one, place, one.vandaag - MINSTENS, collega)
        asked.append(leerling)
        if leerling.does(get_product(leerling)):
            with leerling.try_step():
                await_answer(leerling, leerling.ago(place))
    return asked


def _enforce(people: Sequence[Leerling], staten: Sequence[str]) -> None:
    """Give somebody whose duty runs a case for each of these states, a family migrant first."""
    ordered = sorted(people, key=lambda item: (item.verloop.mens.is_asiel, item.sinds))
    free = [one for one in ordered if not one.is_klaar and one.does("handhaving")]
    for staat in staten:
        fits = (one for one in free if can_reach(one, staat))
        if (one := next(fits, None)) is not None:
            free.remove(one)
            with one.try_step():
                enforce(one, staat)


def _pay_costs(verlopen: Sequence[Verloop], collega: Collega) -> list[str]:
    """Pay the fixed costs of the first two for whom that began and still runs.

    Of both the last month waits for its statement; the second one is behind with the rent.
    """
    able = [one for one in verlopen if one.is_ontzorgd and one.mens.stadium in ONTZORGD]
    refused: list[str] = []
    longest = sorted(able, key=lambda one: one.mens.begin)
    for place, one in enumerate(longest[:2]):
        leerling = Leerling(one, place, one.mens.begin + timedelta(days=4), collega)
        with leerling.try_step():
            geld.pay_fixed_costs(leerling)
            if place:
                geld.fall_behind(leerling, taak="ontzorgen")
        refused += leerling.weigeringen
    return refused

"""Every worked scenario by name, with how many dossiers it makes."""

from collections.abc import Callable, Mapping
from typing import Final

from inburgering.demo.scenario import plan_eigen_beheer, plan_onder_mandaat
from inburgering.demo.scenario_aankomst import driegesprek_en_regeldag, net_gehuisvest
from inburgering.demo.scenario_route import onderwijsroute, vier_gesprekken
from inburgering.demo.scenario_verhuizing import verhuisd_stel
from inburgering.demo.toneel import Scenario

SCENARIOS: Final[Mapping[str, Callable[[Scenario], None]]] = {
    "plan_onder_mandaat": plan_onder_mandaat,
    "plan_eigen_beheer": plan_eigen_beheer,
    "net_gehuisvest": net_gehuisvest,
    "onderwijsroute": onderwijsroute,
    "verhuisd_stel": verhuisd_stel,
    "driegesprek_en_regeldag": driegesprek_en_regeldag,
    "vier_gesprekken": vier_gesprekken,
}
PER_SCENARIO: Final[Mapping[str, int]] = {**dict.fromkeys(SCENARIOS, 1), "verhuisd_stel": 3}
"""How many dossiers a scenario makes: who moved has an old one and a new one."""

"""All duties that can be answered for a person."""

from inburgering.law.feiten import Feiten
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.verplichting import Verplichting, VerplichtingCode
from inburgering.law.verplichtingen_college import (
    aanbod_leerroute,
    maatschappelijke_begeleiding,
    ontzorgen_plicht,
)
from inburgering.law.verplichtingen_inburgeraar import brede_intake, map_module, pvt
from inburgering.law.verplichtingen_z import cursus_z, eindgesprek_z, participatie_z


def verplichtingen(
    feiten: Feiten, *, parameters: Parameters = WETTELIJK
) -> dict[VerplichtingCode, Verplichting]:
    """Return the duties by code; those that hang on the route only once there is a plan."""
    antwoord: dict[VerplichtingCode, Verplichting] = {
        "brede_intake": brede_intake(feiten),
        "pvt": pvt(feiten, parameters=parameters),
    }
    if feiten.laatste_pip is not None:
        route = feiten.laatste_pip.leerroute
        antwoord["map"] = map_module(feiten, leerroute=route, parameters=parameters)
        antwoord["cursus_z"] = cursus_z(feiten, leerroute=route, parameters=parameters)
        antwoord["participatie_z"] = participatie_z(feiten, leerroute=route, parameters=parameters)
        antwoord["eindgesprek_z"] = eindgesprek_z(feiten, leerroute=route)
    antwoord["aanbod_leerroute"] = aanbod_leerroute(feiten)
    antwoord["maatschappelijke_begeleiding"] = maatschappelijke_begeleiding(feiten)
    antwoord["ontzorgen"] = ontzorgen_plicht(feiten)
    return antwoord

"""The work of learning: finish PVT and MAP, hold the closing talks, ask reports, book interpreters.

Grondslag: art. 6, 7, 9 en 17 Wet inburgering 2021; art. 3.1, 3.2 en 3.14 Besluit inburgering 2021.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from inburgering.law.examens import EXAMENS, ONDERDEELNAMEN, UITSLAG, uitslag_uiterlijk
from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.inburgeringstermijn import begin_van, laatste_dag_termijn
from inburgering.law.kalender import laatste_dag
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.verplichting import haalt_norm, uren_zin
from inburgering.law.verplichtingen_inburgeraar import (
    MAP_EINDGESPREK,
    MAP_UREN,
    PLICHT,
    PVT_ONDERTEKENEN,
    PVT_UREN,
    map_module,
    pvt,
)
from inburgering.law.verplichtingen_z import (
    EINDGESPREK_ZELF,
    ONDERDELEN,
    Z_ROUTE,
    cursus_z,
    participatie_z,
)
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk

ZICHT = wi("17", 1)
VAN_DE_SCHOOL = bi("9.2", 4)
EEN_DAG = timedelta(days=1)


def pvt_afronden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the end of a PVT that began: hours, an activity, and the signing meeting.

    Grondslag: art. 3.1 Besluit inburgering 2021, versie 2022-01-01.
    """
    stand = beeld.stand
    if stand.pvt_gestart_op is None or stand.pip_vastgesteld_op is None:
        return
    plicht = pvt(stand.feiten)
    is_lang_genoeg = haalt_norm(plicht.gedaan_uren, plicht.norm_uren or 0) is not False
    is_getekend = stand.feiten.heeft_pvt_ondertekend
    if is_getekend and is_lang_genoeg and stand.pvt_activiteit_op is not None:
        return
    uitleg: list[Zin] = [uren_zin(plicht.gedaan_uren, plicht.norm_uren or 0)]
    if stand.pvt_activiteit_op is None:
        uitleg.append(zin(gettext_noop("Leg ook de activiteit of excursie vast.")))
    if not is_getekend:
        uitleg.append(_tekenen(stand.pvt_geweigerd_op, stand.pvt_bijeenkomst_op))
    yield buiten_pip(
        "pvt_afronden",
        "pvt",
        vanaf=max(stand.pvt_gestart_op, _begin(beeld)),
        uiterlijk=_laatste_dag(beeld),
        streef=_op_tijd(stand.pvt_bijeenkomst_op, beeld),
        termijn="inburgeringstermijn",
        grondslag=(PLICHT, PVT_ONDERTEKENEN, PVT_UREN),
        uitleg=tuple(uitleg),
    )


def map_afronden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the closing talk of a MAP that began; a talk without success asks for a new one.

    Grondslag: art. 3.2 lid 2 en 4 Besluit inburgering 2021, versie 2022-01-01.
    """
    stand = beeld.stand
    laatste = stand.feiten.laatste_pip
    if laatste is None or laatste.leerroute == "onderwijs" or stand.pip_vastgesteld_op is None:
        return
    if stand.map_gestart_op is None or stand.feiten.heeft_map_eindgesprek:
        return
    plicht = map_module(stand.feiten, leerroute=laatste.leerroute)
    uitleg = [*plicht.uitleg]
    if stand.map_niet_gehaald_op is not None:
        uitleg.append(
            zin(
                gettext_noop(
                    "Het eindgesprek van %(dag)s was nog niet goed genoeg:"
                    " spreek af wat er nog moet en voer een nieuw gesprek."
                ),
                dag=stand.map_niet_gehaald_op,
            )
        )
    yield buiten_pip(
        "map_afronden",
        "map",
        vanaf=max(stand.map_gestart_op, _begin(beeld)),
        uiterlijk=_laatste_dag(beeld),
        termijn="inburgeringstermijn",
        grondslag=(PLICHT, MAP_EINDGESPREK, MAP_UREN),
        uitleg=tuple(uitleg),
    )


def eindgesprek_z_voeren(beeld: Beeld) -> Iterator[Werk]:
    """Yield the closing talk of the Z-route from the day on which the hours are there.

    Grondslag: art. 9 lid 1 Wet inburgering 2021; art. 3.14 lid 2 en 4 Besluit inburgering 2021.
    """
    feiten = beeld.stand.feiten
    if beeld.stand.pip_vastgesteld_op is None or not zijn_uren_z_gehaald(beeld):
        return
    if feiten.heeft_eindgesprek_z:
        return
    begin = _begin(beeld)
    yield buiten_pip(
        "eindgesprek_z_voeren",
        "voortgang",
        vanaf=max(begin, beeld.stand.leren.laatste_uren_op or begin),
        uiterlijk=_laatste_dag(beeld),
        termijn="inburgeringstermijn",
        grondslag=(Z_ROUTE, ONDERDELEN, EINDGESPREK_ZELF),
        uitleg=(
            zin(
                gettext_noop(
                    "De uren van de Z-route zijn gehaald: voer het eindgesprek."
                    " Dat doet iemand van de gemeente zelf."
                )
            ),
        ),
    )


def zijn_uren_z_gehaald(beeld: Beeld) -> bool:
    """Tell whether the hours of the Z-route are there: lessons, and participation where owed."""
    feiten = beeld.stand.feiten
    laatste = feiten.laatste_pip
    if laatste is None or laatste.leerroute != "Z":
        return False
    meedoen = participatie_z(feiten, leerroute="Z")
    is_ontheven = "participatie_z" in feiten.vrijgestelde_onderdelen
    is_meegedaan = not meedoen.vereist or is_ontheven or meedoen.voldaan is True
    return cursus_z(feiten, leerroute="Z").voldaan is True and is_meegedaan


def examen_uitslag(beeld: Beeld) -> Iterator[Werk]:
    """Yield the result of an exam that was taken, from the day of the exam.

    Grondslag: art. 3.6 Besluit inburgering 2021, versie 2022-01-01.
    """
    wacht = [een for een in beeld.stand.feiten.examens if een.uitslag == "aangemeld"]
    if not wacht:
        return
    eerste = min(wacht, key=lambda een: (een.datum, een.onderdeel))
    yield buiten_pip(
        "examen_uitslag_vastleggen",
        "voortgang",
        vanaf=eerste.datum,
        streef=uitslag_uiterlijk(eerste),
        grondslag=(EXAMENS, UITSLAG),
        uitleg=(
            zin(
                gettext_noop(
                    "Het examen %(onderdeel)s was of is op %(dag)s: leg de uitslag vast."
                    " Open uitslagen: %(aantal)s."
                ),
                onderdeel=ONDERDEELNAMEN.get(eerste.onderdeel, eerste.onderdeel),
                dag=eerste.datum,
                aantal=len(wacht),
            ),
        ),
    )


def voortgangsbericht_vragen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the question for an interim report, and a reminder when the day passed.

    A school owes reports on asielstatushouders always, on others only when asked.

    Grondslag: art. 17 lid 1 Wet inburgering 2021; art. 9.2 lid 4 Besluit inburgering 2021.
    """
    leren, maanden = beeld.stand.leren, beeld.stand.beleid.voortgangsbericht_maanden
    if leren.bericht_gevraagd_op is not None:
        yield from _herinneren(leren.bericht_gevraagd_op, leren.bericht_uiterlijk)
    elif maanden and leren.les_sinds is not None:
        sinds = max(leren.les_sinds, leren.laatste_bericht_op or leren.les_sinds)
        yield buiten_pip(
            "voortgangsbericht_vragen",
            "voortgang",
            vanaf=laatste_dag(sinds, maanden) + EEN_DAG,
            grondslag=_BERICHT,
            uitleg=(
                zin(
                    gettext_noop(
                        "De gemeente wil elke %(maanden)s maanden een bericht van de aanbieder:"
                        " vraag het op."
                    ),
                    maanden=maanden,
                ),
            ),
        )


def voortgangsbericht_beoordelen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the judging of a report that came in, beside the agreement of the contract.

    Grondslag: art. 17 lid 1 Wet inburgering 2021, versie 2022-01-01.
    """
    ontvangen = beeld.stand.leren.bericht_te_beoordelen
    if ontvangen is not None:
        yield buiten_pip(
            "voortgangsbericht_beoordelen",
            "voortgang",
            vanaf=ontvangen,
            grondslag=_BERICHT,
            uitleg=(
                zin(
                    gettext_noop(
                        "De aanbieder stuurde op %(dag)s een voortgangsbericht:"
                        " lees het en kijk of de afspraak van het contract is gehaald."
                    ),
                    dag=ontvangen,
                ),
            ),
        )


def tolk_boeken(beeld: Beeld) -> Iterator[Werk]:
    """Yield the booking of an interpreter, per task the first talk; practice, not law."""
    eerste: dict[str, date] = {}
    for vraag in sorted(beeld.stand.leren.tolken, key=lambda een: een.datum):
        if vraag.taak in eerste:
            continue
        eerste[vraag.taak] = vraag.datum
        yield buiten_pip(
            "tolk_boeken",
            vraag.taak,
            vanaf=vraag.gevraagd_op,
            streef=vraag.datum,
            grondslag=(),
            uitleg=(
                zin(
                    gettext_noop(
                        "Voor het gesprek op %(dag)s is een tolk nodig: boek die op tijd."
                    ),
                    dag=vraag.datum,
                ),
            ),
        )


_BERICHT: tuple[Grondslag, ...] = (ZICHT, VAN_DE_SCHOOL)


def _herinneren(gevraagd_op: date, uiterlijk: date | None) -> Iterator[Werk]:
    yield buiten_pip(
        "voortgangsbericht_vragen",
        "voortgang",
        vanaf=(uiterlijk or gevraagd_op) + EEN_DAG,
        grondslag=_BERICHT,
        uitleg=(
            zin(
                gettext_noop(
                    "Het bericht dat op %(dag)s is gevraagd, is er nog niet: vraag ernaar."
                ),
                dag=gevraagd_op,
            ),
        ),
    )


def _tekenen(geweigerd: date | None, bijeenkomst: date | None) -> Zin:
    if geweigerd is not None:
        return zin(
            gettext_noop(
                "De inburgeraar wilde op %(dag)s niet tekenen: leg uit dat tekenen moet"
                " en plan een nieuwe bijeenkomst."
            ),
            dag=geweigerd,
        )
    if bijeenkomst is not None:
        return zin(gettext_noop("De bijeenkomst om te tekenen is op %(dag)s."), dag=bijeenkomst)
    return zin(gettext_noop("Plan de bijeenkomst om te tekenen."))


def _eerste_pip(beeld: Beeld) -> date:
    pips, own = beeld.stand.feiten.pips, beeld.stand.pip_vastgesteld_op
    assert own is not None
    return pips[0].dagtekening if pips else own


def _begin(beeld: Beeld) -> date:
    return begin_van(_eerste_pip(beeld))


def _laatste_dag(beeld: Beeld) -> date:
    einddatum = beeld.stand.feiten.einddatum_duo
    return laatste_dag_termijn(_eerste_pip(beeld), einddatum_duo=einddatum)


def _op_tijd(streef: date | None, beeld: Beeld) -> date | None:
    return None if streef is None else min(streef, _laatste_dag(beeld))

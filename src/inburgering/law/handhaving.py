"""For which conduct the college must fine, and what stands in the way of a fine.

Grondslag: art. 22, 23 en 27 Wet inburgering 2021, versie 2022-01-01.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.law.bevinding import Bevinding
from inburgering.law.boete import Artikel
from inburgering.law.boete_parameters import BOETE, Boeteparameters, Verwijtbaarheid, lezing_op
from inburgering.law.grondslag import Grondslag, awb, wi
from inburgering.law.handhaving_termijn import VERVALT, ZIENSWIJZE, bevoegd_tot, is_zwaar
from inburgering.law.oproepen import BOETE_ASIEL_STOPT, EERSTE_BOETE, TWEEDE_BOETE
from inburgering.law.tekst import Zin, gettext_noop, zin

Gedragingcode = Literal[
    "niet_verschenen",
    "onvoldoende_medewerking",
    "begeleiding",
    "intensiteit_pvt",
    "intensiteit_map",
    "intensiteit_leerroute",
]
PLAN_BOETE = wi("23", 1)
SAMENLOOP = wi("27")
INTENSITEIT = wi("15", 2)
PLICHT = wi("3", 1)
GEEN_SCHULD = awb("5:41")


@dataclass(frozen=True, slots=True)
class Gedraging:
    """A kind of conduct that the law names."""

    code: Gedragingcode
    artikel: Artikel
    naam: str
    alleen_asielstatushouder: bool = False
    """Whether the college fixes this for that group only (art. 15 lid 2)."""


GEDRAGINGEN: Mapping[str, Gedraging] = {
    een.code: een
    for een in (
        Gedraging(
            "niet_verschenen", "22", gettext_noop("Kwam niet na de herhaalde oproep voor de intake")
        ),
        Gedraging(
            "onvoldoende_medewerking",
            "22",
            gettext_noop("Werkte te weinig mee aan de brede intake"),
        ),
        Gedraging(
            "begeleiding", "23", gettext_noop("Werkte te weinig mee aan hulp en begeleiding")
        ),
        Gedraging(
            "intensiteit_pvt",
            "23",
            gettext_noop("Deed te weinig aan het participatieverklaringstraject (PVT)"),
        ),
        Gedraging(
            "intensiteit_map",
            "23",
            gettext_noop("Deed te weinig aan de module Arbeidsmarkt en Participatie (MAP)"),
        ),
        Gedraging(
            "intensiteit_leerroute",
            "23",
            gettext_noop("Volgde te weinig lessen van de leerroute"),
            alleen_asielstatushouder=True,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Zaakfeiten:
    """What is known of one case; ``None`` is not done or not known yet."""

    gedraging: Gedragingcode
    gedraging_op: date
    is_asielstatushouder: bool
    is_asielvergunninghouder: bool
    eerste_pip_op: date | None = None
    """The dagtekening of the first plan: before it nothing was agreed."""
    mislukte_oproepen: int = 0
    """How many calls for the intake failed, the one of this case included."""
    verwijtbaarheid: Verwijtbaarheid | None = None
    is_bijstand_verlaagd: bool | None = None
    """Whether bijstand was lowered for the same conduct; ``None`` is not looked into."""
    plicht_voorbij_op: date | None = None
    """From when the duty is met, or the person is exempt from it."""
    vrijgesteld: tuple[tuple[date, date], ...] = ()
    """First and last days of temporary exemptions."""
    heeft_uitzondering: bool = False
    """Whether persistent lack of willingness was proven and written down."""
    zienswijze_gevraagd_op: date | None = None
    zienswijze_uiterlijk: date | None = None
    zienswijze_ontvangen_op: date | None = None

    @property
    def soort(self) -> Gedraging:
        """The kind of conduct."""
        return GEDRAGINGEN[self.gedraging]


def beletselen(
    feiten: Zaakfeiten, *, dag: date, parameters: Boeteparameters = BOETE
) -> tuple[Bevinding, ...]:
    """Return why no fine can be imposed on a day; nothing if one can.

    Grondslag: art. 15 lid 2, 22, 23 en 27 Wet inburgering 2021, versie 2022-01-01; art. 5:41 en
    5:45 Algemene wet bestuursrecht.

    Interpretatie: holders of an asylum permit are not fined from 2025-07-09 on, unless persistent
    lack of willingness was proven (ADR 0019).
    """
    return tuple(een for regel in BELETSELEN for een in regel(feiten, dag, parameters))


def ontbreekt(
    feiten: Zaakfeiten, *, dag: date, parameters: Boeteparameters = BOETE
) -> tuple[Bevinding, ...]:
    """Return what must still be done before a fine can be decided on.

    Grondslag: art. 27 Wet inburgering 2021, versie 2022-01-01; art. 5:50 en 5:53 Algemene wet
    bestuursrecht.
    """
    gevonden: list[Bevinding] = []
    if feiten.verwijtbaarheid is None:
        uitleg = zin(gettext_noop("Leg vast hoeveel schuld iemand heeft, en waarom."))
        gevonden.append(_bevinding("schuld_onbekend", "verwijtbaarheid", uitleg, GEEN_SCHULD))
    if feiten.is_bijstand_verlaagd is None:
        uitleg = zin(
            gettext_noop("Vraag na of de bijstand voor hetzelfde al lager is, en leg dat vast.")
        )
        gevonden.append(_bevinding("samenloop_onbekend", "is_bijstand_verlaagd", uitleg, SAMENLOOP))
    if is_zwaar(feiten.soort.artikel, dag=dag, parameters=parameters) or (
        feiten.zienswijze_gevraagd_op is not None
    ):
        gevonden.extend(_zienswijze(feiten, dag))
    return tuple(gevonden)


def _zienswijze(feiten: Zaakfeiten, dag: date) -> Iterator[Bevinding]:
    if feiten.zienswijze_gevraagd_op is None or feiten.zienswijze_uiterlijk is None:
        uitleg = zin(gettext_noop("Vraag eerst wat de inburgeraar er zelf van vindt (zienswijze)."))
        yield _bevinding("zienswijze_niet_gevraagd", "zienswijze", uitleg, ZIENSWIJZE)
    elif feiten.zienswijze_ontvangen_op is None and dag <= feiten.zienswijze_uiterlijk:
        uitleg = zin(
            gettext_noop(
                "De inburgeraar kan reageren tot en met %(uiterlijk)s:"
                " leg de reactie vast of wacht tot die dag voorbij is."
            ),
            uiterlijk=feiten.zienswijze_uiterlijk,
        )
        yield _bevinding("zienswijze_loopt", "zienswijze", uitleg, ZIENSWIJZE)


def _vervallen(feiten: Zaakfeiten, dag: date, parameters: Boeteparameters) -> Iterator[Bevinding]:
    tot = bevoegd_tot(feiten.gedraging_op, artikel=feiten.soort.artikel, parameters=parameters)
    if dag > tot:
        uitleg = zin(
            gettext_noop(
                "Een boete kon tot en met %(tot)s. Dat is voorbij: sluit de zaak zonder boete."
            ),
            tot=tot,
        )
        yield _bevinding("vervallen", "gedraging_op", uitleg, VERVALT)


def _oproepen(feiten: Zaakfeiten, _dag: date, _p: Boeteparameters) -> Iterator[Bevinding]:
    if feiten.soort.artikel == "22" and feiten.mislukte_oproepen < 2:
        uitleg = zin(
            gettext_noop(
                "Een boete bij de intake kan pas als ook de herhaalde oproep niet hielp:"
                " waarschuw eerst en roep opnieuw op."
            )
        )
        yield _bevinding("te_vroeg", "oproep", uitleg, EERSTE_BOETE, TWEEDE_BOETE)


def _plan(feiten: Zaakfeiten, _dag: date, _p: Boeteparameters) -> Iterator[Bevinding]:
    if feiten.soort.artikel != "23":
        return
    if feiten.eerste_pip_op is None or feiten.gedraging_op < feiten.eerste_pip_op:
        uitleg = zin(
            gettext_noop(
                "Er was op %(dag)s nog geen PIP: dan is er niets om iemand aan te houden."
            ),
            dag=feiten.gedraging_op,
        )
        yield _bevinding("zonder_pip", "gedraging_op", uitleg, PLAN_BOETE)
    if feiten.soort.alleen_asielstatushouder and not feiten.is_asielstatushouder:
        uitleg = zin(
            gettext_noop(
                "De gemeente legt alleen voor asielstatushouders vast hoeveel lessen iemand volgt:"
                " hiervoor kan deze inburgeraar geen boete krijgen."
            )
        )
        yield _bevinding("alleen_asiel", "gedraging", uitleg, INTENSITEIT, PLAN_BOETE)


def _plicht(feiten: Zaakfeiten, dag: date, _p: Boeteparameters) -> Iterator[Bevinding]:
    voorbij = feiten.plicht_voorbij_op
    if voorbij is not None and voorbij <= dag:
        uitleg = zin(
            gettext_noop("Sinds %(voorbij)s is er geen plicht meer: een boete kan niet meer."),
            voorbij=voorbij,
        )
        yield _bevinding("plicht_voorbij", "gedraging_op", uitleg, PLICHT)
    for begin, eind in feiten.vrijgesteld:
        if begin <= feiten.gedraging_op <= eind:
            uitleg = zin(
                gettext_noop("Op %(dag)s was de inburgeraar vrijgesteld: een boete kan niet."),
                dag=feiten.gedraging_op,
            )
            yield _bevinding("vrijgesteld", "gedraging_op", uitleg, PLICHT)


def _samenloop(feiten: Zaakfeiten, _dag: date, _p: Boeteparameters) -> Iterator[Bevinding]:
    if feiten.is_bijstand_verlaagd:
        uitleg = zin(
            gettext_noop("De bijstand is voor hetzelfde al verlaagd: een boete mag er niet bij.")
        )
        yield _bevinding("bijstand_verlaagd", "is_bijstand_verlaagd", uitleg, SAMENLOOP)


def _schuld(feiten: Zaakfeiten, _dag: date, _p: Boeteparameters) -> Iterator[Bevinding]:
    if feiten.verwijtbaarheid == "geen":
        uitleg = zin(gettext_noop("De inburgeraar kan er niets aan doen: dan komt er geen boete."))
        yield _bevinding("geen_schuld", "verwijtbaarheid", uitleg, GEEN_SCHULD)


def _asiel(feiten: Zaakfeiten, dag: date, parameters: Boeteparameters) -> Iterator[Bevinding]:
    is_blocked = lezing_op(parameters.asiel, dag).keuze == "geblokkeerd"
    if feiten.is_asielvergunninghouder and is_blocked and not feiten.heeft_uitzondering:
        uitleg = zin(
            gettext_noop(
                "Sinds de uitspraak van de Raad van State van %(uitspraak)s krijgt iemand met een"
                " asielvergunning geen boete. Alleen bij bewezen en aanhoudend gebrek aan"
                " bereidheid kan het anders: schrijf dan op waaruit dat blijkt."
            ),
            uitspraak=BOETE_ASIEL_STOPT,
        )
        yield _bevinding("asiel", "uitzondering_reden", uitleg, PLAN_BOETE, EERSTE_BOETE)


BELETSELEN = (_vervallen, _oproepen, _plan, _plicht, _samenloop, _schuld, _asiel)


def _bevinding(code: str, veld: str, uitleg: Zin, *grondslag: Grondslag) -> Bevinding:
    return Bevinding(code, veld, (uitleg,), grondslag)

"""Texts of invented plans: what people wish, and what was agreed."""

from datetime import date
from random import Random
from typing import Final

from inburgering.demo.mens import Mens
from inburgering.law.pip_inhoud import Doel, Leerroute, PipInhoud, Toezegging

WENSEN: Final = (
    (
        "werk",
        "Ik wil graag werken in een keuken. Ik kan goed koken.",
        "Ik help een dag per week mee in de keuken van het dorpshuis.",
        "Wij zoeken een plek waar u kunt meelopen.",
    ),
    (
        "werk",
        "Thuis was ik kapper. Dat wil ik hier ook doen.",
        "Ik ga langs bij drie kappers in de buurt.",
        "Wij bellen een kapper die wil meedenken.",
    ),
    (
        "opleiding",
        "Ik wil verder leren voor verpleegkundige.",
        "Ik maak mijn diploma in orde.",
        "Wij vragen de waarde van uw diploma aan.",
    ),
    (
        "netwerk",
        "Ik wil mensen leren kennen die Nederlands praten.",
        "Ik ga elke week naar het taalcafé.",
        "Wij zoeken een taalmaatje voor u.",
    ),
    (
        "gezin",
        "Ik wil mijn kinderen kunnen helpen met school.",
        "Ik ga naar de ouderavonden.",
        "Wij regelen een tolk bij het eerste gesprek.",
    ),
    (
        "geld",
        "Ik wil zelf mijn rekeningen betalen.",
        "Ik bewaar alle post in een map.",
        "De budgetcoach helpt u elke maand.",
    ),
    (
        "digitaal",
        "Ik wil zelf dingen regelen met de computer.",
        "Ik volg de les in de bibliotheek.",
        "Wij geven u een laptop te leen.",
    ),
)

REDENEN: Final[dict[Leerroute, str]] = {
    "B1": "U ging twaalf jaar naar school. De toets laat zien dat u B1 kunt halen.",
    "onderwijs": "U wilt een opleiding doen. Uw toets was goed en u leert snel.",
    "Z": "U leerde nog niet lezen en schrijven. Leren kost u veel tijd.",
}


def make_plan(mens: Mens, leerroute: Leerroute, *, rnd: Random, toegezegd_op: date) -> PipInhoud:
    """Return a complete plan for an invented person."""
    is_z, is_o = leerroute == "Z", leerroute == "onderwijs"
    goals = rnd.sample(WENSEN, k=2)
    return PipInhoud(
        leerroute=leerroute,
        niveau=None if is_z else "B1",
        reden_leerroute=REDENEN[leerroute],
        uren_per_week=rnd.choice((9, 12, 15)) if mens.is_asiel else None,
        geschatte_uren_b1=600 if mens.is_asiel and leerroute == "B1" else None,
        alfabetisering="analfabeet" if is_z else "nvt",
        pvt_uren=12,
        pvt_afspraak="U gaat vier keer naar de groep. Daarna is er een uitje.",
        map_uren=None if is_o else 64,
        map_praktijk_uren=None if is_o else 40,
        map_afspraak="" if is_o else "U loopt vijf dagen mee bij een bedrijf.",
        begeleiding="Wij bellen u elke maand. U kunt ons altijd bellen.",
        maatschappelijke_begeleiding=(
            "Een vrijwilliger helpt u met de post en met de school." if mens.is_asiel else ""
        ),
        financiele_zelfredzaamheid="U leert om te gaan met geld en rekeningen.",
        niveau_financieel=rnd.choice(("licht", "matig_intensief")),
        ontzorgen=(
            "Wij betalen zes maanden uw huur, energie en zorgverzekering van uw uitkering."
            if mens.is_asiel
            else ""
        ),
        aantal_voortgangsgesprekken=rnd.choice((4, 6)),
        heeft_jong_kind=mens.heeft_kind,
        vve="Uw kind gaat twee ochtenden naar de voorschool." if mens.heeft_kind else "",
        taal_en_werk="U werkt een dag per week als vrijwilliger. Daar praat u Nederlands.",
        participatie_uren_z=800 if is_z and mens.is_asiel else None,
        participatie_z="U doet mee in de tuin en in het buurthuis." if is_z else "",
        doelen=tuple(Doel(*goal) for goal in goals),
        toezeggingen=(
            (Toezegging("Vrijwilligersgroep", "Taalmaatje en hulp bij post", toegezegd_op),)
            if mens.is_asiel
            else ()
        ),
    )


def choose_route(mens: Mens, rnd: Random) -> Leerroute:
    """Return a leerroute in the shares that are seen in practice."""
    shares = (60, 31, 9) if mens.is_asiel else (90, 6, 4)
    routes: tuple[Leerroute, ...] = ("B1", "Z", "onderwijs")
    return rnd.choices(routes, weights=shares)[0]

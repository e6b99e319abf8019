"""Whether a college may order lessons at a provider, and what to do when it may not.

Grondslag: art. 6, 8, 16, 28 tot en met 32 Wet inburgering 2021.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.law.aanbodplicht import Aanbodplicht, VoorzieningCode
from inburgering.law.grondslag import Grondslag, wi
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import Zin, gettext_noop, zin

Leerprofiel = Literal["hoog", "laag"]
Weigercode = Literal[
    "geen_taak",
    "gratis",
    "geen_pip",
    "andere_route",
    "geen_map",
    "contract",
    "basis",
    "keurmerk",
    "perceel",
]

PRODUCT_VAN_ROUTE: dict[Leerroute, str] = {
    "B1": "leerroute_b1",
    "onderwijs": "leerroute_onderwijs",
    "Z": "leerroute_z",
}
KEURMERK_VAN: dict[str, str] = {
    "leerroute_b1": "blik_op_werk",
    "leerroute_z": "blik_op_werk",
    "leerroute_onderwijs": "diplomaerkenning",
}
"""What a provider must hold; art. 32 Wi2021."""
MODULES = frozenset({"pvt", "map"})
"""What a person never pays while the college owes it; art. 6 lid 3 Wi2021."""
MBO_EN_HOGER = frozenset({"beroep", "hbo", "universiteit"})
AANBOD = wi("16", 1)
KWALITEIT = wi("32")


@dataclass(frozen=True, slots=True)
class Contractbeeld:
    """What an order must know of a contract."""

    product: str
    onderdeel: str
    """Lot or sub-type; empty is all of the product."""
    is_getekend: bool
    ondertekend_op: date | None = None
    sinds: date | None = None
    tot: date | None = None
    keurmerk: str = ""
    keurmerk_tot: date | None = None
    basis: str = ""
    """The agreement on which the purchase rests; empty when none was recorded."""
    basis_sinds: date | None = None
    basis_tot: date | None = None


@dataclass(frozen=True, slots=True)
class Vraag:
    """What somebody wants to order, for whom, on which day."""

    product: str
    onderdeel: str
    dag: date
    plicht: Aanbodplicht
    """What the college owes this group of it."""
    leerroute: Leerroute | None
    """Of the plan in force; ``None`` while there is none."""
    is_eigen_rekening: bool = False


@dataclass(frozen=True, slots=True)
class Weigering:
    """One reason why it cannot be ordered, and what to do."""

    code: Weigercode
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]


def voorziening_van(product: str) -> VoorzieningCode | None:
    """Return under which voorziening of the law a product falls; ``None`` for local offers."""
    if product in KEURMERK_VAN:
        return "leerroute"
    if product == "map":
        return "map"
    return "pvt" if product == "pvt" else None


def mag_bestellen(vraag: Vraag, contract: Contractbeeld | None) -> tuple[Weigering, ...]:
    """Return every reason why this may not be ordered now; none is: it may.

    ``contract`` is ``None`` while there is no contract for it: that is no refusal, the order goes
    to the waiting list. Who pays himself needs no contract, but at a school with a contract joins
    in with what the college offers: then contract and keurmerk count, and the purchase does not.

    Grondslag: art. 6 lid 3, art. 8 lid 3, art. 16 lid 1 and art. 28 to 32 Wi2021.

    Interpretatie: the course of a gezins- or overige migrant is ordered and paid only where the
    municipality chose so (ADR 0010).
    """
    is_own = vraag.is_eigen_rekening
    reasons = [*_plan(vraag), *(_own_account(vraag) if is_own else _task(vraag))]
    if contract is not None:
        reasons += _contract(vraag, contract)
        reasons += () if is_own else _basis(vraag, contract)
        reasons += [*_keurmerk(vraag, contract), *_perceel(vraag, contract)]
    return tuple(reasons)


def leerprofiel(*, hoogste_opleiding: str, toets: str) -> Leerprofiel | None:
    """Return to which lot of the B1-route somebody points; ``None`` if nothing is known.

    ``hoogste_opleiding`` and ``toets`` are the codes of the intake and the leerbaarheidstoets. Who
    did a vocational training or more learns as in mbo-2 or higher; a toets that finds B1 out of
    reach counts more.

    Source: R-KEMP-068.
    """
    if toets == "b1_niet_haalbaar":
        return "laag"
    if not hoogste_opleiding:
        return None
    return "hoog" if hoogste_opleiding in MBO_EN_HOGER else "laag"


def _task(vraag: Vraag) -> Iterator[Weigering]:
    if vraag.plicht.plicht not in ("adviseren", "geen"):
        return
    if vraag.plicht.plicht == "adviseren":
        remedy = gettext_noop("Leg de cursus vast als eigen rekening.")
    else:
        remedy = gettext_noop("Bestel dit niet.")
    if vraag.product == "map" and vraag.leerroute == "onderwijs":
        return
    yield Weigering("geen_taak", vraag.plicht.grondslag, (*vraag.plicht.uitleg, zin(remedy)))


def _own_account(vraag: Vraag) -> Iterator[Weigering]:
    if vraag.product in MODULES and vraag.plicht.plicht in ("aanbieden", "bekostigen"):
        remedy = gettext_noop("Een eigen bijdrage mag niet. Bestel dit bij een aanbieder.")
        yield Weigering("gratis", vraag.plicht.grondslag, (*vraag.plicht.uitleg, zin(remedy)))


def _plan(vraag: Vraag) -> Iterator[Weigering]:
    if vraag.product == "map" and vraag.leerroute == "onderwijs":
        tekst = gettext_noop("In de onderwijsroute hoort geen MAP. Bestel de MAP hier niet.")
        yield Weigering("geen_map", (wi("8", 3),), (zin(tekst),))
    if vraag.product not in KEURMERK_VAN:
        return
    if vraag.leerroute is None:
        tekst = gettext_noop("Er is nog geen PIP. Stel eerst het PIP vast.")
        yield Weigering("geen_pip", (wi("15", 1), AANBOD), (zin(tekst),))
    elif PRODUCT_VAN_ROUTE[vraag.leerroute] != vraag.product:
        tekst = gettext_noop(
            "Het PIP noemt een andere leerroute: %(route)s. Bestel die route, of wijzig het PIP."
        )
        yield Weigering("andere_route", (wi("15", 1), AANBOD), (zin(tekst, route=vraag.leerroute),))


def _contract(vraag: Vraag, contract: Contractbeeld) -> Iterator[Weigering]:
    dag, tot = vraag.dag, contract.tot
    signed = contract.is_getekend and (
        contract.ondertekend_op is None or contract.ondertekend_op <= dag
    )
    if not signed:
        tekst = gettext_noop(
            "Dit contract is op deze dag nog niet getekend."
            " Zet de persoon op de wachtlijst, of kies een ander contract."
        )
        yield Weigering("contract", (AANBOD,), (zin(tekst),))
    elif contract.sinds is None or dag < contract.sinds:
        tekst = gettext_noop(
            "Je kunt op dit contract nog niet bestellen. Zet de persoon op de wachtlijst."
        )
        yield Weigering("contract", (AANBOD,), (zin(tekst),))
    elif tot is not None and tot < dag:
        tekst = gettext_noop(
            "Dit contract liep tot en met %(tot)s."
            " Kies een ander contract, of zet de persoon op de wachtlijst."
        )
        yield Weigering("contract", (AANBOD,), (zin(tekst, tot=tot),))


def _basis(vraag: Vraag, contract: Contractbeeld) -> Iterator[Weigering]:
    if not contract.basis:
        return
    begun = contract.basis_sinds is None or contract.basis_sinds <= vraag.dag
    holds = contract.basis_tot is None or vraag.dag <= contract.basis_tot
    if not (begun and holds):
        tekst = gettext_noop(
            "De afspraak waar deze inkoop op rust, geldt niet op deze dag: %(basis)s."
            " Vraag de beleidsmedewerker om een nieuwe afspraak."
        )
        yield Weigering("basis", (AANBOD,), (zin(tekst, basis=contract.basis),))


def _keurmerk(vraag: Vraag, contract: Contractbeeld) -> Iterator[Weigering]:
    needed = KEURMERK_VAN.get(vraag.product)
    if needed is None:
        return
    if contract.keurmerk != needed:
        tekst = (
            gettext_noop(
                "Deze school heeft geen diploma-erkenning in het contract."
                " Vraag de school om de erkenning en vul die aan bij het contract."
            )
            if needed == "diplomaerkenning"
            else gettext_noop(
                "Bij deze school staat geen keurmerk Blik op Werk."
                " Vraag de school om het keurmerk en vul het aan bij het contract."
            )
        )
        yield Weigering("keurmerk", (KWALITEIT,), (zin(tekst),))
    elif contract.keurmerk_tot is not None and contract.keurmerk_tot < vraag.dag:
        tekst = gettext_noop(
            "Het keurmerk of de erkenning van deze school gold tot en met %(tot)s."
            " Vraag de school om een nieuw bewijs, of kies een andere school."
        )
        yield Weigering("keurmerk", (KWALITEIT,), (zin(tekst, tot=contract.keurmerk_tot),))


def _perceel(vraag: Vraag, contract: Contractbeeld) -> Iterator[Weigering]:
    if contract.product != vraag.product:
        tekst = gettext_noop("Dit contract is voor iets anders. Kies een contract dat past.")
        yield Weigering("perceel", (AANBOD,), (zin(tekst),))
    elif contract.onderdeel and contract.onderdeel != vraag.onderdeel:
        tekst = gettext_noop(
            "Dit contract is alleen voor %(onderdeel)s. Kies dat, of kies een ander contract."
        )
        yield Weigering("perceel", (AANBOD,), (zin(tekst, onderdeel=contract.onderdeel),))

"""Checks on the contracts of a region file."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from inburgering.region.controle_namen import check_gemeenten, check_partij
from inburgering.region.fouten import Fout, Pad
from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.regiobestand_contracten import ContractDeel

ONDERDELEN: Final = {
    "leerroute_b1": ("", "hoog", "laag"),
    "leerroute_onderwijs": ("", "mbo", "hbo", "wo"),
}
"""Lots and sub-types per product; another product has none."""
ZONDER_PARTIJ: Final = ("aanbesteding", "mislukt")
"""States in which there may be no provider yet."""


def check_contract_namen(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield contracts that name a municipality or a party that the file does not know."""
    partijen = Partijen(bestand)
    known = [gemeente.naam for gemeente in bestand.gemeenten]
    for index, deel in enumerate(bestand.contracten):
        pad: Pad = ("contracten", index)
        yield from check_gemeenten((*pad, "gemeenten"), deel.gemeenten, known)
        for field, party in (("organisatie", deel.organisatie), ("inkoper", deel.inkoper)):
            if party is not None:
                places = bestand.names_of(deel.gemeenten)
                yield from check_partij((*pad, field), party, places, partijen)


def check_contracten(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield contracts that stand twice, lack what their state asks, or have impossible days."""
    seen: set[str] = set()
    for index, deel in enumerate(bestand.contracten):
        pad: Pad = ("contracten", index)
        if deel.code in seen:
            yield Fout(
                (*pad, "code"),
                _("Deze waarde staat er al: %(waarde)s.") % {"waarde": deel.code},
                _("Geef elk contract een eigen code."),
            )
        seen.add(deel.code)
        yield from _check_onderdeel(pad, deel)
        yield from _check_status(pad, deel)
        yield from _check_days(pad, deel)


def _check_onderdeel(pad: Pad, deel: ContractDeel) -> Iterator[Fout]:
    possible = ONDERDELEN.get(str(deel.product), ("",))
    if deel.onderdeel not in possible:
        words = ", ".join(code for code in possible if code)
        yield Fout(
            (*pad, "onderdeel"),
            _("Onderdeel %(onderdeel)s hoort niet bij %(product)s.")
            % {"onderdeel": deel.onderdeel, "product": deel.product.value},
            _("Kies uit: %(keuzes)s.") % {"keuzes": words} if words else _("Haal dit veld weg."),
        )


def _check_status(pad: Pad, deel: ContractDeel) -> Iterator[Fout]:
    if deel.organisatie is None and deel.status not in ZONDER_PARTIJ:
        yield Fout(
            (*pad, "organisatie"),
            _("Hier staat niet met wie dit contract is."),
            _("Vul `organisatie` in, of kies status aanbesteding of mislukt."),
        )
    if deel.status != "getekend":
        return
    for field in ("ondertekend_op", "sinds"):
        if getattr(deel, field) is None:
            yield Fout(
                (*pad, field),
                _("Een getekend contract heeft hier een datum nodig."),
                _("Vul de datum in, of kies een andere status."),
            )


def _check_days(pad: Pad, deel: ContractDeel) -> Iterator[Fout]:
    if deel.tot and deel.sinds is None:
        yield Fout(
            (*pad, "sinds"),
            _("Hier staat wel een laatste dag, maar geen eerste dag."),
            _("Vul `sinds` in."),
        )
    elif deel.tot and deel.sinds and deel.tot < deel.sinds:
        yield Fout(
            (*pad, "tot"),
            _("De laatste dag %(tot)s is voor de eerste dag %(sinds)s.")
            % {"tot": deel.tot, "sinds": deel.sinds},
            _("Maak `tot` een dag op of na `sinds`."),
        )
    if deel.keurmerk_tot and deel.keurmerk == "geen":
        yield Fout(
            (*pad, "keurmerk_tot"),
            _("Hier staat tot wanneer een keurmerk geldt, maar er is geen keurmerk."),
            _("Vul `keurmerk` in, of haal dit veld weg."),
        )

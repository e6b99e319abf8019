"""What must be right before something is ordered at a provider."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.cases.bestelling_keuzen import BESTELBAAR, ONDERDELEN_VAN, VERVOER
from inburgering.cases.bestelling_profiel import find_leerprofiel
from inburgering.cases.models import Dossier
from inburgering.cases.voorzieningen import load_aanbod
from inburgering.law.bestellen import (
    Contractbeeld,
    Vraag,
    mag_bestellen,
    voorziening_van,
)
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import Zin, render
from inburgering.region.contracten import Contractregel
from inburgering.region.verdeling import get_beleid

TEKST_MAX: Final = 300
UREN_MAX: Final = 40
JAREN_MAX: Final = 12


@dataclass(frozen=True, slots=True)
class Bestelgegevens:
    """What somebody orders for a person."""

    product: str
    onderdeel: str = ""
    """Lot or sub-type; a contract for one of them decides it."""
    contract: int | None = None
    """``None``: no contract, so the waiting list, or a school that the person found."""
    groep: str = ""
    """Key of a group."""
    aanbod: str = ""
    """Code of a local offer, for participation."""
    is_eigen_rekening: bool = False
    aanbieder_naam: str = ""
    gewenste_start: date | None = None
    uren_per_week: int | None = None
    reden_perceel: str = ""
    reden_wachten: str = ""
    heeft_vervoer_nodig: bool = False
    vervoer: str = ""
    heeft_opvang_nodig: bool = False


def check_gegevens(row: Dossier, gegevens: Bestelgegevens) -> None:
    """Check what was filled in, without looking at the law.

    :raises Onvolledig: with all faults, each at its field.
    """
    faults = dict(_find_faults(row, gegevens))
    if faults:
        raise Onvolledig(_("Nog niet besteld. Kijk bij de velden."), velden=faults)


def check_contract(gegevens: Bestelgegevens, row: Dossier, contract: Contractregel) -> None:
    """Check that this municipality may order under the contract.

    :raises Onvolledig: at the field ``contract``.
    """
    if row.gemeente_id not in contract.gemeenten or not contract.organisatie:
        fault = _("Dit contract is niet voor deze gemeente. Kies een ander contract.")
        raise Onvolledig(fault, velden={"contract": fault})


def check_law(
    row: Dossier, gegevens: Bestelgegevens, contract: Contractregel | None, *, dag: date
) -> None:
    """Check what the law and the contract say.

    :raises Geweigerd: with every reason and what to do.
    """
    code = voorziening_van(gegevens.product)
    if code is None:
        return
    gemeente = row.gemeente_id
    vraag = Vraag(
        product=gegevens.product,
        onderdeel=contract.onderdeel or gegevens.onderdeel if contract else gegevens.onderdeel,
        dag=dag,
        plicht=load_aanbod(row, beleid=get_beleid([gemeente], dag=dag)[gemeente])[code],
        leerroute=cast(Leerroute, row.leerroute) if row.leerroute else None,
        is_eigen_rekening=gegevens.is_eigen_rekening,
    )
    refused = mag_bestellen(vraag, make_contractbeeld(contract) if contract else None)
    if refused:
        raise Geweigerd(say(zin for reason in refused for zin in reason.uitleg))


def check_perceel(row: Dossier, onderdeel: str, reden: str) -> None:
    """Check that another lot than the learning profile points to has a reason.

    Source: R-KEMP-068.
    :raises Onvolledig: at the field ``reden_perceel``.
    """
    profile = find_leerprofiel(row.pk)
    if profile is None or onderdeel in ("", profile) or reden.strip():
        return
    fault = _("Het leerprofiel wijst naar een ander perceel. Schrijf op waarom je dit kiest.")
    raise Onvolledig(fault, velden={"reden_perceel": fault})


def make_contractbeeld(contract: Contractregel) -> Contractbeeld:
    """Return what the law must know of a contract."""
    return Contractbeeld(
        product=contract.product,
        onderdeel=contract.onderdeel,
        is_getekend=contract.status == "getekend",
        ondertekend_op=contract.ondertekend_op,
        sinds=contract.sinds,
        tot=contract.tot,
        keurmerk=contract.keurmerk,
        keurmerk_tot=contract.keurmerk_tot,
        basis=contract.document,
        basis_sinds=contract.document_sinds,
        basis_tot=contract.document_tot,
    )


def say(zinnen: Iterable[Zin]) -> str:
    """Return sentences of the law in the language of the page."""
    return render(zinnen, vertaal=_now, datum=lambda day: date_format(day, "j F Y"))


def _find_faults(row: Dossier, gegevens: Bestelgegevens) -> Iterator[tuple[str, Tekst]]:
    if gegevens.product not in BESTELBAAR:
        yield "product", _("Kies wat je wilt bestellen.")
    if gegevens.onderdeel and gegevens.onderdeel not in ONDERDELEN_VAN.get(gegevens.product, ()):
        yield "onderdeel", _("Kies een onderdeel uit de lijst.")
    if gegevens.is_eigen_rekening:
        yield from _find_no_school(gegevens)
    possible = VERVOER if gegevens.heeft_vervoer_nodig else {"", *VERVOER}
    if gegevens.vervoer not in possible:
        yield "vervoer", _("Kies hoe de persoon bij de les komt.")
    yield from _find_odd_values(row, gegevens)


def _find_no_school(gegevens: Bestelgegevens) -> Iterator[tuple[str, Tekst]]:
    name = gegevens.aanbieder_naam.strip()
    if gegevens.contract is None and not name:
        yield "aanbieder_naam", _("Vul in bij welke school de persoon les neemt.")
    if gegevens.contract is not None and name:
        yield (
            "aanbieder_naam",
            _("Je koos hierboven al een school. Haal deze naam weg, of kies 'een andere school'."),
        )


def _find_odd_values(row: Dossier, gegevens: Bestelgegevens) -> Iterator[tuple[str, Tekst]]:
    start = gegevens.gewenste_start
    if start is not None and abs((start - row.created_at.date()).days) > JAREN_MAX * 366:
        yield "gewenste_start", _("Deze datum kan niet kloppen. Controleer het jaar.")
    if gegevens.uren_per_week is not None and not 1 <= gegevens.uren_per_week <= UREN_MAX:
        yield "uren_per_week", _("Vul 1 tot en met %(n)s uur per week in.") % {"n": UREN_MAX}
    for field in ("reden_perceel", "reden_wachten"):
        if len(getattr(gegevens, field).strip()) > TEKST_MAX:
            yield field, _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}

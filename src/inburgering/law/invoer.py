"""Plain JSON values into facts, strictly: what is not understood is refused, never guessed."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import TypeVar, get_args

from inburgering.law.feiten import Doelgroep, Feiten, PipFeit, UrenSoort
from inburgering.law.pip_inhoud import Leerroute, Niveau
from inburgering.law.tegenspraak import tegenspraken
from inburgering.law.tekst import Zin, gettext_noop, zin

Keuze = TypeVar("Keuze", bound=str)
ISO_DATUM = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

DOELGROEPEN: tuple[Doelgroep, ...] = get_args(Doelgroep)
LEERROUTES: tuple[Leerroute, ...] = get_args(Leerroute)
NIVEAUS: tuple[Niveau, ...] = get_args(Niveau)
URENSOORTEN: tuple[UrenSoort, ...] = get_args(UrenSoort)
ALLEEN_DOSSIER = frozenset(
    {"heeft_pvt_activiteit", "examens", "vrijgestelde_onderdelen", "opgeschort_dagen"}
)
"""Facts that only a dossier holds: the calculator neither reads nor needs them."""
VELDEN = frozenset(veld.name for veld in fields(Feiten)) - ALLEEN_DOSSIER
PIPVELDEN = frozenset({"dagtekening", "leerroute", "niveau"})


class OngeldigeInvoer(ValueError):
    """Input that cannot be calculated with: which case, which field, and what to do."""

    def __init__(self, *, zaak: str, veld: str, zin: Zin) -> None:
        """Keep the parts, so that a door can translate the sentence."""
        self.zaak = zaak
        self.veld = veld
        self.zin = zin
        self.melding = str(zin)
        super().__init__(f"Zaak {zaak}, veld {veld}: {self.melding}")


def feiten_uit_lijst(waarde: object) -> tuple[Feiten, ...]:
    """Return the facts of every case in a JSON array.

    :raises OngeldigeInvoer: at the first case that cannot be calculated with.
    """
    if not isinstance(waarde, list):
        raise OngeldigeInvoer(
            zaak="-",
            veld="-",
            zin=zin(gettext_noop("Geef een lijst van zaken, tussen [ en ].")),
        )
    return tuple(feiten_uit(zaak, nummer=nummer) for nummer, zaak in enumerate(waarde, start=1))


def feiten_uit(zaak: object, *, nummer: int = 1) -> Feiten:
    """Return the facts of one case; ``nummer`` names it while its id is not known.

    :raises OngeldigeInvoer: if a field is unknown, missing or of the wrong kind, or if the
        facts contradict each other.
    """
    lezer = _Lezer(f"nummer {nummer}", "", _object(zaak, zaak=f"nummer {nummer}", veld="-"))
    lezer = _Lezer(lezer.tekst("id"), "", lezer.waarden)
    lezer.weiger_onbekende(VELDEN)
    feiten = Feiten(
        id=lezer.zaak,
        peildatum=lezer.verplichte_datum("peildatum"),
        doelgroep=lezer.keuze("doelgroep", DOELGROEPEN),
        pips=_pips(lezer),
        uren=_uren(lezer),
        heeft_asielvergunning=lezer.ja_nee("heeft_asielvergunning"),
        wordt_gehuisvest=lezer.ja_nee("wordt_gehuisvest"),
        datum_kennisgeving=lezer.datum("datum_kennisgeving"),
        datum_inschrijving=lezer.datum("datum_inschrijving"),
        datum_inschrijving_na_verhuizing=lezer.datum("datum_inschrijving_na_verhuizing"),
        wacht_op_derden=bool(lezer.ja_nee("wacht_op_derden")),
        informatie_derden_ontvangen=lezer.datum("informatie_derden_ontvangen"),
        einddatum_duo=lezer.datum("einddatum_duo"),
        recht_op_bijstand=lezer.datum("recht_op_bijstand"),
        bekendmaking=lezer.datum("bekendmaking"),
        heeft_intake_afgerond=bool(lezer.ja_nee("heeft_intake_afgerond")),
        heeft_pvt_ondertekend=bool(lezer.ja_nee("heeft_pvt_ondertekend")),
        heeft_map_eindgesprek=bool(lezer.ja_nee("heeft_map_eindgesprek")),
        heeft_eindgesprek_z=bool(lezer.ja_nee("heeft_eindgesprek_z")),
    )
    for fout in tegenspraken(feiten):
        raise OngeldigeInvoer(zaak=lezer.zaak, veld=fout.veld, zin=fout.melding)
    return feiten


def _object(waarde: object, *, zaak: str, veld: str) -> Mapping[str, object]:
    if not isinstance(waarde, dict):
        raise OngeldigeInvoer(
            zaak=zaak, veld=veld, zin=zin(gettext_noop("Geef velden met waarden, tussen { en }."))
        )
    return waarde


def _pips(lezer: "_Lezer") -> tuple[PipFeit, ...]:
    rij = lezer.waarden.get("pips")
    if rij is None:
        return ()
    if not isinstance(rij, list):
        raise lezer.fout("pips", zin(gettext_noop("Geef een lijst van PIP's, tussen [ en ].")))
    return tuple(_pip(lezer, f"pips[{nummer}]", pip) for nummer, pip in enumerate(rij))


def _pip(lezer: "_Lezer", pad: str, waarde: object) -> PipFeit:
    deel = _Lezer(lezer.zaak, f"{pad}.", _object(waarde, zaak=lezer.zaak, veld=pad))
    deel.weiger_onbekende(PIPVELDEN)
    return PipFeit(
        dagtekening=deel.verplichte_datum("dagtekening"),
        leerroute=deel.keuze("leerroute", LEERROUTES),
        niveau=None if deel.waarden.get("niveau") is None else deel.keuze("niveau", NIVEAUS),
    )


def _uren(lezer: "_Lezer") -> dict[UrenSoort, int]:
    waarde = lezer.waarden.get("uren")
    if waarde is None:
        return {}
    deel = _Lezer(lezer.zaak, "uren.", _object(waarde, zaak=lezer.zaak, veld="uren"))
    deel.weiger_onbekende(frozenset(URENSOORTEN))
    gelezen = {soort: deel.heel_getal(soort) for soort in URENSOORTEN}
    return {soort: aantal for soort, aantal in gelezen.items() if aantal is not None}


class _Lezer:
    """Reads the fields of one object and names the case and field in every refusal."""

    def __init__(self, zaak: str, pad: str, waarden: Mapping[str, object]) -> None:
        self.zaak = zaak
        self.pad = pad
        self.waarden = waarden

    def fout(self, veld: str, melding: Zin) -> OngeldigeInvoer:
        return OngeldigeInvoer(zaak=self.zaak, veld=f"{self.pad}{veld}", zin=melding)

    def weiger_onbekende(self, bekend: frozenset[str]) -> None:
        for veld in self.waarden:
            if veld not in bekend:
                raise self.fout(
                    veld, zin(gettext_noop("Dit veld bestaat niet: haal het weg of verbeter het."))
                )

    def tekst(self, veld: str) -> str:
        waarde = self.waarden.get(veld)
        if not isinstance(waarde, str) or not waarde.strip():
            raise self.fout(
                veld, zin(gettext_noop("Vul hier een tekst in, tussen aanhalingstekens."))
            )
        return waarde

    def datum(self, veld: str) -> date | None:
        waarde = self.waarden.get(veld)
        if waarde is None:
            return None
        if isinstance(waarde, str) and ISO_DATUM.fullmatch(waarde):
            try:
                return date.fromisoformat(waarde)
            except ValueError:
                raise self.fout(veld, BESTAAT_NIET) from None
        raise self.fout(veld, GEEN_DATUM)

    def verplichte_datum(self, veld: str) -> date:
        dag = self.datum(veld)
        if dag is None:
            raise self.fout(veld, GEEN_DATUM)
        return dag

    def ja_nee(self, veld: str) -> bool | None:
        waarde = self.waarden.get(veld)
        if waarde is None or isinstance(waarde, bool):
            return waarde
        raise self.fout(veld, zin(gettext_noop("Vul true of false in, zonder aanhalingstekens.")))

    def keuze(self, veld: str, keuzes: tuple[Keuze, ...]) -> Keuze:
        waarde = self.waarden.get(veld)
        for keuze in keuzes:
            if waarde == keuze:
                return keuze
        raise self.fout(
            veld,
            zin(gettext_noop("Kies een van deze waarden: %(keuzes)s."), keuzes=", ".join(keuzes)),
        )

    def heel_getal(self, veld: str) -> int | None:
        waarde = self.waarden.get(veld)
        if waarde is None or (isinstance(waarde, int) and not isinstance(waarde, bool)):
            return waarde
        raise self.fout(
            veld, zin(gettext_noop("Vul hele uren in als getal, zonder aanhalingstekens."))
        )


GEEN_DATUM = zin(gettext_noop("Vul een datum in als jaar-maand-dag, bijvoorbeeld 2025-02-10."))
BESTAAT_NIET = zin(gettext_noop("Deze datum bestaat niet: kijk naar de dag en de maand."))

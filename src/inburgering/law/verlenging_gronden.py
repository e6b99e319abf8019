"""On which grounds DUO may give more time, and what shows each of them.

DUO decides; the college gathers. Grondslag: art. 12 lid 1 Wet inburgering 2021; art. 4.3, 4.4 and
9.3 lid 2 Besluit inburgering 2021.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import BEGIN_2023, bi, wi
from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.pauze import Periode, is_lang_genoeg, voeg_samen
from inburgering.law.pip_inhoud import VAARDIGHEDEN
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.verplichtingen_inburgeraar import map_module, pvt
from inburgering.law.voorwaarde import Uitkomst, Voorwaarde

Verlengingsgrond = Literal["geen_verwijt", "aanbod_uitgebleven", "opleiding", "inspanningen"]
GRONDEN: Final[tuple[Verlengingsgrond, ...]] = (
    "geen_verwijt",
    "aanbod_uitgebleven",
    "opleiding",
    "inspanningen",
)
GEEN_VERWIJT = wi("12", 1)
OMSTANDIGHEID = bi("4.3", 1)
OPLEIDING = bi("4.3", 2, versie=BEGIN_2023)
INSPANNINGEN = bi("4.4")
AANBOD_MELDEN = bi("9.3", 2)
NIVEAUS: Final = ("A1", "A2", "B1", "B2", "C1", "C2")
TAALDELEN_NODIG: Final = 2


@dataclass(frozen=True, slots=True)
class Bewijs:
    """What is on file that can show a ground; ``None`` is not known."""

    perioden: Sequence[Periode] = ()
    """Times in which somebody could not take part."""
    zonder_aanbod: Sequence[Periode] = ()
    """Times in which no lessons were offered."""
    opleiding_begin: date | None = None
    """First day of a training that gives no exemption, in the term."""
    geslaagd: Collection[str] = ()
    """Parts of the exam that were passed: lezen, luisteren, schrijven, spreken, knm."""
    niveaus: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The last level that was seen, by skill."""
    uren_afwezig: int | None = None
    """Hours of lessons missed without leave."""
    eerder_om_inspanning: bool = False
    """Whether DUO gave more time on this ground before."""


def bewijs_per_grond(
    feiten: Feiten, bewijs: Bewijs, *, parameters: Parameters = WETTELIJK
) -> dict[Verlengingsgrond, tuple[Voorwaarde, ...]]:
    """Return by ground every condition as it stands.

    Grondslag: art. 12 lid 1 Wet inburgering 2021; art. 4.3, 4.4 and 9.3 lid 2 Besluit
    inburgering 2021.

    Interpretatie: DUO decides; the answer says which evidence is on file and which is not
    (ADR 0110).
    """
    return {
        "geen_verwijt": (
            _lang_genoeg("perioden", bewijs.perioden, parameters),
            _niet_verwijtbaar(),
        ),
        "aanbod_uitgebleven": (_lang_genoeg("zonder_aanbod", bewijs.zonder_aanbod, parameters),),
        "opleiding": (_opleiding(bewijs),),
        "inspanningen": tuple(_inspanningen(feiten, bewijs, parameters)),
    }


def extra_tijd_inspanningen(laatste_dag_nu: date, *, parameters: Parameters = WETTELIJK) -> date:
    """Return the last day after an extension for considerable effort; never before the old one.

    Grondslag: art. 4.4 Besluit inburgering 2021, versie 2022-01-01.
    """
    months = waarde_op(parameters.verlenging_maanden_inspanning, laatste_dag_nu).aantal
    return max(laatste_dag_nu, laatste_dag(laatste_dag_nu + EEN_DAG, months))


def _lang_genoeg(code: str, perioden: Sequence[Periode], parameters: Parameters) -> Voorwaarde:
    merged = voeg_samen(perioden)
    longest = max(merged, key=lambda row: row.eind - row.begin, default=None)
    basis = (GEEN_VERWIJT, OMSTANDIGHEID, *((AANBOD_MELDEN,) if code == "zonder_aanbod" else ()))
    if longest is None:
        uitleg = zin(gettext_noop("Er staat geen periode in het dossier."))
        return Voorwaarde(code, "nee", (uitleg,), basis)
    uitleg = zin(
        gettext_noop(
            "De langste periode is van %(begin)s tot en met %(eind)s."
            " DUO vraagt minstens %(maanden)s maanden achter elkaar."
        ),
        begin=longest.begin,
        eind=longest.eind,
        maanden=waarde_op(parameters.verlenging_maanden_verwijt, longest.begin).aantal,
    )
    enough = any(is_lang_genoeg(row, parameters=parameters) for row in merged)
    return Voorwaarde(code, "ja" if enough else "nee", (uitleg,), basis)


def _niet_verwijtbaar() -> Voorwaarde:
    return Voorwaarde(
        "niet_verwijtbaar",
        "beoordelen",
        (zin(gettext_noop("Kon de inburgeraar er niets aan doen dat het niet lukte?")),),
        (GEEN_VERWIJT, OMSTANDIGHEID),
    )


def _opleiding(bewijs: Bewijs) -> Voorwaarde:
    if bewijs.opleiding_begin is None:
        uitleg = zin(
            gettext_noop(
                "Volgt of volgde de inburgeraar in de termijn een opleiding zonder vrijstelling"
                " (praktijkonderwijs, vso of entree)? Dat staat niet in het dossier."
            )
        )
        return Voorwaarde("opleiding", "beoordelen", (uitleg,), (OPLEIDING,))
    uitleg = zin(
        gettext_noop("De inburgeraar volgt of volgde vanaf %(begin)s zo'n opleiding."),
        begin=bewijs.opleiding_begin,
    )
    return Voorwaarde("opleiding", "ja", (uitleg,), (OPLEIDING,))


def _inspanningen(feiten: Feiten, bewijs: Bewijs, parameters: Parameters) -> Iterator[Voorwaarde]:
    laatste = feiten.laatste_pip
    route = laatste.leerroute if laatste else None
    yield _check(
        "b1_route", route == "B1", zin(gettext_noop("Deze grond is er alleen in de B1-route."))
    )
    yield _check(
        "niet_eerder",
        not bewijs.eerder_om_inspanning,
        zin(gettext_noop("Deze verlenging kan één keer, in de eerste termijn van drie jaar.")),
    )
    yield _niveaus(feiten, bewijs)
    yield _lessen(feiten, bewijs, parameters)
    language = sum(part in bewijs.geslaagd for part in VAARDIGHEDEN)
    yield _check(
        "examens",
        language >= TAALDELEN_NODIG and "knm" in bewijs.geslaagd,
        zin(
            gettext_noop(
                "Nodig: twee taalexamens en KNM. Gehaald: %(taal)s taalexamens, en KNM: %(knm)s."
            ),
            taal=language,
            knm=gettext_noop("ja") if "knm" in bewijs.geslaagd else gettext_noop("nee"),
        ),
    )
    modules = (pvt(feiten, parameters=parameters).voldaan, _is_map_done(feiten, parameters))
    yield Voorwaarde(
        "pvt_en_map",
        "ja" if all(modules) else "nee" if False in modules else "beoordelen",
        (zin(gettext_noop("PVT en MAP moeten allebei klaar zijn.")),),
        (INSPANNINGEN,),
    )


def _is_map_done(feiten: Feiten, parameters: Parameters) -> bool | None:
    return map_module(feiten, leerroute="B1", parameters=parameters).voldaan


def _niveaus(feiten: Feiten, bewijs: Bewijs) -> Voorwaarde:
    laatste = feiten.laatste_pip
    wanted = {
        skill: (laatste.niveaus.get(skill) or laatste.niveau or "B1") if laatste else "B1"
        for skill in VAARDIGHEDEN
    }
    unknown = [skill for skill in VAARDIGHEDEN if skill not in bewijs.niveaus]
    short = [
        skill
        for skill in VAARDIGHEDEN
        if skill in bewijs.niveaus and not _reaches(bewijs.niveaus[skill], wanted[skill])
    ]
    uitkomst: Uitkomst = "nee" if short else "beoordelen" if unknown else "ja"
    return Voorwaarde(
        "niveau",
        uitkomst,
        (
            zin(
                gettext_noop(
                    "Op het niveau van het plan: %(goed)s van de vier onderdelen."
                    " Niet bekend: %(onbekend)s."
                ),
                goed=len(VAARDIGHEDEN) - len(short) - len(unknown),
                onbekend=len(unknown),
            ),
        ),
        (INSPANNINGEN,),
    )


def _reaches(seen: str, wanted: str) -> bool:
    return seen in NIVEAUS and NIVEAUS.index(seen) >= NIVEAUS.index(wanted)


def _lessen(feiten: Feiten, bewijs: Bewijs, parameters: Parameters) -> Voorwaarde:
    """Return the condition on lessons: every one for some, a number of hours for others."""
    if not feiten.is_asielstatushouder:
        norm = waarde_op(parameters.verlenging_uren_inspanning, feiten.peildatum).aantal
        uren = feiten.uren.get("nt2", 0) + feiten.uren.get("knm", 0)
        uitleg = zin(
            gettext_noop("Nodig: %(norm)s uur les in taal of KNM. Gevolgd: %(uren)s uur."),
            norm=norm,
            uren=uren,
        )
        return _check("uren", uren >= norm, uitleg)
    uitleg = _absence(bewijs.uren_afwezig)
    if bewijs.uren_afwezig is None:
        return Voorwaarde("lessen", "beoordelen", (uitleg,), (INSPANNINGEN,))
    return _check("lessen", bewijs.uren_afwezig == 0, uitleg)


def _absence(hours: int | None) -> Zin:
    if hours is None:
        return zin(
            gettext_noop("Alle lessen gevolgd, op toegestane afwezigheid na? Dat is niet bekend.")
        )
    return zin(gettext_noop("Zonder geldige reden gemist: %(uren)s uur les."), uren=hours)


def _check(code: str, holds: bool, uitleg: Zin) -> Voorwaarde:
    return Voorwaarde(code, "ja" if holds else "nee", (uitleg,), (INSPANNINGEN,))

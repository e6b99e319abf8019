"""One task: what it asks, why, and what settles it."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Bericht, Feit, Persoon, Taak, Termijn
from inburgering.cases.naam import Naam
from inburgering.cases.zichtbaar import get_visible_dossiers, get_visible_tasks
from inburgering.law.grondslag import Grondslag, grondslag_from_json
from inburgering.law.taken import TAKEN
from inburgering.law.tekst import Zin, zinnen_from_json
from inburgering.queries.werkvoorraad import EIGEN, GEEN_EINDE, get_titel
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

FEIT_VAN_TAAK: Final[Mapping[str, str]] = {
    "kennismaking": "kennismaking",
    "feit_aanvullen_kennisgeving": "kennisgeving",
    "feit_aanvullen_inschrijving": "inschrijving",
    "informatie_derden_opvragen": "informatie_derden",
    "voorinburgering_afspreken": "voorinburgering_afgesproken",
    "ontzorgen_starten": "ontzorgen_gestart",
    "zelfredzaamheid_regelen": "zelfredzaamheid_gestart",
    "regeldag_houden": "regeldag",
    "mb_starten": "mb_gestart",
    "mb_afronden": "mb_afgerond",
    "aanbod_leerroute": "cursus_besteld",
    "pvt_starten": "pvt_gestart",
    "map_starten": "map_gestart",
    "einddatum_controleren": "einddatum_gecontroleerd",
}
"""Which plain fact, once recorded, settles which work of the law."""
FEITEN_VAN_TERMIJN: Final[Mapping[str, frozenset[str]]] = {
    "pip_vaststellen": frozenset(
        {"kennisgeving", "inschrijving", "inschrijving_na_verhuizing", "informatie_derden"}
    ),
    "ontzorgen": frozenset({"recht_op_bijstand"}),
    "inburgeringstermijn": frozenset({"einddatum_duo"}),
}
"""From which facts a term is counted."""
FEITEN_VAN_WERK: Final[Mapping[str, frozenset[str]]] = {
    "kennismaking": frozenset({"koppeling"}),
    "driegesprek_voeren": frozenset({"koppeling", "driegesprek"}),
    "voorinburgering_afspreken": frozenset({"koppeling"}),
    "regeldag_houden": frozenset({"woning_toegewezen"}),
    "pip_vaststellen": frozenset({"inschrijving", "inschrijving_na_verhuizing"}),
    "mb_starten": frozenset({"inschrijving", "inschrijving_na_verhuizing"}),
    "mb_afronden": frozenset({"inschrijving", "inschrijving_na_verhuizing"}),
    "ontzorgen_afronden": frozenset({"bijstand_gestopt"}),
    "zelfredzaamheid_regelen": frozenset({"recht_op_bijstand", "bijstand_gestopt"}),
    "einddatum_controleren": frozenset({"einddatum_duo"}),
}
"""On which facts work rests beside its term."""
BERICHT_VAN_TAAK: Final[Mapping[str, str]] = {"pip_melden_duo": "pip.vastgesteld"}
"""Which message to a partner settles which work once it was passed on."""


@dataclass(frozen=True, slots=True)
class GebruiktFeit:
    """A fact that the explanation rests on."""

    soort: str
    datum: date
    bron: str


@dataclass(frozen=True, slots=True)
class Waarom:
    """Why a task is there and why on this day."""

    uitleg: tuple[Zin, ...]
    stappen: tuple[Zin, ...]
    """How the last day was counted; empty when nothing was counted."""
    feiten: tuple[GebruiktFeit, ...]
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Taakbeeld:
    """A task as its own page shows it."""

    sleutel: uuid.UUID
    code: str
    taak: str
    titel: str
    """Dutch source text, to be translated; for an own task what was typed."""
    is_eigen: bool
    is_open: bool
    afgerond_op: date | None
    dossier: uuid.UUID
    versie: int
    """Of the dossier."""
    naam: str
    nummer: str
    gemeente: str
    vanaf: date
    uiterlijk: date | None
    streef: date | None
    kan_nog_niet: bool
    medewerker: int | None
    medewerker_naam: str
    is_van_regisseur: bool
    """The casusregisseur has it already, so it cannot be given back."""
    feitsoort: str
    """The kind of fact that settles it; empty when the work is done elsewhere."""
    bericht: uuid.UUID | None
    """The message that settles it, when it waits to be passed on."""
    waarom: Waarom


@dataclass(frozen=True, slots=True)
class Taakplaats:
    """A dossier to which a task can be added, and which kinds of work are done there."""

    naam: str
    nummer: str
    gemeente: str
    versie: int
    taken: tuple[tuple[str, str], ...]
    """The national tasks that this worker may add to, each with the name of the party."""


def get_taakplaats(bereik: Bereik, dossier: uuid.UUID, *, dag: date) -> Taakplaats | None:
    """Return where a task would be added; ``None`` if the dossier does not exist here."""
    row = (
        get_visible_dossiers(bereik)
        .filter(sleutel=dossier)
        .select_related("persoon", "gemeente")
        .first()
    )
    if row is None:
        return None
    gemeente = row.gemeente_id
    parties = get_uitvoerders([gemeente], dag=dag)
    names = dict(Organisatie.objects.filter(pk__in=set(parties.values())).values_list("pk", "naam"))
    has_regie = gemeente in bereik.regie_gemeenten
    return Taakplaats(
        naam=_make_name(row.persoon) if bereik.mag_zien(gemeente, Deel.KOP) else "",
        nummer=row.nummer,
        gemeente=row.gemeente.naam,
        versie=row.versie,
        taken=tuple(
            (taak, names[party])
            for taak in TAKEN
            if (party := parties.get((gemeente, taak))) in names
            and (has_regie or bereik.mag_doen(gemeente, taak))
        ),
    )


def get_taak(bereik: Bereik, sleutel: uuid.UUID, *, dag: date) -> Taakbeeld | None:
    """Return a task of the own organisation, open or not; ``None`` if it does not exist here."""
    row = (
        get_visible_tasks(bereik)
        .filter(sleutel=sleutel)
        .select_related("dossier__persoon", "gemeente", "medewerker")
        .first()
    )
    if row is None:
        return None
    is_eigen = row.code == EIGEN
    return Taakbeeld(
        sleutel=row.sleutel,
        code=row.code,
        taak=row.taak,
        titel=row.omschrijving if is_eigen else get_titel(row.code),
        is_eigen=is_eigen,
        is_open=row.status == Taak.Status.OPEN,
        afgerond_op=row.afgerond_op,
        dossier=row.dossier.sleutel,
        versie=row.dossier.versie,
        naam=_make_name(row.dossier.persoon) if bereik.mag_zien(row.gemeente_id, Deel.KOP) else "",
        nummer=row.dossier.nummer,
        gemeente=row.gemeente.naam,
        vanaf=row.vanaf,
        uiterlijk=None if row.uiterlijk == GEEN_EINDE else row.uiterlijk,
        streef=row.streef,
        kan_nog_niet=row.vanaf > dag,
        medewerker=row.medewerker_id,
        medewerker_naam=row.medewerker.naam if row.medewerker else "",
        is_van_regisseur=not is_eigen and row.medewerker_id == row.dossier.casusregisseur_id,
        feitsoort=FEIT_VAN_TAAK.get(row.code, ""),
        bericht=_get_message(row),
        waarom=_make_reason(row, bereik),
    )


def _make_name(persoon: Persoon) -> str:
    return Naam(
        geslachtsnaam=persoon.geslachtsnaam,
        voornamen=persoon.voornamen,
        voorvoegsel=persoon.voorvoegsel,
        is_achternaam_eerst=persoon.is_achternaam_eerst,
    ).volledig


def _get_message(row: Taak) -> uuid.UUID | None:
    soort = BERICHT_VAN_TAAK.get(row.code)
    if soort is None:
        return None
    waiting = Bericht.objects.filter(
        dossier=row.dossier_id, soort=soort, afgehandeld_op__isnull=True
    )
    return waiting.order_by("-id").values_list("sleutel", flat=True).first()


def _make_reason(row: Taak, bereik: Bereik) -> Waarom:
    uitleg = zinnen_from_json(row.uitleg)
    termijn = (
        Termijn.objects.filter(dossier=row.dossier_id, code=row.termijn).first()
        if row.termijn
        else None
    )
    stappen = zinnen_from_json(termijn.stappen) if termijn else ()
    rule = zinnen_from_json(termijn.uitleg) if termijn else ()
    bases = [grondslag_from_json(item) for item in row.grondslag]
    if termijn:
        bases += [grondslag_from_json(item) for item in termijn.grondslag]
    said = (*uitleg, *(line for line in rule if line not in uitleg))
    sees_facts = bereik.mag_zien(row.gemeente_id, Deel.FEITEN)
    return Waarom(
        uitleg=said,
        stappen=stappen,
        feiten=_get_facts(row, (*said, *stappen)) if sees_facts else (),
        grondslag=tuple(dict.fromkeys(bases)),
    )


def _get_facts(row: Taak, sentences: Iterable[Zin]) -> tuple[GebruiktFeit, ...]:
    """Return the valid facts that the explanation names by their date."""
    none: frozenset[str] = frozenset()
    kinds = FEITEN_VAN_TERMIJN.get(row.termijn, none) | FEITEN_VAN_WERK.get(row.code, none)
    named = {value for line in sentences for value in line.waarden.values()}
    facts = Feit.objects.filter(dossier=row.dossier_id, is_geldig=True, soort__in=kinds)
    rows = facts.order_by("datum", "id").values_list("soort", "datum", "bron")
    return tuple(
        GebruiktFeit(soort=soort, datum=datum, bron=bron)
        for soort, datum, bron in rows
        if datum is not None and datum in named
    )

"""What has happened in a dossier, and what follows from it: the two ends of the work rules."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import Grondslag
from inburgering.law.oproepen import Oproep
from inburgering.law.stand_afronding import Afrondingstand
from inburgering.law.stand_bestelling import Bestelstand
from inburgering.law.stand_geld import Geldstand
from inburgering.law.stand_handhaving import Handhavingstand
from inburgering.law.stand_leren import Leerstand
from inburgering.law.stand_meedoen import Meedoenstand
from inburgering.law.stand_uren import Urenstand
from inburgering.law.stand_voortgang import Voortgangstand
from inburgering.law.stand_wijziging import Wijzigingstand
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import Zin

WerkCode = Literal[
    "kennismaking",
    "driegesprek_voeren",
    "voorinburgering_afspreken",
    "kinderopvang_regelen",
    "overdracht_vragen",
    "feit_aanvullen_kennisgeving",
    "feit_aanvullen_inschrijving",
    "oproep_versturen",
    "oproep_uitkomst_vastleggen",
    "oproep_herhalen",
    "oproep_derde",
    "intake_afwezig_voltooien",
    "leerbaarheidstoets_afnemen",
    "gesprekken_voeren",
    "brede_intake_voltooien",
    "informatie_derden_opvragen",
    "pip_vaststellen",
    "pip_akkoord_geven",
    "pip_verzenden",
    "pip_melden_duo",
    "ontzorgen_starten",
    "ontzorgen_afronden",
    "zelfredzaamheid_regelen",
    "regeldag_houden",
    "mb_starten",
    "mb_afronden",
    "aanbod_leerroute",
    "aanbieder_regelen",
    "bestelling_opvolgen",
    "wachtlijst_opvolgen",
    "start_bevestigen",
    "pvt_starten",
    "map_starten",
    "einddatum_controleren",
    "handhaving_feiten",
    "zienswijze_vragen",
    "zienswijze_beoordelen",
    "boete_akkoord_geven",
    "boete_besluiten",
    "boete_verzenden",
    "bezwaar_beslissen",
    "boete_onherroepelijk",
    "voortgangsgesprek_plannen",
    "voortgangsgesprek_voeren",
    "overdracht_verstrekken",
    "afwezigheid_opvolgen",
    "uren_vragen",
    "verlenging_voorbereiden",
    "vrijstelling_nagaan",
    "bio_advies_geven",
    "pauze_bespreken",
    "duo_melden",
    "voldaan_navragen",
    "einde_vastleggen",
    "warm_verwijzen",
    "nazorg_6",
    "nazorg_12",
    "dossier_archiveren",
    "werk_nagaan",
    "vergoeding_beslissen",
    "vergoeding_betalen",
    "pvt_afronden",
    "map_afronden",
    "eindgesprek_z_voeren",
    "examen_uitslag_vastleggen",
    "voortgangsbericht_vragen",
    "voortgangsbericht_beoordelen",
    "tolk_boeken",
    "maandstaat_maken",
    "betalingssignaal_opvolgen",
    "verwijzing_opvolgen",
    "maatje_zoeken",
]
StreefVanaf = Literal["wettelijk", "inschrijving"]
"""From which day a local target for the plan counts."""
Regie = Literal["casusregisseur", "begeleiding"]
"""Who steers somebody's financial self-reliance."""


@dataclass(frozen=True, slots=True)
class Driegesprek:
    """The talk of municipality, COA and the person: planned, held or not held."""

    op: date | None = None
    """The day of the talk, also when it is still to come."""
    was_regisseur_er: bool | None = None
    was_coa_er: bool | None = None
    was_inburgeraar_er: bool | None = None
    heeft_reden: bool = False
    """Whether somebody wrote down why there was no such talk."""


@dataclass(frozen=True, slots=True)
class Beleidskeuzes:
    """The settings of a municipality on which work rests; ``None`` is no local rule."""

    streef_intake_weken: int | None = None
    """Local target for the intake, in weeks after the term began."""
    streef_pip_weken: int | None = None
    streef_pip_vanaf: StreefVanaf = "wettelijk"
    aantal_gesprekken: int | None = None
    """Talks that belong to the intake of somebody of this doelgroep."""
    mb_maanden: int | None = None
    zelfredzaamheid_regie: Regie = "casusregisseur"
    is_pip_advies_genoemd: bool = False
    """Whether a source calls the plan of a gezinsmigrant advice."""
    iedereen_taalcoach: bool = False
    """Whether everybody gets a language coach here."""
    terugkoppeling_dagen: int = 28
    """After so many quiet days somebody asks how a referral went."""
    signaal_dagen: int = 7
    """Within so many days somebody looks at a signal of arrears."""
    uren_vragen_dagen: int = 28
    """After so many days without hours somebody asks for them."""
    antwoord_aanbieder_dagen: int = 10
    """After so many days without an answer somebody asks the provider again."""
    wachtlijst_dagen: int = 28
    """After so many days somebody looks whether there is a place."""
    streef_map_weken: int | None = None
    """Within how many weeks after the plan the MAP should have begun."""
    voortgangsbericht_maanden: int | None = None
    """How often a provider reports, in months."""
    voortgang_elke_maanden: int | None = None
    """The local rhythm of talks on progress, in months."""


@dataclass(frozen=True, slots=True)
class Verhuisstand:
    """A move between colleges, as this dossier has part in it."""

    gekomen_op: date | None = None
    """Registration here of somebody who came from another college."""
    gevraagd_op: date | None = None
    """When this college asked the one before it for plan, progress and fines."""
    ontvangen_op: date | None = None
    vertrokken_op: date | None = None
    """Registration elsewhere of somebody who left."""
    verzoek_op: date | None = None
    """When the next college asked."""
    verstrekt_op: date | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """The facts of a dossier and how far the work is; ``None`` is not done yet.

    The peildatum of the facts is the day of recording. The work does not depend on it.
    """

    feiten: Feiten
    datum_koppeling: date | None = None
    kennismaking_op: date | None = None
    driegesprek: Driegesprek = Driegesprek()
    voorinburgering_afgesproken_op: date | None = None
    voorinburgering_deelname_op: date | None = None
    heeft_geen_voorinburgering: bool = False
    """Whether somebody wrote down why there is no preparation in the reception centre."""
    jongste_kind_geboren: date | None = None
    """Birth date of the youngest child in the household, as far as it is known."""
    is_kinderopvang_vastgelegd: bool = False
    """Whether childcare stands among the things that must be in order."""
    woning_toegewezen_op: date | None = None
    regeldag_op: date | None = None
    oproepen: tuple[Oproep, ...] = ()
    intake_voltooid_op: date | None = None
    is_gewezen_op_alleen_spreken: bool = False
    toets_afgenomen_op: date | None = None
    toets_vrijgesteld_op: date | None = None
    aantal_gesprekken: int = 0
    """Talks held for the intake."""
    pip_concept: bool = False
    pip_voorgelegd_op: date | None = None
    """When the concept was laid before a colleague."""
    pip_akkoord_op: date | None = None
    """When a colleague agreed with the concept as it is now."""
    pip_vastgesteld_op: date | None = None
    """The dagtekening of the plan in force."""
    pip_verzonden_op: date | None = None
    pip_gemeld_aan_duo_op: date | None = None
    ontzorgen_gestart_op: date | None = None
    ontzorgen_afgerond_op: date | None = None
    bijstand_gestopt_op: date | None = None
    """The last day of the right to bijstand."""
    zelfredzaamheid_gestart_op: date | None = None
    mb_gestart_op: date | None = None
    mb_afgerond_op: date | None = None
    mb_afgesproken_eind: date | None = None
    """The last day of maatschappelijke begeleiding that was agreed for this person."""
    plicht_begin: date | None = None
    """The first day of the duty, as DUO told it."""
    doelgroep_sinds: date | None = None
    """From when the person belongs to this doelgroep; ``None`` is from the start."""
    verhuizing: Verhuisstand = Verhuisstand()
    pvt_gestart_op: date | None = None
    map_gestart_op: date | None = None
    pvt_activiteit_op: date | None = None
    """The activity or excursion of the PVT."""
    pvt_bijeenkomst_op: date | None = None
    """When the signing meeting is, or was."""
    pvt_geweigerd_op: date | None = None
    """When the person said no to signing."""
    map_eindgesprek_op: date | None = None
    """The closing talk of the MAP that went well."""
    map_niet_gehaald_op: date | None = None
    """The closing talk of the MAP that was held without success."""
    cursus_besteld_op: date | None = None
    einddatum_gecontroleerd: date | None = None
    """The last day of DUO that somebody checked and found right."""
    bestelling: Bestelstand = field(default_factory=Bestelstand)
    uren: Urenstand = field(default_factory=Urenstand)
    leren: Leerstand = field(default_factory=Leerstand)
    meedoen: Meedoenstand = field(default_factory=Meedoenstand)
    geld: Geldstand = field(default_factory=Geldstand)
    voortgang: Voortgangstand = field(default_factory=Voortgangstand)
    wijziging: Wijzigingstand = field(default_factory=Wijzigingstand)
    handhaving: Handhavingstand = field(default_factory=Handhavingstand)
    afronding: Afrondingstand = field(default_factory=Afrondingstand)
    gesloten: bool = False
    beleid: Beleidskeuzes = Beleidskeuzes()


@dataclass(frozen=True, slots=True)
class Werk:
    """Something to do: from when, before when, for which national task, and why."""

    code: WerkCode
    taak: TaakCode
    vanaf: date
    uiterlijk: date | None
    """The last day in law; ``None`` when the law names none, or none yet."""
    streef: date | None
    """The day that the municipality aims at; never after ``uiterlijk``."""
    termijn: str | None
    """The code of the term that ``uiterlijk`` comes from."""
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]

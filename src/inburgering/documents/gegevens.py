"""What the caller hands in to get a letter: frozen data, no tables, no clock.

Empty text and ``None`` mean "not known yet". A concept letter shows that; a final
letter leaves the part out, or is refused by ``NietVolledig`` where it cannot do without.
"""

from dataclasses import dataclass, field
from datetime import date

from inburgering.law.pip_inhoud import PipInhoud


class NietVolledig(ValueError):
    """A final letter misses something it cannot do without; the text names it."""


@dataclass(frozen=True, slots=True)
class Afzender:
    """The college that decides, as its letterhead shows it."""

    college_naam: str
    """As in a sentence: "het college van burgemeester en wethouders van Voorbeeldstad"."""
    huisstijl_naam: str
    """The large name on top: "Gemeente Voorbeeldstad"."""
    adres_regels: tuple[str, ...]
    telefoon: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Geadresseerde:
    """The person who gets the letter."""

    naam: str
    """The full name as it must be written; one name is enough."""
    adres_regels: tuple[str, ...]
    aanspreeknaam: str = ""
    """The name after "Beste"; the full name when empty."""

    @property
    def aanhef(self) -> str:
        """The line that opens the letter."""
        return f"Beste {self.aanspreeknaam or self.naam},"


@dataclass(frozen=True, slots=True)
class Mandaat:
    """The mandaatbesluit under which somebody signs for the college."""

    nummer: str
    datum: date


@dataclass(frozen=True, slots=True)
class Ondertekenaar:
    """Who signs.

    Without ``mandaat`` the college itself decides and this person signs for it as its
    own official. With ``mandaat`` the letter prints "namens" and the mandaatbesluit.
    """

    naam: str
    functie: str
    organisatie: str = ""
    """The executing party, when it is not the college's own staff."""
    mandaat: Mandaat | None = None


@dataclass(frozen=True, slots=True)
class Bezwaaradres:
    """Where a bezwaarschrift goes."""

    naam: str
    adres_regels: tuple[str, ...]
    digitaal: str = ""
    """Web address for objections on line, when the college opened one."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom the person can call about this letter."""

    naam: str
    telefoon: str
    email: str = ""
    bereikbaar: str = ""
    """Completes "Wij zijn er op": "maandag tot en met donderdag, 9.00 tot 16.00 uur"."""


@dataclass(frozen=True, slots=True)
class Bekendmaking:
    """The day the decision was made known, and the last day of bezwaar that follows."""

    datum: date
    bezwaar_uiterlijk: date


@dataclass(frozen=True, slots=True)
class Periode:
    """Both days belong to it."""

    begin: date
    laatste_dag: date


@dataclass(frozen=True, slots=True)
class PipBriefGegevens:
    """Everything the PIP letter says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    inhoud: PipInhoud
    contact: Contact
    is_asielstatushouder: bool
    """Doelgroep asielstatushouder (art. 13 lid 1), family members with its rights included."""
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    bezwaaradres: Bezwaaradres | None = None
    termijn: Periode | None = None
    """The inburgeringstermijn of three years, as counted by ``law``."""
    bekendmaking: Bekendmaking | None = None
    vervangt: date | None = None
    """Dagtekening of the PIP that this one replaces; the term then does not move."""
    beleidsregels: tuple[str, ...] = ()
    """The municipality's own rules that hold on the day, each with version and day."""
    is_concept: bool = False


@dataclass(frozen=True, slots=True)
class PipIntrekkingGegevens:
    """Everything the letter says that withdraws a PIP."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    ingetrokken: date | None
    """Dagtekening of the PIP that is withdrawn."""
    reden: str
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    bezwaaradres: Bezwaaradres | None = None
    bekendmaking: Bekendmaking | None = None
    is_concept: bool = False


@dataclass(frozen=True, slots=True)
class OproepGegevens:
    """Everything a call for the brede intake says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    is_asielstatushouder: bool
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    datum: date | None = None
    """Day of the talk."""
    tijd: str = ""
    """Begin of the talk, "10.00"."""
    duur_minuten: int | None = None
    plaats_regels: tuple[str, ...] = ()
    tolk_taal: str = ""
    """Language of the interpreter; empty when there is none."""
    uiterlijk: date | None = None
    """Last day of the term this call sets (art. 14 lid 1, or art. 22 lid 2 after a fine)."""
    eerder_gemist: tuple[date, ...] = ()
    """Days of the earlier calls on which the person did not come, oldest first."""
    boete_bedrag: int | None = None
    """Whole euros: the fine that was given (third call) or may follow (warning)."""
    boete_dagtekening: date | None = None
    is_concept: bool = False


@dataclass(frozen=True, slots=True)
class AfwezigVoltooidGegevens:
    """Everything the notice says that the intake was completed without the person."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    oproepen: tuple[date, ...]
    """Days for which the person was called, oldest first; three or more."""
    voltooid_op: date | None
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    is_concept: bool = False


@dataclass(frozen=True, slots=True)
class IntakeGesprek:
    """One session of the brede intake."""

    datum: date
    plaats: str
    gesproken_met: str = ""
    aanwezig: tuple[str, ...] = ()
    tolk: str = ""
    onderwerp: str = ""
    uitkomst: str = ""


@dataclass(frozen=True, slots=True)
class IntakeOnderdeel:
    """One part or life domain: the talent and wish of the person before the problem."""

    titel: str
    wens: str = ""
    """What the person wants, in the person's own words."""
    notitie: str = ""
    feiten: tuple[tuple[str, str], ...] = ()
    """Label and value of coded answers, already in words."""


@dataclass(frozen=True, slots=True)
class IntakeAfspraak:
    """Something that was agreed, or an obstacle that somebody solves."""

    wat: str
    wie: str
    stand: str = ""


@dataclass(frozen=True, slots=True)
class IntakeVerslagGegevens:
    """Everything the report of the brede intake says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    kenmerk: str = ""
    dagtekening: date | None = None
    gesprekken: tuple[IntakeGesprek, ...] = field(default=())
    gewezen_op_alleen_gesprek: date | None = None
    """Day the person heard of the right to be heard alone (art. 5.2 lid 2 Besluit)."""
    leerbaarheidstoets: str = ""
    onderdelen: tuple[IntakeOnderdeel, ...] = field(default=())
    gezondheid: IntakeOnderdeel | None = None
    """Only when the reader may see it; ``None`` leaves no trace in the report."""
    afspraken: tuple[IntakeAfspraak, ...] = field(default=())
    is_concept: bool = False

"""Walks an invented person through the real actions, day by day, up to today.

Nothing is written around the actions: the demo shows what the product does.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.brief import brief_verzenden
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.dossier import NieuwDossier, dossier_openen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.oproep import (
    Afspraak,
    oproep_uitkomst_vastleggen,
    oproep_versturen,
)
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.demo.mens import Mens

ZONE = ZoneInfo("Europe/Amsterdam")
GESPREKKEN = (
    ("kantoor", "De les gaat goed. Oefent thuis met de kinderen."),
    ("school", "Was er bij de meeste lessen. Wil graag een taalmaatje."),
    ("thuis", "Vindt lezen nog moeilijk. De docent geeft extra oefeningen."),
    ("op_afstand", "Kort gebeld. Alles loopt, het volgende gesprek is over drie maanden."),
    ("werk", "Loopt een dag per week mee. Praat daar veel Nederlands."),
)
"""Where and what somebody told lately."""


def make_moment(dag: date) -> Moment:
    """Return a moment at ten in the morning of a day in the past."""
    return Moment(dag=dag, tijdstip=datetime.combine(dag, time(10), tzinfo=ZONE))


def next_workday(dag: date) -> date:
    """Return this day, or the Monday after a weekend."""
    return dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)


@cache
def find_bereik(medewerker: int, dag: date) -> Bereik:
    """Return what a worker may do on a day; nothing changes it while the demo is loaded.

    Looked up once a month: the files of the regions let a party begin on the first of a month.

    :raises LookupError: if the worker has no role in that month.
    """
    return replace(_find_in_month(medewerker, dag.replace(day=1)), dag=dag)


@cache
def _find_in_month(medewerker: int, first: date) -> Bereik:
    found = get_bereik(medewerker, dag=first)
    if found is None:
        raise LookupError(f"worker {medewerker} has no role on {first}")
    return found


@dataclass(slots=True)
class Verloop:
    """The course of one person, done by the workers of the parties that do it there."""

    mens: Mens
    vandaag: date
    werkers: Mapping[str, int]
    """Per task the worker who does it in this municipality."""
    rnd: Random
    dossier: uuid.UUID = field(default_factory=uuid.uuid4)
    leerroute: str = ""
    is_ontzorgd: bool = False

    def bereik(self, taak: str, dag: date) -> Bereik:
        """Return what the worker of this task may do on that day."""
        return find_bereik(self.werkers[taak], dag)

    def is_past(self, dag: date) -> bool:
        """Return whether the day has come."""
        return dag <= self.vandaag

    def open(self, *, koppeling: date | None, kennisgeving: date | None, azc: str = "") -> None:
        """Open the dossier on the day of the koppeling, or else of the notice."""
        dag = koppeling or kennisgeving or self.mens.begin
        facts = {
            "doelgroep": Waarde(code=self.mens.groep),
            "doelgroep_detail": Waarde(code="zelf" if self.mens.is_asiel else "gezinsvormer"),
            "heeft_asielvergunning": Waarde(code="ja" if self.mens.is_asiel else "nee"),
            "wordt_gehuisvest": Waarde(code="ja" if self.mens.is_asiel else "nee"),
            "plicht": Waarde(datum=dag),
        }
        if koppeling is not None:
            facts["koppeling"] = Waarde(datum=koppeling)
        if kennisgeving is not None and kennisgeving <= dag:
            facts["kennisgeving"] = Waarde(datum=kennisgeving)
        if azc:
            facts["azc"] = Waarde(code=azc)
        bereik = self.bereik("pip", dag)
        self.dossier = dossier_openen(
            NieuwDossier(
                gemeente=self.mens.gemeente,
                persoon=Persoonsgegevens(
                    naam=self.mens.naam,
                    geboortedatum=self.mens.geboortedatum,
                    is_geboortedatum_onzeker=self.mens.is_geboortedatum_onzeker,
                    bsn=self.mens.bsn,
                    v_nummer=self.mens.v_nummer,
                    is_synthetisch=True,
                ),
                feiten=facts,
                taal=self.mens.taal,
                heeft_tolk_nodig=self.mens.is_asiel and self.rnd.random() < 0.7,
                telefoon=self.mens.telefoon,
                adres_regels=(f"Voorbeeldstraat {self.mens.nummer}", "5500 AA Voorbeeldstad"),
                casusregisseur=bereik.medewerker,
            ),
            bereik=bereik,
            moment=make_moment(dag),
        )

    def fact(self, soort: str, dag: date, *, taak: str = "pip", op: date | None = None) -> None:
        """Record a dated fact on the day it happened, or on the day ``op``."""
        recorded = op or dag
        if self.is_past(recorded):
            feit_vastleggen(
                self.dossier,
                soort=soort,
                waarde=Waarde(datum=dag),
                bereik=self.bereik(taak, recorded),
                moment=make_moment(recorded),
            )

    def talk_lately(self) -> None:
        """Record a talk of the last weeks."""
        day = next_workday(self.vandaag - timedelta(days=self.rnd.randint(4, 30)))
        plaats, verslag = self.rnd.choice(GESPREKKEN)
        self.contact(day, onderwerp="voortgang", plaats=plaats, verslag=verslag)

    def contact(self, dag: date, *, onderwerp: str, plaats: str, verslag: str) -> None:
        """Record a talk with the person."""
        if self.is_past(dag):
            contact_vastleggen(
                self.dossier,
                contact=Contactgegevens(
                    datum=dag,
                    plaats=plaats,
                    kanaal="gesprek",
                    onderwerp=onderwerp,
                    met_wie=self.mens.naam.volledig,
                    verslag=verslag,
                ),
                bereik=self.bereik("pip", dag),
                moment=make_moment(dag),
            )

    def condition(self, soort: str, dag: date) -> None:
        """Record something that must be in order first, with owner and date."""
        if self.is_past(dag):
            bereik = self.bereik("pip", dag)
            words = {
                "kinderopvang": "Opvang voor het kind op lesdagen",
                "vervoer": "Met de bus naar de taalles",
            }
            randvoorwaarde_vastleggen(
                self.dossier,
                gegevens=Randvoorwaardegegevens(
                    soort=soort,
                    omschrijving=words[soort],
                    organisatie=bereik.organisatie,
                    medewerker=bereik.medewerker,
                    uiterlijk=dag + timedelta(days=42),
                ),
                bereik=bereik,
                moment=make_moment(dag),
            )

    def call(self, dag: date, *, outcome: str | None = "verschenen") -> date:
        """Call for the intake on a day; return the day of the talk."""
        talk = next_workday(dag + timedelta(days=10))
        if not self.is_past(dag):
            return talk
        term = next_workday(talk + timedelta(days=5))
        letter = oproep_versturen(
            self.dossier,
            afspraak=Afspraak(
                datum=talk,
                tijd=time(10, 0),
                plaats="Gemeentehuis, spreekkamer 2",
                uiterlijk=term,
            ),
            bereik=self.bereik("brede_intake", dag),
            moment=make_moment(dag),
        )
        self.send(letter, dag, taak="brede_intake")
        # Somebody who misses the talk can come until the term ends.
        known = term + timedelta(days=1) if outcome == "niet_verschenen" else talk
        if outcome is not None and self.is_past(known):
            oproep_uitkomst_vastleggen(
                self.dossier,
                volgnummer=1,
                uitkomst=outcome,
                uitkomst_op=known,
                bereik=self.bereik("brede_intake", known),
                moment=make_moment(known),
            )
        return talk

    def send(self, letter: uuid.UUID, dag: date, *, taak: str = "pip") -> None:
        """Post the letter on a day."""
        if self.is_past(dag):
            brief_verzenden(
                letter,
                verzonden_op=dag,
                wijze="post",
                bereik=self.bereik(taak, dag),
                moment=make_moment(dag),
            )

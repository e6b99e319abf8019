"""The steps between the koppeling and the home, from what has happened."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from inburgering.access.deel import Deel
from inburgering.cases.aankomst import AANWEZIGEN
from inburgering.cases.keuzelijsten import (
    BRONNEN,
    CONTACTPLAATSEN,
    KANALEN,
    VOORINBURGERING_WIJZEN,
    get_word,
)
from inburgering.cases.models import BredeIntake, Contactmoment, Feit, Intakegesprek, Woning
from inburgering.queries.aankomst_beeld import Stand, Stap

VOORINBURGERING: Final = (
    "voorinburgering_gevraagd",
    "voorinburgering_afgesproken",
    "voorinburgering_deelname",
    "voorinburgering_voltooid",
)
BEWOOND: Final = frozenset({Woning.Status.TOEGEWEZEN, Woning.Status.BETROKKEN})


@dataclass(frozen=True, slots=True)
class Verloop:
    """What the steps are made from."""

    feiten: Mapping[str, Feit]
    contacten: Sequence[Contactmoment]
    woning: Woning | None
    intake: BredeIntake | None
    intakegesprek: Intakegesprek | None
    dag: date
    mag_vastleggen: bool
    mag_huisvesten: bool
    delen: Collection[Deel]

    def datum(self, soort: str) -> date | None:
        """Return the day of a fact, if it is known."""
        fact = self.feiten.get(soort)
        return fact.datum if fact else None

    def door(self, soort: str) -> str:
        """Return who recorded a fact, or else who says so."""
        fact = self.feiten.get(soort)
        if fact is None:
            return ""
        source = get_word(BRONNEN, fact.bron)
        return f"{fact.door.naam} ({source})" if fact.door else source

    def actie(self, code: str) -> str:
        """Return what can be recorded, empty for who may not."""
        return code if self.mag_vastleggen else ""

    def feitactie(self, soort: str) -> str:
        """Return the fact that can be recorded where the worker sees the facts."""
        return f"feit:{soort}" if self.mag_vastleggen and Deel.FEITEN in self.delen else ""


def make_stappen(verloop: Verloop) -> tuple[Stap, ...]:
    """Return the steps in the order of the way."""
    steps = [
        _koppeling(verloop),
        *_voorinburgering(verloop),
        _kennismaking(verloop),
        _driegesprek(verloop),
    ]
    if Deel.INTAKE in verloop.delen:
        steps.append(_intake(verloop))
    return (*steps, _woning(verloop), _regeldag(verloop), _inschrijving(verloop))


def _koppeling(verloop: Verloop) -> Stap:
    day = verloop.datum("koppeling")
    azc = verloop.feiten.get("azc")
    where = _("Woont in %(azc)s.") % {"azc": azc.code} if azc else ""
    if day is None:
        text = _("Er is geen koppeling van het COA vastgelegd.")
        return Stap(
            "koppeling", _("Koppeling"), "nu", None, text, actie=verloop.feitactie("koppeling")
        )
    return Stap("koppeling", _("Koppeling"), "gedaan", day, where, verloop.door("koppeling"))


def _voorinburgering(verloop: Verloop) -> Iterator[Stap]:
    """Yield the four facts that statistics count apart, with one thing to do."""
    names = (
        _("Voorinburgering gevraagd"),
        _("Voorinburgering afgesproken"),
        _("Deelname aan voorinburgering"),
        _("Voorinburgering afgerond"),
    )
    none = verloop.feiten.get("geen_voorinburgering")
    lives_here = verloop.datum("inschrijving") is not None
    first = next((kind for kind in VOORINBURGERING if kind not in verloop.feiten), "")
    for kind, name in zip(VOORINBURGERING, names, strict=True):
        day = verloop.datum(kind)
        is_next = kind == first and none is None and not lives_here
        text = _describe_how(verloop) if kind == "voorinburgering_afgesproken" else ""
        stand: Stand = "gedaan" if day else "nu" if is_next else "straks"
        if day is None and (none is not None or lives_here):
            stand = "niet"
            text = _("Omdat: %(reden)s.") % {"reden": none.code} if none and kind == first else ""
        act = verloop.actie(kind) if is_next else ""
        yield Stap(kind, name, stand, day, text, verloop.door(kind), act)


def _describe_how(verloop: Verloop) -> str:
    fact = verloop.feiten.get("voorinburgering_wijze")
    return get_word(VOORINBURGERING_WIJZEN, fact.code) if fact else ""


def _kennismaking(verloop: Verloop) -> Stap:
    day = verloop.datum("kennismaking")
    name = _("Kennismaking")
    if day is not None:
        text = _describe_talk(verloop, "kennismaking")
        return Stap("kennismaking", name, "gedaan", day, text, verloop.door("kennismaking"))
    text = _("Het liefst voor de verhuizing, als de inburgeraar dat wil.")
    return Stap("kennismaking", name, "nu", None, text, actie=verloop.actie("kennismaking"))


def _describe_talk(verloop: Verloop, onderwerp: str) -> str:
    """Return channel and place of the last contact about this, as far as it may be seen."""
    for item in verloop.contacten:
        if item.onderwerp == onderwerp:
            kanaal, plaats = get_word(KANALEN, item.kanaal), get_word(CONTACTPLAATSEN, item.plaats)
            return f"{kanaal} {plaats}".capitalize()
    return ""


def _driegesprek(verloop: Verloop) -> Stap:
    day, name = verloop.datum("driegesprek"), _("Driegesprek met het COA")
    there = {
        wie: verloop.feiten[f"driegesprek_{wie}"].code == "ja"
        for wie in AANWEZIGEN
        if f"driegesprek_{wie}" in verloop.feiten
    }
    none = verloop.feiten.get("geen_driegesprek")
    if none is not None:
        text = _("Er is geen driegesprek. Omdat: %(reden)s.") % {"reden": none.code}
        return Stap("driegesprek", name, "niet", None, text, verloop.door("geen_driegesprek"))
    if day is None:
        text = _("Gemeente, COA en inburgeraar samen.")
        return Stap(
            "driegesprek", name, "nu", None, text, actie=verloop.actie("driegesprek_plannen")
        )
    if not there:
        text = _("Leg na het gesprek vast wie erbij was.")
        stand: Stand = "gepland" if day >= verloop.dag else "nu"
        act = verloop.actie("driegesprek")
        return Stap("driegesprek", name, stand, day, text, verloop.door("driegesprek"), act)
    present = ", ".join(str(AANWEZIGEN[wie]) for wie, was in there.items() if was)
    absent = ", ".join(str(AANWEZIGEN[wie]) for wie, was in there.items() if not was)
    text = _("Erbij: %(wie)s.") % {"wie": present}
    if absent:
        text += " " + _("Niet erbij: %(wie)s.") % {"wie": absent}
    act = verloop.actie("driegesprek_plannen") if absent else ""
    door = verloop.door("driegesprek_coa")
    return Stap("driegesprek", name, "nu" if absent else "gedaan", day, text, door, act)


def _intake(verloop: Verloop) -> Stap:
    intake, talk, name = verloop.intake, verloop.intakegesprek, _("Brede intake")
    if intake is None:
        text = _("Begin zo vroeg mogelijk, het liefst al in het azc.")
        return Stap("intake", name, "nu", None, text, actie=verloop.actie("intake"))
    text = ""
    if talk is not None:
        words = {"plaats": get_word(CONTACTPLAATSEN, talk.plaats)}
        text = _("Het eerste gesprek was %(plaats)s.") % words
    if intake.voltooid_op is not None:
        return Stap("intake", name, "gedaan", intake.voltooid_op, text)
    return Stap("intake", name, "nu", intake.begonnen_op, text, actie=verloop.actie("intake"))


def _woning(verloop: Verloop) -> Stap:
    home, name = verloop.woning, _("Woning")
    if home is not None and home.status in BEWOOND:
        text = ", ".join(home.adres_regels)
        day = home.betrokken_op or home.toegewezen_op
        return Stap("woning", name, "gedaan", day, text, home.gemeente.naam)
    day = verloop.datum("woning_toegewezen")
    if day is not None:
        return Stap("woning", name, "gedaan", day, "", verloop.door("woning_toegewezen"))
    text = _("Er is nog geen woning.")
    act = "woning" if verloop.mag_huisvesten else ""
    return Stap("woning", name, _later(verloop), None, text, actie=act)


def _regeldag(verloop: Verloop) -> Stap:
    day, name = verloop.datum("regeldag"), _("Regeldag")
    if day is not None:
        return Stap("regeldag", name, "gedaan", day, "", verloop.door("regeldag"))
    has_home = verloop.datum("woning_toegewezen") or (
        verloop.woning is not None and verloop.woning.status in BEWOOND
    )
    text = _("Huurcontract, inschrijving en bijstand op één dag.")
    act = "regeldag" if has_home and Deel.BEGELEIDING in verloop.delen else ""
    return Stap("regeldag", name, "nu" if has_home else "straks", None, text, actie=act)


def _inschrijving(verloop: Verloop) -> Stap:
    day, name = verloop.datum("inschrijving"), _("Woont in de gemeente")
    if day is not None:
        return Stap("inschrijving", name, "gedaan", day, "", verloop.door("inschrijving"))
    text = _("Op de dag van de inschrijving in de BRP.")
    act = verloop.feitactie("inschrijving")
    return Stap("inschrijving", name, "straks", None, text, actie=act)


def _later(verloop: Verloop) -> Stand:
    return "straks" if verloop.datum("inschrijving") is None else "niet"

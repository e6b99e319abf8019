"""Records what happens between the koppeling and the home: talks and preparation.

Source: R-KEMP-019, R-KEMP-053, R-DRE-010: hand-over with COA, municipality and the person, and
agreeing how the preparation goes. Art. 10 Wi2021 and art. 3.17 Bi2021 for the preparation.
"""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.aankomst_feit import drop_facts, load_known, put_facts
from inburgering.actions.contact import Contactgegevens, write_contact
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import handeling
from inburgering.cases.aankomst import AANWEZIGEN, Voorinburgeringstap
from inburgering.cases.keuzelijsten import VOORINBURGERING_WIJZEN

LANGSTE_REDEN: Final = 60
_AANWEZIG: Final = tuple(f"driegesprek_{wie}" for wie in AANWEZIGEN)


@dataclass(frozen=True, slots=True)
class Gesprek:
    """A talk as typed: when, where, in which way."""

    datum: date
    plaats: str
    kanaal: str
    tolk: str = ""
    verslag: str = ""


def kennismaking_vastleggen(
    dossier: uuid.UUID,
    *,
    gesprek: Gesprek,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the first talk with its place and channel, as a fact and in the log of contacts.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "kennismaking.gehouden", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        reason = "De kennismaking was op een andere dag."
        put_facts(stuk, {"kennismaking": Waarde(datum=gesprek.datum)}, reden=reason, velden={})
        write_contact(stuk, _make_contact(gesprek, "kennismaking", _name(["inburgeraar"])))


def driegesprek_plannen(
    dossier: uuid.UUID,
    *,
    datum: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Set the day of the talk of municipality, COA and the person; a new day replaces the old.

    :raises Onvolledig: at ``datum``, if that day is past or before the koppeling.
    :raises Geweigerd: if the talk was held with all three.
    """
    with handeling(
        "driegesprek.gepland", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        if datum < moment.dag:
            fault = _("Deze dag is voorbij. Was het gesprek er al? Leg dan het gesprek vast.")
            raise Onvolledig(fault, velden={"datum": fault})
        known = load_known(stuk)
        if all(soort in known and known[soort].code == "ja" for soort in _AANWEZIG):
            raise Geweigerd(_("Het driegesprek is al geweest, met alle drie."))
        drop_facts(stuk, {*_AANWEZIG, "geen_driegesprek"})
        reason = "Het driegesprek is verzet."
        put_facts(stuk, {"driegesprek": Waarde(datum=datum)}, reden=reason, velden={})


def driegesprek_vastleggen(
    dossier: uuid.UUID,
    *,
    gesprek: Gesprek,
    aanwezig: Collection[str],
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the talk of municipality, COA and the person, with who was there.

    ``aanwezig`` holds codes of ``cases.aankomst.AANWEZIGEN``.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "driegesprek.gehouden", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        there = [wie for wie in AANWEZIGEN if wie in aanwezig]
        if not there:
            fault = _("Kruis aan wie erbij was. Was er niemand? Kies dan 'Het gaat niet door'.")
            raise Onvolledig(fault, velden={"aanwezig": fault})
        if gesprek.datum > moment.dag:
            fault = _("Deze dag komt nog. Plan het gesprek, en leg het daarna vast.")
            raise Onvolledig(fault, velden={"datum": fault})
        values = {"driegesprek": Waarde(datum=gesprek.datum)}
        values |= {
            f"driegesprek_{wie}": Waarde(code="ja" if wie in there else "nee") for wie in AANWEZIGEN
        }
        put_facts(stuk, values, reden="Zo was het gesprek.", velden={})
        drop_facts(stuk, {"geen_driegesprek"})
        write_contact(stuk, _make_contact(gesprek, "warme_overdracht", _name(there)))
        stuk.gegevens["aanwezig"] = there


def driegesprek_afzeggen(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record why there is no talk of the three.

    :raises Onvolledig: at ``reden``.
    """
    with handeling(
        "driegesprek.vervallen", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        text = check_reden(reden)
        drop_facts(stuk, {"driegesprek", *_AANWEZIG})
        reason = "De reden is aangepast."
        put_facts(
            stuk,
            {"geen_driegesprek": Waarde(code=text)},
            reden=reason,
            velden={"geen_driegesprek": "reden"},
        )


@dataclass(frozen=True, slots=True)
class Voorinburgering:
    """One step of the preparation as typed."""

    stap: Voorinburgeringstap
    datum: date | None = None
    wijze: str = ""
    """How it goes; only with ``afgesproken``."""
    reden: str = ""
    """Why not; only with ``geen``."""


def voorinburgering_vastleggen(
    dossier: uuid.UUID,
    *,
    voorinburgering: Voorinburgering,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record one step of the preparation: asked, agreed, took part, completed, or why not.

    Each step is a fact of its own: taking part says nothing of what was agreed.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "voorinburgering.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        stap = voorinburgering.stap
        if stap == "geen":
            values: Mapping[str, Waarde] = {
                "geen_voorinburgering": Waarde(code=check_reden(voorinburgering.reden))
            }
        else:
            values = {f"voorinburgering_{stap}": Waarde(datum=voorinburgering.datum)}
            drop_facts(stuk, {"geen_voorinburgering"})
        if stap == "afgesproken":
            values = {**values, "voorinburgering_wijze": _check_wijze(voorinburgering)}
        reason = "De voorinburgering is aangepast."
        names = {"voorinburgering_wijze": "wijze", "geen_voorinburgering": "reden"}
        put_facts(stuk, values, reden=reason, velden=names)
        stuk.gegevens["stap"] = stap


def check_reden(reden: str) -> str:
    """Return the reason, without spaces around it.

    :raises Onvolledig: at ``reden``, if it is empty or too long.
    """
    text = " ".join(reden.split())
    fault = None
    if len(text) < 3:
        fault = _("Schrijf kort op waarom, bijvoorbeeld: het COA had geen tijd.")
    elif len(text) > LANGSTE_REDEN:
        fault = _("Schrijf het korter: hoogstens 60 tekens.")
    if fault is not None:
        raise Onvolledig(fault, velden={"reden": fault})
    return text


def _check_wijze(voorinburgering: Voorinburgering) -> Waarde:
    if voorinburgering.wijze not in VOORINBURGERING_WIJZEN:
        fault = _("Kies hoe de voorinburgering gaat.")
        raise Onvolledig(fault, velden={"wijze": fault})
    return Waarde(code=voorinburgering.wijze, datum=voorinburgering.datum)


def _name(wie: Collection[str]) -> str:
    """Return who was there, in Dutch: the log of a dossier has one language."""
    with override("nl"):
        return ", ".join(str(AANWEZIGEN[item]) for item in wie)


def _make_contact(gesprek: Gesprek, onderwerp: str, met_wie: str) -> Contactgegevens:
    return Contactgegevens(
        datum=gesprek.datum,
        plaats=gesprek.plaats,
        kanaal=gesprek.kanaal,
        onderwerp=onderwerp,
        met_wie=met_wie,
        verslag=gesprek.verslag,
        tolk=gesprek.tolk,
    )

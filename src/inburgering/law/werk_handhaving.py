"""The work of enforcement: from facts to a decision that stands for good.

Grondslag: art. 22 en 23 Wet inburgering 2021; art. 5:50, 5:51 en 7:10 Algemene wet bestuursrecht.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from inburgering.law.grondslag import Grondslag, awb
from inburgering.law.handhaving_termijn import (
    BESLUIT,
    BEZWAAR_BESLUIT,
    ZIENSWIJZE,
    besluit_uiterlijk,
    bezwaar_besluit_uiterlijk,
    onherroepelijk_vanaf,
)
from inburgering.law.kalender import EEN_DAG
from inburgering.law.oproepen import TWEEDE_BOETE, is_boete_mogelijk
from inburgering.law.stand_handhaving import Zaakstand
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk, WerkCode

TAAK: Final = "handhaving"
BEKENDMAKEN = awb("3:41", 1)
BEZWAARTERMIJN = awb("6:7")
DERDE = 3
Vraag = Callable[[Zaakstand], Werk | None]


def handhaving(beeld: Beeld) -> Iterator[Werk]:
    """Yield what every open case asks next; of several the one that is due first."""
    found: dict[WerkCode, Werk] = {}
    for zaak in beeld.stand.handhaving.zaken:
        item = _volgende(zaak)
        if item is None:
            continue
        known = found.get(item.code)
        if known is None or _volgorde(item) < _volgorde(known):
            found[item.code] = item
    yield from found.values()


def handhaving_feiten(beeld: Beeld) -> Iterator[Werk]:
    """Yield the report about a third call that did not help: the law asks a second fine.

    Grondslag: art. 22 lid 3 Wet inburgering 2021, versie 2022-01-01.
    """
    stand = beeld.stand
    calls = [een for een in stand.oproepen if een.uitkomst != "vervallen"]
    if len(calls) < DERDE or not all(een.is_mislukt for een in calls):
        return
    third = calls[DERDE - 1]
    holder = stand.feiten.is_asielvergunninghouder
    if third.volgnummer in stand.handhaving.oproepen_met_zaak:
        return
    if not is_boete_mogelijk(is_asielvergunninghouder=holder, dag=third.gebleken_op):
        return
    yield _werk(
        "handhaving_feiten",
        third.gebleken_op,
        None,
        zin(
            gettext_noop(
                "Ook de derde oproep hielp niet. De wet vraagt dan een tweede boete:"
                " leg de feiten vast, of leg vast waarom er geen boete komt."
            )
        ),
        TWEEDE_BOETE,
    )


def _volgorde(item: Werk) -> tuple[date, date]:
    return (item.uiterlijk or date.max, item.vanaf)


def _volgende(zaak: Zaakstand) -> Werk | None:
    rule = PER_STATUS.get(zaak.status)
    return None if rule is None else rule(zaak)


def _feiten(zaak: Zaakstand) -> Werk:
    if zaak.artikel == "22":
        return _beoordelen(zaak)
    return _werk(
        "zienswijze_vragen",
        zaak.rapport_op,
        besluit_uiterlijk(zaak.rapport_op),
        zin(
            gettext_noop("De feiten van %(dag)s staan vast: vraag wat de inburgeraar ervan vindt."),
            dag=zaak.gedraging_op,
        ),
        ZIENSWIJZE,
    )


def _beoordelen(zaak: Zaakstand) -> Werk:
    vanaf = zaak.rapport_op
    if zaak.zienswijze_uiterlijk is not None:
        vanaf = zaak.zienswijze_ontvangen_op or zaak.zienswijze_uiterlijk + EEN_DAG
    return _werk(
        "zienswijze_beoordelen",
        vanaf,
        besluit_uiterlijk(zaak.rapport_op),
        zin(
            gettext_noop(
                "Weeg de feiten van %(dag)s en de reactie: hoeveel schuld is er,"
                " en is de bijstand voor hetzelfde al verlaagd?"
            ),
            dag=zaak.gedraging_op,
        ),
        ZIENSWIJZE,
    )


def _besluiten(zaak: Zaakstand) -> Werk:
    if zaak.status == "beoordelen":
        uitleg = zin(gettext_noop("De zaak is gewogen: leg de boete voor aan een collega."))
    else:
        uitleg = zin(gettext_noop("Een collega is akkoord: neem het besluit."))
    vanaf = zaak.akkoord_op or zaak.zienswijze_uiterlijk or zaak.rapport_op
    return _werk("boete_besluiten", vanaf, besluit_uiterlijk(zaak.rapport_op), uitleg, BESLUIT)


def _voorgelegd(zaak: Zaakstand) -> Werk:
    if zaak.akkoord_op is not None:
        return _besluiten(zaak)
    return _werk(
        "boete_akkoord_geven",
        zaak.voorgelegd_op or zaak.rapport_op,
        besluit_uiterlijk(zaak.rapport_op),
        zin(gettext_noop("Een collega vroeg om mee te kijken met een boete.")),
    )


def _besloten(zaak: Zaakstand) -> Werk | None:
    if zaak.dagtekening is None:  # pragma: no cover - a database constraint
        return None
    if zaak.bekend_op is None:
        uitleg = zin(
            gettext_noop("Het besluit is van %(dag)s: bezwaar maken kan pas na verzending."),
            dag=zaak.dagtekening,
        )
        return _werk("boete_verzenden", zaak.dagtekening, None, uitleg, BEKENDMAKEN)
    vanaf = onherroepelijk_vanaf(
        zaak.bekend_op,
        bezwaar_op=zaak.bezwaar_op,
        bezwaar_besloten_op=zaak.bezwaar_besloten_op,
        bezwaar_uitkomst=zaak.bezwaar_uitkomst,
    )
    if vanaf is None:  # pragma: no cover - then the case stands at bezwaar
        return None
    uitleg = zin(
        gettext_noop(
            "Vanaf %(vanaf)s staat de boete vast, als er geen bezwaar of beroep meer loopt:"
            " leg dat vast."
        ),
        vanaf=vanaf,
    )
    return _werk("boete_onherroepelijk", vanaf, None, uitleg, BEZWAARTERMIJN)


def _bezwaar(zaak: Zaakstand) -> Werk | None:
    if zaak.bezwaar_op is None or zaak.bekend_op is None:  # pragma: no cover - checked before
        return None
    uitleg = zin(
        gettext_noop(
            "Het bezwaar kwam op %(dag)s. Beslis op tijd; met een commissie is er 6 weken meer."
        ),
        dag=zaak.bezwaar_op,
    )
    uiterlijk = bezwaar_besluit_uiterlijk(zaak.bekend_op)
    return _werk("bezwaar_beslissen", zaak.bezwaar_op, uiterlijk, uitleg, BEZWAAR_BESLUIT)


PER_STATUS: Final[dict[str, Vraag]] = {
    "feiten": _feiten,
    "zienswijze": _beoordelen,
    "beoordelen": _besluiten,
    "voorgelegd": _voorgelegd,
    "besloten": _besloten,
    "bezwaar": _bezwaar,
}


def _werk(
    code: WerkCode, vanaf: date, uiterlijk: date | None, uitleg: Zin, *grondslag: Grondslag
) -> Werk:
    return buiten_pip(
        code, TAAK, vanaf=vanaf, uiterlijk=uiterlijk, grondslag=grondslag, uitleg=(uitleg,)
    )

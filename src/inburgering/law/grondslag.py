"""The legal basis of a rule, as a value that screens, letters and timeline all show alike."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

WetCode = Literal["Wi2021", "Bi2021", "Pw", "Awb", "Atw"]

BWB: dict[WetCode, str] = {
    "Wi2021": "BWBR0044770",
    "Bi2021": "BWBR0045555",
    "Pw": "BWBR0015703",
    "Awb": "BWBR0005537",
    "Atw": "BWBR0002448",
}
NAAM: dict[WetCode, str] = {
    "Wi2021": "Wet inburgering 2021",
    "Bi2021": "Besluit inburgering 2021",
    "Pw": "Participatiewet",
    "Awb": "Algemene wet bestuursrecht",
    "Atw": "Algemene termijnenwet",
}
BEGIN_WET = date(2022, 1, 1)
"""The day on which the Wet inburgering 2021 took effect."""
BEGIN_2023 = date(2023, 1, 1)
"""The day on which the first changes of the act and the decree took effect."""
BEGIN_TERMIJNENWET = date(2010, 10, 10)
"""The first day of the text of the Algemene termijnenwet that is in force."""


@dataclass(frozen=True, slots=True)
class Grondslag:
    """An article of a law in the text that holds from ``versie``."""

    wet: WetCode
    artikel: str
    lid: int | None
    versie: date
    """The first day of the text that is used.

    For the Awb and the Participatiewet, whose articles are older, the text in force when the
    Wet inburgering 2021 took effect.
    """

    @property
    def bwb(self) -> str:
        """The number of the law in the Basiswettenbestand."""
        return BWB[self.wet]

    @property
    def url(self) -> str:
        """The address of this article, in this text, in the official publication."""
        return (
            f"https://wetten.overheid.nl/{self.bwb}/{self.versie.isoformat()}#Artikel{self.artikel}"
        )

    @property
    def kort(self) -> str:
        """How a letter or screen names the article: ``art. 5.3 lid 1 Besluit inburgering 2021``."""
        lid = "" if self.lid is None else f" lid {self.lid}"
        return f"art. {self.artikel}{lid} {NAAM[self.wet]}"


def wi(artikel: str, lid: int | None = None, *, versie: date = BEGIN_WET) -> Grondslag:
    """Return an article of the Wet inburgering 2021."""
    return Grondslag("Wi2021", artikel, lid, versie)


def bi(artikel: str, lid: int | None = None, *, versie: date = BEGIN_WET) -> Grondslag:
    """Return an article of the Besluit inburgering 2021."""
    return Grondslag("Bi2021", artikel, lid, versie)


def pw(artikel: str, lid: int | None = None, *, versie: date = BEGIN_WET) -> Grondslag:
    """Return an article of the Participatiewet."""
    return Grondslag("Pw", artikel, lid, versie)


def awb(artikel: str, lid: int | None = None, *, versie: date = BEGIN_WET) -> Grondslag:
    """Return an article of the Algemene wet bestuursrecht."""
    return Grondslag("Awb", artikel, lid, versie)


def atw(artikel: str, lid: int | None = None, *, versie: date = BEGIN_TERMIJNENWET) -> Grondslag:
    """Return an article of the Algemene termijnenwet."""
    return Grondslag("Atw", artikel, lid, versie)


def grondslag_as_json(grondslag: Grondslag) -> dict[str, object]:
    """Return the legal basis as the plain JSON values of the calculator's answer."""
    return {
        "wet": grondslag.wet,
        "artikel": grondslag.artikel,
        "lid": grondslag.lid,
        "versie": grondslag.versie.isoformat(),
        "url": grondslag.url,
    }


def grondslag_from_json(waarde: object) -> Grondslag:
    """Return the legal basis that ``grondslag_as_json`` wrote.

    :raises ValueError: if the value is not what ``grondslag_as_json`` writes.
    """
    if not isinstance(waarde, dict):
        raise ValueError("a legal basis is stored as an object")
    wet, artikel = waarde.get("wet"), waarde.get("artikel")
    lid, versie = waarde.get("lid"), waarde.get("versie")
    codes: tuple[WetCode, ...] = get_args(WetCode)
    code = next((code for code in codes if code == wet), None)
    if code is None or not isinstance(artikel, str):
        raise ValueError("a legal basis has a known law and an article")
    if not isinstance(versie, str) or not (lid is None or type(lid) is int):
        raise ValueError("a legal basis has a lid and the first day of its text")
    return Grondslag(code, artikel, lid, date.fromisoformat(versie))

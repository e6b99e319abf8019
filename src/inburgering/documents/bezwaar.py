"""How a letter tells a person that the decision can be contested."""

from typing import Protocol

from inburgering.documents.brief import Adres, Alinea, Blok, Kop, Lijst, Ontbreekt, Uitleg
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import Bekendmaking, Bezwaaradres


class Besluitgegevens(Protocol):
    """What every letter with a decision knows."""

    @property
    def kenmerk(self) -> str:
        """The reference of the decision."""

    @property
    def bezwaaradres(self) -> Bezwaaradres | None:
        """Where bezwaar goes."""

    @property
    def bekendmaking(self) -> Bekendmaking | None:
        """When it was made known, once that is so."""


def bezwaar_blokken(gegevens: Besluitgegevens, *, gevolg: str) -> tuple[Blok, ...]:
    """Return the part on bezwaar: what it is, by when, where to and how.

    The last day is printed only when the day of bekendmaking is known: the six weeks
    run from that day, which may be later than the date of the letter. ``gevolg`` says
    what holds in the meantime.

    Grondslag: art. 3:45, 6:4, 6:5, 6:7, 6:8 and 6:16 Algemene wet bestuursrecht.
    """
    address = gegevens.bezwaaradres
    return (
        Kop("Bent u het niet eens met dit besluit?"),
        Alinea("Bel ons dan eerst. Soms lossen wij het samen op. U kunt ook bezwaar maken."),
        Uitleg(
            "Bezwaar",
            "betekent: u schrijft dat u het niet eens bent met het besluit. "
            "Wij kijken er dan nog een keer naar. Bezwaar maken kost geen geld. "
            "Bellen is geen bezwaar.",
        ),
        _limit(gegevens.bekendmaking),
        Alinea("Zet dit in uw brief:"),
        Lijst(
            (
                "uw naam en adres;",
                "de datum van uw brief;",
                f"de datum van ons besluit en het kenmerk: {gegevens.kenmerk or '...'};",
                "waarom u het niet eens bent met het besluit;",
                "uw handtekening.",
            )
        ),
        *_where(address),
        Alinea(f"Maakt u bezwaar? {gevolg}"),
    )


def _limit(known: Bekendmaking | None) -> Alinea:
    if known:
        return Alinea(
            f"Wij stuurden of gaven u deze brief op {format_date(known.datum)}. "
            f"Stuur uw bezwaar daarom op tijd: uiterlijk op {format_date(known.bezwaar_uiterlijk)}."
        )
    return Alinea(
        "Stuur uw bezwaar binnen zes weken. De zes weken beginnen "
        "op de dag nadat wij deze brief aan u stuurden of gaven. Wacht dus niet te lang."
    )


def _where(address: Bezwaaradres | None) -> tuple[Blok, ...]:
    if address is None:
        return (Ontbreekt("Adres voor bezwaar"),)
    blokken: list[Blok] = [
        Alinea("Stuur uw brief naar dit adres:"),
        Adres((address.naam, *address.adres_regels)),
    ]
    if address.digitaal:
        blokken.append(Alinea(f"Het kan ook op internet: {address.digitaal}"))
    return tuple(blokken)

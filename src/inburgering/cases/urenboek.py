"""What stands for people in the weeks around new hours, and what may not be added to it.

Source: bad input that must never come in: hours in the future, more than 60 in a week together
with what stands, the same time twice.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_bevinding import Uitleg, Uitlegtabel
from inburgering.cases.models import Uren
from inburgering.cases.urensoorten import CATEGORIEEN, MAX_DAG, MAX_WEEK, URENSOORTEN
from inburgering.law.uren_tellen import MINUTEN_PER_UUR

WEEK: Final = timedelta(days=7)
FOUTEN: Final[Uitlegtabel] = {
    "toekomst": Uitleg(_("Deze dag ligt na vandaag."), _("Vul uren pas in als ze zijn gemaakt.")),
    "niet_maandag": Uitleg(
        _("Uren per week horen bij de maandag van die week."), _("Vul de maandag in.")
    ),
    "geen_tijd": Uitleg(
        _("Er staat geen tijd en geen reden van afwezigheid."),
        _("Vul uren in, of kies waarom de inburgeraar er niet was."),
    ),
    "dag_vol": Uitleg(_("Dit is meer dan 16 uur op een dag."), _("Controleer het aantal uren.")),
    "week_vol": Uitleg(
        _("Samen met wat er al staat is dit meer dan 60 uur in deze week."),
        _("Controleer het aantal uren en de week."),
    ),
    "meer_dan_gepland": Uitleg(
        _("Dit zijn meer uren dan er gepland waren."), _("Controleer beide getallen.")
    ),
    "staat_er_al": Uitleg(
        _("Deze uren staan er al."), _("Verbeter de regel die er staat, of laat deze weg.")
    ),
    "week_en_dag": Uitleg(
        _("In deze week staan al uren van deze soort, per dag of per week."),
        _("Kies een van de twee: per dag of per week."),
    ),
    "soort_onbekend": Uitleg(_("Deze soort kennen we niet."), _("Kies een soort uit de lijst.")),
    "categorie_nodig": Uitleg(
        _("Bij participatie hoort een categorie."), _("Kies wat de inburgeraar deed.")
    ),
    "categorie_past_niet": Uitleg(
        _("Een categorie hoort alleen bij participatie."), _("Haal de categorie weg.")
    ),
    "buiten_bestelling": Uitleg(
        _("Deze dag ligt niet in de periode van de lessen bij jouw organisatie."),
        _("Controleer de dag, of vraag de casusregisseur naar de bestelling."),
    ),
}
"""By code: what is wrong, and what to do."""
VELD: Final[Mapping[str, str]] = {
    **dict.fromkeys(("toekomst", "niet_maandag", "buiten_bestelling", "staat_er_al"), "datum"),
    **dict.fromkeys(("geen_tijd", "dag_vol", "week_vol", "meer_dan_gepland"), "tijd"),
    "week_en_dag": "datum",
    "soort_onbekend": "soort",
    "categorie_nodig": "categorie",
    "categorie_past_niet": "categorie",
}
"""At which column or field a finding belongs."""


@dataclass(frozen=True, slots=True)
class Opgave:
    """Time of one person, as somebody states it."""

    dossier: int
    soort: str
    datum: date
    minuten: int
    organisatie: str
    categorie: str = ""
    is_week: bool = False
    gepland: int | None = None
    afwezig: str = ""
    opmerking: str = ""
    les: int | None = None

    @property
    def maandag(self) -> date:
        """The Monday of its week."""
        return self.datum - timedelta(days=self.datum.weekday())

    @property
    def laatste_dag(self) -> date:
        """The last day that it is about: of a row for a whole week its Sunday."""
        return self.datum + (WEEK - timedelta(days=1) if self.is_week else timedelta())

    @property
    def reeks(self) -> tuple[int, str, str, str, date]:
        """What may stand per week or per day, not both."""
        return self.dossier, self.organisatie, self.soort, self.categorie, self.maandag


@dataclass(slots=True)
class Urenboek:
    """What stands, and what was accepted since; adding is only in memory."""

    weken: Counter[tuple[int, date]] = field(default_factory=Counter)
    dagen: Counter[tuple[int, date]] = field(default_factory=Counter)
    sleutels: set[tuple[object, ...]] = field(default_factory=set)
    reeksen: dict[tuple[int, str, str, str, date], Counter[bool]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def add(self, item: Opgave, *, by: int = 1) -> None:
        """Count a row; ``by=-1`` takes it away again."""
        self.weken[item.dossier, item.maandag] += by * item.minuten
        if not item.is_week:
            self.dagen[item.dossier, item.datum] += by * item.minuten
        if item.les is None:
            (self.sleutels.add if by > 0 else self.sleutels.discard)(_key(item))
        self.reeksen[item.reeks][item.is_week] += by

    def find_fault(self, item: Opgave, *, dag: date) -> str:
        """Return the code of what is wrong with a row, empty when it may be added."""
        return find_own_fault(item, dag=dag) or self._find_clash(item)

    def _find_clash(self, item: Opgave) -> str:
        if item.les is None and _key(item) in self.sleutels:
            return "staat_er_al"
        if self.reeksen[item.reeks][not item.is_week] > 0:
            return "week_en_dag"
        if not item.is_week and self.dagen[item.dossier, item.datum] + item.minuten > MAX_DAG:
            return "dag_vol"
        if self.weken[item.dossier, item.maandag] + item.minuten > MAX_WEEK:
            return "week_vol"
        return ""


def _key(item: Opgave) -> tuple[object, ...]:
    return (
        item.dossier,
        item.organisatie,
        item.soort,
        item.categorie,
        item.datum,
        item.is_week,
    )


def find_own_fault(item: Opgave, *, dag: date) -> str:
    """Return the code of what is wrong with a row by itself, whatever stands."""
    if item.soort not in URENSOORTEN:
        return "soort_onbekend"
    if item.soort == "participatie" and item.categorie not in CATEGORIEEN:
        return "categorie_nodig"
    is_welcome = item.soort == "pvt" and item.categorie == "welkomstprogramma"
    if item.soort != "participatie" and item.categorie and not is_welcome:
        return "categorie_past_niet"
    if item.is_week and item.datum.weekday():
        return "niet_maandag"
    if item.datum > dag:
        return "toekomst"
    return _find_wrong_time(item)


def _find_wrong_time(item: Opgave) -> str:
    if not item.minuten and not item.afwezig:
        return "geen_tijd"
    if item.minuten > (MAX_WEEK if item.is_week else MAX_DAG):
        return "week_vol" if item.is_week else "dag_vol"
    if item.gepland is not None and item.minuten > item.gepland:
        return "meer_dan_gepland"
    return ""


def load_urenboek(items: Iterable[Opgave], *, without: Iterable[int] = ()) -> Urenboek:
    """Return what stands for these people in these weeks; one query.

    ``without`` are rows that will be replaced.
    """
    wanted = list(items)
    book = Urenboek()
    if not wanted:
        return book
    mondays = [item.maandag for item in wanted]
    rows = Uren.objects.filter(
        dossier__in={item.dossier for item in wanted},
        is_geldig=True,
        datum__gte=min(mondays),
        datum__lt=max(mondays) + WEEK,
    ).exclude(pk__in=list(without))
    for row in rows.order_by().iterator():
        book.add(as_opgave(row))
    return book


def as_opgave(row: Uren) -> Opgave:
    """Return a recorded row as it was stated."""
    return Opgave(
        dossier=row.dossier_id,
        soort=row.soort,
        datum=row.datum,
        minuten=row.minuten,
        organisatie=row.organisatie_id,
        categorie=row.categorie,
        is_week=row.is_week,
        gepland=row.minuten_gepland,
        afwezig=row.afwezig,
        opmerking=row.opmerking,
        les=row.les_id,
    )


def read_uren(tekst: str) -> int | None:
    """Return the minutes of "3", "3,5", "3.5", "3:30", "3u30" or "45 min"; ``None``: unreadable."""
    plain = tekst.strip().lower().replace("uur", "u").replace(" ", "")
    if plain.endswith("min") and plain[:-3].isdecimal():
        return int(plain[:-3])
    plain = plain.removesuffix("u")
    for sign in (":", "u"):
        hours, found, rest = plain.partition(sign)
        if found and hours.isdecimal() and rest.isdecimal() and int(rest) < MINUTEN_PER_UUR:
            return int(hours) * MINUTEN_PER_UUR + int(rest)
    hours, found, part = plain.replace(",", ".").partition(".")
    if not hours.isdecimal() or (found and not (part.isdecimal() and len(part) <= 2)):
        return None
    fraction = int(part) * MINUTEN_PER_UUR // 10 ** len(part) if found else 0
    return int(hours) * MINUTEN_PER_UUR + fraction

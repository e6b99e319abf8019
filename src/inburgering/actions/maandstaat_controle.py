"""What must be right in the statement of a month."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.cases.models import Dossier, Maandregel, Maandstaat, Ontzorging, VasteLast
from inburgering.cases.ontzorging import list_perioden
from inburgering.law.maandstaat import (
    Inhouding,
    eerste_open_maand,
    maanden_van,
    maandsom,
    rood_in_maand,
    valt_in_maand,
)


@dataclass(frozen=True, slots=True)
class Staatregel:
    """One fixed cost in the month; cents."""

    last: int
    ingehouden_cent: int
    betaald_cent: int
    betaald_op: date | None = None


@dataclass(frozen=True, slots=True)
class Staatgegevens:
    """The figures of a month, in cents; a line for every fixed cost of that month."""

    bijstand_cent: int
    toeslagen_cent: int
    regels: tuple[Staatregel, ...]


def require_periode(row: Dossier, maand: date, *, dag: date) -> Ontzorging:
    """Return the period to which the month belongs, the later one when two share it.

    :raises Geweigerd: if there is none, or the month has not begun.
    """
    for period in list_perioden(row):
        if maand in set(maanden_van(period.begin, period.eind)):
            if maand > dag:
                raise Geweigerd(_("Deze maand is nog niet begonnen."))
            return period
    raise Geweigerd(_("In deze maand was er geen ontzorgen."))


def find_staat(period: Ontzorging, maand: date) -> Maandstaat | None:
    """Return the statement of the month, if there is one."""
    return Maandstaat.objects.filter(ontzorging=period, maand=maand).first()


def list_lasten(period: Ontzorging, maand: date) -> list[VasteLast]:
    """Return the fixed costs that have a part in the month, or had one in its statement."""
    lines = Maandregel.objects.filter(staat__ontzorging=period, staat__maand=maand)
    written = set(lines.values_list("last_id", flat=True))
    rows = VasteLast.objects.filter(ontzorging=period).order_by("betaaldag", "pk")
    return [
        row for row in rows if row.pk in written or valt_in_maand(row.begin, row.eind, maand=maand)
    ]


def check_earlier_months(period: Ontzorging, maand: date) -> None:
    """Check that every earlier month is final.

    :raises Geweigerd: naming the month that is still open.
    """
    final = period.staten.filter(is_definitief=True).values_list("maand", flat=True)
    first = eerste_open_maand(period.begin, period.eind, definitief=set(final))
    if first is not None and first < maand:
        raise Geweigerd(
            _("Maak eerst de staat van %(maand)s definitief.")
            % {"maand": date_format(first, "F Y")}
        )


def check_staat(
    period: Ontzorging,
    maand: date,
    gegevens: Staatgegevens,
    *,
    dag: date,
    faults: Mapping[str, Tekst] | None = None,
) -> None:
    """Check that the figures can be true together.

    :raises Geweigerd: if the fixed costs changed since the form was opened.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    lasten = {row.pk: row for row in list_lasten(period, maand)}
    if set(lasten) != {line.last for line in gegevens.regels}:
        raise Geweigerd(_("De vaste lasten zijn net gewijzigd. Kijk alles na en bewaar opnieuw."))
    velden = dict(faults or {})
    som = maandsom(
        bijstand=gegevens.bijstand_cent,
        toeslagen=gegevens.toeslagen_cent,
        inhoudingen=[Inhouding(r.ingehouden_cent, r.betaald_cent) for r in gegevens.regels],
    )
    if som.tekort:
        velden["bijstand"] = _("Je houdt meer in dan er binnenkomt. Controleer de bedragen.")
    history = _load_other_months(period, maand)
    for line in gegevens.regels:
        velden |= _check_line(line, history[line.last], maand, dag)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _load_other_months(period: Ontzorging, maand: date) -> dict[int, list[tuple[date, int, int]]]:
    found: dict[int, list[tuple[date, int, int]]] = defaultdict(list)
    rows = Maandregel.objects.filter(staat__ontzorging=period).exclude(staat__maand=maand)
    for last, month, withheld, paid in rows.values_list(
        "last_id", "staat__maand", "ingehouden_cent", "betaald_cent"
    ):
        found[last].append((month, withheld, paid))
    return found


def _check_line(
    line: Staatregel, others: list[tuple[date, int, int]], maand: date, dag: date
) -> dict[str, Tekst]:
    if line.betaald_op is not None and not line.betaald_cent:
        return {f"betaald_op_{line.last}": _("Er is niets betaald. Haal de dag weg.")}
    if line.betaald_op is not None and line.betaald_op > dag:
        return {
            f"betaald_op_{line.last}": _("Deze dag ligt na vandaag. Vul in wanneer je betaalde.")
        }
    red = rood_in_maand([*others, (maand, line.ingehouden_cent, line.betaald_cent)])
    if red is None:
        return {}
    fault = _("In %(maand)s is dan meer betaald dan er was ingehouden. Controleer de bedragen.")
    return {f"betaald_{line.last}": fault % {"maand": date_format(red, "F Y")}}

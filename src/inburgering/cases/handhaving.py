"""What the law must know of one case of enforcement, read from the tables, and its words."""

from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import Dossier, Duobesluit, Feit, Handhavingszaak, Oproep, Pip
from inburgering.cases.stand_handhaving import STAAT
from inburgering.law.boete import Artikel, Boetefeiten, EerdereBoete, NieuweTermijn
from inburgering.law.boete_parameters import Verwijtbaarheid
from inburgering.law.handhaving import Gedragingcode, Zaakfeiten
from inburgering.law.handhaving_termijn import is_zwaar
from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.oproepen import MISLUKT

VERWIJTBAARHEID: Final[Keuzelijst] = {
    "opzet": _("Met opzet: wist het en wilde het"),
    "grove_schuld": _("Grove schuld: was heel erg onzorgvuldig"),
    "gewoon": _("Gewone schuld: had het anders kunnen doen"),
    "verminderd": _("Minder schuld: er is een reden die het minder erg maakt"),
    "geen": _("Geen schuld: kon er niets aan doen"),
}
STATUSSEN: Final[Keuzelijst] = {
    "feiten": _("feiten vastgelegd"),
    "zienswijze": _("reactie gevraagd"),
    "beoordelen": _("gewogen"),
    "voorgelegd": _("bij een collega"),
    "besloten": _("boete opgelegd"),
    "bezwaar": _("bezwaar loopt"),
    "onherroepelijk": _("staat vast"),
    "afgezien": _("geen boete"),
    "ingetrokken": _("boete ingetrokken"),
}
UITKOMSTEN: Final[Keuzelijst] = {
    "ongegrond": _("Ongegrond: de boete blijft"),
    "deels_gegrond": _("Deels gegrond: de boete wordt lager"),
    "gegrond": _("Gegrond: de boete vervalt"),
    "ingetrokken": _("De inburgeraar trok het bezwaar in"),
}
EINDE_PLICHT: Final = (
    Duobesluit.Soort.VRIJSTELLING,
    Duobesluit.Soort.ONTHEFFING_MEDISCH,
    Duobesluit.Soort.ONTHEFFING_BIJZONDER,
    Duobesluit.Soort.VOLDAAN,
)
LANGSTE_TERMIJN: Final = 120
"""Months; a later last day is no new term."""


@dataclass(frozen=True, slots=True)
class Achtergrond:
    """What all cases of one dossier share."""

    doelgroep: str
    is_asielvergunninghouder: bool
    eerste_pip_op: date | None
    mislukte_oproepen: tuple[int, ...]
    """Primary keys, in order."""
    plicht_voorbij_op: date | None
    vrijgesteld: tuple[tuple[date, date], ...]


def load_achtergrond(dossier: Dossier) -> Achtergrond:
    """Return what all cases of a dossier share; a constant number of queries."""
    besluiten = list(Duobesluit.objects.filter(dossier=dossier, is_geldig=True))
    failed = Oproep.objects.filter(dossier=dossier, uitkomst__in=sorted(MISLUKT))
    return Achtergrond(
        doelgroep=dossier.doelgroep,
        is_asielvergunninghouder=is_permit_holder(dossier),
        eerste_pip_op=_first_plan(dossier),
        mislukte_oproepen=tuple(failed.order_by("pk").values_list("pk", flat=True)),
        plicht_voorbij_op=min(
            (row.ingang or row.besloten_op for row in besluiten if row.soort in EINDE_PLICHT),
            default=None,
        ),
        vrijgesteld=tuple(
            (row.ingang or row.besloten_op, row.eind or date.max)
            for row in besluiten
            if row.soort == Duobesluit.Soort.VRIJSTELLING_TIJDELIJK
        ),
    )


def load_zaakfeiten(zaak: Handhavingszaak) -> Zaakfeiten:
    """Return what the law must know to say whether a fine can be imposed in this case."""
    return make_zaakfeiten(zaak, load_achtergrond(zaak.dossier))


def make_zaakfeiten(zaak: Handhavingszaak, achtergrond: Achtergrond) -> Zaakfeiten:
    """Return the same from what was read of the dossier before."""
    failed = [pk for pk in achtergrond.mislukte_oproepen if pk <= (zaak.oproep_id or 0)]
    return Zaakfeiten(
        gedraging=cast(Gedragingcode, zaak.gedraging),
        gedraging_op=zaak.gedraging_op,
        is_asielstatushouder=achtergrond.doelgroep == "asielstatushouder",
        is_asielvergunninghouder=achtergrond.is_asielvergunninghouder,
        eerste_pip_op=achtergrond.eerste_pip_op,
        mislukte_oproepen=len(failed),
        verwijtbaarheid=cast(Verwijtbaarheid | None, zaak.verwijtbaarheid or None),
        is_bijstand_verlaagd=zaak.is_bijstand_verlaagd,
        plicht_voorbij_op=achtergrond.plicht_voorbij_op,
        vrijgesteld=achtergrond.vrijgesteld,
        heeft_uitzondering=bool(zaak.uitzondering_reden),
        zienswijze_gevraagd_op=zaak.zienswijze_gevraagd_op,
        zienswijze_uiterlijk=zaak.zienswijze_uiterlijk,
        zienswijze_ontvangen_op=zaak.zienswijze_ontvangen_op,
    )


def load_boetefeiten(zaak: Handhavingszaak, *, dag: date) -> Boetefeiten:
    """Return what the amount of a fine depends on, if it is imposed on this day."""
    rows = Handhavingszaak.objects.filter(dossier=zaak.dossier, status__in=STAAT)
    return Boetefeiten(
        artikel=cast(Artikel, zaak.artikel),
        geconstateerd_op=zaak.geconstateerd_op,
        verwijtbaarheid=cast(Verwijtbaarheid, zaak.verwijtbaarheid or "geen"),
        eerdere=tuple(
            EerdereBoete(
                artikel=cast(Artikel, row.artikel),
                geconstateerd_op=row.geconstateerd_op,
                dagtekening=cast(date, row.dagtekening),
                bedrag_cent=row.bedrag_cent or 0,
                onherroepelijk_op=row.onherroepelijk_op,
            )
            for row in rows.exclude(pk=zaak.pk).order_by("geconstateerd_op", "pk")
        ),
        nieuwe_termijn=load_new_term(zaak.dossier, dag=dag),
        gematigd_tot_cent=zaak.gematigd_tot_cent,
    )


def may_agree(zaak: Handhavingszaak, medewerker: int) -> bool:
    """Return whether this worker is somebody else than who wrote the report or asked."""
    return medewerker not in (zaak.door_id, zaak.voorgelegd_door_id)


def may_decide(zaak: Handhavingszaak, medewerker: int, *, dag: date) -> bool:
    """Return whether this worker may decide: of a heavy case not who wrote the report.

    Grondslag: art. 10:3 lid 4 Awb (ADR 0018).
    """
    return medewerker != zaak.door_id or not is_zwaar(cast(Artikel, zaak.artikel), dag=dag)


def is_permit_holder(dossier: Dossier) -> bool:
    """Return whether the person holds an asylum permit himself, by default as his group."""
    known = Feit.objects.filter(dossier=dossier, soort="heeft_asielvergunning", is_geldig=True)
    row = known.first()
    return dossier.doelgroep == "asielstatushouder" if row is None else row.code == "ja"


def _first_plan(dossier: Dossier) -> date | None:
    plans = Pip.objects.filter(dossier=dossier, dagtekening__isnull=False)
    return plans.order_by("dagtekening").values_list("dagtekening", flat=True).first()


def load_new_term(dossier: Dossier, *, dag: date) -> NieuweTermijn | None:
    """Return the new term of DUO in which this day falls."""
    fines = Duobesluit.objects.filter(
        dossier=dossier,
        soort=Duobesluit.Soort.BOETE,
        is_geldig=True,
        nieuwe_einddatum__isnull=False,
        besloten_op__lte=dag,
    )
    row = fines.order_by("besloten_op").last()
    if row is None or row.nieuwe_einddatum is None:
        return None
    return NieuweTermijn(row.besloten_op, count_months(row.besloten_op, row.nieuwe_einddatum))


def count_months(begin: date, eind: date) -> int:
    """Return in how many months after a day a term ends, a month begun counted whole."""
    for months in range(1, LANGSTE_TERMIJN):
        if laatste_dag(begin + EEN_DAG, months) >= eind:
            return months
    return LANGSTE_TERMIJN

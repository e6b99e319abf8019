"""Checks the rows of a list of koppelingen against each other and against the dossiers.

The number of queries depends on the number of batches, not of rows. Only municipalities in which
the worker takes people in are looked into: of other rows nothing is looked up at all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.actions.bestand_kandidaat import (
    Kandidaat,
    find_gemeente,
    find_nummers,
    find_personen,
    index_gemeenten,
    note_doubles,
    parts,
)
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.koppelingslijst_huishouden import Lid, find_missing, plan_leden
from inburgering.actions.persoon import lacks_number
from inburgering.actions.persoon_bijwerken import check_telefoon
from inburgering.cases.bestand_bevinding import Bevinding
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.koppelingslijst import HEEFT_ASIELVERGUNNING, KOLOMMEN
from inburgering.cases.koppelingslijst_bevindingen import Lot
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.koppelingslijst_rij import (
    Kind,
    get_informatie,
    is_kind,
    is_onzeker,
    lees_rij,
    read_kinderen,
)
from inburgering.cases.models import Dossier, Feit, Overdrachtsinformatie
from inburgering.cases.naam import get_age, simplify
from inburgering.cases.overdrachtsinformatie import informatie_ontsleutelen
from inburgering.queries.koppelingslijst_lijkt import Gezocht, find_alike
from inburgering.region.verdeling import get_gemeenten

VOLWASSEN = 18
BRON = "TVS"


@dataclass(slots=True)
class Koppeling(Kandidaat):
    """A row of the list with what it brings."""

    is_kind: bool = False
    """A child without an own dossier."""
    dossier: Dossier | None = None
    """The open dossier of this person in this municipality."""
    bekend: dict[str, Feit] = field(default_factory=dict)
    """The valid facts of that dossier."""
    feiten: dict[str, Waarde] = field(default_factory=dict)
    """What is new."""
    informatie: dict[str, str] = field(default_factory=dict)
    """What COA tells and the dossier does not hold yet."""
    kinderen: tuple[Kind, ...] = ()
    leden: tuple[Lid, ...] = ()
    """Who is to be added to the household."""

    @property
    def relatie(self) -> str:
        """The place in the household as the list says it."""
        return self.rij.keuzes.get("relatie", "")

    @property
    def huishouden(self) -> tuple[str, str]:
        """What ties people of one household together; the second part is empty for nobody."""
        return self.gemeente, simplify(self.rij.teksten.get("huishoudnummer", ""))

    @property
    def is_goed(self) -> bool:
        """Whether the row comes in."""
        return not self.rij.fouten

    @property
    def lot(self) -> Lot:
        """What becomes of the row."""
        if not self.is_goed:
            twijfel = {"kijk_eerst", "zelfde_als_rij"}
            codes = {fout.code for fout in self.rij.fouten.values()}
            return "kijk_eerst" if codes <= twijfel else "fout"
        if self.is_kind:
            return "kind"
        if self.dossier is None:
            return "nieuw"
        return "aanvullen" if self._has_news else "al_gekoppeld"

    @property
    def _has_news(self) -> bool:
        has_number = self.persoon is not None and lacks_number(self.persoon, self.gegevens)
        return bool(self.feiten or self.informatie or self.leden) or has_number


def check_koppelingen(
    rijen: Sequence[Rij],
    *,
    bereik: Bereik,
    dag: date,
    anders: Collection[int] = (),
    lock: bool = False,
) -> tuple[Koppeling, ...]:
    """Return every row with what is wrong with it, or else with what it brings.

    ``anders`` names the rows of which the worker says: this is somebody else. ``lock`` holds the
    dossiers until the end of the transaction.
    """
    gemeenten = index_gemeenten(get_gemeenten(sorted(get_instroom_gemeenten(bereik))))
    alle = [_read(rij, gemeenten, dag) for rij in rijen]
    mensen = [k for k in alle if not k.is_kind]
    note_doubles(mensen)
    find_personen([k for k in mensen if k.is_goed])
    _find_dossiers([k for k in mensen if k.is_goed], lock=lock)
    _note_alike([k for k in mensen if k.is_goed and k.persoon is None], anders)
    _note_loose_children(alle)
    goed = [k for k in mensen if k.is_goed]
    for k in goed:
        k.feiten = _find_new_facts(k)
        k.informatie = get_informatie(k.rij)
    _drop_known_information(goed)
    plan = plan_leden([k for k in alle if k.is_goed])
    for k, leden in zip(goed, find_missing(goed, plan), strict=True):
        k.leden = leden
    return tuple(alle)


def list_bevindingen(alle: Sequence[Koppeling]) -> list[Bevinding]:
    """Return per row what is wrong and good to know, in the order of the columns, and its lot."""
    order = {code: place for place, code in enumerate(KOLOMMEN)}
    found = []
    for k in alle:
        items = [*k.rij.fouten.values(), *k.rij.opmerkingen]
        found += sorted(items, key=lambda item: order[item.kolom])
        if k.lot not in ("fout", "kijk_eerst"):
            found.append(Bevinding(k.rij.nummer, "", k.lot))
    return found


def _read(rij: Rij, gemeenten: Mapping[str, str], dag: date) -> Koppeling:
    k = Koppeling(lees_rij(rij, dag=dag))
    k.is_kind = is_kind(k.rij, dag=dag)
    k.is_geboortedatum_onzeker = is_onzeker(k.rij)
    find_gemeente(k, gemeenten)
    find_nummers(k, is_required=not k.is_kind)
    if k.v_nummer and not k.bsn and not k.is_kind:
        k.rij.merk_op("bsn", "zonder_bsn")
    k.kinderen = read_kinderen(k.rij, dag=dag) or ()
    geboren = k.rij.datums.get("geboortedatum")
    if geboren and not k.is_kind and k.is_goed and get_age(geboren, dag=dag) < VOLWASSEN:
        k.rij.merk_op("geboortedatum", "jong")
    if k.rij.is_bekend("telefoon"):
        try:
            check_telefoon(k.rij.teksten.get("telefoon", ""))
        except Onvolledig:
            k.rij.meld("telefoon", "telefoon_ongeldig")
    return k


def _find_dossiers(alle: Sequence[Koppeling], *, lock: bool) -> None:
    by_key = {(k.persoon.pk, k.gemeente): k for k in alle if k.persoon is not None and k.persoon.pk}
    rows = Dossier.objects.select_for_update() if lock else Dossier.objects.all()
    for part in parts(sorted({pk for pk, _gemeente in by_key})):
        for row in rows.filter(persoon__in=part, status=Dossier.Status.OPEN):
            if (k := by_key.get((row.persoon_id, row.gemeente_id))) is not None:
                k.dossier = row
    by_dossier = {k.dossier.pk: k for k in alle if k.dossier is not None}
    for part in parts(sorted(by_dossier)):
        for fact in Feit.objects.filter(dossier__in=part, is_geldig=True):
            by_dossier[fact.dossier_id].bekend[fact.soort] = fact


def _note_alike(alle: Sequence[Koppeling], anders: Collection[int]) -> None:
    """Note who has name and birth date of somebody else, in the list or in a dossier."""
    first: dict[tuple[str, date], int] = {}
    asked = []
    for k in alle:
        naam, geboren = k.rij.naam.volledig, k.rij.datums["geboortedatum"]
        earlier = first.setdefault((simplify(naam), geboren), k.rij.nummer)
        if k.rij.nummer in anders:
            continue
        if earlier != k.rij.nummer:
            k.rij.meld("achternaam", "zelfde_als_rij", bij_rij=earlier)
        else:
            asked.append(Gezocht(k.rij.nummer, k.gemeente, naam, geboren))
    alike = find_alike(asked)
    for k in alle:
        if k.rij.nummer in alike:
            k.rij.meld("achternaam", "kijk_eerst")


def _note_loose_children(alle: Sequence[Koppeling]) -> None:
    homes = {k.huishouden for k in alle if k.is_goed and not k.is_kind and k.huishouden[1]}
    for k in alle:
        if k.is_kind and k.is_goed and k.huishouden not in homes:
            k.rij.meld("huishoudnummer", "kind_zonder_ouder")


def _find_new_facts(k: Koppeling) -> dict[str, Waarde]:
    """Return the facts of the row that the dossier lacks; of the AZC the newest counts."""
    facts = {
        "doelgroep": Waarde(code="asielstatushouder"),
        "koppeling": Waarde(datum=k.rij.datums["koppeling"]),
        "wordt_gehuisvest": Waarde(code="ja"),
    }
    if azc := k.rij.teksten.get("azc"):
        facts["azc"] = Waarde(code=azc)
    if detail := k.rij.keuzes.get("doelgroep"):
        own = HEEFT_ASIELVERGUNNING[detail]
        facts["doelgroep_detail"] = Waarde(code=detail)
        facts["heeft_asielvergunning"] = Waarde(code="ja" if own else "nee")
    linked = k.bekend.get("koppeling")
    if linked is not None and linked.datum != k.rij.datums["koppeling"]:
        k.rij.merk_op("koppeling", "koppeling_anders")
    known = {soort: fact for soort, fact in k.bekend.items() if soort in facts}
    azc_now = known.get("azc")
    if azc_now is not None and "azc" in facts and azc_now.code != facts["azc"].code:
        known.pop("azc")
    return {soort: waarde for soort, waarde in facts.items() if soort not in known}


def _drop_known_information(alle: Sequence[Koppeling]) -> None:
    """Leave out what the last message of the TVS said already."""
    with_dossier = {k.dossier.pk: k for k in alle if k.dossier is not None and k.informatie}
    last: dict[int, Overdrachtsinformatie] = {}
    for part in parts(sorted(with_dossier)):
        rows = Overdrachtsinformatie.objects.filter(dossier__in=part, bron=BRON)
        last |= {row.dossier_id: row for row in rows.order_by("id")}
    for pk, row in last.items():
        if informatie_ontsleutelen(row.inhoud_versleuteld) == with_dossier[pk].informatie:
            with_dossier[pk].informatie = {}

"""Turns a worker and a day into what that worker may do and see: the Bereik."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from inburgering.access.deel import Deel
from inburgering.access.models import Aanstelling, Afwezigheid
from inburgering.access.rol import Rol
from inburgering.access.rollen import CASUSREGIE, DELEN_PER_TAAK, ROLLEN
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import Werkveld, get_werkvelden


@dataclass(frozen=True, slots=True)
class Bereik:
    """Task x municipality x organisation x part of a dossier, for one worker on one day."""

    medewerker: int
    naam: str
    organisatie: str
    organisatie_naam: str
    thema: str
    team: int | None
    rol: Rol
    dag: date
    werkvelden: frozenset[Werkveld]
    """The tasks that this worker may do, per municipality."""
    delen: Mapping[str, frozenset[Deel]]
    """Per municipality the parts of a dossier that may be seen."""
    regie_gemeenten: frozenset[str]
    """Where the party has the casusregie: every dossier there may be found."""
    vervangt: frozenset[int]
    """Workers who are away today and for whom this worker covers."""

    def mag_doen(self, gemeente: str, taak: str) -> bool:
        """Return whether the worker may carry out this task in this municipality."""
        return Werkveld(gemeente, taak) in self.werkvelden

    def mag_zien(self, gemeente: str, deel: Deel) -> bool:
        """Return whether the worker may see this part of a dossier of this municipality."""
        return deel in self.delen.get(gemeente, frozenset())


def get_bereik(medewerker: int, *, dag: date, aangesteld_op: date | None = None) -> Bereik | None:
    """Return the Bereik of an active worker with an aanstelling, else ``None``.

    ``dag`` is the day of work, for the taakverdeling and absence; ``aangesteld_op`` the real day
    on which the aanstelling must hold (a time machine never opens an account again).
    """
    op = aangesteld_op or dag
    row = (
        Aanstelling.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=op),
            medewerker=medewerker,
            medewerker__is_active=True,
            begin__lte=op,
        )
        .select_related("medewerker", "organisatie")
        .order_by("-begin")
        .first()
    )
    if row is None or row.rol not in ROLLEN:
        return None
    own_names = dict(row.organisatie.rolnamen)
    rol = ROLLEN[row.rol]
    if row.rol in own_names:
        rol = replace(rol, naam=own_names[row.rol])
    werkvelden = (
        get_werkvelden(row.organisatie_id, dag=dag)
        if rol.taken is None or rol.taken
        else frozenset()
    )
    own = frozenset(w for w in werkvelden if rol.taken is None or w.taak in rol.taken)
    return Bereik(
        medewerker=row.medewerker_id,
        naam=row.medewerker.naam,
        organisatie=row.organisatie_id,
        organisatie_naam=row.organisatie.naam,
        thema=row.organisatie.thema,
        team=row.team_id,
        rol=rol,
        dag=dag,
        werkvelden=own,
        delen=_delen(own, rol),
        regie_gemeenten=frozenset(w.gemeente for w in own if w.taak in CASUSREGIE),
        vervangt=_vervangt(row.medewerker_id, dag),
    )


def get_cijfergebied(bereik: Bereik) -> frozenset[str]:
    """Return the municipalities of which this worker may see figures; never more than two queries.

    Of a municipality's own office that municipality; of a Wgr body those for which it does a task;
    of any other party none. A figure is about a municipality, so the tasks of the role play no
    part: who steers has none.
    """
    if not bereik.rol.mag_cijfers_zien:
        return frozenset()
    rows = Organisatie.objects.filter(pk=bereik.organisatie)
    soort = rows.values_list("soort", flat=True).first()
    if soort == Organisatie.Soort.GEMEENTE:
        found = get_werkvelden(bereik.organisatie, dag=bereik.dag, grond="eigen")
    elif soort == Organisatie.Soort.WGR:
        found = get_werkvelden(bereik.organisatie, dag=bereik.dag)
    else:
        return frozenset()
    return frozenset(veld.gemeente for veld in found)


def _delen(werkvelden: Iterable[Werkveld], rol: Rol) -> Mapping[str, frozenset[Deel]]:
    found: dict[str, frozenset[Deel]] = {}
    for veld in werkvelden:
        parts = DELEN_PER_TAAK.get(veld.taak, frozenset()) & rol.delen
        found[veld.gemeente] = found.get(veld.gemeente, frozenset()) | parts
    return found


def _vervangt(medewerker: int, dag: date) -> frozenset[int]:
    rows = Afwezigheid.objects.filter(vervanger=medewerker, van__lte=dag, tot_en_met__gte=dag)
    return frozenset(rows.values_list("medewerker_id", flat=True))

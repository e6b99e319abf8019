"""A PIP-team with a meeting behind it and one ahead, and work that goes to a colleague."""

import uuid
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Final

from django.db.models import Max

from inburgering.access.bereik import Bereik
from inburgering.actions.herverdeling import herverdeling_bekijken, werk_herverdelen
from inburgering.actions.overleg import Planning, agendapunt_toevoegen, overleg_plannen
from inburgering.actions.overleg_actie import NieuweActie, actie_vastleggen
from inburgering.actions.overleg_notulen import save_notulen
from inburgering.actions.overleg_verslag import overleg_afronden
from inburgering.actions.pipteam import NieuwLid, pipteam_lid_toevoegen, pipteam_maken
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.rondom_bestand import Team, Verdelen
from inburgering.demo.verloop import make_moment, next_workday
from inburgering.queries.herverdeling_plan import Herverdeelkeuze
from inburgering.queries.overleg import get_overleg

Zoek = Callable[[str], Bereik]
"""Who logs in with this e-mail address."""
VRAGEN: Final = (
    "Welke route past? De toets en de wens van de inburgeraar liggen ver uit elkaar.",
    "Hoe regelen we opvang voor het kind op de lesdagen?",
    "Kan de taalles samen met een werkplek?",
    "Is de B1-route haalbaar naast de zorg voor het gezin?",
    "Wie gaat mee bij de start van de les?",
)
BESLUITEN: Final = (
    "We kiezen de B1-route en kijken na drie maanden opnieuw.",
    "De opvang begint zodra er een plek is. Tot dan volgt de inburgeraar les in de ochtend.",
)
ACTIES: Final = ("Vraag de school naar een proefles", "Bel de opvang over een plek")


def meet(team: Team, *, vandaag: date, zoek: Zoek) -> None:
    """Make the team, hold a meeting with two cases and plan the next one with three."""
    held, ahead = (next_workday(vandaag + timedelta(days=days)) for days in (-5, 8))
    leider, moment = zoek(team.door), make_moment(held)
    key = pipteam_maken(team.naam, bereik=leider)
    for emails, is_vast in ((team.vast, True), (team.op_afroep, False)):
        for email in emails:
            lid = zoek(email)
            new = NieuwLid(lid.organisatie, lid.medewerker, is_vast)
            pipteam_lid_toevoegen(key, new, bereik=leider, moment=moment)
    cases = _choose_cases(leider, held, len(VRAGEN))
    (first,) = overleg_plannen(
        key, Planning(held, time(9, 30), team.plaats), bereik=leider, moment=moment
    )
    (second,) = overleg_plannen(
        key, Planning(ahead, time(9, 30), team.plaats), bereik=leider, moment=moment
    )
    for place, (dossier, vraag) in enumerate(zip(cases, VRAGEN, strict=False)):
        agendapunt_toevoegen(
            dossier,
            overleg=first if place < len(BESLUITEN) else second,
            vraag=vraag,
            bereik=leider,
            moment=moment,
        )
    _hold(first, dag=held, bereik=leider)


def _choose_cases(bereik: Bereik, dag: date, aantal: int) -> list[uuid.UUID]:
    """Return people on the way to a plan with whom nothing happened since."""
    rows = get_visible_dossiers(bereik).filter(
        gemeente__in=bereik.regie_gemeenten, fase__in=("plan", "intake"), status="open"
    )
    quiet = rows.annotate(laatste=Max("tijdlijn__dag")).filter(laatste__lt=dag)
    # Whose plan is being made comes before who is in the intake.
    return list(quiet.order_by("-fase", "id").values_list("sleutel", flat=True)[:aantal])


def _hold(overleg: uuid.UUID, *, dag: date, bereik: Bereik) -> None:
    moment = make_moment(dag)
    beeld = get_overleg(overleg, bereik=bereik, dag=dag)
    if beeld is None:
        raise LookupError("the leader does not see the meeting")
    fields: dict[str, str | bool] = {f"aanwezig-{item.lid.id}": "ja" for item in beeld.aanwezigen}
    for zaak, besluit, wat in zip(beeld.zaken, BESLUITEN, ACTIES, strict=False):
        fields |= {f"besluit-{zaak.id}": besluit, f"besproken-{zaak.id}": True}
        actie_vastleggen(
            overleg,
            zaak.id,
            NieuweActie(wat, f"medewerker.{bereik.medewerker}", dag + timedelta(days=14)),
            bereik=bereik,
            moment=moment,
        )
    save_notulen(overleg, velden=fields, gezien={}, bereik=bereik, moment=moment)
    overleg_afronden(overleg, bereik=bereik, moment=moment)


def divide_work(verdelen: Verdelen, *, vandaag: date, zoek: Zoek) -> None:
    """Let work go to a colleague next week; it can be undone until then."""
    bereik, moment = zoek(verdelen.door), make_moment(vandaag)
    keuze = Herverdeelkeuze(
        wie="medewerker",
        naar=(zoek(verdelen.naar).medewerker,),
        dag=next_workday(vandaag + timedelta(days=7)),
        van=zoek(verdelen.van).medewerker,
        gemeenten=(verdelen.gemeente,),
        met_casusregie=True,
        reden=verdelen.reden,
    )
    plan = herverdeling_bekijken(keuze, bereik=bereik, moment=moment)
    werk_herverdelen(keuze, gezien=plan.vingerafdruk, bereik=bereik, moment=moment)

"""Reads health, for who may see it and for nobody else."""

import uuid

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.access.rollen import ROLLEN
from inburgering.cases.gezondheid import Gezondheidsinhoud, open_health
from inburgering.cases.intake_inhoud import describe_answers, get_digests
from inburgering.cases.intake_onderdelen import GEZONDHEID
from inburgering.cases.models import Dossier, Gezondheid
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.intake_beeld import Anderetekst, Gezondheidsbeeld, Onderdeelbeeld


def get_gezondheid(dossier: uuid.UUID, *, bereik: Bereik) -> Gezondheidsbeeld | None:
    """Return health, or ``None`` when it does not exist for this worker."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID):
        return None
    health = Gezondheid.objects.filter(dossier=row).select_related("gewijzigd_door").first()
    inhoud = open_health(health.inhoud_versleuteld) if health else Gezondheidsinhoud()
    deel = Onderdeelbeeld(
        onderdeel=GEZONDHEID,
        inhoud=inhoud.inhoud,
        versie=health.versie if health else 0,
        basis=get_digests(GEZONDHEID, inhoud.inhoud),
        gewijzigd_door=health.gewijzigd_door.naam if health else "",
        gewijzigd_at=health.gewijzigd_at if health else None,
        anderen=_others(inhoud),
    )
    return Gezondheidsbeeld(deel, inhoud.toetsbeperking, _list_readers(row, bereik))


def _others(health: Gezondheidsinhoud) -> tuple[Anderetekst, ...]:
    workers = {other.door for other in health.anderen}
    names = dict(Medewerker.objects.filter(pk__in=workers).values_list("pk", "naam"))
    return tuple(
        Anderetekst(
            id=other.id,
            door=names.get(other.door, ""),
            tijdstip=other.tijdstip,
            wens="",
            notitie=other.inhoud.notitie,
            antwoorden=describe_answers(GEZONDHEID, other.inhoud),
        )
        for other in reversed(health.anderen)
    )


def _list_readers(dossier: Dossier, bereik: Bereik) -> tuple[str, ...]:
    """Name the workers of the own party whose role opens health, the casusregisseur first."""
    roles = {code: rol.naam for code, rol in ROLLEN.items() if Deel.GEZONDHEID in rol.delen}
    rows = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=bereik.dag),
        organisatie=bereik.organisatie,
        rol__in=roles,
        begin__lte=bereik.dag,
        medewerker__is_active=True,
    ).values_list("medewerker_id", "medewerker__naam", "rol")
    first = dossier.casusregisseur_id
    ordered = sorted(rows, key=lambda item: (item[0] != first, item[1]))
    return tuple(f"{naam} ({roles[rol].lower()})" for _pk, naam, rol in ordered)

"""Reads the intake of a dossier: how far it is, its parts, and what the law still misses."""

import uuid
from dataclasses import replace
from datetime import date
from typing import Final, cast

from django.db.models import QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import make_beleidskeuzes
from inburgering.cases.intake_inhoud import Inhoud, describe_answers, get_digests
from inburgering.cases.intake_onderdelen import GEZONDHEID, ONDERDELEN, Onderdeel
from inburgering.cases.intake_stand import load_intake_feiten, read_health, read_part, read_parts
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN, get_word
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Intakegesprek,
    Intakeinbreng,
    Intakeonderdeel,
    Intakeversie,
)
from inburgering.law.bevinding import Bevinding
from inburgering.law.feiten import Doelgroep
from inburgering.law.intake_volledig import intake_bevindingen
from inburgering.law.tekst import gettext_noop, zin
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.intake_beeld import (
    Anderetekst,
    Gespreksregel,
    Inbrengregel,
    Intakebeeld,
    Onderdeelbeeld,
    Onderdeelstand,
    Samenvatting,
    Stand,
)
from inburgering.queries.intake_toets import read_test
from inburgering.region.verdeling import get_beleid

TAAK: Final = "brede_intake"


def get_intake(dossier: uuid.UUID, *, bereik: Bereik) -> Intakebeeld | None:
    """Return the intake, or ``None`` when it does not exist for this worker."""
    row = find_intake_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    intake = BredeIntake.objects.filter(dossier=row).first()
    parts = read_parts(intake)
    sees_health = bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID)
    health = read_health(row).inhoud if sees_health else None
    feiten = load_intake_feiten(row, intake, parts, dag=bereik.dag)
    may_write = bereik.mag_doen(row.gemeente_id, TAAK) and row.status == Dossier.Status.OPEN
    is_done = intake is not None and intake.voltooid_op is not None
    wanted = count_talks(row, dag=bereik.dag)
    return Intakebeeld(
        kop=make_kop(row, bereik=bereik, dag=bereik.dag),
        begonnen_op=intake.begonnen_op if intake else None,
        alleen_gewezen_op=intake.alleen_gewezen_op if intake else None,
        voltooid_op=intake.voltooid_op if intake else None,
        is_afwezig_voltooid=bool(intake and intake.wijze == BredeIntake.Wijze.AFWEZIG),
        samengevat_op=intake.samengevat_met_persoon_op if intake else None,
        onderdelen=tuple(
            Onderdeelstand(code, str(item.naam), _stand(parts.get(code)), item.grondslag)
            for code, item in ONDERDELEN.items()
        ),
        gezondheid=_stand(health) if health is not None else None,
        gesprekken=_talks(intake),
        inbreng=_inputs(intake),
        toets=read_test(row),
        ontbreekt=tuple(
            _hide_health(item, sees_health=sees_health) for item in intake_bevindingen(feiten)
        ),
        mag_schrijven=may_write and not is_done,
        mag_heropenen=may_write and is_done,
        aantal_gesprekken=wanted,
        is_licht=wanted is not None and row.doelgroep != "asielstatushouder",
    )


def count_talks(row: Dossier, *, dag: date) -> int | None:
    """Return how many talks belong to the intake of this person here, ``None`` without a rule."""
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    doelgroep = cast(Doelgroep, row.doelgroep)
    return make_beleidskeuzes(beleid, doelgroep=doelgroep).aantal_gesprekken


def get_onderdeel(dossier: uuid.UUID, *, domein: str, bereik: Bereik) -> Onderdeelbeeld | None:
    """Return one part, or ``None`` when it does not exist for this worker."""
    row = find_intake_dossier(dossier, bereik=bereik)
    if row is None or domein not in ONDERDELEN:
        return None
    onderdeel = ONDERDELEN[domein]
    part = (
        Intakeonderdeel.objects.filter(intake__dossier=row, domein=domein)
        .select_related("gewijzigd_door")
        .first()
    )
    inhoud = read_part(part) if part else Inhoud()
    return Onderdeelbeeld(
        onderdeel=onderdeel,
        inhoud=inhoud,
        versie=part.versie if part else 0,
        basis=get_digests(onderdeel, inhoud),
        gewijzigd_door=part.gewijzigd_door.naam if part else "",
        gewijzigd_at=part.gewijzigd_at if part else None,
        anderen=_others(onderdeel, part),
    )


def list_samenvatting(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[Samenvatting, ...]:
    """Return every part in words, to go through together; health is not among them."""
    row = find_intake_dossier(dossier, bereik=bereik)
    if row is None:
        return ()
    parts = read_parts(BredeIntake.objects.filter(dossier=row).first())
    return tuple(
        make_samenvatting(onderdeel, parts.get(code, Inhoud()))
        for code, onderdeel in ONDERDELEN.items()
    )


def make_samenvatting(onderdeel: Onderdeel, inhoud: Inhoud) -> Samenvatting:
    """Return a part in words."""
    return Samenvatting(
        code=onderdeel.code,
        naam=str(onderdeel.naam),
        stand=_stand(inhoud),
        grondslag=onderdeel.grondslag,
        wens=inhoud.wens,
        notitie=inhoud.notitie,
        antwoorden=describe_answers(onderdeel, inhoud),
    )


def find_intake_dossier(dossier: uuid.UUID, *, bereik: Bereik) -> Dossier | None:
    """Return the row of a dossier of which this worker may see the intake."""
    row = find_dossier(dossier, bereik=bereik)
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.INTAKE) else None


def _stand(inhoud: Inhoud | None) -> Stand:
    if inhoud is None:
        return "empty"
    if inhoud.is_besproken:
        return "done"
    return "empty" if inhoud.is_leeg else "started"


def _hide_health(item: Bevinding, *, sees_health: bool) -> Bevinding:
    if item.veld != GEZONDHEID.code or sees_health:
        return item
    text = zin(
        gettext_noop("Een onderdeel dat jij niet mag zien, is nog niet besproken."),
    )
    return replace(item, veld="", uitleg=(text,))


def _talks(intake: BredeIntake | None) -> tuple[Gespreksregel, ...]:
    if intake is None:
        return ()
    rows = Intakegesprek.objects.filter(intake=intake).select_related("door")
    return tuple(
        Gespreksregel(
            id=row.pk,
            datum=row.datum,
            plaats=get_word(CONTACTPLAATSEN, row.plaats),
            kanaal=get_word(KANALEN, row.kanaal),
            plaats_code=row.plaats,
            kanaal_code=row.kanaal,
            aanwezigen=row.aanwezigen,
            onderwerp=row.onderwerp,
            uitkomst=row.uitkomst,
            tolk=row.tolk,
            uren=row.uren,
            door=row.door.naam,
        )
        for row in rows.order_by("-datum", "-pk")
    )


def _inputs(intake: BredeIntake | None) -> tuple[Inbrengregel, ...]:
    if intake is None:
        return ()
    rows = Intakeinbreng.objects.filter(intake=intake).select_related("door")
    return tuple(
        Inbrengregel(row.partner, row.datum, row.wat, row.door.naam)
        for row in rows.order_by("-datum", "-pk")
    )


def _others(onderdeel: Onderdeel, part: Intakeonderdeel | None) -> tuple[Anderetekst, ...]:
    if part is None:
        return ()
    rows: QuerySet[Intakeversie] = Intakeversie.objects.filter(onderdeel=part, is_verwerkt=False)
    return tuple(
        Anderetekst(
            id=row.pk,
            door=row.door.naam,
            tijdstip=row.tijdstip,
            wens=row.wens,
            notitie=row.notitie,
            antwoorden=describe_answers(onderdeel, Inhoud(codes=row.codes)),
        )
        for row in rows.select_related("door").order_by("-pk")
    )

"""Pauses, decisions of DUO and advice as lines of a list."""

from datetime import date

from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Advies, Dossier, Duobesluit, Pauze
from inburgering.cases.stand_wijziging import HERLEEFD, make_periode
from inburgering.cases.wijziging import (
    ADVIEZEN,
    BESLUITEN,
    GRONDEN,
    ONDERDELEN,
    PAUZEREDENEN,
    TIJDELIJK,
    ZORGREDENEN,
)
from inburgering.law.pauze import gevolgen_pauze
from inburgering.queries.wijzig_beeld import Adviesregel, Besluitregel, Pauzeregel


def list_pauses(row: Dossier, *, einde: date | None) -> tuple[Pauzeregel, ...]:
    """Return the pauses, the newest first, each with what follows from it."""
    return tuple(
        Pauzeregel(
            reden=get_word(PAUZEREDENEN, item.reden),
            begin=item.begin,
            verwacht_tot=item.verwacht_tot,
            eind=item.eind,
            toelichting=item.toelichting,
            is_zorg=item.reden in ZORGREDENEN,
            gevolgen=gevolgen_pauze(make_periode(item), einde_termijn=einde),
        )
        for item in Pauze.objects.filter(dossier=row).order_by("-begin", "-pk")
    )


def list_decisions(row: Dossier) -> tuple[Besluitregel, ...]:
    """Return what DUO decided, the newest first; what counts no more is marked."""
    rows = Duobesluit.objects.filter(dossier=row).order_by("-besloten_op", "-pk")
    return tuple(make_decision(item) for item in rows)


def make_decision(item: Duobesluit) -> Besluitregel:
    """Return a decision as a line of a list."""
    return Besluitregel(
        id=item.pk,
        soort=item.soort,
        naam=get_word(BESLUITEN, item.soort),
        besloten_op=item.besloten_op,
        ontvangen_op=item.ontvangen_op,
        ingang=item.ingang,
        eind=item.eind,
        nieuwe_einddatum=item.nieuwe_einddatum,
        onderdelen=tuple(get_word(ONDERDELEN, part) for part in item.onderdelen),
        grond=get_word(GRONDEN, item.grond) if item.grond else "",
        is_geldig=item.is_geldig,
        reden=item.reden,
        kan_herleven=item.is_geldig and item.soort in TIJDELIJK and item.kenmerk not in HERLEEFD,
        is_boete=item.soort == Duobesluit.Soort.BOETE,
        kenmerk=item.kenmerk,
        grondcode=item.grond,
        onderdeelcodes=tuple(item.onderdelen),
    )


def make_advice(item: Advies) -> Adviesregel:
    """Return what was told to DUO, or is still asked, as a line of a list."""
    return Adviesregel(
        soort=item.soort,
        naam=get_word(ADVIEZEN, item.soort),
        grond=get_word(GRONDEN, item.grond) if item.grond else "",
        van=item.van,
        tot_en_met=item.tot_en_met,
        is_positief=item.is_positief,
        motivering=item.motivering,
        gevraagd_op=item.gevraagd_op,
        gegeven_op=item.gegeven_op,
    )

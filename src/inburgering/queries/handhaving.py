"""Reads the cases of enforcement of a dossier, with what each asks next."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import cast

from django.utils.translation import gettext

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.handhaving import (
    STATUSSEN,
    VERWIJTBAARHEID,
    Achtergrond,
    load_achtergrond,
    load_new_term,
    make_zaakfeiten,
)
from inburgering.cases.keuzelijsten import DOCUMENTSOORTEN, OPROEPUITKOMSTEN, get_word
from inburgering.cases.models import Document, Dossier, Duobesluit, Handhavingszaak, Oproep
from inburgering.cases.stand_handhaving import STAAT, ZONDER
from inburgering.law.bezwaar import bezwaar
from inburgering.law.boete import Artikel, hoogste_totaal
from inburgering.law.boete_parameters import BOETE, lezing_op
from inburgering.law.handhaving import GEDRAGINGEN
from inburgering.law.handhaving_termijn import betalen_uiterlijk, bevoegd_tot
from inburgering.law.oproepen import MISLUKT
from inburgering.law.tekst import zinnen_from_json
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.handhaving_beeld import (
    Brief,
    Duoboete,
    Handhavingsbeeld,
    Oproepkeuze,
    Zaakbeeld,
)
from inburgering.queries.handhaving_nu import get_next
from inburgering.queries.voortgang import list_gemist

TAAK = "handhaving"


def get_handhaving(dossier: uuid.UUID, *, bereik: Bereik) -> Handhavingsbeeld | None:
    """Return it, or ``None`` when this part does not exist for this worker.

    The number of queries does not depend on the number of cases.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.HANDHAVING):
        return None
    found = Handhavingszaak.objects.filter(dossier=row).order_by("-geconstateerd_op", "-pk")
    zaken = list(found.select_related("door", "voorgelegd_door", "akkoord_door", "oproep"))
    letters = _load_letters(row)
    known = load_achtergrond(row)
    is_open = row.status == Dossier.Status.OPEN and row.regime == Dossier.Regime.WI2021
    is_blocked = lezing_op(BOETE.asiel, bereik.dag).keuze == "geblokkeerd"
    return Handhavingsbeeld(
        kop=make_kop(row, bereik=bereik, dag=bereik.dag),
        zaken=tuple(_make(zaak, letters[zaak.pk], known, bereik) for zaak in zaken),
        duo=_load_duo(row),
        oproepen=_load_calls(row, zaken),
        gedragingen=tuple(
            (soort.code, gettext(soort.naam))
            for soort in GEDRAGINGEN.values()
            if soort.artikel == "23"
            and (not soort.alleen_asielstatushouder or row.doelgroep == "asielstatushouder")
        ),
        totaal_cent=sum(zaak.bedrag_cent or 0 for zaak in zaken if zaak.status in STAAT),
        hoogste_cent=hoogste_totaal(load_new_term(row, dag=bereik.dag), dag=bereik.dag),
        is_geblokkeerd=is_blocked and known.is_asielvergunninghouder,
        mag_schrijven=is_open and bereik.mag_doen(row.gemeente_id, TAAK),
        gemist=list_gemist(row),
    )


def _load_letters(row: Dossier) -> Mapping[int, list[Brief]]:
    found: dict[int, list[Brief]] = defaultdict(list)
    letters = Document.objects.filter(dossier=row, handhaving__isnull=False)
    for item in letters.select_related("verzending").defer("html", "pdf").order_by("pk"):
        brief = Brief(item.sleutel, item.soort, item.dagtekening, item.verzending.verzonden_op)
        found[cast(int, item.handhaving_id)].append(brief)
    return found


def _load_duo(row: Dossier) -> tuple[Duoboete, ...]:
    fines = Duobesluit.objects.filter(dossier=row, soort=Duobesluit.Soort.BOETE, is_geldig=True)
    return tuple(
        Duoboete(item.besloten_op, item.kenmerk, item.nieuwe_einddatum)
        for item in fines.order_by("-besloten_op", "-pk")
    )


def _load_calls(row: Dossier, zaken: list[Handhavingszaak]) -> tuple[Oproepkeuze, ...]:
    """Return from the second failed call on those without a case that runs or stands."""
    taken = {zaak.oproep_id for zaak in zaken if zaak.status not in ZONDER}
    calls = list(Oproep.objects.filter(dossier=row, uitkomst__in=sorted(MISLUKT)).order_by("pk"))
    return tuple(
        Oproepkeuze(
            call.volgnummer,
            get_word(OPROEPUITKOMSTEN, call.uitkomst),
            cast(date, call.uitkomst_op),
        )
        for call in calls[1:]
        if call.pk not in taken
    )


def _make(
    zaak: Handhavingszaak, letters: list[Brief], known: Achtergrond, bereik: Bereik
) -> Zaakbeeld:
    sent = [item.verzonden_op for item in letters if item.soort == "boete_besluit"]
    bekend_op = zaak.dagtekening if zaak.is_overgenomen else next(iter(sent), None)
    artikel = cast(Artikel, zaak.artikel)
    return Zaakbeeld(
        sleutel=zaak.sleutel,
        versie=zaak.versie,
        status=zaak.status,
        status_woord=get_word(STATUSSEN, zaak.status),
        artikel=zaak.artikel,
        gedraging=gettext(GEDRAGINGEN[zaak.gedraging].naam),
        gedraging_op=zaak.gedraging_op,
        geconstateerd_op=zaak.geconstateerd_op,
        feiten=zaak.feiten,
        door=zaak.door.naam,
        oproep=zaak.oproep.volgnummer if zaak.oproep else None,
        zienswijze_uiterlijk=zaak.zienswijze_uiterlijk,
        zienswijze_ontvangen_op=zaak.zienswijze_ontvangen_op,
        zienswijze=zaak.zienswijze,
        verwijtbaarheid=zaak.verwijtbaarheid,
        verwijtbaarheid_woord=get_word(VERWIJTBAARHEID, zaak.verwijtbaarheid),
        verwijtbaarheid_reden=zaak.verwijtbaarheid_reden,
        is_bijstand_verlaagd=zaak.is_bijstand_verlaagd,
        samenloop_op=zaak.samenloop_nagegaan_op,
        samenloop_kenmerk=zaak.samenloop_kenmerk,
        uitzondering_reden=zaak.uitzondering_reden,
        omstandigheden=zaak.bijzondere_omstandigheden,
        gematigd_tot_cent=zaak.gematigd_tot_cent,
        bedrag_cent=zaak.bedrag_cent,
        berekening=zinnen_from_json(zaak.berekening),
        nieuwe_termijn_tot=zaak.nieuwe_termijn_tot,
        voorgelegd_door=zaak.voorgelegd_door.naam if zaak.voorgelegd_door else "",
        voorgelegd_at=zaak.voorgelegd_at,
        opmerking=zaak.opmerking,
        akkoord_door=zaak.akkoord_door.naam if zaak.akkoord_door else "",
        dagtekening=zaak.dagtekening,
        bekend_op=bekend_op,
        betalen_uiterlijk=betalen_uiterlijk(bekend_op) if bekend_op else None,
        bezwaar_tot=bezwaar(bekend_op).uiterlijk if bekend_op else None,
        bezwaar_op=zaak.bezwaar_op,
        bezwaar_uitkomst=zaak.get_bezwaar_uitkomst_display(),
        onherroepelijk_op=zaak.onherroepelijk_op,
        reden_einde=zaak.reden_einde,
        is_overgenomen=zaak.is_overgenomen,
        bevoegd_tot=bevoegd_tot(zaak.gedraging_op, artikel=artikel),
        brieven=tuple(
            Brief(b.sleutel, get_word(DOCUMENTSOORTEN, b.soort), b.dagtekening, b.verzonden_op)
            for b in letters
        ),
        nu=get_next(
            zaak,
            make_zaakfeiten(zaak, known),
            bekend_op=bekend_op,
            medewerker=bereik.medewerker,
            dag=bereik.dag,
        ),
    )

"""Visits to moving between colleges, another doelgroep, and doubles."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze, overdracht_verstrekken
from inburgering.actions.verhuizing_vraag import overdracht_vragen
from inburgering.cases.models import Dossier, Verhuizing
from inburgering.cases.naam import Naam
from tests.browser.visits.visit import SEND, Visit, form_errors
from tests.dossiers import make_bsn, open_dossier
from tests.verhuizing import VAN, move_in, move_out

PAGES: tuple[Visit, ...] = (
    Visit("noor", "verhuizingen", state="nobody came"),
    Visit("noor", "verhuizingen", query="?lijst=vertrokken", state="who left"),
    Visit("eva", "verhuizingen", state="who came"),
    Visit("vreemd", "verhuizingen", query="?lijst=vertrokken", state="empty"),
    Visit("eva", "verhuizing_openen", ("melding",)),
    Visit("eva", "verhuizing_komst"),
    form_errors("eva", "verhuizing_komst"),
    Visit("noor", "verhuizing", ("begin",), state="did not move"),
    Visit("noor", "verhuizing", ("gevraagd",), state="asked"),
    Visit("noor", "verhuizing", ("buiten",), state="to outside"),
    Visit("eva", "verhuizing", ("nieuw",), state="came, asked"),
    Visit("eva", "verhuizing", ("ontvangen",), state="came, received"),
    Visit("noor", "verhuizing_vertrek", ("begin",)),
    form_errors("noor", "verhuizing_vertrek", "begin"),
    Visit("noor", "verhuizing_terug", ("buiten",)),
    Visit("eva", "overdracht_vragen", ("nieuw",)),
    form_errors("noor", "overdracht_verzoek", "buiten"),
    Visit("noor", "overdracht_verstrekken", ("gevraagd",)),
    Visit("noor", "overdracht_verstrekken", ("gevraagd",), press=SEND, state="preview"),
    form_errors("noor", "overdracht_weigeren", "gevraagd"),
    Visit("eva", "overdracht_invoeren", ("los_gekomen",)),
    form_errors("eva", "overdracht_invoeren", "los_gekomen", typed=("uren_nt2", "veel")),
    Visit("noor", "verhuizing_archief", ("archief",)),
    form_errors("noor", "verhuizing_archief", "archief"),
    Visit("noor", "doelgroep", ("begin",)),
    form_errors("noor", "doelgroep", "begin"),
    Visit("tom", "samenvoegen"),
    Visit("noor", "dossier_dubbel", ("begin",)),
    Visit("noor", "samenvoegen_naast", ("begin", "los"), state="numbers contradict"),
    Visit("noor", "samenvoegen_naast", ("enkel", "dubbelganger"), state="can be merged"),
    Visit(
        "noor",
        "samenvoegen_naast",
        ("enkel", "dubbelganger"),
        press="main form[method=post] button.utrecht-button:visible",
        state="with errors",
    ),
    Visit("noor", "samenvoegen_anders", ("enkel", "dubbelganger")),
)
NO_PAGE: dict[str, str] = {}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a notice, a request, a hand-over, a move to outside, an arrival, and a double."""
    noor, eva = bereik_for("noor"), bereik_for("eva")
    number = iter(range(400, 420))

    def opened(bereik: Bereik, gemeente: str, achternaam: str, *, v_nummer: str = "") -> uuid.UUID:
        person = Persoonsgegevens(
            naam=Naam(geslachtsnaam=achternaam, voornamen="Rima"),
            geboortedatum=date(1988, 7, 6),
            bsn="" if v_nummer else make_bsn(next(number)),
            v_nummer=v_nummer,
        )
        return open_dossier(bereik, moment, gemeente=gemeente, persoon=person)

    def asked(achternaam: str) -> tuple[uuid.UUID, uuid.UUID]:
        old = opened(noor, VAN, achternaam)
        new = move_in(move_out(old, noor, moment, moment.dag), eva, moment).sleutel
        overdracht_vragen(new, vraag="voor het nieuwe PIP", bereik=eva, moment=moment)
        return old, new

    notice = move_out(opened(noor, VAN, "Notice"), noor, moment, moment.dag)
    gevraagd, nieuw = asked("Gevraagd")
    over, ontvangen = asked("Verstrekt")
    keuze = Overdrachtskeuze(("handhaving",), boetes="Geen boetes.")
    overdracht_verstrekken(over, keuze=keuze, bereik=noor, moment=moment)
    buiten = opened(noor, VAN, "Buiten")
    vertrek = Vertrek(inschrijving_op=moment.dag, andere_gemeente="Diepenveen")
    verhuizing_melden(buiten, vertrek=vertrek, bereik=noor, moment=moment)
    gekomen = opened(eva, "9002", "Gekomen")
    return {
        "melding": str(notice.sleutel),
        "gevraagd": str(gevraagd),
        "nieuw": str(nieuw),
        "ontvangen": str(ontvangen),
        "archief": str(Verhuizing.objects.get(dossier_oud__sleutel=over).sleutel),
        "buiten": str(buiten),
        "los_gekomen": str(_tie(gekomen, moment)),
        "enkel": str(opened(noor, VAN, "Haddad")),
        "dubbelganger": str(opened(noor, VAN, "Hadad", v_nummer="1234567890")),
    }


def _tie(key: uuid.UUID, moment: Moment) -> uuid.UUID:
    """Let somebody have come from a college outside this system."""
    Verhuizing.objects.create(
        dossier_nieuw=Dossier.objects.get(sleutel=key),
        andere_gemeente="Diepenveen",
        inschrijving_op=moment.dag,
    )
    return key

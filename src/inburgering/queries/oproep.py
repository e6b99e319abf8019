"""Reads the calls of a dossier, the next step of the law, and a proposal for the next call."""

import uuid
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import OPROEPUITKOMSTEN, VERZENDWIJZEN, get_word
from inburgering.cases.models import Document, Dossier, Oproep
from inburgering.cases.oproep_boete import Oproepboete, find_decided_fine
from inburgering.cases.oproepstand import load_oproepstand
from inburgering.law.kalender import doorgerold, teruggerold
from inburgering.law.oproep_controle import grens_derde_oproep
from inburgering.law.oproepen import MISLUKT, Stap
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import make_kop
from inburgering.queries.intake import find_intake_dossier

TALK_AFTER: Final = timedelta(days=10)
"""Time for the post and to arrange an interpreter."""
TERM_AFTER: Final = timedelta(days=7)
"""So much longer than the talk runs the term: somebody who cannot come can move it."""
USUAL_TIME: Final = time(10, 0)


@dataclass(frozen=True, slots=True)
class Oproepregel:
    """A call that was made, its letter and what came of it."""

    volgnummer: int
    dagtekening: date
    afspraak_op: date
    afspraak_tijd: time
    plaats: str
    uiterlijk: date
    uitkomst: str
    uitkomst_woord: str
    uitkomst_op: date | None
    toelichting: str
    brief: uuid.UUID | None
    verzonden_op: date | None
    wijze: str
    is_laatste: bool


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Sensible values for the next call."""

    datum: date
    tijd: time
    plaats: str
    uiterlijk: date


@dataclass(frozen=True, slots=True)
class Oproepbeeld:
    """Where the calls are."""

    kop: Kop
    oproepen: tuple[Oproepregel, ...]
    stap: Stap
    kan_boete_krijgen: bool
    is_voltooid: bool
    mag_schrijven: bool
    voorstel: Voorstel
    afwezig_brief: uuid.UUID | None
    """The notice that the intake was completed without the person."""
    boete: Oproepboete | None = None
    """The fine that was decided in this system for the latest call that failed."""
    mag_handhaven: bool = False

    @property
    def open_oproep(self) -> Oproepregel | None:
        """The call of which the outcome is not known yet."""
        return next((item for item in reversed(self.oproepen) if not item.uitkomst), None)

    @property
    def vraagt_boete(self) -> bool:
        """Whether the law asks for a fine decision before the next call, and there is none."""
        return self.stap.code == "boete_en_oproepen" and self.boete is None

    @property
    def mislukt_nummer(self) -> int | None:
        """The number of the latest call, if it failed."""
        last = self.oproepen[-1] if self.oproepen else None
        return last.volgnummer if last is not None and last.uitkomst in MISLUKT else None


def get_oproepen(dossier: uuid.UUID, *, bereik: Bereik) -> Oproepbeeld | None:
    """Return the calls, or ``None`` when the intake does not exist for this worker."""
    row = find_intake_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    stand = load_oproepstand(row, dag=bereik.dag)
    calls = list(Oproep.objects.filter(dossier=row).order_by("pk"))
    letters = _load_letters(row)
    fine = find_decided_fine(row) if stand.stap.code == "boete_en_oproepen" else None
    last = calls[-1] if calls else None
    return Oproepbeeld(
        kop=make_kop(row, bereik=bereik, dag=bereik.dag),
        oproepen=tuple(
            _make_row(call, letters.get(call.pk), is_last=call is last) for call in calls
        ),
        stap=stand.stap,
        kan_boete_krijgen=stand.kan_boete_krijgen,
        is_voltooid=stand.is_voltooid,
        mag_schrijven=bereik.mag_doen(row.gemeente_id, "brede_intake")
        and row.status == Dossier.Status.OPEN,
        voorstel=_propose(stand.stap, last, fine, dag=bereik.dag),
        afwezig_brief=letters[None].sleutel if None in letters else None,
        boete=fine,
        mag_handhaven=bereik.mag_doen(row.gemeente_id, "handhaving")
        and bereik.mag_zien(row.gemeente_id, Deel.HANDHAVING),
    )


def _load_letters(row: Dossier) -> dict[int | None, Document]:
    letters = Document.objects.filter(dossier=row, soort__in=("oproep", "afwezig_voltooid"))
    found = letters.select_related("verzending").defer("html", "pdf").order_by("pk")
    return {letter.oproep_id: letter for letter in found}


def _make_row(call: Oproep, letter: Document | None, *, is_last: bool) -> Oproepregel:
    sending = letter.verzending if letter is not None else None
    return Oproepregel(
        volgnummer=call.volgnummer,
        dagtekening=call.dagtekening,
        afspraak_op=call.afspraak_op,
        afspraak_tijd=call.afspraak_tijd,
        plaats=call.plaats,
        uiterlijk=call.uiterlijk,
        uitkomst=call.uitkomst,
        uitkomst_woord=get_word(OPROEPUITKOMSTEN, call.uitkomst) if call.uitkomst else "",
        uitkomst_op=call.uitkomst_op,
        toelichting=call.toelichting,
        brief=letter.sleutel if letter else None,
        verzonden_op=sending.verzonden_op if sending else None,
        wijze=get_word(VERZENDWIJZEN, sending.wijze) if sending and sending.wijze else "",
        is_laatste=is_last,
    )


def _propose(stap: Stap, last: Oproep | None, fine: Oproepboete | None, *, dag: date) -> Voorstel:
    """Propose working days; a third call after a fine stays within its two months."""
    talk = doorgerold(dag + TALK_AFTER)
    term = doorgerold(talk + TERM_AFTER)
    if stap.code == "boete_en_oproepen":
        limit = fine.nieuwe_termijn_tot if fine else None
        term = min(term, limit or grens_derde_oproep(dag))
        talk = min(talk, teruggerold(term))
    return Voorstel(
        datum=talk,
        tijd=last.afspraak_tijd if last else USUAL_TIME,
        plaats=last.plaats if last else "",
        uiterlijk=term,
    )

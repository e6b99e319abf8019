"""Records hours of one person, corrects them with a reason, and takes them back."""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.uren_schrijven import Schrijver, end_uren, write_uren
from inburgering.actions.uren_signaal import note_attendance
from inburgering.cases.models import Uren
from inburgering.cases.uren_bestelling import Bestelboek, load_bestelboek
from inburgering.cases.urenboek import FOUTEN, VELD, Opgave, load_urenboek
from inburgering.cases.urensoorten import UREN_TAKEN, URENSOORTEN
from inburgering.cases.welkomstprogramma import count_welcome


@dataclass(frozen=True, slots=True)
class Ureninvoer:
    """What somebody typed about one stretch of time; ``veld`` is put before the field names."""

    soort: str
    datum: date
    minuten: int
    categorie: str = ""
    is_week: bool = False
    gepland: int | None = None
    afwezig: str = ""
    opmerking: str = ""
    is_keurmerk: bool = False
    """Stated by the casusregie, of lessons under no contract of ours."""
    veld: str = ""

    def as_opgave(self, dossier: int, organisatie: str) -> Opgave:
        """Return it for one dossier and the party that records it."""
        return Opgave(
            dossier=dossier,
            soort=self.soort,
            datum=self.datum,
            minuten=self.minuten,
            organisatie=organisatie,
            categorie=self.categorie,
            is_week=self.is_week,
            gepland=self.gepland,
            afwezig=self.afwezig,
            opmerking=self.opmerking.strip(),
        )


def uren_vastleggen(
    dossier: uuid.UUID,
    *,
    rijen: Sequence[Ureninvoer],
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record time that one person spent, one row or a whole week at once; all of it or nothing.

    :raises Onvolledig: with every fault at its field (``datum``, ``tijd``, ``soort``,
        ``categorie``, each after the ``veld`` of the row).
    :raises NietBevoegd: if a kind of hours belongs to none of the own tasks here.
    """
    if not rijen:
        fault = _("Vul bij minstens een regel uren in.")
        raise Onvolledig(fault, velden={"": fault})
    code = "uren.vastgelegd" if len(rijen) == 1 else "uren.week"
    with (
        refuse_doubles(),
        handeling(
            code,
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            taken=UREN_TAKEN,
            eenmalig=eenmalig,
        ) as stuk,
    ):
        for rij in rijen:
            _require_task(stuk, rij.soort)
        items = count_welcome(
            (rij.as_opgave(stuk.dossier.pk, bereik.organisatie) for rij in rijen),
            gemeenten={stuk.dossier.pk: stuk.dossier.gemeente_id},
            dag=moment.dag,
        )
        boek = load_bestelboek([stuk.dossier.pk], organisatie=bereik.organisatie)
        _check(items, rijen, stuk, boek)
        stated = [place for place, rij in enumerate(rijen) if rij.is_keurmerk]
        write_uren(
            items,
            boek=boek,
            schrijver=Schrijver(bereik.medewerker, moment),
            keurmerk=stated if _may_state_keurmerk(stuk) else (),
        )
        stuk.gegevens |= {"soort": items[0].soort, "urendag": items[0].datum.isoformat()}
        note_attendance([stuk.dossier], moment=moment)


def uren_verbeteren(
    dossier: uuid.UUID,
    *,
    uren: int,
    invoer: Ureninvoer,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Let better hours take the place of a row; the old one stays readable.

    :raises Onvolledig: at the fields, also ``reden``.
    """
    with (
        refuse_doubles(),
        _open_row("uren.verbeterd", dossier, uren, reden, bereik, moment, versie, eenmalig) as (
            stuk,
            old,
        ),
    ):
        _require_task(stuk, invoer.soort)
        stated = count_welcome(
            [invoer.as_opgave(stuk.dossier.pk, old.organisatie_id)],
            gemeenten={stuk.dossier.pk: stuk.dossier.gemeente_id},
            dag=moment.dag,
        )[0]
        item = replace(
            stated,
            les=old.les_id if invoer.datum == old.datum and invoer.soort == old.soort else None,
        )
        boek = load_bestelboek([stuk.dossier.pk], organisatie=old.organisatie_id)
        _check([item], [invoer], stuk, boek, without=[old.pk])
        end_uren([old.pk], moment=moment)
        marked = old.is_keurmerk or (_may_state_keurmerk(stuk) and invoer.is_keurmerk)
        write_uren(
            [item],
            boek=boek,
            schrijver=Schrijver(bereik.medewerker, moment),
            keurmerk=[0] if marked else (),
            vervangt={0: (old.pk, reden.strip())},
        )
        note_attendance([stuk.dossier], moment=moment)


def uren_vervallen(
    dossier: uuid.UUID,
    *,
    uren: int,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take back a row that should not be there, with a reason; it stays readable.

    :raises Onvolledig: at ``reden``.
    """
    with _open_row("uren.vervallen", dossier, uren, reden, bereik, moment, versie, eenmalig) as (
        stuk,
        old,
    ):
        end_uren([old.pk], moment=moment)
        Uren.objects.filter(pk=old.pk).update(reden=old.reden or reden.strip())
        note_attendance([stuk.dossier], moment=moment)


@contextmanager
def refuse_doubles() -> Iterator[None]:
    """Turn a race that the constraints stopped into a refusal."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        words = FOUTEN["staat_er_al"]
        raise Onvolledig(words.wat, velden={"datum": f"{words.wat} {words.doe}"}) from None


@contextmanager
def _open_row(
    code: str,
    dossier: uuid.UUID,
    uren: int,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None,
    eenmalig: uuid.UUID | None,
) -> Iterator[tuple[Werkstuk, Uren]]:
    if not reden.strip():
        fault = _("Schrijf kort op waarom.")
        raise Onvolledig(fault, velden={"reden": fault})
    with handeling(
        code,
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=UREN_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = Uren.objects.filter(pk=uren, dossier=stuk.dossier).first()
        if row is None:
            raise NietGevonden
        if not row.is_geldig:
            raise Geweigerd(_("Deze regel is al verbeterd of weggehaald. Kijk bij de uren."))
        _require_task(stuk, row.soort)
        _require_own(stuk, row)
        stuk.gegevens |= {
            "soort": row.soort,
            "urendag": row.datum.isoformat(),
            "reden": reden.strip(),
            "oud": row.pk,
        }
        yield stuk, row


def _require_task(stuk: Werkstuk, soort: str) -> None:
    taken = URENSOORTEN[soort].taken if soort in URENSOORTEN else UREN_TAKEN
    if not any(stuk.bereik.mag_doen(stuk.dossier.gemeente_id, taak) for taak in taken):
        raise NietBevoegd(
            _("Deze soort uren hoort niet bij jouw taken in deze gemeente. Kies een andere soort.")
        )


def _require_own(stuk: Werkstuk, row: Uren) -> None:
    has_regie = stuk.dossier.gemeente_id in stuk.bereik.regie_gemeenten
    if row.organisatie_id != stuk.bereik.organisatie and not has_regie:
        raise NietBevoegd(_("Een andere partij legde deze uren vast. Vraag het die partij."))


def _may_state_keurmerk(stuk: Werkstuk) -> bool:
    return stuk.dossier.gemeente_id in stuk.bereik.regie_gemeenten


def _check(
    items: Sequence[Opgave],
    rijen: Sequence[Ureninvoer],
    stuk: Werkstuk,
    boek: Bestelboek,
    *,
    without: Sequence[int] = (),
) -> None:
    book = load_urenboek(items, without=without)
    velden: dict[str, Tekst] = {}
    for item, rij in zip(items, rijen, strict=True):
        code = book.find_fault(item, dag=stuk.moment.dag)
        if not code and stuk.bereik.rol.alleen_eigen_deelnemers:
            order = boek.find(item)
            is_own = order is not None and order.organisatie_id == stuk.bereik.organisatie
            code = "" if is_own else "buiten_bestelling"
        if code:
            words = FOUTEN[code]
            velden[f"{rij.veld}{VELD[code]}"] = f"{words.wat} {words.doe}"
        else:
            book.add(item)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)

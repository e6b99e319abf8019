"""Sessions of the brede intake, the right to be heard alone, and input of chain partners.

Grondslag: art. 14 lid 3 Wi2021; art. 5.2 Bi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.intake_bewaren import check_open, open_intake
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN, Keuzelijst
from inburgering.cases.models import Intakegesprek, Intakeinbreng

MAX_UREN: Final = Decimal(12)
ONDERWERP_MAX: Final = 120
UITKOMST_MAX: Final = 500
NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")


@dataclass(frozen=True, slots=True)
class Gesprek:
    """One session, as typed."""

    datum: date
    plaats: str
    kanaal: str
    aanwezigen: str
    onderwerp: str = ""
    """What it was about; needed."""
    uitkomst: str = ""
    """What came of it; needed."""
    tolk: str = ""
    uren: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Inbreng:
    """What a chain partner brought in, as typed."""

    partner: str
    datum: date
    wat: str


def brede_intake_gesprek_vastleggen(
    dossier: uuid.UUID,
    *,
    gesprek: Gesprek,
    alleen_gewezen: bool = False,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Add a session; ``alleen_gewezen``: the person heard then of the right to be heard alone.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "brede_intake.gesprek",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_open(stuk.dossier)
        _check_talk(gesprek, moment.dag)
        intake = open_intake(stuk.dossier, moment=moment)
        intake.begonnen_op = min(intake.begonnen_op, gesprek.datum)
        if alleen_gewezen and intake.alleen_gewezen_op is None:
            intake.alleen_gewezen_op = gesprek.datum
        intake.save()
        row = Intakegesprek(intake=intake, door_id=bereik.medewerker, recorded_at=moment.tijdstip)
        _write_talk(row, gesprek)
        last = stuk.dossier.laatste_contact_op
        stuk.dossier.laatste_contact_op = max(last, gesprek.datum) if last else gesprek.datum
        stuk.gegevens |= {"gesprek": row.pk, "datum": gesprek.datum.isoformat()}


def brede_intake_gesprek_corrigeren(
    dossier: uuid.UUID,
    *,
    gesprek: int,
    gegevens: Gesprek,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put a recorded session right; the timeline keeps the day it had.

    :raises NietGevonden: if there is no such session in this dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "brede_intake.gesprek_verbeterd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_open(stuk.dossier)
        row = Intakegesprek.objects.filter(intake__dossier=stuk.dossier, pk=gesprek).first()
        if row is None:
            raise NietGevonden
        _check_talk(gegevens, moment.dag)
        stuk.gegevens |= {"gesprek": row.pk, "was": row.datum.isoformat()}
        _write_talk(row, gegevens)


def alleen_spreken_vastleggen(
    dossier: uuid.UUID,
    *,
    gewezen_op: date,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record on which day the person heard of the right to be heard alone.

    Grondslag: art. 5.2 lid 2 Bi2021.

    :raises Onvolledig: if the day lies ahead.
    """
    with handeling(
        "brede_intake.alleen_gewezen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_open(stuk.dossier)
        _check_past(gewezen_op, moment.dag, veld="gewezen_op")
        intake = open_intake(stuk.dossier, moment=moment)
        intake.alleen_gewezen_op = gewezen_op
        intake.save()
        stuk.gegevens["datum"] = gewezen_op.isoformat()


def inbreng_vastleggen(
    dossier: uuid.UUID,
    *,
    inbreng: Inbreng,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Write down what a chain partner brought in.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "brede_intake.inbreng",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_open(stuk.dossier)
        _check_input(inbreng, moment.dag)
        row = Intakeinbreng.objects.create(
            intake=open_intake(stuk.dossier, moment=moment),
            partner=inbreng.partner.strip(),
            datum=inbreng.datum,
            wat=inbreng.wat.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens["inbreng"] = row.pk


def _check_talk(gesprek: Gesprek, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if gesprek.datum > dag:
        velden["datum"] = _("Deze datum ligt na vandaag. Vul de dag in waarop je sprak.")
    lists: dict[str, tuple[str, Keuzelijst]] = {
        "plaats": (gesprek.plaats, CONTACTPLAATSEN),
        "kanaal": (gesprek.kanaal, KANALEN),
    }
    for name, (value, known) in lists.items():
        if value not in known:
            velden[name] = _("Kies een antwoord uit de lijst.")
    if not gesprek.aanwezigen.strip():
        velden["aanwezigen"] = _("Vul in wie erbij was, bijvoorbeeld: de inburgeraar en ik.")
    velden |= _check_words(gesprek)
    if gesprek.uren is not None and not 0 < gesprek.uren <= MAX_UREN:
        velden["uren"] = _("Vul de uren van één gesprek in, bijvoorbeeld 1,5.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check_words(gesprek: Gesprek) -> dict[str, Tekst]:
    """Return what is wrong with topic and outcome: every talk has both, in a few words."""
    texts: dict[str, tuple[str, int, Tekst]] = {
        "onderwerp": (
            gesprek.onderwerp,
            ONDERWERP_MAX,
            _("Vul in waar het gesprek over ging, bijvoorbeeld: gezin en wonen."),
        ),
        "uitkomst": (
            gesprek.uitkomst,
            UITKOMST_MAX,
            _("Schrijf kort op wat eruit kwam, of wat er nu gebeurt."),
        ),
    }
    velden: dict[str, Tekst] = {}
    for name, (text, longest, missing) in texts.items():
        if not text.strip():
            velden[name] = missing
        elif len(text.strip()) > longest:
            velden[name] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": longest}
    return velden


def _check_input(inbreng: Inbreng, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if not inbreng.partner.strip():
        velden["partner"] = _("Vul in wie dit vertelde.")
    if not inbreng.wat.strip():
        velden["wat"] = _("Schrijf kort op wat de partner vertelde.")
    if inbreng.datum > dag:
        velden["datum"] = _("Deze datum ligt na vandaag. Vul de dag in waarop je het hoorde.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check_past(day: date, dag: date, *, veld: str) -> None:
    if day > dag:
        message = _("Deze datum ligt na vandaag. Vul de dag in waarop het gebeurde.")
        raise Onvolledig(NOT_SAVED, velden={veld: message})


def _write_talk(row: Intakegesprek, gesprek: Gesprek) -> None:
    row.datum = gesprek.datum
    row.plaats = gesprek.plaats
    row.kanaal = gesprek.kanaal
    row.aanwezigen = gesprek.aanwezigen.strip()
    row.onderwerp = gesprek.onderwerp.strip()
    row.uitkomst = gesprek.uitkomst.strip()
    row.tolk = gesprek.tolk.strip()
    row.uren = gesprek.uren
    row.save()

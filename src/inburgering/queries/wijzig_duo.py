"""Reads what DUO must hear beside the plan, as it is typed into DUO's portal."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Advies, Bericht
from inburgering.cases.stand_wijziging import ANDER_WERK
from inburgering.cases.wijziging import GRONDEN
from inburgering.law.tekst import Zin
from inburgering.law.verwijtbaar import verwijtbaarkeuze
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.wijzig import make_termijnbeeld
from inburgering.queries.wijzig_beeld import Melding

Regels = tuple[tuple[str, str], ...]
MET_VERWIJT: Final = ("pvt.ondertekend", "map.eindgesprek")
"""Facts with which DUO may ask whether it was the person's own fault that they came late."""
DAGVELDEN: Final = ("op", "datum", "dag", "dagtekening")


def get_meldingen(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> tuple[Melding, ...] | None:
    """Return the open messages for DUO, oldest first; ``None`` without the right to see them."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.VOORTGANG):
        return None
    rows = list(
        Bericht.objects.filter(dossier=row, partner__iexact="DUO", afgehandeld_op__isnull=True)
        .exclude(soort__in=ANDER_WERK)
        .order_by("pk")
    )
    stand = load_standen([row], peildatum=dag, beleid={}).get(row.pk)
    term = make_termijnbeeld(stand.feiten) if stand else None
    advices = Advies.objects.in_bulk(
        [item.inhoud["advies"] for item in rows if "advies" in item.inhoud]
    )
    return tuple(
        _make(item, advices, einde=term.uiterlijk if term else None, dag=dag) for item in rows
    )


def find_day(inhoud: Mapping[str, Any]) -> date | None:
    """Return the day of the fact that a message is about."""
    for name in DAGVELDEN:
        value = inhoud.get(name)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                continue
    return None


def _make(row: Bericht, advices: Mapping[int, Advies], *, einde: date | None, dag: date) -> Melding:
    day = find_day(row.inhoud)
    uitleg: tuple[Zin, ...] = ()
    mag_ja = mag_nee = False
    if row.soort in MET_VERWIJT and day is not None:
        choice = verwijtbaarkeuze(day, einde_termijn=einde, dag=dag)
        uitleg, mag_ja, mag_nee = choice.uitleg, choice.mag_ja, choice.mag_nee
    title, lines = _words(row, advices, day)
    return Melding(
        sleutel=row.sleutel,
        titel=title,
        sinds=timezone.localtime(row.created_at).date(),
        regels=lines,
        mag_ja=mag_ja,
        mag_nee=mag_nee,
        uitleg=uitleg,
    )


def _words(row: Bericht, advices: Mapping[int, Advies], day: date | None) -> tuple[str, Regels]:
    said = date_format(day, "j F Y") if day else _("niet bekend")
    plain: Mapping[str, tuple[str, str]] = {
        "pip.ingetrokken": (_("Het PIP is ingetrokken"), _("Verwijder het PIP in het portaal")),
        "pvt.ondertekend": (_("PVT ondertekend"), _("Datum ondertekening PVT")),
        "map.eindgesprek": (_("Eindgesprek MAP gevoerd"), _("Datum eindgesprek MAP")),
        "z.eindgesprek": (_("Z-route afgerond"), _("Datum afronding Z-route")),
        "boete.gemeld": (_("Boete van de gemeente, op vraag van DUO"), _("Kijk bij Handhaving")),
    }
    if row.soort in plain:
        title, label = plain[row.soort]
        return title, ((label, said),)
    advice = advices.get(row.inhoud.get("advies", 0))
    if advice is not None:
        return _advice(advice)
    return _("Nieuws voor DUO: %(soort)s") % {"soort": row.soort}, ((_("Datum"), said),)


def _advice(row: Advies) -> tuple[str, Regels]:
    titles = {
        Advies.Soort.VERLENGING: _("Bewijs voor een verlenging"),
        Advies.Soort.AANBOD_UITGEBLEVEN: _("Het aanbod bleef uit"),
        Advies.Soort.BIO: _("Advies over bijzondere omstandigheden"),
    }
    lines = [(_("Reden"), get_word(GRONDEN, row.grond))] if row.grond else []
    if row.is_positief is not None and row.soort == Advies.Soort.BIO:
        lines.append((_("Advies"), _("positief") if row.is_positief else _("negatief")))
    if row.van:
        lines.append((_("Vanaf"), date_format(row.van, "j F Y")))
    if row.tot_en_met:
        lines.append((_("Tot en met"), date_format(row.tot_en_met, "j F Y")))
    lines.append((_("Toelichting"), row.motivering))
    return titles[Advies.Soort(row.soort)], tuple((label, str(value)) for label, value in lines)

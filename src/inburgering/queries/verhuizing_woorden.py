"""Puts what was learnt, and goes over between colleges, into words."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.leren import (
    ALFABETISERING,
    ALFABETSTANDEN,
    EXAMENONDERDELEN,
    EXAMENUITSLAGEN,
    LEERBRONNEN,
    VAARDIGHEDEN,
)
from inburgering.cases.urensoorten import GRONDEN, SOORTNAMEN
from inburgering.cases.verhuizing import Overdrachtsinhoud
from inburgering.cases.verhuizing_leren import (
    OvergedragenDuobesluit,
    OvergedragenExamen,
    OvergedragenGesprek,
    OvergedragenNiveau,
    OvergedragenUren,
)
from inburgering.cases.voortgang import AFSPRAAKSTANDEN, GESPREKSTANDEN
from inburgering.cases.wijziging import BESLUITEN, ONDERDELEN
from inburgering.queries.uren_tellers import format_minutes
from inburgering.queries.verhuizing_regel import Inhoudsdeel, Inhoudsregel


def list_leren(inhoud: Overdrachtsinhoud) -> Iterator[Inhoudsdeel]:
    """Give hours, exams, levels, talks and decisions of DUO, each as one part."""
    yield Inhoudsdeel(_("Uren die meetellen"), tuple(map(_hours, inhoud.uren)))
    yield Inhoudsdeel(_("Examens"), tuple(map(_exam, inhoud.examens)))
    yield Inhoudsdeel(_("Taalniveau"), tuple(map(_level, inhoud.niveaus)))
    yield Inhoudsdeel(_("Voortgangsgesprekken"), tuple(map(_talk, inhoud.gesprekken)))
    yield Inhoudsdeel(_("Besluiten van DUO"), tuple(map(_duo, inhoud.duobesluiten)))


def _hours(item: OvergedragenUren) -> Inhoudsregel:
    words = {
        "tijd": format_minutes(item.minuten),
        "van": _day(item.van),
        "tot": _day(item.tot_en_met),
    }
    text = _("%(tijd)s, van %(van)s tot en met %(tot)s") % words
    if item.grond != "andere_gemeente":
        text += f". {get_word(GRONDEN, item.grond)}"
    return Inhoudsregel(get_word(SOORTNAMEN, item.soort), text)


def _exam(item: OvergedragenExamen) -> Inhoudsregel:
    part = f"{get_word(EXAMENONDERDELEN, item.onderdeel)} {item.niveau}".strip()
    words = {"dag": _day(item.datum), "n": item.poging}
    result = get_word(EXAMENUITSLAGEN, item.uitslag)
    text = _("%(dag)s, poging %(n)s") % words
    return Inhoudsregel(part, f"{text}: {result} ({get_word(LEERBRONNEN, item.bron)})")


def _level(item: OvergedragenNiveau) -> Inhoudsregel:
    is_alphabet = item.vaardigheid == ALFABETISERING
    label = _("Lezen en schrijven") if is_alphabet else get_word(VAARDIGHEDEN, item.vaardigheid)
    level = get_word(ALFABETSTANDEN, item.niveau) if is_alphabet else item.niveau
    return Inhoudsregel(label, f"{level}, {_day(item.op)} ({get_word(LEERBRONNEN, item.bron)})")


def _talk(item: OvergedragenGesprek) -> Inhoudsregel:
    lines = [get_word(GESPREKSTANDEN, item.status)]
    lines += [f"{naam}: {get_word(AFSPRAAKSTANDEN, stand)}" for naam, stand in item.afspraken]
    return Inhoudsregel(_day(item.datum), ". ".join(lines))


def _duo(item: OvergedragenDuobesluit) -> Inhoudsregel:
    words = [get_word(BESLUITEN, item.soort)]
    words += [get_word(ONDERDELEN, part) for part in item.onderdelen]
    if item.nieuwe_einddatum:
        words.append(_("nieuwe einddatum %(dag)s") % {"dag": _day(item.nieuwe_einddatum)})
    if item.ingang:
        words.append(_("vanaf %(dag)s") % {"dag": _day(item.ingang)})
    if item.eind:
        words.append(_("tot en met %(dag)s") % {"dag": _day(item.eind)})
    return Inhoudsregel(_day(item.besloten_op), ", ".join(words))


def _day(day: date) -> str:
    return date_format(day, "j F Y")

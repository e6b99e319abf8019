"""Puts what goes over between colleges into words: the preview and the copy are the same."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.keuzelijsten import BRONNEN, LEERROUTES, OPROEPUITKOMSTEN, get_word
from inburgering.cases.models import Dossier, Feit
from inburgering.cases.pip_inhoud import DOMEINEN
from inburgering.cases.verhuizing import (
    FEITEN_VOLGEN,
    ONDERDELEN,
    Overdrachtsinhoud,
    OvergedragenFeit,
    OvergedragenPip,
)
from inburgering.cases.verhuizing_boete import OvergedragenBoete
from inburgering.law.boete import euro
from inburgering.law.handhaving import GEDRAGINGEN
from inburgering.queries.verhuizing_regel import Inhoudsdeel, Inhoudsregel
from inburgering.queries.verhuizing_woorden import list_leren

PIPSTANDEN: Final[Mapping[str, str | Promise]] = {
    "vastgesteld": gettext_lazy("geldt"),
    "vervangen": gettext_lazy("vervangen"),
    "ingetrokken": gettext_lazy("ingetrokken"),
}
TOETSUITSLAGEN: Final[Mapping[str, str | Promise]] = {
    "b1_haalbaar": gettext_lazy("B1 lijkt haalbaar"),
    "b1_niet_haalbaar": gettext_lazy("B1 lijkt niet haalbaar"),
    "onbekend": gettext_lazy("onbekend"),
}
PIPVELDEN: Final[Mapping[str, str | Promise]] = {
    "niveau": gettext_lazy("Niveau"),
    "niveau_lezen": gettext_lazy("Niveau lezen"),
    "niveau_luisteren": gettext_lazy("Niveau luisteren"),
    "niveau_schrijven": gettext_lazy("Niveau schrijven"),
    "niveau_spreken": gettext_lazy("Niveau spreken"),
    "reden_leerroute": gettext_lazy("Waarom deze leerroute"),
    "alfabetisering": gettext_lazy("Lezen en schrijven"),
    "doeldiploma": gettext_lazy("Diploma als doel"),
    "mag_opleiding_afmaken": gettext_lazy("Mag een opleiding afmaken"),
    "wil_examen_a2": gettext_lazy("Wil examen doen op A2 of KNM"),
    "uren_per_week": gettext_lazy("Les per week"),
    "geschatte_uren_b1": gettext_lazy("Geschatte uren B1-route"),
    "pvt_uren": gettext_lazy("Uren PVT"),
    "pvt_afspraak": gettext_lazy("Afspraken over het PVT"),
    "map_uren": gettext_lazy("Uren MAP"),
    "map_praktijk_uren": gettext_lazy("Waarvan praktijk"),
    "map_afspraak": gettext_lazy("Afspraken over de MAP"),
    "begeleiding": gettext_lazy("Begeleiding"),
    "maatschappelijke_begeleiding": gettext_lazy("Maatschappelijke begeleiding"),
    "aantal_voortgangsgesprekken": gettext_lazy("Voortgangsgesprekken"),
    "ontzorgen": gettext_lazy("Ontzorgen"),
    "financiele_zelfredzaamheid": gettext_lazy("Zelf geld regelen"),
    "niveau_financieel": gettext_lazy("Hulp bij geld"),
    "reden_extra_geldhulp": gettext_lazy("Waarom extra hulp bij geld"),
    "heeft_jong_kind": gettext_lazy("Jong kind voor de voorschool"),
    "vve": gettext_lazy("Voorschool"),
    "taal_en_werk": gettext_lazy("Taal samen met werk of studie"),
    "participatie_uren_z": gettext_lazy("Uren meedoen in de Z-route"),
    "participatie_z": gettext_lazy("Meedoen in de Z-route"),
}
"""The parts of a plan in the order in which they are read; lists and the route stand apart."""
PIPWOORDEN: Final[Mapping[str, str | Promise]] = {
    "analfabeet": gettext_lazy("leerde nog niet lezen en schrijven"),
    "anders_gealfabetiseerd": gettext_lazy("leest en schrijft in een ander schrift"),
    "nvt": gettext_lazy("leest en schrijft in ons schrift"),
    "licht": gettext_lazy("licht"),
    "matig_intensief": gettext_lazy("matig intensief"),
    "intensief": gettext_lazy("intensief"),
}


def describe_inhoud(
    inhoud: Overdrachtsinhoud, *, ontvanger: Dossier | None = None
) -> tuple[Inhoudsdeel, ...]:
    """Return every part in words; with a receiver also where its own facts differ."""
    here = _load_facts(ontvanger) if ontvanger is not None else {}
    parts = [
        *(_plan(plan) for plan in reversed(inhoud.pips)),
        _facts(inhoud.feiten, here),
        *list_leren(inhoud),
        _test(inhoud),
        _enforcement(inhoud),
        Inhoudsdeel(_("Toelichting"), _text(inhoud.toelichting)),
    ]
    return tuple(part for part in parts if part.regels)


def list_left_out(inhoud: Overdrachtsinhoud, beschikbaar: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the parts that are there and do not go over."""
    return tuple(str(ONDERDELEN[code]) for code in beschikbaar if code not in inhoud.onderdelen)


def _plan(plan: OvergedragenPip) -> Inhoudsdeel:
    rows = [
        Inhoudsregel(_("Dagtekening"), _day(plan.dagtekening)),
        Inhoudsregel(_("Leerroute"), get_word(LEERROUTES, plan.leerroute)),
        Inhoudsregel(_("Stand"), str(PIPSTANDEN.get(plan.status, plan.status))),
    ]
    if plan.ingetrokken_op:
        rows.append(Inhoudsregel(_("Ingetrokken"), _day(plan.ingetrokken_op)))
    if plan.reden_wijziging:
        rows.append(Inhoudsregel(_("Reden van dit plan"), plan.reden_wijziging))
    return Inhoudsdeel(
        _("PIP van %(dag)s") % {"dag": _day(plan.dagtekening)},
        (*rows, *_plan_content(plan.inhoud or {})),
    )


def _plan_content(inhoud: Mapping[str, Any]) -> Iterator[Inhoudsregel]:
    for name, label in PIPVELDEN.items():
        value = inhoud.get(name)
        if value not in (None, ""):
            yield Inhoudsregel(str(label), _say(value))
    for goal in inhoud.get("doelen", ()):
        words = [goal.get(name, "") for name in ("in_eigen_woorden", "wat_doet_inburgeraar")]
        words.append(goal.get("wat_doet_gemeente", ""))
        label = _("Doel: %(domein)s") % {"domein": get_word(DOMEINEN, goal.get("domein", ""))}
        yield Inhoudsregel(label, " ".join(word for word in words if word))
    for promise in inhoud.get("toezeggingen", ()):
        day = promise.get("toegezegd_op")
        since = f" ({_day(date.fromisoformat(day))})" if day else ""
        yield Inhoudsregel(promise.get("partij", ""), f"{promise.get('wat', '')}{since}")
    for other in inhoud.get("afwijkingen", ()):
        label = _("Afwijking: %(wat)s") % {"wat": other.get("onderwerp", "")}
        yield Inhoudsregel(label, other.get("reden", ""))


def _say(value: Any) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    return str(PIPWOORDEN.get(str(value), value))


def _facts(feiten: Iterable[OvergedragenFeit], here: Mapping[str, Feit]) -> Inhoudsdeel:
    return Inhoudsdeel(_("Voortgang en einddatum"), tuple(_fact(feit, here) for feit in feiten))


def _fact(feit: OvergedragenFeit, here: Mapping[str, Feit]) -> Inhoudsregel:
    known = here.get(feit.soort)
    is_other = (
        feit.soort in FEITEN_VOLGEN
        and known is not None
        and (known.datum, known.code, known.getal) != (feit.datum, feit.code, feit.getal)
    )
    naam = str(FEITSOORTEN[feit.soort].naam) if feit.soort in FEITSOORTEN else feit.soort
    source = get_word(BRONNEN, feit.bron)
    value = _value(feit.datum, feit.code, feit.getal)
    return Inhoudsregel(
        label=naam,
        waarde=f"{value} ({source})" if source else value,
        is_anders=is_other,
        hier=_value(known.datum, known.code, known.getal) if is_other and known else "",
    )


def _value(datum: date | None, code: str, getal: int | None) -> str:
    if getal is not None:
        return ngettext("%(n)d uur", "%(n)d uur", getal) % {"n": getal}
    return _day(datum) if datum else code


def _test(inhoud: Overdrachtsinhoud) -> Inhoudsdeel:
    rows: tuple[Inhoudsregel, ...] = ()
    if inhoud.toets is not None:
        result = str(TOETSUITSLAGEN.get(inhoud.toets.resultaat, inhoud.toets.resultaat))
        rows = (
            Inhoudsregel(_("Afgenomen op"), _day(inhoud.toets.afgenomen_op)),
            Inhoudsregel(_("Uitslag"), result),
        )
    return Inhoudsdeel(_("Leerbaarheidstoets"), rows)


def _enforcement(inhoud: Overdrachtsinhoud) -> Inhoudsdeel:
    calls = tuple(
        Inhoudsregel(
            _("Oproep van %(dag)s") % {"dag": _day(call.dagtekening)},
            get_word(OPROEPUITKOMSTEN, call.uitkomst) if call.uitkomst else _("geen uitkomst"),
        )
        for call in inhoud.oproepen
    )
    fines = tuple(
        Inhoudsregel(
            _("Boete van %(dag)s") % {"dag": _day(boete.dagtekening)},
            _fine(boete),
        )
        for boete in inhoud.opgelegd
    )
    rows = (*calls, *fines, *_text(inhoud.boetes, _("Boetes en waarschuwingen")))
    if "handhaving" in inhoud.onderdelen and not rows:
        rows = (Inhoudsregel(_("Boetes en waarschuwingen"), _("geen")),)
    return Inhoudsdeel(_("Oproepen, waarschuwingen en boetes"), rows)


def _fine(boete: OvergedragenBoete) -> str:
    whole = f"{euro(boete.bedrag_cent)}: {_(GEDRAGINGEN[boete.gedraging].naam)}"
    if boete.onherroepelijk_op is None:
        return whole
    return whole + ". " + _("Staat vast sinds %(dag)s") % {"dag": _day(boete.onherroepelijk_op)}


def _text(text: str, label: str = "") -> tuple[Inhoudsregel, ...]:
    return (Inhoudsregel(label or _("Tekst"), text),) if text else ()


def _load_facts(dossier: Dossier) -> Mapping[str, Feit]:
    rows = Feit.objects.filter(dossier=dossier, is_geldig=True, soort__in=FEITEN_VOLGEN)
    return {row.soort: row for row in rows}


def _day(day: date) -> str:
    return date_format(day, "j F Y")

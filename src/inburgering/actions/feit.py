"""Records, corrects and withdraws legal facts."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.leren_uitkomst import check_uitkomst, queue_uitkomst
from inburgering.actions.ontzorging_controle import check_ontzorgen
from inburgering.cases.feiten import FEITSOORTEN, VOLGORDE, Feitsoort
from inburgering.cases.models import Dossier, Feit, Pip
from inburgering.cases.regime import get_regime


@dataclass(frozen=True, slots=True)
class Waarde:
    """The value of a fact in the form of its kind."""

    datum: date | None = None
    code: str = ""
    getal: int | None = None


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Who recorded a fact, when, from which source and why."""

    moment: Moment
    door: int | None
    bron: str = ""
    reden: str = ""


def feit_vastleggen(
    dossier: uuid.UUID,
    *,
    soort: str,
    waarde: Waarde,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
    bron: str = "",
) -> None:
    """Record a legal fact that is not known yet.

    :raises Onvolledig: if the value does not fit the kind or contradicts another fact.
    :raises Geweigerd: if a valid fact of this kind exists.
    """
    kind = FEITSOORTEN[soort]
    with handeling(
        "feit.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=kind.taken,
        eenmalig=eenmalig,
    ) as stuk:
        if _get_valid(stuk.dossier, soort) is not None:
            raise Geweigerd(_("Dit staat al in het dossier. Kies 'Verbeteren' om het te wijzigen."))
        check_value(kind, waarde, dag=moment.dag)
        _check_before(stuk, soort, waarde.datum)
        origin = Herkomst(moment, bereik.medewerker, bron or kind.bron)
        store_fact(stuk.dossier, soort, waarde, herkomst=origin)
        queue_uitkomst(stuk, soort, waarde.datum)
        stuk.gegevens["soort"] = soort


def feit_corrigeren(
    dossier: uuid.UUID,
    *,
    soort: str,
    waarde: Waarde,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Let a better value take the place of a recorded fact; the old one stays readable.

    :raises Onvolledig: if the reason is missing or the value does not fit.
    """
    kind = FEITSOORTEN[soort]
    with handeling(
        "feit.gecorrigeerd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=kind.taken,
        eenmalig=eenmalig,
    ) as stuk:
        check_reason(reden)
        old = _require_valid(stuk.dossier, soort)
        waarde = _keep_day(kind, waarde, old)
        check_value(kind, waarde, dag=moment.dag)
        _check_before(stuk, soort, waarde.datum)
        origin = Herkomst(moment, bereik.medewerker, old.bron, reden)
        new = store_fact(stuk.dossier, soort, waarde, herkomst=origin, vervangt=old)
        queue_uitkomst(stuk, soort, waarde.datum)
        stuk.gegevens |= {"soort": soort, "reden": reden, "oud": old.pk, "nieuw": new.pk}


def _check_before(stuk: Werkstuk, soort: str, datum: date | None) -> None:
    _check_order(stuk.dossier, {soort: datum})
    check_ontzorgen(stuk.dossier, soort, datum)
    check_uitkomst(stuk, soort, datum)


def _keep_day(kind: Feitsoort, waarde: Waarde, old: Feit) -> Waarde:
    """Return a choice or number with the day of the old one, unless another day is given."""
    if kind.vorm not in {"code", "getal"} or waarde.datum is not None:
        return waarde
    return replace(waarde, datum=old.datum)


def feit_intrekken(
    dossier: uuid.UUID,
    *,
    soort: str,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take back a fact that turned out not to be so, with a reason.

    :raises Onvolledig: if the reason is missing or the fact is one a dossier cannot do without.
    """
    kind = FEITSOORTEN[soort]
    with handeling(
        "feit.ingetrokken",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=kind.taken,
        eenmalig=eenmalig,
    ) as stuk:
        check_reason(reden)
        if soort == "doelgroep":
            raise Onvolledig(_("De doelgroep kun je wel verbeteren, maar niet weghalen."))
        old = _require_valid(stuk.dossier, soort)
        _check_order(stuk.dossier, {soort: None})
        _end(old, moment)
        if soort == "plicht":
            stuk.dossier.regime = get_regime(None, doelgroep=stuk.dossier.doelgroep)
        stuk.gegevens |= {"soort": soort, "reden": reden, "oud": old.pk}


def store_fact(
    dossier: Dossier,
    soort: str,
    waarde: Waarde,
    *,
    herkomst: Herkomst,
    vervangt: Feit | None = None,
) -> Feit:
    """Write the fact; the one it replaces is no longer valid."""
    if vervangt is not None:
        _end(vervangt, herkomst.moment)
    if soort == "plicht":
        dossier.regime = get_regime(waarde.datum, doelgroep=dossier.doelgroep)
    if soort == "doelgroep":
        dossier.doelgroep = waarde.code
        duty = _get_valid(dossier, "plicht")
        dossier.regime = get_regime(duty.datum if duty else None, doelgroep=waarde.code)
    return Feit.objects.create(
        dossier=dossier,
        soort=soort,
        datum=waarde.datum or (herkomst.moment.dag if waarde.getal is not None else None),
        code=waarde.code,
        getal=waarde.getal,
        bron=herkomst.bron or FEITSOORTEN[soort].bron,
        reden=herkomst.reden,
        vervangt=vervangt,
        recorded_at=herkomst.moment.tijdstip,
        door_id=herkomst.door,
    )


def check_value(kind: Feitsoort, waarde: Waarde, *, dag: date) -> None:
    """Check that the value has the form of its kind and is possible on this day.

    :raises Onvolledig: at the field ``waarde``.
    """
    faults: Mapping[str, Callable[[Waarde, date], Tekst | None]] = {
        "datum": lambda value, day: _find_wrong_day(kind, value, day),
        "getal": _find_wrong_number,
    }
    fault = faults.get(kind.vorm, _find_wrong_choice)(waarde, dag)
    if fault is not None:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden={"waarde": fault})


def _find_wrong_day(kind: Feitsoort, waarde: Waarde, dag: date) -> Tekst | None:
    if waarde.datum is None:
        return _("Vul een datum in, bijvoorbeeld 13-6-2026.")
    if waarde.datum > dag and not kind.mag_in_toekomst:
        return _("Deze datum ligt na vandaag. Vul de dag in waarop het gebeurde.")
    return None


def _find_wrong_number(waarde: Waarde, dag: date) -> Tekst | None:
    is_right = waarde.getal is not None and waarde.getal >= 0
    return None if is_right else _("Vul een heel aantal in, 0 of meer.")


def _find_wrong_choice(waarde: Waarde, dag: date) -> Tekst | None:
    if not waarde.code:
        return _("Maak een keuze.")
    if waarde.datum is not None and waarde.datum > dag:
        return _("Deze keuze begint na vandaag. Leg haar vast op de dag zelf of later.")
    return None


def check_order(dates: Mapping[str, date | None], *, eerste_pip: date | None = None) -> None:
    """Check that the dates of a dossier can be true together.

    Source: the refusals of the law calculator and of DUO (no PIP before the duty or before the
    registration; no move before the registration), and ``VOLGORDE`` for what follows on what.

    :raises Onvolledig: naming both dates.
    """
    velden: dict[str, Tekst] = {}
    moved, registered = dates.get("inschrijving_na_verhuizing"), dates.get("inschrijving")
    if moved and registered and moved < registered:
        velden["waarde"] = _(
            "De verhuizing ligt voor de eerste inschrijving. Controleer de datums."
        )
    for soort in ("kennisgeving", "inschrijving", "plicht"):
        day = dates.get(soort)
        if day and eerste_pip and eerste_pip < day:
            velden["waarde"] = _(
                "Het PIP van %(pip)s zou dan voor deze datum liggen. Controleer beide datums."
            ) % {"pip": eerste_pip.strftime("%d-%m-%Y")}
    end = dates.get("einddatum_duo")
    if end and (eerste_pip is None or end < eerste_pip):
        velden["waarde"] = _(
            "Een einddatum van DUO hoort bij een vastgesteld PIP en ligt daarna. "
            "Leg eerst het PIP vast of controleer de datum."
        )
    for eerst, dan in VOLGORDE:
        before, after = dates.get(eerst), dates.get(dan)
        if before and after and after < before:
            velden["waarde"] = _(
                "'%(dan)s' kan niet voor '%(eerst)s' (%(dag)s) liggen. Controleer beide datums."
            ) % {
                "dan": FEITSOORTEN[dan].naam,
                "eerst": FEITSOORTEN[eerst].naam,
                "dag": date_format(before, "j F Y"),
            }
    if velden:
        raise Onvolledig(_("Deze datums passen niet bij elkaar."), velden=velden)


def check_reason(reden: str) -> None:
    """Check that somebody wrote down why.

    :raises Onvolledig: at the field ``reden``.
    """
    if len(reden.strip()) < 5:
        text = _("Schrijf kort op waarom, bijvoorbeeld: 'typefout in de datum'.")
        raise Onvolledig(_("Schrijf op waarom je dit verbetert."), velden={"reden": text})


def _check_order(dossier: Dossier, changed: Mapping[str, date | None]) -> None:
    rows = Feit.objects.filter(dossier=dossier, is_geldig=True, datum__isnull=False)
    dates: dict[str, date | None] = dict(rows.values_list("soort", "datum"))
    pips = Pip.objects.filter(dossier=dossier, dagtekening__isnull=False).order_by("dagtekening")
    first = pips.values_list("dagtekening", flat=True).first()
    check_order({**dates, **changed}, eerste_pip=first)


def _get_valid(dossier: Dossier, soort: str) -> Feit | None:
    return Feit.objects.filter(dossier=dossier, soort=soort, is_geldig=True).first()


def _require_valid(dossier: Dossier, soort: str) -> Feit:
    row = _get_valid(dossier, soort)
    if row is None:
        raise Geweigerd(_("Dit staat nog niet in het dossier. Leg het eerst vast."))
    return row


def _end(row: Feit, moment: Moment) -> None:
    row.is_geldig = False
    row.vervallen_at = moment.tijdstip
    row.save(update_fields=["is_geldig", "vervallen_at"])

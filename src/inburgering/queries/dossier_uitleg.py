"""Explains terms and tasks: the rule, the facts that were used, the calculation, the articles."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inburgering.access.bereik import Bereik
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.keuzelijsten import (
    BRONNEN,
    FEITKEUZES,
    GROEPNAMEN,
    TERMIJNEN,
    get_word,
)
from inburgering.cases.models import Feit, Pip, Taak, Termijn
from inburgering.law.grondslag import Grondslag, grondslag_from_json
from inburgering.law.tekst import zinnen_from_json
from inburgering.queries.dossier_beeld import (
    Feitwaarde,
    Signaalregel,
    Termijnregel,
    Uitleg,
)

FACTS_OF_TERM: Final[Mapping[str, tuple[str, ...]]] = {
    "pip_vaststellen": (
        *("doelgroep", "wordt_gehuisvest", "kennisgeving", "inschrijving"),
        *("inschrijving_na_verhuizing", "wacht_op_derden", "informatie_derden"),
    ),
    "inburgeringstermijn": ("einddatum_duo",),
    "verlenging_aanvragen": ("einddatum_duo",),
    "ontzorgen": ("doelgroep", "heeft_asielvergunning", "recht_op_bijstand"),
}
"""The facts that the rule of each term reads."""
AFTER_PIP: Final = frozenset({"inburgeringstermijn", "leerroute_wijzigen", "verlenging_aanvragen"})
MUST_BE_MET: Final = frozenset({"pip_vaststellen", "inburgeringstermijn"})
"""Terms whose end is a failure; after the others something just cannot be done any more."""
ALSO_SEEN_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "koppeling": ("warme_overdracht",),
    "azc": ("warme_overdracht",),
    "inschrijving": ("warme_overdracht", "bijstand", "ontzorgen"),
}
"""Facts that a task needs without being recorded by it."""


def may_see_fact(soort: str, *, gemeente: str, bereik: Bereik) -> bool:
    """Return whether a kind of fact is needed for a task of this worker here.

    The casusregie sees every fact; another task only its own.
    """
    if gemeente in bereik.regie_gemeenten:
        return True
    taken = (*FEITSOORTEN[soort].taken, *ALSO_SEEN_BY.get(soort, ()))
    return any(bereik.mag_doen(gemeente, taak) for taak in taken)


def describe_fact(row: Feit) -> Feitwaarde:
    """Return a fact in words."""
    soort = FEITSOORTEN.get(row.soort)
    return Feitwaarde(
        soort=row.soort,
        naam=str(soort.naam) if soort else row.soort,
        datum=None if row.getal is not None else row.datum,
        tekst=_text(row),
        bron=get_word(BRONNEN, row.bron),
    )


def _text(row: Feit) -> str:
    if row.getal is not None:
        return ngettext("%(n)d uur", "%(n)d uur", row.getal) % {"n": row.getal}
    if row.soort == "doelgroep":
        return get_word(GROEPNAMEN, row.code)
    if row.soort in FEITKEUZES:
        return get_word(FEITKEUZES[row.soort], row.code)
    if row.code in ("ja", "nee"):
        return _("ja") if row.code == "ja" else _("nee")
    return row.code


def explain_term(
    row: Termijn, *, feiten: Mapping[str, Feitwaarde], pips: Iterable[Pip], dag: date
) -> Termijnregel:
    """Return a term with its reason."""
    used = [feiten[soort] for soort in FACTS_OF_TERM.get(row.code, ()) if soort in feiten]
    if row.code in AFTER_PIP:
        used = [*_first_plan(pips), *used]
    stand = _stand(row, dag)
    runs = stand == "loopt" and row.uiterlijk is not None and dag >= row.begin
    return Termijnregel(
        code=row.code,
        naam=get_word(TERMIJNEN, row.code),
        begin=row.begin,
        uiterlijk=row.uiterlijk,
        stand=stand,
        resterende_dagen=(row.uiterlijk - dag).days + 1 if runs and row.uiterlijk else None,
        uitleg=Uitleg(
            zinnen=zinnen_from_json(row.uitleg),
            stappen=zinnen_from_json(row.stappen),
            feiten=tuple(used),
            grondslag=read_grondslag(row.grondslag),
        ),
    )


def _stand(row: Termijn, dag: date) -> str:
    if row.is_voldaan:
        return "voldaan"
    if row.uiterlijk is None or dag <= row.uiterlijk:
        return "loopt"
    return "te_laat" if row.code in MUST_BE_MET else "voorbij"


def _first_plan(pips: Iterable[Pip]) -> list[Feitwaarde]:
    days = [pip.dagtekening for pip in pips if pip.dagtekening]
    if not days:
        return []
    return [Feitwaarde("pip", _("Eerste PIP vastgesteld"), min(days), "", _("dit dossier"))]


def explain_task(row: Taak, *, termijnen: Mapping[str, Termijnregel]) -> Uitleg:
    """Return why a task is there; with a term also how its last day was counted."""
    term = termijnen.get(row.termijn)
    return Uitleg(
        zinnen=zinnen_from_json(row.uitleg),
        stappen=term.uitleg.stappen if term else (),
        feiten=term.uitleg.feiten if term else (),
        grondslag=read_grondslag(row.grondslag),
    )


def explain_signal(item: Mapping[str, Any]) -> Signaalregel:
    """Return a warning as it was stored with the dossier."""
    return Signaalregel(
        code=item["code"],
        zinnen=zinnen_from_json(item["uitleg"]),
        grondslag=read_grondslag(item["grondslag"]),
    )


def read_grondslag(items: Iterable[object]) -> tuple[Grondslag, ...]:
    """Return stored bases in law."""
    return tuple(grondslag_from_json(item) for item in items)

"""The amount of a fine of the college, step by step.

Grondslag: art. 22, 23 en 26 Wet inburgering 2021; art. 7.1 Besluit inburgering 2021, versie
2022-01-01 (identical up to 2026-04-02).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.law.boete_parameters import (
    BOETE,
    Boeteparameters,
    Verwijtbaarheid,
    lezing_op,
)
from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.kalender import maanden_eerder
from inburgering.law.parameters import waarde_op
from inburgering.law.tekst import Zin, gettext_noop, zin

Artikel = Literal["22", "23"]
INTAKE_BEDRAG = (bi("7.1", 1), wi("26", 1))
PLAN_BEDRAG = (bi("7.1", 2), wi("26", 1))
VERHOGING = bi("7.1", 3)
VERWIJT = bi("7.1", 4)
MAXIMUM = bi("7.1", 5)
OMSTANDIGHEDEN = bi("7.1", 6)
NAMEN: dict[Verwijtbaarheid, str] = {
    "opzet": gettext_noop("opzet"),
    "grove_schuld": gettext_noop("grove schuld"),
    "gewoon": gettext_noop("gewone schuld"),
    "verminderd": gettext_noop("minder schuld"),
    "geen": gettext_noop("geen schuld"),
}


@dataclass(frozen=True, slots=True)
class EerdereBoete:
    """A fine of a college that stands: not withdrawn, not quashed."""

    artikel: Artikel
    geconstateerd_op: date
    dagtekening: date
    bedrag_cent: int
    onherroepelijk_op: date | None = None


@dataclass(frozen=True, slots=True)
class NieuweTermijn:
    """A new term that DUO set in a fine decision of its own (art. 24 and 25)."""

    begin: date
    maanden: int


@dataclass(frozen=True, slots=True)
class Boetefeiten:
    """What the amount of one fine depends on."""

    artikel: Artikel
    geconstateerd_op: date
    verwijtbaarheid: Verwijtbaarheid
    eerdere: tuple[EerdereBoete, ...] = ()
    nieuwe_termijn: NieuweTermijn | None = None
    """The new term in which the fine falls; ``None`` in the first or a longer term."""
    gematigd_tot_cent: int | None = None
    """What is left because of special circumstances."""


@dataclass(frozen=True, slots=True)
class Boete:
    """An amount in eurocents, and how it came about."""

    bedrag_cent: int
    verhogingen: int
    stappen: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]


def euro(cent: int) -> str:
    """Return "€ 1.250" for 125000 cents and "€ 37,50" for 3750."""
    heel, rest = divmod(cent, 100)
    tekst = f"{heel:,}".replace(",", ".")
    return f"€ {tekst}" if rest == 0 else f"€ {tekst},{rest:02d}"


def bereken_boete(feiten: Boetefeiten, *, parameters: Boeteparameters = BOETE) -> Boete:
    """Return the amount of a fine and the steps that lead to it.

    Grondslag: art. 7.1 Besluit inburgering 2021, versie 2022-01-01; art. 26 lid 1 Wet
    inburgering 2021.

    Interpretatie: how a fine rises, what counts as earlier and whether the percentage comes
    last are readings with a day (ADR 0017); fines of art. 22 before the term count in it.
    """
    bedrag, stappen, grondslag, verhogingen = (
        _vast(feiten, parameters) if feiten.artikel == "22" else _plan(feiten, parameters)
    )
    if feiten.gematigd_tot_cent is not None and feiten.gematigd_tot_cent < bedrag:
        bedrag = feiten.gematigd_tot_cent
        grondslag = (*grondslag, OMSTANDIGHEDEN)
        stappen.append(
            zin(
                gettext_noop("Door de bijzondere omstandigheden wordt dit %(bedrag)s."),
                bedrag=euro(bedrag),
            )
        )
    ruimte = ruimte_in_termijn(feiten, parameters=parameters)
    if _in_termijn(feiten) or ruimte < bedrag:
        grondslag = (*grondslag, MAXIMUM)
        stappen.append(_ruimte_zin(feiten, ruimte, parameters))
    bedrag = min(bedrag, ruimte)
    stappen.append(zin(gettext_noop("De boete is %(bedrag)s."), bedrag=euro(bedrag)))
    return Boete(bedrag, verhogingen, tuple(stappen), grondslag)


def ruimte_in_termijn(feiten: Boetefeiten, *, parameters: Boeteparameters = BOETE) -> int:
    """Return how many eurocents of fines are still possible in the term.

    Grondslag: art. 7.1 lid 5 Besluit inburgering 2021, versie 2022-01-01.
    """
    gegeven = sum(een.bedrag_cent for een in _in_termijn(feiten))
    return max(
        0,
        hoogste_totaal(feiten.nieuwe_termijn, dag=feiten.geconstateerd_op, parameters=parameters)
        - gegeven,
    )


def hoogste_totaal(
    nieuwe_termijn: NieuweTermijn | None, *, dag: date, parameters: Boeteparameters = BOETE
) -> int:
    """Return how many eurocents all fines of the college in one term may be together.

    Grondslag: art. 7.1 lid 5 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: a new term of another length has the maximum of the next shorter one, and a
    term under six months that of six (ADR 0017).
    """
    if nieuwe_termijn is None:
        return waarde_op(parameters.termijn_maximum, dag).aantal
    tabellen = parameters.nieuwe_termijn_maximum
    passend = [maanden for maanden in tabellen if maanden <= nieuwe_termijn.maanden]
    return waarde_op(tabellen[max(passend, default=min(tabellen))], dag).aantal


def eerdere_overtredingen(
    feiten: Boetefeiten, *, parameters: Boeteparameters = BOETE
) -> tuple[EerdereBoete, ...]:
    """Return the earlier violations of art. 23 that make this fine rise, oldest first.

    Grondslag: art. 7.1 lid 3 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: established within twelve months before the day of establishing, that day not
    included, with a fine that was irrevocable on that day at the latest (ADR 0017).
    """
    dag = feiten.geconstateerd_op
    vanaf = maanden_eerder(dag, waarde_op(parameters.tijdvak_maanden, dag).aantal)
    gevonden = (
        een
        for een in feiten.eerdere
        if een.artikel == "23"
        and vanaf <= een.geconstateerd_op < dag
        and een.onherroepelijk_op is not None
        and een.onherroepelijk_op <= dag
    )
    return tuple(sorted(gevonden, key=lambda een: een.geconstateerd_op))


def _vast(
    feiten: Boetefeiten, parameters: Boeteparameters
) -> tuple[int, list[Zin], tuple[Grondslag, ...], int]:
    bedrag = waarde_op(parameters.intake_bedrag, feiten.geconstateerd_op).aantal
    if feiten.verwijtbaarheid == "geen":
        return 0, [_zonder_schuld()], INTAKE_BEDRAG, 0
    eerste = zin(
        gettext_noop("De boete bij de brede intake is een vast bedrag: %(bedrag)s."),
        bedrag=euro(bedrag),
    )
    return bedrag, [eerste], INTAKE_BEDRAG, 0


def _plan(
    feiten: Boetefeiten, parameters: Boeteparameters
) -> tuple[int, list[Zin], tuple[Grondslag, ...], int]:
    dag = feiten.geconstateerd_op
    basis = waarde_op(parameters.plan_bedrag, dag).aantal
    if feiten.verwijtbaarheid == "geen":
        return 0, [_zonder_schuld()], PLAN_BEDRAG, 0
    aantal = _verhogingen(feiten, parameters)
    stappen = [zin(gettext_noop("De boete begint bij %(bedrag)s."), bedrag=euro(basis))]
    eerst = lezing_op(parameters.volgorde, dag).keuze == "percentage_eerst"
    bedrag = basis
    if eerst:
        bedrag = _deel(feiten, bedrag, stappen, parameters)
    bedrag = _verhoog(feiten, bedrag, aantal, stappen, parameters)
    if not eerst:
        bedrag = _deel(feiten, bedrag, stappen, parameters)
    grondslag = (*PLAN_BEDRAG, *((VERHOGING,) if aantal else ()), VERWIJT)
    return bedrag, stappen, grondslag, aantal


def _verhogingen(feiten: Boetefeiten, parameters: Boeteparameters) -> int:
    eerdere = eerdere_overtredingen(feiten, parameters=parameters)
    if lezing_op(parameters.telling, feiten.geconstateerd_op).keuze == "in_tijdvak":
        return len(eerdere)
    if not eerdere:
        return 0
    laatste = eerdere[-1]
    vorige = Boetefeiten("23", laatste.geconstateerd_op, "opzet", feiten.eerdere)
    return 1 + _verhogingen(vorige, parameters)


def _verhoog(
    feiten: Boetefeiten, van: int, aantal: int, stappen: list[Zin], parameters: Boeteparameters
) -> int:
    dag = feiten.geconstateerd_op
    maanden = waarde_op(parameters.tijdvak_maanden, dag).aantal
    if aantal == 0:
        stappen.append(
            zin(
                gettext_noop(
                    "In de %(maanden)s maanden voor %(dag)s is er geen andere boete die vaststaat."
                    " Het bedrag gaat dus niet omhoog."
                ),
                maanden=maanden,
                dag=dag,
            )
        )
        return van
    dubbel = lezing_op(parameters.verhoging, dag).keuze == "verdubbelen"
    naar = van * 2**aantal if dubbel else van * (1 + aantal)
    stappen.append(
        zin(
            gettext_noop(
                "Door eerdere boetes gaat het bedrag omhoog (%(aantal)s keer):"
                " %(van)s wordt %(naar)s."
            ),
            aantal=aantal,
            van=euro(van),
            naar=euro(naar),
        )
    )
    maximum = waarde_op(parameters.plan_maximum, dag).aantal
    if naar > maximum:
        stappen.append(zin(gettext_noop("Meer dan %(maximum)s mag niet."), maximum=euro(maximum)))
    return min(naar, maximum)


def _deel(feiten: Boetefeiten, van: int, stappen: list[Zin], parameters: Boeteparameters) -> int:
    tabel = parameters.percentages[feiten.verwijtbaarheid]
    procent = waarde_op(tabel, feiten.geconstateerd_op).aantal
    naar = van * procent // 100
    stappen.append(
        zin(
            gettext_noop(
                "Hoeveel schuld iemand heeft, telt mee. Bij %(schuld)s is het %(procent)s procent:"
                " %(van)s wordt %(naar)s."
            ),
            schuld=NAMEN[feiten.verwijtbaarheid],
            procent=procent,
            van=euro(van),
            naar=euro(naar),
        )
    )
    return naar


def _zonder_schuld() -> Zin:
    return zin(gettext_noop("Er is geen schuld: dan komt er geen boete."))


def _in_termijn(feiten: Boetefeiten) -> tuple[EerdereBoete, ...]:
    nieuwe = feiten.nieuwe_termijn
    return tuple(een for een in feiten.eerdere if nieuwe is None or een.dagtekening >= nieuwe.begin)


def _ruimte_zin(feiten: Boetefeiten, ruimte: int, parameters: Boeteparameters) -> Zin:
    return zin(
        gettext_noop(
            "In deze termijn zijn er al boetes van samen %(gegeven)s."
            " Het hoogste totaal is %(maximum)s, dus er kan nog %(ruimte)s bij."
        ),
        gegeven=euro(sum(een.bedrag_cent for een in _in_termijn(feiten))),
        maximum=euro(
            hoogste_totaal(
                feiten.nieuwe_termijn, dag=feiten.geconstateerd_op, parameters=parameters
            )
        ),
        ruimte=euro(ruimte),
    )

"""The calculator's answer as plain JSON values, exactly as the contract has them."""

from datetime import date

from inburgering.law.bereken import Antwoord, TermijnStand
from inburgering.law.grondslag import Grondslag, grondslag_as_json
from inburgering.law.tekst import Zin, dutch
from inburgering.law.verplichting import Verplichting


def antwoord_as_json(antwoord: Antwoord) -> dict[str, object]:
    """Return one answer as plain JSON values, with its explanations in Dutch."""
    return {
        "id": antwoord.id,
        "termijnen": {code: _termijn(termijn) for code, termijn in antwoord.termijnen.items()},
        "verplichtingen": {
            code: _verplichting(plicht) for code, plicht in antwoord.verplichtingen.items()
        },
        "toegestaan": {
            code: {"mag": oordeel.mag, **_waarom(oordeel.grondslag, oordeel.uitleg)}
            for code, oordeel in antwoord.toegestaan.items()
        },
        "signalen": [
            {"code": signaal.code, **_waarom(signaal.grondslag, signaal.uitleg)}
            for signaal in antwoord.signalen
        ],
    }


def _termijn(termijn: TermijnStand) -> dict[str, object]:
    return {
        "begin": termijn.begin.isoformat(),
        "uiterlijk": _datum(termijn.uiterlijk),
        "status": termijn.status,
        **_waarom(termijn.grondslag, termijn.uitleg),
    }


def _verplichting(plicht: Verplichting) -> dict[str, object]:
    return {
        "vereist": plicht.vereist,
        "norm_uren": plicht.norm_uren,
        "gedaan_uren": plicht.gedaan_uren,
        "voldaan": plicht.voldaan,
        **_waarom(plicht.grondslag, plicht.uitleg),
    }


def _waarom(grondslag: tuple[Grondslag, ...], uitleg: tuple[Zin, ...]) -> dict[str, object]:
    return {
        "grondslag": [grondslag_as_json(een) for een in grondslag],
        "uitleg": dutch(uitleg),
    }


def _datum(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()

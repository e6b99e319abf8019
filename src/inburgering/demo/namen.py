"""Invented people: names per language, so that lists look like real ones."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from inburgering.cases.naam import Naam


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Names and language of people who share them, with their weight in the inflow."""

    taal: str
    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    achternamen: tuple[str, ...]
    gewicht: int
    heeft_een_naam: bool = False
    is_achternaam_eerst: bool = False


ASIEL: Final = (
    Herkomst(
        "Arabisch",
        ("Rima", "Hala", "Samar", "Nour", "Lubna", "Dalia", "Maysa", "Rana", "Yara", "Salma"),
        ("Khaled", "Omar", "Tarek", "Bassel", "Firas", "Majd", "Anas", "Ziad", "Hadi", "Samer"),
        (
            "Al Hamwi",
            "Darwish",
            "Kassab",
            "Al Shami",
            "Haddad",
            "Nasser",
            "Al Abdallah",
            "Khoury",
            "Saleh",
            "Mansour",
        ),
        50,
    ),
    Herkomst(
        "Tigrinya",
        ("Selam", "Luwam", "Feven", "Mihret", "Senait"),
        ("Yonas", "Filmon", "Tesfay", "Robel", "Natnael"),
        ("Gebremedhin", "Tekle", "Habtemariam", "Woldu", "Kidane"),
        14,
    ),
    Herkomst(
        "Dari",
        ("Zahra", "Fereshta", "Shabnam", "Laila"),
        ("Ahmad", "Farhad", "Nasim", "Jawad"),
        ("Rahimi", "Noori", "Sediqi", "Hakimi"),
        10,
    ),
    Herkomst(
        "Turks",
        ("Elif", "Zeynep", "Derya"),
        ("Emre", "Burak", "Serkan"),
        ("Yıldız", "Çelik", "Öztürk", "Şahin"),
        10,
    ),
    Herkomst("Pasjtoe", ("Gulalai", "Spozhmai"), ("Najibullah", "Sharifullah"), (), 4, True),
)
GEZIN: Final = (
    Herkomst(
        "Marokkaans-Arabisch",
        ("Ikram", "Fatima Zahra", "Hajar"),
        ("Youssef", "Amine"),
        ("El Idrissi", "Bennani", "Ouali"),
        20,
    ),
    Herkomst("Turks", ("Merve", "Büşra"), ("Kerem", "Onur"), ("Aydın", "Kılıç", "Doğan"), 20),
    Herkomst("Thais", ("Siriporn", "Kanya"), ("Somchai",), ("Wattanapong", "Srisuk"), 12),
    Herkomst(
        "Portugees", ("Camila", "Júlia"), ("Thiago",), ("de Oliveira Santos", "Ferreira Lima"), 10
    ),
    Herkomst(
        "Vietnamees",
        ("Thị Hồng Nhung", "Minh Anh"),
        ("Văn Đức",),
        ("Nguyễn", "Trần"),
        8,
        is_achternaam_eerst=True,
    ),
    Herkomst("Engels", ("Amara", "Grace"), ("Tunde",), ("Okafor", "Adeyemi"), 8),
)


def make_name(rnd: Random, herkomst: Herkomst, *, is_vrouw: bool) -> Naam:
    """Return an invented name."""
    first = rnd.choice(herkomst.vrouwen if is_vrouw else herkomst.mannen)
    if herkomst.heeft_een_naam:
        return Naam(geslachtsnaam=first)
    return Naam(
        geslachtsnaam=rnd.choice(herkomst.achternamen),
        voornamen=first,
        is_achternaam_eerst=herkomst.is_achternaam_eerst,
    )


def choose_origin(rnd: Random, choices: tuple[Herkomst, ...]) -> Herkomst:
    """Return an origin, chosen by weight."""
    return rnd.choices(choices, weights=[item.gewicht for item in choices])[0]


def make_test_bsn(number: int) -> str:
    """Return the ``number``-th BSN of the range 9999xxxxx that passes the elfproef.

    This range is never given to a real person.
    """
    return _test_bsns()[number]


@cache
def _test_bsns() -> tuple[str, ...]:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    numbers = (f"9999{tail:05d}" for tail in range(100_000))
    return tuple(
        bsn
        for bsn in numbers
        if sum(int(d) * w for d, w in zip(bsn, weights, strict=True)) % 11 == 0
    )

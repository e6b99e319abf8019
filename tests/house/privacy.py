"""Checks on personal data: none of a real person, and no fields that the law forbids."""

import ast
import re

from tests.house.house import House, words

BSN = re.compile(r"(?<![\w.])(\d{4}\.?\d{2}\.?\d{3}|\d{9})(?![\w])")
TEST_RANGE = "9999"
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
DENIED = {
    *("religie", "religieus", "geloof", "geloofsovertuiging", "godsdienst", "levensovertuiging"),
    *("etniciteit", "etnisch", "ras", "huidskleur", "strafblad", "strafrecht", "strafrechtelijk"),
    *("veroordeling", "geaardheid", "seksualiteit", "seksueel", "politiek", "vakbond"),
    *("religion", "ethnicity", "race", "criminal", "sexuality"),
}
LOCKS = {"requirements.lock", "package-lock.json"}


def passes_elfproef(digits: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    return total % 11 == 0 and int(digits) > 0


def real_bsn(text: str) -> list[str]:
    """Give the numbers in a text that could be the BSN of a living person."""
    digits = (hit.replace(".", "") for hit in BSN.findall(text))
    return [bsn for bsn in digits if passes_elfproef(bsn) and not bsn.startswith(TEST_RANGE)]


def bsn_in_repository(house: House) -> list[str]:
    return [
        f"{house.place(file)}: a number ending in {bsn[-3:]} could be someone's BSN"
        for file in house.tracked()
        if file.name not in LOCKS and "lock" not in file.relative_to(house.root).parts
        for bsn in real_bsn(file.read_text(encoding="utf-8", errors="replace"))
    ]


def identifiers(node: ast.AST) -> list[str]:
    """Give the names that a statement introduces: fields, arguments, keys."""
    if isinstance(node, ast.AnnAssign | ast.Assign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return [target.id for target in targets if isinstance(target, ast.Name)]
    if isinstance(node, ast.arg):
        return [node.arg]
    if isinstance(node, ast.keyword) and node.arg:
        return [node.arg]
    return []


def denied_fields(house: House) -> list[str]:
    """Name every field or argument about faith, descent, or a criminal record."""
    return [
        f"{house.place(file)}: {name}"
        for file, tree in house.modules()
        for node in ast.walk(tree)
        for name in identifiers(node)
        if words(name) & DENIED
    ]

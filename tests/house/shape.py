"""Checks on size and names."""

import ast

from tests.house.house import House

MAX_LINES = 300
MAX_BASES = 2
SAY_NOTHING = {"utils", "helpers", "common", "misc", "base", "manager", "mixins"}


def long_files(house: House) -> list[str]:
    lines = {
        house.place(file): len(file.read_text(encoding="utf-8").splitlines())
        for file in house.files("src", "tests", "scripts")
    }
    return [f"{place} has {n} lines" for place, n in lines.items() if n > MAX_LINES]


def empty_names(house: House) -> list[str]:
    """Name the modules and rooms whose name says nothing about what is in them."""
    return [
        house.place(file)
        for file in house.files("src", "tests", "scripts", suffixes=(".py",))
        if SAY_NOTHING & {file.stem, file.parent.name}
    ]


def many_bases(house: House) -> list[str]:
    return [
        f"{house.place(file)}: {node.name} has {len(node.bases)} bases"
        for file, tree in house.modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and len(node.bases) > MAX_BASES
    ]

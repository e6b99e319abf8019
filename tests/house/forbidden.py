"""Checks on what the house does not use: what import contracts cannot see."""

import ast
import re
from collections.abc import Iterator

import yaml

from tests.house.house import House, dotted, imported

SIGNALS = re.compile(r"(^|\.)(signals|dispatch)(\.|$)")
CLOCK = re.compile(r"(^|\.)(date\.today|datetime\.(now|utcnow|today)|timezone\.(now|localdate))$")
CLOCKS = {
    "time.time",
    "time.time_ns",
    "django.utils.timezone.now",
    "django.utils.timezone.localdate",
}
NOW_FIELDS = {"auto_now", "auto_now_add"}
DOORS = {"web", "ui", "portals", "api", "integrations"}
# Organisations that work in the whole country may be named in code.
NATIONAL = {"DUO", "COA", "IND", "VNG", "CBS"}
# Names of parties that are ordinary words.
PLAIN_WORDS = {
    *("Woningcorporatie", "Woningcorporaties", "Sociale wijkteams", "Sociaal wijkteam", "Leef"),
    *("Bibliotheek", "Taalhuis", "Buurtwerk", "Maatschappelijke Dienstverlening"),
    *("VluchtelingenWerk", "leef", "buurtwerk", "woningcorporatie"),
    "maatschappelijke-dienstverlening",
}
# A municipality whose name is an ordinary word counts where it is plainly meant as a place.
PLACES = {"Buren": r"(?:[Gg]emeente|in|van|te|naar) Buren"}
REGIONS = {
    *(
        "Buren",
        "Kempen",
        "KempenPlus",
        "Bergeijk",
        "Bladel",
        "Eersel",
        "Reusel-De Mierden",
        "Reusel",
    ),
    *("Rivierenland", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe"),
    *("Zaltbommel", "Stichtse Vecht", "Ouder-Amstel", "Diemen", "Uithoorn", "Drechtsteden"),
    *("Alblasserdam", "Dordrecht", "Papendrecht", "Sliedrecht", "Zwijndrecht", "Duo+"),
    *("Hardinxveld-Giessendam", "Hendrik-Ido-Ambacht", "Sociale Dienst Drechtsteden"),
    *("West Maas en Waal", "GR-Sociaal", "U16", "Sociom"),
}


def table_lookups(house: House) -> list[str]:
    """Name the calls that reach a model by its name, past the import contracts."""
    found = []
    for file, tree in house.modules():
        names = {"get_model", "get_models"}
        names |= {"get_user_model"} if house.room(file) in DOORS else set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in names:
                found.append(f"{house.place(file)}:{node.lineno}: {dotted(node.func)}")
    return found


def signals(house: House) -> list[str]:
    return [
        f"{house.place(file)}:{node.lineno}: {name}"
        for file, tree in house.modules()
        for node in ast.walk(tree)
        for name in imported(node)
        if SIGNALS.search(name)
    ]


def admin(house: House) -> list[str]:
    """Name every mention of the Django admin, as an import or as an installed app."""
    return [
        f"{house.place(file)}:{number}"
        for file in house.files("src", suffixes=(".py", ".html"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"contrib\.admin\b|contrib import .*\badmin\b|\{% url .admin:", line)
    ]


def inner_imports(house: House) -> list[str]:
    """Name imports inside a function, or by a string, but for the two places that need them.

    ``apps.py`` waits for Django to be ready; the console script loads the one subcommand
    that is asked for, so that the law calculator runs without Django.
    """
    return [
        f"{house.place(file)}:{line}"
        for file, tree in house.modules()
        if file.name != "apps.py" and file != house.package / "cli" / "main.py"
        for line in sorted(set(inner_import_lines(tree)))
    ]


def inner_import_lines(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            inner = ast.walk(node)
            yield from (n.lineno for n in inner if isinstance(n, ast.Import | ast.ImportFrom))
        if isinstance(node, ast.Call):
            name = dotted(node.func)
            if name == "__import__" or name.endswith(("import_module", "import_string")):
                yield node.lineno


def clock_reads(house: House) -> list[str]:
    """Name what reads the clock outside ``ui/klok.py``, silenced for ruff or not."""
    klok = house.package / "ui" / "klok.py"
    found = [
        f"{house.place(file)}:{getattr(node, 'lineno', '?')}"
        for file, tree in house.modules()
        if file != klok
        for node in ast.walk(tree)
        if reads_clock(node)
    ]
    for file in house.files("src", suffixes=(".html",)):
        if re.search(r"\{%\s*now\b", file.read_text(encoding="utf-8")):
            found.append(f"{house.place(file)}: the template tag now")
    return found


def reads_clock(node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg in NOW_FIELDS
    if isinstance(node, ast.Attribute):
        name = dotted(node)
        return bool(CLOCK.search(name)) or name in CLOCKS
    return any(name in CLOCKS for name in imported(node))


def region_names(house: House) -> set[str]:
    """Give the names and codes in the region files that are no ordinary words, and known ones."""
    found = set(REGIONS)
    for file in house.files("src/inburgering/region", suffixes=(".yaml",)):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        found |= {str(value) for key, value in content.get("regio", {}).items() if key != "thema"}
        found |= {gemeente["naam"] for gemeente in content.get("gemeenten", ())}
        for organisatie in content.get("organisaties", ()):
            found |= {organisatie["naam"], organisatie["code"]}
    return found - NATIONAL - PLAIN_WORDS


def named_regions(house: House) -> list[str]:
    """Name the lines of code that mention one region, which belongs in its own file."""
    names = sorted(region_names(house), key=len, reverse=True)
    words = "|".join(PLACES.get(name) or re.escape(name) for name in names)
    pattern = re.compile(rf"(?<![\w-])({words})(?![\w-])")
    return [
        f"{house.place(file)}:{number}: {hit[0]}"
        for file in house.files("src")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if (hit := pattern.search(line))
    ]

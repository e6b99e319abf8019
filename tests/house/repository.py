"""Checks on what is under version control as a whole."""

import re

from tests.house.house import House

LOCKS = (
    "requirements.lock",
    "package-lock.json",
    "scripts/lock/uv.txt",
    "scripts/lock/node.txt",
    "scripts/lock/chromium/package-lock.json",
)
# Written in pieces, so that this file does not find itself.
REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "npmjs" + ".com")
MACHINE_PATH = re.compile("(?<![\\w./])/" + r"(work/\w|tmp/bash_jobs|home/\w+/|root/)")


def addresses_in_locks(house: House) -> list[str]:
    return [
        f"{lock}:{number}"
        for lock in LOCKS
        for number, line in enumerate((house.root / lock).read_text().splitlines(), 1)
        if "http" in line or "file:" in line
    ]


def lines_with(house: House, pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{house.place(file)}:{number}"
        for file in house.tracked()
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def machine_paths(house: House) -> list[str]:
    return lines_with(house, MACHINE_PATH)


def registry_addresses(house: House) -> list[str]:
    return lines_with(house, re.compile("|".join(map(re.escape, REGISTRIES))))

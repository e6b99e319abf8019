"""Check that the English translation is complete and its compiled file up to date."""

import gettext
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "inburgering"
CATALOGUE = Path("locale") / "en" / "LC_MESSAGES"


def compiled(po: Path, *, all_entries: bool = False) -> dict[object, str]:
    """Give the catalogue of a ``.po``: what is translated for certain, or every entry."""
    mo = po.with_suffix(".checked.mo")
    source = po
    if all_entries:
        source = po.with_suffix(".filled.po")
        subprocess.run(["msgen", "-o", str(source), str(po)], check=True)
    flags = ["--use-fuzzy"] if all_entries else ["--check-format"]
    subprocess.run(["msgfmt", *flags, "-o", str(mo), str(source)], check=True)
    return catalogue(mo)


def fresh(copy: Path, domain: str) -> Path:
    """Collect the strings of the sources anew in a copy of the package."""
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "static"))
    command = [sys.executable, "-m", "django", "makemessages", "-l", "en", "-d", domain]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": ""}
    subprocess.run(command, cwd=copy, env=environment, check=True, stdout=subprocess.DEVNULL)
    return copy / CATALOGUE / f"{domain}.po"


def catalogue(mo: Path) -> dict[object, str]:
    """Give the entries of a compiled catalogue, without its header of dates."""
    with mo.open("rb") as file:
        entries: dict[object, str] = dict(vars(gettext.GNUTranslations(file))["_catalog"])
    entries.pop("", None)
    return entries


def faults(domain: str, work: Path) -> list[str]:
    """Name what is new, untranslated, uncertain or no longer used, and a stale ``.mo``."""
    committed = PACKAGE / CATALOGUE / f"{domain}.po"
    then = Path(shutil.copy(committed, work / f"{domain}.po"))
    known = compiled(then, all_entries=True).keys()
    current = compiled(fresh(work / domain, domain), all_entries=True).keys()
    translated = compiled(then)
    found = [f"not in the catalogue: {entry}" for entry in current - known]
    found += [f"no longer in the sources: {entry}" for entry in known - current]
    found += [f"untranslated or fuzzy: {entry}" for entry in known - translated.keys()]
    mo = committed.with_suffix(".mo")
    if not mo.exists() or catalogue(mo) != translated:
        found.append(f"{mo.relative_to(ROOT)} is not compiled from the .po: run compilemessages")
    return sorted(found)


def main() -> int:
    """Check every catalogue; without gettext say so, and fail only under CI."""
    if shutil.which("msgattrib") is None:
        print("Not checked: gettext is not installed (apt install gettext)")
        return 1 if os.environ.get("CI") else 0
    domains = [path.stem for path in (PACKAGE / CATALOGUE).glob("*.po")]
    if "django" not in domains:
        print(f"There is no {CATALOGUE / 'django.po'}")
        return 1
    with tempfile.TemporaryDirectory() as work:
        found = [fault for domain in domains for fault in faults(domain, Path(work))]
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

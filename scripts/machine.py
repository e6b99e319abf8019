"""What this machine has of what the whole test run needs."""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("chromium", "google-chrome", "google-chrome-stable")
NPM_CHROMIUM = ROOT / ".gereedschap" / "chromium" / "unpacked" / "chromium"
# What a browser test needs; the second is for the Node inside Playwright.
FOR_BROWSER = ("chromium", "libatomic1", "libnss3")


def find_chromium() -> str | None:
    """Give the path of a Chromium: the one CHROMIUM names, an installed one, or npm's."""
    if os.environ.get("CHROMIUM"):
        return shutil.which(os.environ["CHROMIUM"])
    installed = filter(None, map(shutil.which, NAMES))
    return next(installed, str(NPM_CHROMIUM) if NPM_CHROMIUM.exists() else None)


def chromium_environment() -> dict[str, str]:
    """Give what the environment of a browser must add: npm's Chromium has its own fonts."""
    fonts = NPM_CHROMIUM.parent / "fonts.conf"
    return {"FONTCONFIG_FILE": str(fonts)} if find_chromium() == str(NPM_CHROMIUM) else {}


def loads(library: str) -> bool:
    """Say whether a shared library is on this machine."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_ubuntu() -> bool:
    """Say whether this is Ubuntu, whose packages hold no Chromium but as a snap."""
    try:
        return platform.freedesktop_os_release()["ID"] == "ubuntu"
    except OSError:
        return False


def missing_packages() -> list[str]:
    """Name the Debian packages that the whole test run needs and this machine lacks."""
    needs = {
        "chromium": find_chromium() or is_ubuntu(),
        "libatomic1": loads("libatomic.so.1"),
        "libnss3": loads("libnss3.so"),
        "postgresql": any(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
        "gettext": shutil.which("msgfmt"),
    }
    return [package for package, found in needs.items() if not found]


def missing_for_browser() -> list[str]:
    """Name what the browser tests lack; empty when they can run."""
    missing = [package for package in missing_packages() if package in FOR_BROWSER]
    return missing if missing or find_chromium() else ["chromium"]

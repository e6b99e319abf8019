"""Scratch copies of the house, in which tests plant faults."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.house import ROOT, House

BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Scratch:
    """A copy of the house that a test may spoil."""

    house: House

    def plant(self, place: str, text: str) -> None:
        """Add text to the end of a file of the package, or make the file."""
        file = self.house.package / place
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as opened:
            opened.write(f"\n{text}\n")

    def run(self, *command: str) -> tuple[int, str]:
        """Run a tool on the copy; give its exit code and what it said."""
        program = str(BIN / command[0])
        # The copy comes before the installed package on the path.
        environment = {"PYTHONPATH": str(self.house.root / "src"), "COLUMNS": "200"}
        done = subprocess.run(
            [program, *command[1:]],
            cwd=self.house.root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout


@pytest.fixture
def scratch(tmp_path):
    """Give an empty house with the settings of its tools, for checks that read files."""
    for folder in ("src/inburgering", "tests", "scripts"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return Scratch(House(tmp_path))


@pytest.fixture
def replica(scratch):
    """Give a copy of the whole package, for checks on how its rooms depend on each other."""
    leave = shutil.ignore_patterns("__pycache__", "*.egg-info", "static", "templates", "locale")
    shutil.copytree(ROOT / "src", scratch.house.root / "src", ignore=leave, dirs_exist_ok=True)
    return scratch

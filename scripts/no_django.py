"""A pytest plug-in that makes ``import django`` fail: the law must stand on its own."""

import sys
import tomllib
from pathlib import Path

import pytest

if "django" in sys.modules:
    sys.exit("Django was loaded before the test run began: this proves nothing.")
sys.modules["django"] = None  # type: ignore[assignment]


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers of the project, whose own settings load Django."""
    pyproject = Path(__file__).resolve().parent.parent / "pyproject.toml"
    options = tomllib.loads(pyproject.read_text())["tool"]["pytest"]["ini_options"]
    for marker in options["markers"]:
        config.addinivalue_line("markers", marker)

"""Check the project without running its behaviour: what ``make check`` does."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

TESTS = "house tests"
CHECKS = {
    "mypy": ["mypy"],
    TESTS: ["pytest", "-q", "-p", "no:cacheprovider", "tests/house"],
    "ruff format": ["ruff", "format", "--check", "."],
    "ruff check": ["ruff", "check", "."],
    "import contracts": ["lint-imports"],
    "migrations": ["python", "-m", "django", "makemigrations", "--check", "--dry-run"],
    "translations": ["python", "scripts/translations.py"],
    "bandit": ["bandit", "-q", "-ll", "-c", "pyproject.toml", "-r", "src"],
}


def run(name: str) -> tuple[str, bool, float, str]:
    """Run one check; give its name, whether it passed, the seconds and what it said."""
    begin = time.monotonic()
    program, *arguments = CHECKS[name]
    done = subprocess.run(
        [str(BIN / program), *arguments],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "inburgering.config.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return name, done.returncode == 0, time.monotonic() - begin, done.stdout


def main() -> int:
    """Run every check, two at a time, and show what the failing ones said.

    With ``--without-tests`` the house tests are left to ``make test``.
    """
    names = [name for name in CHECKS if name != TESTS or "--without-tests" not in sys.argv]
    failed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, passed, seconds, output in pool.map(run, names):
            print(f"{'ok   ' if passed else 'WRONG'} {name} ({seconds:.1f} s)", flush=True)
            if not passed:
                failed.append(name)
                print(output.strip(), flush=True)
    print(f"check: {len(names) - len(failed)} of {len(names)} passed", *failed, sep=" | ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

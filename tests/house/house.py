"""The house as files: what the architecture tests read.

Every check is a function from a ``House`` to a list of faults, so that the same check
runs on the real tree and on a scratch copy with a planted fault.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HAND_WRITTEN = (".py", ".html", ".css", ".js", ".typ")
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class House:
    """A tree with the package in ``src/inburgering`` and tests beside it."""

    root: Path = ROOT

    @property
    def package(self) -> Path:
        return self.root / "src" / "inburgering"

    def room(self, file: Path) -> str:
        """Give the room that a file of the package stands in."""
        return file.relative_to(self.package).parts[0]

    def place(self, file: Path) -> str:
        return file.relative_to(self.root).as_posix()

    def files(self, *folders: str, suffixes: tuple[str, ...] = HAND_WRITTEN) -> Iterator[Path]:
        """Give the hand-written files below some folders, in a fixed order."""
        for folder in folders:
            for file in sorted((self.root / folder).rglob("*")):
                parts = set(file.relative_to(self.root).parts)
                generated = parts & {"migrations", "locale", "__pycache__"}
                if file.suffix in suffixes and not generated and file.is_file():
                    yield file

    def modules(self) -> Iterator[tuple[Path, ast.Module]]:
        """Give the parsed Python files of the package, without migrations."""
        for file in self.files("src", suffixes=(".py",)):
            yield file, parse(file.read_text(encoding="utf-8"))

    def tracked(self) -> list[Path]:
        """Give the text files that are, or are about to be, under version control."""
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        done = subprocess.run(command, cwd=self.root, capture_output=True, check=True)
        files = (self.root / name for name in done.stdout.decode().split("\0") if name)
        return [file for file in files if file.is_file() and is_text(file)]


@cache
def parse(source: str) -> ast.Module:
    return ast.parse(source)


def is_text(file: Path) -> bool:
    with file.open("rb") as opened:
        return b"\0" not in opened.read(4096)


def dotted(node: ast.AST) -> str:
    """Give ``a.b.c`` for a chain of names, calls and subscripts left out: ``a.b().c``."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return f"{dotted(node.func)}()"
    if isinstance(node, ast.Subscript):
        return dotted(node.value)
    return ""


def imported(node: ast.AST) -> list[str]:
    """Give the full names that an import statement brings in."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def words(name: str) -> set[str]:
    """Split a CamelCase or snake_case identifier into lower-case words."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)}

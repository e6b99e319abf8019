"""Set up everything that the project needs, once; a second run only compares stamps.

Runs on the bare system Python, so it uses the standard library only.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from machine import NPM_CHROMIUM, ROOT, find_chromium, is_ubuntu, missing_packages

TOOLS = ROOT / ".gereedschap"
VENV = ROOT / ".venv"
UV = TOOLS / "bin" / "uv"
LOCKS = ROOT / "scripts" / "lock"
# Debian 12 and Ubuntu 24.04 carry these; older ones do not read this lock file.
NODE_MIN = 18
NPM_MIN = 9
NODE_FOR_CHROMIUM = 22


def stop(sentence: str) -> None:
    """End the set-up with one sentence that says what to do."""
    sys.exit(f"Set-up stopped. {sentence}")


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command quietly; show its last lines and stop when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(*done.stdout.splitlines()[-15:], sep="\n", file=sys.stderr)
        stop(f"This failed: {' '.join(str(part) for part in command)}")


def fingerprint(*parts: str | Path) -> str:
    """Give the hash of texts and file contents; it changes when one of them does."""
    digest = hashlib.sha256(f"{ROOT} {platform.python_version()}".encode())
    for part in parts:
        digest.update(part.read_bytes() if isinstance(part, Path) else part.encode())
    return digest.hexdigest()


def step(name: str, stamp: str, works: Sequence[Path], make: Callable[[], None]) -> None:
    """Run ``make`` unless the same stamp was left by an earlier, finished run."""
    file = TOOLS / f"stamp-{name}"
    if file.exists() and file.read_text() == stamp and all(path.exists() for path in works):
        return
    file.unlink(missing_ok=True)
    print(f"  {name} … ", end="", flush=True)
    begin = time.monotonic()
    make()
    missing = [path for path in works if not path.exists()]
    if missing:
        stop(f"The step '{name}' did not make {missing[0].relative_to(ROOT)}.")
    file.parent.mkdir(exist_ok=True)
    file.write_text(stamp)
    print(f"{time.monotonic() - begin:.1f} s", flush=True)


def make_tools() -> None:
    """Put uv in a virtual environment of its own: Debian's pip refuses the system one."""
    shutil.rmtree(TOOLS, ignore_errors=True)
    run(sys.executable, "-m", "venv", TOOLS)
    lock = LOCKS / "uv.txt"
    run(TOOLS / "bin" / "python", "-m", "pip", "install", "-q", "--require-hashes", "-r", lock)


def make_venv() -> None:
    """Install exactly what the lock file names, and the project itself as editable."""
    run(UV, "venv", "-q", "--allow-existing", "--python", sys.executable, VENV)
    python = VENV / "bin" / "python"
    run(UV, "pip", "sync", "-q", "--require-hashes", "--python", python, "requirements.lock")
    run(UV, "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--python", python, "-e.")


def major(program: str) -> int:
    """Give the major version that a program reports, or 0 when it does not run."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return 0
    number = done.stdout.strip().lstrip("v").partition(".")[0]
    return int(number) if number.isdecimal() else 0


def install_npm(folder: Path, node_at_least: int) -> str:
    """Install a folder's locked npm packages, with Node from PyPI when the system's is too old.

    Gives the PATH on which the Node that was used comes first.
    """
    npm, path = "npm", os.environ.get("PATH", "")
    if major("node") < node_at_least or major("npm") < NPM_MIN:
        tools = TOOLS / "bin"
        flags = ["-q", "--require-hashes", "--python", str(tools / "python")]
        run(UV, "pip", "install", *flags, "-r", LOCKS / "node.txt")
        npm, path = str(tools / "npm"), f"{tools}{os.pathsep}{path}"
    run(npm, "ci", "--ignore-scripts", cwd=folder, env={"PATH": path})
    return path


def make_node_modules() -> None:
    """Install the npm packages of the project."""
    install_npm(ROOT, NODE_MIN)


def make_chromium() -> None:
    """Unpack the Chromium that npm carries, for who cannot install one."""
    home = NPM_CHROMIUM.parent
    shutil.rmtree(home.parent, ignore_errors=True)
    shutil.copytree(LOCKS / "chromium", home.parent)
    shutil.copy(ROOT / ".npmrc", home.parent)
    home.mkdir()
    path = install_npm(home.parent, NODE_FOR_CHROMIUM)
    unpack = "import('@sparticuz/chromium').then(package => package.default.executablePath())"
    run("node", "-e", unpack, cwd=home.parent, env={"PATH": path, "TMPDIR": str(home)})
    folders = (home / "fonts" / "fonts", "/usr/share/fonts")
    listed = "".join(f"<dir>{folder}</dir>" for folder in folders)
    cache = f"<cachedir>{home / 'fonts-cache'}</cachedir>"
    (home / "fonts.conf").write_text(f"<fontconfig>{listed}{cache}</fontconfig>")


def install_packages(packages: list[str]) -> None:
    """Install Debian packages as root, or name them in one line."""
    line = f"apt install {' '.join(packages)}"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"  Not on this machine, so its tests are left out; as root: {line}", flush=True)
        return
    print(f"  {line} … ", end="", flush=True)
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", "-qq", *command],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    left = missing_packages()
    print(f"not possible: {' '.join(left)}" if left else "done", flush=True)


def prepare_tests() -> None:
    """See to a browser, a PostgreSQL server and gettext, as far as this machine allows."""
    root = os.geteuid() == 0 and shutil.which("apt-get")
    if find_chromium() in (None, str(NPM_CHROMIUM)) and (is_ubuntu() or not root):
        lock = LOCKS / "chromium" / "package-lock.json"
        step("chromium from npm", fingerprint(lock), [NPM_CHROMIUM], make_chromium)
    packages = missing_packages()
    if packages:
        install_packages(packages)


def check_python() -> None:
    """Stop with one sentence when this Python cannot carry the project."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this script also meets older ones
        stop(f"Python 3.11 or newer is needed; this is {platform.python_version()}.")
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        stop(f"Install python3-venv: apt install python{version}-venv")


def main() -> None:
    """Carry out the steps that are not done yet, one process at a time."""
    check_python()
    with (ROOT / "Makefile").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        uv = LOCKS / "uv.txt"
        step("tools", fingerprint(uv), [UV], make_tools)
        metadata = (ROOT / "pyproject.toml").read_text().partition("[tool.")[0]
        python = fingerprint(ROOT / "requirements.lock", metadata, uv)
        works = [VENV / "bin" / name for name in ("python", "inburgering", "pytest")]
        step("python packages", python, works, make_venv)
        node = fingerprint(ROOT / "package.json", ROOT / "package-lock.json")
        step("npm packages", node, [ROOT / "node_modules" / "axe-core"], make_node_modules)
        if "--test" in sys.argv[1:]:
            prepare_tests()


if __name__ == "__main__":
    main()

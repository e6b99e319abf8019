"""Run a command against a throw-away PostgreSQL server: ``with_postgres.py COMMAND …``.

The server is made from Debian's binaries in a directory of its own, listens on a
socket in that directory only, and is gone afterwards, also when the command fails.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# A test database need not survive a power cut.
LOCALE = ("--locale=C.UTF-8", "--encoding=UTF8", "--no-sync")
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"


class NoServer(Exception):
    """PostgreSQL cannot be started here; the text says why."""


def find_binaries() -> Path:
    """Give the directory of the newest PostgreSQL server on this machine.

    :raises NoServer: when none is installed.
    """
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    if not found:
        raise NoServer("PostgreSQL is not installed: apt install postgresql")
    return found[-1].parent


def run(*command: str | Path) -> None:
    """Run a server command; root steps down to ``postgres``, who may start a server."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*prefix, *map(str, command)],
        cwd="/",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NoServer(f"{Path(command[0]).name} failed: {done.stdout.strip()[-500:]}")


@contextmanager
def postgres() -> Iterator[str]:
    """Give the DATABASE_URL of a running server, and remove the server afterwards.

    :raises NoServer: when there is no server, or it does not start.
    """
    binaries = find_binaries()
    # Not below TMPDIR: a socket path has at most 107 characters.
    home = Path(tempfile.mkdtemp(prefix="pg_", dir="/tmp"))
    data = home / "data"
    try:
        if os.geteuid() == 0:
            shutil.chown(home, "postgres")
        run(binaries / "initdb", "-D", data, "-U", "test", "-A", "trust", *LOCALE)
        options = f"-c listen_addresses='' -k {home} {FAST}"
        log = home / "log"
        run(binaries / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
        try:
            yield f"postgresql://test@{quote(str(home), safe='')}/postgres"
        finally:
            run(binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main() -> int:
    """Run the command line given and hand back its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with postgres() as url:
            environment = {**os.environ, "DATABASE_URL": url}
            return subprocess.run(sys.argv[1:], env=environment, check=False).returncode
    except NoServer as error:
        print(error, file=sys.stderr)
        return 69


if __name__ == "__main__":
    sys.exit(main())

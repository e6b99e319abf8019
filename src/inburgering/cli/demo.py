"""``inburgering demo``: starts web and worker with synthetic people on 127.0.0.1.

A launcher without Django: each part is a process of its own, as in a real installation.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence

from inburgering.demo.instelling import read_demo

HOST = "127.0.0.1"
START_SECONDS = 60


def run(argv: Sequence[str]) -> int:
    """Set up the demo database, start web and worker, and wait until somebody stops it."""
    parser = argparse.ArgumentParser(prog="inburgering demo")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(argv)
    if not _is_free(options.port):
        sys.stderr.write(
            f"Poort {options.port} is bezet. Kies een andere: make demo PORT={options.port + 1}\n"
        )
        return 1
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "inburgering.config.settings",
        "INBURGERING_OMGEVING": "demo",
        "PYTHONUNBUFFERED": "1",
        # A demo serves its files from where they are; the folder for collected ones stays empty.
        "PYTHONWARNINGS": "ignore:No directory at:UserWarning",
    }
    sys.stdout.write("· Tabellen, regio en synthetische mensen\n")
    sys.stdout.flush()
    words = [sys.executable, "-m", "inburgering", "demo-laden"]
    done = subprocess.run(words, env=env, check=False)  # noqa: S603
    if done.returncode:
        return done.returncode
    return _serve(options.port, options.workers, env)


def _serve(port: int, workers: int, env: dict[str, str]) -> int:
    commands = (
        [
            *("-m", "gunicorn", "inburgering.config.wsgi:application"),
            *("--bind", f"{HOST}:{port}", "--workers", str(workers), "--log-level", "warning"),
        ],
        ["-m", "django", "db_worker", "--verbosity", "0"],
    )
    processes = [subprocess.Popen([sys.executable, *words], env=env) for words in commands]  # noqa: S603
    signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))
    try:
        if not _wait_ready(port, processes[0]):
            sys.stderr.write("De webserver start niet. Kijk hierboven wat er misgaat.\n")
            return 1
        _print_welcome(port)
        return processes[0].wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(timeout=20)


def _print_welcome(port: int) -> None:
    accounts = read_demo().describe()
    sys.stdout.write(f"\nOpen Inburgering draait op http://{HOST}:{port}/\n\n{accounts}\n")
    sys.stdout.write("\nStoppen: Ctrl+C\n")
    sys.stdout.flush()


def _wait_ready(port: int, web: "subprocess.Popen[bytes]") -> bool:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and web.poll() is None:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=2) as answer:
                return int(answer.status) == 200
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    return False


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return probe.connect_ex((HOST, port)) != 0

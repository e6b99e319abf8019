"""Make both lock files anew: names, versions and hashes, no addresses."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / ".gereedschap" / "bin" / "uv"
QUIET = ["--no-emit-index-url", "--no-annotate", "--no-header", "-q"]
FLAGS = ["--group", "dev", "--universal", "--generate-hashes", *QUIET]


def main() -> None:
    """Resolve the Python and the npm packages and write what was found."""
    compile_ = [str(UV), "pip", "compile", "pyproject.toml", *FLAGS, "-o", "requirements.lock"]
    subprocess.run(compile_, cwd=ROOT, check=True)
    subprocess.run(["npm", "install", "--package-lock-only"], cwd=ROOT, check=True)
    file = ROOT / "package-lock.json"
    lock = json.loads(file.read_text())
    for package in lock["packages"].values():
        package.pop("funding", None)
    file.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

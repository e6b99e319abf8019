"""Change the law in small ways and list the changes that no test noticed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Run mutmut on the law room and print the surviving mutants."""
    mutmut = Path(sys.executable).parent / "mutmut"
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)
    # Relative, since mutmut works in a copy of the project.
    environment = {**os.environ, "PYTHONPATH": f"scripts{os.pathsep}."}
    ran = subprocess.run([mutmut, "run", *sys.argv[1:]], cwd=ROOT, env=environment, check=False)
    print("Survivors:", flush=True)
    subprocess.run([mutmut, "results"], cwd=ROOT, env=environment, check=False)
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main())

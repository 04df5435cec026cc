"""Run every check over the project: ``python -m tools.welsh_gate [folder] [--no-advice]``."""

import argparse
import sys
from pathlib import Path

from tools.welsh_gate import mutations, ours, overrides, spelling
from tools.welsh_gate.allowed import read_allowed
from tools.welsh_gate.findings import Finding
from tools.welsh_gate.texts import all_texts

ALLOWED = "tools/welsh_gate/allowed.toml"


def faults_of(root: Path) -> list[Finding]:
    """Everything that makes the gate fail, in the order of the checks.

    Args:
        root: the project's folder.
    """
    allowed = read_allowed(root / ALLOWED)
    found = [*ours.faults(root, allowed), *overrides.faults(root, allowed)]
    found += spelling.faults(list(all_texts(root)), allowed)
    return found + list(allowed.faults(ALLOWED))


def main() -> int:
    """Print the findings and a summary; 1 when there is a fault, else 0."""
    parser = argparse.ArgumentParser(prog="welsh_gate", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path.cwd())
    parser.add_argument("--no-advice", action="store_true", help="leave out advice on mutations")
    arguments = parser.parse_args()
    root = arguments.folder.resolve()
    hints = [] if arguments.no_advice else list(mutations.advice(list(all_texts(root))))
    for hint in hints:
        sys.stdout.write(f"advice: {hint}\n")
    faults = faults_of(root)
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"Welsh gate: {len(faults)} faults, {len(hints)} pieces of advice.\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""Measure the checks of translations: ``python -m tools.checks [--all]``.

Fails if fewer than 90 % of the seeded faults are found, or if something is found in more than
3 % of the faultless pairs, in either set.
"""

import argparse
import sys

from django.conf import settings


def main() -> int:
    """Print the figures; 1 if they are not good enough, else 0."""
    parser = argparse.ArgumentParser(prog="checks", description=__doc__)
    parser.add_argument("--all", action="store_true", help="print every pair that went wrong")
    show_all = parser.parse_args().all
    settings.configure(USE_I18N=False)

    from tools.checks import demonstration, measuring, seeding
    from tools.checks.corpus import cases

    sets = {
        "Written before the checks": [*cases("faults.txt"), *cases("faultless.txt")],
        "Written after the checks": [
            *cases("held_out_faults.txt"),
            *cases("held_out_faultless.txt"),
        ],
    }
    is_good = True
    for name, pairs in sets.items():
        figures = measuring.measure(pairs)
        sys.stdout.write("\n".join(["", name, *measuring.lines(figures), ""]))
        if show_all:
            for case in figures.missed:
                sys.stdout.write(f"missed: {case.line}: {case.unit.source} | {case.unit.target}\n")
            for case, finding in figures.alarms:
                sys.stdout.write(f"false: {case.line}: {finding.check}: {finding.reason}\n")
        is_good &= figures.share_found >= measuring.LEAST_FOUND
        is_good &= figures.share_alarmed <= measuring.MOST_FALSE
    pairs = list(demonstration.cases())
    theirs = measuring.measure(pairs)
    sys.stdout.write(
        f"\nThe demonstration’s content, both ways: something found in {theirs.alarmed} of "
        f"{theirs.faultless} pairs ({theirs.share_alarmed:.1%}); for a person to judge.\n"
    )
    sys.stdout.write("Faults put into it by chance, and found:\n")
    for name in seeding.SEEDS:
        found, of = measuring.found_of_seeded(name, pairs)
        sys.stdout.write(f"{name:<24}{found:>4} of {of}\n")
    if show_all:
        for case, finding in theirs.alarms:
            sys.stdout.write(f"{finding.check}: {finding.reason} | {case.unit.target[:80]}\n")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())

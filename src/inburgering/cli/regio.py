"""``inburgering regio laden FILE``: load who does what in a region."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import override

from inburgering.actions.regio import regio_laden
from inburgering.actions.regio_verslag import Laadverslag, Wijziging
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.region.bevindingen import Bevinding
from inburgering.region.fouten import RegiobestandOngeldig
from inburgering.ui.context import THEMES
from inburgering.ui.klok import read_clock

MAX_BYTES = 5_000_000
MAX_SHOWN = 30


class OnleesbaarBestand(ValueError):
    """A file that cannot be read as text, with a Dutch message."""


def run(argv: Sequence[str]) -> int:
    """Load the file named on the command line; 0 when it was loaded, else 1, 2 for wrong use."""
    with override("nl"):
        if len(argv) != 2 or argv[0] != "laden":
            sys.stderr.write(_("Gebruik: inburgering regio laden BESTAND") + "\n")
            return 2
        path, moment = Path(argv[1]), read_clock()
        try:
            report = regio_laden(_read(path), naam=path.name, dag=moment.dag)
        except OnleesbaarBestand as error:
            sys.stderr.write(f"{error}\n")
            return 1
        except RegiobestandOngeldig as error:
            sys.stderr.write("".join(f"{line}\n" for line in _refusal(error)))
            return 1
        sys.stdout.write("".join(f"{line}\n" for line in describe_report(report)))
        moved = verdeling_bijwerken(moment=moment) if report.geraakt else 0
        if moved:
            sys.stdout.write(
                _("Dossiers waarin een taak naar een andere organisatie ging: %(aantal)s.")
                % {"aantal": moved}
                + "\n"
            )
        return 0


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise OnleesbaarBestand(
                _("%(naam)s is te groot voor een regiobestand.") % {"naam": path.name}
            )
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        values = {"naam": str(path), "reden": error.strerror or ""}
        raise OnleesbaarBestand(
            _("Het bestand %(naam)s kan niet worden gelezen (%(reden)s). Kijk of de naam klopt.")
            % values
        ) from None
    except UnicodeDecodeError:
        raise OnleesbaarBestand(
            _("%(naam)s is geen UTF-8-tekst. Sla het bestand op als UTF-8.") % {"naam": path.name}
        ) from None


def _refusal(error: RegiobestandOngeldig) -> Iterator[str]:
    yield from (str(fout) for fout in error.fouten)
    yield _("Er is niets veranderd. Verbeter het bestand en laad het opnieuw.")


def describe_report(report: Laadverslag) -> Iterator[str]:
    """Yield the lines that tell what loading changed."""
    if not report.wijzigingen:
        yield _("Regio %(regio)s: er is niets veranderd.") % {"regio": report.regio}
        return
    yield _("Regio %(regio)s is geladen.") % {"regio": report.regio}
    yield from _totals(report.wijzigingen)
    if not report.is_eerste:
        shown = report.wijzigingen[:MAX_SHOWN]
        yield from (f"  {_describe(change)}" for change in shown)
        if len(shown) < len(report.wijzigingen):
            rest = len(report.wijzigingen) - len(shown)
            yield _("  en nog %(aantal)s.") % {"aantal": rest}
    if report.verleden:
        yield _(
            "Let op: %(aantal)s rijen gaan over dagen die al voorbij zijn. "
            "Besluiten die al genomen zijn, houden de grond van toen."
        ) % {"aantal": len(report.verleden)}
    if report.besluiten:
        yield _(
            "Let op: er zijn al %(aantal)s plannen vastgesteld op een grond die nu anders in het "
            "bestand staat. Kijk of die besluiten kloppen."
        ) % {"aantal": report.besluiten}
    for thema in sorted(report.themas - THEMES):
        yield _("Let op: er is geen huisstijl %(thema)s. De standaard geldt.") % {"thema": thema}
    yield from describe_findings(report.bevindingen)


def describe_findings(findings: Iterable[Bevinding]) -> Iterator[str]:
    """Yield a line per gap that the file leaves: work of nobody, or no basis to decide."""
    for finding in findings:
        values = {
            "taken": ", ".join(finding.taken),
            "gemeenten": ", ".join(finding.gemeenten),
            "dag": finding.dag,
        }
        if finding.soort == "niemand_doet":
            yield _("Let op: vanaf %(dag)s doet niemand dit in %(gemeenten)s: %(taken)s.") % values
        else:
            yield (
                _("Let op: vanaf %(dag)s mag niemand beslissen in %(gemeenten)s over: %(taken)s.")
                % values
            )


def _totals(changes: Iterable[Wijziging]) -> Iterator[str]:
    counts = Counter((change.onderwerp, change.soort) for change in changes)
    for (onderwerp, soort), number in counts.items():
        yield f"  {onderwerp}: {number} {soort}"


def _describe(change: Wijziging) -> str:
    what = f"{change.soort}: {change.onderwerp} {', '.join(change.sleutel)}"
    if change.begin is None:
        return what
    return _("%(wat)s, vanaf %(dag)s") % {"wat": what, "dag": change.begin}

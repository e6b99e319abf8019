"""What one role is."""

from dataclasses import dataclass

from inburgering.access.deel import Deel


@dataclass(frozen=True, slots=True)
class Rol:
    """A role: the tasks its worker does, the parts it may see, and the pages it has."""

    code: str
    naam: str
    taken: frozenset[str] | None
    """``None``: every task of the party."""
    delen: frozenset[Deel]
    mag_dossier_aanmaken: bool = False
    mag_toewijzen: bool = False
    """May give tasks to others and see the work of the whole organisation."""
    mag_overnemen: bool = False
    mag_instroom: bool = False
    """May read lists of COA, taakstelling and homes of the municipalities of the party."""
    mag_herverdelen: bool = False
    """May move work in bulk to another worker or another party."""
    mag_cijfers_zien: bool = False
    """Figures of the region of the party; never a dossier."""
    mag_caseload_zien: bool = False
    """How much work lies with whom, of the own party."""
    is_beroepskracht: bool = True
    """A volunteer may not get work that the law keeps for professionals."""
    alleen_eigen_mensen: bool = False
    """Sees only people with whom this very worker works (Betrokkene, or a task of one's own)."""
    alleen_eigen_deelnemers: bool = False
    """Sees only people for whom the own party has an order that is asked, accepted or runs."""
    mag_groepen: bool = False
    """Groups that learn together: lessons, attendance, places."""
    mag_procesregie: bool = False
    """Takes up structural problems with a party, without seeing a dossier."""
    mag_beheren: bool = False
    mag_verdeling_zien: bool = True
    mag_logboek_zien: bool = False
    is_intern: bool = True
    """Staff of a municipality or Wgr body; second factor required."""

    @property
    def heeft_beheer(self) -> bool:
        """Whether a page of the administration opens for this role."""
        return self.mag_beheren or self.mag_logboek_zien

    @property
    def heeft_werkvoorraad(self) -> bool:
        """Whether the role has a work list."""
        return Deel.TAKEN in self.delen

    @property
    def heeft_dossiers(self) -> bool:
        """Whether dossiers open for this role."""
        return Deel.KOP in self.delen

    @property
    def heeft_brieven(self) -> bool:
        """Whether the role has letters to send."""
        return not self.delen.isdisjoint({Deel.DOCUMENTEN, Deel.GELD})

    @property
    def heeft_eigen_groepen(self) -> bool:
        """Whether groups stand in the menu; who steers cases finds them under partners."""
        return self.mag_groepen and not self.mag_dossier_aanmaken

    @property
    def heeft_sturing(self) -> bool:
        """Whether a page on figures or caseload opens for this role."""
        return (
            self.mag_cijfers_zien
            or self.mag_caseload_zien
            or self.mag_herverdelen
            or self.mag_procesregie
        )

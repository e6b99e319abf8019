"""Work and people that move: to another worker, another party or another municipality."""

import uuid

from django.db import models


class Herverdeling(models.Model):
    """Work of many dossiers that goes to another worker or another party on a day."""

    class Soort(models.TextChoices):
        MEDEWERKER = "medewerker"
        PARTIJ = "partij"

    class Status(models.TextChoices):
        VOORBEREID = "voorbereid"
        """Previewed and accepted; happens on ``dag``."""
        BEZIG = "bezig"
        UITGEVOERD = "uitgevoerd"
        TERUGGEDRAAID = "teruggedraaid"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    soort = models.CharField(max_length=12, choices=Soort.choices)
    organisatie = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, related_name="+"
    )
    """Whose work it is before the day."""
    naar_organisatie = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, related_name="+"
    )
    van_medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    naar_medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    gemeenten = models.JSONField(default=list)
    taken = models.JSONField(default=list)
    """National tasks that move; empty: all of the worker."""
    met_casusregie = models.BooleanField(default=False)
    """Whether the responsibility for the dossier moves too."""
    dag = models.DateField()
    tot_en_met = models.DateField(null=True)
    """For cover: the last day; then it goes back."""
    reden = models.CharField(max_length=300)
    status = models.CharField(max_length=14, choices=Status.choices, default=Status.VOORBEREID)
    aantal = models.PositiveIntegerField()
    """Dossiers concerned."""
    gedaan = models.PositiveIntegerField(default=0)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField()
    uitgevoerd_at = models.DateTimeField(null=True)
    teruggedraaid_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "-id"], name="herverdeling_per_party"),
            models.Index(
                fields=["dag", "id"],
                condition=models.Q(status__in=("voorbereid", "bezig")),
                name="herverdeling_to_do",
            ),
        ]


class Overdracht(models.Model):
    """The warm transfer of one dossier within a Herverdeling: who told whom, and when."""

    herverdeling = models.ForeignKey(
        Herverdeling, on_delete=models.PROTECT, related_name="overdrachten"
    )
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="overdrachten"
    )
    taken = models.JSONField(default=list)
    """National tasks of this dossier that move."""
    vooraf = models.JSONField(default=dict)
    """Who had what before, in ids; undo puts it back."""
    ontvanger = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    besproken_op = models.DateField(null=True)
    """The day of the talk between giver and receiver."""
    opmerking = models.CharField(max_length=300, blank=True)
    overgegaan_op = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["herverdeling", "dossier"], name="one_transfer_per_dossier"
            )
        ]


class Verhuizing(models.Model):
    """A move between colleges: what the new one asked and the old one handed over."""

    class Status(models.TextChoices):
        GEMELD = "gemeld"
        """Both dossiers are there; nothing was asked yet."""
        GEVRAAGD = "gevraagd"
        VERSTREKT = "verstrekt"
        GEWEIGERD = "geweigerd"
        """The old college handed over nothing, with a reason; the new one may ask again."""
        VERVALLEN = "vervallen"
        """Reported by mistake."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier_oud = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, null=True, related_name="vertrek"
    )
    """Empty when the old college does not work with this system."""
    dossier_nieuw = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, null=True, related_name="komst"
    )
    """Empty when the new college does not work with this system."""
    gemeente_oud = models.ForeignKey(
        "region.Gemeente", on_delete=models.PROTECT, null=True, related_name="+"
    )
    """Where the person comes from, when that college works with this system."""
    gemeente_nieuw = models.ForeignKey(
        "region.Gemeente", on_delete=models.PROTECT, null=True, related_name="+"
    )
    """Where the person goes to, when that college works with this system."""
    andere_gemeente = models.CharField(max_length=100, blank=True)
    """The name of a college outside this installation."""
    inschrijving_op = models.DateField()
    """Registration in the new municipality."""
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.GEMELD)
    gevraagd_op = models.DateField(null=True)
    gevraagd_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    vraag = models.CharField(max_length=300, blank=True)
    verstrekt_op = models.DateField(null=True)
    verstrekt_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    reden = models.CharField(max_length=300, blank=True)
    """Why nothing, or not everything, was handed over, or why the report lapsed."""
    inhoud_versleuteld = models.BinaryField(null=True)
    """What was handed over: plan, progress and fines, encrypted."""
    created_at = models.DateTimeField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(dossier_oud__isnull=False)
                | models.Q(dossier_nieuw__isnull=False),
                name="a_move_has_a_dossier",
            )
        ]
        indexes = [
            models.Index(fields=["gemeente_oud", "-id"], name="verhuizing_uit_gemeente"),
            models.Index(fields=["gemeente_nieuw", "-id"], name="verhuizing_naar_gemeente"),
        ]


class Archieftoegang(models.Model):
    """One worker may read one handed-over dossier for one day, for a reason; never changed."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="archieftoegang"
    )
    medewerker = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    reden = models.CharField(max_length=300)
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["dossier", "medewerker", "dag"], name="archieftoegang_per_dag")
        ]

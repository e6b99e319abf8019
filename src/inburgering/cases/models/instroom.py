"""Who comes: lists of COA, what COA tells, the taakstelling, placements and homes."""

import uuid

from django.db import models


class Koppelingslijst(models.Model):
    """A list of koppelingen of COA (from the Taakstelling Volg Systeem) that is being read."""

    class Status(models.TextChoices):
        GELEZEN = "gelezen"
        KLAAR = "klaar"
        WEGGEDAAN = "weggedaan"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    bestand_sha256 = models.CharField(max_length=64)
    """The same list twice is recognised."""
    rijen_versleuteld = models.BinaryField()
    """The rows as read, encrypted; emptied when they are not needed any more."""
    bevindingen = models.JSONField(default=list)
    """Row number, column, code: no personal data."""
    aantal = models.PositiveIntegerField()
    nieuw = models.PositiveIntegerField(default=0)
    """Dossiers that were opened."""
    bijgewerkt = models.PositiveIntegerField(default=0)
    """Dossiers that were there and got something new."""
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.GELEZEN)
    created_at = models.DateTimeField()
    afgerond_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "-id"], name="koppelingslijst_per_party"),
        ]


class Overdrachtsinformatie(models.Model):
    """What COA told of somebody, with source and day. A later message is a new row."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="overdrachtsinformatie"
    )
    bron = models.CharField(max_length=20)
    """TVS, COA (by telephone or mail) or DUO."""
    ontvangen_op = models.DateField()
    inhoud_versleuteld = models.BinaryField()
    """Codes and text per field, encrypted."""
    lijst = models.ForeignKey(Koppelingslijst, on_delete=models.PROTECT, null=True)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField()


class Taakstelling(models.Model):
    """How many permit holders to house in a half-year (art. 28 Huisvestingswet 2014)."""

    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    begin = models.DateField()
    """1 January or 1 July, or another first day when the source counts otherwise."""
    eind = models.DateField()
    """The last day, inclusive."""
    aantal = models.PositiveIntegerField()
    achterstand = models.IntegerField(default=0)
    """What was left at the start; negative when the municipality was ahead."""
    bron = models.CharField(max_length=200)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "begin"], name="one_taakstelling_per_period"
            ),
            models.CheckConstraint(
                condition=models.Q(eind__gt=models.F("begin")), name="taakstelling_ends_after_begin"
            ),
        ]


class Plaatsing(models.Model):
    """Permit holders placed in a month according to a source outside the dossiers."""

    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    maand = models.DateField()
    """The first day of the month."""
    aantal = models.PositiveIntegerField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "maand"], name="one_plaatsing_per_month")
        ]


class Woning(models.Model):
    """A home that a corporatie offers, and for whom."""

    class Status(models.TextChoices):
        AANGEBODEN = "aangeboden"
        TOEGEWEZEN = "toegewezen"
        BETROKKEN = "betrokken"
        INGETROKKEN = "ingetrokken"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    corporatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    adres_regels = models.JSONField(default=list)
    personen = models.PositiveSmallIntegerField()
    """For how many people."""
    beschikbaar_op = models.DateField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.AANGEBODEN)
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, null=True)
    toegewezen_op = models.DateField(null=True)
    betrokken_op = models.DateField(null=True)
    geplaatst = models.PositiveSmallIntegerField(null=True)
    """How many people moved in; counts for the taakstelling, children too."""
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=("aangeboden", "ingetrokken"))
                | models.Q(dossier__isnull=False, toegewezen_op__isnull=False),
                name="a_home_is_given_to_somebody",
            )
        ]
        indexes = [models.Index(fields=["gemeente", "status", "id"], name="woning_per_gemeente")]


class Samenvoeging(models.Model):
    """Two identity records that were one person; rows are never changed."""

    blijft = models.ForeignKey(
        "cases.Persoon", on_delete=models.PROTECT, related_name="samenvoegingen"
    )
    weg = models.OneToOneField("cases.Persoon", on_delete=models.PROTECT, related_name="opgegaan")
    """Kept, and found no more: its dossiers hang on the one that stays."""
    dossiers = models.JSONField(default=list)
    """Keys of the dossiers that moved over."""
    oud_versleuteld = models.BinaryField(null=True)
    """Both identities as they were before, encrypted."""
    reden = models.CharField(max_length=300)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Onderscheid(models.Model):
    """Somebody looked: these two identity records are two people."""

    een = models.ForeignKey("cases.Persoon", on_delete=models.PROTECT, related_name="+")
    ander = models.ForeignKey("cases.Persoon", on_delete=models.PROTECT, related_name="+")
    """The one with the higher id."""
    reden = models.CharField(max_length=300)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["een", "ander"], name="one_onderscheid_per_pair"),
            models.CheckConstraint(
                condition=models.Q(een__lt=models.F("ander")), name="onderscheid_lowest_id_first"
            ),
        ]

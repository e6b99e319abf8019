"""Hours: attendance per lesson, per day or per week, files with hours, and credited hours."""

import uuid

from django.db import models


class Urenbestand(models.Model):
    """A file with hours as a party sent it in."""

    class Status(models.TextChoices):
        GELEZEN = "gelezen"
        VERWERKT = "verwerkt"
        AFGEBROKEN = "afgebroken"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    bestand_sha256 = models.CharField(max_length=64)
    rijen_versleuteld = models.BinaryField()
    """The rows as read, encrypted. Emptied when they are not needed."""
    bevindingen = models.JSONField(default=list)
    """Row number, column, code: no personal data."""
    aantal = models.PositiveIntegerField()
    gedaan = models.PositiveIntegerField(default=0)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.GELEZEN)
    created_at = models.DateTimeField()
    verwerkt_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "bestand_sha256"],
                condition=models.Q(status="verwerkt"),
                name="one_take_in_of_the_same_hours",
            )
        ]


class Uren(models.Model):
    """Time that one person spent, of one kind; a correction replaces the row and keeps it."""

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="uren")
    soort = models.CharField(max_length=20)
    """A code of ``cases.urensoorten``."""
    categorie = models.CharField(max_length=30, blank=True)
    """Of participation: a code of ``cases.urensoorten``."""
    datum = models.DateField()
    """The day; of a row for a whole week its Monday."""
    is_week = models.BooleanField(default=False)
    minuten = models.PositiveIntegerField()
    """Minutes present."""
    minuten_gepland = models.PositiveIntegerField(null=True)
    afwezig = models.CharField(max_length=20, blank=True)
    """Why absent: a code of ``cases.urensoorten``."""
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that recorded it."""
    bestelling = models.ForeignKey(
        "cases.Bestelling", on_delete=models.PROTECT, null=True, related_name="uren"
    )
    les = models.ForeignKey("cases.Les", on_delete=models.PROTECT, null=True, related_name="uren")
    bestand = models.ForeignKey(
        Urenbestand, on_delete=models.PROTECT, null=True, related_name="uren"
    )
    is_keurmerk = models.BooleanField(default=False)
    """Given by a school with keurmerk or diploma recognition, so that the law counts it."""
    opmerking = models.CharField(max_length=200, blank=True)
    is_geldig = models.BooleanField(default=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="vervangen_door"
    )
    reden = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    vervallen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "les"],
                condition=models.Q(is_geldig=True, les__isnull=False),
                name="one_valid_row_per_lesson",
            ),
            models.UniqueConstraint(
                fields=["dossier", "organisatie", "soort", "categorie", "datum", "is_week"],
                condition=models.Q(is_geldig=True, les__isnull=True),
                name="one_valid_row_per_kind_and_day",
            ),
            models.CheckConstraint(
                condition=models.Q(vervangt__isnull=True) | ~models.Q(reden=""),
                name="corrected_hours_have_a_reason",
            ),
        ]
        indexes = [
            models.Index(
                fields=["dossier", "-datum", "-id"],
                condition=models.Q(is_geldig=True),
                name="valid_hours_per_dossier",
            )
        ]


class Verrekening(models.Model):
    """Hours that count though they were not made under the plan, with the ground."""

    class Grond(models.TextChoices):
        INTAKE = "intake"
        """Hours during the brede intake (art. 3.1, 3.2, 3.14 and 5.5 Bi2021)."""
        SCHOOL = "school"
        """Hours at vso, praktijkonderwijs or entree before the plan (art. 3.14 lid 9 Bi2021)."""
        EERDERE_ROUTE = "eerdere_route"
        """Hours of the route before a change of route (art. 5.4 lid 4 Bi2021)."""
        ANDERE_GEMEENTE = "andere_gemeente"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="verrekeningen"
    )
    soort = models.CharField(max_length=20)
    grond = models.CharField(max_length=20, choices=Grond.choices)
    minuten = models.PositiveIntegerField()
    van = models.DateField()
    tot_en_met = models.DateField()
    bron = models.CharField(max_length=200)
    """What shows it: the school's statement, the report of the intake."""
    is_geldig = models.BooleanField(default=True)
    reden = models.CharField(max_length=300, blank=True)
    besloten_op = models.DateField()
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Urensignaal(models.Model):
    """Attendance that fell below the local limit, and what was done about it."""

    class Status(models.TextChoices):
        OPEN = "open"
        OPGEVOLGD = "opgevolgd"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="urensignalen"
    )
    soort = models.CharField(max_length=20, blank=True)
    van = models.DateField()
    tot_en_met = models.DateField()
    percentage = models.PositiveSmallIntegerField()
    grens = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.OPEN)
    oorzaak = models.CharField(max_length=30, blank=True)
    """A code of ``cases.urensoorten``: childcare, health, work, travel, unknown."""
    opvolging = models.CharField(max_length=500, blank=True)
    opgevolgd_op = models.DateField(null=True)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "soort"],
                condition=models.Q(status="open"),
                name="one_open_attendance_signal",
            )
        ]

"""The PIP, its versions, and the documents that go out."""

import uuid

from django.db import models


class Pip(models.Model):
    """One version of the plan. From adoption on the row is fixed (guarded by trigger)."""

    class Status(models.TextChoices):
        CONCEPT = "concept"
        VASTGESTELD = "vastgesteld"
        VERVANGEN = "vervangen"
        INGETROKKEN = "ingetrokken"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="pips")
    volgnummer = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.CONCEPT)
    inhoud = models.JSONField(default=dict)
    """``law.pip_inhoud.PipInhoud`` as JSON."""
    versie = models.PositiveIntegerField(default=1)
    """Rises with every save of the concept."""
    gewijzigd_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    """Who wrote last in the concept."""
    reden_wijziging = models.CharField(max_length=300, blank=True)
    dagtekening = models.DateField(null=True)
    vastgesteld_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    vastgesteld_at = models.DateTimeField(null=True)
    besluit = models.JSONField(default=dict)
    """The basis for deciding as it was that day: college, namens, signatory, mandaat, bezwaar."""
    voorgelegd_at = models.DateTimeField(null=True)
    """Laid before a second pair of eyes, where the municipality asks for that."""
    voorgelegd_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    akkoord_at = models.DateTimeField(null=True)
    akkoord_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    akkoord_versie = models.PositiveIntegerField(null=True)
    """The version of the concept that was agreed to; a later save asks again."""
    ingetrokken_op = models.DateField(null=True)
    reden_intrekking = models.CharField(max_length=300, blank=True)
    is_overgenomen = models.BooleanField(default=False)
    """Adopted before this system was in use; known by date and leerroute only."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "volgnummer"], name="one_pip_per_number"),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(status="concept"),
                name="one_concept_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(status="vastgesteld"),
                name="one_pip_in_force",
            ),
            models.CheckConstraint(
                condition=models.Q(status="concept") | models.Q(dagtekening__isnull=False),
                name="an_adopted_pip_has_a_dagtekening",
            ),
        ]


class Document(models.Model):
    """A letter or report as it was made; never changed (guarded by trigger)."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="documenten"
    )
    soort = models.CharField(max_length=40)
    deel = models.CharField(max_length=30)
    """The part of a dossier one must be allowed to see."""
    dagtekening = models.DateField()
    html = models.TextField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    pip = models.ForeignKey(Pip, on_delete=models.PROTECT, null=True, related_name="documenten")
    oproep = models.ForeignKey(
        "cases.Oproep", on_delete=models.PROTECT, null=True, related_name="documenten"
    )
    handhaving = models.ForeignKey(
        "cases.Handhavingszaak", on_delete=models.PROTECT, null=True, related_name="documenten"
    )
    created_at = models.DateTimeField()


class Verzending(models.Model):
    """A letter in the print queue, and how it reached the person."""

    class Wijze(models.TextChoices):
        POST = "post"
        UITGEREIKT = "uitgereikt"
        DIGITAAL = "digitaal"

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="verzending")
    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    klaar_op = models.DateField()
    verzonden_op = models.DateField(null=True)
    wijze = models.CharField(max_length=12, choices=Wijze.choices, blank=True)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verzonden_op__isnull=True) | ~models.Q(wijze=""),
                name="a_sent_letter_has_a_way",
            )
        ]
        indexes = [
            models.Index(
                fields=["organisatie", "id"],
                condition=models.Q(verzonden_op__isnull=True),
                name="print_queue",
            )
        ]


class Overname(models.Model):
    """A caseload file that is being taken over."""

    class Status(models.TextChoices):
        GELEZEN = "gelezen"
        BEZIG = "bezig"
        KLAAR = "klaar"
        MISLUKT = "mislukt"

    class Wijze(models.TextChoices):
        GOEDE_RIJEN = "goede_rijen"
        ALLES = "alles"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    bestand_sha256 = models.CharField(max_length=64)
    rijen_versleuteld = models.BinaryField()
    """The rows as read, encrypted: they hold names and BSNs. Emptied when they are not needed."""
    bevindingen = models.JSONField(default=list)
    """Row number, column, code: no personal data."""
    aantal = models.PositiveIntegerField()
    gedaan = models.PositiveIntegerField(default=0)
    """Dossiers that came in."""
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.GELEZEN)
    wijze = models.CharField(max_length=12, choices=Wijze.choices, blank=True)
    """What was accepted: the good rows, or all rows or none."""
    onbekende_kolommen = models.JSONField(default=list)
    """Letters of columns that were left out."""
    reden_mislukt = models.CharField(max_length=40, blank=True)
    """A code, without personal data."""
    created_at = models.DateTimeField()
    gestart_at = models.DateTimeField(null=True)
    afgerond_at = models.DateTimeField(null=True)

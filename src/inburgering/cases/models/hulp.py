"""Help beside the trajectory: buddies and language coaches, and referral to others."""

import uuid

from django.db import models


class Maatje(models.Model):
    """A buddy or language coach: from getting to know each other to the end."""

    class Soort(models.TextChoices):
        MAATJE = "maatje"
        TAALCOACH = "taalcoach"

    class Status(models.TextChoices):
        GEZOCHT = "gezocht"
        KENNISMAKING = "kennismaking"
        GEKOPPELD = "gekoppeld"
        GEEN_KLIK = "geen_klik"
        BEEINDIGD = "beeindigd"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="maatjes")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    """The volunteer with an account; empty while none was found, or without an account."""
    naam = models.CharField(max_length=120, blank=True)
    """Of a volunteer without an account."""
    doel = models.CharField(max_length=200)
    status = models.CharField(max_length=14, choices=Status.choices)
    gezocht_op = models.DateField()
    kennismaking_op = models.DateField(null=True)
    start_op = models.DateField(null=True)
    eind_op = models.DateField(null=True)
    resultaat = models.CharField(max_length=30, blank=True)
    """A code of ``cases.hulp``."""
    toelichting = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)


class Verwijzing(models.Model):
    """Leading somebody to another service; its file stays there, only the status comes back.

    With the status ``niet_nodig`` somebody looked whether that service is needed, and it is not.
    """

    class Status(models.TextChoices):
        VERWEZEN = "verwezen"
        AANGEMELD = "aangemeld"
        IN_BEHANDELING = "in_behandeling"
        AFGEROND = "afgerond"
        NIET_OPGEPAKT = "niet_opgepakt"
        NIET_NODIG = "niet_nodig"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="verwijzingen"
    )
    naar = models.CharField(max_length=30)
    """A code of ``cases.hulp``: wijkteam, taalhuis, schuldhulp, huisarts, ..."""
    instantie = models.CharField(max_length=120)
    reden = models.CharField(max_length=30)
    """A category of ``cases.hulp``; never a diagnosis."""
    vraag = models.CharField(max_length=300, blank=True)
    verwezen_op = models.DateField()
    is_warm = models.BooleanField(default=False)
    """Somebody went along, or the other service was spoken to."""
    heeft_toestemming = models.BooleanField()
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.VERWEZEN)
    terugkoppeling_op = models.DateField(null=True)
    terugkoppeling = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

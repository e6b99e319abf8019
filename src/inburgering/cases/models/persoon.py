"""Identity: one record per person, found only by those with a dossier."""

import uuid

from django.db import models


class Persoon(models.Model):
    """Who somebody is. The BSN is stored encrypted and found by a keyed hash."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    bsn_versleuteld = models.BinaryField(null=True)
    bsn_zoeksleutel = models.CharField(max_length=64, null=True, unique=True)
    v_nummer = models.CharField(max_length=10, null=True, unique=True)
    voornamen = models.CharField(max_length=200, blank=True)
    """Empty for somebody with one name only."""
    voorvoegsel = models.CharField(max_length=20, blank=True)
    geslachtsnaam = models.CharField(max_length=200)
    roepnaam = models.CharField(max_length=100, blank=True)
    is_achternaam_eerst = models.BooleanField(default=False)
    """The order in which the person writes the name."""
    geboortedatum = models.DateField()
    is_geboortedatum_onzeker = models.BooleanField(default=False)
    """Only the year is known; 1 January stands in for it."""
    zoeknaam = models.CharField(max_length=450)
    """Name without accents and capitals, in both orders."""
    is_opgegaan = models.BooleanField(default=False)
    """Merged into another record; found no more."""
    is_synthetisch = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["geboortedatum"], name="persoon_geboortedatum"),
            models.Index(fields=["zoeknaam"], name="persoon_zoeknaam"),
        ]

    def __str__(self) -> str:
        return f"persoon {self.pk}"


class Persoonscorrectie(models.Model):
    """What an identity record said before a correction; rows are never changed."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="correcties")
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT)
    oud_versleuteld = models.BinaryField()
    """The corrected fields as they were, encrypted."""
    reden = models.CharField(max_length=300)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

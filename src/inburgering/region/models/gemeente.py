"""Regions and municipalities."""

from django.db import models


class Regio(models.Model):
    """Municipalities that carry out the act together."""

    code = models.SlugField(primary_key=True)
    naam = models.CharField(max_length=100)
    bestand_sha256 = models.CharField(max_length=64, blank=True)
    """Fingerprint of the configuration file that was loaded last."""

    def __str__(self) -> str:
        return self.code


class Gemeente(models.Model):
    """A municipality with the letterhead of its college."""

    cbs_code = models.CharField(max_length=4, primary_key=True)
    naam = models.CharField(max_length=100, unique=True)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="gemeenten")
    college_naam = models.CharField(max_length=200)
    adres_regels = models.JSONField(default=list)
    bezwaar_adres_regels = models.JSONField(default=list)
    telefoon = models.CharField(max_length=30)
    email = models.EmailField(blank=True)
    toegetreden_op = models.DateField(null=True)
    """When it joined the way of working of the region, where that is told."""
    is_toegetreden_aangenomen = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.cbs_code

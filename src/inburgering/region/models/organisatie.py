"""Parties that do the work."""

from django.db import models


class Organisatie(models.Model):
    """A municipality's own office, a Wgr body, or another party."""

    class Soort(models.TextChoices):
        GEMEENTE = "gemeente"
        WGR = "wgr"
        MAATSCHAPPELIJK = "maatschappelijk"
        AANBIEDER = "aanbieder"
        INKOPER = "inkoper"
        OVERIG = "overig"

    code = models.SlugField(primary_key=True)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    regio = models.ForeignKey("region.Regio", on_delete=models.PROTECT, related_name="organisaties")
    telefoon = models.CharField(max_length=30, blank=True)
    adres_regels = models.JSONField(default=list)
    bezwaar_adres_regels = models.JSONField(default=list)
    """Only for a body that decides in its own name (art. 18 Wi2021)."""
    thema = models.SlugField(default="standaard")
    """House style: the name of a theme file with design tokens."""
    rolnamen = models.JSONField(default=dict)
    """By role code: how the party itself calls its workers in that role."""

    def __str__(self) -> str:
        return self.code

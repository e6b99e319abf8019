"""What a municipality offers beside what the act prescribes."""

from django.db import models


class Aanbod(models.Model):
    """One thing on offer in one municipality, during a period."""

    class Soort(models.TextChoices):
        MAATSCHAPPELIJKE_BEGELEIDING = "maatschappelijke_begeleiding"
        PARTICIPATIE = "participatie"
        GELDZAKEN = "geldzaken"
        WELKOMSTPROGRAMMA = "welkomstprogramma"
        TAAL = "taal"
        OVERIG = "overig"

    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    code = models.SlugField()
    begin = models.DateField()
    eind = models.DateField(null=True)
    """The last day."""
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=40, choices=Soort.choices)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    omschrijving = models.CharField(max_length=500, blank=True)
    niveaus = models.JSONField(default=list)
    """Support levels it is for: licht, matig, intensief; none means every level."""
    voorwaarde = models.CharField(max_length=300, blank=True)
    doelgroepen = models.JSONField(default=list)
    """Groups it is for; none means everybody."""
    telt_mee_voor = models.JSONField(default=list)
    """Parts of the act its hours may count for: pvt, map, participatie."""
    document = models.ForeignKey(
        "region.Beleidsdocument", on_delete=models.PROTECT, null=True, related_name="+"
    )
    bron = models.CharField(max_length=200, blank=True)
    is_aangenomen = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "code", "begin"], name="one_offer_per_code_day"
            ),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True) | models.Q(eind__gte=models.F("begin")),
                name="offer_ends_after_begin",
            ),
        ]

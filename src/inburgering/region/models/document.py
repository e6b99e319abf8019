"""Policy documents, the bodies they went past, and where they hold."""

from django.db import models


class Beleidsdocument(models.Model):
    """One version of a document that local rules or agreements come from."""

    class Soort(models.TextChoices):
        BELEIDSKADER = "beleidskader"
        STARTNOTITIE = "startnotitie"
        NOTA = "nota"
        BELEIDSREGEL = "beleidsregel"
        COLLEGEBESLUIT = "collegebesluit"
        RAADSBESLUIT = "raadsbesluit"
        MANDAATBESLUIT = "mandaatbesluit"
        DVO = "dvo"
        GR = "gr"
        CONTRACT = "contract"
        DPIA = "dpia"
        OVERIG = "overig"

    sleutel = models.CharField(max_length=160, primary_key=True)
    """Region, code and version: ``region:beleidsregel:2``."""
    code = models.SlugField()
    versie = models.CharField(max_length=40)
    regio = models.ForeignKey("region.Regio", on_delete=models.PROTECT, related_name="documenten")
    titel = models.CharField(max_length=200)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    datum = models.DateField()
    geldig_vanaf = models.DateField()
    geldig_tot = models.DateField(null=True)
    """The last day, when the document itself names one."""
    gemeenten = models.JSONField(default=list)
    """CBS codes of the municipalities for which this version was made."""
    toelichting = models.CharField(max_length=300, blank=True)
    is_aangenomen = models.BooleanField(default=False)
    """The source is silent: assumed, to be checked."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "code", "versie"], name="one_document_per_region_code_version"
            ),
            models.CheckConstraint(
                condition=models.Q(geldig_tot__isnull=True)
                | models.Q(geldig_tot__gte=models.F("geldig_vanaf")),
                name="document_ends_after_begin",
            ),
        ]

    def __str__(self) -> str:
        return self.sleutel


class Besluitstap(models.Model):
    """What one body of one municipality did with a document."""

    class Orgaan(models.TextChoices):
        PHO = "pho"
        ADVIESRAAD = "adviesraad"
        COLLEGE = "college"
        RAAD = "raad"
        AB = "ab"

    class Status(models.TextChoices):
        GEPLAND = "gepland"
        BESPROKEN = "besproken"
        ADVIES = "advies"
        TER_INFORMATIE = "ter_informatie"
        VASTGESTELD = "vastgesteld"
        INGETROKKEN = "ingetrokken"

    document = models.ForeignKey(Beleidsdocument, on_delete=models.PROTECT, related_name="stappen")
    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    volgorde = models.PositiveSmallIntegerField()
    orgaan = models.CharField(max_length=20, choices=Orgaan.choices)
    status = models.CharField(max_length=20, choices=Status.choices)
    datum = models.DateField(null=True)
    """Empty while it is planned without a day, or when the source names none."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "gemeente", "volgorde"], name="one_step_per_place"
            )
        ]

"""What was contracted with a provider: the product, where it holds, and until when."""

from django.db import models


class Contract(models.Model):
    """One agreement with one provider about one product."""

    class Product(models.TextChoices):
        LEERROUTE_B1 = "leerroute_b1"
        LEERROUTE_ONDERWIJS = "leerroute_onderwijs"
        LEERROUTE_Z = "leerroute_z"
        MAP = "map"
        PVT = "pvt"
        BEGELEIDING = "begeleiding"
        PARTICIPATIE = "participatie"
        TOLK = "tolk"

    class Status(models.TextChoices):
        AANBESTEDING = "aanbesteding"
        BEZWAARTERMIJN = "bezwaartermijn"
        GETEKEND = "getekend"
        MISLUKT = "mislukt"

    class Keurmerk(models.TextChoices):
        BLIK_OP_WERK = "blik_op_werk"
        DIPLOMAERKENNING = "diplomaerkenning"
        GEEN = "geen"

    regio = models.ForeignKey("region.Regio", on_delete=models.PROTECT, related_name="contracten")
    code = models.SlugField()
    naam = models.CharField(max_length=160)
    organisatie = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, null=True, related_name="contracten"
    )
    """The provider; empty while a tender runs or after one that failed."""
    inkoper = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, null=True, related_name="+"
    )
    product = models.CharField(max_length=24, choices=Product.choices)
    onderdeel = models.CharField(max_length=20, blank=True)
    """Lot or sub-type: mbo, hbo, wo, hoog, laag; empty is all of the product."""
    gemeenten = models.JSONField(default=list)
    """CBS codes of the municipalities that may order."""
    status = models.CharField(max_length=20, choices=Status.choices)
    ondertekend_op = models.DateField(null=True)
    begin = models.DateField(null=True)
    """From when one may order; empty while nothing was signed."""
    eind = models.DateField(null=True)
    """The last day on which one may order."""
    keurmerk = models.CharField(max_length=20, choices=Keurmerk.choices, default=Keurmerk.GEEN)
    keurmerk_tot = models.DateField(null=True)
    prijs_cent = models.PositiveIntegerField(null=True)
    """For one whole trajectory, in eurocents."""
    financiering = models.CharField(max_length=40, blank=True)
    """The label under which it is accounted for by default."""
    plaats = models.CharField(max_length=80, blank=True)
    dagen = models.CharField(max_length=120, blank=True)
    vervoer = models.CharField(max_length=200, blank=True)
    """How one gets there."""
    heeft_kinderopvang = models.BooleanField(null=True)
    gunning = models.CharField(max_length=200, blank=True)
    """On what it was awarded, such as the best ratio of price and quality."""
    resultaatafspraak = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(
        "region.Beleidsdocument", on_delete=models.PROTECT, null=True, related_name="+"
    )
    bron = models.CharField(max_length=200, blank=True)
    is_aangenomen = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["regio", "code"], name="one_contract_per_code"),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True)
                | models.Q(begin__isnull=False, eind__gte=models.F("begin")),
                name="contract_ends_after_begin",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["aanbesteding", "mislukt"])
                | models.Q(organisatie__isnull=False),
                name="a_contract_has_a_provider",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="getekend") | models.Q(begin__isnull=False),
                name="a_signed_contract_has_a_begin",
            ),
        ]

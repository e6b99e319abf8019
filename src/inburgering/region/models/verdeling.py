"""Who does a task, and on which basis it may be done and decided.

A row starts on ``begin`` and ends where the next row of the same key begins; "geen partij" and
"geen basis" are rows too. So a plain unique constraint guards against overlap.
"""

from django.db import models


class Taakverdeling(models.Model):
    """A party with a role in one task of one municipality, from a day on."""

    class Rol(models.TextChoices):
        UITVOERDER = "uitvoerder"
        MEDE = "mede_uitvoerder"
        OPDRACHTNEMER = "opdrachtnemer"
        INKOPER = "inkoper"
        KETENPARTNER = "ketenpartner"

    class Niveau(models.TextChoices):
        LOKAAL = "lokaal"
        REGIONAAL = "regionaal"
        BOVENREGIONAAL = "bovenregionaal"

    class Grond(models.TextChoices):
        """Basis for doing the work."""

        EIGEN = "eigen"
        GR = "gr"
        DVO = "dvo"
        CONTRACT = "contract"
        SUBSIDIE = "subsidie"
        AFSPRAAK = "afspraak"

    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    taak = models.CharField(max_length=40)
    rol = models.CharField(max_length=20, choices=Rol.choices)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    """Empty: from this day on nobody does it."""
    is_actief = models.BooleanField(default=True)
    """For roles that several parties may hold: whether the party still has it."""
    begin = models.DateField()
    niveau = models.CharField(max_length=20, choices=Niveau.choices)
    grond = models.CharField(max_length=20, choices=Grond.choices, blank=True)
    grond_tekst = models.CharField(max_length=300, blank=True)
    besluit_datum = models.DateField(null=True)
    ondertekend_door = models.CharField(max_length=200, blank=True)
    is_aangenomen = models.BooleanField(default=False)
    """The source is silent: assumed, to be checked."""
    toelichting = models.CharField(max_length=300, blank=True)
    bron = models.CharField(max_length=100, blank=True)
    document = models.ForeignKey(
        "region.Beleidsdocument", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "taak", "begin"],
                condition=models.Q(rol="uitvoerder"),
                name="one_uitvoerder_per_task_municipality_day",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "taak", "rol", "organisatie", "begin"],
                name="one_row_per_party_role_day",
            ),
            models.CheckConstraint(
                condition=models.Q(organisatie__isnull=False) | models.Q(rol="uitvoerder"),
                name="only_the_uitvoerder_can_be_missing",
            ),
        ]
        indexes = [models.Index(fields=["organisatie", "begin"], name="verdeling_per_organisatie")]


class Beslisbasis(models.Model):
    """On which basis decisions on a task are taken, by whom, from a day on."""

    class Soort(models.TextChoices):
        EIGEN = "eigen"
        MANDAAT = "mandaat"
        OVERGEDRAGEN = "overgedragen"
        GEEN = "geen"

    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    taak = models.CharField(max_length=40)
    begin = models.DateField()
    soort = models.CharField(max_length=20, choices=Soort.choices)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    """Whose workers decide; empty when nobody may."""
    nummer = models.CharField(max_length=60, blank=True)
    besluit_datum = models.DateField(null=True)
    functie = models.CharField(max_length=120, blank=True)
    """The function that signs."""
    ondertekenaar = models.CharField(max_length=120, blank=True)
    omschrijving = models.CharField(max_length=300, blank=True)
    is_aangenomen = models.BooleanField(default=False)
    bron = models.CharField(max_length=100, blank=True)
    document = models.ForeignKey(
        "region.Beleidsdocument", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "taak", "begin"], name="one_beslisbasis_per_task_day"
            ),
            models.CheckConstraint(
                condition=models.Q(soort="geen", organisatie__isnull=True)
                | (~models.Q(soort="geen") & models.Q(organisatie__isnull=False)),
                name="a_beslisbasis_names_who_decides",
            ),
        ]


class Beleid(models.Model):
    """A local setting from a day on, with the document it comes from."""

    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    sleutel = models.CharField(max_length=60)
    begin = models.DateField()
    waarde = models.JSONField()
    bron = models.CharField(max_length=200, blank=True)
    toelichting = models.CharField(max_length=300, blank=True)
    is_aangenomen = models.BooleanField(default=False)
    document = models.ForeignKey(
        "region.Beleidsdocument", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "sleutel", "begin"], name="one_value_per_setting_day"
            )
        ]

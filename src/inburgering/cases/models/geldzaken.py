"""Money: paying fixed costs for somebody, month by month, and learning to do it oneself."""

from django.db import models


class Ontzorging(models.Model):
    """A period in which the college pays the fixed costs from the bijstand (art. 56a Pw)."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="ontzorgingen"
    )
    begin = models.DateField()
    eind = models.DateField()
    """The last day, inclusive."""
    reden_eind = models.CharField(max_length=30, blank=True)
    """A code of ``cases.geldzaken`` when it ended early, or goes on (art. 57 Pw)."""
    toelichting = models.CharField(max_length=300, blank=True)
    is_afgesloten = models.BooleanField(default=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "begin"], name="one_ontzorging_per_begin"),
            models.CheckConstraint(
                condition=models.Q(eind__gte=models.F("begin")),
                name="ontzorging_ends_after_begin",
            ),
        ]


class VasteLast(models.Model):
    """A fixed cost that the college pays: to whom, how much, on which day of the month."""

    class Soort(models.TextChoices):
        HUUR = "huur"
        GAS = "gas"
        WATER = "water"
        STROOM = "stroom"
        ZORGVERZEKERING = "zorgverzekering"

    ontzorging = models.ForeignKey(Ontzorging, on_delete=models.PROTECT, related_name="lasten")
    soort = models.CharField(max_length=16, choices=Soort.choices)
    schuldeiser = models.CharField(max_length=120)
    kenmerk = models.CharField(max_length=40, blank=True)
    bedrag_cent = models.PositiveIntegerField()
    betaaldag = models.PositiveSmallIntegerField()
    """Day of the month, 1 to 28."""
    begin = models.DateField()
    eind = models.DateField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["ontzorging", "soort", "schuldeiser", "begin"],
                name="one_fixed_cost_per_creditor_and_begin",
            ),
            models.CheckConstraint(
                condition=models.Q(betaaldag__gte=1, betaaldag__lte=28),
                name="a_day_that_every_month_has",
            ),
        ]


class Maandstaat(models.Model):
    """What came in, what was withheld and paid, and what was left to live on, in one month."""

    ontzorging = models.ForeignKey(Ontzorging, on_delete=models.PROTECT, related_name="staten")
    maand = models.DateField()
    """The first day of the month."""
    bijstand_cent = models.PositiveIntegerField()
    toeslagen_cent = models.PositiveIntegerField(default=0)
    leefgeld_cent = models.PositiveIntegerField(default=0)
    """Paid out to the person."""
    is_definitief = models.BooleanField(default=False)
    definitief_op = models.DateField(null=True)
    versie = models.PositiveIntegerField(default=1)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ontzorging", "maand"], name="one_statement_per_month")
        ]


class Maandregel(models.Model):
    """One fixed cost in one month: withheld, and paid to the creditor."""

    staat = models.ForeignKey(Maandstaat, on_delete=models.PROTECT, related_name="regels")
    last = models.ForeignKey(VasteLast, on_delete=models.PROTECT, related_name="regels")
    ingehouden_cent = models.PositiveIntegerField()
    betaald_cent = models.PositiveIntegerField()
    betaald_op = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["staat", "last"], name="one_line_per_cost_and_month")
        ]


class Maandcorrectie(models.Model):
    """What a final statement said before it was corrected, and why it was."""

    staat = models.ForeignKey(Maandstaat, on_delete=models.PROTECT, related_name="correcties")
    reden = models.CharField(max_length=300)
    was = models.JSONField()
    """The amounts of before: ``bijstand``, ``toeslagen``, ``leefgeld`` and per fixed cost a row."""
    dag = models.DateField()
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Zelfredzaamheidsplan(models.Model):
    """The plan with which somebody learns to handle money: level, budget, and how it ended."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="zelfredzaamheidsplannen"
    )
    niveau = models.CharField(max_length=20)
    """A code of ``cases.voorzieningen.NIVEAUS``."""
    begin = models.DateField()
    inkomsten_cent = models.PositiveIntegerField(null=True)
    uitgaven_cent = models.PositiveIntegerField(null=True)
    afspraken = models.CharField(max_length=1000)
    onderdelen = models.JSONField(default=list)
    """Codes of the local offers (``region.Aanbod``) that belong to it."""
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """Who guides it."""
    afgesloten_op = models.DateField(null=True)
    resultaat = models.CharField(max_length=300, blank=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="vervangen_door"
    )
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(afgesloten_op__isnull=True),
                name="one_running_money_plan",
            )
        ]


class Betalingssignaal(models.Model):
    """A signal of arrears or debt stress (vroegsignalering), and what was done about it."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="betalingssignalen"
    )
    ontvangen_op = models.DateField()
    bron = models.CharField(max_length=30)
    """A code of ``cases.geldzaken``: landlord, energy, water, care insurance, self, other."""
    bedrag_cent = models.PositiveIntegerField(null=True)
    opvolging = models.CharField(max_length=500, blank=True)
    opgevolgd_op = models.DateField(null=True)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

"""The brede intake: calls, talks, notes per life domain, and health apart."""

from django.db import models


class Oproep(models.Model):
    """A written call for the brede intake (art. 14 lid 1 Wi2021)."""

    class Uitkomst(models.TextChoices):
        VERSCHENEN = "verschenen"
        NIET_VERSCHENEN = "niet_verschenen"
        ONVOLDOENDE = "onvoldoende_medewerking"
        VERVALLEN = "vervallen"

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="oproepen")
    volgnummer = models.PositiveSmallIntegerField()
    """Which of the three calls of the law it is."""
    dagtekening = models.DateField()
    afspraak_op = models.DateField()
    afspraak_tijd = models.TimeField()
    plaats = models.CharField(max_length=200)
    uiterlijk = models.DateField()
    """Last day of the term that the call sets."""
    uitkomst = models.CharField(max_length=24, choices=Uitkomst.choices, blank=True)
    uitkomst_op = models.DateField(null=True)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            # A call that lapsed does not count, so its number is given out again.
            models.UniqueConstraint(
                fields=["dossier", "volgnummer"],
                condition=~models.Q(uitkomst="vervallen"),
                name="one_call_per_number",
            ),
            models.CheckConstraint(
                condition=models.Q(volgnummer__gte=1, volgnummer__lte=3), name="at_most_three_calls"
            ),
        ]


class BredeIntake(models.Model):
    """The intake of one dossier."""

    class Wijze(models.TextChoices):
        MET_PERSOON = "met_persoon"
        AFWEZIG = "afwezig"
        OVERGENOMEN = "overgenomen"
        """Completed before this system was in use; how is not known."""

    dossier = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, related_name="brede_intake"
    )
    begonnen_op = models.DateField()
    alleen_gewezen_op = models.DateField(null=True)
    """Told of the right to be heard alone (art. 5.2 lid 2 Bi2021)."""
    voltooid_op = models.DateField(null=True)
    wijze = models.CharField(max_length=12, choices=Wijze.choices, blank=True)
    samengevat_met_persoon_op = models.DateField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(voltooid_op__isnull=True)
                | models.Q(wijze__in=("afwezig", "overgenomen"))
                | models.Q(wijze="met_persoon", alleen_gewezen_op__isnull=False),
                name="completed_only_after_telling_of_being_heard_alone",
            )
        ]


class Intakegesprek(models.Model):
    """One session of the intake, in the AZC or elsewhere."""

    intake = models.ForeignKey(BredeIntake, on_delete=models.PROTECT, related_name="gesprekken")
    datum = models.DateField()
    plaats = models.CharField(max_length=20)
    kanaal = models.CharField(max_length=20)
    aanwezigen = models.CharField(max_length=300)
    onderwerp = models.CharField(max_length=120, blank=True)
    """What it was about; empty in talks from before this was asked."""
    uitkomst = models.CharField(max_length=500, blank=True)
    """What came of it: what is clear now, and what comes next."""
    tolk = models.CharField(max_length=80, blank=True)
    uren = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Intakeonderdeel(models.Model):
    """Notes and codes of one part of the intake; each part has its own version."""

    intake = models.ForeignKey(BredeIntake, on_delete=models.PROTECT, related_name="onderdelen")
    domein = models.CharField(max_length=40)
    """One of the parts in ``cases.intake_onderdelen``."""
    wens = models.TextField(blank=True)
    """What the person wants, in the person's own words."""
    notitie = models.TextField(blank=True)
    codes = models.JSONField(default=dict)
    is_besproken = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1)
    venster = models.UUIDField(null=True)
    """The open page that saved last: two pages of one worker are told apart by it."""
    gewijzigd_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, related_name="+"
    )
    gewijzigd_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["intake", "domein"], name="one_row_per_intake_part")
        ]


class Intakeversie(models.Model):
    """The text of another page on the same part, kept when this one saved over it."""

    onderdeel = models.ForeignKey(Intakeonderdeel, on_delete=models.PROTECT, related_name="versies")
    versie = models.PositiveIntegerField()
    venster = models.UUIDField(null=True)
    wens = models.TextField(blank=True)
    notitie = models.TextField(blank=True)
    codes = models.JSONField(default=dict)
    is_verwerkt = models.BooleanField(default=False)
    """Whether somebody took the text over, or let it go."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    tijdstip = models.DateTimeField()


class Intakeinbreng(models.Model):
    """What a chain partner brought in for the intake, written down by the casusregisseur."""

    intake = models.ForeignKey(BredeIntake, on_delete=models.PROTECT, related_name="inbreng")
    partner = models.CharField(max_length=120)
    datum = models.DateField()
    wat = models.TextField()
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Gezondheid(models.Model):
    """Health, as far as the intake needs it: own table, own right, encrypted."""

    dossier = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, related_name="gezondheid"
    )
    inhoud_versleuteld = models.BinaryField()
    """``cases.gezondheid.Gezondheidsinhoud`` as encrypted JSON."""
    versie = models.PositiveIntegerField(default=1)
    venster = models.UUIDField(null=True)
    """The open page that saved last."""
    gewijzigd_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, related_name="+"
    )
    gewijzigd_at = models.DateTimeField()


class Leerbaarheidstoets(models.Model):
    """The toets or the exemption from it. Why somebody is exempt is a health datum: see there."""

    class Resultaat(models.TextChoices):
        B1_HAALBAAR = "b1_haalbaar"
        B1_NIET_HAALBAAR = "b1_niet_haalbaar"
        ONBEKEND = "onbekend"

    dossier = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, related_name="leerbaarheidstoets"
    )
    aangemeld_op = models.DateField(null=True)
    afgenomen_op = models.DateField(null=True)
    resultaat = models.CharField(max_length=20, choices=Resultaat.choices, blank=True)
    vrijgesteld_op = models.DateField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(resultaat="") | models.Q(afgenomen_op__isnull=False),
                name="a_result_needs_a_date",
            )
        ]

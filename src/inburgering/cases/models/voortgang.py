"""Following and changing: talks, pauses, changes of route, what DUO decided, process matters."""

import uuid

from django.db import models


class Voortgangsgesprek(models.Model):
    """One talk on progress: planned, invited, held or missed."""

    class Status(models.TextChoices):
        GEPLAND = "gepland"
        GEVOERD = "gevoerd"
        NIET_VERSCHENEN = "niet_verschenen"
        VERVALLEN = "vervallen"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="voortgangsgesprekken"
    )
    datum = models.DateField()
    tijd = models.TimeField(null=True)
    minuten = models.PositiveSmallIntegerField(default=60)
    plaats = models.CharField(max_length=120, blank=True)
    kanaal = models.CharField(max_length=20)
    tolk = models.CharField(max_length=80, blank=True)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.GEPLAND)
    uitgenodigd_op = models.DateField(null=True)
    """The dagtekening of the letter of invitation."""
    volgorde_ics = models.PositiveSmallIntegerField(default=0)
    """Rises when the appointment moves, so that a calendar replaces it."""
    samenvatting = models.CharField(max_length=2000, blank=True)
    reden = models.CharField(max_length=300, blank=True)
    """Why it was moved, missed or cancelled."""
    beeld = models.JSONField(default=dict)
    """The one-page picture as it stood when the talk was held."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)


class Afspraakstand(models.Model):
    """How one agreement of the PIP stood in one talk."""

    class Stand(models.TextChoices):
        OP_SCHEMA = "op_schema"
        LOOPT_ACHTER = "loopt_achter"
        NIET_NAGEKOMEN = "niet_nagekomen"
        KLAAR = "klaar"
        NIET_BESPROKEN = "niet_besproken"

    gesprek = models.ForeignKey(
        Voortgangsgesprek, on_delete=models.PROTECT, related_name="afspraken"
    )
    afspraak = models.CharField(max_length=40)
    """A code of a part of the PIP, such as leerroute, pvt, map, doel_2."""
    stand = models.CharField(max_length=16, choices=Stand.choices)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "afspraak"], name="one_stand_per_agreement")
        ]


class Pauze(models.Model):
    """A time in which somebody cannot take part; no term stands still because of it."""

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="pauzes")
    reden = models.CharField(max_length=30)
    """A category of ``cases.voortgang``; never a diagnosis."""
    begin = models.DateField()
    verwacht_tot = models.DateField(null=True)
    eind = models.DateField(null=True)
    toelichting = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(eind__isnull=True),
                name="one_pause_at_a_time",
            )
        ]


class Routewijziging(models.Model):
    """A change of leerroute or of level, with every condition as it stood that day."""

    class Soort(models.TextChoices):
        SCHAKELEN = "schakelen"
        AFSCHALEN = "afschalen"
        OPSCHALEN = "opschalen"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="routewijzigingen"
    )
    soort = models.CharField(max_length=10, choices=Soort.choices)
    van = models.CharField(max_length=12)
    naar = models.CharField(max_length=12)
    vaardigheden = models.JSONField(default=list)
    """Of a lower level: the skills it is about."""
    voorwaarden = models.JSONField(default=list)
    """Every condition with its code, whether it was met, the figures, and who judged."""
    reden = models.CharField(max_length=500)
    pip = models.OneToOneField(
        "cases.Pip", on_delete=models.PROTECT, null=True, related_name="routewijziging"
    )
    """The new version of the plan; empty while that is still a concept elsewhere."""
    begonnen_op = models.DateField()
    ingetrokken_op = models.DateField(null=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Duobesluit(models.Model):
    """What DUO decided about the duty or the term, as it was received."""

    class Soort(models.TextChoices):
        VERLENGING = "verlenging"
        VERLENGING_AFGEWEZEN = "verlenging_afgewezen"
        VRIJSTELLING = "vrijstelling"
        VRIJSTELLING_TIJDELIJK = "vrijstelling_tijdelijk"
        VRIJSTELLING_GEDEELTELIJK = "vrijstelling_gedeeltelijk"
        ONTHEFFING_MEDISCH = "ontheffing_medisch"
        ONTHEFFING_GEDEELTELIJK = "ontheffing_gedeeltelijk"
        ONTHEFFING_BIJZONDER = "ontheffing_bijzonder"
        VOLDAAN = "voldaan"
        BOETE = "boete"
        """DUO's own enforcement: shown, never handled here."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="duobesluiten"
    )
    soort = models.CharField(max_length=28, choices=Soort.choices)
    besloten_op = models.DateField()
    ontvangen_op = models.DateField()
    ingang = models.DateField(null=True)
    eind = models.DateField(null=True)
    """Of a temporary exemption: its last day."""
    nieuwe_einddatum = models.DateField(null=True)
    """The last day of the term as DUO gives it."""
    onderdelen = models.JSONField(default=list)
    """Codes of the parts from which the person is exempt."""
    grond = models.CharField(max_length=40, blank=True)
    kenmerk = models.CharField(max_length=40, blank=True)
    """Event or reference of DUO."""
    is_geldig = models.BooleanField(default=True)
    reden = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Advies(models.Model):
    """What the college tells DUO for a decision of DUO: evidence, missing offer, BIO advice."""

    class Soort(models.TextChoices):
        VERLENGING = "verlenging"
        """Evidence for a longer term (art. 12 Wi2021)."""
        AANBOD_UITGEBLEVEN = "aanbod_uitgebleven"
        """No offer came in time (art. 9.3 lid 2 onder b Bi2021)."""
        BIO = "bio"
        """Exceptional personal circumstances (art. 2.8 Bi2021)."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="adviezen")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    grond = models.CharField(max_length=40, blank=True)
    van = models.DateField(null=True)
    tot_en_met = models.DateField(null=True)
    is_positief = models.BooleanField(null=True)
    motivering = models.CharField(max_length=2000)
    gevraagd_op = models.DateField(null=True)
    gegeven_op = models.DateField(null=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)


class Procespunt(models.Model):
    """A structural problem with a party, lifted from cases to the process."""

    class Status(models.TextChoices):
        OPEN = "open"
        AFSPRAKEN = "afspraken"
        OPGELOST = "opgelost"
        GESLOTEN = "gesloten"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    organisatie = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, related_name="procespunten"
    )
    """The party that it is about."""
    gemeld_door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    melder_organisatie = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, related_name="+"
    )
    soort = models.CharField(max_length=30)
    """A code of ``cases.voortgang``."""
    omschrijving = models.CharField(max_length=1000)
    """Without anything about one person."""
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    eigenaar = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    gemeld_op = models.DateField()
    gesloten_op = models.DateField(null=True)
    uitkomst = models.CharField(max_length=500, blank=True)
    dossiers = models.ManyToManyField("cases.Dossier", related_name="procespunten")
    """Where it showed; only who may see a dossier sees it here."""
    versie = models.PositiveIntegerField(default=1)


class Verbeterafspraak(models.Model):
    """What a party promised to do about a process matter."""

    procespunt = models.ForeignKey(Procespunt, on_delete=models.PROTECT, related_name="afspraken")
    tekst = models.CharField(max_length=500)
    uiterlijk = models.DateField()
    gedaan_op = models.DateField(null=True)
    is_nagekomen = models.BooleanField(null=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Partneroverleg(models.Model):
    """A meeting of the procesregie with one party about what goes wrong, planned and repeated."""

    class Status(models.TextChoices):
        GEPLAND = "gepland"
        GEHOUDEN = "gehouden"
        VERVALLEN = "vervallen"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    regie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, related_name="+")
    """The party of the procesregie that calls it together."""
    organisatie = models.ForeignKey(
        "region.Organisatie", on_delete=models.PROTECT, related_name="partneroverleggen"
    )
    """The party that is met."""
    datum = models.DateField()
    om_de_weken = models.PositiveSmallIntegerField(null=True)
    """After how many weeks it is held again; empty is once."""
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.GEPLAND)
    besproken = models.ManyToManyField(Procespunt, related_name="partneroverleggen")
    """What stood open on the day it was held."""
    verslag = models.CharField(max_length=2000, blank=True)
    """What was discussed and what is adjusted; nothing about one person."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["regie", "organisatie"],
                condition=models.Q(status="gepland"),
                name="one_planned_meeting_per_party",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="gehouden") | ~models.Q(verslag=""),
                name="a_meeting_that_was_held_has_a_report",
            ),
        ]

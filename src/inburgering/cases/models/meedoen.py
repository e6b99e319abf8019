"""Taking part: employers, instruments, work found and kept, the week, reimbursements."""

import uuid

from django.db import models


class Werkgever(models.Model):
    """An employer as a party: who to call, and what it offers."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that keeps the contact."""
    naam = models.CharField(max_length=120)
    plaats = models.CharField(max_length=80)
    branche = models.CharField(max_length=80, blank=True)
    contactpersoon = models.CharField(max_length=120, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    aanbod = models.CharField(max_length=500, blank=True)
    """What it offers: company visits, places for experience, jobs."""
    is_actief = models.BooleanField(default=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "naam", "plaats"], name="one_employer_per_name_and_place"
            )
        ]


class Werkgevercontact(models.Model):
    """One contact with an employer."""

    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, related_name="contacten")
    datum = models.DateField()
    onderwerp = models.CharField(max_length=300)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Instrument(models.Model):
    """A re-integration instrument: training, workshop, stage, work experience, trial placement."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="instrumenten"
    )
    soort = models.CharField(max_length=24)
    """A code of ``cases.meedoen``."""
    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, null=True)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that gives it."""
    begin = models.DateField()
    eind = models.DateField(null=True)
    uren_per_week = models.PositiveSmallIntegerField(null=True)
    doel = models.CharField(max_length=300)
    resultaat = models.CharField(max_length=300, blank=True)
    is_vroegtijdig = models.BooleanField(default=False)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)


class Dienstverband(models.Model):
    """Work that was found."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="dienstverbanden"
    )
    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, null=True)
    werkgever_naam = models.CharField(max_length=120, blank=True)
    soort = models.CharField(max_length=24)
    """A code of ``cases.meedoen``: paid work, own business, sheltered work, volunteering."""
    functie = models.CharField(max_length=120, blank=True)
    uren_per_week = models.PositiveSmallIntegerField()
    begin = models.DateField()
    eind = models.DateField(null=True)
    reden_eind = models.CharField(max_length=300, blank=True)
    heeft_bijstand_ernaast = models.BooleanField(null=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)


class Opleiding(models.Model):
    """A regular course of study that somebody began, beside or after learning the language."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="opleidingen"
    )
    niveau = models.CharField(max_length=8)
    """A code of ``cases.meedoen``: from entree to university."""
    naam = models.CharField(max_length=120)
    school = models.CharField(max_length=120)
    begin = models.DateField()
    eind = models.DateField(null=True)
    heeft_diploma = models.BooleanField(null=True)
    """Whether it ended with a diploma; empty while it runs."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True) | models.Q(eind__gte=models.F("begin")),
                name="study_ends_after_begin",
            )
        ]


class Werkcheck(models.Model):
    """Whether somebody has work at a moment that counts: 6 months, 2 years, 5 years on."""

    class Moment(models.TextChoices):
        ZES_MAANDEN = "6_maanden"
        TWEE_JAAR = "2_jaar"
        VIJF_JAAR = "5_jaar"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="werkchecks"
    )
    dienstverband = models.ForeignKey(
        Dienstverband, on_delete=models.PROTECT, null=True, related_name="checks"
    )
    moment = models.CharField(max_length=12, choices=Moment.choices)
    op = models.DateField()
    heeft_werk = models.BooleanField()
    uren_per_week = models.PositiveSmallIntegerField(null=True)
    toelichting = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Belastbaarheid(models.Model):
    """How many hours a week somebody can do, from a day on. The reason is a category."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="belastbaarheden"
    )
    uren_per_week = models.PositiveSmallIntegerField()
    begin = models.DateField()
    reden = models.CharField(max_length=30)
    """A code of ``cases.meedoen``; never a diagnosis."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "begin"], name="one_capacity_per_day")
        ]


class Weekblok(models.Model):
    """One block in the usual week of a person: lessons, work, care, travel, taking part."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="weekblokken"
    )
    dag = models.PositiveSmallIntegerField()
    """0 is Monday."""
    begin = models.TimeField()
    eind = models.TimeField()
    soort = models.CharField(max_length=20)
    omschrijving = models.CharField(max_length=120, blank=True)
    vanaf = models.DateField()
    tot_en_met = models.DateField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(eind__gt=models.F("begin"), dag__lte=6),
                name="block_in_a_week",
            )
        ]


class Vergoeding(models.Model):
    """A reimbursement that was asked for: travel, childcare, other."""

    class Status(models.TextChoices):
        GEVRAAGD = "gevraagd"
        TOEGEKEND = "toegekend"
        AFGEWEZEN = "afgewezen"
        BETAALD = "betaald"
        INGETROKKEN = "ingetrokken"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="vergoedingen"
    )
    soort = models.CharField(max_length=20)
    omschrijving = models.CharField(max_length=300)
    gevraagd_op = models.DateField()
    gevraagd_cent = models.PositiveIntegerField()
    van = models.DateField(null=True)
    tot_en_met = models.DateField(null=True)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.GEVRAAGD)
    besloten_op = models.DateField(null=True)
    toegekend_cent = models.PositiveIntegerField(null=True)
    reden = models.CharField(max_length=300, blank=True)
    betaald_op = models.DateField(null=True)
    financiering = models.CharField(max_length=40, blank=True)
    document = models.OneToOneField(
        "cases.Document", on_delete=models.PROTECT, null=True, related_name="vergoeding"
    )
    """The letter with the decision."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["gevraagd", "ingetrokken"])
                | models.Q(besloten_op__isnull=False),
                name="a_decided_reimbursement_has_a_day",
            )
        ]


class Uitstroomkeuze(models.Model):
    """Quick or durable outflow to work, chosen with the person; the newest row counts."""

    class Keuze(models.TextChoices):
        SNEL = "snel"
        DUURZAAM = "duurzaam"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="uitstroomkeuzen"
    )
    keuze = models.CharField(max_length=10, choices=Keuze.choices)
    reden = models.CharField(max_length=500)
    op = models.DateField()
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class Afstemming(models.Model):
    """How plan and Participatiewet were brought together; the newest row counts."""

    class Grond(models.TextChoices):
        UITKERING = "uitkering"
        VRAAGT_HULP = "vraagt_hulp"
        """No benefit, but the person asks for help to find work."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="afstemmingen"
    )
    grond = models.CharField(max_length=12, choices=Grond.choices)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that carries out the Participatiewet for this person."""
    contactpersoon = models.CharField(max_length=120)
    plan_van_aanpak_op = models.DateField(null=True)
    """The date on the plan van aanpak; empty while there is none."""
    afspraken = models.CharField(max_length=1000)
    op = models.DateField()
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

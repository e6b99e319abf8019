"""Orders at a provider, and the groups in which people learn together."""

import uuid

from django.db import models


class Groep(models.Model):
    """A group that learns together, of one municipality or of several."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that gives the lessons."""
    product = models.CharField(max_length=24)
    """A code of ``region.Contract.Product``."""
    onderdeel = models.CharField(max_length=20, blank=True)
    naam = models.CharField(max_length=80)
    plaats = models.CharField(max_length=120)
    taal = models.CharField(max_length=40, blank=True)
    """Language of support or of the interpreter, where the group has one."""
    gemeenten = models.JSONField(default=list)
    """CBS codes of the municipalities that may place people in it."""
    begin = models.DateField()
    eind = models.DateField(null=True)
    rooster = models.JSONField(default=list)
    """Weekly lessons: ``{"dag": 0-6, "begin": "09:00", "minuten": 180}``."""
    min_deelnemers = models.PositiveSmallIntegerField(null=True)
    max_deelnemers = models.PositiveSmallIntegerField(null=True)
    heeft_kinderopvang = models.BooleanField(default=False)
    evaluatie = models.CharField(max_length=1000, blank=True)
    """What was learnt of the group and what changes; nothing about one person."""
    geevalueerd_op = models.DateField(null=True)
    is_actief = models.BooleanField(default=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "naam", "begin"], name="one_group_per_name_and_begin"
            ),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True) | models.Q(eind__gte=models.F("begin")),
                name="group_ends_after_begin",
            ),
            models.CheckConstraint(
                condition=models.Q(evaluatie="", geevalueerd_op__isnull=True)
                | (~models.Q(evaluatie="") & models.Q(geevalueerd_op__isnull=False)),
                name="an_evaluation_has_a_day",
            ),
        ]


class Bestelling(models.Model):
    """A place asked of a provider for one person, from the order to the last day."""

    class Status(models.TextChoices):
        WACHT = "wacht"
        """On the waiting list: no contract, no group yet, or no room."""
        GEVRAAGD = "gevraagd"
        AANVAARD = "aanvaard"
        GEWEIGERD = "geweigerd"
        GESTART = "gestart"
        GESTOPT = "gestopt"
        AFGEROND = "afgerond"
        INGETROKKEN = "ingetrokken"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="bestellingen"
    )
    product = models.CharField(max_length=24)
    """A code of ``region.Contract.Product``."""
    onderdeel = models.CharField(max_length=20, blank=True)
    contract = models.ForeignKey(
        "region.Contract", on_delete=models.PROTECT, null=True, related_name="+"
    )
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    """The provider; empty while none is known, or when the person found one outside."""
    aanbieder_naam = models.CharField(max_length=120, blank=True)
    """Of a provider outside the contracts that the person found and pays."""
    groep = models.ForeignKey(
        Groep, on_delete=models.PROTECT, null=True, related_name="bestellingen"
    )
    aanbod = models.SlugField(blank=True)
    """The code of a local offer (``region.Aanbod``), for participation."""
    is_eigen_rekening = models.BooleanField(default=False)
    status = models.CharField(max_length=12, choices=Status.choices)
    besteld_op = models.DateField()
    gewenste_start = models.DateField(null=True)
    reden_perceel = models.CharField(max_length=300, blank=True)
    """Why another lot than the learning profile points to."""
    reden_wachten = models.CharField(max_length=300, blank=True)
    antwoord_op = models.DateField(null=True)
    start_op = models.DateField(null=True)
    stop_op = models.DateField(null=True)
    """The last day, inclusive."""
    reden = models.CharField(max_length=300, blank=True)
    """Why declined, stopped or withdrawn."""
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="vervangen_door"
    )
    uren_per_week = models.PositiveSmallIntegerField(null=True)
    prijs_cent = models.PositiveIntegerField(null=True)
    financiering = models.CharField(max_length=40, blank=True)
    vervoer = models.CharField(max_length=200, blank=True)
    """How the person gets there, as agreed."""
    heeft_vervoer_nodig = models.BooleanField(default=False)
    heeft_opvang_nodig = models.BooleanField(default=False)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "product", "aanbod"],
                condition=models.Q(status__in=["wacht", "gevraagd", "aanvaard", "gestart"]),
                name="one_running_order_per_product",
            ),
            models.CheckConstraint(
                condition=models.Q(stop_op__isnull=True)
                | models.Q(start_op__isnull=False, stop_op__gte=models.F("start_op")),
                name="order_stops_after_start",
            ),
        ]
        indexes = [
            models.Index(fields=["organisatie", "status", "id"], name="orders_per_provider"),
            models.Index(fields=["groep", "id"], name="orders_per_group"),
        ]


class Les(models.Model):
    """One lesson of a group on one day."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    groep = models.ForeignKey(Groep, on_delete=models.PROTECT, related_name="lessen")
    datum = models.DateField()
    begin = models.TimeField()
    minuten = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=20)
    """A code of ``cases.urensoorten``."""
    onderwerp = models.CharField(max_length=120, blank=True)
    """What the lesson was about, such as health or money."""
    vervallen_reden = models.CharField(max_length=120, blank=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["groep", "datum", "begin"], name="one_lesson_at_a_time")
        ]

"""The dossier of one person at one college."""

import uuid

from django.db import models


class Dossier(models.Model):
    """Everything a college knows and does about the inburgering of one person."""

    class Regime(models.TextChoices):
        """The act that applies, set by the start of the duty."""

        WI2021 = "wi2021"
        WI2013 = "wi2013"
        ZONDER_PLICHT = "zonder_plicht"
        """No duty at all: somebody who may use local help (setting ``extra_doelgroepen``)."""

    class Status(models.TextChoices):
        OPEN = "open"
        GESLOTEN = "gesloten"

    class Sluitreden(models.TextChoices):
        VERHUISD = "verhuisd"
        BUITENLAND = "buitenland"
        PLICHT_INGETROKKEN = "plicht_ingetrokken"
        VRIJGESTELD = "vrijgesteld"
        ONTHEVEN = "ontheven"
        OVERLEDEN = "overleden"
        VOLDAAN = "voldaan"
        DUBBEL = "dubbel"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nummer = models.CharField(max_length=20, unique=True)
    persoon = models.ForeignKey("cases.Persoon", on_delete=models.PROTECT, related_name="dossiers")
    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    regime = models.CharField(max_length=16, choices=Regime.choices, default=Regime.WI2021)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    fase = models.CharField(max_length=30, default="instroom")
    leerroute = models.CharField(max_length=12, blank=True)
    """Of the PIP in force, for lists."""
    doelgroep = models.CharField(max_length=24, blank=True)
    casusregisseur = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    versie = models.PositiveIntegerField(default=1)
    """Rises with every handeling; a door hands back the version it showed."""
    sluitreden = models.CharField(max_length=24, choices=Sluitreden.choices, blank=True)
    gesloten_op = models.DateField(null=True)
    is_archief = models.BooleanField(default=False)
    """Handed over to another college: read only with a reason, see ``Archieftoegang``."""
    bewaren_tot = models.DateField(null=True)
    """When the rows must be deleted (art. 9.9 Bi2021), set when the dossier closes."""
    laatste_contact_op = models.DateField(null=True)
    taal = models.CharField(max_length=40, blank=True)
    heeft_tolk_nodig = models.BooleanField(default=False)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    adres_regels = models.JSONField(default=list)
    signalen = models.JSONField(default=list)
    """What the law room warns of: code, explanation and Grondslag."""
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "gemeente"],
                condition=models.Q(status="open"),
                name="one_open_dossier_per_person_and_college",
            ),
            models.CheckConstraint(
                condition=models.Q(status="open") | ~models.Q(sluitreden=""),
                name="a_closed_dossier_has_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "status", "id"], name="dossier_per_gemeente"),
            models.Index(fields=["casusregisseur", "status", "id"], name="dossier_per_regisseur"),
        ]

    def __str__(self) -> str:
        return f"dossier {self.nummer}"


class Feit(models.Model):
    """A legal fact. A correction adds a row that takes the place of another; nothing is lost."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="feiten")
    soort = models.CharField(max_length=40)
    """One of the kinds in ``cases.feiten``."""
    datum = models.DateField(null=True)
    code = models.CharField(max_length=60, blank=True)
    getal = models.IntegerField(null=True)
    bron = models.CharField(max_length=60)
    """Who says so: gemeente, DUO, COA, BRP, overname."""
    is_geldig = models.BooleanField(default=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="vervangen_door"
    )
    reden = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField()
    vervallen_at = models.DateTimeField(null=True)
    """When a later row took its place."""
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "soort"],
                condition=models.Q(is_geldig=True),
                name="one_valid_fact_per_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(vervangt__isnull=True) | ~models.Q(reden=""),
                name="a_correction_has_a_reason",
            ),
        ]


class Huishoudband(models.Model):
    """Two persons belong to one household, as this college knows it."""

    class Soort(models.TextChoices):
        PARTNER = "partner"
        OUDER = "ouder"
        KIND = "kind"
        OVERIG = "overig"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="huishouden")
    ander_dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, null=True, related_name="+"
    )
    naam = models.CharField(max_length=200, blank=True)
    """Of somebody without an own dossier, a child for instance."""
    geboortedatum = models.DateField(null=True)
    soort = models.CharField(max_length=10, choices=Soort.choices)
    is_actief = models.BooleanField(default=True)


class Contactmoment(models.Model):
    """One contact with or about the person."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="contacten")
    datum = models.DateField()
    plaats = models.CharField(max_length=20)
    kanaal = models.CharField(max_length=20)
    onderwerp = models.CharField(max_length=40)
    met_wie = models.CharField(max_length=200)
    verslag = models.TextField(blank=True)
    tolk = models.CharField(max_length=80, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["dossier", "-datum", "-id"], name="contact_per_dossier")]


class Randvoorwaarde(models.Model):
    """Something that must be in order for the trajectory to succeed."""

    class Status(models.TextChoices):
        OPEN = "open"
        GEREGELD = "geregeld"
        NIET_NODIG = "niet_nodig"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="randvoorwaarden")
    soort = models.CharField(max_length=20)
    omschrijving = models.CharField(max_length=300)
    eigenaar_organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    eigenaar = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.OPEN)
    begin = models.DateField()
    uiterlijk = models.DateField(null=True)
    eind = models.DateField(null=True)
    afspraak = models.JSONField(default=dict)
    """What was arranged, of childcare or travel: keys of ``cases.meedoen.AFSPRAAKVELDEN``."""
    versie = models.PositiveIntegerField(default=1)

"""People who log in, and what they are here."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class MedewerkerManager(BaseUserManager["Medewerker"]):
    """Finds accounts by e-mail address whatever the capitals."""

    def get_by_natural_key(self, username: str | None) -> "Medewerker":
        """Return the account with this e-mail address."""
        return self.get(email__iexact=username)


class Medewerker(AbstractBaseUser):
    """An account of one person; never shared."""

    email = models.EmailField(unique=True)
    naam = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    """A demo account; production refuses to start while one exists."""
    date_joined = models.DateTimeField(null=True)

    objects: ClassVar[MedewerkerManager] = MedewerkerManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    def __str__(self) -> str:
        return f"medewerker {self.pk}"

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Return false: rights come from the Bereik, not from Django's permissions."""
        return False


class Team(models.Model):
    """A team within an organisation."""

    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    naam = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "naam"], name="one_team_per_name")
        ]


class Aanstelling(models.Model):
    """The role of a worker in an organisation during a period (``eind`` inclusive)."""

    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="aanstellingen"
    )
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True)
    rol = models.CharField(max_length=40)
    begin = models.DateField()
    eind = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker"],
                condition=models.Q(eind__isnull=True),
                name="one_open_aanstelling",
            ),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True) | models.Q(eind__gte=models.F("begin")),
                name="aanstelling_ends_after_begin",
            ),
        ]


class Afwezigheid(models.Model):
    """Days on which a worker is away and who covers (both days inclusive)."""

    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="afwezigheden"
    )
    van = models.DateField()
    tot_en_met = models.DateField()
    vervanger = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, related_name="vervangingen"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot_en_met__gte=models.F("van")),
                name="afwezigheid_ends_after_begin",
            ),
        ]


class BewaardeLijst(models.Model):
    """A saved view of the work list: codes and dates only, never free text about a person."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE)
    naam = models.CharField(max_length=60)
    filter = models.CharField(max_length=400)
    """The query string, already checked."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["medewerker", "naam"], name="one_saved_view_per_name")
        ]


class Beheerregel(models.Model):
    """What a functional administrator changed in accounts; rows are never changed."""

    tijdstip = models.DateTimeField()
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+", null=True)
    betreft = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    wat = models.CharField(max_length=40)
    gegevens = models.JSONField(default=dict)

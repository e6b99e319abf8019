import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "__first__"),
        ("cases", "0013_last_writer_of_a_concept"),
        ("region", "0005_contract"),
    ]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="bewaren_tot",
            field=models.DateField(null=True),
        ),
        migrations.CreateModel(
            name="Advies",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("verlenging", "Verlenging"),
                            ("aanbod_uitgebleven", "Aanbod Uitgebleven"),
                            ("bio", "Bio"),
                        ],
                        max_length=20,
                    ),
                ),
                ("grond", models.CharField(blank=True, max_length=40)),
                ("van", models.DateField(null=True)),
                ("tot_en_met", models.DateField(null=True)),
                ("is_positief", models.BooleanField(null=True)),
                ("motivering", models.CharField(max_length=2000)),
                ("gevraagd_op", models.DateField(null=True)),
                ("gegeven_op", models.DateField(null=True)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adviezen",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Afronding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("b1", "B1"),
                            ("onderwijs", "Onderwijs"),
                            ("z", "Z"),
                            ("ontheffing", "Ontheffing"),
                            ("vrijstelling", "Vrijstelling"),
                        ],
                        max_length=12,
                    ),
                ),
                ("voldaan_op", models.DateField()),
                ("bron", models.CharField(max_length=20)),
                ("niveaus", models.JSONField(default=dict)),
                ("niveau_beoogd", models.CharField(blank=True, max_length=4)),
                ("eigen_oordeel", models.JSONField(default=list)),
                ("is_binnen_termijn", models.BooleanField(null=True)),
                ("uitstroom", models.CharField(blank=True, max_length=30)),
                ("is_geldig", models.BooleanField(default=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afronding",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Betalingssignaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ontvangen_op", models.DateField()),
                ("bron", models.CharField(max_length=30)),
                ("bedrag_cent", models.PositiveIntegerField(null=True)),
                ("opvolging", models.CharField(blank=True, max_length=500)),
                ("opgevolgd_op", models.DateField(null=True)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="betalingssignalen",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Duobesluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("verlenging", "Verlenging"),
                            ("verlenging_afgewezen", "Verlenging Afgewezen"),
                            ("vrijstelling", "Vrijstelling"),
                            ("vrijstelling_tijdelijk", "Vrijstelling Tijdelijk"),
                            ("vrijstelling_gedeeltelijk", "Vrijstelling Gedeeltelijk"),
                            ("ontheffing_medisch", "Ontheffing Medisch"),
                            ("ontheffing_gedeeltelijk", "Ontheffing Gedeeltelijk"),
                            ("ontheffing_bijzonder", "Ontheffing Bijzonder"),
                            ("voldaan", "Voldaan"),
                            ("boete", "Boete"),
                        ],
                        max_length=28,
                    ),
                ),
                ("besloten_op", models.DateField()),
                ("ontvangen_op", models.DateField()),
                ("ingang", models.DateField(null=True)),
                ("eind", models.DateField(null=True)),
                ("nieuwe_einddatum", models.DateField(null=True)),
                ("onderdelen", models.JSONField(default=list)),
                ("grond", models.CharField(blank=True, max_length=40)),
                ("kenmerk", models.CharField(blank=True, max_length=40)),
                ("is_geldig", models.BooleanField(default=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duobesluiten",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Groep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("product", models.CharField(max_length=24)),
                ("onderdeel", models.CharField(blank=True, max_length=20)),
                ("naam", models.CharField(max_length=80)),
                ("plaats", models.CharField(max_length=120)),
                ("taal", models.CharField(blank=True, max_length=40)),
                ("gemeenten", models.JSONField(default=list)),
                ("begin", models.DateField()),
                ("eind", models.DateField(null=True)),
                ("rooster", models.JSONField(default=list)),
                ("min_deelnemers", models.PositiveSmallIntegerField(null=True)),
                ("max_deelnemers", models.PositiveSmallIntegerField(null=True)),
                ("heeft_kinderopvang", models.BooleanField(default=False)),
                ("is_actief", models.BooleanField(default=True)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisatie", "naam", "begin"), name="one_group_per_name_and_begin"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("eind__isnull", True),
                            ("eind__gte", models.F("begin")),
                            _connector="OR",
                        ),
                        name="group_ends_after_begin",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Bestelling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("product", models.CharField(max_length=24)),
                ("onderdeel", models.CharField(blank=True, max_length=20)),
                ("aanbieder_naam", models.CharField(blank=True, max_length=120)),
                ("aanbod", models.SlugField(blank=True)),
                ("is_eigen_rekening", models.BooleanField(default=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("wacht", "Wacht"),
                            ("gevraagd", "Gevraagd"),
                            ("aanvaard", "Aanvaard"),
                            ("geweigerd", "Geweigerd"),
                            ("gestart", "Gestart"),
                            ("gestopt", "Gestopt"),
                            ("afgerond", "Afgerond"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        max_length=12,
                    ),
                ),
                ("besteld_op", models.DateField()),
                ("gewenste_start", models.DateField(null=True)),
                ("reden_wachten", models.CharField(blank=True, max_length=300)),
                ("antwoord_op", models.DateField(null=True)),
                ("start_op", models.DateField(null=True)),
                ("stop_op", models.DateField(null=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("uren_per_week", models.PositiveSmallIntegerField(null=True)),
                ("prijs_cent", models.PositiveIntegerField(null=True)),
                ("financiering", models.CharField(blank=True, max_length=40)),
                ("vervoer", models.CharField(blank=True, max_length=200)),
                ("heeft_vervoer_nodig", models.BooleanField(default=False)),
                ("heeft_opvang_nodig", models.BooleanField(default=False)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "contract",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="region.contract",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bestellingen",
                        to="cases.dossier",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="region.organisatie",
                    ),
                ),
                (
                    "vervangt",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="cases.bestelling",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bestellingen",
                        to="cases.groep",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["organisatie", "status", "id"], name="orders_per_provider"
                    ),
                    models.Index(fields=["groep", "id"], name="orders_per_group"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("status__in", ["wacht", "gevraagd", "aanvaard", "gestart"])
                        ),
                        fields=("dossier", "product", "aanbod"),
                        name="one_running_order_per_product",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stop_op__isnull", True),
                            models.Q(
                                ("start_op__isnull", False), ("stop_op__gte", models.F("start_op"))
                            ),
                            _connector="OR",
                        ),
                        name="order_stops_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Handhavingszaak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "artikel",
                    models.CharField(choices=[("22", "Intake"), ("23", "Plan")], max_length=2),
                ),
                ("gedraging", models.CharField(max_length=40)),
                ("gedraging_op", models.DateField()),
                ("geconstateerd_op", models.DateField()),
                ("feiten", models.TextField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("feiten", "Feiten"),
                            ("zienswijze", "Zienswijze"),
                            ("beoordelen", "Beoordelen"),
                            ("voorgelegd", "Voorgelegd"),
                            ("besloten", "Besloten"),
                            ("bezwaar", "Bezwaar"),
                            ("onherroepelijk", "Onherroepelijk"),
                            ("afgezien", "Afgezien"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="feiten",
                        max_length=16,
                    ),
                ),
                (
                    "verwijtbaarheid",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("opzet", "Opzet"),
                            ("grove_schuld", "Grove Schuld"),
                            ("gewoon", "Gewoon"),
                            ("verminderd", "Verminderd"),
                            ("geen", "Geen"),
                        ],
                        max_length=12,
                    ),
                ),
                ("verwijtbaarheid_reden", models.CharField(blank=True, max_length=1000)),
                ("samenloop_nagegaan_op", models.DateField(null=True)),
                ("is_bijstand_verlaagd", models.BooleanField(null=True)),
                ("samenloop_kenmerk", models.CharField(blank=True, max_length=60)),
                ("uitzondering_reden", models.CharField(blank=True, max_length=1000)),
                ("bijzondere_omstandigheden", models.CharField(blank=True, max_length=1000)),
                ("zienswijze_gevraagd_op", models.DateField(null=True)),
                ("zienswijze_uiterlijk", models.DateField(null=True)),
                ("zienswijze_ontvangen_op", models.DateField(null=True)),
                ("zienswijze", models.TextField(blank=True)),
                ("bedrag_cent", models.PositiveIntegerField(null=True)),
                ("berekening", models.JSONField(default=list)),
                ("nieuwe_termijn_tot", models.DateField(null=True)),
                ("voorgelegd_at", models.DateTimeField(null=True)),
                ("akkoord_at", models.DateTimeField(null=True)),
                ("dagtekening", models.DateField(null=True)),
                ("besluit", models.JSONField(default=dict)),
                ("bezwaar_op", models.DateField(null=True)),
                ("bezwaar_besloten_op", models.DateField(null=True)),
                (
                    "bezwaar_uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gegrond", "Gegrond"),
                            ("deels_gegrond", "Deels Gegrond"),
                            ("ongegrond", "Ongegrond"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        max_length=14,
                    ),
                ),
                ("onherroepelijk_op", models.DateField(null=True)),
                ("reden_einde", models.CharField(blank=True, max_length=500)),
                ("afgerond_op", models.DateField(null=True)),
                ("is_overgenomen", models.BooleanField(default=False)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "akkoord_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handhavingszaken",
                        to="cases.dossier",
                    ),
                ),
                (
                    "oproep",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handhavingszaken",
                        to="cases.oproep",
                    ),
                ),
                (
                    "voorgelegd_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["besloten", "bezwaar", "onherroepelijk"]),
                                _negated=True,
                            ),
                            models.Q(
                                ("bedrag_cent__isnull", False), ("dagtekening__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="a_fine_has_a_day_and_an_amount",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("status__in", ["afgezien", "ingetrokken"]), _negated=True
                        ),
                        fields=("dossier", "artikel", "gedraging", "gedraging_op"),
                        name="one_case_per_conduct",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Les",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("datum", models.DateField()),
                ("begin", models.TimeField()),
                ("minuten", models.PositiveSmallIntegerField()),
                ("soort", models.CharField(max_length=20)),
                ("vervallen_reden", models.CharField(blank=True, max_length=120)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "groep",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessen",
                        to="cases.groep",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("groep", "datum", "begin"), name="one_lesson_at_a_time"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LichtTraject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "groep",
                    models.CharField(
                        choices=[
                            ("ondertussen", "Ondertussen"),
                            ("elip", "Elip"),
                            ("wi2013", "Wi2013"),
                            ("oude_nieuwkomer", "Oude Nieuwkomer"),
                        ],
                        max_length=16,
                    ),
                ),
                ("einddatum_duo", models.DateField(null=True)),
                ("lening_cent", models.PositiveIntegerField(null=True)),
                ("lening_gebruikt_cent", models.PositiveIntegerField(null=True)),
                ("lening_stand_op", models.DateField(null=True)),
                ("heeft_risico", models.BooleanField(default=False)),
                ("uitgenodigd_op", models.DateField(null=True)),
                ("gesproken_op", models.DateField(null=True)),
                ("afspraken", models.CharField(blank=True, max_length=1000)),
                ("afgesloten_op", models.DateField(null=True)),
                ("uitkomst", models.CharField(blank=True, max_length=300)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="licht_traject",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Maatje",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "soort",
                    models.CharField(
                        choices=[("maatje", "Maatje"), ("taalcoach", "Taalcoach")], max_length=12
                    ),
                ),
                ("naam", models.CharField(blank=True, max_length=120)),
                ("doel", models.CharField(max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gezocht", "Gezocht"),
                            ("kennismaking", "Kennismaking"),
                            ("gekoppeld", "Gekoppeld"),
                            ("geen_klik", "Geen Klik"),
                            ("beeindigd", "Beeindigd"),
                        ],
                        max_length=14,
                    ),
                ),
                ("gezocht_op", models.DateField()),
                ("kennismaking_op", models.DateField(null=True)),
                ("start_op", models.DateField(null=True)),
                ("eind_op", models.DateField(null=True)),
                ("resultaat", models.CharField(blank=True, max_length=30)),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="maatjes",
                        to="cases.dossier",
                    ),
                ),
                (
                    "medewerker",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Nazorgcontact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("6_maanden", "Zes Maanden"),
                            ("12_maanden", "Twaalf Maanden"),
                            ("extra", "Extra"),
                        ],
                        max_length=12,
                    ),
                ),
                ("op", models.DateField()),
                ("is_bereikt", models.BooleanField()),
                ("uitkomst", models.CharField(blank=True, max_length=30)),
                ("toelichting", models.CharField(blank=True, max_length=500)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nazorgcontacten",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Ontzorging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begin", models.DateField()),
                ("eind", models.DateField()),
                ("reden_eind", models.CharField(blank=True, max_length=30)),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                ("is_afgesloten", models.BooleanField(default=False)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ontzorgingen",
                        to="cases.dossier",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("dossier", "begin"), name="one_ontzorging_per_begin"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("eind__gte", models.F("begin"))),
                        name="ontzorging_ends_after_begin",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Maandstaat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("maand", models.DateField()),
                ("bijstand_cent", models.PositiveIntegerField()),
                ("toeslagen_cent", models.PositiveIntegerField(default=0)),
                ("leefgeld_cent", models.PositiveIntegerField(default=0)),
                ("is_definitief", models.BooleanField(default=False)),
                ("definitief_op", models.DateField(null=True)),
                ("versie", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ontzorging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staten",
                        to="cases.ontzorging",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("ontzorging", "maand"), name="one_statement_per_month"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Pauze",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reden", models.CharField(max_length=30)),
                ("begin", models.DateField()),
                ("verwacht_tot", models.DateField(null=True)),
                ("eind", models.DateField(null=True)),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pauzes",
                        to="cases.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("eind__isnull", True)),
                        fields=("dossier",),
                        name="one_pause_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Procespunt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("soort", models.CharField(max_length=30)),
                ("omschrijving", models.CharField(max_length=1000)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("afspraken", "Afspraken"),
                            ("opgelost", "Opgelost"),
                            ("gesloten", "Gesloten"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("gemeld_op", models.DateField()),
                ("gesloten_op", models.DateField(null=True)),
                ("uitkomst", models.CharField(blank=True, max_length=500)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "dossiers",
                    models.ManyToManyField(related_name="procespunten", to="cases.dossier"),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.gemeente"
                    ),
                ),
                (
                    "gemeld_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "melder_organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="region.organisatie",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="procespunten",
                        to="region.organisatie",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Routewijziging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("schakelen", "Schakelen"),
                            ("afschalen", "Afschalen"),
                            ("opschalen", "Opschalen"),
                        ],
                        max_length=10,
                    ),
                ),
                ("van", models.CharField(max_length=12)),
                ("naar", models.CharField(max_length=12)),
                ("vaardigheden", models.JSONField(default=list)),
                ("voorwaarden", models.JSONField(default=list)),
                ("reden", models.CharField(max_length=500)),
                ("begonnen_op", models.DateField()),
                ("ingetrokken_op", models.DateField(null=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routewijzigingen",
                        to="cases.dossier",
                    ),
                ),
                (
                    "pip",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routewijziging",
                        to="cases.pip",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Taalniveau",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vaardigheid", models.CharField(max_length=20)),
                ("niveau", models.CharField(max_length=8)),
                ("op", models.DateField()),
                ("bron", models.CharField(max_length=20)),
                ("is_geldig", models.BooleanField(default=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taalniveaus",
                        to="cases.dossier",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_geldig", True)),
                        fields=("dossier", "vaardigheid", "op"),
                        name="one_level_per_skill_and_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tolkopdracht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("taal", models.CharField(max_length=40)),
                ("doel", models.CharField(max_length=120)),
                ("datum", models.DateField()),
                ("tijd", models.TimeField(null=True)),
                ("minuten", models.PositiveSmallIntegerField(null=True)),
                (
                    "soort",
                    models.CharField(
                        blank=True,
                        choices=[("beroepstolk", "Beroepstolk"), ("informeel", "Informeel")],
                        max_length=12,
                    ),
                ),
                ("tolk_naam", models.CharField(blank=True, max_length=120)),
                ("kosten_cent", models.PositiveIntegerField(null=True)),
                ("financiering", models.CharField(blank=True, max_length=40)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("nodig", "Nodig"),
                            ("geboekt", "Geboekt"),
                            ("geweest", "Geweest"),
                            ("betaald", "Betaald"),
                            ("vervallen", "Vervallen"),
                        ],
                        max_length=10,
                    ),
                ),
                ("betaald_op", models.DateField(null=True)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tolkopdrachten",
                        to="cases.dossier",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tolkopdrachten",
                        to="cases.groep",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
                (
                    "tolk_dossier",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="getolkt",
                        to="cases.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("dossier__isnull", False), ("groep__isnull", False), _connector="OR"
                        ),
                        name="an_interpreter_is_for_somebody",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Urenbestand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("bestand_sha256", models.CharField(max_length=64)),
                ("rijen_versleuteld", models.BinaryField()),
                ("bevindingen", models.JSONField(default=list)),
                ("aantal", models.PositiveIntegerField()),
                ("gedaan", models.PositiveIntegerField(default=0)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gelezen", "Gelezen"),
                            ("verwerkt", "Verwerkt"),
                            ("afgebroken", "Afgebroken"),
                        ],
                        default="gelezen",
                        max_length=12,
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("verwerkt_at", models.DateTimeField(null=True)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "verwerkt")),
                        fields=("organisatie", "bestand_sha256"),
                        name="one_take_in_of_the_same_hours",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Uren",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("soort", models.CharField(max_length=20)),
                ("categorie", models.CharField(blank=True, max_length=30)),
                ("datum", models.DateField()),
                ("is_week", models.BooleanField(default=False)),
                ("minuten", models.PositiveIntegerField()),
                ("minuten_gepland", models.PositiveIntegerField(null=True)),
                ("afwezig", models.CharField(blank=True, max_length=20)),
                ("is_keurmerk", models.BooleanField(default=False)),
                ("opmerking", models.CharField(blank=True, max_length=200)),
                ("is_geldig", models.BooleanField(default=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("vervallen_at", models.DateTimeField(null=True)),
                (
                    "bestelling",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uren",
                        to="cases.bestelling",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uren",
                        to="cases.dossier",
                    ),
                ),
                (
                    "les",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uren",
                        to="cases.les",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
                (
                    "vervangt",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="cases.uren",
                    ),
                ),
                (
                    "bestand",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uren",
                        to="cases.urenbestand",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_geldig", True)),
                        fields=["dossier", "-datum", "-id"],
                        name="valid_hours_per_dossier",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_geldig", True), ("les__isnull", False)),
                        fields=("dossier", "les"),
                        name="one_valid_row_per_lesson",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_geldig", True), ("les__isnull", True)),
                        fields=("dossier", "organisatie", "soort", "categorie", "datum", "is_week"),
                        name="one_valid_row_per_kind_and_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("vervangt__isnull", True),
                            models.Q(("reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="corrected_hours_have_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Urensignaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("soort", models.CharField(blank=True, max_length=20)),
                ("van", models.DateField()),
                ("tot_en_met", models.DateField()),
                ("percentage", models.PositiveSmallIntegerField()),
                ("grens", models.PositiveSmallIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("opgevolgd", "Opgevolgd")],
                        default="open",
                        max_length=12,
                    ),
                ),
                ("oorzaak", models.CharField(blank=True, max_length=30)),
                ("opvolging", models.CharField(blank=True, max_length=500)),
                ("opgevolgd_op", models.DateField(null=True)),
                ("created_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="urensignalen",
                        to="cases.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "open")),
                        fields=("dossier", "soort"),
                        name="one_open_attendance_signal",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VasteLast",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("huur", "Huur"),
                            ("gas", "Gas"),
                            ("water", "Water"),
                            ("stroom", "Stroom"),
                            ("zorgverzekering", "Zorgverzekering"),
                        ],
                        max_length=16,
                    ),
                ),
                ("schuldeiser", models.CharField(max_length=120)),
                ("kenmerk", models.CharField(blank=True, max_length=40)),
                ("bedrag_cent", models.PositiveIntegerField()),
                ("betaaldag", models.PositiveSmallIntegerField()),
                ("begin", models.DateField()),
                ("eind", models.DateField(null=True)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "ontzorging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lasten",
                        to="cases.ontzorging",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("ontzorging", "soort", "schuldeiser", "begin"),
                        name="one_fixed_cost_per_creditor_and_begin",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("betaaldag__gte", 1), ("betaaldag__lte", 28)),
                        name="a_day_that_every_month_has",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Maandregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ingehouden_cent", models.PositiveIntegerField()),
                ("betaald_cent", models.PositiveIntegerField()),
                ("betaald_op", models.DateField(null=True)),
                (
                    "staat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regels",
                        to="cases.maandstaat",
                    ),
                ),
                (
                    "last",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regels",
                        to="cases.vastelast",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("staat", "last"), name="one_line_per_cost_and_month"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verbeterafspraak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tekst", models.CharField(max_length=500)),
                ("uiterlijk", models.DateField()),
                ("gedaan_op", models.DateField(null=True)),
                ("is_nagekomen", models.BooleanField(null=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "procespunt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="cases.procespunt",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Vergoeding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("soort", models.CharField(max_length=20)),
                ("omschrijving", models.CharField(max_length=300)),
                ("gevraagd_op", models.DateField()),
                ("gevraagd_cent", models.PositiveIntegerField()),
                ("van", models.DateField(null=True)),
                ("tot_en_met", models.DateField(null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gevraagd", "Gevraagd"),
                            ("toegekend", "Toegekend"),
                            ("afgewezen", "Afgewezen"),
                            ("betaald", "Betaald"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="gevraagd",
                        max_length=12,
                    ),
                ),
                ("besloten_op", models.DateField(null=True)),
                ("toegekend_cent", models.PositiveIntegerField(null=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("betaald_op", models.DateField(null=True)),
                ("financiering", models.CharField(blank=True, max_length=40)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vergoedingen",
                        to="cases.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["gevraagd", "ingetrokken"]),
                            ("besloten_op__isnull", False),
                            _connector="OR",
                        ),
                        name="a_decided_reimbursement_has_a_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verrekening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("soort", models.CharField(max_length=20)),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("intake", "Intake"),
                            ("school", "School"),
                            ("eerdere_route", "Eerdere Route"),
                            ("andere_gemeente", "Andere Gemeente"),
                        ],
                        max_length=20,
                    ),
                ),
                ("minuten", models.PositiveIntegerField()),
                ("van", models.DateField()),
                ("tot_en_met", models.DateField()),
                ("bron", models.CharField(max_length=200)),
                ("is_geldig", models.BooleanField(default=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("besloten_op", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verrekeningen",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Verwijzing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("naar", models.CharField(max_length=30)),
                ("instantie", models.CharField(max_length=120)),
                ("reden", models.CharField(max_length=30)),
                ("vraag", models.CharField(blank=True, max_length=300)),
                ("verwezen_op", models.DateField()),
                ("is_warm", models.BooleanField(default=False)),
                ("heeft_toestemming", models.BooleanField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("verwezen", "Verwezen"),
                            ("aangemeld", "Aangemeld"),
                            ("in_behandeling", "In Behandeling"),
                            ("afgerond", "Afgerond"),
                            ("niet_opgepakt", "Niet Opgepakt"),
                        ],
                        default="verwezen",
                        max_length=16,
                    ),
                ),
                ("terugkoppeling_op", models.DateField(null=True)),
                ("terugkoppeling", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verwijzingen",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Voortgangsbericht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("gevraagd_op", models.DateField(null=True)),
                ("uiterlijk", models.DateField(null=True)),
                ("ontvangen_op", models.DateField(null=True)),
                ("van", models.DateField(null=True)),
                ("tot_en_met", models.DateField(null=True)),
                (
                    "inzet",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("goed", "Goed"),
                            ("voldoende", "Voldoende"),
                            ("onvoldoende", "Onvoldoende"),
                        ],
                        max_length=12,
                    ),
                ),
                ("haalt_doel", models.BooleanField(null=True)),
                ("tekst", models.CharField(blank=True, max_length=1000)),
                ("advies", models.CharField(blank=True, max_length=500)),
                ("is_resultaat_gehaald", models.BooleanField(null=True)),
                ("beoordeeld_op", models.DateField(null=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "bestelling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voortgangsberichten",
                        to="cases.bestelling",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voortgangsberichten",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Voortgangsgesprek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("datum", models.DateField()),
                ("tijd", models.TimeField(null=True)),
                ("minuten", models.PositiveSmallIntegerField(default=60)),
                ("plaats", models.CharField(blank=True, max_length=120)),
                ("kanaal", models.CharField(max_length=20)),
                ("tolk", models.CharField(blank=True, max_length=80)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("gevoerd", "Gevoerd"),
                            ("niet_verschenen", "Niet Verschenen"),
                            ("vervallen", "Vervallen"),
                        ],
                        default="gepland",
                        max_length=16,
                    ),
                ),
                ("uitgenodigd_op", models.DateField(null=True)),
                ("volgorde_ics", models.PositiveSmallIntegerField(default=0)),
                ("samenvatting", models.CharField(blank=True, max_length=2000)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("beeld", models.JSONField(default=dict)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voortgangsgesprekken",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Afspraakstand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("afspraak", models.CharField(max_length=40)),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("op_schema", "Op Schema"),
                            ("loopt_achter", "Loopt Achter"),
                            ("niet_nagekomen", "Niet Nagekomen"),
                            ("klaar", "Klaar"),
                            ("niet_besproken", "Niet Besproken"),
                        ],
                        max_length=16,
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                (
                    "gesprek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="cases.voortgangsgesprek",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gesprek", "afspraak"), name="one_stand_per_agreement"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Weekblok",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("dag", models.PositiveSmallIntegerField()),
                ("begin", models.TimeField()),
                ("eind", models.TimeField()),
                ("soort", models.CharField(max_length=20)),
                ("omschrijving", models.CharField(blank=True, max_length=120)),
                ("vanaf", models.DateField()),
                ("tot_en_met", models.DateField(null=True)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="weekblokken",
                        to="cases.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("dag__lte", 6), ("eind__gt", models.F("begin"))),
                        name="block_in_a_week",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Werkgever",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("naam", models.CharField(max_length=120)),
                ("plaats", models.CharField(max_length=80)),
                ("branche", models.CharField(blank=True, max_length=80)),
                ("contactpersoon", models.CharField(blank=True, max_length=120)),
                ("telefoon", models.CharField(blank=True, max_length=30)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("aanbod", models.CharField(blank=True, max_length=500)),
                ("is_actief", models.BooleanField(default=True)),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisatie", "naam", "plaats"),
                        name="one_employer_per_name_and_place",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Dienstverband",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("werkgever_naam", models.CharField(blank=True, max_length=120)),
                ("soort", models.CharField(max_length=24)),
                ("functie", models.CharField(blank=True, max_length=120)),
                ("uren_per_week", models.PositiveSmallIntegerField()),
                ("begin", models.DateField()),
                ("eind", models.DateField(null=True)),
                ("reden_eind", models.CharField(blank=True, max_length=300)),
                ("heeft_bijstand_ernaast", models.BooleanField(null=True)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dienstverbanden",
                        to="cases.dossier",
                    ),
                ),
                (
                    "werkgever",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to="cases.werkgever"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Werkcheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("6_maanden", "Zes Maanden"),
                            ("2_jaar", "Twee Jaar"),
                            ("5_jaar", "Vijf Jaar"),
                        ],
                        max_length=12,
                    ),
                ),
                ("op", models.DateField()),
                ("heeft_werk", models.BooleanField()),
                ("uren_per_week", models.PositiveSmallIntegerField(null=True)),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "dienstverband",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="cases.dienstverband",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="werkchecks",
                        to="cases.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Instrument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("soort", models.CharField(max_length=24)),
                ("begin", models.DateField()),
                ("eind", models.DateField(null=True)),
                ("uren_per_week", models.PositiveSmallIntegerField(null=True)),
                ("doel", models.CharField(max_length=300)),
                ("resultaat", models.CharField(blank=True, max_length=300)),
                ("is_vroegtijdig", models.BooleanField(default=False)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="instrumenten",
                        to="cases.dossier",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
                (
                    "werkgever",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to="cases.werkgever"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Werkgevercontact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("datum", models.DateField()),
                ("onderwerp", models.CharField(max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "werkgever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacten",
                        to="cases.werkgever",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Zelfredzaamheidsplan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("niveau", models.CharField(max_length=20)),
                ("begin", models.DateField()),
                ("inkomsten_cent", models.PositiveIntegerField(null=True)),
                ("uitgaven_cent", models.PositiveIntegerField(null=True)),
                ("afspraken", models.CharField(max_length=1000)),
                ("onderdelen", models.JSONField(default=list)),
                ("afgesloten_op", models.DateField(null=True)),
                ("resultaat", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                ("versie", models.PositiveIntegerField(default=1)),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="zelfredzaamheidsplannen",
                        to="cases.dossier",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="region.organisatie"
                    ),
                ),
                (
                    "vervangt",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="cases.zelfredzaamheidsplan",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("afgesloten_op__isnull", True)),
                        fields=("dossier",),
                        name="one_running_money_plan",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Belastbaarheid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uren_per_week", models.PositiveSmallIntegerField()),
                ("begin", models.DateField()),
                ("reden", models.CharField(max_length=30)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="belastbaarheden",
                        to="cases.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("dossier", "begin"), name="one_capacity_per_day"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Examen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("onderdeel", models.CharField(max_length=20)),
                ("niveau", models.CharField(blank=True, max_length=4)),
                ("poging", models.PositiveSmallIntegerField()),
                ("datum", models.DateField()),
                (
                    "uitslag",
                    models.CharField(
                        choices=[
                            ("aangemeld", "Aangemeld"),
                            ("geslaagd", "Geslaagd"),
                            ("gezakt", "Gezakt"),
                            ("niet_verschenen", "Niet Verschenen"),
                        ],
                        max_length=16,
                    ),
                ),
                ("uitslag_op", models.DateField(null=True)),
                ("bron", models.CharField(max_length=20)),
                ("is_geldig", models.BooleanField(default=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="examens",
                        to="cases.dossier",
                    ),
                ),
                (
                    "vervangt",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="cases.examen",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_geldig", True)),
                        fields=("dossier", "onderdeel", "niveau", "poging"),
                        name="one_valid_result_per_attempt",
                    )
                ],
            },
        ),
    ]

"""A letter can be about a case of enforcement; a fine can be lower for special circumstances."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0017_bestelling_reden_perceel")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="handhaving",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="documenten",
                to="cases.handhavingszaak",
            ),
        ),
        migrations.AddField(
            model_name="handhavingszaak",
            name="gematigd_tot_cent",
            field=models.PositiveIntegerField(null=True),
        ),
    ]

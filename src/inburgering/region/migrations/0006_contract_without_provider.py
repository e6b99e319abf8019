"""A contract may stand in the register before there is a provider."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("region", "0005_contract"),
    ]

    operations = [
        migrations.AlterField(
            model_name="contract",
            name="organisatie",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contracten",
                to="region.organisatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["aanbesteding", "mislukt"]),
                    ("organisatie__isnull", False),
                    _connector="OR",
                ),
                name="a_contract_has_a_provider",
            ),
        ),
    ]

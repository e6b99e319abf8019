"""Merged persons and what COA told may never change either."""

from django.db import migrations

APPEND_ONLY = ("cases_samenvoeging", "cases_overdrachtsinformatie")


def guard(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            name = f"{table}_no_{verb.lower()}"
            then = (
                f"BEGIN SELECT RAISE(ABORT, 'append-only: {table}'); END"
                if sqlite
                else "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            )
            schema_editor.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table} {then}")


def release(apps, schema_editor):
    suffix = "" if schema_editor.connection.vendor == "sqlite" else " ON {}"
    for table in APPEND_ONLY:
        for verb in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}{suffix.format(table)}")


class Migration(migrations.Migration):
    dependencies = [("cases", "0008_inflow_guidance_meetings_moves")]
    operations = [migrations.RunPython(guard, release)]

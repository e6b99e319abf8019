"""The table for throttling, and administration rows that may never change."""

from django.core.management import call_command
from django.db import migrations


def make_cache(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop_cache(apps, schema_editor):
    schema_editor.execute("DROP TABLE access_cache")


def guard(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    if not sqlite:
        schema_editor.execute(
            "CREATE FUNCTION access_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = '23001'; END $$",
            params=None,
        )
    for verb in ("UPDATE", "DELETE"):
        name = f"access_beheerregel_no_{verb.lower()}"
        if sqlite:
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON access_beheerregel BEGIN "
                "SELECT RAISE(ABORT, 'append-only: access_beheerregel'); END"
            )
        else:
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON access_beheerregel FOR EACH ROW "
                "EXECUTE FUNCTION access_refuse_change()"
            )


def release(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    suffix = "" if sqlite else " ON access_beheerregel"
    for verb in ("update", "delete"):
        schema_editor.execute(f"DROP TRIGGER access_beheerregel_no_{verb}{suffix}")
    if not sqlite:
        schema_editor.execute("DROP FUNCTION access_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]
    operations = [
        migrations.RunPython(make_cache, drop_cache),
        migrations.RunPython(guard, release),
    ]

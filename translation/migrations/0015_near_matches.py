from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("translation", "0014_checks")]

    operations = [
        migrations.AddField(
            model_name="job",
            name="bands",
            field=models.JSONField(default=list),
        ),
        # What stood where another text was translated is now a near match of that text.
        migrations.RenameField(model_name="jobitem", old_name="changed", new_name="near"),
        migrations.AlterField(
            model_name="jobitem",
            name="near",
            field=models.PositiveIntegerField(default=0, verbose_name="words of near matches"),
        ),
        migrations.AddField(
            model_name="jobitem",
            name="near_by_band",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="jobitem",
            name="exact",
            field=models.PositiveIntegerField(default=0, verbose_name="words from the memory"),
        ),
        migrations.AddField(
            model_name="translationsettings",
            name="bands",
            field=models.TextField(
                blank=True,
                default="95–99\n85–94\n75–84",
                help_text=(
                    "For counting words: how like a text is to one that has been translated. One "
                    "band on each line, the highest first, such as 95–99. What lies in no band "
                    "counts as new. Jobs whose words are counted already keep their bands."
                ),
                max_length=200,
                verbose_name="bands of near matches, per cent",
            ),
        ),
    ]

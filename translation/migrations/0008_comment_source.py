from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("translation", "0007_text_notices"),
    ]

    operations = [
        migrations.AddField(
            model_name="segmentcomment",
            name="source",
            field=models.TextField(blank=True),
        ),
    ]

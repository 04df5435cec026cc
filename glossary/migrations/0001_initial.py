import django.db.models.deletion
import translation.mirror.lost
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0006_upkeep'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='GlossaryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, help_text='One or two sentences: what the page is for and who it is for.', max_length=400, verbose_name='introduction')),
                ('social_image', models.ForeignKey(blank=True, help_text="Without one the pair's own pattern is used.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='image when shared')),
            ],
            options={
                'verbose_name': 'glossary',
                'verbose_name_plural': 'glossaries',
            },
            bases=(translation.mirror.lost.LooseVersionsMixin, 'wagtailcore.page', models.Model),
        ),
    ]

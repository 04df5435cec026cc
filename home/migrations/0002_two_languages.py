"""A fresh database is a bilingual site: two locales, two homes, their pages and menus."""

import uuid

from django.db import migrations

from home.starting_pages import (
    FOOTER_MENU,
    HEADER_MENU,
    HOME,
    INDEX,
    STARTING_PAGES,
)

LANGUAGES = ("en", "cy")


class Tree:
    """Adds pages with the models a migration sees, which know nothing of trees."""

    def __init__(self, apps):
        self.apps = apps
        self.page_model = apps.get_model("wagtailcore", "Page")
        self.content_type_model = apps.get_model("contenttypes", "ContentType")
        self.pair_model = apps.get_model("translation", "Pair")

    def content_type(self, app_label, model_name):
        return self.content_type_model.objects.get_or_create(app_label=app_label, model=model_name)[
            0
        ]

    def path_below(self, parent):
        from wagtail.models import Page

        return Page._get_path(parent.path, parent.depth + 1, parent.numchild + 1)

    def add(self, parent, app_label, model_name, locale, key, title, slug, **fields):
        model = self.apps.get_model(app_label, model_name)
        page = model.objects.create(
            path=self.path_below(parent),
            depth=parent.depth + 1,
            numchild=0,
            url_path=f"{parent.url_path}{slug}/",
            title=title,
            draft_title=title,
            slug=slug,
            locale=locale,
            translation_key=key,
            content_type=self.content_type(app_label, model_name),
            **fields,
        )
        parent.numchild += 1
        self.page_model.objects.filter(pk=parent.pk).update(numchild=parent.numchild)
        return page

    def pair(self, key, page, locale):
        self.pair_model.objects.get_or_create(
            translation_key=key,
            defaults={"content_type": page.content_type, "source_locale": locale},
        )


def remove_wagtails_first_page(apps):
    page_model = apps.get_model("wagtailcore", "Page")
    apps.get_model("wagtailcore", "Site").objects.all().delete()
    page_model.objects.filter(depth=2).delete()
    page_model.objects.filter(depth=1).update(numchild=0)


def create_site(apps, schema_editor):
    locale_model = apps.get_model("wagtailcore", "Locale")
    locales = {
        language: locale_model.objects.get_or_create(language_code=language)[0]
        for language in LANGUAGES
    }
    remove_wagtails_first_page(apps)
    tree = Tree(apps)
    root = tree.page_model.objects.get(depth=1)
    homes = add_homes(tree, root, locales)
    apps.get_model("wagtailcore", "Site").objects.create(
        hostname="localhost",
        port=80,
        root_page=tree.page_model.objects.get(pk=homes["en"].pk),
        is_default_site=True,
        site_name="Carthen",
    )
    pages = add_pages(tree, homes, locales)
    add_menus(apps, pages)


def add_homes(tree, root, locales):
    key = uuid.uuid4()
    homes = {}
    for language in LANGUAGES:
        title, slug, heading = HOME[language]
        homes[language] = tree.add(
            root, "home", "homepage", locales[language], key, title, slug,
            heading=heading, live=True, show_in_menus=False,
        )  # fmt: skip
    tree.pair(key, homes["en"], locales["en"])
    return homes


def add_pages(tree, homes, locales):
    english_pages = {}
    for model_name, *halves in STARTING_PAGES:
        key = uuid.uuid4()
        is_index = model_name == INDEX
        for language, (title, slug, introduction) in zip(LANGUAGES, halves, strict=True):
            page = tree.add(
                homes[language], "blog" if is_index else "home", model_name, locales[language],
                key, title, slug, introduction=introduction, live=is_index,
                has_unpublished_changes=not is_index,
            )  # fmt: skip
            if language == "en":
                english_pages[slug] = page
                tree.pair(key, page, locales["en"])
    return english_pages


def add_menus(apps, pages):
    menu_model = apps.get_model("home", "Menu")
    item_model = apps.get_model("home", "MenuItem")
    for place, slugs in (("header", HEADER_MENU), ("footer", FOOTER_MENU)):
        menu = menu_model.objects.create(place=place)
        for order, slug in enumerate(slugs):
            item_model.objects.create(menu=menu, sort_order=order, page_id=pages[slug].pk)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("blog", "0001_initial"),
        ("translation", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(create_site, migrations.RunPython.noop)]

"""People and pages for a whole job, made where the database of the site that is visited is.

    whole_jobs.make('en', 'cy')

makes two posts written in English and three people who work in Welsh.
"""

import json

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from blog.models import BlogIndexPage, BlogPostPage, PostAuthor
from demo.users import PASSWORD
from mail.models import Message
from people.models import Person
from tests.browser.words_of_jobs import LAKES, person_of, words_of
from translation.going_live import decisions
from translation.jobs import periodic
from translation.locales import locale_for

PEOPLE = {
    "editor": ("Elin", "Editors"),
    "translator": ("Tomos", "Translators"),
    "approver": ("Awen", "Approvers"),
}


def login(role: str, source: str, interface: str) -> str:
    """What somebody signs in as."""
    return f"{role}-{source}-{interface}"


def make(source: str, interface: str) -> None:
    """Make what a job is about, and who works at it.

    Args:
        source: the language of the pages.
        interface: the language the people work and are written to in.
    """
    people = {role: _user(role, source, interface) for role in PEOPLE}
    lake = LAKES[source, interface]
    words = words_of(source, lake)
    locale = locale_for(source)
    person = Person(name=person_of(lake), locale=locale)
    person.save()
    with decisions.alone("urgent", "Before there are words about them."):
        person.save_revision(user=people["editor"]).publish()
    guide = PostAuthor(person=person, role=words.role, locale=locale)
    first = BlogPostPage(title=words.title, summary=words.summary, body=[("text", words.html)])
    first.authors = [guide]
    other = BlogPostPage(title=words.other_title, summary=words.other_summary)
    index = BlogIndexPage.objects.get(locale=locale)
    for post in (first, other):
        post.live = False
        index.add_child(instance=post)
        post.save_revision(user=people["editor"])


def _user(role: str, source: str, interface: str) -> object:
    first_name, group = PEOPLE[role]
    name = login(role, source, interface)
    user = get_user_model().objects.create_user(
        name, f"{name}@example.org", PASSWORD, first_name=first_name, last_name=name
    )
    user.groups.set(Group.objects.filter(name=group))
    UserProfile.objects.create(user=user, preferred_language=interface)
    return user


def tell_letters(name: str) -> None:
    """Print the messages to somebody as JSON: their language and their subject.

    What a busy server left of a job for later is done first.
    """
    periodic.go_on()
    found = Message.objects.filter(to=f"{name}@example.org").order_by("pk")
    print(json.dumps([[one.language, one.subject] for one in found]))  # noqa: T201

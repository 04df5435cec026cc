"""Every place where the public can write, with what somebody rightly sends there."""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page

from blog.models import BlogIndexPage, BlogPostPage
from campaigns.models import CampaignIndexPage, CampaignPage
from home.models import ContactPage, FormPage, HomePage
from participation import tokens
from participation.commenting.models import Comment, CommentReport, Complaint
from participation.commenting.models import State as CommentState
from participation.models import Form, FormEntry, FormQuestion, Signature
from participation.signatures.links import Purpose, token_for
from tests.public.everything import pair_below
from translation.locales import LANGUAGES, locale_for
from translation.models import Pair

KEPT = (FormEntry, Signature, Comment, CommentReport, Complaint)
PERSON = {"name": "Tystfardd", "email": "tystfardd@example.org", "website": ""}


@dataclass
class Place:
    """Somewhere to write in one language.

    Attributes:
        name: what is written there: the form's name in a token, or what a link is for.
        fields: what somebody rightly sends, without a token.
        pair: what a token is for; None where the address is the key.
    """

    name: str
    language: str
    path: str
    fields: dict
    pair: object = None

    def filled(self, **changes):
        """What somebody sends, with a token where one is asked for."""
        token = {"token": tokens.issue_token(self.name, self.pair)} if self.pair else {}
        return {**self.fields, **token, **changes}


def make_places():
    """A place of every kind in each language."""
    Page.objects.filter(depth__gt=1).update(live=True)
    return [*_forms(), *_letters(), *_comments()]


def _forms():
    ContactPage.objects.update(to_address="office@example.org")
    contact = {code: ContactPage.objects.get(locale=locale_for(code)) for code in LANGUAGES}
    form = Form.objects.create(
        name_en="Tell us", name_cy="Dywedwch wrthym", purpose=Form.Purpose.CONTRIBUTION,
        thanks_en="We are glad of it.", thanks_cy="Rydym yn falch ohono.", days_kept=30,
    )  # fmt: skip
    question = FormQuestion.objects.create(
        form=form, kind=FormQuestion.Kind.SHORT, label_en="What?", label_cy="Beth?"
    )
    built = pair_below(_homes(), FormPage, {"en": "Tell us", "cy": "Dywedwch"}, form=form)
    asked = {f"q-{question.key.hex}": "Te"}
    for language in LANGUAGES:
        answered = {**PERSON, "reply_language": language}
        yield _place("contact", contact[language], {**answered, "message": "Diolch."})
        yield _place(f"form-{form.pk}", built[language], {**answered, **asked})


def _letters():
    lists = pair_below(_homes(), CampaignIndexPage, {"en": "Campaigns", "cy": "Ymgyrchoedd"})
    letter = pair_below(
        lists, CampaignPage, {"en": "Buses", "cy": "Bysiau"}, summary="More.", recipient="Her",
        deadline=timezone.localdate() + timedelta(days=30),
        letter=[("paragraph", "<p>Dear Minister</p>")],
    )  # fmt: skip
    pair = Pair.objects.of(letter["en"])
    for language in LANGUAGES:
        sent = {**PERSON, "name_shown": "nothing", "agrees": "on"}
        yield _place("sign", letter[language], sent)
        signature = Signature.objects.create(
            pair=pair, language=language, name="Nest", email=f"nest-{language}@example.org",
            email_hash=language, state="confirmed",
        )  # fmt: skip
        with translation.override(language):
            path = reverse("own_signature", args=[token_for(signature, Purpose.OWN)])
        yield Place("own", language, path, {"name_shown": "nothing", "reason": "Bws"})


def _comments():
    indexes = {code: BlogIndexPage.objects.get(locale=locale_for(code)) for code in LANGUAGES}
    titles = {"en": "A frozen river", "cy": "Afon dan rew"}
    posts = pair_below(indexes, BlogPostPage, titles, summary="What we heard.", takes_comments=True)
    comment = Comment.objects.create(
        pair=Pair.objects.of(posts["en"]), state=CommentState.APPROVED, name="Nest",
        email="nest@example.org", language="cy", text="Da iawn",
    )  # fmt: skip
    for language in LANGUAGES:
        about = {"about": comment.pk, "website": ""}
        words = {"words": "It says", "untrue": "It is not so", "lacks_writer": "on"}
        yield _place("comment", posts[language], {**PERSON, "text": "Ie", "language": language})
        yield _place("report", posts[language], {**about, "matter": CommentReport.About.values[0]})
        yield _place("complaint", posts[language], {**about, **PERSON, **words})


def _place(name, page, fields):
    marked = {"form": name} if name in ("comment", "report", "complaint") else {}
    return Place(name, page.language, page.url_path, {**fields, **marked}, page.translation_key)


def _homes():
    return {code: HomePage.objects.get(locale=locale_for(code)) for code in LANGUAGES}

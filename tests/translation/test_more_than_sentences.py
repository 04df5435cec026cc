"""What the other language may have of its own: links, files, addresses and texts."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection, GroupCollectionPermission

from blog.models import BlogPostPage
from translation.desk import addresses, drafts, pieces, sheet, writing
from translation.models import AddedText, Pair, ReadersState, SegmentChange

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

LINK = "https://www.gov.wales/co-production"
BODY = [
    ("text", f'<p>See <a href="{LINK}">the guidance</a>.</p>'),
    (
        "call_to_action",
        {"heading": "Join", "text": "", "link_text": "Join us", "url": "https://example.org/en/"},
    ),
]


@pytest.fixture
def joining(english_index, make_post):
    return make_post(english_index, title="Together", body=BODY)


@pytest.fixture
def translation(joining, send):
    return send(joining)


@pytest.fixture
def found(translation, translator):
    """A piece of the sheet whose path ends with something, as it is stored."""

    def find(end, kind="choice"):
        pieces_of_kind = [p for p in sheet.of(translation, translator).pieces if p.kind == kind]
        return next(piece for piece in pieces_of_kind if piece.path.endswith(end))

    return find


@pytest.fixture
def put(translation, translator):
    def put_now(piece, text, **how):
        return writing.write(translation, translator, {piece.key: text}, **how)

    return put_now


@pytest.fixture
def publish(translation, fill, approver):
    def publish_now():
        return drafts.publish(fill(translation), approver)

    return publish_now


def links_of(twin):
    return twin.body[0].value.source, twin.body[1].value["url"]


def test_a_link_of_the_other_language_is_offered_and_used(found, put, publish, joining):
    choice = found(f"'{LINK}'")
    assert choice.suggestions == ((("https://www.llyw.cymru/co-production",) * 2),)
    assert put(choice, choice.suggestions[0][0]).is_clean
    assert put(found(".url"), "https://example.org/cy/").is_clean
    text, address = links_of(publish())
    assert 'href="https://www.llyw.cymru/co-production"' in text
    assert address == "https://example.org/cy/"
    assert Pair.objects.of(joining).readers_state == ReadersState.LIVE


def test_a_value_chosen_for_one_language_outlives_changes_of_other_facts(
    found, put, publish, joining, approver
):
    put(found(".url"), "https://example.org/cy/")
    twin = publish()
    again = BlogPostPage.objects.get(pk=joining.pk)
    again.is_historical = True
    again.save_revision(user=approver).publish(user=approver)
    twin = BlogPostPage.objects.get(pk=twin.pk)
    assert twin.is_historical
    assert links_of(twin)[1] == "https://example.org/cy/"
    assert Pair.objects.of(joining).readers_state == ReadersState.LIVE


def test_a_fact_changed_before_the_choice_was_published_reaches_readers(
    found, put, publish, joining, approver
):
    twin = publish()
    put(found(".url"), "https://example.org/cy/")
    again = BlogPostPage.objects.get(pk=joining.pk)
    again.body[1].value["url"] = "https://example.org/new/"
    again.save_revision(user=approver).publish(user=approver)
    assert links_of(BlogPostPage.objects.get(pk=twin.pk))[1] == "https://example.org/new/"


def test_the_sources_own_value_takes_a_choice_back(found, put, publish):
    put(found(".url"), "https://example.org/cy/")
    put(found(".url"), "")
    assert found(".url").value is None
    assert links_of(publish())[1] == "https://example.org/en/"


@pytest.fixture
def mail_link(english_index, make_post, send, translator):
    """A link to an e-mail address in a text, as the desk has it, and its translation."""
    text = '<p>Write <a href="mailto:hello@example.org?subject=A%20question">to us</a>.</p>'
    translation = send(make_post(english_index, title="Write", body=[("text", text)]))

    def find():
        pieces_there = sheet.of(translation, translator).pieces
        return next(piece for piece in pieces_there if piece.kind == "choice")

    return translation, find


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("helo@example.org", "helo@example.org"),
        ("mailto:helo@example.org", "helo@example.org"),
        ("helo@example.org?subject=Cwestiwn i chi", "helo@example.org?subject=Cwestiwn%20i%20chi"),
        ("helo@example.org?bcc=other@example.org", "helo@example.org"),
    ],
)
def test_another_email_address_is_chosen_for_a_link_in_a_text(
    mail_link, translator, fill, approver, client, written, kept
):
    translation, choice = mail_link
    assert choice().source_label == "hello@example.org?subject=A%20question"
    assert writing.write(translation, translator, {choice().key: written}).is_clean
    assert (choice().text, choice().label) == (kept, kept)
    client.force_login(translator)
    html = client.get(reverse("translation:desk", args=[translation.pk])).content.decode()
    assert f'value="{kept}"' in html
    twin = drafts.publish(fill(translation), approver)
    assert f'href="mailto:{kept}"' in twin.body[0].value.source
    assert SegmentChange.objects.get(path=choice().path).after == kept


@pytest.mark.parametrize("wrong", ["helo", "https://example.org/", "helo@example.org, a@b.org"])
def test_a_link_to_an_email_address_leads_to_one(mail_link, translator, wrong):
    translation, choice = mail_link
    (piece,) = [
        one
        for one in writing.write(translation, translator, {choice().key: wrong}).entries
        if one.is_unsaved
    ]
    assert (piece.text, choice().value) == (wrong, None)


@pytest.mark.parametrize("wrong", ["example", "javascript:alert(1)", "http://", "https://a b"])
def test_what_is_no_address_is_refused_and_kept_in_the_form(found, put, wrong):
    (piece,) = [one for one in put(found(".url"), wrong).entries if one.is_unsaved]
    assert piece.text == wrong
    assert piece.problems
    assert found(".url").value is None


def test_text_may_stand_where_the_source_has_none(found, put, publish, translation):
    empty = found(".text", kind="added")
    assert (empty.status, empty.text) == ("optional", "")
    assert put(empty, "Mae croeso i chi.").is_clean
    assert put(found("search_description", kind="added"), "Disgrifiad").is_clean
    twin = publish()
    assert twin.body[1].value["text"] == "Mae croeso i chi."
    assert twin.search_description == "Disgrifiad"
    assert drafts.is_newer_than_draft(translation, translation.get_target_instance()) is False
    put(found(".text", kind="added"), "")
    assert not AddedText.objects.filter(path=empty.path).exists()
    assert drafts.is_newer_than_draft(translation, translation.get_target_instance()) is True


def test_text_of_ones_own_gives_way_once_the_source_has_some(
    found, put, publish, joining, send, translation
):
    put(found("search_description", kind="added"), "Disgrifiad")
    joining.search_description = "About working together"
    joining.save_revision()
    send(joining)
    entry = next(e for e in pieces.entries(translation) if e.path == "search_description")
    assert (entry.status, entry.earlier[0].text) == ("outdated", "Disgrifiad")
    assert publish().search_description != "Disgrifiad"


def test_a_file_is_chosen_from_those_a_person_may_use(
    make_post, english_index, send, translator, document_file
):
    documents = [
        get_document_model().objects.create(title=title, file=document_file(f"{title}.txt"))
        for title in ("Report", "Adroddiad")
    ]
    body = [("document", {"title": "The report", "document": documents[0]})]
    translation = send(make_post(english_index, title="With a file", body=body))

    def choice():
        chosen = [p for p in sheet.of(translation, translator).pieces if p.kind == "choice"]
        return next(one for one in chosen if one.path.endswith(".document"))

    assert (choice().source_label, choice().options) == ("Report", ())
    writing.write(translation, translator, {choice().key: str(documents[1].pk)})
    assert choice().value is None
    group = Group.objects.create(name="Translators of files")
    GroupCollectionPermission.objects.create(
        group=group,
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(codename="choose_document"),
    )
    translator.groups.add(group)
    translator = type(translator).objects.get(pk=translator.pk)
    assert {title for _pk, title in choice().options} == {"Report", "Adroddiad"}
    writing.write(translation, translator, {choice().key: str(documents[1].pk)})
    assert (choice().value, choice().label) == (documents[1].pk, "Adroddiad")


@pytest.fixture
def document_file():
    from django.core.files.base import ContentFile

    return lambda name: ContentFile(b"words", name=name)


def test_what_was_chosen_elsewhere_for_an_address_is_offered(
    found, put, make_post, english_index, send, translator
):
    put(found(".url"), "https://example.org/ymuno/")
    other = send(make_post(english_index, title="Another", body=BODY))
    offered = [p for p in sheet.of(other, translator).pieces if p.path.endswith(".url")]
    assert offered[0].suggestions[0] == (("https://example.org/ymuno/",) * 2)


def test_the_page_can_be_previewed_with_all_of_it(found, put, client, translator, translation):
    put(found(".text", kind="added"), "Mae croeso i chi.")
    put(found(".url"), "https://example.org/cy/")
    client.force_login(translator)
    shown = client.get(reverse("translation:preview_target", args=[translation.pk]))
    assert b"Mae croeso i chi." in shown.content
    assert b"https://example.org/cy/" in shown.content


@pytest.mark.parametrize(
    ("address", "language", "expected"),
    [
        ("https://www.gov.wales/a?b=c", "cy", ["https://www.llyw.cymru/a?b=c"]),
        ("https://llyw.cymru/a", "en", ["https://gov.wales/a"]),
        ("https://law.gov.wales/x", "cy", ["https://cyfraith.llyw.cymru/x"]),
        ("https://cadw.gov.wales/", "cy", ["https://cadw.llyw.cymru/"]),
        ("https://example.org/en/news/", "cy", ["https://example.org/cy/news/"]),
        ("https://example.org/n?x=1&lang=cy", "en", ["https://example.org/n?x=1&lang=en"]),
        (
            "https://www.legislation.gov.uk/anaw/2015/2/contents",
            "cy",
            ["https://www.legislation.gov.uk/anaw/2015/2/contents/welsh"],
        ),
        ("https://example.org/entry", "cy", []),
        ("mailto:post@gov.wales", "cy", []),
        ("https://notgov.wales.example/", "cy", []),
    ],
)
def test_the_address_in_the_other_language_is_guessed(address, language, expected):
    assert addresses.counterparts(address, language) == expected

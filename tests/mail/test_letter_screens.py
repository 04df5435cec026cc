"""Editors word, try, use and take back letters; nobody adds or deletes one."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import ModelLogEntry, Workflow, WorkflowContentType
from wagtail.users.models import UserProfile

from mail import settling
from mail.models import Letter, Message

LIST = reverse("wagtailsnippets_mail_letter:list")
GOOD = '<p data-block-key="a">Go: {address}</p>'


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


def edit_address(letter):
    return reverse("wagtailsnippets_mail_letter:edit", args=[letter.pk])


def raw(html):
    """What the rich text editor sends."""
    from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

    return ContentstateConverter(features=["bold", "link", "ul"]).from_database_format(html)


def form(**fields):
    words = {"subject_en": "Hello", "subject_cy": "Helo", "body_en": GOOD, "body_cy": GOOD}
    words |= fields
    return {name: raw(text) if "body" in name else text for name, text in words.items()}


def errors(response):
    return {name: list(said) for name, said in response.context["form"].errors.items()}


def test_the_list_says_of_each_letter_who_gets_it_and_when(as_administrator, probe):
    html = as_administrator.get(LIST).content.decode()
    for letter in Letter.objects.registered():
        assert str(letter.kind.title) in html
    assert "when a job is sent to them" in html
    assert "As it came" in html


def test_the_list_costs_the_same_however_many_letters(
    as_administrator, probe, django_assert_max_num_queries
):
    as_administrator.get(LIST)
    with django_assert_max_num_queries(16):
        as_administrator.get(LIST)


def test_the_list_says_what_is_missing(as_administrator, letter):
    Letter.objects.filter(pk=letter.pk).update(subject_cy="", is_shipped=False)
    html = as_administrator.get(LIST).content.decode()
    assert "Welsh is missing" in html
    assert "Our own" in html


def test_what_is_saved_is_tried_and_what_is_published_is_sent(as_administrator, letter):
    as_administrator.post(edit_address(letter), form())
    letter.refresh_from_db()
    assert (letter.subject_en, letter.has_unpublished_changes) == ("English for {name}", True)

    as_administrator.post(edit_address(letter), {**form(), "action-publish": "1"})
    letter.refresh_from_db()
    assert (letter.subject_en, letter.has_unpublished_changes) == ("Hello", False)
    assert letter.is_shipped is False


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"subject_en": "For {nobody}"}, "subject_en", "This letter has no {nobody}"),
        ({"subject_cy": "I {lines}"}, "subject_cy", "{lines} cannot stand in a subject"),
        ({"subject_cy": "I {name"}, "subject_cy", "A curly bracket stands alone"),
        ({"body_en": "<p>Hello {name}</p>"}, "body_en", "{address} is missing"),
        ({"body_cy": GOOD + "<p>{x}</p>"}, "body_cy", "This letter has no {x}"),
        ({"body_cy": GOOD + "<p>{na<b>me}</b></p>"}, "body_cy", "A curly bracket stands alone"),
        ({"body_en": GOOD + "<p>See {lines}</p>"}, "body_en", "give it a paragraph of its own"),
        ({"subject_en": "a" * 151}, "subject_en", "150"),
    ],
)
def test_what_could_not_be_sent_is_refused_where_it_was_written(
    as_administrator, letter, fields, field, said
):
    found = errors(as_administrator.post(edit_address(letter), form(**fields)))
    assert list(found) == [field]
    assert said in " ".join(found[field])


def test_a_subject_of_two_lines_is_refused(letter):
    from django.core.exceptions import ValidationError

    letter.subject_en = "Hello\r\nBcc: everybody@example.org"
    with pytest.raises(ValidationError, match="one line"):
        letter.full_clean()


def test_a_half_may_be_emptied(as_administrator, letter):
    data = {**form(subject_cy="", body_cy="<p></p>"), "action-publish": "1"}
    as_administrator.post(edit_address(letter), data)
    letter.refresh_from_db()
    assert (letter.subject_cy, letter.body_cy) == ("", "")


@pytest.mark.parametrize(
    ("mode", "shown", "hidden"),
    [
        ("both", ["Annwyl Mair", "Dear Mair", "<h", "Bore da"], []),
        ("en", ["Dear Mair"], ["Annwyl"]),
        ("cy", ["Annwyl Mair"], ["Dear"]),
        ("cy-plain", ["Annwyl Mair", "<pre", "- One &lt;https://x.example/1&gt;"], ["<li>"]),
    ],
)
def test_a_letter_is_looked_at_before_it_is_used(letter, rf, mode, shown, hidden):
    response = letter.make_preview_request(preview_mode=mode)
    html = response.content.decode()
    assert "style-src 'self' 'unsafe-inline'" in response.headers["Content-Security-Policy"]
    assert all(words in html for words in shown)
    assert not any(words in html for words in hidden)


@pytest.mark.parametrize(("choice", "language"), [("both", "cy, en"), ("cy", "cy"), ("en", "en")])
def test_a_test_goes_to_oneself_with_the_newest_wording(
    as_administrator, letter, choice, language, administrator, django_capture_on_commit_callbacks
):
    letter.subject_en = letter.subject_cy = "Newest"
    letter.save_revision()
    with django_capture_on_commit_callbacks(execute=True):
        as_administrator.post(reverse("mail:test", args=[letter.pk]), {"language": choice})
    [sent] = mail.outbox
    assert sent.to == [administrator.email]
    assert sent.subject.startswith("Test: Newest")
    assert sent.extra_headers["Content-Language"] == language
    [(html, kind)] = sent.alternatives
    assert (kind, "<!DOCTYPE html>" in html) == ("text/html", True)


def test_without_an_address_there_is_no_test(as_administrator, letter, administrator):
    administrator.email = ""
    administrator.save()
    response = as_administrator.post(reverse("mail:test", args=[letter.pk]), {"language": "cy"})
    assert "no e-mail address in your account" in response.content.decode()
    assert not Message.objects.exists()


def test_the_wording_a_letter_came_with_is_one_click_away(as_administrator, letter):
    as_administrator.post(edit_address(letter), {**form(), "action-publish": "1"})
    restore = reverse("mail:restore", args=[letter.pk])
    assert "English for {name}" in as_administrator.get(restore).content.decode()
    assert restore in as_administrator.get(edit_address(letter)).content.decode()

    as_administrator.post(restore)
    letter.refresh_from_db()
    assert (letter.subject_en, letter.is_shipped) == ("English for {name}", True)
    assert restore not in as_administrator.get(edit_address(letter)).content.decode()


def test_a_translator_words_a_letter_and_an_approver_puts_it_to_use(
    client, letter, translator, approver
):
    client.force_login(translator)
    client.post(edit_address(letter), {**form(), "action-publish": "1"})
    client.post(reverse("mail:restore", args=[letter.pk]))
    letter.refresh_from_db()
    assert letter.subject_en == "English for {name}"
    assert WorkflowContentType.objects.filter(content_type__model="letter").exists()
    client.post(edit_address(letter), {**form(), "action-submit": "1"})
    state = letter.current_workflow_state
    assert state is not None
    assert isinstance(state.workflow, Workflow)

    state.current_task_state.approve(user=approver)
    letter.refresh_from_db()
    assert letter.subject_en == "Hello"


@pytest.mark.parametrize("name", ["editor", "administrator"])
def test_nobody_adds_or_deletes_a_letter(client, request, letter, name):
    user = request.getfixturevalue(name)
    user.is_superuser = name == "administrator"
    user.save()
    client.force_login(user)
    namespace = "wagtailsnippets_mail_letter"
    for address in (
        reverse(f"{namespace}:add"),
        reverse(f"{namespace}:delete", args=[letter.pk]),
    ):
        client.post(address)
    assert Letter.objects.filter(name="probe").count() == 1
    assert Letter.objects.count() == len(Letter.objects.registered())


def test_who_may_not_word_letters_sees_none_of_it(client, editor, letter):
    client.force_login(editor)
    for address in (LIST, edit_address(letter), reverse("mail:test", args=[letter.pk])):
        assert client.get(address).status_code in (302, 403)


# Messages


@pytest.fixture
def uncertain(make_message):
    from django.utils import timezone

    now = timezone.now()
    fields = {"attempts": 1, "handing_over_at": now, "uncertain_since": now}
    return make_message(subject="About a job", body="secret link", html="secret link", **fields)


def test_what_waits_for_a_person_is_on_their_first_screen(as_administrator, uncertain):
    html = as_administrator.get("/admin/").content.decode()
    assert "Of one message it is not certain whether it was sent." in html
    found = as_administrator.get(reverse("outgoing_mail:index"), {"state": "for_a_person"})
    assert "About a job" in found.content.decode()


def test_others_are_not_told_of_it(client, editor, uncertain):
    client.force_login(editor)
    assert "not certain" not in client.get("/admin/").content.decode()
    address = reverse("mail:message", args=[uncertain.pk])
    assert client.get(address).status_code in (302, 403)
    client.post(address, {"decision": "arrived"})
    assert Message.objects.uncertain().exists()


def test_a_person_decides_on_screen_and_it_is_on_record(as_administrator, uncertain, administrator):
    address = reverse("mail:message", args=[uncertain.pk])
    html = as_administrator.get(address).content.decode()
    assert "The process that sent it was interrupted." in html
    assert "secret link" not in html
    html = as_administrator.post(address, {"decision": "arrived"}, follow=True).content.decode()
    assert "Noted that the message arrived" in html
    assert 'value="again"' not in html
    assert ModelLogEntry.objects.get(action=settling.ARRIVED).user == administrator


def test_a_decision_nobody_offered_changes_nothing(as_administrator, uncertain):
    as_administrator.post(reverse("mail:message", args=[uncertain.pk]), {"decision": "delete"})
    assert Message.objects.uncertain().exists()


def test_a_person_is_written_to_in_their_language(editor, approver):
    from mail.readers import language_of

    UserProfile.objects.create(user=editor, preferred_language="cy")
    UserProfile.objects.create(user=approver, preferred_language="fr")
    assert [language_of(person) for person in (editor, approver, None)] == ["cy", "", ""]

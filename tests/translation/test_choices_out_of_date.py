"""A value chosen for one language, and a source that has another one since."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission

from blog.models import BlogPostPage
from core.models import SiteDocument
from translation.desk import comparing, drafts, listing, sheet, writing
from translation.desk.applying import STANDS
from translation.going_live import decisions
from translation.going_live.gate import NotReadyError
from translation.halves import halves_of
from translation.models import (
    CheckSettings,
    ChosenFor,
    Job,
    JobItem,
    LiveBasis,
    Pair,
    ReadersState,
    SegmentChange,
    TranslatedDraft,
    WorkState,
)
from translation.sources import direction, sending
from translation.state import news, reckoning, still_stands, values
from translation.state.gathering import gather
from translation.together import carrying

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]

OLD, NEW, NEWER = (f"https://example.org/report-{year}.pdf" for year in (2024, 2025, 2026))
WELSH = "https://example.org/adroddiad-2024.pdf"


@pytest.fixture
def joining(english_index, make_post):
    button = {"heading": "Read", "text": "", "link_text": "The report", "url": OLD}
    body = [("text", "<p>Our report.</p>"), ("call_to_action", button)]
    page = make_post(english_index, title="Report", body=body)
    page.save_revision()
    return page


@pytest.fixture
def translation(joining, send):
    return send(joining)


@pytest.fixture
def choice(translation, translator):
    """The choice of the button’s address, as it is stored."""

    def find():
        pieces = sheet.of(translation, translator).pieces
        return next(one for one in pieces if one.path.endswith(".url"))

    return find


@pytest.fixture
def put(translation, translator, choice):
    def put_now(text, **how):
        return writing.write(translation, translator, {choice().key: text}, **how)

    return put_now


@pytest.fixture
def let_stand(put, choice):
    return lambda: put(choice().text, marks={choice().key: STANDS})


@pytest.fixture
def live(translation, fill, put, approver):
    """The Welsh post, live with an address of its own."""
    put(WELSH)
    return drafts.publish(fill(translation), approver)


@pytest.fixture
def change(joining, approver):
    """Give the source another address, in a draft or published alone."""

    def change_now(address, reason="late"):
        page = BlogPostPage.objects.get(pk=joining.pk).get_latest_revision_as_object()
        page.body[1].value["url"] = address
        revision = page.save_revision(user=approver)
        if reason:
            with decisions.alone(reason):
                revision.publish(user=approver)
        return page

    return change_now


@pytest.fixture
def renew(change, send, translation):
    """Publish another address alone, and send it."""

    def renew_now(address=NEW):
        send(change(address))
        translation.source.refresh_from_db()

    return renew_now


@pytest.fixture
def pair(joining):
    return lambda: Pair.objects.of(joining)


def address_of(twin):
    return BlogPostPage.objects.get(pk=twin.pk).body[1].value["url"]


def is_as_rebuilt(pair):
    ((_pair, derived),) = reckoning.reckon([pair])
    return all(
        getattr(pair, name) == value for name, value in derived.items() if name != "behind_since"
    )


def test_a_choice_is_out_of_date_once_the_source_has_something_else(live, renew, choice):
    assert choice().status == "done"
    renew()
    found = choice()
    assert (found.status, found.was, found.source_label) == ("outdated", OLD, NEW)
    assert found.value == WELSH


def test_readers_state_is_out_of_date_from_the_publication_on(live, change, pair):
    assert pair().readers_state == ReadersState.LIVE
    change(NEW, reason="")
    assert (pair().readers_state, pair().work_state) == (ReadersState.LIVE, WorkState.NEEDS_WORK)
    change(NEW)
    assert pair().readers_state == ReadersState.OUT_OF_DATE
    assert pair().lacking == "cy"
    assert is_as_rebuilt(pair())
    assert address_of(live) == WELSH


def test_nobody_publishes_it_alone_without_a_reason(live, joining, approver):
    page = BlogPostPage.objects.get(pk=joining.pk)
    page.body[1].value["url"] = NEW
    with pytest.raises(NotReadyError):
        page.save_revision(user=approver).publish(user=approver)


def test_sending_it_again_makes_it_work_for_the_translator(live, renew, pair):
    renew()
    assert pair().work_state == WorkState.IN_TRANSLATION
    assert is_as_rebuilt(pair())


def test_where_nothing_was_chosen_the_value_is_a_fact_as_before(
    translation, fill, approver, change, pair, choice, send
):
    twin = drafts.publish(fill(translation), approver)
    send(change(NEW, reason=""))
    page = translation.source.get_source_instance()
    page.get_latest_revision().publish(user=approver)
    assert address_of(twin) == NEW
    assert pair().readers_state == ReadersState.LIVE
    assert choice().status == "optional"


def test_handing_in_is_refused_until_somebody_has_decided(live, renew, translation, translator):
    renew()
    with pytest.raises(NotReadyError) as refusal:
        drafts.send_for_review(translation, translator)
    assert [one.code for one in refusal.value.reasons] == ["untranslated"]


def test_the_refusal_names_the_place(live, renew, translation, translator, client, choice):
    renew()
    client.force_login(translator)
    address = reverse("translation:desk", args=[translation.pk])
    answer = client.post(address, {"action": "review"}, follow=True)
    text = answer.content.decode()
    assert "1 piece of text is not translated yet." in text
    assert choice().place.label in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/adroddiad-2025.pdf", "https://example.org/adroddiad-2025.pdf"),
        ("", NEW),
    ],
)
def test_another_choice_settles_it_once_it_is_published(
    live, renew, put, choice, pair, translation, approver, text, expected
):
    renew()
    put(text)
    assert choice().is_settled
    assert pair().readers_state == ReadersState.OUT_OF_DATE
    assert address_of(live) == WELSH
    drafts.publish(translation, approver)
    assert address_of(live) == expected
    assert pair().readers_state == ReadersState.LIVE
    assert is_as_rebuilt(pair())


def test_a_choice_still_stands_when_a_person_says_so(
    live, renew, let_stand, choice, pair, translation, translator, approver
):
    renew()
    assert let_stand().saved == 1
    assert (choice().status, choice().value) == ("done", WELSH)
    assert (pair().readers_state, pair().work_state) == (ReadersState.LIVE, WorkState.READY)
    assert is_as_rebuilt(pair())
    line = SegmentChange.objects.latest("pk")
    assert (line.user, line.after, line.source, line.help) == (translator, WELSH, NEW, "earlier")
    drafts.publish(translation, approver)
    assert pair().readers_state == ReadersState.LIVE
    assert let_stand().saved == 0


def test_what_stands_is_asked_about_again_when_the_source_changes_again(
    live, renew, let_stand, choice, pair
):
    renew()
    let_stand()
    renew(NEWER)
    assert (choice().was, choice().source_label) == (NEW, NEWER)
    assert pair().readers_state == ReadersState.OUT_OF_DATE


def test_going_back_clears_it(live, renew, choice, pair):
    renew()
    renew(OLD)
    assert choice().status == "done"
    assert pair().readers_state == ReadersState.LIVE


def test_the_word_for_a_whole_page_reaches_the_desk(live, renew, choice, pair, translator):
    renew()
    (found,) = still_stands.confirm(pair(), translator)
    assert (found.before, found.after, found.twin_text) == (OLD, NEW, WELSH)
    assert found.may_stand
    assert pair().readers_state == ReadersState.LIVE
    assert choice().status == "done"


def test_the_word_for_a_whole_page_does_not_cover_a_later_value(live, change, pair, translator):
    change(NEW)
    still_stands.confirm(pair(), translator)
    change(NEWER)
    assert pair().readers_state == ReadersState.OUT_OF_DATE


def test_a_small_correction_tells_no_reader(live, change, pair):
    change(NEW, reason="small_correction")
    assert pair().readers_state == ReadersState.LIVE
    change(NEWER)
    assert pair().readers_state == ReadersState.OUT_OF_DATE
    assert is_as_rebuilt(pair())


def test_a_value_the_source_no_longer_has_is_a_change_too(live, change, pair, translator):
    change("")
    assert pair().readers_state == ReadersState.OUT_OF_DATE
    at = gather([pair()])[pair().pk]
    (found,) = news.news_of(at, halves_of(pair())).all
    assert (found.before, found.after) == (OLD, "")
    still_stands.confirm(pair(), translator)
    assert pair().readers_state == ReadersState.LIVE
    assert is_as_rebuilt(pair())


def test_whoever_has_not_seen_the_new_value_cannot_let_it_stand(live, renew, put, choice):
    renew()
    seen = choice()
    renew(NEWER)
    (piece,) = [
        one
        for one in put(WELSH, versions={seen.key: seen.version}, marks={seen.key: STANDS}).entries
        if one.is_unsaved
    ]
    assert piece.problems
    assert choice().status == "outdated"


def test_whoever_has_not_seen_the_new_value_does_not_choose_for_it(live, renew, put, choice):
    seen = choice()
    renew()
    written = put("https://example.org/arall.pdf", versions={seen.key: seen.version})
    assert not written.is_clean
    assert choice().value == WELSH


def test_choices_of_before_count_as_current_until_they_are_handed_in(
    live, renew, choice, pair, translation, translator
):
    ChosenFor.objects.all().delete()
    for row, name in (
        (LiveBasis.objects.get(), "items"),
        (TranslatedDraft.objects.get(), "source_items"),
    ):
        setattr(row, name, values.wording(getattr(row, name)))
        row.save()
    renew()
    assert choice().status == "done"
    assert pair().readers_state == ReadersState.LIVE
    drafts.send_for_review(translation, translator)
    renew(NEWER)
    assert (choice().status, choice().was) == ("outdated", NEW)
    assert pair().work_state == WorkState.IN_TRANSLATION


def test_the_counts_of_the_desk_and_of_the_list_have_it(
    live, renew, let_stand, translation, translator
):
    def counted():
        (row,) = listing.rows(listing.sent_into(["cy"], translator))
        desk = sheet.of(translation, translator).counts
        assert (row.done, row.total) == (desk["done"], desk["total"])
        return desk["total"] - desk["done"]

    assert counted() == 0
    renew()
    assert counted() == 1
    let_stand()
    assert counted() == 0


def test_the_desk_shows_both_files_by_name_also_one_that_is_gone(
    english_index,
    make_post,
    send,
    translator,
    approver,
    fill,
    client,
    django_assert_max_num_queries,
):
    group = Group.objects.create(name="Translators of files")
    GroupCollectionPermission.objects.create(
        group=group,
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(codename="choose_document"),
    )
    translator.groups.add(group)
    translator = type(translator).objects.get(pk=translator.pk)
    first, second, welsh = (
        SiteDocument.objects.create(title=title, file=ContentFile(b"x", name=f"{title}.txt"))
        for title in ("First edition", "Second edition", "Argraffiad cyntaf")
    )
    page = make_post(
        english_index, title="A file", body=[("document", {"title": "It", "document": first})]
    )
    translation = send(page)
    key = next(
        p.key
        for p in sheet.of(translation, translator).pieces
        if "document" in p.path and p.kind == "choice"
    )
    writing.write(translation, translator, {key: str(welsh.pk)})
    drafts.publish(fill(translation), approver)
    page.body[0].value["document"] = second
    page.save_revision(user=approver)
    send(page)
    first.delete()
    client.force_login(translator)
    address = reverse("translation:desk", args=[translation.pk])
    with django_assert_max_num_queries(45):
        text = client.get(address).content.decode()
    assert "First edition" in text
    assert "Second edition" in text
    assert 'data-status="outdated"' in text
    assert text.count(">Argraffiad cyntaf</option>") == 1


def test_an_approver_reads_what_was_chosen_and_what_for(
    live, renew, let_stand, put, translation, translator
):
    def shown():
        drafts.send_for_review(translation, translator)
        twin = BlogPostPage.objects.get(pk=live.pk)
        return [
            (one.source_before, one.source_after, one.text_before, one.text_after)
            for one in comparing.since_live(translation, twin)
        ]

    renew()
    let_stand()
    assert shown() == [(OLD, NEW, WELSH, WELSH)]
    put(WELSH.replace("2024", "2025"))
    assert shown() == [(OLD, NEW, WELSH, WELSH.replace("2024", "2025"))]


def test_a_copy_of_a_choice_is_as_far_behind(
    live, renew, joining, translation, editor, send, translator
):
    renew()
    page = BlogPostPage.objects.get(pk=joining.pk)
    copy = page.copy(update_attrs={"slug": "a-copy"}, copy_revisions=False, keep_live=False)
    copied = send(copy)
    carrying.carry(page, copy, copied, editor)
    pieces = sheet.of(copied, translator).pieces
    one = next(one for one in pieces if one.path.endswith(".url"))
    assert (one.status, one.was, one.value) == ("outdated", OLD, WELSH)


def test_a_pair_that_is_turned_knows_what_its_values_were_chosen_for(
    live, pair, approver, translator, publish_alone
):
    direction.turn(pair(), approver)
    body = BlogPostPage.objects.get(pk=live.pk).body
    body[1].value["url"] = "https://example.org/adroddiad-2025.pdf"
    source = publish_alone(live, body=body)
    assert pair().readers_state == ReadersState.OUT_OF_DATE
    translation = sending.send(source, approver)[-1].translation
    pieces = sheet.of(translation, translator).pieces
    one = next(one for one in pieces if one.path.endswith(".url"))
    assert (one.status, one.was, one.value) == ("outdated", WELSH, OLD)


def test_a_job_tells_that_its_source_has_moved_on(live, change, pair, editor, translator):
    job = Job.objects.create(
        title="Autumn", language="cy", state=Job.State.OUT, translator=translator, sent_by=editor
    )
    item = JobItem.objects.create(job=job, pair=pair(), position=1, state=JobItem.State.SENT)
    change(NEW, reason="")
    item.refresh_from_db()
    assert item.moved_on_at


def test_an_address_of_something_else_is_told_as_advice(
    put, choice, client, translator, translation
):
    put(WELSH)
    assert not choice().is_unlike
    written = put("https://another.example/adroddiad")
    # It is saved all the same, and told at once.
    assert written.is_clean
    assert any(getattr(piece, "is_unlike", False) for piece in written.entries)
    client.force_login(translator)
    page = client.get(reverse("translation:desk", args=[translation.pk])).content.decode()
    assert f'id="h-{choice().key}"' in page
    settings = CheckSettings.load()
    settings.addresses = f"{OLD} https://another.example/adroddiad"
    settings.save()
    assert not choice().is_unlike

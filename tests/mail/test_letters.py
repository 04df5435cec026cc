"""A letter says in each language what editors wrote, filled in, safely."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.utils.translation import gettext_lazy, override

from mail import registry
from mail.braces import is_sound
from mail.letters import SUBJECT_LENGTH, compose
from mail.models import Letter
from mail.outbox import queue
from mail.registry import Shape, find, names, wording
from mail.values import InLanguage, Line
from mail.wordings import InUse, follow_release

ADDRESS = "https://www.example.org/a/?b=1&c=2"
LETTERS = [name for name in names() if name != "probe"]


def written(kind, language="en", enclosed="", **context):
    return compose(kind, language, {"address": ADDRESS, **context}, InUse(), enclosed)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "cy", ""])
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_can_be_sent_as_it_came(name, language):
    kind = find(name)
    assert all(is_sound(kind, kind.shipped[code]) for code in ("en", "cy"))
    letter = compose(kind, language, kind.examples(), InUse())
    assert letter.subject
    assert "{" not in letter.subject + letter.text + letter.html
    assert "{" not in str(kind.title) + str(kind.purpose)
    needed = {one.name: one.example for one in kind.placeholders if one.is_required}
    assert compose(kind, language, needed, InUse()).text


def test_the_two_wordings_of_a_letter_use_the_same_placeholders():
    for name in LETTERS:
        both = find(name).shipped
        used = {
            code: sorted(
                one.name
                for one in find(name).placeholders
                if f"{{{one.name}}}" in both[code].subject + both[code].body
            )
            for code in ("en", "cy")
        }
        assert used["en"] == used["cy"], name
        assert both["en"].subject != both["cy"].subject


def test_the_guide_for_developers_lists_every_letter_with_its_placeholders():
    guide = (settings.BASE_DIR / "docs" / "mail.md").read_text()
    rows = re.findall(r"^\| (.+) \| `(\w+)` \| (.+) \|$", guide, re.MULTILINE)
    with override("en"):
        there = [(str(find(name).title), name, _in_the_guide(find(name))) for name in LETTERS]
    assert sorted(rows) == sorted(there)


def _in_the_guide(kind):
    said = [f"**{one.name}**" if one.is_required else one.name for one in kind.placeholders]
    shapes = [" (lines)" if one.shape is Shape.LINES else "" for one in kind.placeholders]
    return ", ".join(name + shape for name, shape in zip(said, shapes, strict=True))


def test_a_letter_in_both_languages_says_which_is_which(probe):
    letter = written(probe, "", name="Mair", enclosed="Their <b>own</b> words")
    assert letter.subject == "Cymraeg i Mair / English for Mair"
    assert letter.html.index('<div lang="cy">') < letter.html.index('<div lang="en">')
    assert '<p lang="en">The English text is below.</p>' in letter.html
    assert "Their &lt;b&gt;own&lt;/b&gt; words" in letter.html
    assert letter.text.index("Annwyl Mair") < letter.text.index("Dear Mair")
    assert letter.text.count("Their <b>own</b> words") == 1


def test_a_letter_loads_nothing(probe):
    html = written(probe, "", name="Mair").html
    assert not any(mark in html for mark in ("<img", "<link", "<script", "url(", "@import"))


def test_what_is_filled_in_stays_text(probe):
    letter = written(probe, name="<script>{note}</script> & co", note="one\ntwo")
    assert "<script>" not in letter.html
    assert "&lt;script&gt;{note}&lt;/script&gt; &amp; co" in letter.html
    assert "one<br/>two" in letter.html
    assert "one\ntwo" in letter.text


def test_a_paragraph_about_nothing_is_left_out(probe):
    letter = written(probe, name="Mair")
    assert "Note:" not in letter.text + letter.html
    assert "<ul" not in letter.html


def test_addresses_can_be_followed_and_lists_are_lists(probe):
    lines = [
        Line("Afon", "https://x.example/1", {"en": "due", "cy": "dyddiad cau"}, language="cy"),
        Line("A <b>river</b>"),
    ]
    letter = written(probe, lines=lines)
    safe = ADDRESS.replace("&", "&amp;")
    assert f'<a href="{safe}">{safe}</a>' in letter.html
    assert '<li><span lang="cy"><a href="https://x.example/1">Afon</a></span><br/>due</li>' in (
        letter.html
    )
    assert "<li>A &lt;b&gt;river&lt;/b&gt;</li>" in letter.html
    assert "- Afon <https://x.example/1>\n  due\n- A <b>river</b>" in letter.text
    assert f"Go: {ADDRESS}\n" in letter.text


def test_an_address_that_is_no_web_address_is_no_link(probe):
    assert "<a" not in written(probe, address="javascript:alert(1)").html


def test_values_speak_the_language_of_each_half(probe):
    in_welsh = written(probe, "cy", name=date(2026, 3, 1), note=gettext_lazy("Welsh"))
    assert "1 Mawrth 2026" in in_welsh.text
    assert "Cymraeg" in in_welsh.text
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    assert "1 July 2026, 10:00" in written(probe, name=summer).text
    foreign = written(probe, name=InLanguage("Bore da", "cy"))
    assert '<span lang="cy">Bore da</span>' in foreign.html
    own = written(probe, "cy", name=InLanguage("Bore da", "cy"))
    assert "<span" not in own.html


def test_a_subject_is_one_line_of_bearable_length_and_neither_language_is_lost(probe):
    letter = written(probe, "", name="Gwenllian\r\nBcc: x@y.example\x00 " + "a" * 300)
    assert len(letter.subject) <= SUBJECT_LENGTH
    assert letter.subject.isprintable()
    assert "Cymraeg i" in letter.subject
    assert "English for" in letter.subject


@pytest.mark.parametrize("context", [{}, {"address": ADDRESS, "nonsense": 1}])
def test_code_that_gives_the_wrong_values_is_told_at_once(probe, context):
    with pytest.raises(ValueError, match="probe"):
        compose(probe, "en", context, InUse())


@pytest.mark.django_db
def test_a_letter_nobody_registered_is_not_sent():
    with pytest.raises(LookupError, match="nothing"):
        queue("a@example.org", "nothing", "en", {})


def publish(letter, **fields):
    for field, text in fields.items():
        setattr(letter, field, text)
    letter.full_clean()
    letter.save_revision().publish()


def test_a_draft_is_tried_before_it_is_used(letter, probe):
    letter.subject_en = "Another"
    letter.save_revision()
    assert written(probe).subject == "English for"
    Letter.objects.get(pk=letter.pk).get_latest_revision().publish()
    assert written(probe).subject == "Another"


def test_an_empty_half_is_sent_as_it_came_never_in_the_other_language(letter, probe):
    publish(letter, subject_cy="", body_cy="", subject_en="Changed")
    assert written(probe, "cy", name="Mair").subject == "Cymraeg i Mair"
    assert "Annwyl Mair" in written(probe, "cy", name="Mair").text


def test_a_wording_the_code_has_outgrown_is_not_sent(letter, probe, monkeypatch, caplog):
    publish(letter, subject_en="For {name}")
    fewer = replace(
        probe,
        placeholders=probe.placeholders[1:],
        shipped={code: wording("New", "{address}") for code in ("en", "cy")},
    )
    monkeypatch.setitem(registry._kinds, "probe", fewer)
    assert written(fewer).subject == "New"
    assert "no longer fits" in caplog.text


def test_a_wording_nobody_changed_follows_the_release_and_our_own_stays(letter, probe, monkeypatch):
    newer = {code: wording("Newer", "{address}") for code in ("en", "cy")}
    monkeypatch.setitem(registry._kinds, "probe", replace(probe, shipped=newer))
    follow_release()
    letter.refresh_from_db()
    assert (letter.subject_en, letter.is_shipped) == ("Newer", True)

    publish(letter, subject_en="Ours")
    newest = {code: wording("Newest", "{address}") for code in ("en", "cy")}
    monkeypatch.setitem(registry._kinds, "probe", replace(probe, shipped=newest))
    follow_release()
    letter.refresh_from_db()
    assert (letter.subject_en, letter.is_shipped) == ("Ours", False)


def test_an_empty_half_counts_as_missing_for_those_who_may_fill_it(letter, translator, editor):
    from labels import halves

    publish(letter, body_cy="")
    letter.refresh_from_db()
    letter.save()
    with override("en"):
        [gap] = halves.gaps(translator, [Letter])
    assert (gap.title, gap.lacking, gap.field) == ("A probe", "cy", "Text in Welsh")
    assert gap.text.startswith("Dear {name} Note")
    assert halves.gaps(editor, [Letter]) == []

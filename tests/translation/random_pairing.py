"""What translators and whoever looks after pairs and the tree do, each chosen by chance."""

from typing import Any

from wagtail_localize.models import Translation

from tests.translation.random_choosing import Choosing, is_a_place_for, named
from tests.translation.random_site import MARKS
from translation.desk import drafts, pieces, sheet, writing
from translation.desk.applying import STANDS
from translation.desk.segments import translation_of
from translation.free import confirming, freeing, tying
from translation.going_live import waits
from translation.halves import halves_of
from translation.locales import OTHER, language_of
from translation.models import Pair, ReadersState, WorkState
from translation.models.states import WaiverReason
from translation.sources import direction, sending
from translation.state import still_stands, waivers
from translation.state.gathering import gather
from translation.state.news import news_of
from translation.together import deeds


class Pairing(Choosing):
    """Translating, deciding about pairs, and changing the tree."""

    # Translating

    def send(self) -> str:
        record = self._any(self._sources())
        sending.send(record, self.people.editor)
        return named(record)

    def translate(self) -> str:
        translation = self._translation()
        return self._write(translation) if translation else ""

    def translate_and_publish(self) -> str:
        translation = self._translation()
        if not translation:
            return ""
        self._write(translation, everything=True)
        drafts.publish(translation, self.people.approver)
        return named(translation.get_target_instance())

    def translate_and_hand_in(self) -> str:
        translation = self._translation()
        if not translation:
            return ""
        self._write(translation, everything=True)
        drafts.send_for_review(translation, self.people.translator)
        return named(translation.get_target_instance())

    def bring_up_to_date(self) -> str:
        """The whole way: sent, translated, handed in and published."""
        return self._bring_up_to_date(self._any(self._sources()))

    def _bring_up_to_date(self, record: Any) -> str:
        translation = sending.send(record, self.people.editor)[-1].translation
        self._write(translation, everything=True)
        drafts.publish(translation, self.people.approver)
        return named(record)

    def _translation(self) -> Translation | None:
        halves = [half for half in self.site.records() if translation_of(half)]
        return translation_of(self._any(halves)) if halves else None

    def choose(self) -> str:
        """A translator gives a link of the other language, takes it back, or lets it stand."""
        translation = self._translation()
        choices = self._choices(translation) if translation else []
        if not translation or not choices:
            return ""
        one = self._any(choices)
        text, mark = self._any([(self.site.address(), ""), ("", ""), (one.text, STANDS)])
        return self._decide(translation, {one.key: text}, {one.key: mark})

    def _choices(self, translation: Translation) -> list[Any]:
        found = sheet.of(translation, self.people.translator).pieces
        return [one for one in found if one.kind == "choice" and one.place.choice == "link"]

    def _decide_about_all(self, translation: Translation) -> None:
        late = [one for one in self._choices(translation) if not one.is_settled]
        self._decide(
            translation, {one.key: one.text for one in late}, {one.key: STANDS for one in late}
        )

    def _decide(
        self, translation: Translation, texts: dict[str, str], marks: dict[str, str]
    ) -> str:
        written = writing.write(translation, self.people.translator, texts, marks=marks)
        assert written.is_clean, [one.problems for one in written.entries]
        return f"{texts} {marks} for {translation.source.object_repr}"

    def _write(self, translation: Translation, *, everything: bool = False) -> str:
        target = translation.target_locale.language_code
        texts = {}
        for entry in pieces.entries(translation):
            if everything or self.chance.random() < 0.6:
                source = entry.source
                said = source.replace(MARKS[OTHER[target]], MARKS[target])
                if not entry.place.is_slug and not entry.text:
                    texts[entry.key] = said
        if everything:
            self._decide_about_all(translation)
        written = writing.write(translation, self.people.translator, texts)
        assert written.is_clean, [entry.problems for entry in written.entries]
        return f"{written.saved} texts of {translation.source.object_repr}"

    # The pair

    def confirm(self) -> str:
        """Somebody says that the twin still stands: all of it, or at one place."""
        late = set(self._keys(readers_state=ReadersState.OUT_OF_DATE))
        late |= set(self._keys(work_state=WorkState.NEEDS_WORK))
        sources = [half for half in self._sources() if half.translation_key in late]
        if not sources:
            return ""
        source = self._any(sources)
        pair = Pair.objects.of(source)
        path = None
        if self.chance.random() < 0.7:
            changes = news_of(gather([pair])[pair.pk], halves_of(pair)).all
            paths = [change.path for change in changes if change.may_stand]
            path = self._any(paths) if paths else None
        still_stands.confirm(pair, self.people.translator, path)
        return f"{named(source)} {path}"

    def withdraw(self) -> str:
        pair = Pair.objects.get(pk=self._any(self.site.records()).translation_key)
        return f"{still_stands.withdraw(pair, self.people.approver)} words of {pair}"

    def waive(self) -> str:
        pair = Pair.objects.get(pk=self._any(self.site.records()).translation_key)
        if pair.waived_at:
            waivers.end(pair, self.people.approver)
        else:
            waivers.waive(pair, self.people.approver, WaiverReason.RECORD)
        return f"{pair} {pair.waived_at}"

    def turn(self) -> str:
        """The other language becomes the source language."""
        finished = set(self._keys(work_state=WorkState.READY))
        records = [half for half in self._sources() if half.translation_key in finished]
        if not records:
            return ""
        record = self._any(records)
        direction.turn(Pair.objects.of(record), self.people.approver)
        return named(record)

    def free_or_tie(self) -> str:
        """Each language goes its own way, or one is translated from the other again."""
        pair = Pair.objects.get(pk=self._any(self.site.records()).translation_key)
        if pair.is_free:
            return f"tied {pair}: {tying.tie(pair, self.people.approver)}"
        halves = halves_of(pair)
        is_begun = pair.work_state == WorkState.IN_TRANSLATION
        if len(halves.present) < len(MARKS) or is_begun:
            # The draft would hold words of the other language, which a person would write over.
            return ""
        freeing.free(pair, self.people.editor)
        return f"freed {pair}"

    def compare(self) -> str:
        """Somebody says that both halves of a free pair say the same."""
        keys = self._keys(is_free=True)
        if not keys:
            return ""
        pair = Pair.objects.get(pk=self._any(sorted(keys)))
        confirming.confirm(pair, self.people.approver, confirming.seen(halves_of(pair)))
        return f"{pair}"

    def wait(self) -> str:
        record = self._any(self._with_drafts())
        revision = record.get_latest_revision()
        if revision is None or revision.pk == record.live_revision_id:
            return ""
        waits.begin(record, revision, self.people.approver)
        return f"{named(record)} {revision.pk}"

    # The tree

    def move(self) -> str:
        page = self._any(self._pages())
        beside = [other for other in self._pages() if is_a_place_for(page, other)]
        target = self._any(beside) if beside else page.get_parent()
        position = "last-child" if beside else self.chance.choice(["first-child", "last-child"])
        page.move(target, pos=position, user=self.people.approver)
        return f"{named(page)} below {target}"

    def copy(self) -> str:
        page = self._any(self._pages())
        title = self.site.say(language_of(page))
        changed = {"title": title, "slug": title.replace(" ", "-")}
        self.site.add(page.copy(update_attrs=changed, user=self.people.editor))
        return f"{named(page)} as {title}"

    def delete(self) -> str:
        records = self.site.records()
        if len(records) < 6:
            return ""
        record = self._any(records)
        twin = self._any([None, None, record.get_twin()])
        deeds.delete(record, twin, self.people.approver)
        return f"{named(record)}{' and its twin' if twin else ''}"

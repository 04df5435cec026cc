"""What search may be taught: forms of Welsh words, without mutation."""

import re
import unicodedata
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from search.languages import lexicon
from search.models import TaughtWord
from welsh.folding import folded
from welsh.mutations import radicals
from welsh.words import words

_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_STRAIGHT: Final = str.maketrans({**dict.fromkeys("‘’ʼ`", "'"), **dict.fromkeys("‐‑", "-")})


class TaughtWordForm(WagtailAdminModelForm):
    """A form and its word, each one word and neither mutated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("form", "lemma"):
            self.fields[name].widget.attrs["lang"] = "cy"

    def clean_form(self) -> str:
        """The form as search takes it."""
        return one_word(self.cleaned_data["form"])

    def clean_lemma(self) -> str:
        """The word as search takes it."""
        return one_word(self.cleaned_data["lemma"])

    def clean(self) -> dict[str, Any]:
        """See that neither is mutated: mutations are found by themselves."""
        cleaned: dict[str, Any] = super().clean()
        form, lemma = cleaned.get("form"), cleaned.get("lemma")
        if form and lemma:
            for name, word, is_own in (("form", form, form == lemma), ("lemma", lemma, True)):
                if radical := unmutated(word, is_own=is_own):
                    says = _("This seems to be mutated: %(word)s. Without mutation: %(radical)s.")
                    self.add_error(name, says % {"word": word, "radical": radical})
        return cleaned


def one_word(text: str) -> str:
    """A word in small letters, with straight apostrophes and hyphens.

    Raises:
        ValidationError: if it is not one word, or not all of it is what search looks for.
    """
    word = unicodedata.normalize("NFC", text).strip().lower().translate(_STRAIGHT)
    if len(word.split()) > 1:
        raise forms.ValidationError(_("One word, without spaces."))
    if not _LETTERS.fullmatch(word):
        raise forms.ValidationError(_("Letters, hyphens and apostrophes only."))
    looked_for = [found.text for found in words(word)]
    if looked_for != [word]:
        raise forms.ValidationError(_("Without what leans on the word after an apostrophe."))
    return word


def unmutated(word: str, *, is_own: bool) -> str | None:
    """What a word is without mutation, if the lists of words or what was taught know that.

    Args:
        word: one word in small letters.
        is_own: somebody says that it is a word of its own, so that only a list that has it as a
            mutated form says otherwise.
    """
    known = lexicon()
    lemmas = known.lemmas(word)
    if word in lemmas or known.is_headword(folded(word)) or (is_own and not lemmas):
        return None
    possible = [radical for radical, _mutation in radicals(word)]
    taught = set(TaughtWord.objects.filter(form__in=possible).values_list("form", flat=True))
    return next((one for one in possible if one in taught or known.lemmas(one)), None)

"""The form of pages that are meant to last: who looks after them, and when to check them."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import AdminDateInput

from core.forms import BasePageForm
from core.upkeep.models import Upkeep, a_year_after

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def who_may_work_here() -> QuerySet[Any]:
    """Everybody who can sign in to the admin."""
    people = get_user_model()._default_manager
    return people.with_perm("wagtailadmin.access_admin", backend=MODEL_BACKEND)


class OwnerField(forms.ModelChoiceField):
    """Chooses a colleague by name."""

    def label_from_instance(self, obj: Any) -> str:
        """The name as the admin shows it."""
        return get_user_display_name(obj)


class LastingForm(BasePageForm):
    """A page form that also says who looks after the pair, and when it is to be checked."""

    content_owner = OwnerField(
        label=_("Looked after by"),
        queryset=get_user_model()._default_manager.none(),
        required=False,
        help_text=_("Is asked to check the page, in both languages, when the day has come."),
    )
    review_on = forms.DateField(
        label=_("Check again on"),
        widget=AdminDateInput,
        required=False,
        help_text=_(
            "The day on which somebody should see whether all of it is still correct. "
            "Leave it empty for what stays as it is."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "content_owner" not in self.fields:
            return
        self.fields["content_owner"].queryset = who_may_work_here()
        self.kept = Upkeep.objects.filter(pair=self.instance.translation_key).first()
        self.initial["content_owner"] = self.kept.owner_id if self.kept else self._first_owner()
        self.initial["review_on"] = (
            self.kept.review_on if self.kept else a_year_after(timezone.localdate())
        )

    def _first_owner(self) -> int | None:
        return self.instance.owner_id or getattr(self.for_user, "pk", None)

    def save(self, commit: bool = True) -> Any:
        """Hand the care on to the page, which keeps it with its next draft."""
        page = super().save(commit)
        given = {"content_owner", "review_on"} & set(self.cleaned_data)
        if given and (self.kept is None or given & set(self.changed_data)):
            page.upkeep_given = {
                "owner": self.cleaned_data.get("content_owner"),
                "review_on": self.cleaned_data.get("review_on"),
            }
        return page

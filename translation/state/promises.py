"""Who sees to a pair, and by when its other language is promised."""

from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from translation import rights
from translation.halves import Halves
from translation.kinds import Someone
from translation.models import Pair

PROMISED = "translation.promise"


def may_promise(user: Someone, halves: Halves) -> bool:
    """Whether a person may say who sees to a pair and by when.

    Whoever may change either half may, and who sends for translation.
    """
    return bool(halves.present) and (
        user.has_perm("translation.send_for_translation")
        or any(rights.may_change(user, half) for half in halves.present)
    )


def possible_owners(pair: Pair, halves: Halves) -> QuerySet[Any]:
    """The people who may edit either half, and whoever is the owner now."""
    asked = [Q(pk=pair.owner_id)]
    for half in halves.present:
        policy = policy_registry.get(half)
        editors = policy.users_with_any_permission_for_instance({"change"}, half)
        asked.append(Q(pk__in=editors.values("pk")))
    return get_user_model().objects.filter(reduce(or_, asked)).order_by("username")


class OwnerField(forms.ModelChoiceField):
    """A choice of people by the names they are known by."""

    def label_from_instance(self, obj: Any) -> str:
        """The person's name."""
        return str(get_user_display_name(obj))


class PromiseForm(forms.ModelForm):
    """The owner of a pair and the day its other language is promised for.

    Args:
        halves: the pair's halves, whose editors can be chosen.
    """

    class Meta:
        model = Pair
        fields = ["owner", "due_on"]
        field_classes = {"owner": OwnerField}
        widgets = {"due_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, halves: Halves, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.halves = halves
        owner: Any = self.fields["owner"]
        owner.queryset = possible_owners(self.instance, halves)

    def keep(self, user: Someone) -> None:
        """Save what was chosen and write it into the history of the half written first."""
        if not self.has_changed():
            return
        pair = self.save(commit=False)
        pair.save(update_fields=["owner", "due_on"])
        owner = get_user_display_name(pair.owner) if pair.owner else ""
        data = {"owner": str(owner), "due_on": pair.due_on}
        log(instance=self.halves.present[0], action=PROMISED, user=user, data=data)

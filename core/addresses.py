"""The words of our own addresses, which are translated like any other word.

They stand here as messages so that `/en/search/` is `/cy/chwilio/`.
"""

from django.utils.translation import pgettext_lazy

SEARCH = pgettext_lazy("address", "search/")
TITLES = pgettext_lazy("address", "titles/")
FEED = pgettext_lazy("address", "feed/")
NOT_YET = pgettext_lazy("address", "not-yet/")
COMPONENTS = pgettext_lazy("address", "components/")
PEOPLE = pgettext_lazy("address", "people/")
ORGANISATIONS = pgettext_lazy("address", "organisations/")
LAWS = pgettext_lazy("address", "laws/")
TOPICS = pgettext_lazy("address", "topics/")
AREAS = pgettext_lazy("address", "areas/")
SIGNATURE = pgettext_lazy("address", "signature/")
CONFIRM = pgettext_lazy("address", "confirm/")
STOP = pgettext_lazy("address", "stop-news/")

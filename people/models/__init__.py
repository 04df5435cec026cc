"""Records of people, organisations and laws: one each, translated like prose."""

from people.models.addresses import FormerAddress
from people.models.laws import Law, LawState
from people.models.organisations import FormerName, Organisation
from people.models.persons import DatedRole, Person
from people.models.records import Record

__all__ = [
    "DatedRole",
    "FormerAddress",
    "FormerName",
    "Law",
    "LawState",
    "Organisation",
    "Person",
    "Record",
]

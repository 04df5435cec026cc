"""Terms that tests are about."""

import pytest

from translation.models import Term


@pytest.fixture
def make_term(db):
    """Save a term; agreed unless told otherwise."""

    def make(en="co-production", cy="cydgynhyrchu", **fields):
        term = Term(en=en, cy=cy, **{"status": Term.Status.AGREED, **fields})
        term.full_clean()
        term.save()
        return term

    return make

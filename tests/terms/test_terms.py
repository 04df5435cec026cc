"""What a term may be, and that a change of one is seen at once."""

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError

from translation.models import Term, TermsStamp
from translation.terms import current
from translation.terms.current import current_terms, terms_for_readers


def keys_in(text, language="en"):
    return [found.terms[0].key for found in current_terms().found_in(text, language)]


def test_only_agreed_terms_are_looked_for(make_term):
    agreed = make_term()
    make_term("carer", "gofalwr", status=Term.Status.DRAFT)
    make_term("client", "cleient", status=Term.Status.RETIRED)
    assert keys_in("co-production, carers and clients") == [agreed.pk]


def test_a_change_is_seen_at_once_and_otherwise_costs_one_query(
    make_term, django_assert_num_queries
):
    term = make_term()
    assert keys_in("carers") == []
    term.en = "carer"
    term.save()
    assert keys_in("carers") == [term.pk]
    with django_assert_num_queries(1):
        assert keys_in("carers") == [term.pk]
    term.delete()
    assert keys_in("carers") == []


def test_a_change_by_another_process_is_seen_whatever_is_in_the_cache(make_term):
    make_term()
    assert keys_in("co-production")
    # What another process does reaches this one by the database alone.
    Term.objects.all().delete()
    current.changed()
    stamp = TermsStamp.objects.get().stamp
    cache.clear()
    assert keys_in("co-production") == []
    assert TermsStamp.objects.get().stamp == stamp


def test_readers_pages_ask_no_query_for_half_a_minute(make_term, django_assert_num_queries):
    make_term()
    assert terms_for_readers().pairs
    with django_assert_num_queries(0):
        assert terms_for_readers().pairs


def test_there_may_be_no_terms(db):
    assert current_terms().found_in("co-production", "en") == []


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"en": "", "cy": ""}, "en"),
        ({"cy": ""}, "cy"),
        ({"in_glossary": True, "definition_en": "Working as equals."}, "definition_cy"),
        ({"avoid_cy": "Cydgynhyrchu"}, "avoid_cy"),
        ({"other_en": "carer", "avoid_en": "carer"}, "avoid_en"),
    ],
)
def test_a_term_that_lacks_or_contradicts_something_is_refused(make_term, fields, name):
    with pytest.raises(ValidationError) as refused:
        make_term(**fields)
    assert list(refused.value.message_dict) == [name]


def test_a_proposal_may_have_one_language(make_term):
    assert str(make_term(cy="", status=Term.Status.DRAFT)) == "co-production"


def test_the_same_words_are_one_term(make_term):
    make_term("board", "bwrdd")
    make_term("board", "astell")
    with pytest.raises(ValidationError, match="There is such a term"):
        make_term("Board", "Bwrdd")


def test_forms_are_kept_one_a_line(make_term):
    term = make_term(other_en=" coproduction \n\n co  producing\ncoproduction")
    assert term.as_pair().other_en == ("coproduction", "co producing")

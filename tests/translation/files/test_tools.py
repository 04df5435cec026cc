"""Round trips through tools of others: translate-toolkit, OmegaT, and a validator of schemas."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from tests.translation.files import omegat
from tests.translation.files.generated import documents
from translation.files import formats

# Debian's php-symfony-translation brings the schemas as OASIS has published them.
SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")


def toolkit(program, *arguments):
    """Run a program of translate-toolkit."""
    command = [Path(sys.executable).parent / program, "--progress=none", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603


def pairs_of(documents):
    return {
        line.unit.key: (line.unit.source, line.unit.target)
        for document in documents
        for line in document.lines
    }


@pytest.fixture
def written(sample, tmp_path):
    """Write the sample in a format to a file."""

    def write(name):
        found = formats.FORMATS[name]
        path = tmp_path / f"{name}.{found.extension}"
        path.write_bytes(found.write(sample))
        return path

    return write


@pytest.mark.parametrize(
    ("name", "module", "kind"),
    [
        ("xliff1", "translate.storage.xliff", "xlifffile"),
        ("xliff2", "translate.storage.xliff2", "Xliff2File"),
        ("po", "translate.storage.pypo", "pofile"),
    ],
)
def test_the_toolkit_reads_a_file_and_writes_in_it(name, module, kind, written, sample):
    path = written(name)
    storage = getattr(__import__(module, fromlist=[kind]), kind)
    store = storage.parsefile(str(path))
    unit = next(one for one in store.units if str(one.source) == "It froze. It thawed.")
    unit.target = "Rhewodd. Dadmerodd."
    found = pairs_of(formats.read(bytes(store)))
    assert found == pairs_of([sample]) | {"2-12": ("It froze. It thawed.", "Rhewodd. Dadmerodd.")}


def test_po_survives_being_xliff_for_a_while(written, sample, tmp_path):
    between, back = tmp_path / "between.xlf", tmp_path / "back.po"
    toolkit("po2xliff", written("po"), between)
    toolkit("xliff2po", between, back)
    (as_xliff,) = formats.read(between.read_bytes())
    assert pairs_of([as_xliff]) == pairs_of([sample])
    (as_po,) = formats.read(back.read_bytes())
    assert pairs_of([as_po]) == pairs_of([sample])
    assert [line.version for line in as_po.lines] == [line.version for line in sample.lines]
    assert (as_po.original, as_po.digest) == (sample.original, sample.digest)


def test_xliff_that_was_po_for_a_while_comes_back_with_what_was_written_there(
    written, sample, tmp_path
):
    """The toolkit takes names and codes away on the way to PO: such texts come by their words."""
    source, between, back = written("xliff1"), tmp_path / "between.po", tmp_path / "back.xlf"
    toolkit("xliff2po", source, between)
    text = between.read_text()
    empty = 'msgid "It froze. It thawed."\nmsgstr ""'
    between.write_text(text.replace(empty, empty[:-1] + 'Rhewodd. Dadmerodd."'))
    toolkit("po2xliff", "-t", source, between, back)
    ours, theirs = formats.read(back.read_bytes())
    assert pairs_of([ours]) == pairs_of([sample])
    bare = {line.unit.source: line.unit.target for line in theirs.lines if not line.unit.key}
    assert bare["It froze. It thawed."] == "Rhewodd. Dadmerodd."


def test_texts_the_toolkit_has_cut_into_sentences_are_whole_again(written, tmp_path):
    path = tmp_path / "cut.po"
    toolkit("posegment", written("po"), path)
    text = path.read_text()
    for sentence, word in (("It froze.", "Rhewodd."), ("It thawed.", "Dadmerodd.")):
        text = text.replace(
            f'msgid "{sentence}"\nmsgstr ""', f'msgid "{sentence}"\nmsgstr "{word}"'
        )
    path.write_text(text)
    found = pairs_of(formats.read(path.read_bytes()))
    assert found["2-12"] == ("It froze. It thawed.", "Rhewodd. Dadmerodd.")


@pytest.mark.parametrize("name", ["xliff1", "po"])
def test_the_toolkit_finds_nothing_wrong_with_our_files(name, written, tmp_path):
    found = tmp_path / "found"
    tests = ("xmltags", "escapes", "brackets", "urls", "printf", "variables")
    only = [f"--test={test}" for test in tests]
    toolkit("pofilter", *only, "--fuzzy", written(name), found)
    assert not found.exists() or not pairs_of(_read_if_any(found))


def _read_if_any(path):
    data = path.read_bytes()
    return formats.read(data) if b"pofilter" in data else []


def schema_of(name):
    """A published schema; what it takes from elsewhere is taken from beside it."""

    class Beside(etree.Resolver):
        def resolve(self, url, public_id, context):
            if url.endswith("/xml.xsd"):
                return self.resolve_filename(str(SCHEMAS / "xml.xsd"), context)
            return None

    parser = etree.XMLParser()
    parser.resolvers.add(Beside())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))


@pytest.mark.soak
@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("xliff1", "xliff-core-1.2-strict.xsd"),
        ("omegat", "xliff-core-1.2-strict.xsd"),
        ("xliff2", "xliff-core-2.0.xsd"),
    ],
)
def test_files_are_as_the_published_schemas_want_them(name, schema, sample):
    published = schema_of(schema)
    published.assertValid(etree.fromstring(formats.FORMATS[name].write(sample)))

    @settings(
        max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(document=documents())
    def any_document(document):
        published.assertValid(etree.fromstring(formats.FORMATS[name].write(document)))

    any_document()


@pytest.mark.soak
def test_omegat_translates_sentence_by_sentence_and_keeps_every_code(sample, tmp_path):
    sentences = {
        "It froze.": "Rhewodd.",
        "It thawed.": "Dadmerodd.",
        "Read <g0>the <g1>report</g1></g0> and the <g2>plan</g2>.<x3/>Then write.": (
            "Darllenwch <g0>yr <g1>adroddiad</g1></g0> a’r <g2>cynllun</g2>.<x3/>Yna ysgrifennwch."
        ),
    }
    sent = formats.FORMATS["omegat"].write(sample)
    found = pairs_of(formats.read(omegat.translated(tmp_path, sent, sentences)))
    assert found["2-12"][1] == "Rhewodd. Dadmerodd."
    assert found["2-11"][1] == (
        "Darllenwch ⟦a1⟧yr ⟦b⟧adroddiad⟦/b⟧⟦/a1⟧ a’r ⟦b⟧cynllun⟦/b⟧.\nYna ysgrifennwch."
    )


@pytest.mark.soak
def test_what_omegat_was_not_given_a_translation_for_comes_back_as_none(sample, tmp_path):
    sent = formats.FORMATS["omegat"].write(sample)
    documents = formats.read(omegat.translated(tmp_path, sent, {"It froze.": "Rhewodd."}))
    found = pairs_of(documents)
    assert found["2-11"][1] == ""
    # One sentence of two: whoever takes it over sees what is missing.
    assert found["2-12"][1] == "Rhewodd. It thawed."

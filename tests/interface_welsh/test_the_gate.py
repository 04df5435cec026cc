"""The gate for our Welsh finds each kind of fault, and nothing in a sound project."""

from pathlib import Path

import polib
import pytest

from tools.welsh_gate import mutations
from tools.welsh_gate.__main__ import faults_of
from tools.welsh_gate.texts import Text, all_texts
from welsh.counting import PLURAL_FORMS

SOURCE = """
from django.utils.translation import gettext as _, ngettext
print(_("Contact us"), _("Dear %(name)s"), ngettext("%(n)s page", "%(n)s pages", 2))
"""
TEMPLATE = '{% load i18n %}{% translate "Read more" %}'
PAGES = ["tudalen", "dudalen", "dudalen", "tudalen", "thudalen", "tudalen"]


class Project:
    """A small project on disk, sound until a test spoils it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("home/words.py", SOURCE)
        self.write("home/templates/home/page.html", TEMPLATE)
        self.write("demo/content/page.toml", '[cy]\ntitle = "Cysylltu â ni"\nslug = "xxqq"\n')
        self.write("tools/welsh_gate/allowed.toml", "")
        self.ours = self.catalogue()
        self.add(self.ours, "Contact us", "Cysylltu â ni")
        self.add(self.ours, "Dear %(name)s", "Annwyl %(name)s")
        self.add(self.ours, "Read more", "Darllen mwy")
        pages = {form: f"%(n)s {noun}" for form, noun in enumerate(PAGES)}
        self.add(self.ours, "%(n)s page", msgid_plural="%(n)s pages", msgstr_plural=pages)
        self.overrides = self.catalogue()
        self.add(self.overrides, "July", "Gorffennaf", occurrences=[("django.conf", "")])

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def catalogue(self) -> polib.POFile:
        catalogue = polib.POFile()
        catalogue.metadata = {
            "Content-Type": "text/plain; charset=UTF-8",
            "Plural-Forms": PLURAL_FORMS,
        }
        return catalogue

    def add(self, catalogue: polib.POFile, msgid: str, msgstr: str = "", **more) -> None:
        catalogue.append(polib.POEntry(msgid=msgid, msgstr=msgstr, **more))

    def faults(self) -> list[str]:
        for folder, catalogue in (("locale", self.ours), ("locale_overrides", self.overrides)):
            self.write(f"{folder}/cy/LC_MESSAGES/django.po", str(catalogue))
        return [str(fault) for fault in faults_of(self.root)]


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def the_fault(project: Project) -> str:
    faults = project.faults()
    assert len(faults) == 1, faults
    return faults[0]


def test_a_sound_project_passes(project):
    assert project.faults() == []


def test_a_message_without_welsh_is_found(project):
    project.ours.find("Contact us").msgstr = ""
    assert "'Contact us': missing: not translated" in the_fault(project)


@pytest.mark.parametrize("message", ["Contact us", "Read more"])
def test_a_message_that_the_catalogue_lacks_is_found(project, message):
    project.ours.remove(project.ours.find(message))
    assert f"{message!r}: missing: not in the catalogue" in the_fault(project)


def test_a_fuzzy_message_is_found(project):
    project.ours.find("Contact us").flags.append("fuzzy")
    assert "fuzzy" in the_fault(project)


def test_a_message_no_longer_in_the_source_is_found(project):
    project.add(project.ours, "Fax", "Ffacs")
    assert "unused: no longer in the source" in the_fault(project)


def test_an_obsolete_entry_is_found(project):
    project.add(project.ours, "Fax", "Ffacs", obsolete=True)
    assert "unused: kept as an obsolete entry" in the_fault(project)


def test_a_dropped_placeholder_is_found(project):
    project.ours.find("Dear %(name)s").msgstr = "Annwyl gyfaill"
    assert "placeholders or tags differ" in the_fault(project)


def test_a_missing_plural_form_is_found(project):
    project.ours.find("%(n)s page").msgstr_plural.pop(5)
    assert "has 5 plural forms" in the_fault(project)


def test_another_plural_rule_is_found(project):
    project.ours.metadata["Plural-Forms"] = "nplurals=2; plural=(n != 1);"
    assert "Plural-Forms" in the_fault(project)


def test_a_message_left_in_english_is_found(project):
    project.ours.find("Read more").msgstr = "Read more"
    assert any("same as the English" in fault for fault in project.faults())


def test_an_answer_of_ie_is_found(project):
    project.ours.find("Read more").msgstr = "Ie, darllen mwy"
    assert "Ie or Na" in the_fault(project)


@pytest.mark.parametrize("package", ["django.conf", "a_package_nobody_has"])
def test_a_dead_override_is_found(project, package):
    project.add(project.overrides, "Gone since", "Wedi mynd", occurrences=[(package, "")])
    assert "dead" in the_fault(project)


def test_an_override_of_a_package_without_a_catalogue_is_checked_in_its_source(project):
    locked = "Account locked: too many login attempts. Please try again later."
    project.add(project.overrides, locked, "Mae’r cyfrif dan glo.", occurrences=[("axes", "")])
    assert project.faults() == []


def test_an_override_that_our_own_catalogue_contradicts_is_found(project):
    project.add(project.ours, "July", "Gorffennaf y mis")
    project.write("home/more.py", 'from x import gettext as _\n_("July")\n')
    assert "our own catalogue says something else" in the_fault(project)


def test_a_misspelling_in_the_catalogue_is_found(project):
    project.ours.find("Contact us").msgstr = "Cysyltlu â ni"
    assert the_fault(project).endswith("'Contact us': misspelt: Cysyltlu")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("demo/content/post.toml", '[[body]]\ncy.text = "<p>Gwaeth y wefann</p>"\n'),
        ("demo/content/settings.toml", 'name_cy = "Y wefann"\n'),
        ("home/starting_pages.py", 'STARTING_PAGES = [(A, ("x",), ("Y wefann", "y", "Hon."))]\n'),
        ("labels/first.py", 'Topic(name_en="Websitee", name_cy="Y wefann")\n'),
        ("blog/facets.py", 'WORDS = {"en": "sitee", "cy": "wefann"}\n'),
    ],
)
def test_a_misspelling_is_found_wherever_welsh_is_kept(project, path, text):
    project.write(path, text)
    fault = the_fault(project)
    assert fault.startswith(path)
    assert fault.endswith("misspelt: wefann")


def test_words_by_language_of_each_language_are_welsh_under_welsh_alone(project):
    words = '{"cy": {"en": "sitee", "cy": "cymraeg"}, "en": {"en": "sitee", "cy": "wefann"}}'
    project.write("blog/facets.py", f"WORDS = {words}\n")
    assert the_fault(project).endswith("misspelt: wefann")


def test_marked_english_addresses_and_tags_are_not_spelt(project):
    text = "Darllenwch <lang-en>the small print</lang-en> ar https://example.org/xyzzy <b>nawr</b>"
    project.write("demo/content/post.toml", f"cy.text = '{text}'\n")
    assert project.faults() == []


def test_an_allowed_word_covers_its_mutations_and_clitics(project):
    allowance = '[[words]]\nwhy = "Our word."\nforms = ["dangosfwrdd"]\n'
    project.write("tools/welsh_gate/allowed.toml", allowance)
    project.write("demo/content/post.toml", 'cy.text = "Ei ddangosfwrdd, a’r Dangosfwrdd’n"\n')
    assert project.faults() == []


@pytest.mark.parametrize("kind", ["words", "same"])
def test_an_allowance_nothing_needs_is_found(project, kind):
    project.write("tools/welsh_gate/allowed.toml", f'[[{kind}]]\nwhy = "?"\nforms = ["xyzzy"]\n')
    assert "unused allowance" in the_fault(project)


def test_an_allowance_without_a_reason_is_found(project):
    project.write("tools/welsh_gate/allowed.toml", '[[words]]\nforms = ["dangosfwrdd"]\n')
    project.write("demo/content/post.toml", 'cy.text = "Dangosfwrdd"\n')
    assert "does not say why" in the_fault(project)


def test_advice_is_given_about_mutations_but_fails_nothing(project):
    project.write("demo/content/post.toml", 'cy.text = "Aeth i pobl y dref."\n')
    assert any("pobl" in str(hint) for hint in mutations.advice(list(all_texts(project.root))))
    assert project.faults() == []


def test_a_name_put_in_after_a_word_that_mutates_is_advised_against():
    hints = mutations.advice([Text("x.po", "In %(place)s", "Cwrdd yn %(place)s")])
    assert "which mutates" in str(next(hints))

"""What belongs to the code is collected so that a page waits for few files."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from site_project.static_files import StaticFiles

CODE = Path(settings.BASE_DIR) / "static"


@pytest.mark.parametrize("whole", ["components", "admin-desk"])
def test_a_stylesheet_written_in_parts_is_served_as_one_file(tmp_path, settings, whole):
    settings.STATIC_ROOT = tmp_path
    shutil.copytree(CODE / "css", tmp_path / "css")
    source = FileSystemStorage(CODE)
    parts = sorted(str(part.relative_to(CODE)) for part in CODE.glob(f"css/{whole}/*.css"))
    collected = StaticFiles()
    paths = {name: (source, name) for name in [f"css/{whole}.css", *parts]}
    problems = [done for _name, _hashed, done in collected.post_process(paths) if done is not True]
    assert not problems

    served = (tmp_path / collected.stored_name(f"css/{whole}.css")).read_text(encoding="utf-8")
    assert "@import" not in served
    assert len(parts) > 10
    for part in parts:
        assert served.count((CODE / part).read_text(encoding="utf-8")) == 1, part

"""Production starts only when it has what it needs, and is then safe."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GIVEN = {
    "SECRET_KEY": "k7Qz-" * 14,
    "ALLOWED_HOSTS": "www.example.org",
    "DATABASE_URL": "sqlite://:memory:",
    "BASE_URL": "https://www.example.org",
    "DEFAULT_FROM_EMAIL": "carthen@example.org",
    "EMAIL_URL": "smtp+tls://user:password@localhost:587",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    names = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "site_project.settings.production",
    }
    return subprocess.run(  # noqa: S603
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=names | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_without_anything_names_everything_it_needs():
    answer = manage("check")
    assert answer.returncode != 0
    for name in GIVEN:
        assert f"  {name}: " in answer.stderr


def test_production_names_only_what_is_missing():
    given = {name: value for name, value in GIVEN.items() if name != "BASE_URL"}
    answer = manage("check", **given)
    assert "  BASE_URL: " in answer.stderr
    assert "  SECRET_KEY: " not in answer.stderr


def test_another_mail_backend_needs_no_mail_server():
    given = {name: value for name, value in GIVEN.items() if name != "EMAIL_URL"}
    backend = "anymail.backends.mailgun.EmailBackend"
    answer = manage("check", **given, EMAIL_BACKEND=backend, ANYMAIL_MAILGUN_API_KEY="secret")
    assert answer.returncode == 0, answer.stderr


def test_the_deployment_check_finds_nothing_in_production():
    answer = manage("check", "--deploy", "--fail-level", "WARNING", **GIVEN)
    assert answer.returncode == 0, answer.stderr


def test_an_s3_bucket_can_keep_the_media():
    code = "from django.core.files.storage import default_storage as s; print(s.bucket_name)"
    answer = manage("shell", "-v0", "-c", code, **GIVEN, S3_BUCKET="media-of-ours")
    assert answer.stdout.strip() == "media-of-ours", answer.stderr


def test_every_environment_variable_is_described_once():
    import re

    text = (ROOT / "docs/deployment.md").read_text()
    described = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    assert len(described) == len(set(described))
    settings = "".join(path.read_text() for path in (ROOT / "site_project/settings").glob("*.py"))
    used = set(re.findall(r"env(?:\.\w+)?\(\s*\"([A-Z][A-Z0-9_]+)\"", settings)) | set(GIVEN)
    assert used <= set(described), used - set(described)


def test_lock_files_and_configuration_name_no_host():
    answer = subprocess.run(
        [sys.executable, "bin/check-locks"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr

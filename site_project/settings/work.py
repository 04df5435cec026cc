"""What is done outside a request."""

from .environment import env

# Background work is done at once, unless a worker takes it from the database.
TASKS = {
    "default": {
        "BACKEND": env("TASKS_BACKEND", default="django_tasks.backends.immediate.ImmediateBackend")
    }
}
# How many days files of translations are kept once they are decided on, and addresses for
# translators without an account once they have ended.
FILES_KEPT_DAYS = env.int("FILES_KEPT_DAYS", default=180)
# What `manage.py tick` does, in this order.
PERIODIC_JOBS = [
    "core.periodic.publish_scheduled",
    "translation.going_live.periodic.publish_waiting",
    "translation.going_live.periodic.tell_owners",
    "translation.going_live.periodic.align_readers",
    "core.upkeep.keeping.tell_owners",
    "translation.jobs.periodic.go_on",
    "translation.jobs.periodic.catch_up",
    "translation.jobs.periodic.tell",
    "translation.files.periodic.forget",
    "mail.outbox.send_waiting",
    "mail.retention.purge",
    "participation.retention.purge",
    "participation.signatures.retention.purge",
    "participation.signatures.reminding.remind",
    "participation.updates.sending.go_on",
    "participation.commenting.telling.tell_moderators",
    "participation.commenting.retention.purge",
    "participation.abuse.counters.forget",
    "consent.retention.purge",
    "participation.erasures.log.write_down",
    "participation.erasures.log.forget",
    "core.periodic.forget_sign_in_attempts",
    "core.periodic.forget_sessions",
    "core.lost_tasks.take_up",
    "core.periodic.forget_finished_tasks",
    "core.changes.forget_old_changes",
    "core.files.forgetting.forget_unfinished_uploads",
    "core.files.texts.keeping.catch_up",
    "search.reindexing.catch_up",
    "search.missed.store",
    "search.missed.forget",
    "search.finding.count_words",
]

# What is not begun again when its worker was killed in the middle: it could write a letter twice.
TASKS_BEGUN_ONCE = ["site_project.sign_in.forms.send_password_reset"]

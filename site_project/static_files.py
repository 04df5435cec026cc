"""How the files that belong to the code are named when they are collected."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Names every file by what is in it, also where one script module imports another.

    Without it a browser could put modules of two releases together for as long as it keeps them.
    """

    support_js_module_import_aggregation = True

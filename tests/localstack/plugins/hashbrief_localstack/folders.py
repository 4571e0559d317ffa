"""Keeps the objects of S3 in this run's own folder.

LocalStack puts them into one fixed folder below /tmp, which two runs would share and an ended run leaves full.
"""

import tempfile
from pathlib import Path

from localstack.runtime import hooks


@hooks.on_infra_start()
def own_object_folder() -> None:
    from localstack.services.s3 import provider

    provider.DEFAULT_S3_TMP_DIR = str(Path(tempfile.gettempdir()) / "objects")

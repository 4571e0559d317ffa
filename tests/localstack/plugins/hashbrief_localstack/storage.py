"""S3 of this run: its own folder, and answers that arrive.

LocalStack puts objects into one fixed folder below /tmp, which two runs would share and an ended run leaves full.

It refuses a conditional write before it has read the body, and its server then cuts the connection: the writer fails on
its broken pipe and never sees the 412. S3 itself answers in time.
"""

import tempfile
from pathlib import Path

from localstack.runtime import hooks


@hooks.on_infra_start()
def own_object_folder() -> None:
    from localstack.services.s3 import provider

    provider.DEFAULT_S3_TMP_DIR = str(Path(tempfile.gettempdir()) / "objects")


@hooks.on_infra_start()
def read_whole_requests() -> None:
    from localstack.aws.handlers import run_custom_response_handlers

    run_custom_response_handlers.append(_read_rest)


def _read_rest(chain, context, response) -> None:
    if response.status_code >= 400 and context.request.method == "PUT":
        context.request.stream.read()

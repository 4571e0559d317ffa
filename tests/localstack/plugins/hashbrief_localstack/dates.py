"""Dates in state machines as AWS has them.

An answer of an aws-sdk integration holds a text such as 2026-01-19T06:00:01.234Z, here it is an object of Python; and a
Choice compares every RFC 3339 text there, here those without fractions of a second alone.
"""

from datetime import datetime, timezone

from localstack.runtime import hooks


@hooks.on_infra_start()
def write_and_compare_dates() -> None:
    from localstack.services.stepfunctions.asl.component.state.state_choice.comparison.operator.implementations import (
        is_operator,
    )
    from localstack.services.stepfunctions.asl.component.state.state_execution.state_task.service import (
        state_task_service as tasks,
    )

    is_operator.IsTimestamp.string_to_timestamp = staticmethod(_read)
    stock = tasks.StateTaskService._from_boto_response_value
    tasks.StateTaskService._from_boto_response_value = staticmethod(lambda value: _write(stock(value)))


def _read(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def _write(value: object) -> object:
    if not isinstance(value, datetime):
        return value
    return value.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")

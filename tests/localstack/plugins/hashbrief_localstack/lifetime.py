"""Ends LocalStack when the test run that owns it (HASHBRIEF_OWNER_PID) is gone, however it went."""

import os
import signal
import threading
import time

from localstack.runtime import hooks


@hooks.on_infra_start()
def follow_owner() -> None:
    owner = os.environ.get("HASHBRIEF_OWNER_PID")
    if owner:
        threading.Thread(target=_follow, args=(int(owner),), daemon=True).start()


def _follow(owner: int) -> None:
    while _lives(owner):
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(10)
    # Still here: end at once, with the JVMs, which are in this process's group (see tests/localstack/start).
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpgrp(), signal.SIGKILL)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return True
    except ProcessLookupError:
        return False


@hooks.on_infra_shutdown(priority=-1000)
def leave() -> None:
    # The last hook: services and JVMs have ended. Python would go on tidying its memory for ten seconds.
    os._exit(0)

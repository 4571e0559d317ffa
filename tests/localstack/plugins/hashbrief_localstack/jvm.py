"""One Java function in a child JVM, fed through the Lambda runtime API.

AWS's runtime interface client inside the child asks GET .../invocation/next, runs the handler and posts to
.../{id}/response or .../{id}/error. Each Jvm has its own small HTTP server for that, on the loopback: an answer that
arrives late, from a process already given up, then has nowhere to go and cannot be taken for the next one's.
"""

import json
import queue
import subprocess
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
# system property with the place of the client's native library
NATIVE_LIBRARY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI"


@dataclass(frozen=True)
class Invocation:
    id: str
    function_arn: str
    trace_id: str
    event: bytes
    seconds: float


@dataclass(frozen=True)
class Answer:
    body: bytes
    failed: bool = False


def error(kind: str, message: str) -> Answer:
    return Answer(json.dumps({"errorType": kind, "errorMessage": message}).encode(), failed=True)


class StartFailed(Exception):
    """The JVM ended, or its handler could not be made, before the first event."""

    def __init__(self, answer: Answer):
        super().__init__(answer.body.decode("utf-8", "replace"))
        self.answer = answer


class AlreadyEnding(Exception):
    """The JVM was on its way out since the event before, as after an OutOfMemoryError, and never saw this one."""


class Jvm:
    def __init__(self, command: list[str], environment: dict[str, str], folder: Path, log: Path):
        self._events: queue.SimpleQueue[Invocation | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._waiting = threading.Event()
        self._taken = threading.Event()
        self._server = _RuntimeApi(self)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        address = f"127.0.0.1:{self._server.server_port}"
        try:
            with log.open("ab") as output:
                self._process = subprocess.Popen(
                    command,
                    env={**environment, "AWS_LAMBDA_RUNTIME_API": address},
                    cwd=folder,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                )
        except OSError:
            self._close_server()
            raise
        threading.Thread(target=self._watch, daemon=True).start()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def await_start(self, seconds: float) -> None:
        if not self._waiting.wait(seconds):
            self.kill()
            raise StartFailed(error("Sandbox.Timedout", f"no start within {seconds:.0f} seconds"))
        if not self._answers.empty():
            answer = self._answers.get()
            self.kill()
            raise StartFailed(answer)

    def run(self, invocation: Invocation) -> Answer:
        """The handler's answer, or the error that Lambda reports for a handler that gave none."""
        self._taken.clear()
        self._events.put(invocation)
        try:
            answer = self._answers.get(timeout=invocation.seconds)
            if not self._taken.is_set():
                raise AlreadyEnding()
            return answer
        except queue.Empty:
            # As in Lambda: a function that is out of time loses its whole process, with all that was in it.
            self.kill()
            text = f"RequestId: {invocation.id} Error: Task timed out after {invocation.seconds:.2f} seconds"
            return error("Sandbox.Timedout", text)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def _watch(self) -> None:
        status = self._process.wait()
        self._answers.put(error("Runtime.ExitError", f"Runtime exited with status {status}"))
        self._waiting.set()
        self._close_server()

    def _close_server(self) -> None:
        self._events.put(None)
        self._server.shutdown()
        self._server.server_close()

    # called by the runtime API, on its threads

    def next_event(self) -> Invocation | None:
        self._waiting.set()
        invocation = self._events.get()
        self._taken.set()
        return invocation

    def answered(self, answer: Answer) -> None:
        self._answers.put(answer)

    def not_started(self, answer: Answer) -> None:
        self._answers.put(answer)
        self._waiting.set()


class _RuntimeApi(ThreadingHTTPServer):
    daemon_threads = True
    # server_close() must not wait for the thread that is holding the client's long poll
    block_on_close = False

    def __init__(self, jvm: Jvm):
        super().__init__(("127.0.0.1", 0), _Request)
        self.jvm = jvm

    def handle_error(self, request, client_address):
        """A killed JVM leaves its connection half open; that is no news."""


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _RuntimeApi

    def do_GET(self):
        invocation = self.server.jvm.next_event()
        if invocation is None:
            self.close_connection = True
            return
        deadline = int((time.time() + invocation.seconds) * 1000)
        self._reply(
            200,
            invocation.event,
            {
                "Content-Type": "application/json",
                "Lambda-Runtime-Aws-Request-Id": invocation.id,
                "Lambda-Runtime-Invoked-Function-Arn": invocation.function_arn,
                "Lambda-Runtime-Trace-Id": invocation.trace_id,
                "Lambda-Runtime-Deadline-Ms": str(deadline),
            },
        )

    def do_POST(self):
        body = self._body()
        # The reply first: whoever gets the answer may let the JVM be killed, and it should not see a cut connection.
        self._reply(202, b"{}", {"Content-Type": "application/json"})
        if self.path.endswith("/init/error"):
            self.server.jvm.not_started(Answer(body, failed=True))
        else:
            self.server.jvm.answered(Answer(body, failed=self.path.endswith("/error")))

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _reply(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Every poll would be a line in LocalStack's log."""

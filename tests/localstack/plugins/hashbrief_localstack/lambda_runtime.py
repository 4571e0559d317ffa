"""Lambda for LocalStack on a machine without Docker: the deployed zip of a Java function runs in a child JVM.

LocalStack makes one executor for each concurrent sandbox of a function and keeps it for later invocations, so cold
starts, reuse and concurrency are as LocalStack decides. Not imitated: the sandbox (a function sees this machine's files
and loopback), the processor architecture, CPU shares, and memory other than the Java heap.

HASHBRIEF_RIC_DIR   folder with aws-lambda-java-runtime-interface-client and its dependencies
HASHBRIEF_JAVA      the java to run (default: the first on PATH)
"""

import os
import platform
import shutil
import tempfile
import time
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

from localstack import config
from localstack.services.lambda_.invocation.executor_endpoint import StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import FunctionVersion, InvocationResult
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from . import faults
from .jvm import MAIN_CLASS, NATIVE_LIBRARY, AlreadyEnding, Answer, Invocation, Jvm, StartFailed, error

_executors: set["JvmExecutor"] = set()


def kill_jvms(part: str) -> None:
    """Ends every JVM of the functions whose names contain the part; each starts anew with its next event."""
    for executor in list(_executors):
        if part in executor.name:
            executor.kill()


class JvmExecutor(RuntimeExecutor):
    def __init__(self, id: str, function_version: FunctionVersion) -> None:
        super().__init__(id, function_version)
        self.name = function_version.id.function_name
        self._folder: Path | None = None
        self._environment: dict[str, str] = {}
        self._jvm: Jvm | None = None

    # life of the sandbox

    def start(self, env_vars: dict[str, str]) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="function-"))
        code = self.function_version.config.code
        code.prepare_for_execution()
        self._environment = {name: str(value) for name, value in env_vars.items()} | {
            "PATH": os.environ["PATH"],
            "HOME": str(self._folder),
            "LANG": "en_US.UTF-8",
            "LAMBDA_TASK_ROOT": str(code.get_unzipped_code_location()),
        }
        _executors.add(self)
        try:
            self._launch()
        except StartFailed as problem:
            raise StatusErrorException(str(problem), payload=problem.answer.body) from problem

    def _launch(self) -> None:
        code = Path(self._environment["LAMBDA_TASK_ROOT"])
        self._jvm = Jvm(self._command(code), self._environment, code, self._log)
        self._jvm.await_start(config.LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT)

    def _command(self, code: Path) -> list[str]:
        function = self.function_version.config
        # Lambda's own start script gives the heap 85 % of the memory; the collector and the compiler are its choice too.
        heap = function.memory_size * 85 // 100
        return [
            os.environ.get("HASHBRIEF_JAVA", "java"),
            f"-Xmx{heap}m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            f"-Djava.io.tmpdir={self._folder}",
            f"-XX:ErrorFile={self._folder}/crash.log",
            "--enable-native-access=ALL-UNNAMED",
            f"-D{NATIVE_LIBRARY}={self._native_library()}",
            *self._hosts(),
            "-cp",
            f"{code}:{code}/lib/*:{os.environ['HASHBRIEF_RIC_DIR']}/*",
            MAIN_CLASS,
            function.handler,
        ]

    def _hosts(self) -> list[str]:
        # SendReport follows a link before it mails it. A function URL is told by its host name, which no resolver knows.
        host = urlsplit(self._environment.get("LINKS_URL", "")).hostname
        if not host:
            return []
        hosts = self._folder / "hosts"
        hosts.write_text(f"127.0.0.1 localhost\n127.0.0.1 {host}\n")
        return [f"-Djdk.net.hosts.file={hosts}"]

    def _native_library(self) -> Path:
        # Left alone, every JVM unpacks it over one and the same file in /tmp, and two that start at once crash.
        target = self._folder / "client.so"
        if not target.exists():
            architecture = {"arm64": "aarch_64", "aarch64": "aarch_64"}.get(platform.machine(), "x86_64")
            (jar,) = Path(os.environ["HASHBRIEF_RIC_DIR"]).glob("aws-lambda-java-runtime-interface-client-*.jar")
            with zipfile.ZipFile(jar) as client:
                target.write_bytes(client.read(f"jni/libaws-lambda-jni.linux-{architecture}.so"))
        return target

    def kill(self) -> None:
        if self._jvm:
            self._jvm.kill()

    def stop(self) -> None:
        self.kill()
        _executors.discard(self)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    # invocations

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        begin, mark = time.monotonic(), self._log_size()
        request, version = payload["invoke-id"], self.function_version.id.qualifier
        answer = self._answer(
            Invocation(
                id=request,
                function_arn=payload["invoked-function-arn"],
                trace_id=payload["trace-id"],
                event=payload["payload"].encode(),
                seconds=float(self.function_version.config.timeout),
            )
        )
        milliseconds = (time.monotonic() - begin) * 1000
        logs = (
            f"START RequestId: {request} Version: {version}\n{self._log_from(mark)}"
            + (f"{answer.body.decode('utf-8', 'replace')}\n" if answer.failed else "")
            + f"END RequestId: {request}\nREPORT RequestId: {request}\tDuration: {milliseconds:.2f} ms\n"
        )
        return InvocationResult(
            request_id=request,
            payload=answer.body,
            is_error=answer.failed,
            logs=logs,
            executed_version=version,
        )

    def _answer(self, invocation: Invocation) -> Answer:
        fault = faults.take(self.name)
        answer = None
        if fault is None or fault.after:
            answer = self._run(invocation)
        if fault is None:
            return answer
        if fault.kill:
            kill_jvms(fault.kill)
        return error(fault.error, fault.message)

    def _run(self, invocation: Invocation) -> Answer:
        try:
            if self._jvm.alive:
                try:
                    return self._jvm.run(invocation)
                except AlreadyEnding:
                    self._jvm.kill()
            # An earlier event ended the process: out of time, out of memory, System.exit, or killed by a fault.
            self._launch()
            return self._jvm.run(invocation)
        except StartFailed as problem:
            return problem.answer

    # logs: all the JVM prints goes to one file, and an invocation's share is what was added meanwhile

    @property
    def _log(self) -> Path:
        return self._folder / "output.log"

    def _log_size(self) -> int:
        return self._log.stat().st_size if self._log.exists() else 0

    def _log_from(self, offset: int) -> str:
        if not self._log.exists():
            return ""
        with self._log.open("rb") as file:
            file.seek(offset)
            return file.read().decode("utf-8", "replace")

    def get_logs(self) -> str:
        return self._log_from(0) if self._folder else ""

    # what LocalStack asks for since its own executors are containers

    def get_address(self) -> str:
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        # from this LocalStack makes the function's AWS_ENDPOINT_URL
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        # a callback for LocalStack's own start program, which does not run here
        return ""

    @classmethod
    def prepare_version(cls, function_version: FunctionVersion) -> None:
        function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version: FunctionVersion) -> None:
        # Nothing: after an update of the configuration the next version runs the same unpacked code.
        pass


class JvmExecutorPlugin(RuntimeExecutorPlugin):
    name = "jvm"

    def load(self, *args, **kwargs):
        if "HASHBRIEF_RIC_DIR" not in os.environ:
            raise RuntimeError("HASHBRIEF_RIC_DIR must name the folder of the Lambda runtime interface client")
        return JvmExecutor

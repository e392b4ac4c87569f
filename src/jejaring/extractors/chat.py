"""Asking an OpenAI-compatible endpoint: retries with backoff, a time limit, a budget of tokens.

Asked again: after 429 and 5xx, when the connection breaks, and when an answer is no JSON; the pause doubles each time
and follows `Retry-After` where it is sent, within the limit.
"""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import urllib3

from jejaring.errors import EndpointError, InputError

_RETRIED = frozenset({408, 409, 429, 500, 502, 503, 504})
_MAX_BYTES = 4_000_000
_MAX_PAUSE = 30.0
_CHARACTERS_A_TOKEN = 3
Message = Mapping[str, str]


@dataclass(slots=True)
class Chat:
    """One endpoint and model; `spent` counts the tokens used so far."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    budget: int = 1_000_000
    tries: int = 4
    pause: float = 1.0
    sleep: Callable[[float], None] = time.sleep
    spent: int = 0

    def ask(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> str:
        """Ask, and give the text of the answer.

        Raises:
            InputError: the budget does not suffice for the question.
            EndpointError: no answer after all tries, or one that says the request is wrong.
        """
        needed = sum(len(message["content"]) for message in messages) // _CHARACTERS_A_TOKEN
        if self.spent + needed > self.budget:
            raise InputError(f"was not asked about: the budget of {self.budget:,} tokens is spent.")
        body = {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "strict": False, "schema": schema},
            },
        }
        return self._read_answer(self._post(body), needed)

    def _post(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        reason, wait = "", 0.0
        for attempt in range(self.tries):
            if attempt:
                self.sleep(min(_MAX_PAUSE, wait or self.pause * 2 ** (attempt - 1)))
            outcome = self._try_once(body)
            if isinstance(outcome, Mapping):
                return outcome
            reason, wait = outcome
        raise EndpointError(self.url, f"{reason}, after {self.tries} tries")

    def _try_once(self, body: Mapping[str, Any]) -> Mapping[str, Any] | tuple[str, float]:
        """Post once: the answer, or why there is none and how long the endpoint asks to wait."""
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        address = f"{self.url.rstrip('/')}/chat/completions"
        timeout = urllib3.Timeout(total=self.timeout)
        with urllib3.PoolManager() as pool:
            try:
                response = pool.request(
                    "POST", address, body=json.dumps(body).encode(), headers=headers, timeout=timeout, retries=False,
                    redirect=False, preload_content=False,
                )  # fmt: skip
                data = response.read(_MAX_BYTES)
            except (urllib3.exceptions.HTTPError, OSError) as error:
                return f"{type(error).__name__}", 0.0
        if response.status in _RETRIED:
            return f"status {response.status}", _read_pause(response.headers.get("Retry-After"))
        if response.status != 200:
            raise EndpointError(self.url, f"status {response.status}: {data[:200].decode('utf-8', 'replace')}")
        try:
            answer = json.loads(data)
        except ValueError:
            return "an answer that is no JSON", 0.0
        return answer if isinstance(answer, dict) else ("an answer that is no object", 0.0)

    def _read_answer(self, answer: Mapping[str, Any], needed: int) -> str:
        try:
            content = answer["choices"][0]["message"]["content"]
        except (LookupError, TypeError) as error:
            raise EndpointError(self.url, "its answer has no message") from error
        usage = answer.get("usage")
        used = usage.get("total_tokens") if isinstance(usage, dict) else None
        self.spent += used if isinstance(used, int) else needed + len(str(content)) // _CHARACTERS_A_TOKEN
        return content if isinstance(content, str) else ""


def _read_pause(value: str | None) -> float:
    return float(value) if value and value.isdigit() else 0.0

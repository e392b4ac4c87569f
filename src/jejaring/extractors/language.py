"""A language model behind any OpenAI-compatible endpoint, as an extractor.

The model gets the article as data and answers with claims in the form of a JSON schema, citing words without offsets;
the gate finds the words in the article, and refuses what is not there. What the article says to the model stays an
article: at worst it makes claims that the gate refuses.

    JEJARING_LLM_URL        the endpoint's base address, such as http://localhost:8080/v1
    JEJARING_LLM_MODEL      the model's name
    JEJARING_LLM_KEY        the bearer token, if one is needed
    JEJARING_LLM_TIMEOUT    seconds for one answer (120)
    JEJARING_LLM_BUDGET     tokens that a whole run may use (1000000); then nothing more is asked
"""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jejaring.article import Article
from jejaring.errors import CallError, InputError
from jejaring.extractors.chat import Chat
from jejaring.extractors.prompt import make_messages, make_schema

_ATTEMPTS = 2


class LanguageModel:
    """An extractor that asks a language model; in one process, so that its budget is the run's."""

    processes = 1

    def __init__(self, folders: Sequence[Path] = (), chat: Chat | None = None) -> None:
        self.chat = chat or read_settings(os.environ)

    def extract(self, article: Article) -> Mapping[str, Any]:
        """Ask for the claims of an article; an answer that is no JSON is asked for once more.

        Raises:
            EndpointError: the endpoint does not answer.
            InputError: it answers with no claims, or the run's budget of tokens is spent.
        """
        messages = make_messages(article)
        for _ in range(_ATTEMPTS):
            claims = _read_claims(self.chat.ask(messages, make_schema()))
            if claims is not None:
                named = [{"rule": self.chat.model, "confidence": 0.6, **claim} for claim in claims]
                return {"article": {"id": article.id, "sha256": article.sha256}, "claims": named}
        raise InputError(f"was not understood: {self.chat.model} answers with no list of claims.")


def _read_claims(answer: str) -> list[dict[str, Any]] | None:
    """Read the claims of an answer, also of one in a code fence; None where it has none."""
    body = answer.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        data = json.loads(body)
    except ValueError:
        return None
    claims = data.get("claims") if isinstance(data, dict) else None
    return [claim for claim in claims if isinstance(claim, dict)] if isinstance(claims, list) else None


def read_settings(environment: Mapping[str, str]) -> Chat:
    """Read the settings of the endpoint.

    Raises:
        CallError: one is missing or malformed.
    """
    url, model = environment.get("JEJARING_LLM_URL"), environment.get("JEJARING_LLM_MODEL")
    if not url or not model or not url.startswith(("http://", "https://")):
        raise CallError("Set JEJARING_LLM_URL (http or https) and JEJARING_LLM_MODEL to use this extractor.")
    try:
        timeout = float(environment.get("JEJARING_LLM_TIMEOUT", "120"))
        budget = int(environment.get("JEJARING_LLM_BUDGET", "1000000"))
    except ValueError as error:
        raise CallError(f"JEJARING_LLM_TIMEOUT and JEJARING_LLM_BUDGET must be numbers: {error}.") from error
    return Chat(url, model, environment.get("JEJARING_LLM_KEY"), timeout, budget)

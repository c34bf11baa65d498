"""Cards for what could not be done."""

from __future__ import annotations

from bot.domain.message import Locale
from bot.messages import translate
from bot.ui.card import Card
from bot.ui.components import Accent, text
from bot.ui.text import fit, small
from bot.ui.wording import line

_SENTENCE = 3_800


def refusal(locale: Locale, sentence: str, role_id: int | None = None) -> Card:
    """What was wrong with a request and what to do next; what `sentence` quotes of it is shown as plain text.

    `role_id` is a role that would have sufficed.
    """
    return Card(
        text(fit(sentence, _SENTENCE) or translate(locale, "refused"), by_role(locale, role_id)), accent=Accent.REFUSAL
    )


def by_role(locale: Locale, role_id: int | None) -> str | None:
    """Small print that names the role that may; mentions ping nobody."""
    return small(translate(locale, "refused-role-may", role=f"<@&{role_id}>")) if role_id else None


def notice(sentence: str) -> Card:
    """What was done, in a sentence of ours."""
    return Card(text(sentence), accent=Accent.HELP)


def failure(locale: Locale, error_id: str) -> Card:
    """Something broke that is no fault of the reader's; the id stands in the log beside the cause."""
    return Card(
        text(
            translate(locale, "failure-title"),
            translate(locale, "failure-advice"),
            f"`{line(error_id, 60).replace('`', '')}`",
            small(translate(locale, "failure-logged")),
        ),
        accent=Accent.REFUSAL,
    )

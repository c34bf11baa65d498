"""What saying a message costs a card: `python -m benchmarks.messages`."""

from __future__ import annotations

import timeit
from functools import partial
from importlib.metadata import version

from bot.domain.message import ENGLISH
from bot.messages import translate

MESSAGES: dict[str, tuple[str, dict[str, object]]] = {
    "a label": ("topics-closest", {}),
    "a count, said before": ("privacy-reports", {"count": 2_000}),
    "with a text": ("entry-not-found", {"number": "42"}),
    "with a text and a count": ("topic-has-names", {"topic": "Lachin road", "count": 2_000}),
}
CALLS = 20_000


def main() -> None:
    print(f"fluent-compiler {version('fluent-compiler')}, microseconds a message, the best of five")
    for name, (id, params) in MESSAGES.items():
        seconds = min(timeit.repeat(partial(translate, ENGLISH, id, **params), number=CALLS, repeat=5))
        print(f"{name:<23} {seconds / CALLS * 1e6:6.2f}")


if __name__ == "__main__":
    main()

"""What saying a message costs: `python -m benchmarks.messages`."""

from __future__ import annotations

import timeit
from importlib.metadata import version

from fluent_compiler.bundle import FluentBundle

FTL = """
plain = There is nothing here yet.
parameter = There is no entry #{ $number } in this library.
plurals = { $topics ->
    [one] one topic
   *[other] { $topics } topics
} and { $entries ->
    [one] one entry
   *[other] { $entries } entries
}
"""
MESSAGES: dict[str, dict[str, object]] = {
    "plain": {},
    "parameter": {"number": "42"},
    "plurals": {"topics": 14, "entries": 2_000},
}
CALLS = 20_000


def main() -> None:
    bundle = FluentBundle.from_string("en", FTL, use_isolating=False)
    print(f"fluent-compiler {version('fluent-compiler')}, microseconds a message, the best of five")
    for id, params in MESSAGES.items():
        seconds = min(timeit.repeat(lambda id=id, params=params: bundle.format(id, params), number=CALLS, repeat=5))  # type: ignore[misc]
        print(f"{id:<10} {seconds / CALLS * 1e6:6.2f}")


if __name__ == "__main__":
    main()

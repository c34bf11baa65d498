"""What time it is by a machine's clock that may be wrong, and by Discord's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.ops.discord_time import DiscordTime

TRUE = datetime(2026, 5, 1, 9, tzinfo=UTC)


class Machine:
    """A machine whose clock is wrong by `ahead`, some seconds after nine."""

    def __init__(self) -> None:
        self.ahead = timedelta()
        self.seconds = 0.0
        self.time = DiscordTime(lambda: self.now + self.ahead, lambda: self.seconds)

    @property
    def now(self) -> datetime:
        return TRUE + timedelta(seconds=self.seconds)

    def ask(self, took: float = 0.0) -> None:
        asked = self.time.asked()
        date = self.now
        self.seconds += took
        self.time.note(date, asked)


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_as_long_as_discord_has_told_nothing_the_machine_is_believed(machine: Machine) -> None:
    machine.ahead = timedelta(hours=2)
    assert machine.time() == machine.now + timedelta(hours=2)
    assert not machine.time.differs


@pytest.mark.parametrize("seconds", [-60, -1, 0, 60])
def test_a_clock_that_is_right_to_the_minute_is_left_alone(machine: Machine, seconds: int) -> None:
    machine.ahead = timedelta(seconds=seconds)
    machine.ask()
    assert machine.time() == machine.now + machine.ahead
    assert not machine.time.differs


@pytest.mark.parametrize("seconds", [-86_400, -61, 61, 7_200, 86_400])
def test_a_clock_that_is_wrong_by_more_is_corrected_and_time_goes_on(machine: Machine, seconds: int) -> None:
    machine.ahead = timedelta(seconds=seconds)
    machine.ask()
    assert machine.time.differs
    assert machine.time.ahead == machine.ahead
    machine.seconds += 600
    assert machine.time() == machine.now


def test_a_clock_that_jumps_is_noticed_before_discord_is_asked_again(machine: Machine) -> None:
    machine.ask()
    machine.seconds += 3_600
    machine.ahead = timedelta(hours=2)
    assert machine.time.differs
    assert machine.time() == machine.now
    machine.ahead = timedelta()
    assert not machine.time.differs


def test_after_a_sleep_that_no_clock_but_the_wall_clock_saw_discord_agrees_with_it(machine: Machine) -> None:
    machine.ask()
    machine.ahead = timedelta(hours=2)  # as it looks from a virtual machine that was stopped for two hours
    assert machine.time.differs
    machine.time.note(machine.now + machine.ahead, machine.time.asked())
    assert not machine.time.differs
    assert machine.time() == machine.now + machine.ahead


def test_an_answer_that_took_long_says_nothing(machine: Machine) -> None:
    machine.ask(took=11)
    machine.ahead = timedelta(hours=2)
    assert not machine.time.differs
    machine.ask(took=9)
    assert machine.time.differs


def test_there_is_nothing_to_learn_just_after_an_answer_unless_the_clock_differs(machine: Machine) -> None:
    assert not machine.time.is_fresh
    machine.ask()
    assert machine.time.is_fresh
    machine.ahead = timedelta(hours=2)
    assert not machine.time.is_fresh
    machine.ahead = timedelta()
    machine.seconds += 6
    assert not machine.time.is_fresh

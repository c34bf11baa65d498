"""Somebody at the sandbox's page, in headless Chromium: types, presses, chooses, fills forms, looks."""

from __future__ import annotations

import base64
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from selenium import webdriver
from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

NO_CHROMIUM = "no Chromium: install Debian's chromium and chromium-driver"
PATIENCE = 20.0  # seconds until what should have happened counts as not happening

FORM = ".modal-dialog"

T = TypeVar("T")
Receipt = dict[str, Any]  # what the page says came of an action

FLAGS = (
    "--headless=new",
    "--no-sandbox",  # Chromium's own cannot start as root, nor in most containers; the page is ours and on loopback
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-default-browser-check",
    "--no-first-run",
    "--window-size=1200,1000",
    "--force-device-scale-factor=1",
)


def chromium() -> tuple[str, str] | None:
    """The paths of a Chromium and its driver, or `None` where either is missing."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the page shows it."""

    id: str
    author: str
    sent: datetime
    text: str
    private: bool
    buttons: tuple[str, ...]

    @property
    def title(self) -> str:
        """The first heading of its card, or its first line."""
        return self.text.partition("\n")[0]


class Page:
    """The page, and the person whose eyes it is seen through."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self._read: str | None = None  # the last receipt that was read

    def open(self, url: str) -> None:
        """Open the address that the sandbox printed, and wait until the conversation is there."""
        self.driver.get("about:blank")  # an address that is open already would not be opened again
        self.driver.get(url)
        self.until("the page opens", lambda: self._idle() and bool(self.messages()))

    def desktop(self, width: int = 1200, height: int = 1000, *, scale: int = 1) -> None:
        """Look at it in a window of so many pixels as the page counts them, `scale` squared of the screen's to each."""
        self._resize(width, height, scale, mobile=False)

    def phone(self, width: int = 400, height: int = 860) -> None:
        """Look at it on a phone."""
        self._resize(width, height, 2, mobile=True)

    def _resize(self, width: int, height: int, scale: int, *, mobile: bool) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": mobile}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        if self.driver.current_url.startswith("http"):
            self.until("the page is laid out anew", lambda: self._idle() and self._fits(width, height))

    def _fits(self, width: int, height: int) -> bool:
        """Whether the window has this size and the conversation fills what is left of it."""
        script = """
            const stage = document.querySelector("#preview-stage");
            return [innerWidth, innerHeight, stage.clientWidth, stage.clientHeight];"""
        *window, across, down = self.driver.execute_script(script)
        laid_out = self.status()["presentation"]["viewport"]
        return window == [width, height] and (laid_out["width"], laid_out["height"]) == (across, down)

    # What is seen

    def status(self) -> dict[str, Any]:
        """What simcord's page says about itself."""
        status: dict[str, Any] = self.driver.execute_script("return window.simcordPreview")
        return status

    def text(self) -> str:
        """Everything that can be read in the conversation."""
        return self._texts("#channel-timeline")[0]

    def bar(self) -> str:
        """What the bar above the conversation says of the last action."""
        return "".join(self._texts("#action-status"))

    def viewer(self) -> str:
        return "".join(self._texts("#viewer-picker option:checked"))

    def _texts(self, selector: str) -> list[str]:
        """The texts of what the selector finds, read at one go: the page may redraw it at any moment."""
        script = "return [...document.querySelectorAll(arguments[0])].map((each) => each.innerText.trim())"
        texts: list[str] = self.driver.execute_script(script, selector)
        return texts

    def messages(self) -> list[Message]:
        """The conversation, oldest first."""
        script = """
            return [...document.querySelectorAll("#channel-timeline [data-message-id]")].map((message) => [
                message.dataset.messageId,
                message.querySelector(".message-author")?.textContent ?? "",
                message.querySelector("time")?.dateTime ?? "1970-01-01T00:00:00+00:00",
                message.querySelector(".message-components, .message-content, .message-body")?.innerText ?? "",
                message.querySelector(".message-ephemeral-note") !== null,
                [...message.querySelectorAll(".component-button:not(:disabled) .button-label")].map((e) => e.innerText),
            ])"""
        return [
            Message(id, author, datetime.fromisoformat(sent), text, private, tuple(buttons))
            for id, author, sent, text, private, buttons in self.driver.execute_script(script)
        ]

    def message(self, id: str) -> Message:
        return next(message for message in self.messages() if message.id == id)

    def suggestions(self) -> list[str]:
        """What is offered for the option that is being typed."""
        return self._texts(".command-suggestion-label")

    def sees_beginning_of(self, message: Message) -> bool:
        """Whether the first lines of a message's card are in view."""
        script = """
            const view = document.querySelector("#channel-timeline").getBoundingClientRect();
            const card = arguments[0].querySelector(".component-container").getBoundingClientRect();
            return view.top <= card.top && card.top + 60 <= view.bottom;"""
        return bool(self.driver.execute_script(script, self._element(message)))

    def pictures(self, message: Message) -> list[tuple[int, int, str]]:
        """Width and height in pixels and the description of each picture that a message shows; 0 if it shows none."""
        script = """
            return [...arguments[0].querySelectorAll(".message-components img:not(.emoji)")].map(
                (image) => [image.complete ? image.naturalWidth : 0, image.naturalHeight, image.alt])"""
        return [tuple(each) for each in self.driver.execute_script(script, self._element(message))]

    # What is done

    def begin(self, command: str) -> None:
        """Type a command's name and take it from the picker."""
        composer = self.driver.find_element(By.ID, "channel-composer-input")
        self.until("the composer is free", lambda: self._idle() and composer.is_displayed())
        composer.send_keys(command)
        named = f":{command.removeprefix('/').replace(' ', '.')}"
        self.until(
            f"{command} is offered first",
            lambda: (self.status()["commandPicker"]["activeEntryKey"] or "").endswith(named),
        )
        self._focused().send_keys(Keys.ENTER)
        self.until(f"{command} is taken", lambda: self.status()["commandPicker"]["draft"] is not None)

    def fill(self, option: str, text: str) -> list[str]:
        """Type the value of an option, and wait for what is offered, if anything is."""
        if self._draft()["focusedOption"] != option:
            self._add(option)
        field = self._find(f".command-option-input[data-option='{option}']")
        field.send_keys(text)
        if field.get_attribute("role") != "combobox":
            return []
        if self.status()["commandPicker"]["autocomplete"]["option"] == option:
            self.until(
                "suggestions come",
                lambda: self.status()["commandPicker"]["autocomplete"]["state"] in ("answered", "failed"),
            )
        return self.suggestions()

    def attach(self, option: str, file: Path) -> None:
        """Choose the file of an option that takes one."""
        field = f".command-file-input[data-option='{option}']"
        if not self.driver.find_elements(By.CSS_SELECTOR, field):
            self._add(option)
        self._find(field).send_keys(str(file.absolute()))
        chosen = f".command-file-choose[data-option='{option}']"
        self.until(f"{file.name} is chosen", lambda: self._find(chosen).text == file.name)

    def _add(self, option: str) -> None:
        """Take an optional option from those that the end of the command's line offers."""
        self._click(lambda: self._find(".command-ghost"))
        self.until(f"{option} is offered", lambda: option in self.suggestions())
        self._click(lambda: self._find(f".command-suggestion[data-value='{option}']"))
        self.until(f"{option} is taken", lambda: self._draft()["focusedOption"] == option)

    def take(self) -> None:
        """Take the first of what is offered."""
        self._focused().send_keys(Keys.ENTER)
        self.until("the suggestion is taken", lambda: not self.suggestions())

    def run(self) -> Message:
        """Send the command, and read its answer."""
        return self._answer(*self._sent())

    def _sent(self) -> tuple[str, Callable[[Receipt], object]]:
        """Send the command; what it is called, and which receipts are its own."""
        name = self._draft()["invocation"]
        if self.suggestions():  # of values, or of the options that are left out: Enter would take the first
            self._focused().send_keys(Keys.ESCAPE)
            self.until("the suggestions close", lambda: not self.suggestions())
        self.until("the page is idle", self._idle)
        self._find(".command-chip, .command-option-input").send_keys(Keys.ENTER)
        return f"/{name}", lambda it: (it["command"] or {}).get("invocation") == name and it["outcomes"]

    def type_command(self, command: str, **options: str | Path) -> Message:
        """Type a slash command and read its answer.

        A value that ends in `…` is the beginning of one: the first of what is offered for it is taken. A path is a
        file to attach.
        """
        self._write(command, options)
        return self.run()

    def type_for_form(self, command: str, **options: str | Path) -> str:
        """Type a slash command that opens a form; the form's title."""
        self._write(command, options)
        return self._opened(*self._sent())

    def _write(self, command: str, options: Mapping[str, str | Path]) -> None:
        self.begin(command)
        for option, value in options.items():
            if isinstance(value, Path):
                self.attach(option, value)
                continue
            offered = self.fill(option, value.removesuffix("…"))
            if value.endswith("…"):
                assert offered, f"nothing is offered for {option}: {value}"
                self.take()

    def press(self, label: str, on: Message | None = None) -> Message:
        """Press the button whose label begins so, on a message or the latest that has one, and read the answer."""
        message, key = self._pressed(label, on)
        return self._answer(label, lambda it: (it["target"] or {}).get("controlKey") == key, message)

    def press_for_form(self, label: str, on: Message | None = None) -> str:
        """Press a button, as `press` does, that opens a form; the form's title."""
        _, key = self._pressed(label, on)
        return self._opened(label, lambda it: (it["target"] or {}).get("controlKey") == key)

    def _pressed(self, label: str, on: Message | None) -> tuple[Message, str | None]:
        """Press a button; the message that it is on, and its key."""
        message = on or self._latest(lambda each: any(_begins(name, label) for name in each.buttons))
        buttons = self._element(message).find_elements(By.CSS_SELECTOR, "button.component-button:not(:disabled)")
        found = [each for each in buttons if _begins(each.find_element(By.CSS_SELECTOR, ".button-label").text, label)]
        assert found, f"no button {label} among {message.buttons}"
        key = found[0].get_attribute("data-control-key")
        self._click(lambda: self._find(f"button[data-control-key='{key}'][aria-disabled='false']"))
        return message, key

    # Forms

    def form(self) -> str:
        """The title of the open form; empty where none is."""
        return "".join(self._texts(FORM + " .modal-title")[:1])

    def fill_form(self, **values: str) -> None:
        """Write into the fields of the open form, over what is there, or choose what begins so where it is a choice."""
        for name, value in values.items():
            field = self._find(f"{FORM} .modal-field[data-custom-id='{name}']")
            choices = field.find_elements(By.CSS_SELECTOR, ".modal-choice")
            if choices:
                chosen = next((each for each in choices if each.text.startswith(value)), None)
                assert chosen is not None, f"no {value} among {[each.text for each in choices]}"
                chosen.click()
            elif field.find_elements(By.CSS_SELECTOR, ".preview-select"):
                self._take_option(str(field.get_attribute("data-control-key")), value)
            else:
                field.find_element(By.CSS_SELECTOR, ".modal-input").send_keys(Keys.CONTROL + "a", Keys.NULL, value)

    def submit(self) -> Message:
        """Submit the open form, and read the answer."""
        self.until("the page is idle", self._idle)
        title = self.form()
        self._click(lambda: self._find(f"{FORM} button[type=submit]"))
        answer = self._answer(title, lambda it: it["command"] is None and it["outcomes"])
        self.until("the form closes", lambda: not self.form())
        return answer

    def _opened(self, asked: str, meant: Callable[[Receipt], object]) -> str:
        """Wait for the form that was asked for; its title."""
        receipt = self._settled(asked, meant)
        kinds = [outcome["kind"] for outcome in receipt["outcomes"]]
        assert kinds == ["modal"], f"{asked} opened no form, but: {kinds}"
        return self.until(f"the form of {asked} is shown", self.form)

    def choose(self, option: str, *, of: int = -1) -> Message:
        """Choose the option whose label begins so of the latest select, or of one `of` those before it; read the
        answer."""
        self.until("the page is idle", self._idle)
        select = self.driver.find_elements(By.CSS_SELECTOR, "#channel-timeline .preview-select")[of]
        key = str(select.get_attribute("data-control-key"))
        self._take_option(key, option)
        return self._answer(option, lambda it: (it["target"] or {}).get("controlKey") == key)

    def _take_option(self, key: str, option: str) -> None:
        """Take the option of a select whose label begins so."""
        self._click(lambda: self._find(f".preview-select[data-control-key='{key}'] .select-trigger"))
        options = f".preview-select[data-control-key='{key}'] [role=option]"
        self.until("the select opens", lambda: self._find(options).is_displayed())
        names = self._texts(f"{options} .option-label")
        chosen = next((index for index, name in enumerate(names) if name.startswith(option)), None)
        assert chosen is not None, f"no option {option} among {names}"
        self._click(lambda: self.driver.find_elements(By.CSS_SELECTOR, options)[chosen])

    def view_response(self) -> Message:
        """Go to the answer of the last action, wherever in the conversation it is."""
        self._click(lambda: self.driver.find_element(By.ID, "view-action-output"))
        self.until("the answer is in view", lambda: self._idle() and self.bar() == "Message opened")
        return self.message(self.status()["targetId"])

    def switch_viewer(self, name: str) -> None:
        """See and act as another of those who are there."""
        self.until("the page is idle", self._idle)
        before = self.status()["viewerId"]

        def picked() -> bool:
            Select(self.driver.find_element(By.ID, "viewer-picker")).select_by_visible_text(name)
            return True

        self.until(f"{name} is picked", picked)
        self.until(
            f"{name} sees the page",
            lambda: self._idle() and self.status()["viewerId"] not in (before, None) and self.viewer() == name,
        )

    def refresh(self) -> datetime:
        """Press Refresh preview; the time in the sandbox, as the page has it then."""
        self.until("the page is idle", self._idle)
        before = self.status()["publishedRevision"]
        self._click(lambda: self.driver.find_element(By.ID, "refresh"))
        self.until("the page is refreshed", lambda: self._idle() and self.status()["publishedRevision"] > before)
        return datetime.fromisoformat(self.status()["profile"]["presentationTime"])

    # Pictures of it

    def restyle(self, rule: str) -> None:
        """Add a CSS rule to the page, until it is opened again."""
        self.driver.execute_script("document.styleSheets[0].insertRule(arguments[0])", rule)

    def screenshot(self, path: Path, only: Message | str | None = None) -> None:
        """Save what is seen as a PNG: a message, or what a CSS selector finds, or all of the page."""
        path.write_bytes(self.picture(only))

    def picture(self, only: Message | str | None = None) -> bytes:
        """What is seen as a PNG: a message, or what a CSS selector finds, or all of the page."""
        clip: dict[str, Any] = {}
        if only is not None:
            element = self._find(only) if isinstance(only, str) else self._element(only)
            clip = {"clip": self._area(element), "captureBeyondViewport": False}
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", **clip})
        return base64.b64decode(shot["data"])

    def _area(self, element: WebElement) -> dict[str, float]:
        """Where an element is seen; a message with its margins, and only as far to the right as its card goes."""
        script = """
            const [element, done] = arguments, message = element.matches("[data-message-id]");
            const margin = message ? 12 : 0;
            const card = (message && element.querySelector(".component-container")) || element;
            const view = element.closest("#channel-timeline") ?? document.documentElement;
            if (message) element.scrollIntoView({block: "center"});
            requestAnimationFrame(() => requestAnimationFrame(() => {
                const all = element.getBoundingClientRect(), seen = view.getBoundingClientRect();
                const x = Math.max(seen.left, all.left), y = Math.max(seen.top, all.top - margin);
                const right = Math.min(seen.right, card.getBoundingClientRect().right + margin);
                const bottom = Math.min(seen.bottom, all.bottom + margin);
                done({x, y, width: right - x, height: bottom - y, scale: 1});
            }));"""

        def stays() -> dict[str, float] | None:
            before, after = (self.driver.execute_async_script(script, element) for _ in range(2))
            return after if before == after and self._idle() else None

        area = self.until("the page stands still", stays)
        assert area is not None
        return area

    # How it waits

    def _idle(self) -> bool:
        """Whether the page shows all it knows and takes the next action."""
        status = self.status()
        waits = ("pendingAction", "pendingQuery", "awaitingRevision")
        return bool(status and status["ready"] and all(status[name] is None for name in waits))

    def until(self, what: str, happens: Callable[[], T]) -> T:
        """Wait until something is so; on the way elements may come and go."""
        ignored = (StaleElementReferenceException, ElementNotInteractableException, StopIteration, TypeError)
        try:
            return WebDriverWait(self.driver, PATIENCE, 0.05, ignored_exceptions=ignored).until(lambda _: happens())
        except TimeoutException:
            raise AssertionError(f"waited {PATIENCE:.0f} s in vain until {what}; the page says: {self.bar()}") from None

    def _click(self, find: Callable[[], WebElement]) -> None:
        """Click on an element as soon as that works; it is found anew each time, as the page may redraw it."""

        def clicked() -> bool:
            try:
                find().click()
            except ElementClickInterceptedException:
                return False
            return True

        self.until("something can be clicked on", clicked)

    def _answer(self, asked: str, meant: Callable[[Receipt], object], on: Message | None = None) -> Message:
        """Wait for the answer to what was asked just now, which is `on` anew where the receipt names no message."""
        shown = _shown(self._settled(asked, meant))
        assert shown or on, f"{asked} was answered with no message"
        answer = shown[-1] if shown else on.id if on else ""
        return self.until(f"the answer to {asked} is shown", lambda: self.message(answer))

    def _settled(self, asked: str, meant: Callable[[Receipt], object]) -> Receipt:
        """Wait until what was asked just now is done; raises `AssertionError` where the page says it failed."""
        receipt = self.until(f"{asked} is answered", lambda: self._idle() and self._receipt(meant))
        assert isinstance(receipt, dict)
        assert receipt["settlement"] == "settled", f"{asked} ended as {receipt['settlement']}: {receipt['diagnostics']}"
        return receipt

    def _receipt(self, meant: Callable[[Receipt], object]) -> Receipt | None:
        """What the page says came of the last action, once it is the one that is meant."""
        receipt: Receipt | None = self.status()["lastAction"]
        if receipt is None or receipt["requestId"] == self._read:
            return None
        assert not receipt["rejected"], f"the page turned it away: {receipt['diagnostics']}"
        if not meant(receipt):
            return None
        self._read = receipt["requestId"]
        return receipt

    # How it finds things

    def _find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def _focused(self) -> WebElement:
        return self.driver.switch_to.active_element

    def _draft(self) -> dict[str, Any]:
        draft: dict[str, Any] = self.status()["commandPicker"]["draft"]
        return draft

    def _element(self, message: Message) -> WebElement:
        return self._find(f"#channel-timeline [data-message-id='{message.id}']")

    def _latest(self, fits: Callable[[Message], bool]) -> Message:
        self.until("the page is idle", self._idle)
        found = [message for message in self.messages() if fits(message)]
        assert found, f"no message like that among {[message.title for message in self.messages()]}"
        return found[-1]


def _shown(receipt: Receipt) -> list[str]:
    """The ids of the messages that an action made or changed; the suggestions for a command have receipts without."""
    return [outcome["messageId"] for outcome in receipt["outcomes"] if "messageId" in outcome]


def _begins(name: str, label: str) -> bool:
    """Whether the name of a button begins with a label, signs such as arrows apart."""
    return re.sub(r"^\W+", "", name).startswith(label)


@contextmanager
def browsing(profile: Path) -> Iterator[Page]:
    """A browser with an empty profile in the folder `profile`. Ask `chromium` first whether there is one."""
    found = chromium()
    assert found is not None, NO_CHROMIUM
    os.environ["SE_OFFLINE"] = "true"  # selenium would look for a newer driver elsewhere
    options = webdriver.ChromeOptions()
    options.binary_location, driver_path = found
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    try:
        yield Page(driver)
    finally:
        driver.quit()

"""Discord's documented limits, in one table; tests check everything that is sent against it (`tests/support/limits`).

From https://discord.com/developers/docs, whose sections the comments name. Lengths are UTF-16 code units
(see `bot.ui.text`).
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Span(NamedTuple):
    """How many characters or items there may be, both ends included."""

    low: int
    high: int

    def __contains__(self, size: object) -> bool:
        return isinstance(size, int | float) and self.low <= size <= self.high


# Component Reference: Anatomy of a Component, Custom ID
CUSTOM_ID: Final = Span(1, 100)
# Component Reference: introduction (IS_COMPONENTS_V2); nested components count
COMPONENTS: Final = Span(1, 40)
# Component Reference: Text Display; all texts of a message together
MESSAGE_TEXT: Final = Span(1, 4000)
# Component Reference: Legacy Message Component Behavior
LEGACY_ROWS: Final = Span(0, 5)
# Component Reference: Button
BUTTON_LABEL: Final = Span(1, 80)
BUTTON_URL: Final = Span(1, 512)
# Component Reference: Button Design Guidelines; more is shown cut off
BUTTON_LABEL_SHOWN: Final = 38
# Component Reference: Action Row
ROW_BUTTONS: Final = Span(1, 5)
# Component Reference: String Select, Select Option
SELECT_OPTIONS: Final = Span(1, 25)
SELECT_VALUES: Final = Span(0, 25)
OPTION_TEXT: Final = Span(1, 100)
SELECT_PLACEHOLDER: Final = Span(1, 150)
# Component Reference: Section
SECTION_TEXTS: Final = Span(1, 3)
# Component Reference: Media Gallery, Thumbnail
GALLERY_ITEMS: Final = Span(1, 10)
ALT_TEXT: Final = Span(1, 1024)
# Component Reference: Container
ACCENT_COLOUR: Final = Span(0, 0xFFFFFF)
# Component Reference: Text Input, Label
INPUT_VALUE: Final = Span(0, 4000)
INPUT_MAXIMUM: Final = Span(1, 4000)
INPUT_PLACEHOLDER: Final = Span(1, 100)
LABEL: Final = Span(1, 45)
LABEL_DESCRIPTION: Final = Span(1, 100)
# Component Reference: Radio Group
RADIO_OPTIONS: Final = Span(2, 10)
# Receiving and Responding: Modal
MODAL_TITLE: Final = Span(1, 45)
MODAL_ITEMS: Final = Span(1, 5)
# Receiving and Responding: Autocomplete; Application Commands: Option Choice Structure
CHOICES: Final = Span(0, 25)
CHOICE_TEXT: Final = Span(1, 100)
# Application Commands: Option Type; a double's exact integers
INTEGER: Final = Span(-(2**53) + 1, 2**53 - 1)
# Message: Create Message
CONTENT: Final = Span(0, 2000)
NONCE: Final = Span(1, 25)
EMBEDS: Final = Span(0, 10)
FILES: Final = Span(0, 10)
# Message: Embed Limits
EMBED_TEXTS: Final = {"title": Span(0, 256), "description": Span(0, 4096)}
EMBEDS_TEXT: Final = Span(0, 6000)
# Reference: Uploading Files; bytes of a request whose guild has no boosts
FILE_BYTES: Final = 10 * 1024 * 1024
# Application Commands: Structure, Option Structure, Registering a Command
COMMAND_NAME: Final = Span(1, 32)
COMMAND_DESCRIPTION: Final = Span(1, 100)
COMMAND_OPTIONS: Final = Span(0, 25)
COMMAND_TEXT: Final = Span(1, 8000)
COMMANDS: Final = {1: Span(0, 100), 2: Span(0, 15), 3: Span(0, 15)}

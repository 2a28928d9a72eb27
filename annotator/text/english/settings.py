"""Texts of the panel in which a person says how they like to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "settings.not_kept": "How you like to read will be forgotten when you close Annotator: “{folder}” cannot be written to.",
    "settings.panel": "How you like to read",
    "settings.theme": "Colors",
    "settings.theme_sample": "Aa",
    "settings.theme_system": "Auto",
    "settings.theme_light": "Light",
    "settings.theme_sepia": "Sepia",
    "settings.theme_dark": "Dark",
    "settings.theme_high-contrast": "Strong",
    "settings.theme_system_help": "Light or dark, like the rest of this computer",
    "settings.theme_light_help": "Dark letters on white",
    "settings.theme_sepia_help": "Brown letters on the color of old paper",
    "settings.theme_dark_help": "Light letters on dark gray",
    "settings.theme_high-contrast_help": "High contrast: white letters on black",
    "settings.font": "Letters",
    "settings.font_serif": "With feet (serif)",
    "settings.font_sans": "Without feet (sans serif)",
    "settings.size": "Size",
    "settings.size_less": "Smaller letters",
    "settings.size_more": "Larger letters",
    "settings.line_spacing": "Between lines",
    "settings.line_spacing_less": "Lines closer together",
    "settings.line_spacing_more": "Lines farther apart",
    "settings.line_spacing_140": "narrow",
    "settings.line_spacing_160": "usual",
    "settings.line_spacing_180": "wide",
    "settings.line_spacing_200": "wider",
    "settings.line_spacing_220": "widest",
    "settings.letter_spacing": "Between letters",
    "settings.letter_spacing_less": "Letters closer together",
    "settings.letter_spacing_more": "Letters farther apart",
    "settings.letter_spacing_0": "usual",
    "settings.letter_spacing_3": "a bit wide",
    "settings.letter_spacing_6": "wide",
    "settings.letter_spacing_9": "wider",
    "settings.letter_spacing_12": "widest",
    "settings.column": "Line length",
    "settings.column_less": "Shorter lines",
    "settings.column_more": "Longer lines",
    "settings.column_26": "very short",
    "settings.column_33": "short",
    "settings.column_41": "usual",
    "settings.column_50": "long",
    "settings.column_64": "very long",
    "settings.whole_words": "Always select whole words",
    "settings.whole_words_help": "Hold Ctrl to select single letters",
    "settings.usual": "Back to the usual",
    "settings.close": "Close",
}

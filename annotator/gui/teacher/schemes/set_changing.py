"""Opens the form on a tag set: a teacher's own is changed itself, any other is copied first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.notices import Notices
from annotator.gui.theme import Theme
from annotator.importers.schemes import find_scheme
from annotator.model.scheme import Scheme


class SetChanging(QObject):
    """`kept` carries the Scheme each time one was saved; one form is open at a time."""

    kept = Signal(object)

    def __init__(self, theme: Theme, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._notices, self._window = theme, notices, parent

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for a form opened later."""
        self._theme = theme

    def change(self, scheme: Scheme) -> None:
        """Open the form on `scheme`; the window waits until it is closed."""
        from annotator.gui.teacher.schemes.scheme_form import SchemeForm
        from annotator.workflows.tag_set_draft import draft_of

        form = SchemeForm(draft_of(scheme), self._theme, self._notices, self._window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.setWindowModality(Qt.WindowModality.WindowModal)
        form.saved.connect(self._on_saved)
        form.show()

    def _on_saved(self, file: str) -> None:
        self.kept.emit(find_scheme(file))

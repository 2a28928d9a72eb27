"""A window that the files named on the command line can be dragged out of, as a file manager's."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

PLACE = (1380, 20, 120, 60)


class Source(QLabel):
    """Begins to drag as soon as the mouse is moved with its button down."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, mime = QDrag(self), QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path) for path in sys.argv[1:]])
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    source = Source("Files")
    source.setWindowTitle("Files to drag")
    source.setGeometry(*PLACE)
    source.show()
    application.exec()

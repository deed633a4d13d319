import QtQuick
import QtQuick.Window
import Calcar

/*! The window of the program. Its title names no patient: it is seen in the lists of windows of every passer-by. */
Window {
    id: root

    required property FrontDoor door
    readonly property rect area: door.settings.windowArea

    width: Math.min(area.width > 0 ? area.width : 1440, Screen.desktopAvailableWidth)
    height: Math.min(area.width > 0 ? area.height : 900, Screen.desktopAvailableHeight)
    x: area.width > 0 ? Math.max(0, Math.min(area.x, Screen.desktopAvailableWidth - width)) : (Screen.width - width) / 2
    y: area.width > 0 ? Math.max(0, Math.min(area.y, Screen.desktopAvailableHeight - height)) : (Screen.height - height) / 2
    minimumWidth: 380
    minimumHeight: 480
    visible: true
    title: qsTr("Calcar")
    color: Theme.bg
    onClosing: close => {
        close.accepted = front.mayClose();
        if (close.accepted && root.visibility === Window.Windowed) {
            root.door.settings.windowArea = Qt.rect(root.x, root.y, root.width, root.height);
        }
    }

    FrontView {
        id: front

        anchors.fill: parent
        focus: true
        door: root.door
        onCloseConfirmed: root.close()
    }
}

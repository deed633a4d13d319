import QtQuick
import Calcar

/*! Where files are dropped. What is no file of this machine is refused while it is still held. */
DropArea {
    id: root

    keys: ["text/uri-list"]
    onEntered: drag => {
        drag.accepted = false;
        for (let i = 0; i < drag.urls.length; ++i) {
            drag.accepted = drag.accepted || drag.urls[i].toString().startsWith("file:");
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.containsDrag
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
}

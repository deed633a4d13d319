import QtQuick
import Calcar

/*! Where the pain began. */
Item {
    id: root

    required property real at

    Rectangle {
        x: root.width * root.at - 1
        width: 2
        height: parent.height
        color: Theme.pain
    }

    Rectangle {
        x: Math.max(0, Math.min(root.width * root.at + Theme.half, root.width - width))
        y: root.height * 0.28
        width: label.width + Theme.step
        height: label.height + 2
        radius: Theme.half
        color: Theme.surface

        AppText {
            id: label

            anchors.centerIn: parent
            text: qsTr("pain began")
            color: Theme.pain
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
}

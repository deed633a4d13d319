import QtQuick
import Calcar

/*! One session of the diary. */
Item {
    id: root

    required property int place
    required property string day
    required property string sport
    required property string amounts
    required property string source
    signal removed(int place)

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)

    Flow {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        width: parent.width - remove.width
        spacing: Theme.step

        AppText {
            width: Theme.px(104)
            text: root.day
            color: Theme.ink2
        }

        AppText {
            text: root.sport
            font.weight: Font.Medium
        }

        AppText {
            text: root.amounts
            font.pixelSize: Theme.secondary
        }

        Pill {
            visible: root.source !== ""
            text: root.source
        }
    }

    IconButton {
        id: remove

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "trash"
        text: qsTr("Take out: %1, %2").arg(root.day).arg(root.sport)
        onClicked: root.removed(root.place)
    }

    Rule {
        anchors.bottom: parent.bottom
    }
}

import QtQuick
import Calcar

/*! A probability with its 95 % interval: never one without the other. Values are per mille. */
Item {
    id: root

    required property int permille
    required property int low
    required property int high
    property bool weak: false

    function at(permille: int): real {
        return root.width * Math.max(0, Math.min(1000, permille)) / 1000;
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Theme.px(14)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.max(2, Theme.px(3))
        radius: height / 2
        color: Theme.surface3
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: root.at(root.low)
        width: Math.max(2, root.at(root.high) - root.at(root.low))
        height: Theme.step
        radius: height / 2
        color: root.weak ? "transparent" : Theme.dataSoft
        border.width: 1
        border.color: Theme.dataInk
        opacity: root.weak ? 0.8 : 1

        Behavior on x { NumberAnimation { duration: Theme.glide } }
        Behavior on width { NumberAnimation { duration: Theme.glide } }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: Math.max(0, Math.min(root.width - width, root.at(root.permille) - width / 2))
        width: Theme.half
        height: Theme.px(14)
        radius: 2
        color: Theme.dataInk

        Behavior on x { NumberAnimation { duration: Theme.glide } }
    }
}

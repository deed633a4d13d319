import QtQuick
import Calcar

/*! One station on the way of a document: passed, reached, failed, or still ahead. */
Column {
    id: root

    required property string word
    property bool isNow: false
    property bool isPast: false
    property bool isLast: false
    property bool isFailed: false
    /*! There is no room for every word. */
    property bool isTight: false
    /*! How far a word that stands alone may reach to both sides. */
    property real overhang: 0
    readonly property real wordWidth: label.implicitWidth
    readonly property color ink: isNow && isFailed ? Theme.red : Theme.accent

    spacing: Theme.half

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.px(18)
        height: width
        radius: width / 2
        color: root.isNow || root.isPast ? root.ink : Theme.surface
        border.width: root.isNow || root.isPast ? 0 : 1.5
        border.color: Theme.lineStrong

        Icon {
            anchors.fill: parent
            anchors.margins: 2
            visible: root.isPast || (root.isNow && root.isLast)
            name: "check"
            color: Theme.surface
        }

        AppText {
            anchors.centerIn: parent
            visible: root.isNow && root.isFailed
            text: "!"
            color: Theme.surface
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    Item {
        width: parent.width
        height: label.height

        AppText {
            id: label

            x: root.isTight ? -root.overhang : 0
            width: parent.width - 2 * x
            opacity: root.isTight && !root.isNow ? 0 : 1
            text: root.word
            color: root.isNow ? root.ink : Theme.ink3
            font.pixelSize: Theme.caption
            font.weight: root.isNow ? Font.DemiBold : Font.Normal
            horizontalAlignment: Text.AlignHCenter
            wrapMode: root.isTight ? Text.NoWrap : Text.WordWrap
            Accessible.ignored: true
        }
    }
}

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
    property bool isFirst: false
    /*! Words stand in two lines, and reach over the stations beside. */
    property bool isTight: false
    property bool isLower: false
    property bool isWordless: false
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
        height: root.isWordless ? 0 : root.isTight ? 2 * label.height : label.height
        visible: !root.isWordless

        AppText {
            id: label

            // A word that is longer than its station ends where the line of stations ends.
            readonly property real over: Math.max(0, implicitWidth - parent.width)

            x: root.isFirst ? 0 : root.isLast ? -over : -over / 2
            y: root.isLower ? height : 0
            width: parent.width + over
            text: root.word
            color: root.isNow ? root.ink : Theme.ink3
            font.pixelSize: Theme.caption
            font.weight: root.isNow ? Font.DemiBold : Font.Normal
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}

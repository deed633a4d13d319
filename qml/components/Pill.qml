import QtQuick
import Calcar

/*! A word in a pill: a state, a source. */
Rectangle {
    id: root

    required property string text
    property string iconName: ""
    property color ink: Theme.ink2
    property color ground: Theme.surface3
    property bool dashed: false

    implicitWidth: row.width + 2 * Theme.step
    implicitHeight: row.height + Theme.half + 2
    radius: height / 2
    color: root.dashed ? "transparent" : root.ground

    DashedFrame {
        anchors.fill: parent
        visible: root.dashed
        radius: root.radius
        color: Theme.lineStrong
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.half

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            width: Theme.px(14)
            height: Theme.px(14)
            name: root.iconName
            color: root.ink
        }

        AppText {
            text: root.text
            color: root.ink
            font.pixelSize: Theme.caption
            font.weight: Font.Medium
            wrapMode: Text.NoWrap
        }
    }
}

import QtQuick
import Calcar

/*! A word in strong type and what it stands for beside it. */
Item {
    id: root

    required property string label
    required property string text
    property color ink: Theme.ink
    property real labelWidth: Theme.px(76)

    implicitHeight: Math.max(head.height, body.height)
    visible: text !== ""

    AppText {
        id: head

        anchors.left: parent.left
        width: root.labelWidth - Theme.step
        text: root.label
        font.weight: Font.DemiBold
    }

    AppText {
        id: body

        anchors.right: parent.right
        width: root.width - root.labelWidth
        text: root.text
        color: root.ink
    }
}

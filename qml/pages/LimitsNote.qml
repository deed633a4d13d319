import QtQuick
import Calcar

/*! What a normal result does not rule out. */
Rectangle {
    id: root

    required property string text

    visible: text !== ""
    implicitHeight: words.height + 2 * Theme.px(10)
    radius: Theme.fieldRadius
    color: Theme.amberSoft

    FlagMark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(12)
        y: Theme.px(10)
        width: Theme.icon
        height: Theme.icon
        state: Terms.Flag.Undecided
    }

    AppText {
        id: words

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.step
        anchors.rightMargin: Theme.px(12)
        y: Theme.px(10)
        text: root.text
        font.pixelSize: Theme.secondary
    }
}

import QtQuick
import Calcar

/*! What is not ruled out yet, said plainly, with what happens next. */
Rectangle {
    id: root

    required property string text

    implicitHeight: words.height + Theme.px(28)
    radius: Theme.rowRadius
    color: Theme.orangeSoft
    border.width: 1
    border.color: Theme.orange
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        y: Theme.px(14)
        width: Theme.px(28)
        height: width
        name: "warning"
        color: Theme.orange
    }

    AppText {
        id: words

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        y: Theme.px(14)
        text: root.text
        font.pixelSize: Theme.patientText
        lineHeight: 1.35
        Accessible.ignored: true
    }
}

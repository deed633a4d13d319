import QtQuick
import Calcar

/*! The chosen test where there is no room for the list, and the way to the others. */
Item {
    id: root

    required property ExaminationPage examination
    property bool isOpen: false
    signal toggled

    implicitHeight: Math.max(Theme.touch, words.height, button.height)

    Column {
        id: words

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - button.width - Theme.step

        AppText {
            width: parent.width
            text: qsTr("%1 of %2 done").arg(root.examination.done).arg(root.examination.total)
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }
    }

    AppButton {
        id: button

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.isOpen ? "chevron-down" : "menu"
        text: root.isOpen ? qsTr("Close the list") : qsTr("Other tests")
        onClicked: root.toggled()
    }
}

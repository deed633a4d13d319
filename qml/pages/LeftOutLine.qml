import QtQuick
import Calcar

/*! An exercise that is not in the plan, with the reason. What the clinician left out can be taken back. */
Item {
    id: root

    required property string name
    required property string reason
    required property bool isLocked
    required property bool isOwn
    signal takenIn

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)

    Row {
        id: words

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (back.visible ? back.width + Theme.step : 0)
        spacing: Theme.px(10)

        Icon {
            id: sign

            width: Theme.icon
            height: Theme.icon
            name: root.isLocked ? "lock" : root.isOwn ? "pencil" : "minus"
            color: root.isLocked ? Theme.amber : Theme.ink3
        }

        Column {
            width: parent.width - sign.width - parent.spacing

            AppText {
                width: parent.width
                text: root.name
                font.weight: Font.Medium
            }

            AppText {
                width: parent.width
                text: root.reason
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }
        }
    }

    AppButton {
        id: back

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.isOwn
        text: qsTr("Take back")
        Accessible.name: qsTr("Take back: %1").arg(root.name)
        onClicked: root.takenIn()
    }
}

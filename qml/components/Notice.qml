import QtQuick
import Calcar

/*! Something of this page that has to be settled: a contradiction, or a question with a button. */
Rectangle {
    id: root

    required property string text
    property string action: ""
    property bool isQuestion: false
    signal acted

    implicitHeight: body.height + Theme.gap
    radius: Theme.rowRadius
    color: root.isQuestion ? Theme.accentSoft : Theme.rustSoft
    border.width: 1
    border.color: root.isQuestion ? Theme.accent : Theme.rust
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(12)
        y: Theme.step + (Theme.touch - height) / 2
        width: Theme.icon
        height: Theme.icon
        name: root.isQuestion ? "help" : "warning"
        color: root.isQuestion ? Theme.accent : Theme.rust
    }

    Flow {
        id: body

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(12)
        y: Theme.step
        spacing: Theme.step

        AppText {
            width: Math.min(implicitWidth, body.width - (button.visible && body.width > Theme.px(560) ? button.width + Theme.step : 0))
            height: Math.max(implicitHeight, Theme.touch)
            text: root.text
            font.weight: Font.Medium
            verticalAlignment: Text.AlignVCenter
        }

        AppButton {
            id: button

            visible: root.action !== ""
            kind: AppButton.Kind.Primary
            text: root.action
            onClicked: root.acted()
        }
    }
}

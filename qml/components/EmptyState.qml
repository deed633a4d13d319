import QtQuick
import Calcar

/*! Nothing is here yet: what is missing, how to get it, at most two buttons. */
Column {
    id: root

    required property string iconName
    required property string missing
    property string remedy: ""
    property string action: ""
    property string otherAction: ""
    signal acted
    signal actedOtherwise

    spacing: Theme.step
    topPadding: Theme.wide
    bottomPadding: Theme.wide

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.touch
        height: Theme.touch
        name: root.iconName
        color: Theme.ink3
        stroke: 1.1
    }

    AppText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(480))
        text: root.missing
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
    }

    AppText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(480))
        visible: text !== ""
        text: root.remedy
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.step

        AppButton {
            visible: root.action !== ""
            text: root.action
            kind: AppButton.Kind.Primary
            onClicked: root.acted()
        }

        AppButton {
            visible: root.otherAction !== ""
            text: root.otherAction
            onClicked: root.actedOtherwise()
        }
    }
}

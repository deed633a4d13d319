import QtQuick
import QtQuick.Templates as T
import Calcar

/*! On or off, with its word beside it. */
T.Switch {
    id: root

    implicitWidth: track.width + Theme.step + label.implicitWidth
    implicitHeight: Math.max(Theme.touch, label.implicitHeight)
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    indicator: Rectangle {
        id: track

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(36)
        height: Theme.px(22)
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.surface3
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.lineStrong

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: root.checked !== root.mirrored ? parent.width - width - 3 : 3
            width: parent.height - 6
            height: width
            radius: width / 2
            color: root.checked ? Theme.accentInk : Theme.ink3
        }

        FocusRing {
            around: track.radius
            visible: root.visualFocus
        }
    }

    contentItem: AppText {
        id: label

        leftPadding: root.mirrored ? 0 : track.width + Theme.step
        rightPadding: root.mirrored ? track.width + Theme.step : 0
        text: root.text
        color: Theme.ink2
        font.pixelSize: Theme.secondary
        font.weight: Font.Medium
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}

import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A button with a word, and an icon where it helps. */
T.Button {
    id: root

    enum Kind {
        Secondary,
        Primary,
        Quiet
    }

    property int kind: AppButton.Kind.Secondary
    property string iconName: ""
    property color tint: Theme.accent
    readonly property color ink: !enabled ? Theme.ink3 : kind === AppButton.Kind.Primary ? Theme.accentInk : kind === AppButton.Kind.Quiet ? tint : Theme.ink
    readonly property color ground: kind === AppButton.Kind.Quiet ? (down ? Theme.surface3 : hovered ? Theme.surface2 : "transparent") : !enabled ? Theme.surface3 : kind === AppButton.Kind.Primary ? (down ? Qt.darker(tint, 1.15) : tint) : down ? Theme.surface3 : hovered ? Theme.surface2 : Theme.surface

    readonly property real iconRoom: iconName !== "" ? Theme.icon + Theme.step : 0

    implicitWidth: Math.max(Theme.touch, label.implicitWidth + iconRoom + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + 2 * Theme.step)
    leftPadding: kind === AppButton.Kind.Quiet ? Theme.step : Theme.gap
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.step

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                width: Theme.icon
                height: Theme.icon
                name: root.iconName
                mirrored: root.mirrored
                color: root.ink
            }

            AppText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.availableWidth - root.iconRoom)
                text: root.text
                color: root.ink
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: (root.height - Math.max(Theme.px(40), root.height - Theme.half)) / 2
            anchors.bottomMargin: anchors.topMargin
            radius: Theme.rowRadius
            color: root.ground
            border.width: root.kind === AppButton.Kind.Secondary && root.enabled ? 1 : 0
            border.color: Theme.lineStrong

            FocusRing {
                around: Theme.rowRadius
                visible: root.visualFocus
            }
        }
    }
}

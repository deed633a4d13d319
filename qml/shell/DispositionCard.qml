import QtQuick
import Calcar

/*! What to do now: shape, word, reason; what it could still become, and which answer would settle that. */
Rectangle {
    id: root

    required property WhatWeKnow known
    required property Shell shell
    property bool compact: false

    readonly property color ink: known.isUndecided ? Theme.amber : Theme.urgencyInk(known.urgency)

    // The buttons at its end bring air of their own.
    implicitHeight: column.y + column.height + Theme.half
    radius: Theme.cardRadius
    color: known.isUndecided ? Theme.amberSoft : Theme.urgencySoft(known.urgency)
    Accessible.role: known.urgency >= Terms.Urgency.Within2Weeks ? Accessible.AlertMessage : Accessible.StatusBar
    Accessible.name: known.action + ". " + known.reason

    Column {
        id: column

        x: Theme.gap
        y: root.compact ? Theme.px(10) : Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.half

        Row {
            width: parent.width
            spacing: Theme.px(12)

            DispositionSign {
                id: sign

                known: root.known
            }

            AppText {
                width: parent.width - sign.width - parent.spacing
                anchors.verticalCenter: sign.verticalCenter
                text: root.known.action
                color: root.ink
                font.pixelSize: Theme.dispositionWord
                font.weight: Font.DemiBold
            }
        }

        AppText {
            width: parent.width
            text: root.known.contradiction !== "" ? root.known.contradiction : root.known.reason
            maximumLineCount: root.compact ? 2 : 16
            elide: Text.ElideRight
        }

        AppText {
            width: parent.width
            visible: text !== "" && !root.compact
            text: root.known.possible
            color: Theme.ink2
            font.pixelSize: Theme.secondary
            maximumLineCount: 8
            elide: Text.ElideRight
        }

        Flow {
            // Their words, not their ground, begin where those above do.
            anchors.left: parent.left
            anchors.leftMargin: -Theme.step
            width: parent.width + Theme.step
            spacing: Theme.half

            AppButton {
                kind: AppButton.Kind.Quiet
                tint: root.ink
                text: qsTr("Why")
                onClicked: root.shell.explain("disposition", "disposition")
            }

            AppButton {
                visible: root.known.leadingFlag !== ""
                kind: AppButton.Kind.Quiet
                tint: root.ink
                text: qsTr("Decide otherwise…")
                onClicked: root.shell.overrideWanted(root.known.leadingFlag)
            }
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Calcar

/*! What we know in one line, where there is no room for the column: sign, word, screening. Opens the column. */
T.AbstractButton {
    id: root

    required property WhatWeKnow known

    readonly property color ink: known.isUndecided ? Theme.amber : Theme.urgencyInk(known.urgency)

    implicitHeight: Math.max(Theme.touch, words.height + Theme.gap)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: known.action + ". " + known.reason

    contentItem: Item {
        DispositionSign {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(28)
            height: Theme.px(28)
            known: root.known
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.right: arrow.left
            anchors.leftMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.known.action
                color: root.ink
                font.pixelSize: Theme.cardTitle
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                text: root.known.flags.count > 0 ? qsTr("%n raised", "", root.known.flags.count) + " · " + screened : screened
                color: Theme.ink2
                font.pixelSize: Theme.caption
                Accessible.ignored: true

                readonly property string screened: qsTr("screened %1 of %2").arg(root.known.panelsDone).arg(root.known.panelsTotal)
            }
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.gap
            height: Theme.gap
            name: "chevron-right"
            mirrored: root.mirrored
            color: Theme.ink2
        }
    }

    background: Rectangle {
        color: root.known.isUndecided ? Theme.amberSoft : Theme.urgencySoft(root.known.urgency)

        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            visible: root.visualFocus
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
}

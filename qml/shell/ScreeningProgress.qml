import QtQuick
import QtQuick.Templates as T
import Calcar

/*! How far the screening is: “7 of 10”. A click opens the cheapest panel that is still open. */
T.AbstractButton {
    id: root

    required property WhatWeKnow known
    required property Shell shell

    readonly property bool isDone: known.panelsTotal > 0 && known.panelsDone === known.panelsTotal

    implicitHeight: Theme.touch
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: qsTr("Screened %1 of %2").arg(known.panelsDone).arg(known.panelsTotal)
    Accessible.name: text
    onClicked: root.shell.openPanel(root.known.cheapestPanel)

    contentItem: Item {
        AppText {
            id: words

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.isDone ? Theme.green : Theme.ink
            font.pixelSize: Theme.secondary
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        Row {
            id: panels

            anchors.left: words.right
            anchors.leftMargin: Theme.px(12)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            Repeater {
                model: root.known.panels

                Item {
                    required property bool isComplete
                    required property int answered

                    width: Math.max(4, (panels.width - 3 * (root.known.panelsTotal - 1)) / Math.max(1, root.known.panelsTotal))
                    height: Theme.step

                    Rectangle {
                        anchors.fill: parent
                        visible: parent.isComplete || parent.answered > 0
                        radius: 2
                        color: parent.isComplete ? Theme.green : Theme.amber
                        opacity: parent.isComplete ? 1 : 0.6
                    }

                    Rectangle {
                        anchors.fill: parent
                        visible: !parent.isComplete && parent.answered === 0
                        radius: 2
                        color: "transparent"
                        border.width: 1
                        border.color: Theme.lineStrong
                    }
                }
            }
        }
    }

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.step
        anchors.rightMargin: -Theme.step
        radius: Theme.rowRadius
        color: root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}

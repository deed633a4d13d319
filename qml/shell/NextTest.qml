import QtQuick
import Calcar

/*! The next best question or test, and the way there. */
Item {
    id: root

    required property WhatWeKnow known
    required property Shell shell

    readonly property bool isQuestion: known.isNextPanel || known.nextPage === Terms.Page.Pain || known.nextPage === Terms.Page.History || known.nextPage === Terms.Page.Load

    function go(): void {
        if (root.known.isNextPanel) {
            root.shell.openPanel(root.known.nextId);
        } else if (root.known.nextId !== "") {
            root.shell.openFinding(root.known.nextId, root.known.nextPage);
        }
    }

    implicitHeight: Math.max(Theme.touch, words.height, button.height)

    Column {
        id: words

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (button.visible ? button.width + Theme.px(12) : 0)

        AppText {
            width: parent.width
            text: root.isQuestion ? qsTr("Ask next") : qsTr("Next best test")
            color: Theme.ink3
            font.pixelSize: Theme.caption
        }

        AppText {
            width: parent.width
            text: root.known.nextId === "" ? qsTr("Nothing more would change this") : root.known.nextName
            font.weight: Font.DemiBold
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        AppText {
            width: parent.width
            visible: root.known.nextId !== ""
            text: root.known.nextDetail
            color: Theme.ink3
            font.pixelSize: Theme.caption
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }

    AppButton {
        id: button

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.known.nextId !== ""
        kind: AppButton.Kind.Primary
        text: root.isQuestion ? qsTr("Ask") : qsTr("Go to test")
        onClicked: root.go()
    }
}

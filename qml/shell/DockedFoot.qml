import QtQuick
import Calcar

/*! What stands under the page in the width of a side panel: the next best test, and the pages. */
Column {
    id: root

    required property WhatWeKnow known
    required property Shell shell
    property bool isForPatient: false

    Rectangle {
        width: parent.width
        visible: !root.isForPatient
        height: nextTest.height + Theme.gap
        color: Theme.surface

        NextTest {
            id: nextTest

            anchors.centerIn: parent
            width: parent.width - Theme.wide
            known: root.known
            shell: root.shell
        }
    }

    DockTabs {
        width: parent.width
        shell: root.shell
    }
}

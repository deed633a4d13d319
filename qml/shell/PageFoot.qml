import QtQuick
import Calcar

/*! What stands under the page where there is no column beside it: the next best test; in a side panel also the pages. */
Column {
    id: root

    required property WhatWeKnow known
    required property Shell shell
    property bool isForPatient: false
    property bool hasTabs: false

    Rectangle {
        width: parent.width
        visible: !root.isForPatient
        height: nextTest.height + Theme.gap
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }

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
        visible: root.hasTabs
        shell: root.shell
    }
}

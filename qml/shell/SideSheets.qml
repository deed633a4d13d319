import QtQuick
import Calcar

/*! The far side of the window: what we know, and beside it, or over the page where there is no room, why. */
FocusScope {
    id: root

    required property Workplace workplace
    required property Consultation consultation
    required property WhatWeKnow known
    required property Shell shell
    /*! Width of the whole consultation. */
    required property real whole
    /*! There is room for what we know beside the page; the page of the patient hides it. */
    required property bool hasColumn
    required property bool isForPatient
    required property bool isWide
    signal focusBack

    readonly property bool isExplaining: shell.explained !== ""
    /*! Why stands beside the page where there is room for both. */
    readonly property bool isBeside: isExplaining && whole >= Theme.px(1440)
    readonly property bool showsColumn: hasColumn && !isForPatient
    /*! What why takes from the page. */
    readonly property real whyRoom: isBeside ? whyWidth : 0
    readonly property real columnWidth: hasColumn ? (isWide ? Theme.px(352) : Theme.px(312)) : 0
    readonly property real whyWidth: Math.min(Theme.px(576), showsColumn ? whole - columnWidth - Theme.px(120) : whole)
    property bool isColumnOpen: false

    function openColumn(): void {
        root.isColumnOpen = !root.isColumnOpen;
        if (root.isColumnOpen) {
            column.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    function closeColumn(): void {
        root.isColumnOpen = false;
        root.focusBack();
    }

    width: (showsColumn ? columnWidth : 0) + whyRoom

    Connections {
        target: root.shell

        function onPageChanged(): void {
            root.isColumnOpen = false;
        }
    }

    Rectangle {
        anchors.left: column.left
        anchors.right: column.right
        anchors.leftMargin: -1
        height: parent.height
        visible: column.visible
        color: Theme.line
    }

    KnowColumn {
        id: column

        anchors.right: parent.right
        visible: root.showsColumn || root.isColumnOpen
        width: root.showsColumn ? root.columnWidth : Math.min(root.whole, Theme.px(400))
        height: parent.height
        consultation: root.consultation
        known: root.known
        settings: root.workplace.settings
        shell: root.shell
        Keys.onEscapePressed: event => {
            event.accepted = root.isColumnOpen && !root.showsColumn;
            if (event.accepted) {
                root.closeColumn();
            }
        }
    }

    Loader {
        id: why

        readonly property bool isWanted: root.isExplaining

        anchors.right: parent.right
        anchors.rightMargin: root.showsColumn ? root.columnWidth : 0
        width: root.whyWidth
        height: parent.height
        onIsWantedChanged: {
            if (isWanted) {
                setSource("WhyPanel.qml", {
                    consultation: root.consultation,
                    known: root.known,
                    shell: root.shell
                });
                forceActiveFocus(Qt.OtherFocusReason);
            } else {
                source = "";
                root.focusBack();
            }
        }
    }
}

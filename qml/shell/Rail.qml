import QtQuick
import Calcar

/*! The way to every page, in any order. */
FocusScope {
    id: root

    required property Consultation consultation
    required property WhatWeKnow known
    required property Shell shell
    property bool collapsed: false

    function stateOf(page: int): string {
        if (page === Terms.Page.History) {
            return root.known.panelsTotal === 0 ? "" : root.known.panelsDone === root.known.panelsTotal ? "✓" : qsTr("%1/%2").arg(root.known.panelsDone).arg(root.known.panelsTotal);
        }
        if (page === Terms.Page.Documents) {
            return root.consultation.isOpen ? qsTr("Draft") : "✓";
        }
        return "";
    }

    implicitWidth: collapsed ? Theme.px(104) : Theme.px(216)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Pages {
        id: pages
    }

    Scroller {
        id: entries

        anchors.fill: parent
        anchors.bottomMargin: foot.height + Theme.px(12)
        margin: root.collapsed ? Theme.half : Theme.px(12)
        spacing: 2

        AppText {
            visible: !root.collapsed
            width: parent.width
            leftPadding: Theme.px(12)
            rightPadding: Theme.px(12)
            bottomPadding: Theme.half
            text: qsTr("Assess")
            color: Theme.ink3
            font.pixelSize: Theme.caption
            font.weight: Font.Medium
        }

        Repeater {
            model: 9

            Column {
                id: entry

                required property int index

                width: entries.columnWidth

                AppText {
                    visible: !root.collapsed && entry.index === Terms.Page.Outcome
                    width: parent.width
                    leftPadding: Theme.px(12)
                    rightPadding: Theme.px(12)
                    topPadding: Theme.px(12)
                    bottomPadding: Theme.half
                    text: qsTr("Act")
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                    font.weight: Font.Medium
                }

                RailButton {
                    id: button

                    width: parent.width
                    collapsed: root.collapsed
                    text: pages.names[entry.index]
                    iconName: pages.icons[entry.index]
                    current: root.shell.page === entry.index
                    onCurrentChanged: {
                        if (current) {
                            entries.reveal(button);
                        }
                    }
                    state: root.stateOf(entry.index)
                    onClicked: root.shell.open(entry.index)
                }
            }
        }
    }

    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(12)
        x: root.collapsed ? Theme.half : Theme.px(12)
        width: parent.width - 2 * x
        spacing: Theme.step

        RailButton {
            width: parent.width
            collapsed: root.collapsed
            text: pages.names[Terms.Page.Patient]
            iconName: "person"
            current: root.shell.page === Terms.Page.Patient
            onClicked: root.shell.open(Terms.Page.Patient)
        }

        AppText {
            anchors.right: parent.right
            width: parent.width - Theme.px(12)
            visible: !root.collapsed
            text: root.consultation.rulesWords + "\n" + qsTr("Not signed off by a clinician. Decision support, not a certified device.")
            color: Theme.ink3
            font.pixelSize: Theme.caption
        }
    }
}

import QtQuick
import Calcar

/*! History and red flags: screening panels first. A panel is answered whole, or question by question. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property bool isSplit: width >= Theme.px(760)

    title: qsTr("History and red flags")
    controls: [
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isNarrow
            text: qsTr("%1 of %2 asked").arg(history.answered).arg(history.total)
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        },
        Segments {
            name: qsTr("Order of the questions")
            words: [qsTr("Flags first"), qsTr("By topic")]
            current: history.byTopic ? 1 : 0
            onChosen: index => history.byTopic = index === 1
        }
    ]

    HistoryPage {
        id: history

        consultation: root.consultation
        isShown: root.visible
    }

    Connections {
        target: root.shell

        function onPanelWanted(panel: string): void {
            history.byTopic = false;
            history.current = panel;
            card.focusRow(0);
        }

        function onFindingWanted(finding: string): void {
            const row = history.show(finding);
            if (row >= 0) {
                card.focusRow(row);
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        Card {
            id: list

            width: root.isSplit ? Theme.px(284) : parent.width
            visible: root.isSplit
            padding: Theme.step
            spacing: 0

            Repeater {
                model: history.groups

                GroupLine {
                    width: list.contentWidth
                    isCurrent: history.current === key
                    onClicked: {
                        history.current = key;
                        card.focusRow(0);
                    }
                }
            }
        }

        GroupSwitcher {
            width: parent.width
            visible: !root.isSplit
            groups: history.groups
            current: history.currentIndex
            onChosen: key => history.current = key
        }

        QuestionCard {
            id: card

            width: root.isSplit ? parent.width - list.width - parent.spacing : parent.width
            consultation: root.consultation
            history: history
            scroller: root.scroller
        }
    }
}

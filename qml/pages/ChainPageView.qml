import QtQuick
import Calcar

/*! The kinetic chain: a figure and a list of its segments, what was tested there, and what to train first. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property bool isSplit: width >= Theme.px(720)

    title: qsTr("Kinetic chain")

    ChainPage {
        id: chain

        consultation: root.consultation
        isShown: root.visible
    }

    Connections {
        target: root.shell

        function onFindingWanted(finding: string): void {
            const segment = chain.segmentOf(finding);
            if (segment !== "") {
                chain.selected = segment;
                card.showFinding(finding);
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        ChainFigure {
            id: figure

            width: root.isSplit ? Math.min(Theme.px(360), parent.width * 0.42) : parent.width
            consultation: root.consultation
            chain: chain
        }

        Column {
            width: root.isSplit ? parent.width - figure.width - parent.spacing : parent.width
            spacing: Theme.gap

            Card {
                id: list

                width: parent.width
                padding: Theme.step
                spacing: 0

                Repeater {
                    model: chain.segments

                    SegmentLine {
                        width: list.contentWidth
                        isCurrent: chain.selected === key
                        onClicked: chain.selected = key
                    }
                }
            }

            SegmentCard {
                id: card

                width: parent.width
                consultation: root.consultation
                chain: chain
                shell: root.shell
                scroller: root.scroller
            }

            TrainFirst {
                width: parent.width
                chain: chain
            }
        }
    }
}

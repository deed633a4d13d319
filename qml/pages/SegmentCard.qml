import QtQuick
import Calcar

/*! The chosen segment: what its tests told, and its tests to be answered on the right and on the left. */
Card {
    id: root

    required property Consultation consultation
    required property ChainPage chain
    required property Shell shell
    required property Scroller scroller

    /*! The finding whose row gets the keyboard as soon as it is made; empty when none does. */
    property string awaited: ""

    function showFinding(finding: string): void {
        for (let i = 0; i < tests.count; ++i) {
            const line = tests.itemAt(i) as ChainEntry;
            if (line !== null && line.finding === finding) {
                line.forceActiveFocus(Qt.TabFocusReason);
                root.scroller.reveal(line);
                root.awaited = "";
                return;
            }
        }
        root.awaited = tests.count < root.chain.entries.count ? finding : "";
    }

    function moveFrom(index: int, by: int): void {
        const line = tests.itemAt(index + by) as ChainEntry;
        if (line !== null) {
            line.forceActiveFocus(Qt.TabFocusReason);
            root.scroller.reveal(line);
        }
    }

    Repeater {
        model: root.chain.segments

        SegmentTitle {
            width: root.contentWidth
            visible: key === root.chain.selected
        }
    }

    Repeater {
        model: root.chain.results

        ChainResult {
            width: root.contentWidth
            chain: root.chain
            onExplained: finding => root.shell.explain("finding", finding)
        }
    }

    Rule {
        visible: tests.count > 0
    }

    AppText {
        width: parent.width
        text: tests.count > 0 ? qsTr("Tests of this segment") : qsTr("Nothing is asked for this segment.")
        font.weight: Font.DemiBold
        color: tests.count > 0 ? Theme.ink : Theme.ink2
        Accessible.role: Accessible.Heading
    }

    HeldKeys {
        isHolding: root.awaited !== "" && tests.count < root.chain.entries.count
    }

    Flow {
        id: entries

        width: parent.width
        spacing: Theme.gap

        Repeater {
            id: tests

            model: GrowingRows {
                source: root.chain.entries
                atOnce: 4
            }
            onItemAdded: {
                if (root.awaited !== "") {
                    root.showFinding(root.awaited);
                }
            }

            ChainEntry {
                required property int index
                readonly property bool isPaired: type === Terms.ValueType.Number && side !== Terms.BodySide.None && root.width >= Theme.px(420)

                width: isPaired ? (entries.width - entries.spacing) / 2 : entries.width
                consultation: root.consultation
                enabled: root.consultation.isOpen
                onMovedOn: by => root.moveFrom(index, by)
            }
        }
    }
}

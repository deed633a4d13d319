import QtQuick
import Calcar

/*! Everything of this consultation that was signed, and where it is now. */
Card {
    id: root

    required property Deliveries deliveries
    required property DocumentsPage page

    function titleOf(kind: string): string {
        switch (kind) {
        case "referral":
            return qsTr("Letter");
        case "rehab":
            return qsTr("Plan");
        case "advice":
            return qsTr("Interim advice");
        default:
            return qsTr("Note");
        }
    }

    AppText {
        width: parent.width
        text: qsTr("On its way")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.deliveries.wayTrouble !== "" ? root.deliveries.wayTrouble : root.deliveries.trouble
        color: Theme.red
        font.pixelSize: Theme.secondary
    }

    Repeater {
        model: GrowingRows {
            source: root.deliveries.rows
            atOnce: 1
        }

        Column {
            id: line

            required property int index
            required property string number
            required property string kind
            required property string outgoing
            required property string way
            required property string wayWords
            required property string usualWay
            required property int step
            required property bool isFailed
            required property bool isUrgent
            required property string detail

            width: root.contentWidth
            spacing: Theme.px(12)

            Rule {
                visible: line.index > 0
            }

            DeliveryLine {
                width: parent.width
                index: line.index
                number: line.number
                kind: line.kind
                outgoing: line.outgoing
                way: line.way
                wayWords: line.wayWords
                usualWay: line.usualWay
                step: line.step
                isFailed: line.isFailed
                isUrgent: line.isUrgent
                detail: line.detail
                deliveries: root.deliveries
                kindTitle: root.titleOf(line.kind)
            }
        }
    }
}

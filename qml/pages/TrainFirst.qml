import QtQuick
import Calcar

/*! Deficits in the order in which training them is worth considering, with the reasons. */
Card {
    id: root

    required property ChainPage chain

    AppText {
        width: parent.width
        text: qsTr("Consider training first")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        visible: rows.count === 0
        text: qsTr("No deficit is known so far.")
        color: Theme.ink3
    }

    Repeater {
        id: rows

        model: root.chain.targets

        TargetLine {
            width: root.contentWidth
        }
    }
}

import QtQuick
import Calcar

/*! The name of a segment, how it is, and how far the evidence reaches. */
Column {
    id: root

    required property string key
    required property string name
    required property int state
    required property string stateWords
    required property string oldInjuries
    required property string link

    spacing: Theme.half

    Row {
        width: parent.width
        spacing: Theme.step

        ChainMark {
            id: mark

            state: root.state
        }

        AppText {
            width: parent.width - mark.width - Theme.step
            text: qsTr("%1: %2").arg(root.name).arg(root.stateWords)
            font.pixelSize: Theme.cardTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
    }

    AppText {
        width: parent.width
        text: root.link
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        visible: root.oldInjuries !== ""
        text: qsTr("Old injuries: %1. They make testing here more urgent and are no finding.").arg(root.oldInjuries)
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }
}

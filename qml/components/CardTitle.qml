import QtQuick
import Calcar

/*! The title of a card, and a remark beside it that drops below where there is no room. */
Flow {
    id: root

    required property string title
    property string remark: ""

    width: parent ? parent.width : 0
    spacing: Theme.step

    AppText {
        width: Math.min(implicitWidth, root.width)
        text: root.title
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: Math.min(implicitWidth, root.width)
        topPadding: 2
        visible: text !== ""
        text: root.remark
        color: Theme.ink3
        font.pixelSize: Theme.secondary
    }
}

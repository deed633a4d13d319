import QtQuick
import Calcar

/*! A heading with what stands under it, marked by sign and word. */
Card {
    id: root

    required property string heading
    required property list<string> items
    required property string iconName
    required property int tone
    readonly property color ink: tone < 0 ? Theme.rust : tone === 1 ? Theme.green : tone === 2 ? Theme.orange : Theme.ink2

    spacing: Theme.step

    AppText {
        width: parent.width
        text: root.heading
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.items

        Row {
            id: line

            required property string modelData

            width: parent ? parent.width : 0
            spacing: Theme.px(10)

            Icon {
                id: sign

                width: Theme.px(18)
                height: width
                name: root.tone === 0 ? "dot" : root.iconName
                color: root.ink
            }

            AppText {
                width: parent.width - sign.width - parent.spacing
                text: line.modelData
            }
        }
    }
}

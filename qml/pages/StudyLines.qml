import QtQuick
import Calcar

/*! Some lines with one sign before each. */
Column {
    id: root

    required property list<string> lines
    required property string iconName
    property color tint: Theme.ink3
    property string lead: "%1"

    visible: lines.length > 0
    spacing: Theme.half

    Repeater {
        model: root.lines

        Row {
            id: line

            required property string modelData

            width: root.width
            spacing: Theme.step

            Icon {
                id: sign

                width: Theme.px(16)
                height: Theme.px(16)
                name: root.iconName
                color: root.tint
            }

            AppText {
                width: parent.width - sign.width - parent.spacing
                text: root.lead.arg(line.modelData)
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }
        }
    }
}

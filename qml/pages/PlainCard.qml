import QtQuick
import Calcar

/*! A card of the patient's page: a title and short lines, each with an icon. */
Card {
    id: root

    required property string title
    property list<string> lines
    property string iconName: "dot"
    property color tint: Theme.ink2
    property string nothing: ""

    padding: Theme.wide

    AppText {
        width: parent.width
        text: root.title
        font.pixelSize: Theme.px(18)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.lines

        PlainLine {
            required property string modelData

            width: root.width - 2 * root.padding
            text: modelData
            iconName: root.iconName
            tint: root.tint
        }
    }

    AppText {
        width: parent.width
        visible: root.lines.length === 0 && root.nothing !== ""
        text: root.nothing
        color: Theme.ink2
        font.pixelSize: Theme.patientText
        lineHeight: 1.35
    }
}

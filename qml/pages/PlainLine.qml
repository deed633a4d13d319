import QtQuick
import Calcar

/*! A sentence for the patient with an icon before it. */
Row {
    id: root

    required property string text
    property string iconName: "dot"
    property color tint: Theme.ink2

    spacing: Theme.px(12)

    Icon {
        id: mark

        y: Theme.half / 2
        width: Theme.icon
        height: Theme.icon
        name: root.iconName
        mirrored: LayoutMirroring.enabled
        color: root.tint
    }

    AppText {
        width: root.width - mark.width - root.spacing
        text: root.text
        font.pixelSize: Theme.patientText
        lineHeight: 1.35
    }
}
